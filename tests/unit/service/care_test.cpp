// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, copies and edits as pages and verbs call them: what the sessions below tests/cli do not show.
#include <fstream>
#include <iterator>

#include "service/import_files.h"
#include "service/inventory_edits.h"
#include "service/vault_copies.h"
#include "service/vault_keys.h"
#include "session_fixture.h"
#include "vault/vault.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

class CareServiceTest : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    ASSERT_TRUE(Vault::create(folder(), withKey(), KdfCost::forTests(), WithRecovery::No));
    open();
  }
  Unlock withKey() const { return {none, key}; }
  void open() {
    session.reset();
    auto opened = VaultSession::open(*program, folder(), withKey());
    ASSERT_TRUE(opened) << codeName(opened.error().code);
    session = std::move(*opened);
  }
  Result<std::vector<ImportRecord>> import(const std::string &name, const std::string &text) {
    std::ofstream(root / name) << text;
    ImportFiles files(*session);
    DOSSIER_TRY(files.plan({root / name}, {}));
    DOSSIER_TRY(files.stage({}, {}));
    return files.commit({});
  }
  /// One login of each of `count` made sites.
  static std::string passwordList(int count) {
    std::string text = "name,url,username,password\n";
    for (int i = 0; i < count; ++i) {
      const std::string site = "site" + std::to_string(i) + ".example.org";
      text += site + ",https://" + site + "/,robin" + std::to_string(i) + "@example.net,not-a-real-password\n";
    }
    return text;
  }
  const Holder *holder(const std::string &id) {
    shown = *session->inventory();
    const auto found = std::find_if(shown->holders.begin(), shown->holders.end(), [&](const Holder &one) { return one.id == id; });
    return found == shown->holders.end() ? nullptr : &*found;
  }
  const Holding *holding(const std::string &id) {
    shown = *session->inventory();
    const auto found = std::find_if(shown->holdings.begin(), shown->holdings.end(), [&](const Holding &one) { return one.id == id; });
    return found == shown->holdings.end() ? nullptr : &*found;
  }
  SecretBytes none, key{std::string_view("0123456789abcdef0123456789abcdef")};
  std::shared_ptr<const Inventory> shown;
};

TEST_F(CareServiceTest, ABackupStandsBeforeABulkImportAndNotBeforeASmallOne) {
  const VaultCopies copies(*session);
  ASSERT_TRUE(import("small.csv", passwordList(20)));
  EXPECT_TRUE(copies.automatic().empty());
  // Each login is two observations: an account and an address.
  const auto records = import("large.csv", passwordList(static_cast<int>(kBulkObservations / 2) + 1));
  ASSERT_TRUE(records) << codeName(records.error().code);
  ASSERT_GT(records->front().observations, kBulkObservations);
  ASSERT_EQ(copies.automatic().size(), 1U);
  EXPECT_NE(copies.automatic()[0].file.string().find("-import."), std::string::npos);
  const auto manifest = VaultCopies::check(copies.automatic()[0].file, withKey());
  ASSERT_TRUE(manifest);
  EXPECT_EQ(manifest->generation, 2U) << "the state before it";
}

TEST_F(CareServiceTest, AfterACheckThatFailedNothingIsImported) {
  ASSERT_TRUE(import("small.csv", passwordList(40)));
  session.reset();
  std::string body;
  {
    std::ifstream stream(folder() / "data.db", std::ios::binary);
    body.assign(std::istreambuf_iterator<char>(stream), {});
  }
  body[body.size() - 2000] = static_cast<char>(body[body.size() - 2000] ^ 1);
  std::ofstream(folder() / "data.db", std::ios::binary) << body;
  open();
  EXPECT_EQ(session->finishCheck({}).error().code, ErrorCode::BodyDamaged);
  const auto refused = import("more.csv", passwordList(3));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::BodyDamaged);
  EXPECT_EQ(session->remember({"alipay", {}}).error().code, ErrorCode::BodyDamaged);
  EXPECT_EQ(VaultCopies(*session).backUp(root / "b").error().code, ErrorCode::BodyDamaged);
}

TEST_F(CareServiceTest, WhatThePersonWroteGoesBeforeTheCatalogue) {
  ASSERT_TRUE(session->remember({"alipay", {}}));
  InventoryEdits edits(*session);
  ASSERT_TRUE(edits.edit({{{"alipay", "", "name"}, "My wallet"}, {{"alipay", "payment.card", "note"}, "blue"}}));
  EXPECT_EQ(holder("alipay")->name, "My wallet");
  ASSERT_NE(holding("alipay/payment.card"), nullptr) << "the catalogue says so";
  EXPECT_EQ(holding("alipay/payment.card")->basis, Basis::Declared);
  EXPECT_EQ(holding("alipay/payment.card")->written.at("note"), "blue");
  ASSERT_TRUE(edits.edit({{{"alipay", "payment.card", std::string(kRemoved)}, "yes"}}));
  EXPECT_EQ(holding("alipay/payment.card"), nullptr);
  ASSERT_TRUE(edits.edit({{{"alipay", "payment.card", std::string(kRemoved)}, std::nullopt}}));
  EXPECT_NE(holding("alipay/payment.card"), nullptr);
  EXPECT_EQ(edits.edit({{{"alipay", "health.records", "note"}, "x"}}).error().code, ErrorCode::NotFound);
  EXPECT_EQ(edits.edit({{{"nobody", "", "note"}, "x"}}).error().code, ErrorCode::NotFound);
}

