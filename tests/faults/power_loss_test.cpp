// SPDX-License-Identifier: GPL-3.0-or-later
// The power fails after every call of every script, and the disk keeps of what was not synced whatever it pleases: nothing that
// was said to be saved is lost. Then the same while the vault that was found mends itself.
#include <gtest/gtest.h>

#include <sodium.h>

#include <array>
#include <cstdio>
#include <map>
#include <random>
#include <set>

#include "figures.h"
#include "scripts.h"

namespace dossier::faults {
namespace {

struct Count {
  std::uint64_t images = 0, different = 0, recoveries = 0, lost = 0;
};

/// A script as it ran: its calls, and after how many of them each step said that it is done.
struct Performance {
  Rehearsal rehearsal;
  DiskModel disk;                   ///< as it was before
  std::vector<Recorded> calls;
  std::vector<std::size_t> done;
};

/// What is done to an image, or to the session, to show that the test sees a loss.
struct Sabotage {
  bool syncsCount = true;
  const char *onSession = nullptr;             ///< a pragma for the open vault
  std::function<void(Image &)> onImage;
};

class PowerLossTest : public ::testing::TestWithParam<std::string> {
 protected:
  Performance perform(const Script &script, const Sabotage &sabotage) {
    Rehearsal rehearsal = rehearse(stage, script);
    stage.reset(rehearsal.start);
    Performance run{std::move(rehearsal), DiskModel(stage.root(), sabotage.syncsCount), {}, {}};
    record(stage.root());
    for (const Step &step : script.steps) {
      EXPECT_TRUE(step.run(stage)) << step.name;
      if (stage.vault && sabotage.onSession != nullptr) {
        EXPECT_TRUE(stage.vault->database().execute(sabotage.onSession));
      }
      run.done.push_back(recording().size());
    }
    stage.vault.reset();
    stage.other.reset();
    disarm();
    run.calls = recording();
    return run;
  }

  /// What is seen depends on the image alone, so the same one is looked at once.
  const Seen &lookAt(const Image &image, Count &count) {
    std::string whole;
    for (const auto &[name, content] : image) whole += name + '\0' + std::to_string(content ? content->size() : 0) + '\0' + content.value_or("");
    std::array<unsigned char, 32> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char *>(whole.data()), whole.size(), nullptr, 0);
    const auto known = looks.find(digest);
    if (known != looks.end()) return known->second;
    ++count.different;
    stage.reset(image);
    return looks.emplace(digest, stage.look()).first->second;
  }

  std::string judge(const Image &image, const std::set<std::string> &wanted, Count &count) {
    const Seen &seen = lookAt(image, count);
    std::string lost;
    if (wanted.count(seen.state) == 0) lost = "neither before nor after: " + firstDifference(*wanted.begin(), seen.state);
    for (const std::string &complaint : seen.complaints) lost += "; " + complaint;
    return lost;
  }

  /// The power fails once more while the vault opens and mends itself.
  void failInRecovery(const Image &image, const std::set<std::string> &wanted, std::size_t most, Count &count, std::string &first) {
    stage.reset(image);
    DiskModel disk(stage.root(), true);
    record(stage.root());
    if (!stage.open()) return disarm();
    disarm();
    const std::vector<Recorded> calls = recording();
    std::size_t made = 0;
    for (const Recorded &call : calls) {
      disk.apply(call);
      if (!disk.hasPending() || made++ >= most) continue;
      ++count.recoveries;
      const std::string lost = judge(disk.image(Loss::ByChance, chance), wanted, count);
      if (!lost.empty() && ++count.lost == 1) first = "while mending: " + lost;
    }
  }

  Count failEverywhere(const Script &script, const Sabotage &sabotage, std::size_t variants, std::size_t stride, std::string &first) {
    const Performance run = perform(script, sabotage);
    Count count;
    DiskModel disk = run.disk;
    std::size_t done = 0;
    for (std::size_t at = 0; at < run.calls.size(); ++at) {
      disk.apply(run.calls[at]);
      while (done < run.done.size() && run.done[done] <= at + 1) ++done;
      std::set<std::string> wanted{run.rehearsal.states[done]};
      if (done < script.steps.size()) wanted.insert(run.rehearsal.states[done + 1]);
      if (at % stride != 0) continue;
      const std::size_t here = disk.hasPending() ? variants : 1;
      for (std::size_t variant = 0; variant < here; ++variant) {
        const Loss loss = here == 1 || variant >= 2 ? Loss::ByChance : variant == 0 ? Loss::Nothing : Loss::Everything;
        Image image = disk.image(loss, chance);
        if (sabotage.onImage) sabotage.onImage(image);
        ++count.images;
        const std::string lost = judge(image, wanted, count);
        if (!lost.empty() && ++count.lost <= 3) first += "\n  after call " + std::to_string(at + 1) + ", " + std::to_string(done) + " steps done: " + lost;
        const bool mends = lost.empty() && (isFull() ? variant % 24 == 2 : variant == 2 && at % (3 * stride) == 0);
        if (mends) failInRecovery(image, wanted, isFull() ? 6 : 4, count, first);
      }
    }
    return count;
  }

