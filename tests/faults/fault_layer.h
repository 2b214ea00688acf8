// SPDX-License-Identifier: GPL-3.0-or-later
// Faults at the level of system calls, under SQLite's file layer and under our own files alike: interpose.cpp defines libc's
// calls in the test's executable, from which every library resolves them, and asks here first. One thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

namespace dossier::faults {

/// What a call does. Open: only one that creates a file. Lock: fcntl locks and flock, unlocking left out.
enum class Call : std::uint8_t { Open, Write, Sync, Truncate, Rename, Unlink, MakeFolder, Lock, Read };

enum class Fault : std::uint8_t {
  None,
  Once,          ///< the call fails with `error`, later ones work
  From,          ///< this call and all later ones fail with `error`: a medium that is pulled
  Tear,          ///< half of a write arrives, then it fails with `error`; later calls work
  TearFrom,      ///< the same, and nothing works any more
  Short,         ///< a write takes half and says so
  Interrupted,   ///< a signal comes first: EINTR
};

struct Plan {
  Fault fault = Fault::None;
  int error = 0;
  std::uint64_t at = 0;                                                       ///< the number of the call, from 1
  bool onlyReads = false;                                                     ///< count and fail reads instead of changes
  bool onlyTaking = false;                                                    ///< From: spare what takes no space (deleting, locks, syncs)
  bool noExchange = false;                                                    ///< renameat2 is not known here, as on FAT
  std::uint64_t roomBytes = std::numeric_limits<std::uint64_t>::max();        ///< beyond what the files held when armed
  std::string roomOf;                                                         ///< only files whose name ends so use up room
};

/// One call that changed something, as it was made.
struct Recorded {
  Call call = Call::Open;
  std::uint64_t file = 0;        ///< inode
  std::uint64_t offset = 0;      ///< of a write; the new length of a truncation
  std::string bytes;
  std::filesystem::path path, to;
  bool exchange = false;         ///< Rename: both stay
};

/// Acts below `root` until disarmed.
void arm(const std::filesystem::path &root, const Plan &plan);
/// The same without faults, every change kept.
void record(const std::filesystem::path &root);
void disarm();
/// How many calls were counted since arming.
std::uint64_t callCount();
/// Whether the fault has come.
bool struck();
const std::vector<Recorded> &recording();

/// A clock that the tests set: seconds since 1970 for every clock but the monotonic ones; nothing: the real one.
void setClock(std::int64_t seconds);
void letClockRun();

}  // namespace dossier::faults
