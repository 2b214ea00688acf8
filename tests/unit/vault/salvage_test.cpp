// SPDX-License-Identifier: GPL-3.0-or-later
// Each page of a body destroyed in turn: what stands outside it comes over, and what does not is counted.
#include <iostream>
#include <map>

#include "care_fixture.h"
#include "plain_pages.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPage = 4096;
constexpr std::size_t kPlainPage = kPage - 80;
const std::vector<std::string> kTables{"import", "holder", "identifier", "observation", "field", "change", "attachment", "attachment_piece"};

class SalvageTest : public CareTest {
 protected:
  /// Big enough for tables of several pages, small enough to destroy each.
  void makeVault() {
    auto vault = make();
    for (int i = 0; i < 6; ++i) addHolder(*vault, "h" + std::to_string(i) + ".example.org");
    {
      auto transaction = vault->begin();
      ObservationStore observations(vault->database());
      IdentifierStore identifiers(vault->database(), vault->subkey(SubkeyPurpose::IdentifierDigest));
      for (int i = 0; i < 150; ++i) {
        Observation observation;
        observation.subject = {SubjectKind::Domain, "h" + std::to_string(i % 6) + ".example.org"};
        observation.host = "a.rather.long.host.name.number-" + std::to_string(i) + ".example.org";
        observation.type = "contact.email";
        observation.basis = Basis::Observed;
        const auto identifier = identifiers.ensure({IdentifierKind::Email, "robin" + std::to_string(i % 9) + "@example.net"});
        ASSERT_TRUE(observations.append(1 + i % 6, 1 + i % 6, *identifier, observation));
      }
      ASSERT_TRUE(HoldingStore(vault->database()).derive({1, 2, 3, 4, 5, 6}));
      ASSERT_TRUE(transaction->commit(EventKind::Imported, ""));
    }
    for (int i = 0; i < 6; ++i) ASSERT_TRUE(write(*vault, "h" + std::to_string(i) + ".example.org", "note", "note " + std::string(300, 'n')));
    ASSERT_TRUE(attach(*vault, "h0.example.org", std::string(30'000, 'a')));
    whole = counts(*vault);
  }
  static std::map<std::string, std::int64_t> counts(Vault &vault) {
    std::map<std::string, std::int64_t> rows;
    for (const std::string &table : kTables) rows[table] = vault.database().integer("SELECT count(*) FROM " + table).value_or(-1);
    return rows;
  }
  Result<std::vector<SalvagedTable>> salvage() {
    std::error_code ignored;
    fs::remove_all(target, ignored);
    return Vault::salvage(folder, target, withKey());
  }
  void SetUp() override {
    CareTest::SetUp();
    target = root / "Saved.dossier";
  }
  fs::path target;
  std::map<std::string, std::int64_t> whole;
};

TEST_F(SalvageTest, AWholeVaultComesOverWhole) {
  makeVault();
  const std::string before = read(folder / "data.db");
  const auto tables = salvage();
  ASSERT_TRUE(tables) << codeName(tables.error().code);
  for (const SalvagedTable &table : *tables) EXPECT_EQ(table.gaps, 0U) << table.table;
  EXPECT_EQ(read(folder / "data.db"), before) << "the damaged vault is not touched";
  auto saved = openAt(target);
  EXPECT_EQ(counts(*saved), whole);
  EXPECT_TRUE(saved->notices().empty());
  EXPECT_TRUE(allGood(*saved));
  const auto original = readInventory(*again()), copy = readInventory(*saved);
  ASSERT_EQ(copy->holdings.size(), original->holdings.size());
  ASSERT_TRUE(write(*saved, "h0.example.org", "note", "and it goes on"));
}

TEST_F(SalvageTest, EachPageDestroyedInTurn) {
  makeVault();
  const std::string body = read(folder / "data.db");
  std::string plain;
  {
    auto vault = again();
    plain = plainPages(body, vault->subkey(SubkeyPurpose::Body));
  }
  plain.insert(0, 16, ' ');                // the first page is short of the salt
  std::map<std::string, int> pagesOf;      // where rows were lost, by table
  int refused = 0, wholeTables = 0;
  for (std::size_t page = 0; page < body.size() / kPage; ++page) {
    std::string damaged = body;
    for (std::size_t i = 0; i < 64; ++i) damaged[page * kPage + 2000 + i] = static_cast<char>(~damaged[page * kPage + 2000 + i]);
    write(folder / "data.db", damaged);
    const auto tables = salvage();
    if (!tables) {
      EXPECT_EQ(tables.error().code, ErrorCode::BodyDamaged);
      const bool names = plain.substr(page * kPlainPage, kPlainPage).find("CREATE ") != std::string::npos;
      EXPECT_TRUE(page == 0 || names) << "only without a page that says which tables there are is there no way in, page " << page + 1;
      ++refused;
      continue;
    }
    auto saved = openAt(target);
    ASSERT_TRUE(saved) << "page " << page + 1;
    EXPECT_TRUE(allGood(*saved)) << "page " << page + 1;
    const auto now = counts(*saved);
    int touched = 0;
    for (const SalvagedTable &table : *tables) {
      if (table.gaps == 0) continue;
      ++touched;
      ++pagesOf[table.table];
      if (whole.contains(table.table) && table.rows == 0) ++wholeTables;
    }
    EXPECT_LE(touched, 1) << "a page belongs to one table, page " << page + 1;
    for (const std::string &table : kTables) {
      const auto told = std::find_if(tables->begin(), tables->end(), [&](const SalvagedTable &one) { return one.table == table; });
      // Rows that are gone were told; those of other tables are all there. Lost holders and imports are named anew.
      const bool lost = told->gaps > 0 || table == "holder" || table == "import" || table == "identifier" || (table == "attachment_piece" && touched > 0);
      EXPECT_TRUE(lost || now.at(table) == whole.at(table)) << table << ", page " << page + 1;
    }
  }
  EXPECT_GE(refused, 1);
  EXPECT_LE(refused, 4);
  EXPECT_GE(pagesOf["observation"], 4);
  EXPECT_GE(pagesOf["holder"], 1);
  EXPECT_GE(pagesOf["import"], 1);
  std::cout << "pages destroyed in turn: " << body.size() / kPage << "; refused: " << refused << "; gaps in";
  for (const auto &[table, pages] : pagesOf) std::cout << ' ' << table << ' ' << pages;
  std::cout << "; a table lost whole: " << wholeTables << '\n';
}

TEST_F(SalvageTest, EvidenceOutlivesThePageOfItsHolder) {
  makeVault();
  auto vault = again();
  // As if the pages of both tables could not be read: the rows are gone, those that name them stay.
  ASSERT_TRUE(vault->database().execute("PRAGMA foreign_keys=OFF"));
  ASSERT_TRUE(vault->database().execute("DELETE FROM holder WHERE id < 4"));
  ASSERT_TRUE(vault->database().execute("DELETE FROM import"));
  ASSERT_TRUE(vault->database().execute("DELETE FROM setting"));
  vault.reset();
  ASSERT_TRUE(salvage());
  auto saved = openAt(target);
  EXPECT_EQ(saved->database().integer("SELECT count(*) FROM observation").value(), 156);
  EXPECT_EQ(saved->database().integer("SELECT count(*) FROM import WHERE importer = 'salvaged'").value(), 6);
  EXPECT_EQ(holdersOf(*saved), "domain:h0.example.org,domain:h1.example.org,domain:h2.example.org,h0.example.org,h1.example.org,"
                               "h2.example.org,h3.example.org,h4.example.org,h5.example.org")
      << "what was written about a holder names it too";
  EXPECT_TRUE(readDigestKey(saved->database(), DigestKey::KnownFile));
  EXPECT_TRUE(readDigestKey(saved->database(), DigestKey::Identifier));
  EXPECT_TRUE(allGood(*saved));
  const auto newest = saved->database().integer("SELECT max(clock) FROM field").value();
  ASSERT_TRUE(write(*saved, "h3.example.org", "note", "later"));
  EXPECT_GT(saved->database().integer("SELECT max(clock) FROM field").value(), newest);
}

TEST_F(SalvageTest, RefusedWhereThereIsNoKeyOrNoPlace) {
  makeVault();
  EXPECT_EQ(Vault::salvage(folder, target, secret("wrong secret")).error().code, ErrorCode::WrongPassphrase);
  EXPECT_FALSE(fs::exists(target));
  fs::create_directory(target);
  EXPECT_EQ(Vault::salvage(folder, target, withKey()).error().code, ErrorCode::VaultExists);
  fs::remove(target);
  auto vault = again();
  EXPECT_EQ(salvage().error().code, ErrorCode::VaultBusy);
  vault.reset();
  write(folder / "header", std::string(8192, 'x'));
  EXPECT_EQ(salvage().error().code, ErrorCode::NotAVault);
  for (const auto &entry : fs::directory_iterator(root)) EXPECT_EQ(entry.path().filename().string().find("making"), std::string::npos);
}

}  // namespace
}  // namespace dossier
