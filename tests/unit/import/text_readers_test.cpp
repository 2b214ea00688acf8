// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "import/format/csv_reader.h"
#include "import/format/line_reader.h"
#include "support/pieces.h"

namespace dossier {
namespace {

std::vector<std::vector<std::string>> rowsOf(std::string_view bytes, std::size_t most = 1000) {
  auto tree = makeMemoryTree(bytes, "a.csv");
  CsvReader reader(std::move(*tree->open("a.csv")), ',', most);
  std::vector<std::vector<std::string>> rows;
  for (CsvRow row;;) {
    const auto more = reader.next(row);
    if (!more || !*more) return rows;
    rows.push_back(row.fields);
  }
}

TEST(CsvReader, ReadsQuotesBreaksAndShortRows) {
  using Rows = std::vector<std::vector<std::string>>;
  EXPECT_EQ(rowsOf("a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\n\nshort\n"), (Rows{{"a", "b"}, {"x, \"y\"", "two\nlines"}, {"short"}}));
  EXPECT_EQ(rowsOf("a,\"b"), (Rows{{"a", "b"}}));
  EXPECT_EQ(rowsOf(""), Rows{});
  EXPECT_EQ(rowsOf(std::string_view("\xFF\xFE" "a\0,\0b\0\n\0", 10)), (Rows{{"a", "b"}})) << "UTF-16";
  EXPECT_EQ(rowsOf(std::string(5000, 'x'))[0][0].size(), 1000U) << "an over-long field is cut";
}

TEST(LineReader, CutsOverlongLinesAndKeepsTheNext) {
  const std::string text = std::string(3000, 'a') + "\nnext\r\nlast";
  auto tree = makeMemoryTree(text, "a.txt");
  LineReader reader(std::move(*tree->open("a.txt")), 1000);
  TextLine line;
  ASSERT_TRUE(*reader.next(line));
  EXPECT_TRUE(line.cut);
  EXPECT_EQ(line.text.size(), 1000U);
  ASSERT_TRUE(*reader.next(line));
  EXPECT_EQ(line.text, "next");
  ASSERT_TRUE(*reader.next(line));
  EXPECT_EQ(line.text, "last");
  EXPECT_FALSE(line.ended);
  EXPECT_FALSE(*reader.next(line));
}

/// The lines with their limit at 10 bytes; one that was cut ends in "…".
std::vector<std::string> linesOf(std::string_view bytes, std::size_t piece) {
  LineReader reader(std::make_unique<Pieces>(bytes, piece), 10);
  std::vector<std::string> lines;
  for (TextLine line;;) {
    const auto more = reader.next(line);
    EXPECT_TRUE(more);
    if (!more || !*more) return lines;
    lines.push_back(std::string(line.text) + (line.cut ? "…" : ""));
  }
}

TEST(LineReader, ReadsTheSameLinesHoweverTheBytesArrive) {
  constexpr std::string_view kText = "ten bytes.\r\neleven byte\r\na\n\r\nlonger than that\nend";
  const std::vector<std::string> expected{"ten bytes.", "eleven byt…", "a", "", "longer tha…", "end"};
  for (std::size_t piece = 1; piece <= kText.size(); ++piece) EXPECT_EQ(linesOf(kText, piece), expected) << piece;
}

TEST(TextStream, KnowsAMarkThatArrivesInPieces) {
  const std::string marked = "\xEF\xBB\xBFtext\n", wide("\xFF\xFEt\0\n\0", 6);
  for (std::size_t piece = 1; piece <= 4; ++piece) {
    EXPECT_EQ(linesOf(marked, piece), std::vector<std::string>{"text"}) << piece;
    EXPECT_EQ(linesOf(wide, piece), std::vector<std::string>{"t"}) << piece;
  }
}

}  // namespace
}  // namespace dossier
