// SPDX-License-Identifier: GPL-3.0-or-later
// What must never be kept is not in the vault, not even in the pages as they are before encryption.
#include <fstream>
#include <iterator>
#include <set>

#include "service/import_files.h"
#include "service/sample_inventory.h"
#include "session_fixture.h"
#include "vault/vault.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

class SessionTest : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    auto created = VaultSession::create(*program, folder(), SecretBytes(std::string_view("correct horse battery")));
    ASSERT_TRUE(created) << codeName(created.error().code);
    session = std::move(created->session);
  }
};

/// Every text and blob in every table, as the program itself sees it.
std::string everythingIn(Vault &vault) {
  std::string all;
  std::vector<std::string> tables;
  auto names = vault.database().prepare("SELECT name FROM sqlite_master WHERE type = 'table'");
  EXPECT_TRUE(names);
  for (;;) {
    const auto row = names->step();
    if (!row || !*row) break;
    tables.push_back(names->text(0));
  }
  for (const std::string &table : tables) {
    auto columns = vault.database().prepare("SELECT name FROM pragma_table_info('" + table + "')");
    if (!columns) continue;
    for (;;) {
      const auto column = columns->step();
      if (!column || !*column) break;
      auto values = vault.database().prepare("SELECT CAST(\"" + columns->text(0) + "\" AS TEXT) FROM \"" + table + "\"");
      if (!values) continue;
      for (;;) {
        const auto value = values->step();
        if (!value || !*value) break;
        all += std::string(values->text(0)) + "\n";
      }
    }
  }
  return all;
}

TEST_F(SessionTest, NoPasswordAndNoCardNumberReachesTheVault) {
  const auto records = SampleInventory::importInto(*session, {});
  ASSERT_TRUE(records) << codeName(records.error().code);
  EXPECT_EQ(records->size(), 5U);
  const std::string all = everythingIn(session->vault());
  EXPECT_NE(all.find("alipay"), std::string::npos) << "the look itself must find something";
  EXPECT_NE(all.find("robin@example.net"), std::string::npos);
  for (const char *secret : {"not-a-real-password", "4111111111111111", "Robin Ellery", "Dinner on Friday", "kim@gmail.com", "rellery"}) {
    EXPECT_EQ(all.find(secret), std::string::npos) << secret;
  }
}

TEST_F(SessionTest, TheFileOfTheVaultShowsNothing) {
  ASSERT_TRUE(SampleInventory::importInto(*session, {}));
  session.reset();
  for (const auto &entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    for (const char *word : {"alipay", "robin", "example.net", "SQLite format", "observation"}) {
      EXPECT_EQ(bytes.find(word), std::string::npos) << entry.path() << " holds " << word;
    }
  }
}

TEST_F(SessionTest, OneServiceInThreeFilesIsOneHolder) {
  ASSERT_TRUE(SampleInventory::importInto(*session, {}));
  const auto inventory = session->inventory();
  ASSERT_TRUE(inventory);
  int alipay = 0;
  for (const Holder &holder : (*inventory)->holders) alipay += holder.name == "Alipay" ? 1 : 0;
  EXPECT_EQ(alipay, 1);
  const auto evidence = session->evidence("alipay", "contact.email");
  ASSERT_TRUE(evidence);
  std::set<std::string> importers;
  for (const Evidence &one : *evidence) importers.insert(one.importer);
  EXPECT_TRUE(importers.contains("mbox"));
  EXPECT_TRUE(importers.contains("password-csv"));
  EXPECT_TRUE(importers.contains("bitwarden"));
  EXPECT_TRUE(importers.contains("catalogue"));
}

TEST_F(SessionTest, UndoLeavesNothingBehind) {
  ASSERT_TRUE(SampleInventory::importInto(*session, {}));
  const auto imports = session->imports();
  ASSERT_TRUE(imports);
  for (const ImportRecord &record : *imports) ASSERT_TRUE(session->undoImport(record.id));
  const auto inventory = session->inventory();
  ASSERT_TRUE(inventory);
  EXPECT_TRUE((*inventory)->holders.empty());
  EXPECT_TRUE((*inventory)->holdings.empty());
  EXPECT_EQ(everythingIn(session->vault()).find("robin@example.net"), std::string::npos);
  EXPECT_TRUE(session->verify({})->good());
}

}  // namespace
}  // namespace dossier
