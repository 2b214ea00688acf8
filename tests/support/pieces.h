// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that arrive in pieces of a fixed size, so that a reader meets its block boundaries in small inputs.
#pragma once

#include <algorithm>
#include <string_view>

#include "import/source_tree.h"

namespace dossier {

class Pieces : public ByteSource {
 public:
  Pieces(std::string_view bytes, std::size_t piece) : m_bytes(bytes), m_piece(piece) {}
  std::uint64_t size() const override { return m_bytes.size(); }
  Result<std::size_t> read(std::span<char> buffer) override {
    const std::size_t count = std::min({buffer.size(), m_piece, m_bytes.size() - m_at});
    std::copy_n(m_bytes.data() + m_at, count, buffer.data());
    m_at += count;
    return count;
  }

 private:
  std::string_view m_bytes;
  std::size_t m_piece, m_at = 0;
};

}  // namespace dossier
