// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/format/line_reader.h"

#include <algorithm>
#include <utility>

namespace dossier {

LineReader::LineReader(std::unique_ptr<ByteSource> source, std::size_t mostBytes) : m_stream(std::move(source)), m_most(mostBytes) {}

Result<bool> LineReader::fill() {
  m_buffer.erase(0, m_position);
  m_position = 0;
  DOSSIER_ASSIGN(const bool more, m_stream.appendBlock(m_buffer));
  m_atEnd = !more;
  return more;
}

Result<bool> LineReader::next(TextLine &line) {
  std::size_t searched = 0;
  bool cut = false;
  std::string kept;   // the start of an over-long line
  for (;;) {
    const auto end = m_buffer.find('\n', m_position + searched);
    if (end != std::string::npos || m_atEnd) {
      const std::size_t stop = std::min(end, m_buffer.size());
      if (end == std::string::npos && stop == m_position && !cut) return false;
      if (cut) {
        m_position = end == std::string::npos ? stop : end + 1;
        // The caller's view must outlive this call, so the kept start goes in front of what is left.
        m_buffer.replace(0, m_position, kept);
        m_position = kept.size();
        line = {std::string_view(m_buffer).substr(0, kept.size()), ++m_number, true, end != std::string::npos};
        return true;
      }
      std::string_view text(m_buffer.data() + m_position, stop - m_position);
      m_position = end == std::string::npos ? stop : end + 1;
      if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
      const bool tooLong = text.size() > m_most;
      line = {text.substr(0, m_most), ++m_number, tooLong, end != std::string::npos};
      return true;
    }
    searched = m_buffer.size() - m_position;
    if (searched > m_most + 1) {   // one more may be the first half of its end
      if (!cut) kept = m_buffer.substr(m_position, m_most);
      cut = true;
      m_buffer.clear();
      m_position = 0;
      searched = 0;
    }
    DOSSIER_TRY(fill());
  }
}

}  // namespace dossier
