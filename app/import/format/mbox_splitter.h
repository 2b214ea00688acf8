// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of an mbox file, headers only, in flat memory. mboxo and mboxrd need no difference here: both quote the
// body lines that would look like a separator. Format: the mbox manual pages of qmail and RFC 4155's appendix.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "import/source_tree.h"

namespace dossier {

struct MboxMessage {
  std::string_view separator;    ///< the "From " line without its end; valid until the next call
  std::string_view header;       ///< the header lines; valid until the next call
  std::uint64_t number = 0;      ///< from 1
  std::uint64_t offset = 0;      ///< of the separator
  bool cut = false;              ///< the header is larger than the limit; what is here is its start
  bool unfinished = false;       ///< the file ends inside the header
};

class MboxSplitter {
 public:
  MboxSplitter(std::unique_ptr<ByteSource> source, std::size_t mostHeaderBytes);
  /// false at the end. The body is passed over at the next call.
  Result<bool> next(MboxMessage &message);
  std::uint64_t consumed() const { return m_offset + m_position; }
  std::uint64_t size() const { return m_source->size(); }

 private:
  Result<bool> fill();
  Result<bool> toFirst();
  Result<bool> toSeparator();
  Result<bool> isSeparatorAt(std::size_t position, std::size_t &lineEnd);
  std::unique_ptr<ByteSource> m_source;
  std::size_t m_mostHeader;
  std::string m_buffer;
  std::size_t m_position = 0;    ///< in m_buffer: start of the search, or of a separator
  std::uint64_t m_offset = 0;    ///< in the file: of m_buffer's first byte
  std::uint64_t m_number = 0;
  bool m_started = false;
  bool m_atEnd = false;
};

/// "From " and then something that ends like asctime's date: "From alex@example.net Mon Jan  6 04:49:45 2020".
bool looksLikeSeparator(std::string_view line);
/// "Name: value", as the line after a separator must be.
bool looksLikeHeaderLine(std::string_view line);

}  // namespace dossier
