// SPDX-License-Identifier: GPL-3.0-or-later
// The watcher on a bus of the test's own: each event that means "lock" comes out of its pipe, and no other does.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <functional>

#include "fake_bus.h"
#include "sandbox/watcher/bus_address.h"

namespace dossier {
namespace {

/// dossier-watch with its pipe, started as the program starts it.
class Watcher {
 public:
  explicit Watcher(const std::string &address) {
    int ends[2];
    if (::pipe(ends) != 0) std::abort();
    m_process = ::fork();
    if (m_process == 0) {
      const std::string program = std::string(std::getenv("DOSSIER_BINARY_DIR")) + "/bin/dossier-watch";
      std::string session = "DBUS_SESSION_BUS_ADDRESS=" + address, system = "DBUS_SYSTEM_BUS_ADDRESS=" + address;
      const int write = ::fcntl(ends[1], F_DUPFD, 10);
      ::dup2(write, 3);
      for (int descriptor = 4; descriptor < 64; ++descriptor) ::close(descriptor);
      char *environment[] = {session.data(), system.data(), nullptr};
      char *arguments[] = {const_cast<char *>("dossier-watch"), nullptr};
      ::execve(program.c_str(), arguments, environment);
      ::_exit(127);
    }
    ::close(ends[1]);
    m_pipe = ends[0];
  }
  ~Watcher() {
    ::close(m_pipe);
    if (m_process > 0) ::kill(m_process, SIGKILL);
    if (m_process > 0) ::waitpid(m_process, nullptr, 0);
  }
  Watcher(const Watcher &) = delete;
  Watcher &operator=(const Watcher &) = delete;

  /// The next byte, '-' for none in time, '.' for the end of the pipe.
  char next(int milliseconds) const {
    pollfd state{m_pipe, POLLIN, 0};
    if (::poll(&state, 1, milliseconds) != 1) return '-';
    char byte = 0;
    return ::read(m_pipe, &byte, 1) == 1 ? byte : '.';
  }
  pid_t process() const { return m_process; }
  /// Closes the program's end, as when the program ends, and waits for it: its exit status.
  int endByClosing() {
    ::close(std::exchange(m_pipe, -1));
    int status = -1;
    ::waitpid(std::exchange(m_process, -1), &status, 0);
    return status;
  }

 private:
  pid_t m_process;
  int m_pipe;
};

constexpr int kSoon = 10'000, kMeanwhile = 400;

class WatcherTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!bus.works()) GTEST_SKIP() << "there is no dbus-daemon here";
  }
  FakeBus bus;
};

TEST_F(WatcherTest, EverythingThatMeansLockIsTold) {
  const Watcher watcher(bus.address());
  ASSERT_EQ(watcher.next(kSoon), 'W');
  EXPECT_TRUE(bus.timeWasAsked());
  const std::function<void()> events[] = {[&] { bus.lockSession(FakeBus::kOwnSession); }, [&] { bus.lidClosed(true); },
                                          [&] { bus.sessionActive(false); }, [&] { bus.screenSaver("org.freedesktop.ScreenSaver", true); },
                                          [&] { bus.screenSaver("org.gnome.ScreenSaver", true); }, [&] { bus.screenSaver("org.xfce.ScreenSaver", true); }};
  for (const auto &event : events) {
    event();
    EXPECT_EQ(watcher.next(kSoon), 'L') << &event - events;
  }
  EXPECT_EQ(watcher.next(kMeanwhile), '-') << "one byte each";
}

TEST_F(WatcherTest, NothingElseIs) {
  const Watcher watcher(bus.address());
  ASSERT_EQ(watcher.next(kSoon), 'W');
  bus.lockSession(FakeBus::kOtherSession);
  bus.lidClosed(false);
  bus.sessionActive(true);
  bus.screenSaver("org.gnome.ScreenSaver", false);
  EXPECT_EQ(watcher.next(kMeanwhile), '-');
}

TEST_F(WatcherTest, SleepWaitsALittleAndIsAskedForAgain) {
  const Watcher watcher(bus.address());
  ASSERT_EQ(watcher.next(kSoon), 'W');
  bus.sleep(true);
  EXPECT_EQ(watcher.next(kSoon), 'S');
  EXPECT_TRUE(bus.timeWasGivenBack());
  bus.sleep(false);
  bus.lidClosed(true);
  EXPECT_EQ(watcher.next(kSoon), 'L') << "it goes on after the sleep";
}

TEST_F(WatcherTest, EndsWithTheProgram) {
  Watcher watcher(bus.address());
  ASSERT_EQ(watcher.next(kSoon), 'W');
  EXPECT_EQ(watcher.endByClosing(), 0);
}

TEST_F(WatcherTest, IsSealedItself) {
  const Watcher watcher(bus.address());
  ASSERT_EQ(watcher.next(kSoon), 'W');
  std::ifstream status("/proc/" + std::to_string(watcher.process()) + "/status");
  std::string text((std::istreambuf_iterator<char>(status)), std::istreambuf_iterator<char>());
  EXPECT_NE(text.find("NoNewPrivs:\t1"), std::string::npos);
  EXPECT_NE(text.find("Seccomp_filters:\t2"), std::string::npos);
}

TEST(Watcher, WithoutABusThePipeEnds) {
  const Watcher watcher("unix:path=/nonexistent/bus");
  EXPECT_EQ(watcher.next(kSoon), '.');
}

TEST(BusAddress, OnlySocketsOfThisMachine) {
  EXPECT_TRUE(isLocalBusAddress("unix:path=/run/user/1000/bus"));
  EXPECT_TRUE(isLocalBusAddress("unix:abstract=/tmp/dbus-x,guid=00;unix:path=/run/bus"));
  for (const char *bad : {"", "tcp:host=example.org,port=1", "unix:path=/run/bus;tcp:host=example.org", "unixexec:path=/bin/sh", "nonce-tcp:host=x",
                          "autolaunch:", "x-machine-unix:pid=1", "unix:path=relative", "unix:path=/a;"}) {
    EXPECT_FALSE(isLocalBusAddress(bad)) << bad;
  }
}

}  // namespace
}  // namespace dossier
