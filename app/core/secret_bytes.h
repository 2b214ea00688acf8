// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that must not leak: guarded, locked where the limit allows, wiped when they go.
// The memory is libsodium's sodium_malloc; see its manual on guarded heap allocations.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace dossier {

/// Owns `size` bytes. Movable, never copied by accident: use clone(). Throws std::bad_alloc when none are left.
class SecretBytes {
 public:
  SecretBytes() = default;
  explicit SecretBytes(std::size_t size);
  explicit SecretBytes(std::string_view text);
  explicit SecretBytes(std::span<const std::uint8_t> bytes);
  ~SecretBytes();
  SecretBytes(SecretBytes &&other) noexcept;
  SecretBytes &operator=(SecretBytes &&other) noexcept;
  SecretBytes(const SecretBytes &) = delete;
  SecretBytes &operator=(const SecretBytes &) = delete;

  SecretBytes clone() const;
  /// Compares in time that depends on the lengths only.
  bool equals(const SecretBytes &other) const;
  void wipe() noexcept;

  std::uint8_t *data() noexcept { return m_data; }
  const std::uint8_t *data() const noexcept { return m_data; }
  std::size_t size() const noexcept { return m_size; }
  bool empty() const noexcept { return m_size == 0; }
  std::span<std::uint8_t> bytes() noexcept { return {m_data, m_size}; }
  std::span<const std::uint8_t> bytes() const noexcept { return {m_data, m_size}; }
  std::string_view view() const noexcept { return {reinterpret_cast<const char *>(m_data), m_size}; }

 private:
  std::uint8_t *m_data = nullptr;
  std::size_t m_size = 0;
};

}  // namespace dossier
