// SPDX-License-Identifier: GPL-3.0-or-later
// Packs in the vault: added, found, replaced, removed, taken back, erased, salvaged; all of it under the vault's sums.
#include "vault/pack_store.h"

#include "care_fixture.h"
#include "plain_pages.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

class PackTest : public OneHolderTest {
 protected:
  static PackEntry entry(const std::string &name, const std::string &domain, const std::string &note = "note") {
    return {name, {{PackKeyKind::Domain, domain}, {PackKeyKind::Name, name}}, {{"delete.note", note}, {"flag", "odd-link"}}};
  }
  Result<PackRecord> add(const std::vector<PackEntry> &entries, const std::string &name = "Made", const std::string &kind = "justdeleteme") {
    PackRecord record;
    record.kind = kind;
    record.name = name;
    record.licence = "MIT";
    record.file = "sites.json";
    record.flags = {{"odd-link", entries.size()}};
    return addPack(*vault, record, entries, replaced);
  }
  std::vector<std::string> namesAt(const std::string &domain) {
    std::vector<std::string> names;
    const auto found = PackStore(vault->database()).lookUp({{PackKeyKind::Domain, domain}}, 10);
    EXPECT_TRUE(found);
    for (const StoredPackEntry &one : *found) names.push_back(one.entry.name);
    return names;
  }
  std::uint64_t newest() { return vault->generation(); }
  std::int64_t replaced = 0;
};

TEST_F(PackTest, IsFoundByWhatItIsAboutAndComesBackAsItWas) {
  const auto added = add({entry("one", "one.example.net", "lines; and = signs"), entry("two", "two.example.net")});
  ASSERT_TRUE(added);
  vault.reset();
  vault = again();
  const auto list = PackStore(vault->database()).list();
  ASSERT_TRUE(list && list->size() == 1);
  EXPECT_EQ(list->front().licence, "MIT");
  EXPECT_EQ(list->front().date, "");
  EXPECT_EQ(list->front().entries, 2U);
  EXPECT_EQ(list->front().flags.at("odd-link"), 2U);
  EXPECT_EQ(namesAt("one.example.net"), std::vector<std::string>{"one"});
  EXPECT_TRUE(namesAt("example.net").empty());
  const auto shown = PackStore(vault->database()).entries(added->id, "ONE", 0, 10);
  ASSERT_TRUE(shown && shown->size() == 1);
  EXPECT_EQ(shown->front().entry.facts, entry("one", "one.example.net", "lines; and = signs").facts);
  EXPECT_EQ(shown->front().entry.keys, entry("one", "one.example.net").keys);
  EXPECT_TRUE(PackStore(vault->database()).entries(added->id, "%", 0, 10)->empty()) << "a sign of LIKE is a sign";
  EXPECT_TRUE(allGood(*vault));
}

TEST_F(PackTest, ANewerOneTakesThePlaceAndUndoBringsTheOlderBack) {
  ASSERT_TRUE(add({entry("old", "a.example.net")}));
  const auto same = add({entry("old", "a.example.net")});
  ASSERT_FALSE(same);
  EXPECT_EQ(same.error().code, ErrorCode::AlreadyImported);
  ASSERT_TRUE(add({entry("new", "a.example.net")}));
  EXPECT_EQ(replaced, 1);
  EXPECT_EQ(namesAt("a.example.net"), std::vector<std::string>{"new"});
  ASSERT_TRUE(add({entry("beside", "a.example.net")}, "Another"));
  EXPECT_EQ(replaced, 0);
  ASSERT_TRUE(revertPacks(*vault, newest()));
  ASSERT_TRUE(revertPacks(*vault, newest() - 2));
  EXPECT_EQ(namesAt("a.example.net"), std::vector<std::string>{"old"});
  EXPECT_TRUE(allGood(*vault));
}

TEST_F(PackTest, RemovalIsTakenBackUnlessSomethingTookThePlace) {
  const auto first = add({entry("first", "a.example.net")});
  ASSERT_TRUE(removePack(*vault, first->id));
  const auto removal = newest();
  EXPECT_TRUE(namesAt("a.example.net").empty());
  EXPECT_EQ(removePack(*vault, first->id).error().code, ErrorCode::NotFound);
  ASSERT_TRUE(add({entry("second", "a.example.net")}));
  ASSERT_TRUE(revertPacks(*vault, removal));
  EXPECT_EQ(namesAt("a.example.net"), std::vector<std::string>{"second"});
  EXPECT_TRUE(allGood(*vault));
}

TEST_F(PackTest, ErasedForGoodIsInNoPage) {
  ASSERT_TRUE(add({entry("zq7marker", "zq7marker.example.net", std::string(1500, 'n') + "zq7marker")}, "zq7marker"));
  ASSERT_TRUE(add({entry("kept", "kept.example.net")}, "Kept"));
  ASSERT_TRUE(removePack(*vault, 1));
  const auto holds = [&] { return plainPages(read(folder / "data.db"), vault->subkey(SubkeyPurpose::Body)).find("zq7marker") != std::string::npos; };
  EXPECT_TRUE(holds()) << "control: removed is not erased";
  ASSERT_TRUE(purgeRemoved(*vault));
  EXPECT_FALSE(holds());
  EXPECT_EQ(namesAt("kept.example.net"), std::vector<std::string>{"kept"});
  EXPECT_TRUE(allGood(*vault));
}

TEST_F(PackTest, AChangedRowIsTold) {
  ASSERT_TRUE(add({entry("one", "one.example.net")}));
  EXPECT_TRUE(allGood(*vault));
  ASSERT_TRUE(vault->database().execute("DROP TRIGGER digest_pack_entry_UPDATE"));
  ASSERT_TRUE(vault->database().execute("UPDATE pack_entry SET facts = 'delete.note' || char(31) || 'other'"));
  EXPECT_FALSE(allGood(*vault));
}

TEST_F(PackTest, ASalvagedVaultHasThem) {
  ASSERT_TRUE(add({entry("one", "one.example.net")}));
  vault.reset();
  const fs::path saved = root / "Saved.dossier";
  ASSERT_TRUE(Vault::salvage(folder, saved, withKey()));
  vault = openAt(saved);
  EXPECT_EQ(namesAt("one.example.net"), std::vector<std::string>{"one"});
  EXPECT_TRUE(allGood(*vault));
}

}  // namespace
}  // namespace dossier
