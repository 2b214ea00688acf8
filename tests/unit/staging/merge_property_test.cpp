// SPDX-License-Identifier: GPL-3.0-or-later
// Random histories on three copies of one vault. However the copies then meet, they hold the same. A history that fails is
// made as short as possible and printed with its seed; DOSSIER_SEED plays one seed again.
#include <cstdlib>
#include <functional>
#include <iostream>
#include <random>
#include <set>

#include "copies.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kCopies = 3;
constexpr unsigned kFiles = 5;

enum class Deed { Import, Undo, UndoImport, Edit, Clear, Attach, RemoveFile, Merge, FastClock };
constexpr std::array kNames{"import", "undo", "undo import", "edit", "clear", "attach", "remove file", "merge", "fast clock"};

struct Step {
  Deed deed = Deed::Import;
  unsigned copy = 0, a = 0, b = 0;
};
using History = std::vector<Step>;

std::string shown(const History &history) {
  std::string text;
  for (const Step &step : history) {
    text += "\n  copy " + std::to_string(step.copy) + ": " + kNames[static_cast<std::size_t>(step.deed)] + " " + std::to_string(step.a) + " " +
            std::to_string(step.b);
  }
  return text;
}

History makeHistory(unsigned seed) {
  std::mt19937 random(seed);
  constexpr std::array kOften{Deed::Import, Deed::Import, Deed::Import, Deed::Undo, Deed::Undo, Deed::UndoImport, Deed::Edit, Deed::Edit,
                              Deed::Edit, Deed::Clear, Deed::Attach, Deed::RemoveFile, Deed::Merge, Deed::Merge, Deed::FastClock};
  History history(4 + random() % 14);
  for (Step &step : history) {
    step = {kOften[random() % kOften.size()], static_cast<unsigned>(random() % kCopies), static_cast<unsigned>(random() % 1000),
            static_cast<unsigned>(random() % 1000)};
  }
  return history;
}

/// What may be refused in a history: nothing to undo, imported already, a merge that brings nothing.
template <class T>
void allow(const Result<T> &result, std::initializer_list<ErrorCode> codes) {
  if (result) return;
  const bool allowed = std::find(codes.begin(), codes.end(), result.error().code) != codes.end();
  EXPECT_TRUE(allowed) << codeName(result.error().code);
}

FieldKey fieldFor(const std::vector<std::string> &holders, const Step &step) {
  constexpr std::array kFields{"name", "note", "removed"};
  constexpr std::array kOfHolding{"label", "note", "removed"};
  const std::string &holder = holders[step.a % holders.size()];
  if (step.b % 2 == 0) return {holder, "", kFields[step.b % kFields.size()]};
  return {holder, step.b % 4 == 1 ? "payment.card" : "contact.email", kOfHolding[step.b % kOfHolding.size()]};
}

void undoSomeImport(Vault &vault, unsigned which) {
  auto rows = vault.database().prepare("SELECT id FROM import WHERE status = 0 ORDER BY id");
  std::vector<std::int64_t> live;
  for (auto row = rows->step(); row && *row; row = rows->step()) live.push_back(rows->integer(0));
  if (!live.empty()) allow(undoImport(vault, live[which % live.size()]), {});
}

void setClockAhead(Vault &vault) {
  auto transaction = vault.begin();
  const std::int64_t years = std::int64_t{3600} * 24 * 365 * 10 * 1'000'000;
  const std::int64_t ahead = now().time_since_epoch().count() * 1'000'000 + years;
  ASSERT_TRUE(Settings(vault.database()).observe(ahead));
  ASSERT_TRUE(transaction->commit(EventKind::Edited, ""));
}

void take(const Step &step, std::array<std::unique_ptr<Vault>, kCopies> &copies) {
  Vault &vault = *copies[step.copy];
  const auto holders = holdersOf(vault);
  switch (step.deed) {
    case Deed::Import: return allow(importFile(vault, step.a % kFiles), {ErrorCode::AlreadyImported});
    case Deed::Undo: return allow(undoNewest(vault), {ErrorCode::NothingToUndo});
    case Deed::UndoImport: return undoSomeImport(vault, step.a);
    case Deed::Merge: return allow(mergeInto(vault, *copies[(step.copy + 1 + step.a % 2) % kCopies]), {});
    case Deed::FastClock: return setClockAhead(vault);
    default: break;
  }
  if (holders.empty()) return;
  const FieldKey key = fieldFor(holders, step);
  if (step.deed == Deed::Edit) return allow(editFields(vault, {{key, "text " + std::to_string(step.b)}}), {});
  if (step.deed == Deed::Clear) return allow(editFields(vault, {{key, std::nullopt}}), {});
  if (step.deed == Deed::Attach) return allow(attachBytes(vault, key.holder, "a.png", std::string(step.b * 5, 'x')), {});
  const auto files = AttachmentStore(vault.database()).list("");
  if (files && !files->empty()) allow(removeAttachment(vault, (*files)[step.a % files->size()].id), {});
}

using Copies = std::array<std::unique_ptr<Vault>, kCopies>;

/// "" or what went wrong where the copies meet.
class Meeting {
 public:
  Meeting(Copies &copies, const fs::path &root) : m_a(*copies[0]), m_b(*copies[1]), m_c(*copies[2]) {
    // Between two changes a vault's folder is whole, open or not.
    copyVault(root / "copy-0.dossier", root / "again-a.dossier");
    copyVault(root / "copy-1.dossier", root / "again-b.dossier");
    m_otherA = openVault(root / "again-a.dossier");
    m_otherB = openVault(root / "again-b.dossier");
  }

