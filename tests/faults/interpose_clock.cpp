// SPDX-License-Identifier: GPL-3.0-or-later
// libc's clocks; and what would only cost time here. A new data key brings a recovery code with it, whose half a second of
// Argon2 would stand before every fault; and SQLCipher locks each little piece of memory that it takes.
#include <sodium.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "fault_hooks.h"

#define HOOK extern "C" __attribute__((visibility("default")))

HOOK int clock_gettime(clockid_t clock, timespec *moment) noexcept {
  std::int64_t seconds = 0;
  if ((clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) && dossier::faults::clockIsSet(seconds)) {
    *moment = {seconds, 0};
    return 0;
  }
  return static_cast<int>(::syscall(SYS_clock_gettime, clock, moment));
}

HOOK int gettimeofday(timeval *moment, void *) noexcept {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  *moment = {now.tv_sec, now.tv_nsec / 1000};
  return 0;
}

HOOK time_t time(time_t *out) noexcept {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  if (out != nullptr) *out = now.tv_sec;
  return now.tv_sec;
}

HOOK int crypto_pwhash(unsigned char *out, unsigned long long length, const char *passphrase, unsigned long long passphraseLength,
                       const unsigned char *salt, unsigned long long, size_t, int) {
  return crypto_generichash(out, length, reinterpret_cast<const unsigned char *>(passphrase), passphraseLength, salt, crypto_pwhash_SALTBYTES);
}

HOOK int mlock(const void *, size_t) noexcept { return 0; }
HOOK int munlock(const void *, size_t) noexcept { return 0; }

/// SQLCipher's own goes byte by byte, over every piece of memory that it lets go of.
HOOK void *sqlcipher_memset(void *room, unsigned char value, uint64_t length) {
  return memset(room, value, length);
}
