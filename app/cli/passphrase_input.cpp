// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passphrase_input.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "service/passphrase_text.h"

namespace dossier {
namespace {

constexpr std::size_t kMostBytes = 1024;

/// Up to a limit, to the end of the file or to the end of the line.
Result<SecretBytes> readFrom(int descriptor, bool oneLine) {
  SecretBytes buffer(kMostBytes + 2);
  std::size_t filled = 0;
  while (filled < buffer.size()) {
    const ssize_t got = ::read(descriptor, buffer.data() + filled, buffer.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(ErrorCode::Unreadable);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (oneLine && buffer.data()[filled - 1] == '\n') break;
  }
  if (filled > 0 && buffer.data()[filled - 1] == '\n') --filled;
  if (filled > kMostBytes) return fail(ErrorCode::WrongUsage, {}, {"passphrase"});
  return SecretBytes(buffer.view().substr(0, filled));
}

/// Switches the echo of a terminal off for its lifetime.
class WithoutEcho {
 public:
  explicit WithoutEcho(int terminal) : m_terminal(terminal), m_good(::tcgetattr(terminal, &m_before) == 0) {
    termios quiet = m_before;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    m_good = m_good && ::tcsetattr(terminal, TCSAFLUSH, &quiet) == 0;
  }
  ~WithoutEcho() {
    if (m_good) ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
  }
  WithoutEcho(const WithoutEcho &) = delete;
  WithoutEcho &operator=(const WithoutEcho &) = delete;
  bool good() const { return m_good; }

 private:
  int m_terminal;
  termios m_before{};
  bool m_good;
};

}  // namespace

Result<SecretBytes> readPassphraseFile(const std::string &file) {
  int descriptor = STDIN_FILENO;
  if (file != "-") descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return fail(ErrorCode::Unreadable, {}, {"passphrase"});
  auto secret = readFrom(descriptor, false);
  if (descriptor != STDIN_FILENO) ::close(descriptor);
  if (!secret) return secret;
  return normalisedPassphrase(*secret);
}

Result<SecretBytes> askPassphrase(const std::string &question) {
  const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  if (terminal < 0) return fail(ErrorCode::WrongUsage, {}, {"--passphrase-file"});
  const std::string prompt = question + ": ";
  Result<SecretBytes> secret = fail(ErrorCode::WrongUsage, {}, {"--passphrase-file"});
  {
    const WithoutEcho quiet(terminal);
    if (quiet.good() && ::write(terminal, prompt.data(), prompt.size()) >= 0) secret = readFrom(terminal, true);
    if (::write(terminal, "\n", 1) < 0) secret = fail(ErrorCode::Unreadable);
  }
  ::close(terminal);
  if (!secret) return secret;
  return normalisedPassphrase(*secret);
}

}  // namespace dossier