  std::string check() {
    const std::string before = visible(m_a);
    // b + c, for later.
    if (!mergeInto(*m_otherB, m_c)) return "b + c fails";
    const auto preview = planMerge(m_a, m_b);
    if (!preview || !mergeInto(m_a, m_b)) return "a + b fails";
    if (preview->empty() != (visible(m_a) == before)) return "the preview did not say whether anything changes";
    if (!mergeInto(m_b, m_a)) return "b + a fails";
    if (everything(m_a) != everything(m_b)) return differ("a + b and b + a", everything(m_a), everything(m_b));
    const auto again = mergeInto(m_a, m_b);
    if (!again || again->writes) return "merging twice writes again";
    return throughAThird(before);
  }

 private:
  static std::string differ(const std::string &what, const std::string &one, const std::string &other) {
    return what + " differ:\n" + one + "against\n" + other;
  }

  std::string throughAThird(const std::string &before) {
    if (!mergeInto(m_c, m_a)) return "c + (a + b) fails";
    const auto merged = mergeInto(*m_otherA, *m_otherB);
    if (!merged) return "a + (b + c) fails";
    if (everything(*m_otherA) != everything(m_c)) return differ("a + (b + c) and c + (a + b)", everything(*m_otherA), everything(m_c));
    return merged->writes ? undone(before) : "";
  }

  std::string undone(const std::string &before) {
    Vault &a = *m_otherA, &b = *m_otherB;
    const auto undo = undoNewest(a);
    if (!undo || undo->kind != EventKind::Merged) return "the merge cannot be undone";
    const std::string after = visible(a);
    if (after != before) return differ("what was before the merge and what is after its undo", before, after);
    if (!mergeInto(b, a) || !mergeInto(a, b)) return "a merge after the undo fails";
    if (everything(a) != everything(b)) return differ("after the undo, a + b and b + a", everything(a), everything(b));
    if (visible(a) != after) return differ("the undo, the newest change, and what the merge made of it", after, visible(a));
    return faultsOf(a).empty() ? "" : "does not verify: " + faultsOf(a);
  }

  Vault &m_a, &m_b, &m_c;
  std::unique_ptr<Vault> m_otherA, m_otherB;
};

class MergeProperty : public ::testing::Test {
 protected:
  void SetUp() override {
    auto vault = makeVault(m_folder.path() / "template.dossier");
    ASSERT_TRUE(vault);
    ASSERT_TRUE(importFile(*vault, 0));
    ASSERT_TRUE(setField(*vault, "domain:h0.example.org", "", "note", "written before the copies parted"));
  }

  std::string play(const History &history) {
    seedRandomBytes(1);
    const fs::path root = m_folder.path() / "run";
    fs::remove_all(root);
    fs::create_directory(root);
    Copies copies;
    for (std::size_t i = 0; i < kCopies; ++i) {
      const fs::path folder = root / ("copy-" + std::to_string(i) + ".dossier");
      copyVault(m_folder.path() / "template.dossier", folder);
      copies[i] = openVault(folder);
      if (!copies[i]) return "a copy does not open";
    }
    for (const Step &step : history) take(step, copies);
    return Meeting(copies, root).check();
  }

  /// Leaves out step after step as long as it still fails.
  History shortened(History history) {
    for (std::size_t i = 0; i < history.size();) {
      History shorter = history;
      shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
      if (play(shorter).empty()) ++i;
      else history = std::move(shorter);
    }
    return history;
  }

  MadeFolder m_folder;
};

TEST_F(MergeProperty, TakingBackStepByStepLeadsToTheBeginning) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    const fs::path root = m_folder.path() / "run";
    fs::remove_all(root);
    fs::create_directory(root);
    Copies copies;
    for (std::size_t i = 0; i < kCopies; ++i) {
      const fs::path folder = root / ("copy-" + std::to_string(i) + ".dossier");
      copyVault(m_folder.path() / "template.dossier", folder);
      copies[i] = openVault(folder);
    }
    History history = makeHistory(seed);
    // What was undone by its number stays undone, so nobody does that here; the others may do as they like.
    std::erase_if(history, [](const Step &step) { return step.copy == 0 && (step.deed == Deed::UndoImport || step.deed == Deed::FastClock); });
    for (const Step &step : history) take(step, copies);
    for (int i = 0; i < 100 && undoNewest(*copies[0]); ++i) copies[0]->remember();
    EXPECT_EQ(visible(*copies[0]), "imports\nholders\nobservations\nidentifiers\nholdings\nfields\nfiles\n") << "seed " << seed << shown(history);
    if (HasFailure()) return;
  }
}

TEST_F(MergeProperty, WhateverTheOrderTheSameInventory) {
  const char *one = std::getenv("DOSSIER_SEED");
  const char *many = std::getenv("DOSSIER_HISTORIES");
  const unsigned from = one != nullptr ? static_cast<unsigned>(std::atoi(one)) : 1;
  const unsigned count = one != nullptr ? 1 : many != nullptr ? static_cast<unsigned>(std::atoi(many)) : 150;
  for (unsigned seed = from; seed < from + count; ++seed) {
    const History history = makeHistory(seed);
    const std::string fault = play(history);
    if (fault.empty() && !HasFailure()) continue;
    const History least = fault.empty() ? history : shortened(history);
    FAIL() << "DOSSIER_SEED=" << seed << ": " << play(least) << "history:" << shown(least);
  }
}

}  // namespace
}  // namespace dossier
