// SPDX-License-Identifier: GPL-3.0-or-later
// Packs where two copies of one vault meet: each comes once, the newer of one name stays, and undoing the merge undoes that.
#include "copies.h"
#include "vault/pack_store.h"

namespace dossier {
namespace {

Result<PackRecord> add(Vault &vault, const std::string &name, const std::string &entry) {
  PackRecord record;
  record.kind = "trackers";
  record.name = name;
  std::int64_t replaced = 0;
  return addPack(vault, record, {{entry, {{PackKeyKind::Name, entry}}, {{"note", entry}}}}, replaced);
}

/// Names of the packs in use with their entries, "a:one b:two".
std::string packsOf(Vault &vault) {
  std::string all;
  const auto list = PackStore(vault.database()).list();
  for (const PackRecord &pack : *list) {
    all += (all.empty() ? "" : " ") + pack.name + ":";
    const auto entries = PackStore(vault.database()).entries(pack.id, "", 0, 100);
    for (const StoredPackEntry &entry : *entries) all += entry.entry.name;
  }
  return all;
}

class PackMergeTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ours = makeVault(folder.path() / "ours.dossier");
    ASSERT_TRUE(add(*ours, "shared", "first"));
    ours.reset();
    copyVault(folder.path() / "ours.dossier", folder.path() / "theirs.dossier");
    ours = openVault(folder.path() / "ours.dossier");
    theirs = openVault(folder.path() / "theirs.dossier");
  }
  MadeFolder folder;
  std::unique_ptr<Vault> ours, theirs;
};

TEST_F(PackMergeTest, EachComesOnceAndTheNewerOfOneNameStays) {
  ASSERT_TRUE(add(*ours, "mine", "a"));
  ASSERT_TRUE(add(*ours, "shared", "older"));
  ASSERT_TRUE(add(*theirs, "theirs", "b"));
  ASSERT_TRUE(add(*theirs, "shared", "newer"));
  const std::string before = packsOf(*ours);
  const auto plan = planMerge(*ours, *theirs);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->packs.size(), 2U);
  EXPECT_EQ(plan->packsRemoved, std::vector<std::string>{"shared"});
  ASSERT_TRUE(mergeInto(*ours, *theirs));
  EXPECT_EQ(packsOf(*ours), "mine:a shared:newer theirs:b");
  const auto merged = ours->generation();
  EXPECT_FALSE(planMerge(*ours, *theirs)->writes) << "nothing is left to bring";
  ASSERT_TRUE(mergeInto(*theirs, *ours));
  EXPECT_EQ(packsOf(*theirs), packsOf(*ours)) << "both ways the same";
  ASSERT_TRUE(undoMerge(*ours, merged));
  EXPECT_EQ(packsOf(*ours), before);
  EXPECT_EQ(faultsOf(*ours), "");
  EXPECT_EQ(faultsOf(*theirs), "");
}

TEST_F(PackMergeTest, ARemovalTravelsAndWhatWasErasedComesBackOnlyWhereItIsInUse) {
  ASSERT_TRUE(removePack(*ours, 1));
  ASSERT_TRUE(purgeRemoved(*ours));
  ASSERT_TRUE(mergeInto(*ours, *theirs));
  EXPECT_EQ(packsOf(*ours), "") << "an older copy does not bring back what was erased";
  ASSERT_TRUE(mergeInto(*theirs, *ours));
  EXPECT_EQ(packsOf(*theirs), "");
  ASSERT_TRUE(undoNewest(*theirs));
  EXPECT_EQ(packsOf(*theirs), "shared:first");
  ASSERT_TRUE(mergeInto(*ours, *theirs));
  EXPECT_EQ(packsOf(*ours), "shared:first") << "brought back there, so it comes again";
  EXPECT_EQ(faultsOf(*ours), "");
}

}  // namespace
}  // namespace dossier
