// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as comma-separated values: the same rows in whatever pieces the bytes arrive, within their limits, and the same fields
// again once they are written with quotes and read.
#include "import/format/csv_reader.h"
#include "support.h"

namespace dossier {
namespace {

using fuzz::require;

constexpr std::size_t kMost = 200;
constexpr std::size_t kMostFields = 1000;

bool same(const CsvRow &a, const CsvRow &b) {
  return a.fields == b.fields && a.quoted == b.quoted && a.number == b.number && a.line == b.line && a.cut == b.cut && a.unfinished == b.unfinished;
}

std::vector<CsvRow> rowsOf(std::string_view bytes, char delimiter, std::size_t piece) {
  CsvReader reader(std::make_unique<Pieces>(bytes, piece), delimiter, kMost);
  std::vector<CsvRow> rows;
  for (CsvRow row;;) {
    const auto more = reader.next(row);
    require(more.has_value(), "a reader of memory failed");
    if (!*more) break;
    rows.push_back(row);
  }
  require(reader.consumed() == bytes.size(), "bytes were left over");
  return rows;
}

std::string written(const std::vector<CsvRow> &rows, char delimiter) {
  std::string text;
  for (const CsvRow &row : rows) {
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
      text += i == 0 ? "" : std::string(1, delimiter);
      text += '"';
      for (const char c : row.fields[i]) text += c == '"' ? std::string("\"\"") : std::string(1, c);
      text += '"';
    }
    text += "\r\n";
  }
  return text;
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  const char delimiter = guessDelimiter(bytes.substr(0, bytes.find('\n')));
  const std::vector<CsvRow> rows = rowsOf(bytes, delimiter, bytes.size() + 1);
  const std::vector<CsvRow> inPieces = rowsOf(bytes, delimiter, fuzz::pieceFor(bytes));
  require(std::equal(rows.begin(), rows.end(), inPieces.begin(), inPieces.end(), same), "other rows in other pieces");
  std::uint64_t line = 0;
  for (const CsvRow &row : rows) {
    require(!row.fields.empty() && row.fields.size() <= kMostFields && row.fields.size() == row.quoted.size(), "a row of another size");
    require(row.line > line, "a line that does not follow");
    line = row.line;
    for (const std::string &field : row.fields) require(field.size() <= kMost, "longer than the limit", field);
  }
  const std::vector<CsvRow> again = rowsOf(written(rows, delimiter), delimiter, 4096);
  require(again.size() == rows.size(), "another number of rows once written");
  for (std::size_t i = 0; i < rows.size(); ++i) require(again[i].fields == rows[i].fields && !again[i].cut, "other fields once written");
}

}  // namespace dossier
