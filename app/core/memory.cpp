// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/memory.h"

#include <malloc.h>
#include <sodium.h>
#include <sys/mman.h>
#include <sys/resource.h>

namespace dossier {

void leaveNoTraces() {
  // Deeper than any call of ours or SQLite's goes; the smallest stack is a thread's usual 8 MiB.
  constexpr std::size_t kStackBytes = 512 * 1024;
  sodium_stackzero(kStackBytes);
  ::malloc_trim(0);
}

bool canLockSecrets() {
  void *room = ::mmap(nullptr, kLockedBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room == MAP_FAILED) return false;
  const bool locked = ::mlock(room, kLockedBytes) == 0;
  ::munmap(room, kLockedBytes);
  return locked;
}

}  // namespace dossier
