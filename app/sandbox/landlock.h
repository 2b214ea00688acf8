// SPDX-License-Identifier: GPL-3.0-or-later
// File access by path (Landlock, Linux 5.13 and later). An extra layer: where the kernel has none, the filters still hold.
// Source of numbers and rights: linux/landlock.h and the kernel's userspace-api/landlock document.
#pragma once

#include <filesystem>
#include <vector>

#include "core/result.h"

namespace dossier {

/// The kernel's Landlock ABI; 0 where it has none or it is switched off.
int landlockVersion();

struct FileRules {
  std::vector<std::filesystem::path> readable;   ///< files or folders with all below; missing ones are passed over
  std::vector<std::filesystem::path> writable;   ///< read, write, make and remove below
};

/// From here on nothing but these paths, no execution of files, no special files made, no requests to devices opened later
/// (ABI 5), and no TCP where the kernel can refuse it (ABI 4).
/// false: the kernel has no Landlock. The rules hold for this thread and what it starts.
Result<bool> restrictFiles(const FileRules &rules);

}  // namespace dossier
