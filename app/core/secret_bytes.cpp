// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret_bytes.h"

#include <sodium.h>

#include <cstring>
#include <new>
#include <utility>

namespace dossier {

SecretBytes::SecretBytes(std::size_t size) : m_size(size) {
  if (size == 0) return;
  if (sodium_init() < 0) throw std::bad_alloc();
  m_data = static_cast<std::uint8_t *>(sodium_malloc(size));
  if (m_data == nullptr) throw std::bad_alloc();
  sodium_memzero(m_data, size);
}

SecretBytes::SecretBytes(std::string_view text) : SecretBytes(text.size()) {
  if (!text.empty()) std::memcpy(m_data, text.data(), text.size());
}

SecretBytes::SecretBytes(std::span<const std::uint8_t> bytes) : SecretBytes(bytes.size()) {
  if (!bytes.empty()) std::memcpy(m_data, bytes.data(), bytes.size());
}

SecretBytes::~SecretBytes() { wipe(); }

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept {
  if (this != &other) {
    wipe();
    m_data = std::exchange(other.m_data, nullptr);
    m_size = std::exchange(other.m_size, 0);
  }
  return *this;
}

SecretBytes SecretBytes::clone() const { return SecretBytes(bytes()); }

bool SecretBytes::equals(const SecretBytes &other) const {
  if (m_size != other.m_size) return false;
  return m_size == 0 || sodium_memcmp(m_data, other.m_data, m_size) == 0;
}

void SecretBytes::wipe() noexcept {
  if (m_data != nullptr) sodium_free(m_data);  // sodium_free overwrites before it unmaps
  m_data = nullptr;
  m_size = 0;
}

}  // namespace dossier
