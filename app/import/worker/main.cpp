// SPDX-License-Identifier: GPL-3.0-or-later
// dossier-import: the zygote. It waits for jobs on descriptor 3 and forks one jailed child for each file.
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <climits>
#include <csignal>
#include <set>
#include <utility>

#include "import/importer.h"
#include "import/worker/file_job.h"
#include "sandbox/filters.h"
#include "sandbox/landlock.h"
#include "sandbox/startup.h"
#include "wire/channel.h"
#include "wire/messages.h"

namespace dossier {
namespace {

constexpr int kControl = 3;
constexpr int kRefused = 2;

/// The file becomes standard input, the answers standard output, and nothing else stays open: neither the program's standard
/// error, through which a child could write to the person's terminal, nor the sockets of others.
bool keepOnly(OwnedDescriptor file, OwnedDescriptor socket) {
  if (::dup2(file.get(), kJailFile) < 0 || ::dup2(socket.get(), kJailAnswers) < 0) return false;
#ifdef DOSSIER_SANITIZE
  constexpr unsigned kNext = 3;  // where a sanitizer reports
#else
  constexpr unsigned kNext = 2;
#endif
  file.release();
  socket.release();
  return ::syscall(SYS_close_range, kNext, UINT_MAX, 0U) == 0;
}

/// In the child. Never returns; its exit status means nothing, only its frames do.
[[noreturn]] void runChild(OwnedDescriptor socket, OwnedDescriptor file, const JobMessage &job) {
  if (!keepOnly(std::move(file), std::move(socket))) ::_exit(kRefused);
  FrameChannel channel{OwnedDescriptor(kJailAnswers)};
  // Measured before the jail, which knows no lseek: whoever shares the file would see it move.
  auto tree = makeFileTree(kJailFile, job.name);
  const std::uint64_t bytes = tree ? (*tree)->entries().front().bytes : 0;
  if (!restrictFiles({}) || !limitWorker(bytes) || !jailSelf()) {
    channel.send(encodeFailed(Error(ErrorCode::SandboxUnavailable)));
  } else if (!tree) {
    channel.send(encodeFailed(tree.error()));
  } else {
    runFileJob(channel, **tree, job);
  }
  ::_exit(0);
}

class Zygote {
 public:
  explicit Zygote(OwnedDescriptor control) : m_control(std::move(control), Passes::Descriptors) {}

  /// Until the program closes its end.
  void run() {
    sayHello();
    for (Frame frame;;) {
      const auto got = m_control.receive(frame, std::chrono::milliseconds(m_children.empty() ? -1 : 1000));
      reap();
      if (got == FrameChannel::Wait::Closed) break;
      if (got == FrameChannel::Wait::Timeout) continue;
      if (const auto job = decodeJob(frame.bytes)) {
        start(*job, std::move(frame.descriptor));
      } else if (const auto process = decodeKill(frame.bytes)) {
        // Only a child that is still ours: a number that was reaped may belong to anybody by now.
        if (m_children.contains(static_cast<pid_t>(*process))) ::kill(static_cast<pid_t>(*process), SIGKILL);
      }
    }
    for (const pid_t child : m_children) ::kill(child, SIGKILL);
    while (!m_children.empty() && ::waitpid(-1, nullptr, 0) > 0) {
    }
  }

 private:
  void sayHello() {
    HelloMessage hello;
    for (const auto &importer : importers()) {
      const ImporterDescriptor &descriptor = importer->descriptor();
      hello.importers.push_back({descriptor.id, descriptor.version, descriptor.name, descriptor.howToGet});
    }
    m_control.send(encode(hello));
  }

  void reap() {
    for (pid_t child = ::waitpid(-1, nullptr, WNOHANG); child > 0; child = ::waitpid(-1, nullptr, WNOHANG)) m_children.erase(child);
  }

  void start(const JobMessage &job, OwnedDescriptor file) {
    int pair[2] = {-1, -1};
    if (!file.valid() || ::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) {
      m_control.send(encode(StartedMessage{0}));
      return;
    }
    OwnedDescriptor ours(pair[0]), childs(pair[1]);
    const pid_t child = ::fork();
    if (child == 0) {
      m_control.takeSocket();  // the temporary closes it: a child may not speak to the program's control end
      ours = OwnedDescriptor();
      runChild(std::move(childs), std::move(file), job);
    }
    if (child < 0) {
      m_control.send(encode(StartedMessage{0}));
      return;
    }
    m_children.insert(child);
    m_control.send(encode(StartedMessage{child}), ours.get());
  }

  FrameChannel m_control;
  std::set<pid_t> m_children;
};

int runZygote(char **arguments) {
  if (!startClean(arguments, {kControl})) return kRefused;
  ::signal(SIGINT, SIG_IGN);  // Ctrl+C is for the program, which then ends the work in order
  prepareImportLibraries();
  if (!installFirstFilter(OnDenied::Kill)) return kRefused;
  Zygote(OwnedDescriptor(kControl)).run();
  return 0;
}

}  // namespace
}  // namespace dossier

int main(int, char **arguments) { return dossier::runZygote(arguments); }
