// SPDX-License-Identifier: GPL-3.0-or-later
// A file (later: a folder, an archive) behind one read-only view with limits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace dossier {

struct SourceLimits {
  std::uint64_t boundedBytes = 256ULL << 20;  ///< largest file a reader may hold in memory as a whole
  std::size_t depth = 64;                     ///< nesting of JSON
  std::size_t lineBytes = 1U << 20;           ///< longest line or field kept; the rest of a longer one is dropped and rejected
};

/// Sequential bytes of one member. Not thread-safe.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  virtual std::uint64_t size() const = 0;
  /// At least one byte, where any is left and asked for; 0 at the end. May give fewer than asked.
  virtual Result<std::size_t> read(std::span<char> buffer) = 0;
};

/// Fills `buffer`, or what is left of the source into its start.
Result<std::size_t> readFully(ByteSource &source, std::span<char> buffer);
/// How much a streaming reader takes next, after `consumed` bytes: 1 MiB, less where less is left.
std::size_t blockBytes(const ByteSource &source, std::uint64_t consumed);

struct SourceEntry {
  std::string name;                           ///< path within the tree, '/' between parts; untrusted
  std::uint64_t bytes = 0;
};

class SourceTree {
 public:
  virtual ~SourceTree() = default;
  virtual const std::vector<SourceEntry> &entries() const = 0;
  virtual Result<std::unique_ptr<ByteSource>> open(std::string_view name) const = 0;
  virtual const SourceLimits &limits() const = 0;

  /// The only member, for the single-file formats. nullptr if there are several.
  const SourceEntry *single() const { return entries().size() == 1 ? &entries().front() : nullptr; }
  /// The first bytes of the single member: what recognise() looks at. Empty if unreadable.
  std::string head(std::size_t bytes = 64U << 10) const;
};

/// One open file descriptor as a tree of one member. Takes the descriptor over; the name is a base name.
Result<std::unique_ptr<SourceTree>> makeFileTree(int descriptor, std::string name, SourceLimits limits = {});
/// The same over bytes in memory, for tests and fuzzers. The bytes must outlive the tree.
std::unique_ptr<SourceTree> makeMemoryTree(std::string_view bytes, std::string name, SourceLimits limits = {});

}  // namespace dossier
