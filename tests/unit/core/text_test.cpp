// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(Utf8, RefusesOverlongFormsSurrogatesAndCutCharacters) {
  EXPECT_TRUE(isValidUtf8("plain, Größe, 支付宝, 🂡"));
  for (const std::string_view bad : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE6\x94", "\xFF", "a\x80z"}) {
    EXPECT_FALSE(isValidUtf8(bad));
  }
  EXPECT_EQ(toValidUtf8("a\xFFz"), "a\xEF\xBF\xBDz");
}

TEST(Displayable, RemovesWhatCouldMoveTheCursorOrTurnTheText) {
  EXPECT_EQ(displayable("\x1B[31mred\x1B[0m\a"), "[31mred[0m");
  EXPECT_EQ(displayable("gpj.\u202Eexe"), "gpj.exe");
  EXPECT_EQ(displayable("a\u200Bb\u2066c"), "abc");
  EXPECT_EQ(displayable("  two \r\n lines\t "), "two lines");
  EXPECT_EQ(displayable("<img src='file:///x'>"), "<img src='file:///x'>") << "text stays text; the views show it plain";
}

TEST(Displayable, KeepsLinesAndShowsControlCharactersByTheirSymbols) {
  EXPECT_EQ(displayableLines("one\r\n\ttwo\rthree\n"), "one\n\ttwo\nthree\n");
  EXPECT_EQ(displayableLines("\x1B[31mred\a"), "\u241B[31mred\u2407");
  EXPECT_EQ(displayableLines("gpj.\u202Eexe a\u2028b"), "gpj.exe a\nb");
  EXPECT_EQ(displayableLines("caf\xE9 支付宝"), "caf\uFFFD 支付宝");
}

TEST(Displayable, CutsByCharactersNotBytes) {
  EXPECT_EQ(displayable("支付宝余额", 3), "支付宝…");
  EXPECT_EQ(displayable("abc", 3), "abc");
}

TEST(Split, KeepsEmptyParts) {
  const auto parts = split("a,,b,", ',');
  ASSERT_EQ(parts.size(), 4U);
  EXPECT_EQ(parts[1], "");
  EXPECT_EQ(parts[3], "");
}

TEST(Case, IsAsciiOnly) {
  EXPECT_EQ(asciiLower("ÄBC.Example"), "Äbc.example");
  EXPECT_TRUE(startsWithIgnoringCase("Content-Type: x", "content-type"));
  EXPECT_TRUE(containsIgnoringCase("Your ORDER has shipped", "order"));
  EXPECT_EQ(trimmed(" \t x y \r\n"), "x y");
}

}  // namespace
}  // namespace dossier
