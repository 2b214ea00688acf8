// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_layer.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string_view>

#include "fault_hooks.h"

namespace dossier::faults {
namespace {

struct Layer {
  bool armed = false, recording = false, struck = false;
  std::string root;
  Plan plan;
  std::uint64_t calls = 0;
  std::uint64_t roomUsed = 0;
  std::vector<Recorded> recorded;
  std::optional<std::int64_t> clock;
};

Layer &layer() {
  static Layer only;
  return only;
}

bool isBelow(std::string_view path) {
  const std::string &root = layer().root;
  return path.starts_with(root) && path.size() > root.size() && path[root.size()] == '/';
}

bool isRootOrBelow(std::string_view path) { return path == layer().root || isBelow(path); }

/// Where the descriptor's file lies now. Asked with the system call itself: our own hooks must not be met here.
std::string pathOf(int descriptor) {
  std::array<char, 4096> room{};
  const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
  const ssize_t length = ::readlink(link.c_str(), room.data(), room.size());
  return length > 0 ? std::string(room.data(), static_cast<std::size_t>(length)) : std::string();
}

bool takesSpace(Call call) { return call != Call::Unlink && call != Call::Lock && call != Call::Sync && call != Call::Read; }

std::uint64_t inodeOf(int descriptor, std::uint64_t *length = nullptr) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return 0;
  if (length != nullptr) *length = static_cast<std::uint64_t>(status.st_size);
  return status.st_ino;
}

/// How much of a write finds room. Overwriting takes none.
std::size_t roomFor(int descriptor, const std::string &path, std::size_t length, std::int64_t offset) {
  const Plan &plan = layer().plan;
  if (plan.roomBytes == std::numeric_limits<std::uint64_t>::max()) return length;
  if (!path.ends_with(plan.roomOf)) return length;
  std::uint64_t present = 0;
  inodeOf(descriptor, &present);
  const std::uint64_t begin = offset >= 0 ? static_cast<std::uint64_t>(offset) : static_cast<std::uint64_t>(::lseek(descriptor, 0, SEEK_CUR));
  const std::uint64_t free = plan.roomBytes - layer().roomUsed;
  const std::uint64_t end = std::max(present, begin) + free;
  if (begin + length <= end) {
    if (begin + length > present) layer().roomUsed += begin + length - std::max(present, begin);
    return length;
  }
  layer().roomUsed = plan.roomBytes;
  layer().struck = true;
  return end > begin ? static_cast<std::size_t>(end - begin) : 0;
}

Verdict judge(Call call, std::size_t length) {
  Layer &own = layer();
  if ((call == Call::Read) != own.plan.onlyReads) return {};
  const std::uint64_t number = ++own.calls;
  const bool isFrom = own.plan.fault == Fault::From || own.plan.fault == Fault::TearFrom;
  if (own.plan.fault == Fault::None || (isFrom ? number < own.plan.at : number != own.plan.at)) return {};
  if (own.plan.onlyTaking && !takesSpace(call)) return {};
  own.struck = true;
  const std::size_t half = (length + 1) / 2;
  switch (own.plan.fault) {
    case Fault::Short: return call == Call::Write && length > 1 ? Verdict{0, half, true} : Verdict{};
    case Fault::Interrupted: return call == Call::Write ? Verdict{EINTR, 0, false} : Verdict{};
    case Fault::Tear:
    case Fault::TearFrom: return {own.plan.error, number == own.plan.at && call == Call::Write ? half : 0, false};
    default: return {own.plan.error, 0, false};
  }
}

}  // namespace

void arm(const std::filesystem::path &root, const Plan &plan) {
  Layer fresh;
  fresh.clock = layer().clock;
  fresh.root = root.string();
  fresh.plan = plan;
  fresh.armed = true;
  layer() = std::move(fresh);
}

void record(const std::filesystem::path &root) {
  arm(root, {});
  layer().recording = true;
}

void disarm() { layer().armed = layer().recording = false; }
std::uint64_t callCount() { return layer().calls; }
bool struck() { return layer().struck; }
const std::vector<Recorded> &recording() { return layer().recorded; }
void setClock(std::int64_t seconds) { layer().clock = seconds; }
void letClockRun() { layer().clock.reset(); }

bool clockIsSet(std::int64_t &seconds) {
  if (!layer().clock) return false;
  seconds = *layer().clock;
  return true;
}

Verdict judgePath(Call call, const char *path, const char *to) {
  if (!layer().armed || !(isBelow(path) || (to != nullptr && isBelow(to)))) return {};
  Verdict verdict = judge(call, 0);
  // A folder's entry takes room too where there is none at all.
  if (verdict.error == 0 && call == Call::Open && layer().plan.roomBytes == 0 && layer().plan.roomOf.empty()) verdict.error = ENOSPC;
  return verdict;
}

Verdict judgeFile(Call call, int descriptor, std::size_t length, std::int64_t offset) {
  if (!layer().armed || descriptor < 3) return {};
  const std::string path = pathOf(descriptor);
  if (!isRootOrBelow(path)) return {};
  Verdict verdict = judge(call, length);
  if (verdict.error != 0 || verdict.limited || call != Call::Write) return verdict;
  const std::size_t room = roomFor(descriptor, path, length, offset);
  if (room == length) return verdict;
  return room == 0 ? Verdict{ENOSPC, 0, false} : Verdict{0, room, true};
}

std::string pathBeneath(int folder, const char *name) { return pathOf(folder) + "/" + name; }
bool exchangeIsUnknown(const char *path) { return layer().armed && layer().plan.noExchange && isBelow(path); }

void noteCreated(const char *path) {
  struct stat status {};
  if (!layer().recording || !isBelow(path) || ::lstat(path, &status) != 0) return;
  layer().recorded.push_back({Call::Open, status.st_ino, 0, "", path, "", false});
}

void noteWritten(int descriptor, const void *bytes, std::size_t length, std::int64_t offset) {
  if (!layer().recording || descriptor < 3) return;
  const std::string path = pathOf(descriptor);
  if (!isBelow(path)) return;
  const std::int64_t begin = offset >= 0 ? offset : ::lseek(descriptor, 0, SEEK_CUR) - static_cast<std::int64_t>(length);
  layer().recorded.push_back({Call::Write, inodeOf(descriptor), static_cast<std::uint64_t>(begin),
                              std::string(static_cast<const char *>(bytes), length), path, "", false});
}

void noteFile(Call call, int descriptor, std::uint64_t length) {
  if (!layer().recording || descriptor < 3) return;
  const std::string path = pathOf(descriptor);
  if (isRootOrBelow(path)) layer().recorded.push_back({call, inodeOf(descriptor), length, "", path, "", false});
}

void notePath(Call call, const char *path, const char *to, bool exchange) {
  if (!layer().recording || !(isBelow(path) || (to != nullptr && isBelow(to)))) return;
  struct stat status {};
  ::lstat(to != nullptr ? to : path, &status);
  layer().recorded.push_back({call, status.st_ino, 0, "", path, to == nullptr ? "" : to, exchange});
}

}  // namespace dossier::faults
