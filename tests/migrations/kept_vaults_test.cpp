// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>

#include "kept_vault.h"
#include "vault/edits.h"
#include "vault/header_file.h"
#include "vault/migrator.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

bool allGood(const Result<std::vector<VerifyLine>> &lines) {
  return lines && std::all_of(lines->begin(), lines->end(), [](const VerifyLine &line) { return line.good; });
}

bool fullForm() {
  const char *form = ::getenv("DOSSIER_FAULTS");
  return form != nullptr && std::string_view(form) == "full";
}

/// Every row is what it was, all of it holds, the schema is the newest, and it can be written to at once.
void expectMigrated(Vault &vault, const KeptVault &kept) {
  EXPECT_EQ(rowsOf(vault.database()).value_or("unreadable"), kept.expected());
  EXPECT_EQ(vault.database().integer("PRAGMA user_version").value_or(0), newestSchema());
  EXPECT_TRUE(allGood(vault.verify({})));
  const std::string holder = vault.database().text("SELECT key FROM holder ORDER BY key").value_or("");
  EXPECT_TRUE(editFields(vault, {{{holder, "", "note"}, "written after the migration"}}));
  EXPECT_TRUE(allGood(vault.verify({})));
}

TEST(KeptVaults, ThereIsOneOfEverySchemaBeforeTheNewest) {
  std::vector<std::int64_t> schemas, wanted;
  for (const KeptVault &kept : KeptVault::all()) schemas.push_back(kept.schema);
  for (std::int64_t schema = 1; schema < newestSchema(); ++schema) wanted.push_back(schema);
  EXPECT_EQ(schemas, wanted);
}

TEST(KeptVaults, HoldWhatTheyAreSaidToHold) {
  for (const KeptVault &kept : KeptVault::all()) {
    const Copy copy(kept);
    auto body = copy.raw();
    ASSERT_TRUE(body);
    EXPECT_EQ(body->integer("PRAGMA user_version").value_or(0), kept.schema);
    const auto rows = rowsOf(*body);
    ASSERT_TRUE(rows);
    if (::getenv("DOSSIER_ACCEPT") != nullptr) std::ofstream(kept.folder / "expected.txt", std::ios::trunc) << *rows;
    EXPECT_EQ(*rows, kept.expected());
    EXPECT_GT(std::count(rows->begin(), rows->end(), '\n'), 50);
  }
}

TEST(KeptVaults, OpenWithPassphraseAndRecoveryCodeAndMigrate) {
  for (const KeptVault &kept : KeptVault::all()) {
    for (const bool recovery : {false, true}) {
      const Copy copy(kept);
      const std::string code = readText(kept.folder / "recovery-code");
      const SecretBytes unlock = recovery ? SecretBytes(std::string_view(code).substr(0, code.find('\n'))) : kept.passphrase();
      auto vault = Vault::open(copy.folder(), unlock, copy.state());
      ASSERT_TRUE(vault) << codeName(vault.error().code);
      EXPECT_TRUE((*vault)->notices().empty());
      const auto events = (*vault)->events().newest(1);
      EXPECT_EQ(events->front().kind, EventKind::Migrated);
      EXPECT_EQ(events->front().payload, std::to_string(kept.schema));
      expectMigrated(**vault, kept);
    }
  }
}

TEST(KeptVaults, ABackupOfTheStateBeforeStandsBeside) {
  for (const KeptVault &kept : KeptVault::all()) {
    const Copy copy(kept);
    copy.addKeyFile();
    const auto generation = copy.raw()->integer("SELECT max(seq) FROM event");
    { ASSERT_TRUE(copy.open()); }
    const auto backups = listBackups(copy.folder());
    ASSERT_EQ(backups.size(), 1U);
    EXPECT_TRUE(backups[0].file.filename().string().ends_with("-migration.dossier-backup"));
    const auto manifest = Vault::checkBackup(backups[0].file, copy.keyFile());
    ASSERT_TRUE(manifest);
    EXPECT_EQ(manifest->schema, kept.schema);
    EXPECT_EQ(manifest->generation, static_cast<std::uint64_t>(*generation));
    EXPECT_EQ(manifest->reason, BackupReason::Migration);
    const fs::path restored = copy.root / "Restored.dossier";
    ASSERT_TRUE(Vault::restore(backups[0].file, restored, copy.keyFile(), {}, {}));
    auto vault = Vault::open(restored, copy.keyFile(), {});
    ASSERT_TRUE(vault);
    expectMigrated(**vault, kept);
    vault->reset();
    // Opened again, there is nothing to migrate and nothing to keep.
    { ASSERT_TRUE(copy.open()); }
    EXPECT_EQ(listBackups(copy.folder()).size(), 1U);
  }
}

