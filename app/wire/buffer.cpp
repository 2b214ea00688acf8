// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/buffer.h"

#include "core/text.h"

namespace dossier {

FrameWriter &FrameWriter::byte(std::uint8_t value) {
  m_bytes += static_cast<char>(value);
  return *this;
}

FrameWriter &FrameWriter::number(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) m_bytes += static_cast<char>(value | 0x80);
  m_bytes += static_cast<char>(value);
  return *this;
}

FrameWriter &FrameWriter::signedNumber(std::int64_t value) {
  return number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

FrameWriter &FrameWriter::text(std::string_view value) {
  number(value.size());
  m_bytes.append(value);
  return *this;
}

FrameWriter &FrameWriter::append(const FrameWriter &other) {
  m_bytes += other.m_bytes;
  return *this;
}

std::uint8_t FrameReader::byte() {
  if (m_bytes.empty()) m_ok = false;
  if (!m_ok) return 0;
  const auto value = static_cast<std::uint8_t>(m_bytes.front());
  m_bytes.remove_prefix(1);
  return value;
}

std::uint64_t FrameReader::number(std::uint64_t most) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const std::uint8_t part = byte();
    if (shift == 63 && part > 1) fail();
    value |= static_cast<std::uint64_t>(part & 0x7F) << shift;
    if (part >= 0x80) continue;
    if (value > most) fail();
    return m_ok ? value : 0;
  }
  fail();
  return 0;
}

std::int64_t FrameReader::signedNumber() {
  const std::uint64_t value = number();
  return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

std::string FrameReader::text(std::size_t most) {
  const std::uint64_t length = number();
  if (length > most || length > m_bytes.size()) fail();
  if (!m_ok) return {};
  std::string value(m_bytes.substr(0, static_cast<std::size_t>(length)));
  m_bytes.remove_prefix(static_cast<std::size_t>(length));
  if (!isValidUtf8(value)) fail();
  return m_ok ? value : std::string();
}

}  // namespace dossier
