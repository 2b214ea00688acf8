// SPDX-License-Identifier: GPL-3.0-or-later
// A process of its own with a folder on which it may mount: a small file system, a read-only one, FAT through FUSE.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace dossier::faults {

/// Runs `work` in a child that may mount on the folder; what it says. Nothing: this machine does not allow it.
std::optional<std::string> onOwnMedium(const std::function<std::string(const std::filesystem::path &root)> &work);
/// The reason, after nothing.
std::string whyNoMedium();

// Within such a child.
bool mountSmall(const std::filesystem::path &root, std::uint64_t kibibytes);
bool resizeSmall(const std::filesystem::path &root, std::uint64_t kibibytes);
bool makeReadOnly(const std::filesystem::path &root, bool readOnly);
/// Pulls it, with everything that is open on it.
bool pull(const std::filesystem::path &root);

}  // namespace dossier::faults
