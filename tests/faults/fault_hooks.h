// SPDX-License-Identifier: GPL-3.0-or-later
// What interpose.cpp asks fault_layer.cpp. Paths as they were given, descriptors as they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "fault_layer.h"

namespace dossier::faults {

/// What is to become of a call.
struct Verdict {
  int error = 0;              ///< not 0: fail with it, after `part` bytes of a write
  std::size_t part = 0;       ///< of a write without error: no more than this
  bool limited = false;       ///< `part` counts
};

Verdict judgePath(Call call, const char *path, const char *to = nullptr);
Verdict judgeFile(Call call, int descriptor, std::size_t length = 0, std::int64_t offset = -1);
std::string pathBeneath(int folder, const char *name);
bool exchangeIsUnknown(const char *path);

void noteCreated(const char *path);
void noteWritten(int descriptor, const void *bytes, std::size_t length, std::int64_t offset);
void noteFile(Call call, int descriptor, std::uint64_t length = 0);
void notePath(Call call, const char *path, const char *to = nullptr, bool exchange = false);
/// true: the time is in `seconds`.
bool clockIsSet(std::int64_t &seconds);

}  // namespace dossier::faults
