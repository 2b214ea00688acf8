// SPDX-License-Identifier: GPL-3.0-or-later
// free and realloc for a whole program, libraries included: they overwrite what is given back. Every copy that a toolkit
// makes of a text goes that way sooner or later. The C library lets a program put its own in their place ("Replacing
// malloc" in its manual), and keeps its own under the names used here. operator delete calls free.
// Not part of core: compiled into the programs that hold secrets. Sanitizers bring their own free, so not there.
#include <malloc.h>
#include <string.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include "core/memory.h"

extern "C" {
void __libc_free(void *memory);                                                        // NOLINT: the C library's names
__attribute__((visibility("default"))) void free(void *memory) noexcept;
__attribute__((visibility("default"))) void *realloc(void *memory, std::size_t size) noexcept;
}

namespace {

#ifdef DOSSIER_TEST_BUILD
bool g_wipe = true;   // constant-initialised: free runs before any constructor
__attribute__((constructor)) void readSwitch() { g_wipe = ::getenv("DOSSIER_KEEP_FREED_MEMORY") == nullptr; }
#else
constexpr bool g_wipe = true;
#endif

void wipe(void *from, std::size_t bytes) {
  if (g_wipe) ::explicit_bzero(from, bytes);
}

}  // namespace

#ifdef DOSSIER_TEST_BUILD
void dossier::wipeFreedMemory(bool wipe) { g_wipe = wipe; }
#endif

void free(void *memory) noexcept {
  if (memory == nullptr) return;
  const int before = errno;   // freeing leaves errno alone
  wipe(memory, ::malloc_usable_size(memory));
  __libc_free(memory);
  errno = before;
}

void *realloc(void *memory, std::size_t size) noexcept {
  if (memory == nullptr) return std::malloc(size);
  if (size == 0) {
    std::free(memory);
    return nullptr;
  }
  const std::size_t had = ::malloc_usable_size(memory);
  if (size <= had && size >= had / 2) {
    wipe(static_cast<char *>(memory) + size, had - size);
    return memory;
  }
  void *moved = std::malloc(size);
  if (moved == nullptr) return nullptr;
  ::memcpy(moved, memory, std::min(size, had));
  std::free(memory);
  return moved;
}
