// SPDX-License-Identifier: GPL-3.0-or-later
// The disk fills after so many bytes of a file, at every boundary that matters to a disk; then there is room again and the same
// session goes on.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <set>

#include "figures.h"
#include "own_medium.h"
#include "scripts.h"

namespace dossier::faults {
namespace {

constexpr std::array<std::uint64_t, 16> kBoundaries{0, 1, 511, 512, 513, 4095, 4096, 4097, 8191, 8192, 8193, 20'479, 20'480, 65'536, 131'072, 196'608};
/// Empty: all files together.
constexpr std::array<const char *, 7> kFiles{"", "data.db", "data.db-journal", "header", ".part", "data.new", "header.new"};

class DiskFullTest : public ::testing::TestWithParam<std::string> {
 protected:
  /// Empty: all is well.
  std::string fillUp(const Script &script, const Rehearsal &rehearsal, const char *file, std::uint64_t room, Figures &figures) {
    stage.reset(rehearsal.start);
    Plan plan;
    plan.roomBytes = room;
    plan.roomOf = file;
    plan.noExchange = script.noExchange;
    arm(stage.root(), plan);
    std::size_t done = 0;
    bool told = false;
    for (const Step &step : script.steps) {
      auto result = step.run(stage);
      if (!result) {
        told = true;
        if (result.error().code != ErrorCode::NotWritable) return step.name + " says " + std::string(codeName(result.error().code));
        disarm();
        result = step.run(stage);
        if (!result) return step.name + " does not go on when there is room again: " + std::string(codeName(result.error().code));
        arm(stage.root(), plan);
      }
      ++done;
    }
    if (!told && !struck()) return "";
    ++figures.faults;
    const Seen seen = stage.look();
    if (!seen.complaints.empty()) return seen.complaints.front();
    return seen.state == rehearsal.states[done] ? "" : firstDifference(rehearsal.states[done], seen.state);
  }
  Stage stage;
};

TEST_P(DiskFullTest, ItIsToldAndNothingIsLost) {
  const Script &script = scriptNamed(GetParam());
  const Rehearsal rehearsal = rehearse(stage, script);
  Figures figures;
  std::uint64_t turn = 0;
  for (const char *file : kFiles) {
    for (const std::uint64_t room : kBoundaries) {
      if (!isFull() && turn++ % 11 != 0) continue;
      const std::string lost = fillUp(script, rehearsal, file, room, figures);
      if (lost.empty()) continue;
      ++figures.lost;
      ADD_FAILURE() << script.name << ", room for " << room << " bytes in " << (*file == '\0' ? "all files" : file) << ": " << lost;
    }
  }
  std::printf("%s: %llu full disks, %llu lost\n", script.name.c_str(), asPrinted(figures.faults), asPrinted(figures.lost));
}

INSTANTIATE_TEST_SUITE_P(Scripts, DiskFullTest, ::testing::ValuesIn(scriptNames()), nameOfTest);

/// A real file system that is so large and no larger: vaults are made and filled until it is full, then it grows.
std::string fillMedium(const std::filesystem::path &root, std::uint64_t kibibytes) {
  if (!mountSmall(root, kibibytes)) return "cannot mount";
  Stage stage(root);
  const auto made = Vault::create(stage.folder(), Stage::unlock('A'), KdfCost::forTests(), WithRecovery::No);
  if (!made && made.error().code != ErrorCode::NotWritable) return "create says " + std::string(codeName(made.error().code));
  if (!made && std::filesystem::exists(stage.folder())) return "half a vault";
  if (!made) return "";
  const_cast<Vault::Created &>(*made).vault.reset();
  if (!stage.open()) return "does not open on the full disk";
  int saved = 0;
  for (;; ++saved) {
    const auto done = stage.import("file-" + std::to_string(saved), 100 * saved, 30);
    if (done) continue;
    if (done.error().code != ErrorCode::NotWritable) return "import says " + std::string(codeName(done.error().code));
    break;
  }
  if (!resizeSmall(root, kibibytes + 4096)) return "cannot grow";
  if (!stage.import("file-" + std::to_string(saved), 100 * saved, 30)) return "does not go on when there is room again";
  const Seen seen = stage.look();
  if (!seen.complaints.empty()) return seen.complaints.front();
  if (!stage.open()) return "does not open any more";
  const auto imports = stage.vault->database().integer("SELECT count(*) FROM import");
  return imports && *imports == saved + 1 ? "" : "an import is missing";
}

TEST(DiskFullForReal, AtEveryPage) {
  const std::uint64_t step = isFull() ? 4 : 167;
  Figures figures;
  for (std::uint64_t size = 32; size <= 700; size += step) {
    const auto told = onOwnMedium([&](const std::filesystem::path &root) { return fillMedium(root, size); });
    if (!told) GTEST_SKIP() << "this machine lets nobody mount a small file system: " << whyNoMedium();
    ++figures.faults;
    if (!told->empty()) ++figures.lost;
    EXPECT_EQ(*told, "") << size << " KiB";
  }
  std::printf("real full disks: %llu, %llu lost\n", asPrinted(figures.faults), asPrinted(figures.lost));
}

}  // namespace
}  // namespace dossier::faults
