// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/worker_process.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace dossier {
namespace {

constexpr int kControl = 3;

/// In the child: nothing but calls that are safe between fork and exec.
[[noreturn]] void execute(const char *program, int control) {
  if (control == kControl) {
    ::fcntl(kControl, F_SETFD, 0);
  } else {
    ::dup2(control, kControl);
  }
  // The zygote neither reads the terminal nor writes to it.
  const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nowhere >= 0) {
    ::dup2(nowhere, 0);
    ::dup2(nowhere, 1);
  }
  char *arguments[] = {const_cast<char *>(program), nullptr};
  ::execv(program, arguments);
  ::_exit(127);
}

}  // namespace

Result<WorkerProcess> WorkerProcess::start(const std::filesystem::path &program) {
  if (::access(program.c_str(), X_OK) != 0) return fail(ErrorCode::WorkerMissing);
  int pair[2] = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) return fail(ErrorCode::WorkerMissing);
  OwnedDescriptor ours(pair[0]), childs(pair[1]);
  const pid_t process = ::fork();
  if (process == 0) execute(program.c_str(), childs.get());
  if (process < 0) return fail(ErrorCode::WorkerMissing);
  return WorkerProcess(process, std::move(ours));
}

WorkerProcess::WorkerProcess(WorkerProcess &&other) noexcept
    : m_process(std::exchange(other.m_process, -1)), m_control(std::move(other.m_control)) {}

WorkerProcess::~WorkerProcess() {
  if (m_process < 0) return;
  // Its end of the control socket tells it to go, and its children with it.
  m_control = FrameChannel(OwnedDescriptor());
  while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace dossier