  Stage stage;
  std::map<std::array<unsigned char, 32>, Seen> looks;
  std::mt19937_64 chance{20261126};
};

TEST_P(PowerLossTest, NothingSaidToBeSavedIsLost) {
  const Script &script = scriptNamed(GetParam());
  std::string first;
  const Count count = failEverywhere(script, {}, isFull() ? kVariantsInFull : 3, isFull() ? 1 : kPowerStride, first);
  EXPECT_EQ(count.lost, 0U) << first;
  EXPECT_GT(count.images, 0U);
  std::printf("%s: %llu images after a power loss, %llu while mending, %llu of all different, %llu lost\n", script.name.c_str(), asPrinted(count.images),
              asPrinted(count.recoveries), asPrinted(count.different), asPrinted(count.lost));
}

INSTANTIATE_TEST_SUITE_P(Scripts, PowerLossTest, ::testing::ValuesIn(scriptNames()), nameOfTest);

TEST_F(PowerLossTest, TheLayerMeetsSqliteAndOurOwnFiles) {
  const Performance run = perform(scriptNamed("rekey"), {});
  std::set<std::pair<Call, std::string>> met;
  for (const Recorded &call : run.calls) met.emplace(call.call, call.path.filename().string());
  const std::set<std::pair<Call, std::string>> wanted{
      {Call::Open, "data.db-journal"}, {Call::Write, "data.db-journal"}, {Call::Sync, "data.db-journal"}, {Call::Write, "data.db"},
      {Call::Sync, "data.db"},         {Call::Sync, "Mine.dossier"},     {Call::Unlink, "data.db-journal"}, {Call::Write, "lock"},
      {Call::Truncate, "lock"},        {Call::Open, "data.new"},         {Call::Write, "data.new"},        {Call::Rename, "data.new"},
      {Call::Open, "header.new"},      {Call::Write, "header.new"},      {Call::Sync, "header.new"},       {Call::Rename, "header.new"}};
  for (const auto &call : wanted) EXPECT_EQ(met.count(call), 1U) << "call " << static_cast<int>(call.first) << " on " << call.second;
  EXPECT_GT(run.rehearsal.calls, run.calls.size()) << "locks are counted and not recorded";
}

// Each protection off, and the same test must find losses.

class ControlTest : public PowerLossTest {
 protected:
  void expectLosses(const char *what, const std::string &script, const Sabotage &sabotage) {
    std::string first;
    const Count count = failEverywhere(scriptNamed(script), sabotage, 4, script == "keys" ? 1 : 9, first);
    EXPECT_GT(count.lost, 0U) << what << ", " << script;
    std::printf("control, %s, %s: %llu images, %llu lost\n", what, script.c_str(), asPrinted(count.images), asPrinted(count.lost));
  }
};

TEST_P(ControlTest, ADiskThatLiesAboutSyncingLosesWhatWasSaved) {
  Sabotage sabotage;
  sabotage.syncsCount = false;
  expectLosses("syncs are not done", GetParam(), sabotage);
}
INSTANTIATE_TEST_SUITE_P(Scripts, ControlTest,
                         ::testing::Values("create", "import", "edit", "keys", "attach", "rekey", "migrate", "merge", "backup", "restore", "purge"), nameOfTest);

using Controls = ControlTest;

TEST_F(Controls, WithoutSyncingTheBodyItIsLost) {
  Sabotage sabotage;
  sabotage.onSession = "PRAGMA synchronous=OFF";
  expectLosses("synchronous is off", "edit", sabotage);
  expectLosses("synchronous is off", "import", sabotage);
}

TEST_F(Controls, WithoutTheJournalTheBodyIsLost) {
  Sabotage sabotage;
  sabotage.onImage = [](Image &image) { image.erase("home/Mine.dossier/data.db-journal"); };
  expectLosses("there is no journal", "edit", sabotage);
}

TEST_F(Controls, WithoutTheSecondHeaderTheVaultIsLost) {
  Sabotage sabotage;
  sabotage.onImage = [](Image &image) {
    auto &header = image["home/Mine.dossier/header"];
    if (header) header->resize(4096);
  };
  expectLosses("there is no second header", "keys", sabotage);
}

TEST_F(Controls, WithoutTheMarkerAHalfMadeVaultIsKept) {
  Sabotage sabotage;
  sabotage.onImage = [](Image &image) { std::erase_if(image, [](const auto &entry) { return entry.first.ends_with("/unfinished"); }); };
  expectLosses("there is no marker", "restore", sabotage);
}

}  // namespace
}  // namespace dossier::faults