TEST(KeptVaults, EndWithTheSchemaOfANewVault) {
  for (const KeptVault &kept : KeptVault::all()) {
    const Copy copy(kept);
    copy.addKeyFile();
    auto vault = copy.open();
    ASSERT_TRUE(vault);
    auto fresh = Vault::create(copy.root / "Fresh.dossier", copy.keyFile(), KdfCost{}, WithRecovery::No);
    ASSERT_TRUE(fresh);
    const auto wanted = schemaOf(fresh->vault->database());
    ASSERT_TRUE(wanted);
    EXPECT_EQ(schemaOf((*vault)->database()).value_or(""), *wanted);
    // Control: not migrated it is another.
    const Copy untouched(kept);
    auto body = untouched.raw();
    EXPECT_NE(schemaOf(*body).value_or(*wanted), *wanted);
  }
}

/// Opens in a process of its own that is killed after so many microseconds; 0: not at all.
void openAndKill(const Copy &copy, unsigned microseconds) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(copy.open() ? 0 : 1);
  if (microseconds > 0) {
    ::usleep(microseconds);
    ::kill(child, SIGKILL);
  }
  ::waitpid(child, nullptr, 0);
}

/// How long opening with its migration takes here, undisturbed.
unsigned microsecondsToOpen(const KeptVault &kept) {
  const Copy copy(kept);
  copy.addKeyFile();
  const auto start = std::chrono::steady_clock::now();
  openAndKill(copy, 0);
  return static_cast<unsigned>(std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count());
}

TEST(KeptVaults, AKillInMidMigrationLeavesOneOrTheOther) {
  const unsigned moments = fullForm() ? 400 : 24;
  unsigned before = 0, during = 0, after = 0;
  for (const KeptVault &kept : KeptVault::all()) {
    const unsigned whole = microsecondsToOpen(kept) * 3 / 2;
    for (unsigned i = 0; i < moments; ++i) {
      const Copy copy(kept);
      copy.addKeyFile();
      openAndKill(copy, 1 + whole / moments * i);
      const bool journal = !readText(copy.folder() / "data.db-journal").empty();
      {
        auto body = copy.raw();   // which takes a transaction back that was left
        ASSERT_TRUE(body) << codeName(body.error().code);
        const std::int64_t schema = *body->integer("PRAGMA user_version");
        EXPECT_TRUE(schema == kept.schema || schema == newestSchema()) << schema;
        EXPECT_EQ(*rowsOf(*body), kept.expected());
        ++(journal && schema == kept.schema ? during : (schema == kept.schema ? before : after));
        EXPECT_GE(listBackups(copy.folder()).size(), schema == newestSchema() ? 1U : 0U);
      }
      auto vault = copy.open();
      ASSERT_TRUE(vault) << codeName(vault.error().code);
      EXPECT_TRUE((*vault)->notices().empty());
      expectMigrated(**vault, kept);
      vault->reset();
      for (const auto &[name, bytes] : copy.files()) EXPECT_FALSE(name.ends_with(".part")) << name << " was left";
    }
  }
  std::printf("killed while opening: %u before the migration's transaction, %u within, %u after\n", before, during, after);
  EXPECT_GT(before, 0U);
}

TEST(KeptVaults, APageFromBeforeTheMigrationIsToldOrChangesNothing) {
  constexpr std::size_t page = 4096;
  for (const KeptVault &kept : KeptVault::all()) {
    const Copy copy(kept);
    copy.addKeyFile();
    const fs::path body = copy.folder() / "data.db";
    const std::string before = readText(body);
    { ASSERT_TRUE(copy.open()); }
    const std::string after = readText(body);
    unsigned told = 0, same = 0;
    for (std::size_t at = 0; at + page <= std::min(before.size(), after.size()); at += page) {
      if (before.compare(at, page, after, at, page) == 0) continue;
      std::string mixed = after;
      std::ofstream(body, std::ios::binary | std::ios::trunc) << mixed.replace(at, page, before, at, page);
      auto vault = copy.open();
      const bool good = vault && (*vault)->notices().empty() && (*vault)->finishCheck({});
      EXPECT_TRUE(!good || rowsOf((*vault)->database()).value_or("") == kept.expected()) << "page " << at / page + 1;
      ++(good ? same : told);
    }
    std::printf("a page from before the migration put back: %u told, %u changed nothing\n", told, same);
    EXPECT_GT(told, 0U);
  }
}

TEST(KeptVaults, ANewerOneIsRefusedAndLeftAsItWas) {
  for (const KeptVault &kept : KeptVault::all()) {
    const Copy copy(kept);
    copy.addKeyFile();
    ASSERT_TRUE(copy.raw()->execute("PRAGMA user_version=" + std::to_string(newestSchema() + 1)));
    fs::remove(copy.folder() / "data.db-journal");
    const auto before = copy.files();
    auto refused = copy.open();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::VaultTooNew);
    EXPECT_TRUE(copy.files() == before);
    // A header that asks for a newer reader is refused before any key is touched.
    auto header = readHeaderFile(copy.folder() / "header")->header;
    header.leastReader = kHeaderFormat + 1;
    authenticate(header, copy.dataKey());
    ASSERT_TRUE(writeHeaderFile(copy.folder() / "header", header, false));
    const auto newer = copy.files();
    refused = copy.open();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::VaultTooNew);
    EXPECT_TRUE(copy.files() == newer);
  }
}

}  // namespace
}  // namespace dossier
