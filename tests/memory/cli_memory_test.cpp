// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in dossier-cli's memory at its very end, when it has locked the vault and only the kernel is left to clean up.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <vector>

#include "secret_vault.h"

namespace dossier {
namespace {

struct AtEnd {
  bool traced = false;
  int status = -1;                      ///< as waitpid gives it
  std::map<std::string, int> found;
};

[[noreturn]] void runTraced(std::vector<std::string> arguments, const std::string &home) {
  if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(77);
  for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"}) ::setenv(name, home.c_str(), 1);
  const int nowhere = ::open("/dev/null", O_RDWR);
  ::dup2(nowhere, 1);
  std::vector<char *> pointers;
  for (std::string &argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  ::execv(pointers.front(), pointers.data());
  ::_exit(127);
}

/// Runs the program to the moment at which it has exited and its memory is still there (ptrace(2), PTRACE_EVENT_EXIT).
AtEnd runToTheEnd(const std::vector<std::string> &arguments, const SecretVault &vault) {
  const pid_t child = ::fork();
  if (child == 0) runTraced(arguments, vault.root());
  AtEnd end;
  int status = 0;
  bool optionsSet = false;
  while (::waitpid(child, &status, 0) == child) {
    if (!WIFSTOPPED(status)) {
      end.status = status;
      return end;
    }
    int signal = WSTOPSIG(status);
    if (signal == SIGTRAP) {
      if (!optionsSet) optionsSet = ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACEEXIT | PTRACE_O_EXITKILL) == 0;
      if (status >> 8 == (SIGTRAP | (PTRACE_EVENT_EXIT << 8))) {
        end.traced = true;
        end.found = vault.needles().findIn(child);
      }
      signal = 0;   // of the tracing itself
    }
    ::ptrace(PTRACE_CONT, child, nullptr, signal);
  }
  return end;
}

class CliMemoryTest : public ::testing::Test {
 protected:
  AtEnd run(const std::vector<std::string> &verb) const {
    std::vector<std::string> all{std::string(std::getenv("DOSSIER_BINARY_DIR")) + "/bin/dossier-cli", "--vault", vault.folder(),
                                 "--passphrase-file", vault.passphraseFile()};
    all.insert(all.end(), verb.begin(), verb.end());
    return runToTheEnd(all, vault);
  }
  SecretVault vault;
};

#define SKIP_UNLESS_TRACED(end) \
  if (WIFEXITED((end).status) && WEXITSTATUS((end).status) == 77) GTEST_SKIP() << "processes may not be traced here"

TEST_F(CliMemoryTest, NothingIsLeftAtTheEnd) {
  for (const std::vector<std::string> &verb : {std::vector<std::string>{"holders"}, {"--json", "holdings"}, {"matrix"}, {"imports"}, {"verify"}, {"history"}, {"slots"}}) {
    const AtEnd end = run(verb);
    SKIP_UNLESS_TRACED(end);
    ASSERT_TRUE(end.traced);
    ASSERT_EQ(end.status, 0) << verb.back();
    EXPECT_EQ(asText(end.found), "") << verb.back();
  }
}

TEST_F(CliMemoryTest, WithoutTheWipeItIsFound) {
  ::setenv("DOSSIER_KEEP_FREED_MEMORY", "1", 1);
  const AtEnd end = run({"--json", "holdings"});
  ::unsetenv("DOSSIER_KEEP_FREED_MEMORY");
  SKIP_UNLESS_TRACED(end);
  ASSERT_EQ(end.status, 0);
  EXPECT_FALSE(end.found.empty());
  std::printf("without the wipe: %s\n", asText(end.found).c_str());
}

}  // namespace
}  // namespace dossier
