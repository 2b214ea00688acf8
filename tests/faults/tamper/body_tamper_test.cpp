// SPDX-License-Identifier: GPL-3.0-or-later
// The body's pages: flipped, swapped, put back from any earlier change, cut off. SQLCipher authenticates each page for its
// number and knows nothing of time; the events and the sums of the tables must.
//
// What is read when: opening reads the first pages and the newest event, and holds the event's hash and the numbers of pages
// against it. Rows are read as they are asked for and count as unchecked (isChecked()) until finishCheck() has read all.
#include <functional>

#include "tamper_fixture.h"

#include "staging/staged_reading.h"

namespace dossier {
namespace {

/// In a page: cell area, middle, the initialisation vector and the HMAC at its end.
constexpr std::array<std::size_t, 8> kOffsets{0, 100, 1234, 2048, 4000, 4016, 4040, 4095};

class BodyTamperTest : public TamperTest {
 protected:
  void SetUp() override {
    TamperTest::SetUp();
    newest = history().bodies.back();
    pages = newest.size() / kPage;
    ASSERT_GT(pages, 40U);
  }
  std::string_view pageOf(const std::string &body, std::size_t page) const { return std::string_view(body).substr(page * kPage, kPage); }
  Verdict never(const std::string &body, const std::string &what) {
    putBody(body);
    const Verdict verdict = judge();
    EXPECT_NE(verdict.outcome, Outcome::WrongUnseen) << what;
    return verdict;
  }
  std::string newest;
  std::size_t pages = 0;
};

TEST_F(BodyTamperTest, EveryPageFlippedIsTold) {
  Tally tally;
  for (std::size_t page = 0; page < pages; ++page) {
    for (std::size_t i = page % stride(4); i < kOffsets.size(); i += stride(4)) {
      std::string damaged = newest;
      char &byte = damaged[page * kPage + kOffsets[i]];
      byte = static_cast<char>(byte ^ (1 << (page % 8)));
      const Verdict verdict = never(damaged, "page " + std::to_string(page + 1) + " offset " + std::to_string(kOffsets[i]));
      tally.add(verdict);
      // The first 16 bytes are the salt once more; the header's counts, so they cost nothing.
      const bool salt = page == 0 && kOffsets[i] < 16;
      EXPECT_EQ(verdict.outcome == Outcome::AllRight, salt) << page << " " << kOffsets[i];
    }
  }
  tally.print("body, one byte of a page flipped");
}

TEST_F(BodyTamperTest, EveryPageSwappedWithAnotherIsTold) {
  Tally tally;
  for (std::size_t a = 0; a < pages; ++a) {
    for (std::size_t b = a + 1 + a % stride(16); b < pages; b += stride(16)) {
      std::string mixed = newest;
      mixed.replace(a * kPage, kPage, pageOf(newest, b)).replace(b * kPage, kPage, pageOf(newest, a));
      const Verdict verdict = never(mixed, std::to_string(a + 1) + " and " + std::to_string(b + 1));
      tally.add(verdict);
      EXPECT_NE(verdict.outcome, Outcome::AllRight) << a + 1 << " and " << b + 1;
    }
  }
  tally.print("body, two pages swapped");
}

TEST_F(BodyTamperTest, EveryOlderPagePutBackIsToldOrChangesNothing) {
  Tally first, others;
  for (std::size_t age = 0; age + 1 < history().bodies.size(); ++age) {
    for (std::size_t page = 0; page < std::min(pages, history().bodies[age].size() / kPage); page += page == 0 ? 1 : stride(3)) {
      if (pageOf(history().bodies[age], page) == pageOf(newest, page)) continue;
      std::string mixed = newest;
      mixed.replace(page * kPage, kPage, pageOf(history().bodies[age], page));
      const Verdict verdict = never(mixed, "page " + std::to_string(page + 1) + " of change " + std::to_string(age + 1));
      (page == 0 ? first : others).add(verdict);
    }
  }
  first.print("body, an older first page put back");
  others.print("body, any other older page put back");
  EXPECT_EQ(others.of(Outcome::AllRight), 0U);
}

TEST_F(BodyTamperTest, AnOlderFirstPageHasOtherNumbersOfPagesOrHoldsNothingElse) {
  // The first page holds no row, only the schema and SQLite's own counters. The newest event says how many pages there are and
  // how many of them are unused: an older page that says the same is harmless, any other is refused, and that alone does it.
  std::vector<std::string> states = history().bodies;
  const auto keep = [&](const std::function<bool(Vault &)> &change) {
    auto vault = open();
    ASSERT_TRUE(vault);
    ASSERT_TRUE(change(**vault));
    const std::string rows = everythingIn((*vault)->database());
    vault->reset();
    states.push_back(readBytes(folder / "data.db"));
    right = rows;
  };
  // Pages become unused, and are taken again: the dangerous kind, for an old list of unused pages names pages in use.
  keep([](Vault &vault) { return undoImport(vault, 2).has_value(); });
  keep([](Vault &vault) { return importMade(vault, "delta", 30).has_value(); });
  const auto numbers = [&]() -> std::string {
    auto body = openRaw();
    if (!body) return "not opened";
    return std::to_string(body->integer("PRAGMA page_count").value_or(-1)) + " pages, unused " +
           std::to_string(body->integer("PRAGMA freelist_count").value_or(-1));
  };
  newest = states.back();
  const std::string present = numbers();
  std::size_t refused = 0, harmless = 0, taken = 0;
  for (std::size_t age = 0; age + 1 < states.size(); ++age) {
    if (pageOf(states[age], 0) == pageOf(newest, 0)) continue;
    std::string mixed = newest;
    putBody(mixed.replace(0, kPage, pageOf(states[age], 0)));
    const bool same = numbers() == present;
    const Verdict verdict = judge();
    EXPECT_EQ(verdict.outcome, same ? Outcome::AllRight : Outcome::RefusedAtOpen) << "change " << age + 1;
    ++(same ? harmless : refused);
    if (same) continue;
    putBody(mixed);
    auto body = openRaw();
    taken += body && *body->countRows("PRAGMA cipher_integrity_check") == 0 && everythingIn(*body) == right ? 1 : 0;
  }
  std::printf("body, an older first page: %zu with other numbers refused, %zu with the same harmless; control: of those refused SQLCipher "
              "alone takes %zu without a word\n", refused, harmless, taken);
  EXPECT_GT(taken, 0U);
  EXPECT_GT(refused, 0U);
  EXPECT_GT(harmless, 0U);
}

TEST_F(BodyTamperTest, SeveralOlderPagesTogetherAreTold) {
  // All pages of an older change but one, or the newest with two older pages that belong together.
  Tally tally;
  for (std::size_t age = 0; age + 1 < history().bodies.size(); ++age) {
    const std::string &older = history().bodies[age];
    for (std::size_t kept = 0; kept < pages; kept += stride(9)) {
      std::string mixed = newest;
      for (std::size_t page = 0; page < std::min(pages, older.size() / kPage); ++page) {
        if (page != kept) mixed.replace(page * kPage, kPage, pageOf(older, page));
      }
      const Verdict verdict = never(mixed, "all but page " + std::to_string(kept + 1) + " of change " + std::to_string(age + 1));
      tally.add(verdict);
      EXPECT_NE(verdict.outcome, Outcome::AllRight) << age + 1 << " " << kept + 1;
    }
  }
  tally.print("body, all pages but one from an older change");
}

TEST_F(BodyTamperTest, CutOffOrMadeLongerIsTold) {
  Tally tally;
  for (std::size_t length = 0; length < newest.size(); length += fullForm() ? kPage / 4 : 3 * kPage / 2) {
    const Verdict verdict = never(newest.substr(0, length), "cut to " + std::to_string(length));
    tally.add(verdict);
    EXPECT_NE(verdict.outcome, Outcome::AllRight) << length;
  }
  tally.print("body cut off");
  for (const std::string &more : {std::string(1, '\0'), std::string(kPage - 1, 'x'), std::string(kPage, '\0'), newest.substr(kPage, kPage)}) {
    const Verdict verdict = never(newest + more, "made longer by " + std::to_string(more.size()));
    EXPECT_NE(verdict.outcome, Outcome::AllRight) << more.size();
  }
}

TEST_F(BodyTamperTest, AnOldJournalPutBesideIsTold) {
  // SQLite takes it for one that a crash left, and puts the pages in it back by itself.
  Tally tally;
  for (std::size_t age = 1; age + 1 < history().bodies.size(); ++age) {
    putBody(history().bodies[age]);
    std::string journal;
    {
      auto body = openRaw();
      ASSERT_TRUE(body);
      // So little room that changed pages go to the file before the commit, and the journal counts.
      ASSERT_TRUE(body->execute("PRAGMA cache_size=1; BEGIN; UPDATE observation SET count = count + 1; UPDATE holder SET name = name || 'x'; "
                                "UPDATE event SET payload = payload || 'x'; UPDATE import SET file = file || 'x'"));
      journal = readBytes(folder / "data.db-journal");
      ASSERT_TRUE(body->execute("ROLLBACK"));
    }
    putBody(newest);
    writeBytes(folder / "data.db-journal", journal);
    const Verdict verdict = judge();
    tally.add(verdict);
    EXPECT_NE(readBytes(folder / "data.db"), newest) << "the journal did not count, so this shows nothing";
    EXPECT_NE(verdict.outcome, Outcome::WrongUnseen) << age;
    EXPECT_NE(verdict.outcome, Outcome::AllRight) << age;
  }
  tally.print("body, an older change's journal put beside");
}

TEST_F(BodyTamperTest, ControlSqlCipherAloneTakesOldPages) {
  // The same mixes opened as stock tools open them: no error, no complaint of cipher_integrity_check, and other rows.
  std::size_t taken = 0;
  for (std::size_t page = 1; page < pages; ++page) {
    for (std::size_t age = history().bodies.size() - 1; age-- > 0;) {
      if ((page + 1) * kPage > history().bodies[age].size() || pageOf(history().bodies[age], page) == pageOf(newest, page)) continue;
      std::string mixed = newest;
      putBody(mixed.replace(page * kPage, kPage, pageOf(history().bodies[age], page)));
      auto body = openRaw();
      ASSERT_TRUE(body);
      const auto complaints = body->countRows("PRAGMA cipher_integrity_check");
      const std::string read = everythingIn(*body);
      taken += complaints && *complaints == 0 && read != history().right && read != "unreadable" ? 1 : 0;
      break;
    }
  }
  std::printf("control: SQLCipher alone takes %zu old pages and reads other rows without a word\n", taken);
  EXPECT_GT(taken, 3U);
}

TEST_F(BodyTamperTest, AChangeBesideTheEventLogIsTold) {
  auto vault = open();
  ASSERT_TRUE(vault);
  // As somebody with the key and stock tools would: the triggers are temporary, so another connection has none.
  ASSERT_TRUE((*vault)->database().execute("DROP TRIGGER temp.digest_holder_UPDATE"));
  ASSERT_TRUE((*vault)->database().execute("UPDATE holder SET name = 'changed'"));
  vault->reset();
  EXPECT_EQ(judge().outcome, Outcome::ToldByCheck);
}

}  // namespace
}  // namespace dossier
