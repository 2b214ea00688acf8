// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzz targets share. A broken property ends the run as a crash does, after one line that says which.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "import/source_tree.h"
#include "support/pieces.h"

namespace dossier::fuzz {

inline void require(bool holds, const char *what, std::string_view text = {}) {
  if (holds) return;
  std::fprintf(stderr, "BROKEN: %s: \"%.*s\"\n", what, static_cast<int>(text.size()), text.data());
  std::abort();
}

class PiecesTree : public SourceTree {
 public:
  PiecesTree(std::string_view bytes, std::size_t piece, SourceLimits limits)
      : m_bytes(bytes), m_piece(piece), m_limits(limits), m_entries{{"input", bytes.size()}} {}
  const std::vector<SourceEntry> &entries() const override { return m_entries; }
  const SourceLimits &limits() const override { return m_limits; }
  Result<std::unique_ptr<ByteSource>> open(std::string_view) const override { return std::make_unique<Pieces>(m_bytes, m_piece); }

 private:
  std::string_view m_bytes;
  std::size_t m_piece;
  SourceLimits m_limits;
  std::vector<SourceEntry> m_entries;
};

/// A size of pieces that follows from the input, between one byte and a quarter of it; few reads, so that long inputs stay fast.
inline std::size_t pieceFor(std::string_view bytes) {
  std::uint32_t sum = 2166136261U;
  for (const char c : bytes.substr(0, 64)) sum = (sum ^ static_cast<std::uint8_t>(c)) * 16777619U;
  const std::size_t most = bytes.size() / 4 + 1, least = bytes.size() / 64 + 1;
  return least + sum % (most - least + 1);
}

}  // namespace dossier::fuzz

namespace dossier {
/// What each target defines; entry.cpp calls it.
void fuzzOnce(std::string_view bytes);
}  // namespace dossier
