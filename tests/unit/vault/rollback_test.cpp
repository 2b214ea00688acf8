// SPDX-License-Identifier: GPL-3.0-or-later
// SQLCipher accepts an old page put back in its place. The chained events and the sums of the tables must not.
#include <algorithm>

#include "vault_fixture.h"

namespace dossier {
namespace {

bool allGood(const std::vector<VerifyLine> &lines) {
  return std::all_of(lines.begin(), lines.end(), [](const VerifyLine &line) { return line.good; });
}

class RollbackTest : public VaultTest {
 protected:
  /// Two states of one vault, the second later.
  void makeTwoStates() {
    auto vault = create();
    addHolder(*vault, "first.example.org");
    vault.reset();
    older = read(folder / "data.db");
    vault = std::move(*open());
    addHolder(*vault, "second.example.org", "location.precise");
    vault.reset();
    newer = read(folder / "data.db");
  }
  std::string older, newer;
};

TEST_F(RollbackTest, AWholeBodyPutBackIsTold) {
  makeTwoStates();
  write(folder / "data.db", older);
  auto vault = open();
  ASSERT_TRUE(vault);
  EXPECT_EQ((*vault)->notices(), std::vector<std::string>{"notice.rolled-back"});
}

TEST_F(RollbackTest, WithoutAStateFolderARollbackGoesUnseen) {
  // The counterpart: shows that it is the remembered head that tells.
  makeTwoStates();
  write(folder / "data.db", older);
  const auto vault = Vault::open(folder, secret("correct horse"), {});
  ASSERT_TRUE(vault);
  EXPECT_TRUE((*vault)->notices().empty());
}

TEST_F(RollbackTest, EveryOldPagePutBackIsToldOrRefused) {
  makeTwoStates();
  constexpr std::size_t kPage = 4096;
  int changed = 0;
  for (std::size_t at = 0; at + kPage <= std::min(older.size(), newer.size()); at += kPage) {
    if (older.compare(at, kPage, newer, at, kPage) == 0) continue;
    ++changed;
    std::string mixed = newer;
    mixed.replace(at, kPage, older, at, kPage);
    write(folder / "data.db", mixed);
    auto vault = open();
    if (!vault) continue;  // refused at once
    const auto lines = (*vault)->verify({});
    const bool told = !lines || !allGood(*lines) || !(*vault)->notices().empty();
    if (told) continue;
    // An old first page differs only in SQLite's own counters: what is read must then be the newer state, whole.
    EXPECT_EQ(at, 0U) << "page " << at / kPage + 1;
    EXPECT_EQ((*vault)->database().text("SELECT group_concat(key) FROM (SELECT key FROM holder ORDER BY key)").value(),
              "first.example.org,second.example.org");
  }
  EXPECT_GT(changed, 3);
  write(folder / "data.db", newer);
  const auto intact = open();
  ASSERT_TRUE(intact);
  EXPECT_TRUE(allGood(*(*intact)->verify({})));
}

TEST_F(RollbackTest, EveryDamagedPageIsToldOrRefused) {
  makeTwoStates();
  constexpr std::size_t kPage = 4096;
  for (std::size_t at = 0; at < newer.size(); at += kPage) {
    std::string damaged = newer;
    damaged[at + 1234] = static_cast<char>(damaged[at + 1234] ^ 1);
    write(folder / "data.db", damaged);
    auto vault = open();
    if (!vault) {
      EXPECT_EQ(vault.error().code, ErrorCode::BodyDamaged);
      continue;
    }
    const auto lines = (*vault)->verify({});
    EXPECT_TRUE(!lines || !allGood(*lines)) << "page " << at / kPage + 1;
  }
}

TEST_F(RollbackTest, AChangeBesideTheEventLogIsTold) {
  auto vault = create();
  addHolder(*vault, "first.example.org");
  // As somebody with the key and stock tools would: the triggers are temporary, so another connection has none.
  ASSERT_TRUE(vault->database().execute("DROP TRIGGER temp.digest_holder_UPDATE"));
  ASSERT_TRUE(vault->database().execute("UPDATE holder SET name = 'changed'"));
  EXPECT_FALSE(allGood(*vault->verify({})));
}

}  // namespace
}  // namespace dossier
