// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as lines: the same lines in whatever pieces the bytes arrive, within their limit, and together the text again.
#include "core/text.h"
#include "import/format/line_reader.h"
#include "support.h"

namespace dossier {
namespace {

using fuzz::require;

constexpr std::size_t kMost = 200;

struct Line {
  std::string text;
  std::uint64_t number;
  bool cut, ended;
  friend bool operator==(const Line &, const Line &) = default;
};

std::vector<Line> linesOf(std::string_view bytes, std::size_t piece) {
  LineReader reader(std::make_unique<Pieces>(bytes, piece), kMost);
  std::vector<Line> lines;
  for (TextLine line;;) {
    const auto more = reader.next(line);
    require(more.has_value(), "a reader of memory failed");
    if (!*more) break;
    lines.push_back({std::string(line.text), line.number, line.cut, line.ended});
  }
  require(reader.consumed() == bytes.size(), "bytes were left over");
  return lines;
}

/// What the lines came from, with plain line ends.
std::string withPlainEnds(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool isEnd = bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] == '\n');
    if (!isEnd) text += bytes[i];
  }
  return text;
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  const std::vector<Line> lines = linesOf(bytes, bytes.size() + 1);
  require(lines == linesOf(bytes, fuzz::pieceFor(bytes)), "other lines in other pieces");
  const bool isWide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  const bool isMarked = isWide || bytes.starts_with("\xEF\xBB\xBF");
  std::string joined;
  bool cut = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line &line = lines[i];
    require(line.number == i + 1, "a number that does not follow");
    require(line.text.size() <= kMost, "longer than the limit", line.text);
    require(line.text.find('\n') == std::string::npos, "an end inside a line", line.text);
    require(line.ended || i + 1 == lines.size(), "only the last line may have no end", line.text);
    require(!isWide || line.cut || isValidUtf8(line.text), "UTF-16 did not become UTF-8", line.text);
    cut = cut || line.cut;
    joined += line.text;
    if (line.ended) joined += '\n';
  }
  require(cut || isMarked || joined == withPlainEnds(bytes), "not the text any more", joined);
}

}  // namespace dossier
