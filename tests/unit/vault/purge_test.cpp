// SPDX-License-Identifier: GPL-3.0-or-later
// After purge, what was purged is in no page of the body, of its journal or of any backup in the vault's folder. Each look is
// shown to find it before.
#include "care_fixture.h"
#include "plain_pages.h"
#include "vault/attachment_store.h"
#include "vault/import_merge.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

constexpr const char *kMarker = "zq7marker";
const std::string kHolder = std::string("domain:") + kMarker + ".example.org";
constexpr const char *kOther = "domain:other.example.org";

std::size_t occurrences(const std::string &text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

class PurgeTest : public CareTest {
 protected:
  void SetUp() override {
    CareTest::SetUp();
    vault = make();
    addHolder(*vault, kOther, "contact.email");
    addHolder(*vault, kHolder);
  }
  void TearDown() override {
    vault.reset();
    CareTest::TearDown();
  }
  struct Found {
    std::size_t body = 0, journal = 0, backups = 0;
  };
  /// How often the marker stands in the plain pages of everything in the vault's folder.
  Found look(std::string_view marker = kMarker) {
    const SecretBytes bodyKey = vault->subkey(SubkeyPurpose::Body);
    Found found;
    found.body = occurrences(plainPages(read(folder / "data.db"), bodyKey), marker);
    found.journal = occurrences(plainJournal(read(folder / "data.db-journal"), bodyKey), marker);
    for (const BackupFile &backup : listBackups(folder)) {
      found.backups += occurrences(plainPages(bodyOfBackup(backup.file, vault->subkey(SubkeyPurpose::Backup)), bodyKey), marker);
    }
    return found;
  }
  /// Everything that can name a holder: fields, their history, files, drafts, flows of others, an identifier.
  void writeAllAboutIt() {
    const std::string marker = kMarker;
    ASSERT_TRUE(write(*vault, kHolder, "note", marker + " was here"));
    ASSERT_TRUE(write(*vault, kHolder, "note", "changed since"));
    ASSERT_TRUE(write(*vault, kHolder, "label", "card of " + marker, "payment.card"));
    std::string content;
    for (int i = 0; i < 40'000; ++i) content += marker + " ";   // pages full of it, more than one piece
    ASSERT_TRUE(attach(*vault, kHolder, content));
    ASSERT_TRUE(keepDrafts(*vault, {{{kHolder, "", "note"}, "about " + marker}}));
    auto transaction = vault->begin();
    IdentifierStore identifiers(vault->database(), vault->subkey(SubkeyPurpose::IdentifierDigest));
    const auto identifier = identifiers.ensure({IdentifierKind::Email, marker + "@example.net"});
    ASSERT_TRUE(identifier);
    const auto own = HolderStore(vault->database()).findRow(kHolder), other = HolderStore(vault->database()).findRow(kOther);
    ObservationStore observations(vault->database());
    Observation flow;
    flow.kind = ObservationKind::Flow;
    flow.subject = {SubjectKind::Domain, "other.example.org"};
    flow.to = kHolder;
    ASSERT_TRUE(observations.append(1, **other, std::nullopt, flow));
    Observation account;
    account.subject = {SubjectKind::Domain, kHolder};
    account.type = "contact.email";
    account.basis = Basis::Provided;
    ASSERT_TRUE(observations.append(2, **own, *identifier, account));
    ASSERT_TRUE(settleHolders(vault->database(), {**own, **other}));
    ASSERT_TRUE(transaction->commit(EventKind::Edited, ""));
  }
  std::unique_ptr<Vault> vault;
};

TEST_F(PurgeTest, NothingOfAPurgedHolderIsInAnyPage) {
  writeAllAboutIt();
  ASSERT_TRUE(vault->backUpAutomatically(BackupReason::Merge));
  const Found before = look();
  EXPECT_GT(before.body, 39'000U) << "the look itself must find it";
  EXPECT_GT(before.backups, 39'000U);
  ASSERT_TRUE(purgeHolder(*vault, kHolder));
  const Found after = look();
  EXPECT_EQ(after.body, 0U);
  EXPECT_EQ(after.journal, 0U);
  EXPECT_EQ(after.backups, 0U);
  EXPECT_EQ(listBackups(folder).size(), 1U) << "one new backup, without it";
  EXPECT_GT(look("other.example").body, 0U);
  EXPECT_EQ(holdersOf(*vault), kOther);
  EXPECT_TRUE(allGood(*vault));
  vault.reset();
  vault = again();
  EXPECT_TRUE(vault->notices().empty());
  EXPECT_EQ(look().body, 0U);
  ASSERT_TRUE(write(*vault, kOther, "note", "still works"));
}

TEST_F(PurgeTest, DeletingAloneLeavesItInTheBackupAndTheJournal) {
  // The control: what purge does beyond deleting rows is what makes the difference.
  writeAllAboutIt();
  ASSERT_TRUE(vault->backUpAutomatically(BackupReason::Merge));
  {
    auto transaction = vault->begin();
    for (const char *sql : {"DELETE FROM attachment_piece", "DELETE FROM attachment", "DELETE FROM field", "DELETE FROM change", "DELETE FROM draft"}) {
      ASSERT_TRUE(vault->database().execute(sql));
    }
    ASSERT_TRUE(transaction->commit(EventKind::Edited, ""));
  }
  const Found after = look();
  EXPECT_GT(after.journal, 0U);
  EXPECT_GT(after.backups, 0U);
}

TEST_F(PurgeTest, TheHistoryOfEditsAndRemovedFilesGoWithPurgeRemoved) {
  ASSERT_TRUE(write(*vault, kOther, "note", "secret-word-1"));
  ASSERT_TRUE(write(*vault, kOther, "note", "kept-word"));
  const auto removed = attach(*vault, kOther, "secret-word-2");
  const auto kept = attach(*vault, kOther, "kept-file");
  ASSERT_TRUE(removeAttachment(*vault, removed->id));
  ASSERT_TRUE(keepDrafts(*vault, {{{kOther, "", "note"}, "draft in progress"}}));
  ASSERT_TRUE(vault->backUpAutomatically(BackupReason::Merge));
  EXPECT_GT(look("secret-word").body, 1U);
  EXPECT_GT(look("secret-word").backups, 1U);
  ASSERT_TRUE(purgeRemoved(*vault));
  const Found after = look("secret-word");
  EXPECT_EQ(after.body + after.journal + after.backups, 0U);
  EXPECT_EQ(fieldOf(*vault, kOther, "note"), "kept-word");
  EXPECT_EQ(AttachmentStore(vault->database()).list("")->size(), 1U);
  EXPECT_EQ(DraftStore(vault->database()).all()->size(), 1U);
  EXPECT_TRUE(allGood(*vault));
  EXPECT_TRUE(kept);
}

TEST_F(PurgeTest, AHolderWhoseImportWasUndoneIsNamedNowhere) {
  ASSERT_TRUE(write(*vault, kHolder, "note", "x"));
  ASSERT_TRUE(write(*vault, kHolder, "note", std::nullopt));
  {
    auto transaction = vault->begin();
    const auto row = HolderStore(vault->database()).findRow(kHolder);
    ASSERT_TRUE(ObservationStore(vault->database()).eraseOfImport(2));
    ASSERT_TRUE(settleHolders(vault->database(), {**row}));
    ASSERT_TRUE(ImportStore(vault->database()).markUndone(2, 1, *vault->nextStamp()));
    ASSERT_TRUE(transaction->commit(EventKind::Undone, "2"));
  }
  EXPECT_EQ(holdersOf(*vault), kOther);
  EXPECT_GT(look().body, 0U) << "the cleared note still names it";
  ASSERT_TRUE(purgeRemoved(*vault));
  EXPECT_EQ(look().body, 0U);
}

TEST_F(PurgeTest, APurgeThatWasCutOffIsEnded) {
  ASSERT_TRUE(vault->backUpAutomatically(BackupReason::Merge));
  {
    auto transaction = vault->begin();
    for (const char *sql : {"DELETE FROM observation WHERE import_id = 2", "DELETE FROM holding WHERE holder_id = 2", "DELETE FROM holder WHERE id = 2"}) {
      ASSERT_TRUE(vault->database().execute(sql));
    }
    ASSERT_TRUE(transaction->commit(EventKind::Purged, ""));
  }
  vault.reset();
  vault = again();
  EXPECT_GT(look().backups, 0U);
  ASSERT_TRUE(finishPurge(*vault));
  EXPECT_EQ(look().backups + look().body, 0U);
  const auto generation = vault->generation();
  ASSERT_TRUE(finishPurge(*vault));
  EXPECT_EQ(vault->generation(), generation) << "once is enough";
}

TEST_F(PurgeTest, WhatIsNotThereOrDoesNotHoldIsRefused) {
  const auto generation = vault->generation();
  EXPECT_EQ(purgeHolder(*vault, "domain:nobody.example.org").error().code, ErrorCode::NotFound);
  EXPECT_EQ(vault->generation(), generation);
  vault.reset();
  std::string body = read(folder / "data.db");
  body[body.size() - 3000] = static_cast<char>(body[body.size() - 3000] ^ 1);
  write(folder / "data.db", body);
  vault = again();
  ASSERT_TRUE(vault);
  EXPECT_EQ(purgeHolder(*vault, kHolder).error().code, ErrorCode::BodyDamaged);
}

}  // namespace
}  // namespace dossier
