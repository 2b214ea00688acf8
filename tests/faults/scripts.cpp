// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripts.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "vault/edits.h"
#include "vault/files.h"
#include "vault/merge.h"
#include "vault/stores.h"

namespace dossier::faults {
namespace fs = std::filesystem;
namespace {

/// Whether it went well is all that a script asks.
template <class T>
Result<void> done(const Result<T> &result) {
  return result ? Result<void>{} : fail(result.error());
}

Result<void> createVault(Stage &stage) {
  DOSSIER_ASSIGN(auto created, Vault::create(stage.folder(), Stage::unlock('A'), KdfCost::forTests(), WithRecovery::No));
  stage.vault = std::move(created.vault);
  return {};
}

Result<void> prepareVault(Stage &stage) {
  DOSSIER_TRY(createVault(stage));
  DOSSIER_TRY(stage.import("first.json", 1, 3));
  stage.vault.reset();
  return {};
}

Result<void> edit(Stage &stage, int holder, const std::string &field, std::optional<std::string> value) {
  return editFields(*stage.vault, {{{holderName(holder), "", field}, std::move(value)}});
}

Step open() {
  return {"open", [](Stage &stage) { return stage.open(); }};
}

/// Two copies of one vault that went on apart.
Result<void> prepareCopies(Stage &stage) {
  DOSSIER_TRY(prepareVault(stage));
  fs::copy(stage.folder(), stage.otherFolder(), fs::copy_options::recursive);
  DOSSIER_TRY(stage.open());
  DOSSIER_TRY(edit(stage, 1, "note", "written at home"));
  DOSSIER_TRY(stage.import("home.json", 10, 2));
  stage.vault.reset();
  DOSSIER_TRY(stage.openOther());
  std::swap(stage.vault, stage.other);
  DOSSIER_TRY(edit(stage, 2, "note", "written elsewhere"));
  DOSSIER_TRY(stage.import("elsewhere.json", 20, 3));
  stage.vault.reset();
  return {};
}

Result<void> prepareBackup(Stage &stage) {
  DOSSIER_TRY(prepareVault(stage));
  DOSSIER_TRY(stage.open());
  DOSSIER_TRY(stage.vault->backUp(stage.copy()));
  return {};
}

Result<void> prepareRestore(Stage &stage) {
  DOSSIER_TRY(prepareBackup(stage));
  DOSSIER_TRY(stage.import("later.json", 30, 2));
  DOSSIER_TRY(stage.vault->backUpAutomatically(BackupReason::Import));
  stage.vault.reset();
  return {};
}

Result<void> prepareRestoreToNothing(Stage &stage) {
  DOSSIER_TRY(prepareBackup(stage));
  stage.vault.reset();
  fs::remove_all(stage.folder());
  return {};
}

Result<void> restore(Stage &stage) {
  DOSSIER_TRY(Vault::restore(stage.copy(), stage.folder(), Stage::unlock('A'), stage.state(), {}));
  return {};
}

/// What stopped half way is ended, as the program does when it opens a vault.
Result<void> purge(Stage &stage) {
  DOSSIER_TRY(finishPurge(*stage.vault));
  DOSSIER_ASSIGN(const auto row, HolderStore(stage.vault->database()).findRow(holderName(2)));
  return row ? purgeHolder(*stage.vault, holderName(2)) : Result<void>{};
}

Result<void> attach(Stage &stage, const std::string &name, char fill) {
  const Descriptor file(::memfd_create("evidence", MFD_CLOEXEC));
  const std::vector<std::uint8_t> bytes(20'000, static_cast<std::uint8_t>(fill));
  if (!writeAll(file.get(), bytes) || ::lseek(file.get(), 0, SEEK_SET) != 0) return fail(ErrorCode::Internal);
  DOSSIER_TRY(attachFile(*stage.vault, holderName(2), name, file.get()));
  return {};
}

Result<void> damageHeader(Stage &stage, std::streamoff copy) {
  DOSSIER_TRY(prepareVault(stage));
  std::fstream header(stage.folder() / "header", std::ios::in | std::ios::out | std::ios::binary);
  header.seekp(copy * 4096 + 100);
  header.write("trash", 5);
  return {};
}

std::vector<Script> changes() {
  return {
      {"create", {}, {{"create", createVault}, {"first import", [](Stage &s) { return s.import("first.json", 1, 3); }}}},
      {"import", prepareVault,
       {open(), {"import", [](Stage &s) { return s.import("many.json", 100, 60); }},
        {"again", [](Stage &s) { return s.import("more.json", 130, 60); }},
        {"small", [](Stage &s) { return s.import("one.json", 2, 1); }}}},
      {"edit", prepareVault,
       {open(), {"edit", [](Stage &s) { return edit(s, 1, "note", "the blue card"); }},
        {"again", [](Stage &s) { return edit(s, 1, "note", "the red card"); }},
        {"undo", [](Stage &s) { return revertEdit(*s.vault, s.vault->generation()); }},
        {"drafts", [](Stage &s) { return keepDrafts(*s.vault, {{{holderName(2), "", "note"}, "half a sent"}}); }}}},
      {"keys", prepareVault,
       {open(), {"add", [](Stage &s) { return done(s.vault->addSlot(Stage::unlock('A'), Stage::unlock('B'), {}, "second")); }},
        {"change", [](Stage &s) { return s.vault->changePassphrase(Stage::unlock('A'), Stage::unlock('C')); }},
        {"remove", [](Stage &s) { return s.vault->removeSlot(Stage::unlock('C'), 0); }}}},
      {"attach", prepareVault,
       {open(), {"attach", [](Stage &s) { return attach(s, "reply.png", 'x'); }},
        {"another", [](Stage &s) { return attach(s, "screen.png", 'y'); }},
        {"remove", [](Stage &s) -> Result<void> {
           DOSSIER_ASSIGN(const auto all, AttachmentStore(s.vault->database()).list(""));
           return all.empty() ? Result<void>{} : removeAttachment(*s.vault, all.front().id);
         }}}},
  };
}

std::vector<Script> care() {
  return {
      {"rekey", prepareBackup,
       {open(), {"rekey", [](Stage &s) { return done(s.vault->rekey(Stage::unlock('A'))); }},
        {"import", [](Stage &s) { return s.import("more.json", 50, 2); }}}},
      {"migrate", [](Stage &s) { return makeSchemaOneVault(s.folder()); },
       {open(), {"import", [](Stage &s) { return s.import("more.json", 50, 2); }}}},
      {"merge", prepareCopies,
       {open(), {"backup", [](Stage &s) { return done(s.vault->backUpAutomatically(BackupReason::Merge)); }},
        {"merge", [](Stage &s) -> Result<void> {
           DOSSIER_TRY(s.openOther());
           return done(mergeInto(*s.vault, *s.other));
         }},
        {"undo", [](Stage &s) { return undoMerge(*s.vault, s.vault->generation()); }}}},
      {"backup", prepareVault,
       {open(), {"backup", [](Stage &s) { return s.vault->backUp(s.copy()); }},
        {"import", [](Stage &s) { return s.import("more.json", 50, 2); }},
        {"over it", [](Stage &s) { return s.vault->backUp(s.copy()); }}}},
      {"restore", prepareRestore, {{"restore", restore}, open()}},
      {"restore in two moves", prepareRestore, {{"restore", restore}, open()}, true},
      {"restore to nothing", prepareRestoreToNothing, {{"restore", restore}, open()}},
      {"purge", prepareRestore, {open(), {"purge", purge}}},
      {"mend the first header", [](Stage &s) { return damageHeader(s, 0); }, {open()}},
      {"mend the second header", [](Stage &s) { return damageHeader(s, 1); }, {open()}},
  };
}

}  // namespace

const std::vector<Script> &allScripts() {
  static const std::vector<Script> scripts = [] {
    auto all = changes();
    const auto rest = care();
    all.insert(all.end(), rest.begin(), rest.end());
    return all;
  }();
  return scripts;
}

const Script &scriptNamed(const std::string &name) {
  return *std::find_if(allScripts().begin(), allScripts().end(), [&](const Script &script) { return script.name == name; });
}

Rehearsal rehearse(Stage &stage, const Script &script) {
  Rehearsal rehearsal;
  stage.reset({});
  if (script.prepare) {
    const auto prepared = script.prepare(stage);
    EXPECT_TRUE(prepared) << script.name << ": " << codeName(prepared.error().code);
  }
  stage.vault.reset();
  rehearsal.start = readImage(stage.root());
  for (std::size_t steps = 0; steps <= script.steps.size(); ++steps) {
    stage.reset(rehearsal.start);
    Plan plan;
    plan.noExchange = script.noExchange;
    for (const bool reads : {true, false}) {
      stage.reset(rehearsal.start);
      plan.onlyReads = reads;
      arm(stage.root(), plan);
      for (std::size_t i = 0; i < steps; ++i) {
        const auto done = script.steps[i].run(stage);
        EXPECT_TRUE(done) << script.name << ", " << script.steps[i].name << ": " << codeName(done.error().code) << ::testing::PrintToString(done.error().arguments);
      }
      stage.vault.reset();
      stage.other.reset();
      (reads ? rehearsal.reads : rehearsal.calls) = callCount();
      disarm();
    }
    const Seen seen = stage.look();
    for (const std::string &complaint : seen.complaints) ADD_FAILURE() << script.name << " without any fault: " << complaint;
    rehearsal.states.push_back(seen.state);
  }
  return rehearsal;
}

}  // namespace dossier::faults
