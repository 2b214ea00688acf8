// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/memory.h"

#include <malloc.h>
#include <sodium.h>
#include <sys/mman.h>

#include <cstring>

namespace dossier {
namespace {

#if defined(__x86_64__)
__attribute__((target("avx"))) void clearLowerRegisters() { asm volatile("vzeroall" ::: "memory"); }

__attribute__((target("avx512f"))) void clearUpperRegisters() {
  asm volatile(
      "vpxorq %%zmm16,%%zmm16,%%zmm16; vpxorq %%zmm17,%%zmm17,%%zmm17; vpxorq %%zmm18,%%zmm18,%%zmm18; vpxorq %%zmm19,%%zmm19,%%zmm19;"
      "vpxorq %%zmm20,%%zmm20,%%zmm20; vpxorq %%zmm21,%%zmm21,%%zmm21; vpxorq %%zmm22,%%zmm22,%%zmm22; vpxorq %%zmm23,%%zmm23,%%zmm23;"
      "vpxorq %%zmm24,%%zmm24,%%zmm24; vpxorq %%zmm25,%%zmm25,%%zmm25; vpxorq %%zmm26,%%zmm26,%%zmm26; vpxorq %%zmm27,%%zmm27,%%zmm27;"
      "vpxorq %%zmm28,%%zmm28,%%zmm28; vpxorq %%zmm29,%%zmm29,%%zmm29; vpxorq %%zmm30,%%zmm30,%%zmm30; vpxorq %%zmm31,%%zmm31,%%zmm31" ::: "memory");
}
#endif

/// Copying moves texts through the vector registers, where they stay; the dynamic linker then saves those on the stack
/// whenever it resolves a function (glibc's _dl_runtime_resolve_xsave).
void clearVectorRegisters() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx")) clearLowerRegisters();
  if (__builtin_cpu_supports("avx512f")) clearUpperRegisters();
#endif
}

}  // namespace

void leaveNoTraces() {
  // Deeper than any call of ours or SQLite's goes; the smallest stack is a thread's usual 8 MiB.
  constexpr std::size_t kStackBytes = 512 * 1024;
  clearVectorRegisters();
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

std::vector<std::string> takeArguments(int count, char **arguments) {
  std::vector<std::string> taken(arguments, arguments + count);
  for (int i = 1; i < count; ++i) sodium_memzero(arguments[i], std::strlen(arguments[i]));
  return taken;
}

}  // namespace dossier
