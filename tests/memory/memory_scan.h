// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for secrets in every writable page of a process. What it looks for is kept masked, so that it does not find itself.
#pragma once

#include <sys/types.h>

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/secret_bytes.h"

namespace dossier {

/// A text of the test's source that stands masked in the program file.
template <std::size_t N>
class Hidden {
 public:
  static constexpr unsigned char kMask = 0x5A;
  consteval Hidden(const char (&text)[N]) {   // NOLINT(google-explicit-constructor)
    for (std::size_t i = 0; i + 1 < N; ++i) m_masked[i] = static_cast<unsigned char>(static_cast<unsigned char>(text[i]) ^ kMask);
  }
  std::size_t size() const { return N - 1; }
  /// One letter at a time, as a person types.
  char letter(std::size_t at) const { return static_cast<char>(m_masked[at] ^ kMask); }
  SecretBytes reveal() const {
    SecretBytes bytes(N - 1);
    for (std::size_t i = 0; i + 1 < N; ++i) bytes.data()[i] = static_cast<std::uint8_t>(letter(i));
    return bytes;
  }

 private:
  std::array<unsigned char, N> m_masked{};
};

/// Every run of eight bytes of every secret, each under its name.
class Needles {
 public:
  Needles();
  void addBytes(const std::string &name, const SecretBytes &bytes);
  /// As UTF-8 and as UTF-16, the toolkit's form.
  void addText(const std::string &name, const SecretBytes &utf8);
  /// As bytes and as hexadecimal digits, large and small.
  void addKey(const std::string &name, const SecretBytes &key);

  /// Names of what stands in the writable memory of this process, with the number of places. A copy of the process looks, so
  /// that nothing moves meanwhile.
  std::map<std::string, int> findHere() const;
  /// The same of a stopped process that this one traces.
  std::map<std::string, int> findIn(pid_t process) const;

 private:
  struct Window {
    std::uint64_t masked;
    std::uint32_t name;
  };
  using Counts = std::array<int, 64>;
  void scan(int memory, int maps, Counts &counts) const;
  void scanRange(int memory, std::uint64_t from, std::uint64_t to, Counts &counts) const;
  std::map<std::string, int> named(const Counts &counts) const;
  std::vector<std::string> m_names;
  std::vector<Window> m_windows;             ///< sorted
  std::vector<bool> m_filter;
  std::span<std::uint8_t> m_room;            ///< pages of its own, which the scan passes over
};

/// "passphrase as UTF-16: 3" and so on; empty where nothing was found.
std::string asText(const std::map<std::string, int> &found);

}  // namespace dossier
