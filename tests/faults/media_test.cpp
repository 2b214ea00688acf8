// SPDX-License-Identifier: GPL-3.0-or-later
// Media that are read-only, that vanish in the middle of a session, that are FAT; and two programs on one vault.
#include <gtest/gtest.h>

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "figures.h"
#include "own_medium.h"
#include "scripts.h"
#include "vault/edits.h"

namespace dossier::faults {
namespace {
namespace fs = std::filesystem;

std::string nameOf(const Result<void> &result) { return result ? "done" : std::string(codeName(result.error().code)); }

Result<void> writeNote(Stage &stage, const std::string &text) {
  return editFields(*stage.vault, {{{holderName(1), "", "note"}, text}});
}

class MediaTest : public ::testing::Test {
 protected:
  void SetUp() override { prepare(stage); }
  static void prepare(Stage &at) {
    at.reset({});
    ASSERT_TRUE(scriptNamed("edit").prepare(at));
    at.vault.reset();
  }
  Stage stage;
};

TEST_F(MediaTest, AMediumThatFailsInMidSessionIsToldAndWhatWasSavedIsThere) {
  ASSERT_TRUE(stage.open());
  ASSERT_TRUE(writeNote(stage, "saved"));
  for (const int error : {EIO, ENOSPC, EROFS}) {
    Plan plan;
    plan.fault = Fault::From;
    plan.error = error;
    plan.at = 1;
    arm(stage.root(), plan);
    EXPECT_EQ(nameOf(writeNote(stage, "not to be saved " + std::to_string(error))), "file.not-writable");
    EXPECT_EQ(nameOf(stage.import("gone.json", 50, 3)), "file.not-writable");
    EXPECT_FALSE(stage.vault->addSlot(Stage::unlock('A'), Stage::unlock('B'), {}, ""));
    EXPECT_FALSE(stage.vault->backUp(stage.copy()));
    EXPECT_FALSE(stage.vault->rekey(Stage::unlock('A')));
    disarm();
    // It is there again: the session goes on, or says no to the end; either way all is there that was saved.
    EXPECT_EQ(nameOf(writeNote(stage, "saved again " + std::to_string(error))), "done");
    stage.vault.reset();
    ASSERT_TRUE(stage.open());
    EXPECT_EQ(stage.vault->database().text("SELECT value FROM field").value_or("-"), "saved again " + std::to_string(error));
  }
  const Seen seen = stage.look();
  EXPECT_TRUE(seen.complaints.empty()) << seen.complaints.front();
}

TEST_F(MediaTest, AVaultOnAFullDiskOpensAndIsRead) {
  Plan plan;
  plan.fault = Fault::From;
  plan.error = ENOSPC;
  plan.at = 1;
  plan.onlyTaking = true;
  arm(stage.root(), plan);
  ASSERT_TRUE(stage.open());
  EXPECT_EQ(stage.vault->database().integer("SELECT count(*) FROM holder").value_or(0), 3);
  EXPECT_EQ(nameOf(writeNote(stage, "there is no room")), "file.not-writable");
}

TEST_F(MediaTest, AFolderThatIsMovedAwayLosesNothing) {
  ASSERT_TRUE(stage.open());
  ASSERT_TRUE(writeNote(stage, "saved"));
  const fs::path away = stage.root() / "away";
  fs::rename(stage.home(), away);
  const bool saved = writeNote(stage, "while it was away").has_value();
  EXPECT_FALSE(stage.vault->addSlot(Stage::unlock('A'), Stage::unlock('B'), {}, ""));
  EXPECT_FALSE(stage.vault->backUp(stage.copy()));
  EXPECT_FALSE(fs::exists(stage.folder())) << "something was made where the vault had been";
  stage.vault.reset();
  EXPECT_EQ(nameOf(stage.open()), "not-found");
  fs::rename(away, stage.home());
  ASSERT_TRUE(stage.open());
  EXPECT_EQ(stage.vault->database().text("SELECT value FROM field").value_or("-"), saved ? "while it was away" : "saved");
}

std::string workReadOnly(const fs::path &root) {
  if (!resizeSmall(root, 4096)) return "cannot grow";
  Stage stage(root);
  if (!scriptNamed("edit").prepare(stage)) return "cannot prepare";
  stage.vault.reset();
  const Image before = readImage(root);
  if (!makeReadOnly(root, true)) return "cannot make it read-only";
  const auto opened = stage.open();
  if (opened) return "it opened";
  if (nameOf(opened) != "file.not-writable") return "says " + nameOf(opened);
  if (Vault::create(root / "home" / "New.dossier", Stage::unlock('A'), KdfCost::forTests(), WithRecovery::No)) return "a vault was made";
  if (readImage(root) != before) return "something changed";
  if (!makeReadOnly(root, false)) return "cannot make it writable";
  const auto again = stage.open();
  return again ? "" : "does not open when it is writable again: " + nameOf(again);
}

TEST(MediaForReal, AReadOnlyMediumIsToldAndNothingIsTouched) {
  const auto told = onOwnMedium(workReadOnly);
  if (!told) GTEST_SKIP() << "this machine lets nobody mount a file system: " << whyNoMedium();
  EXPECT_EQ(*told, "");
}

std::string workPulled(const fs::path &root) {
  if (!resizeSmall(root, 4096)) return "cannot grow";
  Stage stage(root);
  if (!scriptNamed("edit").prepare(stage) || !stage.open()) return "cannot prepare";
  if (!writeNote(stage, "saved")) return "cannot save";
  // Its name is gone, and what is open goes on until it is closed.
  if (!pull(root)) return "cannot be pulled";
  [[maybe_unused]] const auto lost = writeNote(stage, "after it was pulled");
  if (stage.vault->backUp(stage.copy())) return "a backup was written to nowhere";
  if (stage.vault->addSlot(Stage::unlock('A'), Stage::unlock('B'), {}, "")) return "a key was written to nowhere";
  stage.vault.reset();
  return nameOf(stage.open()) == "not-found" ? "" : "still there";
}

TEST(MediaForReal, AMediumThatIsPulledIsTold) {
  const auto told = onOwnMedium(workPulled);
  if (!told) GTEST_SKIP() << "this machine lets nobody mount a file system: " << whyNoMedium();
  EXPECT_EQ(*told, "");
}

struct FatDriver {
  const char *name;
  const char *mount;      ///< a shell's commands: $1 is a file of 40 MiB, $2 an empty folder
  const char *unmount;
};

// The kernel's own; then through FUSE.
constexpr std::array kFatDrivers{
    FatDriver{"FAT32", "mkfs.vfat -F 32 \"$1\" && mount -t vfat -o loop \"$1\" \"$2\"", "umount \"$2\""},
    FatDriver{"exFAT through FUSE", "mkfs.exfat \"$1\" && L=$(losetup -f --show \"$1\") && { mount.exfat-fuse \"$L\" \"$2\" || { losetup -d \"$L\"; false; }; }",
              "L=$(losetup -n -O NAME -j \"$1\"); umount \"$2\"; losetup -d \"$L\""},
    FatDriver{"FAT through FUSE", "mkfs.vfat \"$1\" && fusefat -o rw+ \"$1\" \"$2\"", "umount \"$2\""},
};

bool shell(const std::string &commands, const fs::path &image, const fs::path &mount) {
  const std::string line = "set -- '" + image.string() + "' '" + mount.string() + "'; { " + commands + "; } >/dev/null 2>&1";
  return std::system(line.c_str()) == 0;
}

/// Every script, without faults, as on a disk of the system's own kind.
std::string playEverything(const fs::path &medium) {
  for (const Script &script : allScripts()) {
    Stage plain;
    const Rehearsal wanted = rehearse(plain, script);
    Stage stage(medium);
    stage.reset(wanted.start);
    for (const Step &step : script.steps) {
      const auto done = step.run(stage);
      if (!done) return script.name + ", " + step.name + ": " + nameOf(done);
    }
    const Seen seen = stage.look();
    if (!seen.complaints.empty()) return script.name + ": " + seen.complaints.front();
    if (seen.state != wanted.states.back()) return script.name + ": " + firstDifference(wanted.states.back(), seen.state);
  }
  return "";
}

/// "Driver: what is wrong"; "!" and why where no driver will do.
std::string workOnFat(const fs::path &root) {
  const fs::path image = root / "image", mount = root / "stick";
  if (!resizeSmall(root, 64 << 10)) return "cannot grow";
  fs::create_directory(mount);
  std::string unfit = "!no driver for FAT works here";
  for (const FatDriver &driver : kFatDrivers) {
    if (!shell("rm -f \"$1\"; truncate -s 40M \"$1\"; " + std::string(driver.mount), image, mount)) continue;
    // fusefat 0.1a loses what is in a folder that is renamed: on such a medium no program can put anything in place in one step.
    const bool fit = shell("mkdir \"$2/a\" && echo x >\"$2/a/x\" && mv \"$2/a\" \"$2/b\" && grep x \"$2/b/x\" && rm -r \"$2/b\"", image, mount);
    const std::string bad = fit ? playEverything(mount) : "";
    shell(driver.unmount, image, mount);
    if (fit) return std::string(driver.name) + (bad.empty() ? "" : ": " + bad);
    unfit = "!this driver loses what is in a folder that is renamed: " + std::string(driver.name);
  }
  return unfit;
}

TEST(MediaForReal, AStickWithFat) {
  const auto told = onOwnMedium(workOnFat);
  const std::string why = !told ? "nobody may mount a file system: " + whyNoMedium() : told->starts_with("!") ? told->substr(1) : "";
  if (!why.empty()) {
    std::printf("SKIPPED: a stick with FAT: %s\n", why.c_str());
    GTEST_SKIP() << why;
  }
  EXPECT_EQ(told->find(':'), std::string::npos) << *told;
  std::printf("%s: %zu scripts\n", told->c_str(), allScripts().size());
}

TEST_F(MediaTest, TheSecondProgramIsToldAndAKilledOneLeavesNoLock) {
  int ready[2];
  ASSERT_EQ(::pipe(ready), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const char mark = stage.open() && writeNote(stage, "by the first program") ? '.' : 'x';
    if (::write(ready[1], &mark, 1) != 1) ::_exit(1);
    for (;;) ::pause();
  }
  char mark = 0;
  ASSERT_EQ(::read(ready[0], &mark, 1), 1);
  EXPECT_EQ(mark, '.');
  const auto second = stage.open();
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::VaultBusy);
  EXPECT_EQ(second.error().arguments, std::vector<std::string>{std::to_string(child)});
  EXPECT_EQ(Vault::restore(stage.copy(), stage.folder(), Stage::unlock('A'), {}, {}).has_value(), false);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_TRUE(stage.open());
  EXPECT_EQ(stage.vault->database().text("SELECT value FROM field").value_or("-"), "by the first program");
}

TEST_F(MediaTest, WithoutTheLockTheSecondProgramIsNotTold) {
  // The counterpart: the file that is locked is taken away, and nothing else keeps a second program out.
  ASSERT_TRUE(stage.open());
  fs::remove(stage.folder() / "lock");
  const pid_t child = ::fork();
  if (child == 0) {
    Stage second(stage.root());
    ::_exit(second.open() ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

}  // namespace
}  // namespace dossier::faults
