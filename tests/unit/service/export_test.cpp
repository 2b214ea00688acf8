// SPDX-License-Identifier: GPL-3.0-or-later
// An export, read into a new vault, gives the same holders and holdings; and an export tells no more than it was asked to.
#include "service/inventory_export.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <random>
#include <set>

#include "core/vocabulary.h"
#include "core/resources.h"
#include "service/import_files.h"
#include "service/inventory_edits.h"
#include "service/own_words.h"
#include "service/sample_inventory.h"
#include "session_fixture.h"
#include "vault/key_slots.h"

namespace dossier {
namespace {

using testing::HasSubstr;
using testing::Not;

using Facts = std::set<std::string>;

std::string shown(const std::optional<Timestamp> &time) { return time ? time->toString() : "?"; }

Facts factsOf(const Inventory &inventory) {
  Facts facts;
  const auto addWritten = [&facts](const std::string &id, const std::map<std::string, std::string> &written) {
    for (const auto &[field, value] : written) facts.insert("written " + id + " " + field + ": " + value);
  };
  for (const Holder &holder : inventory.holders) facts.insert("holder " + holder.id + " " + holder.kind);
  for (const Holder &holder : inventory.holders) addWritten(holder.id, holder.written);
  for (const Holding &holding : inventory.holdings) addWritten(holding.id, holding.written);
  for (const Holding &holding : inventory.holdings) {
    facts.insert("holding " + holding.id + " " + std::string(nameOf(holding.basis)) + " " + shown(holding.first) + " " + shown(holding.last));
  }
  for (const Flow &flow : inventory.flows) facts.insert("flow " + inventory.holders[flow.holder].id + " " + flow.to + " " + flow.type + " " + std::to_string(flow.count));
  for (const Note &note : inventory.notes) facts.insert("note " + inventory.holders[note.holder].id + " " + note.type + " " + std::string(nameOf(note.state)));
  return facts;
}

class Exporting : public ProgramTest {
 protected:
  std::unique_ptr<VaultSession> makeVault(const std::string &name) {
    auto created = VaultSession::create(*program, root / name, SecretBytes(std::string_view("correct horse battery staple")));
    EXPECT_TRUE(created);
    return created ? std::move(created->session) : nullptr;
  }
  static std::string contentOf(const std::filesystem::path &file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  std::string exported(VaultSession &from, const std::string &name, Redaction redaction) {
    const auto file = root / name;
    std::filesystem::remove(file);
    EXPECT_TRUE(exportInventory(from, file, redaction, {}));
    return contentOf(file);
  }
  static ImportRecord readInto(VaultSession &other, const std::filesystem::path &file) {
    ImportFiles import(other);
    EXPECT_TRUE(import.plan({file}, {}));
    EXPECT_TRUE(import.stage({}, {}));
    const auto records = import.commit({});
    EXPECT_TRUE(records && records->size() == 1 && records->front().rejected == 0);
    return records && !records->empty() ? records->front() : ImportRecord();
  }
  Facts readAgain(const std::filesystem::path &file, const std::string &name) {
    const auto other = makeVault(name);
    EXPECT_TRUE(readInto(*other, file).unknownFields.empty());
    return factsOf(**other->inventory());
  }
  static bool isWritten(VaultSession &vault, const std::string &what) { return factsOf(**vault.inventory()).contains("written alipay" + what); }
};

TEST_F(Exporting, TheSampleInventoryComesBackAsItWas) {
  session = makeVault("Mine.dossier");
  ASSERT_TRUE(SampleInventory::importInto(*session, {}));
  ASSERT_TRUE(session->remember({"landlord", {"contact.phone"}, "12 Hill Street"}));
  ASSERT_TRUE(InventoryEdits(*session).edit({{{"alipay", "", "name"}, "My wallet"},
                                             {{"alipay", "", "note"}, "two lines\nand \"quotes\", \u202Eturned"},
                                             {{"landlord:12 hill street", "", "name"}, "Landlord"},
                                             {{"landlord:12 hill street", "contact.phone", "status"}, "outdated"},
                                             {{"landlord:12 hill street", "contact.phone", "origin"}, "third-party"},
                                             {{"landlord:12 hill street", "contact.phone", "reviewed-on"}, "2026-11-27"}}));
  exported(*session, "all.jsonld", Redaction::None);
  const Facts before = factsOf(**session->inventory());
  EXPECT_GT(before.size(), 100U);
  EXPECT_EQ(readAgain(root / "all.jsonld", "Other.dossier"), before);
}

TEST_F(Exporting, AnyRememberedInventoryComesBackAsItWas) {
  const auto &types = program->catalogue().types();
  std::vector<CatalogueHolder> known = program->catalogue().holders();
  std::erase_if(known, [](const CatalogueHolder &holder) { return holder.generic; });   // these need a name of one's own
  for (unsigned seed = 1; seed <= 5; ++seed) {
    std::mt19937 random(seed);
    const auto made = makeVault("Made-" + std::to_string(seed));
    for (int i = 0; i < 12; ++i) {
      const std::string number = std::to_string(random() % 1000);
      const std::vector<std::string> names{known[random() % known.size()].id, "Shop \"" + number + "\" \\ ünïcode 商店", "domain:shop-" + number + ".example",
                                           "app:Org.Example.App" + number, "merchant:BAKERY " + number, "name: Two:Colons " + number};
      ASSERT_TRUE(made->remember({names[random() % names.size()], {types[random() % types.size()].key, types[random() % types.size()].key}}));
    }
    const std::string file = "made-" + std::to_string(seed) + ".jsonld";
    exported(*made, file, Redaction::None);
    EXPECT_EQ(readAgain(root / file, "Again-" + std::to_string(seed)), factsOf(**made->inventory())) << "seed " << seed;
  }
}

TEST_F(Exporting, WhatSomebodyWroteTakesNobodysPlace) {
  session = makeVault("Mine.dossier");
  ASSERT_TRUE(session->remember({"alipay", {"contact.email"}}));
  ASSERT_TRUE(InventoryEdits(*session).edit({{{"alipay", "", "note"}, "from the file"}, {{"alipay", "contact.email", "label"}, "old address"}}));
  exported(*session, "all.jsonld", Redaction::None);

  const auto other = makeVault("Other.dossier");
  ASSERT_TRUE(other->remember({"alipay", {"contact.email"}}));
  ASSERT_TRUE(InventoryEdits(*other).edit({{{"alipay", "", "note"}, "my own"}}));
  const ImportRecord first = readInto(*other, root / "all.jsonld");
  EXPECT_TRUE(isWritten(*other, " note: my own"));
  EXPECT_TRUE(isWritten(*other, "/contact.email label: old address"));
  ASSERT_TRUE(other->undoImport(first.id));
  EXPECT_TRUE(isWritten(*other, " note: my own"));
  EXPECT_FALSE(isWritten(*other, "/contact.email label: old address")) << "goes with the import";

  ASSERT_TRUE(InventoryEdits(*other).edit({{{"alipay", "", "note"}, std::nullopt}}));
  readInto(*other, root / "all.jsonld");
  EXPECT_FALSE(isWritten(*other, " note: from the file")) << "the person cleared it";
  EXPECT_TRUE(isWritten(*other, "/contact.email label: old address")) << "the undo cleared it, and the file is read again";
  ASSERT_TRUE(InventoryEdits(*other).undo());
  EXPECT_FALSE(isWritten(*other, "/contact.email label: old address"));
}

TEST_F(Exporting, WhatWasWrittenStaysWithWhomItWasWrittenBeside) {
  session = makeVault("Mine.dossier");
  ASSERT_TRUE(OwnWords(*session).write({{"holder", {}, "chess-club", {{"name", "Chess Club"}, {"kind", "fitness"}, {"domains", "chess.example"}}}, {}, {}}));
  std::ofstream(root / "logins.csv") << "name,url,username,password\n,https://www.chess.example/,robin@example.net,p1\n";
  readInto(*session, root / "logins.csv");
  ASSERT_TRUE(InventoryEdits(*session).edit({{{"chess-club", "", "note"}, "since May"}, {{"chess-club", "contact.email", "label"}, "old"}}));
  exported(*session, "all.jsonld", Redaction::None);

  const auto without = makeVault("Without.dossier");   // knows of no club, only of its address
  readInto(*without, root / "all.jsonld");
  const auto inventory = *without->inventory();
  ASSERT_EQ(inventory->holders.size(), 1U);
  EXPECT_EQ(inventory->holders.front().id, "domain:chess.example");
  EXPECT_EQ(inventory->holders.front().written.at("note"), "since May");
  EXPECT_TRUE(factsOf(*inventory).contains("written domain:chess.example/contact.email label: old"));
}

TEST_F(Exporting, OwnWordsComeBackWhereTheVaultHasThem) {
  session = makeVault("Mine.dossier");
  OwnWords words(*session);
  ASSERT_TRUE(words.write({{"category", {}, "hobby", {{"label", "Hobbies"}}}, {}, {}}));
  ASSERT_TRUE(words.write({{"type", {}, "hobby.rating", {{"category", "hobby"}, {"label", "Rating"}, {"sensitivity", "1"}}}, {}, {}}));
  ASSERT_TRUE(words.write({{"field", {}, "colour", {{"label", "Colour"}, {"at", "holding"}, {"form", "choice"}, {"choices", "red"}, {"choices", "blue"}}}, {}, {}}));
  ASSERT_TRUE(session->remember({"alipay", {"hobby.rating", "contact.email"}}));
  ASSERT_TRUE(InventoryEdits(*session).edit({{{"alipay", "hobby.rating", "own.colour"}, "blue"}, {{"alipay", "contact.email", "own.colour"}, "red"}}));
  exported(*session, "all.jsonld", Redaction::None);
  const Facts before = factsOf(**session->inventory());
  EXPECT_TRUE(before.contains("written alipay/hobby.rating own.colour: blue"));

  const auto without = makeVault("Without.dossier");
  const ImportRecord record = readInto(*without, root / "all.jsonld");
  EXPECT_EQ(record.unknownFields, (std::map<std::string, std::uint64_t>{{"hobby.rating", 2}, {"own.colour", 1}}));
  EXPECT_EQ(record.observations, 1U);

  ASSERT_TRUE(session->undoImport(session->imports()->front().id));
  readInto(*session, root / "all.jsonld");
  EXPECT_EQ(factsOf(**session->inventory()), before);
}

TEST_F(Exporting, WhatIsRedactedIsNotInTheFile) {
  session = makeVault("Mine.dossier");
  ASSERT_TRUE(SampleInventory::importInto(*session, {}));
  ASSERT_TRUE(InventoryEdits(*session).edit({{{"alipay", "", "note"}, "a private remark"}}));
  const std::vector<std::string> secrets{"lipay", "corner-bakery", "inbox.mbox", "a private remark", "@example"};
  for (const char *suffix : {"csv", "json", "jsonld"}) {
    const std::string open = exported(*session, std::string("none.") + suffix, Redaction::None);
    EXPECT_THAT(open, HasSubstr("lipay"));
    EXPECT_THAT(open, HasSubstr("a private remark"));
    for (const Redaction redaction : {Redaction::Names, Redaction::Counts}) {
      const std::string text = exported(*session, std::string(nameOf(redaction)) + "." + suffix, redaction);
      EXPECT_THAT(text, HasSubstr("contact.email"));
      for (const std::string &secret : secrets) EXPECT_THAT(text, Not(HasSubstr(secret))) << suffix << " " << nameOf(redaction);
    }
  }
}

TEST_F(Exporting, ACellThatBeginsLikeAFormulaIsText) {
  session = makeVault("Mine.dossier");
  for (const char *name : {"=1+1", "+45", "-2", "@sum", "plain, with \"quotes\""}) ASSERT_TRUE(session->remember({name, {"contact.email"}}));
  const std::string text = exported(*session, "all.csv", Redaction::None);
  for (const char *safe : {",'=1+1,", ",'+45,", ",'-2,", ",'@sum,", ",\"plain, with \"\"quotes\"\"\","}) EXPECT_THAT(text, HasSubstr(safe));
  for (const char *bare : {",=1+1", ",+45", ",-2", ",@sum"}) EXPECT_THAT(text, Not(HasSubstr(bare)));
}

TEST_F(Exporting, IsForItsOwnerAloneAndOverwritesNothing) {
  session = makeVault("Mine.dossier");
  const auto file = root / "all.csv";
  ASSERT_TRUE(exportInventory(*session, file, Redaction::None, {}));
  struct stat status {};
  ASSERT_EQ(::stat(file.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  const std::string before = contentOf(file);
  const auto again = exportInventory(*session, file, Redaction::Counts, {});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, ErrorCode::NotWritable);
  EXPECT_EQ(contentOf(file), before);
  EXPECT_EQ(exportInventory(*session, root / "all.pdf", Redaction::None, {}).error().code, ErrorCode::WrongUsage);
  std::stop_source stopped;
  stopped.request_stop();
  EXPECT_EQ(exportInventory(*session, root / "stopped.csv", Redaction::None, stopped.get_token()).error().code, ErrorCode::Cancelled);
  EXPECT_FALSE(std::filesystem::exists(root / "stopped.csv"));
}

TEST(ExportVocabulary, IsThatOfTheFile) {
  EXPECT_THAT(std::string(resource("vocabulary/dossier.jsonld").value_or("")), HasSubstr("\"dossier\": \"" + std::string(kVocabularyNamespace) + "\""));
}

}  // namespace
}  // namespace dossier
