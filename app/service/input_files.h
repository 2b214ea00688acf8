// SPDX-License-Identifier: GPL-3.0-or-later
// From what the person named to open files: folders walked, links never followed, devices and pipes refused.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace dossier {

/// Owns one descriptor opened for reading.
class InputFile {
 public:
  /// A regular file; a link is followed only where the person named it (`named`), never inside a folder.
  static Result<InputFile> open(const std::filesystem::path &path, bool named);
  /// The bytes as an anonymous file in memory (memfd_create), sealed against change.
  static Result<InputFile> fromMemory(std::string_view bytes);
  /// The same of what `write` puts into it.
  static Result<InputFile> inMemory(const std::function<Result<void>(int descriptor)> &write);
  ~InputFile();
  InputFile(InputFile &&other) noexcept;
  InputFile &operator=(InputFile &&other) noexcept;

  int descriptor() const { return m_descriptor; }
  std::uint64_t bytes() const { return m_bytes; }

 private:
  InputFile(int descriptor, std::uint64_t bytes) : m_descriptor(descriptor), m_bytes(bytes) {}
  int m_descriptor = -1;
  std::uint64_t m_bytes = 0;
};

struct NamedFile {
  std::filesystem::path path;
  bool named = true;                   ///< named by the person, not met in a folder
};

/// Every file below the named paths, sorted; at most 10,000 (LimitExceeded beyond). What cannot be listed is reported
/// when it is opened.
Result<std::vector<NamedFile>> listInputFiles(const std::vector<std::filesystem::path> &paths);

/// The base name as it may be kept and shown.
std::string shownName(const std::filesystem::path &path);

}  // namespace dossier
