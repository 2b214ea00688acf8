// SPDX-License-Identifier: GPL-3.0-or-later
// Writing and reading the payload of a frame: LEB128 varints, and text with its length in front.
// The reader cannot run over: once something is missing, everything reads as empty and ok() is false.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dossier {

class FrameWriter {
 public:
  FrameWriter &byte(std::uint8_t value);
  FrameWriter &number(std::uint64_t value);
  FrameWriter &signedNumber(std::int64_t value);  ///< zig-zag
  FrameWriter &text(std::string_view value);
  FrameWriter &append(const FrameWriter &other);
  const std::string &bytes() const { return m_bytes; }

 private:
  std::string m_bytes;
};

class FrameReader {
 public:
  explicit FrameReader(std::string_view bytes) : m_bytes(bytes) {}
  std::uint8_t byte();
  /// Anything above `most` fails the frame.
  std::uint64_t number(std::uint64_t most = UINT64_MAX);
  std::int64_t signedNumber();
  /// Valid UTF-8 of at most `most` bytes; anything else fails the frame.
  std::string text(std::size_t most);
  bool ok() const { return m_ok; }
  bool atEnd() const { return m_ok && m_bytes.empty(); }
  void fail() { m_ok = false; }

  /// A number that must be one of an enumeration whose last value is `last`.
  template <class Enum>
  Enum oneOf(Enum last) {
    const std::uint8_t value = byte();
    if (value > static_cast<std::uint8_t>(last)) fail();
    return m_ok ? static_cast<Enum>(value) : Enum{};
  }

 private:
  std::string_view m_bytes;
  bool m_ok = true;
};

}  // namespace dossier
