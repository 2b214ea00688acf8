// SPDX-License-Identifier: GPL-3.0-or-later
// Every call of every script fails in turn, in every way: the vault then holds exactly what it held before the step or after it.
#include <gtest/gtest.h>

#include <cerrno>
#include <cstdlib>
#include <set>

#include "figures.h"
#include "scripts.h"

namespace dossier::faults {
namespace {

struct Kind {
  const char *name;
  Plan plan;
  bool retries = false;   ///< the person tries again in the same session
};

Plan planOf(Fault fault, int error, bool onlyReads = false, bool onlyTaking = false) {
  Plan plan;
  plan.fault = fault;
  plan.error = error;
  plan.onlyReads = onlyReads;
  plan.onlyTaking = onlyTaking;
  return plan;
}

std::vector<Kind> kinds() {
  return {{"fails once", planOf(Fault::Once, EIO)},
          {"fails once, tried again", planOf(Fault::Once, EIO), true},
          {"no space from then on", planOf(Fault::From, ENOSPC, false, true)},
          {"read-only from then on", planOf(Fault::From, EROFS)},
          {"gone from then on", planOf(Fault::From, EIO)},
          {"torn once, tried again", planOf(Fault::Tear, EIO), true},
          {"torn, then gone", planOf(Fault::TearFrom, EIO)},
          {"short", planOf(Fault::Short, 0)},
          {"interrupted", planOf(Fault::Interrupted, 0)},
          {"a read fails once", planOf(Fault::Once, EIO, true), true},
          {"reads fail from then on", planOf(Fault::From, EIO, true)}};
}

struct Outcome {
  std::size_t done = 0;      ///< steps that said they are saved
  bool retried = false, stuck = false;
  std::string error;
};

/// Whether a step that failed has been done all the same: the end of it could not be confirmed. A person sees that and goes on.
bool isDoneAllTheSame(Stage &stage, const Rehearsal &rehearsal, std::size_t done) {
  if (!stage.vault || stage.vault->database().handle() == nullptr) return false;
  const std::string present = stage.stateOfSession();
  return rehearsal.states[done + 1].starts_with(present) && !rehearsal.states[done].starts_with(present);
}

Outcome play(Stage &stage, const Script &script, const Rehearsal &rehearsal, const Kind &kind) {
  Outcome outcome;
  for (const Step &step : script.steps) {
    auto result = step.run(stage);
    if (!result && kind.retries && !outcome.retried) {
      outcome.retried = true;
      outcome.error = codeName(result.error().code);
      // What failed after it was done is not done again by trying again: there is a vault, or one was replaced.
      if (isDoneAllTheSame(stage, rehearsal, outcome.done)) result = {};
      else if (stage.vault || step.name == "open") result = step.run(stage);
    }
    // When all works again the session must go on, or say why it cannot.
    if (!result && outcome.retried) outcome.stuck = result.error().code == ErrorCode::Internal;
    if (!result) {
      outcome.error = codeName(result.error().code);
      break;
    }
    ++outcome.done;
  }
  // A session that ends while nothing works must not crash either.
  stage.vault.reset();
  stage.other.reset();
  disarm();
  return outcome;
}

class InjectionTest : public ::testing::TestWithParam<std::string> {
 protected:
  void inject(const Script &script, const Rehearsal &rehearsal, Kind kind, std::uint64_t at, Figures &figures) {
    stage.reset(rehearsal.start);
    kind.plan.at = at;
    kind.plan.noExchange = script.noExchange;
    arm(stage.root(), kind.plan);
    const Outcome outcome = play(stage, script, rehearsal, kind);
    const bool came = struck();
    if (!came) return;
    ++figures.faults;
    const Seen seen = stage.look();
    std::set<std::string> wanted{rehearsal.states[outcome.done]};
    if (outcome.done < script.steps.size()) wanted.insert(rehearsal.states[outcome.done + 1]);
    std::string lost;
    if (wanted.count(seen.state) == 0) lost = "neither before nor after: " + firstDifference(rehearsal.states[outcome.done], seen.state);
    for (const std::string &complaint : seen.complaints) lost += "; " + complaint;
    if (outcome.stuck) lost += "; the session is stuck";
    if (lost.empty() && std::filesystem::exists(stage.folder())) {
      const auto changed = stage.changeAndClose();
      if (!changed) lost = "takes no change any more: " + std::string(codeName(changed.error().code)) + " " + ::testing::PrintToString(changed.error().arguments);
    }
    if (lost.empty()) return;
    if (++figures.lost <= 3) {
      ADD_FAILURE() << script.name << ", call " << at << ", " << kind.name << ", " << outcome.done << " steps done (" << outcome.error << "): " << lost;
    }
  }
  Stage stage;
};

TEST_P(InjectionTest, EveryCallFailsInTurn) {
  const Script &script = scriptNamed(GetParam());
  const Rehearsal rehearsal = rehearse(stage, script);
  Figures figures;
  std::uint64_t turn = 0;
  for (const Kind &kind : kinds()) {
    const std::uint64_t last = kind.plan.onlyReads ? rehearsal.reads : rehearsal.calls;
    for (std::uint64_t at = 1; at <= last; ++at) {
      // The short form takes every call with some kind of fault, in turn.
      if (!isFull() && turn++ % kShortStride != 0) continue;
      inject(script, rehearsal, kind, at, figures);
    }
  }
  EXPECT_EQ(figures.lost, 0U);
  EXPECT_GT(figures.faults, 0U);
  std::printf("%s: %llu operations, %llu reads, %llu faults, %llu lost\n", script.name.c_str(), asPrinted(rehearsal.calls), asPrinted(rehearsal.reads),
              asPrinted(figures.faults), asPrinted(figures.lost));
}

TEST_F(InjectionTest, WithoutTheJournalTheBodyIsLost) {
  // The protection off: the same faults must then be seen to do harm.
  Script script = scriptNamed("import");
  script.steps.insert(script.steps.begin() + 1, {"journal in memory", [](Stage &s) { return s.vault->database().execute("PRAGMA journal_mode=MEMORY"); }});
  const Rehearsal rehearsal = rehearse(stage, script);
  std::uint64_t harmed = 0;
  for (std::uint64_t at = 1; at <= rehearsal.calls; at += 9) {
    stage.reset(rehearsal.start);
    Plan plan = planOf(Fault::TearFrom, EIO);
    plan.at = at;
    arm(stage.root(), plan);
    const Outcome outcome = play(stage, script, rehearsal, {"torn, then gone", plan});
    const Seen seen = stage.look();
    const bool before = seen.state == rehearsal.states[outcome.done];
    const bool after = outcome.done < script.steps.size() && seen.state == rehearsal.states[outcome.done + 1];
    if (!(before || after) || !seen.complaints.empty()) ++harmed;
  }
  EXPECT_GT(harmed, 0U);
  std::printf("control, journal in memory, import: %llu vaults harmed\n", asPrinted(harmed));
}

INSTANTIATE_TEST_SUITE_P(Scripts, InjectionTest, ::testing::ValuesIn(scriptNames()), nameOfTest);

}  // namespace
}  // namespace dossier::faults
