// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's file rules: every ordinary file, since files are dropped from anywhere, and nothing else.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <cerrno>

#include "attempt.h"
#include "sandbox/landlock.h"

namespace dossier {
namespace {

bool opensFile() { return ::open("/etc/hostname", O_RDONLY) >= 0; }
bool runsProgram() {
  char *arguments[] = {const_cast<char *>("true"), nullptr};
  ::execv("/usr/bin/true", arguments);
  return false;
}

TEST(Landlock, NoSpecialFilesAndNoDevicesForTheDesktop) {
  if (landlockVersion() == 0) GTEST_SKIP() << "this kernel has no Landlock";
  const auto everything = [] { return restrictFiles({{}, {"/"}}).has_value(); };
  const auto makesPipe = [] {
    const bool made = ::mkfifo("/tmp/dossier-sandbox-pipe", 0600) == 0;
    ::unlink("/tmp/dossier-sandbox-pipe");
    return made;
  };
  ASSERT_EQ(under(nothing, makesPipe), Outcome::Succeeded);
  EXPECT_EQ(under(everything, makesPipe), Outcome::Refused);
  EXPECT_EQ(under(everything, runsProgram), Outcome::Refused);
  EXPECT_EQ(under(everything, opensFile), Outcome::Succeeded);
  if (landlockVersion() >= 4) {
    EXPECT_EQ(under(everything, [] {
      sockaddr_in address{};
      address.sin_family = AF_INET;
      address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
      const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
      return ::bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 || errno != EACCES;
    }), Outcome::Refused);
  }
  if (landlockVersion() >= 5) {
    const auto asksDevice = [] {
      const int descriptor = ::open("/dev/ptmx", O_RDWR | O_NOCTTY);
      int number = 0;
      return descriptor >= 0 && ::ioctl(descriptor, TIOCGPTN, &number) == 0;
    };
    if (under(nothing, asksDevice) == Outcome::Succeeded) {
      EXPECT_EQ(under(everything, asksDevice), Outcome::Refused);
    }
  }
}

}  // namespace
}  // namespace dossier
