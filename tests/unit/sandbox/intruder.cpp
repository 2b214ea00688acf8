// SPDX-License-Identifier: GPL-3.0-or-later
#include "intruder.h"

#include <netdb.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <dlfcn.h>

// "volatile" keeps the compiler from leaving these functions before the call they make.
#define INTRUDER extern "C" __attribute__((visibility("default")))

INTRUDER int intrudeInternet() {
  const volatile int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
  return descriptor;
}
INTRUDER int intrudeLocal() {
  const volatile int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
  return descriptor;
}
INTRUDER long intrudeDirectly() {
  long result = SYS_socket;
  __asm__ volatile("syscall" : "+a"(result) : "D"(AF_INET6), "S"(SOCK_DGRAM), "d"(0) : "rcx", "r11", "memory");
  return result;
}
INTRUDER int intrudeProgram() {
  char *arguments[] = {const_cast<char *>("true"), nullptr};
  const volatile int result = ::execv("/usr/bin/true", arguments);
  return result;
}
INTRUDER int intrudeName() {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  addrinfo *found = nullptr;
  const int code = ::getaddrinfo("dossier.example.net", "443", &hints, &found);
  if (code == 0) ::freeaddrinfo(found);
  return code;
}

/// Stands before the C library's function of that name, in a program that is linked with this library: once the filters are
/// on, the self-check's own question is an occasion.
INTRUDER int getrlimit(__rlimit_resource_t resource, rlimit *limit) {
  constexpr int kFiltered = 2;
  static bool done = false;
  if (!done && ::prctl(PR_GET_SECCOMP, 0, 0, 0, 0) == kFiltered) {
    done = true;
    intrudeInternet();
  }
  using Real = int (*)(__rlimit_resource_t, rlimit *);
  const auto real = reinterpret_cast<Real>(::dlsym(RTLD_NEXT, "getrlimit"));
  return real(resource, limit);
}
