// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"

#include <pthread.h>

#include <csignal>
#include <thread>

#include "cli/print.h"
#include "service/words.h"

namespace dossier {
namespace {

std::stop_source &interrupt() {
  static std::stop_source source;
  return source;
}

}  // namespace

void installInterruptHandler() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  // Blocked everywhere and taken up by one thread: a stop token may not be touched in a signal handler.
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  interrupt();
  std::thread([signals] {
    int number = 0;
    if (::sigwait(&signals, &number) == 0) interrupt().request_stop();
    // A second one ends the program at once.
    if (::sigwait(&signals, &number) == 0) std::_Exit(1);
  }).detach();
}

std::filesystem::path Context::vaultFolder() const {
  return m_options.vault.empty() ? m_program.paths().defaultVault : m_options.vault;
}

std::stop_token Context::stop() const { return interrupt().get_token(); }

Unlock Context::otherUnlock() const {
  const Unlock other{m_secrets.otherPassphrase, m_secrets.otherKeyFile};
  return other.empty() ? unlock() : other;
}

Result<std::unique_ptr<VaultSession>> Context::openVault() {
  DOSSIER_ASSIGN(auto session, openUnchecked());
  DOSSIER_TRY(session->finishCheck(stop()));
  return session;
}

Result<std::unique_ptr<VaultSession>> Context::openUnchecked() {
  DOSSIER_ASSIGN(auto session, VaultSession::open(m_program, vaultFolder(), unlock()));
  for (const std::string &notice : session->notices()) {
    printNotice(notice + ": " + m_program.words().text(notice));
  }
  return session;
}

}  // namespace dossier
