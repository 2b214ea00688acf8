// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include <gtest/gtest.h>

#include <iterator>

namespace dossier {
namespace {

TEST(Utf8, RefusesOverlongFormsSurrogatesAndCutCharacters) {
  EXPECT_TRUE(isValidUtf8("plain, Größe, 支付宝, 🂡"));
  for (const std::string_view bad : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE6\x94", "\xFF", "a\x80z"}) {
    EXPECT_FALSE(isValidUtf8(bad));
  }
  EXPECT_EQ(toValidUtf8("a\xFFz"), "a\xEF\xBF\xBDz");
}

TEST(Displayable, ShowsWhatCouldMoveTheCursorOrTurnTheText) {
  EXPECT_EQ(displayable("\x1B[31mred\x1B[0m\a"), "␛[31mred␛[0m␇");
  EXPECT_EQ(displayable("\x1B]8;;https://evil.example/\x1B\\link"), "␛]8;;https://evil.example/␛\\link");
  EXPECT_EQ(displayable("a\bb\x7F" "c\u009B31m"), "a␈b␡c�31m") << "backspace, delete, and the one-character form of ESC [";
  EXPECT_EQ(displayable("gpj.\u202Eexe"), "gpj.�exe");
  for (const char *turns : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u200E", "\u200F", "\u061C"}) {
    EXPECT_EQ(displayable(std::string("a") + turns + "b"), "a�b");
  }
  EXPECT_EQ(displayable("  two \r\n lines\t "), "two lines");
  EXPECT_EQ(displayable("<img src='file:///x'>"), "<img src='file:///x'>") << "text stays text; the views show it plain";
}

TEST(Displayable, ShowsThatSomethingHides) {
  for (const char *hides : {"\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u034F", "\u3164", "\uFFA0", "\uFE0F", "\U000E0041", "\U000E0100"}) {
    EXPECT_EQ(displayable(std::string("pay") + hides + "pal"), "pay�pal");
  }
  EXPECT_EQ(displayable("a\u200B\u202E\x01z"), "a�z") << "a run has one mark";
  EXPECT_EQ(displayable("a\r\u009Bz"), "a �z") << "blanks do not hide what follows them";
  EXPECT_EQ(displayable(std::string("a\0b", 3)), "a␀b");
}

TEST(Displayable, LeavesWhatMeansSomething) {
  for (const char *text : {"می\u200Cخواهم", "क्\u200Dष", "👩\u200D🔬", "❤\uFE0F\u200D🔥", "葛\U000E0100", "Größe, 支付宝, Ελλάδα", "X®\uFE0F"}) {
    EXPECT_EQ(displayable(text), text);
  }
  EXPECT_EQ(displayable("\u3000\u200Dx"), "�x") << "after a blank it joins nothing";
}

TEST(Displayable, DoneTwiceChangesNothing) {
  const std::string parts[] = {"a", " ", "\u3000", "\u200D", "\u202E", "\x1B", "❤", "\uFE0F", "\xFF", "\n", "\u2028", "…", "7", "\u0634", "\U000E0100"};
  const std::size_t count = std::size(parts);
  for (std::size_t i = 0; i < count * count * count * count; ++i) {
    const std::string text = parts[i % count] + parts[i / count % count] + parts[i / count / count % count] + parts[i / count / count / count];
    for (const std::size_t most : {std::size_t{2}, std::size_t{200}}) EXPECT_EQ(displayable(displayable(text, most), most), displayable(text, most));
    EXPECT_EQ(displayableLine(displayableLine(text)), displayableLine(text));
    EXPECT_EQ(displayableLines(displayableLines(text)), displayableLines(text));
  }
}

TEST(Displayable, ALineStaysOneAndKeepsItsBlanks) {
  EXPECT_EQ(displayableLine("ID  NAME\r\nimport.ok: forged\t"), "ID  NAME␍␊import.ok: forged␉");
  EXPECT_EQ(displayableLine("a\u2028b"), "a�b");
}

TEST(Displayable, KeepsLinesAndShowsControlCharactersByTheirSymbols) {
  EXPECT_EQ(displayableLines("one\r\n\ttwo\rthree\n"), "one\n\ttwo\nthree\n");
  EXPECT_EQ(displayableLines("\x1B[31mred\a"), "\u241B[31mred\u2407");
  EXPECT_EQ(displayableLines("gpj.\u202Eexe a\u2028b"), "gpj.�exe a\nb");
  EXPECT_EQ(displayableLines("caf\xE9 支付宝"), "caf\uFFFD 支付宝");
}

TEST(VisibleOnly, LeavesOutWhatDisplayableMarks) {
  EXPECT_EQ(visibleOnly("\u202A+44 7700 900123\u202C"), "+44 7700 900123");
  EXPECT_EQ(visibleOnly("pay\u200Bpal\x1B می\u200Cخواهم"), "paypal می\u200Cخواهم");
}

TEST(EscapedJson, SaysTheSameWithoutTheCharactersThatAct) {
  EXPECT_EQ(escapedJson("{\n  \"a\": \"ü\u009B\u202E\U000E0041\"\n}"), "{\n  \"a\": \"ü\\u009b\\u202e\\udb40\\udc41\"\n}");
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
  EXPECT_TRUE(containsIgnoringCase("", "")) << "nothing is in everything";
  EXPECT_EQ(trimmed(" \t x y \r\n"), "x y");
}

}  // namespace
}  // namespace dossier
