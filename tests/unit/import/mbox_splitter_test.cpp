// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/format/mbox_splitter.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/pieces.h"

namespace dossier {
namespace {

std::vector<std::string> headersOf(std::string_view bytes, std::size_t piece) {
  MboxSplitter splitter(std::make_unique<Pieces>(bytes, piece), 4096);
  std::vector<std::string> headers;
  for (MboxMessage message;;) {
    const auto more = splitter.next(message);
    EXPECT_TRUE(more);
    if (!more || !*more) return headers;
    headers.emplace_back(message.header);
  }
}

constexpr std::string_view kThree =
    "\n\nFrom a@x.example Mon Jan  6 04:49:45 2020\nFrom: a\nSubject: 1\n\nFrom here to there\n>From b@x.example Mon Jan  6 04:49:45 2020\n\n"
    "From - Tue Jan  7 04:49:45 2020\r\nFrom: b\r\n\r\nbody\r\n\r\n"
    "From c@x.example Wed Jan  8 04:49:45 +0000 2020\nFrom: c\n\n";

TEST(MboxSplitter, FindsTheSameMessagesHoweverTheBytesArrive) {
  for (const std::size_t piece : {1U, 2U, 3U, 7U, 16U, 64U, 1000U}) {
    EXPECT_EQ(headersOf(kThree, piece), (std::vector<std::string>{"From: a\nSubject: 1\n", "From: b\r\n", "From: c\n"})) << piece;
  }
}

TEST(MboxSplitter, AMessageWithoutABodyEndsAtTheNextSeparator) {
  const std::string text = "From a@x.example Mon Jan  6 04:49:45 2020\nFrom: a\nFrom b@x.example Mon Jan  6 04:49:45 2020\nFrom: b\n\n";
  EXPECT_EQ(headersOf(text, 1000), (std::vector<std::string>{"From: a\n", "From: b\n"}));
}

TEST(MboxSplitter, AnOverlongHeaderIsCut) {
  const std::string text = "From a@x.example Mon Jan  6 04:49:45 2020\nX: " + std::string(10'000, 'a') + "\n\nbody\n\nFrom b@x.example Mon Jan  6 04:49:45 2020\nFrom: b\n\n";
  const auto headers = headersOf(text, 100);
  ASSERT_EQ(headers.size(), 2U);
  EXPECT_EQ(headers[1], "From: b\n");
}

TEST(MboxSplitter, ProseIsNoSeparator) {
  EXPECT_FALSE(looksLikeSeparator("From my point of view"));
  EXPECT_FALSE(looksLikeSeparator("From Jan to May 2020"));
  EXPECT_TRUE(looksLikeSeparator("From 1654953015393719153@xxx Mon Jan 06 04:49:45 +0000 2020"));
}

}  // namespace
}  // namespace dossier