TEST_F(CareServiceTest, WhatIsAddedByHandJoinsWhatFilesSay) {
  const auto added = session->remember({"domain:Example.org", {"location.precise"}});
  ASSERT_TRUE(added) << codeName(added.error().code);
  ASSERT_TRUE(import("small.csv", passwordList(3)));
  EXPECT_EQ(holding("domain:example.org/location.precise")->basis, Basis::Remembered);
  EXPECT_GT(holder("domain:example.org")->observations, 3U);
  EXPECT_EQ(session->remember({"Alipay", {}})->holder, "alipay") << "a name of the catalogue is its holder";
  EXPECT_EQ(session->remember({"  Village   Library ", {}})->holder, "name:village library");
  EXPECT_EQ(session->remember({"name:village library", {"contact.email"}})->record.holdersNew, 0U);
  EXPECT_EQ(session->remember({"x", {"contact.email", "no.such"}}).error().code, ErrorCode::NotFound);
  EXPECT_EQ(holder("name:x"), nullptr) << "all or nothing";
  EXPECT_EQ(session->remember({"", {}}).error().code, ErrorCode::WrongUsage);
  EXPECT_EQ(session->rememberHolders({RememberedHolder{"alipay", {}}, RememberedHolder{"no-such-id", {}}}).error().code, ErrorCode::NotFound);
  ASSERT_TRUE(InventoryEdits(*session).undo());
  EXPECT_EQ(holding("name:village library/contact.email"), nullptr);
}

TEST_F(CareServiceTest, RemovingASlotCanEraseTheBackupsItStillOpens) {
  VaultKeys keys(*session);
  const SecretBytes other{std::string_view("ffffffffffffffffffffffffffffffff")};
  const auto first = keys.add(withKey(), Unlock(none, other), "stick"), second = keys.add(withKey(), Unlock(none, other), "again");
  ASSERT_TRUE(first && second);
  ASSERT_TRUE(session->vault().backUpAutomatically(BackupReason::Merge));
  ASSERT_TRUE(keys.remove(withKey(), *first));
  EXPECT_EQ(VaultCopies(*session).automatic().size(), 1U);
  EXPECT_EQ(keys.remove(withKey(), 7, true).error().code, ErrorCode::NotFound);
  EXPECT_EQ(VaultCopies(*session).automatic().size(), 1U) << "nothing is erased where nothing was removed";
  ASSERT_TRUE(keys.remove(withKey(), *second, true));
  EXPECT_TRUE(VaultCopies(*session).automatic().empty());
  EXPECT_EQ(keys.add(withKey(), SecretBytes(std::string_view("short")), "").error().code, ErrorCode::WeakPassphrase);
}

TEST_F(CareServiceTest, AMergeThatBringsNothingMakesNoBackup) {
  ASSERT_TRUE(import("small.csv", passwordList(3)));
  session.reset();
  fs::copy(folder(), root / "Copy.dossier", fs::copy_options::recursive);
  open();
  VaultCopies copies(*session);
  EXPECT_TRUE(copies.previewMerge(root / "Copy.dossier", withKey())->empty());
  EXPECT_FALSE(copies.merge(root / "Copy.dossier", withKey())->writes);
  EXPECT_TRUE(copies.automatic().empty());
  EXPECT_EQ(copies.merge(folder(), withKey()).error().code, ErrorCode::WrongUsage);
  {
    auto other = Vault::open(root / "Copy.dossier", withKey(), {});
    ASSERT_TRUE(other);
    EXPECT_EQ(copies.merge(root / "Copy.dossier", withKey()).error().code, ErrorCode::VaultBusy);
    ASSERT_TRUE(editFields(**other, {{{"domain:example.org", "", "note"}, "there"}}));
  }
  fs::create_directory(folder() / ".merging-4711");   // left by a merge that was cut off
  const auto plan = copies.merge(root / "Copy.dossier", withKey());
  ASSERT_TRUE(plan) << codeName(plan.error().code);
  EXPECT_EQ(plan->fields.size(), 1U);
  EXPECT_EQ(copies.automatic().size(), 1U);
  open();
  EXPECT_FALSE(fs::exists(folder() / ".merging-4711"));
}

TEST_F(CareServiceTest, AFileIsKeptShownAndSavedAndNeverHalf) {
  ASSERT_TRUE(session->remember({"alipay", {}}));
  std::ofstream(root / "letter.txt") << "Dear Sir";
  InventoryEdits edits(*session);
  const auto attached = edits.attach("alipay", root / "letter.txt");
  ASSERT_TRUE(attached);
  EXPECT_EQ(edits.attachmentBytes(attached->id)->view(), "Dear Sir");
  ASSERT_TRUE(edits.saveAttachment(attached->id, root / "out.txt"));
  EXPECT_EQ(edits.saveAttachment(attached->id, root / "out.txt").error().code, ErrorCode::NotWritable);
  EXPECT_EQ(edits.attach("alipay", root).error().code, ErrorCode::Unreadable);
  EXPECT_EQ(edits.attachments("nobody").error().code, ErrorCode::NotFound);
  ASSERT_TRUE(session->vault().database().execute("UPDATE attachment_piece SET data = x'00'"));
  EXPECT_EQ(edits.attachmentBytes(attached->id).error().code, ErrorCode::BodyDamaged);
  EXPECT_EQ(edits.saveAttachment(attached->id, root / "half.txt").error().code, ErrorCode::BodyDamaged);
  EXPECT_FALSE(fs::exists(root / "half.txt"));
}

}  // namespace
}  // namespace dossier
