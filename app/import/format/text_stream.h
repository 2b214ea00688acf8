// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a member as UTF-8 text: a byte order mark is taken off, UTF-16 (as PowerShell's redirection writes it)
// is transcoded. Other bytes pass as they are.
#pragma once

#include <memory>
#include <string>

#include "import/source_tree.h"

namespace dossier {

class TextStream {
 public:
  explicit TextStream(std::unique_ptr<ByteSource> source);
  /// Appends the next block to `out`; false at the end.
  Result<bool> appendBlock(std::string &out);
  std::uint64_t consumed() const { return m_consumed; }   ///< bytes of the source
  std::uint64_t size() const { return m_source->size(); }

 private:
  enum class Encoding { Undecided, Bytes, Utf16Little, Utf16Big };
  void decide();
  void transcode(std::string &out);
  std::unique_ptr<ByteSource> m_source;
  Encoding m_encoding = Encoding::Undecided;
  std::string m_block;
  std::string m_rest;        ///< UTF-16: bytes of an unfinished character
  std::uint64_t m_consumed = 0;
};

/// UTF-8 of the first bytes of a file: what recognise() looks at.
std::string textHead(const SourceTree &source, std::size_t bytes = 64U << 10);

}  // namespace dossier
