// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/format/mbox_splitter.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "core/text.h"

namespace dossier {
namespace {

constexpr std::size_t kLookAhead = 4096;       // a separator and the line after it
constexpr std::string_view kFrom = "From ";

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The line end before the next "From " that starts a line. The letter is rare, and memchr is three times as fast as memmem.
std::size_t findFrom(std::string_view text, std::size_t start) {
  for (std::size_t at = start + 1; at < text.size();) {
    const auto *found = static_cast<const char *>(std::memchr(text.data() + at, kFrom.front(), text.size() - at));
    if (found == nullptr) break;
    const auto place = static_cast<std::size_t>(found - text.data());
    if (text[place - 1] == '\n' && text.substr(place).starts_with(kFrom)) return place - 1;
    at = place + 1;
  }
  return std::string_view::npos;
}

std::string_view lineAt(std::string_view text, std::size_t position) {
  std::string_view line = text.substr(position, text.find('\n', position) - position);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

bool isMonth(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return std::find(kMonths.begin(), kMonths.end(), word) != kMonths.end();
}

bool isClock(std::string_view word) {
  return word.size() >= 4 && word.find(':') != std::string_view::npos &&
         std::all_of(word.begin(), word.end(), [](char c) { return isDigit(c) || c == ':'; });
}

bool isYear(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && isDigit(word[2]) && isDigit(word[3]);
}

/// The end of the header: after the line end before an empty line. npos: not in here.
std::size_t findHeaderEnd(std::string_view text) {
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1)) {
    const std::string_view rest = text.substr(end + 1, 2);
    if (rest.starts_with('\n') || rest == "\r\n") return end + 1;
  }
  return std::string_view::npos;
}

}  // namespace

bool looksLikeSeparator(std::string_view line) {
  if (!line.starts_with("From ") || line.size() > 998) return false;
  bool month = false, clock = false, year = false;
  for (std::string_view word : split(line.substr(5), ' ')) {
    month = month || isMonth(word);
    clock = clock || isClock(word);
    year = year || (month && isYear(trimmed(word)));
  }
  return month && clock && year;
}

bool looksLikeHeaderLine(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 80) return false;
  return std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) { return c > ' ' && c < 127; });
}

MboxSplitter::MboxSplitter(std::unique_ptr<ByteSource> source, std::size_t mostHeaderBytes)
    : m_source(std::move(source)), m_mostHeader(mostHeaderBytes) {}

/// Drops what lies before m_position and reads one block more.
Result<bool> MboxSplitter::fill() {
  if (m_atEnd) return false;
  m_buffer.erase(0, m_position);
  m_offset += m_position;
  m_position = 0;
  const std::size_t kept = m_buffer.size();
  m_buffer.resize(kept + blockBytes(*m_source, m_offset + kept));
  DOSSIER_ASSIGN(const std::size_t got, m_source->read(std::span(m_buffer).subspan(kept)));
  m_buffer.resize(kept + got);
  m_atEnd = got == 0;
  return got > 0;
}

Result<bool> MboxSplitter::toFirst() {
  m_started = true;
  while (m_buffer.size() < kLookAhead && !m_atEnd) DOSSIER_TRY(fill());
  if (m_buffer.starts_with("\xEF\xBB\xBF")) m_position = 3;
  while (m_position < m_buffer.size() && (m_buffer[m_position] == '\n' || m_buffer[m_position] == '\r')) ++m_position;
  if (std::string_view(m_buffer).substr(m_position).starts_with("From ")) return true;
  return toSeparator();
}

/// Whether the line at `position` starts a message. A date makes it one if an empty line stands before it or a header line
/// after it; an address without a date needs both.
Result<bool> MboxSplitter::isSeparatorAt(std::size_t position, std::size_t &lineEnd) {
  const std::string_view text = m_buffer;
  const std::string_view line = lineAt(text, position);
  lineEnd = text.find('\n', position);
  const std::string_view before = text.substr(0, position - 1);
  const bool afterEmpty = before.empty() || before.ends_with('\n') || before.ends_with("\n\r");
  std::string_view following;
  if (lineEnd != std::string_view::npos) following = lineAt(text, lineEnd + 1);
  // Some programs wrote a quoted separator as the first line of a header.
  const bool beforeHeader = looksLikeHeaderLine(following) || looksLikeSeparator(following.substr(std::min<std::size_t>(1, following.size())));
  if (looksLikeSeparator(line)) return afterEmpty || beforeHeader;
  const auto words = split(line, ' ');
  return afterEmpty && beforeHeader && words.size() >= 2 && words[1].find('@') != std::string_view::npos;
}

Result<bool> MboxSplitter::toSeparator() {
  std::size_t search = m_position;
  for (;;) {
    const std::size_t found = findFrom(m_buffer, search);
    if (found == std::string::npos) {
      // Two bytes before a separator decide about it, so a few stay.
      m_position = std::max(m_position, m_buffer.size() - std::min<std::size_t>(m_buffer.size(), 16));
      const std::size_t kept = m_buffer.size() - m_position;
      DOSSIER_ASSIGN(const bool more, fill());
      if (!more) {
        m_position = m_buffer.size();
        return false;
      }
      search = kept > 8 ? kept - 8 : 0;
      continue;
    }
    if (found + kLookAhead > m_buffer.size() && !m_atEnd) {
      m_position = found > 8 ? found - 8 : 0;
      search = found - m_position;
      DOSSIER_TRY(fill());
      continue;
    }
    std::size_t lineEnd = 0;
    DOSSIER_ASSIGN(const bool separator, isSeparatorAt(found + 1, lineEnd));
    if (separator) {
      m_position = found + 1;
      return true;
    }
    search = found + 1;
  }
}

Result<bool> MboxSplitter::next(MboxMessage &message) {
  DOSSIER_ASSIGN(const bool there, m_started ? toSeparator() : toFirst());
  if (!there) return false;
  std::size_t end = 0;
  const auto headerStart = [&] {
    const auto lineEnd = m_buffer.find('\n', m_position);
    return lineEnd == std::string::npos ? m_buffer.size() : lineEnd + 1;
  };
  for (;;) {
    const std::size_t start = headerStart();
    end = findHeaderEnd(std::string_view(m_buffer).substr(start - 1, m_mostHeader));
    if (end != std::string::npos || m_buffer.size() - start > m_mostHeader) break;
    DOSSIER_ASSIGN(const bool more, fill());
    if (!more) break;
  }
  const std::size_t start = headerStart();
  message.unfinished = end == std::string::npos && m_buffer.size() - start <= m_mostHeader;
  message.cut = end == std::string::npos && !message.unfinished;
  const std::size_t length = end == std::string::npos ? std::min(m_mostHeader, m_buffer.size() - start) : end - 1;
  message.header = std::string_view(m_buffer).substr(start, length);
  message.separator = lineAt(m_buffer, m_position);
  message.offset = m_offset + m_position;
  message.number = ++m_number;
  // A message without a body may be followed at once by the next separator.
  if (const auto early = findFrom(message.header, 0); early != std::string_view::npos) {
    std::size_t lineEnd = 0;
    DOSSIER_ASSIGN(const bool separator, isSeparatorAt(start + early + 1, lineEnd));
    if (separator) message.header = message.header.substr(0, early + 1);
  }
  m_position = start + message.header.size() - 1;  // the line end before a separator belongs to its search
  return true;
}

}  // namespace dossier
