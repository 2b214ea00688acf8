// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/format/csv_reader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dossier {
namespace {

constexpr std::size_t kMostFields = 1000;
constexpr int kEnd = -1;

}  // namespace

CsvReader::CsvReader(std::unique_ptr<ByteSource> source, char delimiter, std::size_t mostFieldBytes)
    : m_stream(std::move(source)), m_delimiter(delimiter), m_most(mostFieldBytes) {}

Result<int> CsvReader::peek() {
  while (m_position == m_buffer.size()) {
    m_buffer.clear();
    m_position = 0;
    DOSSIER_ASSIGN(const bool more, m_stream.appendBlock(m_buffer));
    if (!more) return kEnd;
  }
  return static_cast<unsigned char>(m_buffer[m_position]);
}

Result<int> CsvReader::take() {
  DOSSIER_ASSIGN(const int c, peek());
  if (c != kEnd) ++m_position;
  if (c == '\n') ++m_line;
  return c;
}

void CsvReader::append(CsvRow &row, std::string &field, char c) const {
  if (field.size() < m_most) {
    field += c;
  } else {
    row.cut = true;
  }
}

/// Takes what lies before the place that `stop` finds, in one piece: this is where nearly all bytes of an export go.
template <class Stop>
void CsvReader::appendRun(CsvRow &row, std::string &field, Stop stop) {
  const char *begin = m_buffer.data() + m_position;
  const auto run = static_cast<std::size_t>(stop(begin, m_buffer.data() + m_buffer.size()) - begin);
  const std::size_t room = field.size() < m_most ? m_most - field.size() : 0;
  row.cut = row.cut || run > room;
  field.append(begin, std::min(run, room));
  m_line += static_cast<std::uint64_t>(std::count(begin, begin + run, '\n'));
  m_position += run;
}

Result<void> CsvReader::readQuoted(CsvRow &row, std::string &field) {
  for (;;) {
    appendRun(row, field, [](const char *begin, const char *end) { return std::find(begin, end, '"'); });
    DOSSIER_ASSIGN(const int c, take());
    if (c == kEnd) {
      row.unfinished = true;
      return {};
    }
    if (c == '"') {
      DOSSIER_ASSIGN(const int after, peek());
      if (after != '"') return {};
      DOSSIER_TRY(take());
    }
    append(row, field, static_cast<char>(c));
  }
}

/// true: another field follows in this row.
Result<bool> CsvReader::readField(CsvRow &row) {
  std::string field;
  bool quoted = false;
  DOSSIER_ASSIGN(const int first, peek());
  if (first == '"') {
    quoted = true;
    DOSSIER_TRY(take());
    DOSSIER_TRY(readQuoted(row, field));
  }
  bool more = false;
  for (;;) {
    appendRun(row, field, [this](const char *begin, const char *end) {
      return std::find_if(begin, end, [this](char c) { return c == m_delimiter || c == '\n' || c == '\r'; });
    });
    DOSSIER_ASSIGN(const int c, take());
    if (c == kEnd || c == '\n') break;
    if (c == m_delimiter) {
      more = true;
      break;
    }
    if (c == '\r') {
      DOSSIER_ASSIGN(const int after, peek());
      if (after == '\n') continue;
    }
    append(row, field, static_cast<char>(c));
  }
  if (row.fields.size() < kMostFields) {
    row.fields.push_back(std::move(field));
    row.quoted.push_back(quoted);
  } else {
    row.cut = true;
  }
  return more;
}

Result<bool> CsvReader::next(CsvRow &row) {
  for (;;) {
    DOSSIER_ASSIGN(const int first, peek());
    if (first == kEnd) return false;
    const std::size_t before = row.fields.size();
    row = CsvRow{};
    row.fields.reserve(before);   // the next row is nearly always as long
    row.line = m_line;
    for (bool more = true; more;) {
      DOSSIER_ASSIGN(more, readField(row));
    }
    const bool blank = row.fields.size() == 1 && row.fields[0].empty() && !row.quoted[0];
    if (blank) continue;
    row.number = ++m_number;
    return true;
  }
}

char guessDelimiter(std::string_view headerLine) {
  constexpr std::array<char, 4> kCandidates{',', ';', '\t', '|'};
  std::array<std::size_t, kCandidates.size()> counts{};
  bool quoted = false;
  for (const char c : headerLine) {
    if (c == '"') quoted = !quoted;
    for (std::size_t i = 0; i < kCandidates.size() && !quoted; ++i) counts[i] += c == kCandidates[i] ? 1 : 0;
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return *most == 0 ? ',' : kCandidates[static_cast<std::size_t>(most - counts.begin())];
}

}  // namespace dossier
