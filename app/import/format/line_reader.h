// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a text of any size in flat memory. CRLF and LF; an over-long line is cut and says so.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "import/format/text_stream.h"

namespace dossier {

struct TextLine {
  std::string_view text;         ///< without its end; valid until the next call
  std::uint64_t number = 0;      ///< from 1
  bool cut = false;              ///< longer than the limit: the rest was dropped
  bool ended = true;             ///< false: the file stops without a line end
};

class LineReader {
 public:
  LineReader(std::unique_ptr<ByteSource> source, std::size_t mostBytes);
  /// false at the end.
  Result<bool> next(TextLine &line);
  std::uint64_t consumed() const { return m_stream.consumed(); }
  std::uint64_t size() const { return m_stream.size(); }

 private:
  Result<bool> fill();
  TextStream m_stream;
  std::size_t m_most;
  std::string m_buffer;
  std::size_t m_position = 0;
  std::uint64_t m_number = 0;
  bool m_atEnd = false;
};

}  // namespace dossier
