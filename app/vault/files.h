// SPDX-License-Identifier: GPL-3.0-or-later
// The few operations on files that the vault is built from; each retries where a signal came between.
#pragma once

#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <utility>

#include "core/result.h"

namespace dossier {

/// Owns a descriptor.
class Descriptor {
 public:
  explicit Descriptor(int value = -1) : m_value(value) {}
  ~Descriptor() {
    if (m_value >= 0) ::close(m_value);
  }
  Descriptor(Descriptor &&other) noexcept : m_value(std::exchange(other.m_value, -1)) {}
  Descriptor &operator=(Descriptor &&other) noexcept {
    std::swap(m_value, other.m_value);
    return *this;
  }
  int get() const { return m_value; }
  bool valid() const { return m_value >= 0; }

 private:
  int m_value;
};

/// false: errno says why.
bool writeAll(int descriptor, std::span<const std::uint8_t> bytes);
bool writeAllAt(int descriptor, std::span<const std::uint8_t> bytes, std::uint64_t offset);

/// A file of these bytes, with these permissions, that outlives a power loss; never over one that is there, and whole or not at
/// all. NotWritable.
Result<void> writeNewFile(const std::filesystem::path &file, std::string_view bytes, unsigned permissions);

/// Reads until `room` is full or the file ends; how many bytes. Unreadable.
Result<std::size_t> readUpTo(int descriptor, std::span<std::uint8_t> room);

/// fsync of a directory, so that names in it survive a power loss. NotWritable. Nothing where the file system has no such thing.
Result<void> syncDirectory(const std::filesystem::path &folder);

/// A folder and those above it, each of which survives a power loss. NotWritable.
Result<void> makeFolders(const std::filesystem::path &folder);

/// Renames over what is there, and makes that last. NotWritable.
Result<void> replaceFile(const std::filesystem::path &from, const std::filesystem::path &to);

}  // namespace dossier
