// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/denied_attempts.h"

#include <sys/socket.h>
#include <sys/syscall.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text.h"
#include "sandbox/loaded_code.h"
#include "service/words.h"

namespace dossier {
namespace {

struct Named {
  long number;
  std::string_view action;
};

constexpr std::array kFamilies{Named{AF_INET, "internet-socket"}, Named{AF_INET6, "internet-socket"}, Named{AF_PACKET, "packet-socket"},
                               Named{AF_NETLINK, "network-settings"}};
constexpr std::array kCalls{Named{SYS_execve, "program"},             Named{SYS_execveat, "program"},
                            Named{SYS_io_uring_setup, "io-uring"},    Named{SYS_io_uring_enter, "io-uring"},
                            Named{SYS_io_uring_register, "io-uring"}, Named{SYS_ptrace, "other-process"},
                            Named{SYS_process_vm_readv, "other-process"}, Named{SYS_process_vm_writev, "other-process"},
                            Named{SYS_pidfd_getfd, "other-process"},  Named{SYS_kcmp, "other-process"},
                            Named{SYS_prctl, "other-process"}};

template <std::size_t N>
std::string actionIn(const std::array<Named, N> &table, long number, const char *otherwise) {
  const auto found = std::find_if(table.begin(), table.end(), [number](const Named &named) { return named.number == number; });
  return std::string(found == table.end() ? otherwise : found->action);
}

std::string actionOf(const DeniedCall &denied) {
  if (denied.call != SYS_socket && denied.call != SYS_socketpair) return actionIn(kCalls, denied.call, "system");
  return actionIn(kFamilies, static_cast<int>(denied.argument), "other-socket");
}

}  // namespace

DeniedAttempts deniedAttempts() {
  DeniedAttempts all;
  const DeniedCounts counts = deniedCounts();
  all.local = counts.local;
  all.more = counts.alarming;
  all.recorded = deniedDescriptor() >= 0;
  for (const DeniedCall &denied : deniedCalls()) {
    if (isLocalSocketCall(denied.call, denied.argument)) continue;
    DeniedAttempt attempt{actionOf(denied), displayable(whoAsked(denied)), 1, std::chrono::sys_seconds(std::chrono::seconds(denied.second))};
    const auto same = std::find_if(all.alarming.begin(), all.alarming.end(),
                                   [&](const DeniedAttempt &other) { return other.action == attempt.action && other.by == attempt.by; });
    if (same == all.alarming.end()) {
      all.alarming.push_back(std::move(attempt));
    } else {
      ++same->count;
      same->last = std::max(same->last, attempt.last);
    }
    if (all.more > 0) --all.more;
  }
  return all;
}

std::string sentence(const DeniedAttempt &attempt, const Words &words) {
  return (attempt.by.empty() ? words.text("denied.by-nobody") : attempt.by) + " " + words.text("denied." + attempt.action) + "; " + words.text("denied.refused");
}

}  // namespace dossier
