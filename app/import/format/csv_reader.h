// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated values as RFC 4180 has them and as programs write them: quotes doubled, line breaks inside quotes,
// CRLF or LF, another delimiter, rows shorter or longer than the header. Any size in flat memory.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "import/format/text_stream.h"

namespace dossier {

struct CsvRow {
  std::vector<std::string> fields;
  std::vector<bool> quoted;
  std::uint64_t number = 0;      ///< from 1, the header included
  std::uint64_t line = 0;        ///< line on which the row starts, from 1
  bool cut = false;              ///< a field was longer than the limit
  bool unfinished = false;       ///< the file ends inside quotes
};

class CsvReader {
 public:
  CsvReader(std::unique_ptr<ByteSource> source, char delimiter, std::size_t mostFieldBytes);
  /// false at the end. Empty lines are passed over.
  Result<bool> next(CsvRow &row);
  std::uint64_t consumed() const { return m_stream.consumed(); }
  std::uint64_t size() const { return m_stream.size(); }

 private:
  Result<int> take();            ///< the next byte, -1 at the end
  Result<int> peek();
  Result<bool> readField(CsvRow &row);
  Result<void> readQuoted(CsvRow &row, std::string &field);
  template <class Stop>
  void appendRun(CsvRow &row, std::string &field, Stop stop);
  void append(CsvRow &row, std::string &field, char c) const;
  TextStream m_stream;
  char m_delimiter;
  std::size_t m_most;
  std::string m_buffer;
  std::size_t m_position = 0;
  std::uint64_t m_line = 1;
  std::uint64_t m_number = 0;
};

/// The delimiter of a header line: the one of , ; tab | that stands outside quotes most often.
char guessDelimiter(std::string_view headerLine);

}  // namespace dossier
