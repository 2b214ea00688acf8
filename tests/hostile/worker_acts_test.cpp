// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a parser that has been taken over tries: without a jail it works, in the jail it does not, and the next file is read.
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <thread>

#include "acts.h"
#include "hostile_worker.h"

namespace dossier::hostile {
namespace {

/// A name in no folder at which somebody listens, as an X server does.
class AbstractServer {
 public:
  AbstractServer() : m_name("dossier-hostile-" + std::to_string(::getpid())), m_socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::copy(m_name.begin(), m_name.end(), address.sun_path + 1);
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + m_name.size());
    EXPECT_EQ(::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), length), 0);
    EXPECT_EQ(::listen(m_socket, 8), 0);
  }
  ~AbstractServer() { ::close(m_socket); }
  AbstractServer(const AbstractServer &) = delete;
  AbstractServer &operator=(const AbstractServer &) = delete;
  const std::string &name() const { return m_name; }
  bool hasCaller() const {
    const int caller = ::accept4(m_socket, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (caller >= 0) ::close(caller);
    return caller >= 0;
  }
  void wait(bool nonBlocking) const { ::fcntl(m_socket, F_SETFL, nonBlocking ? O_NONBLOCK : 0); }

 private:
  std::string m_name;
  int m_socket;
};

class Acts : public ::testing::TestWithParam<Act> {
 protected:
  void SetUp() override {
#ifdef DOSSIER_SANITIZE
    GTEST_SKIP() << "sanitizers need what the jail refuses; the jail is tested without them";
#endif
    server.wait(true);
  }

  std::string argument() const {
    const std::string name = GetParam().name;
    if (name == "connect-abstract" || name == "sendto-address") return server.name();
    return path;
  }

  /// The same act in a process with the same two descriptors and without a jail.
  bool worksOutside() {
    int pair[2];
    EXPECT_EQ(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair), 0);
    const int file = madeFile("HOSTILE control\n");
    const pid_t child = ::fork();
    if (child == 0) {
      ::dup2(file, STDIN_FILENO);
      ::dup2(pair[1], STDOUT_FILENO);
      ::_exit(GetParam().run(argument() + (argument() == path ? "!" : "")) ? 0 : 3);
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    for (const int descriptor : {pair[0], pair[1], file}) ::close(descriptor);
    server.hasCaller();
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }

  AbstractServer server;
  std::string path = (std::filesystem::temp_directory_path() / ("dossier-hostile-" + std::to_string(::getpid()))).string();
};

TEST_P(Acts, WorksOutsideTheJailAndNotInside) {
  if (!worksOutside()) GTEST_SKIP() << GetParam().name << ": this machine refuses it to everybody, so there is nothing to show";
  HostileWorker worker;
  const std::size_t before = openDescriptors();
  const auto reading = worker.read(std::string(GetParam().name) + " " + argument());
  if (reading) {
    ASSERT_EQ(reading->observations.size(), 1U);
    EXPECT_EQ(reading->observations.front().subject.value, "It was refused");
  } else {
    EXPECT_EQ(reading.error().code, ErrorCode::WorkerDied);
    EXPECT_EQ(reading.error().place.file, "hostile.txt");
  }
  EXPECT_FALSE(server.hasCaller());
  EXPECT_FALSE(std::filesystem::exists(path));
  EXPECT_FALSE(std::filesystem::exists(path + "!"));
  worker.expectStillReads();
  EXPECT_EQ(openDescriptors(), before);
}

std::string nameOfAct(const ::testing::TestParamInfo<Act> &act) {
  std::string name = act.param.name;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Jail, Acts, ::testing::ValuesIn(allActs()), nameOfAct);

TEST(Jail, AnActThatIsAllowedWorksInItSoThatARefusalMeansSomething) {
  HostileWorker worker;
  const auto reading = worker.read("behave");
  ASSERT_TRUE(reading);
  ASSERT_EQ(reading->observations.size(), 1U);
  EXPECT_EQ(reading->observations.front().subject.value, "It behaved");
}

/// Descriptors of the child of the zygote of this process, from outside; empty where they cannot be seen.
std::vector<std::string> descriptorsOfJailed() {
  for (const auto &task : std::filesystem::directory_iterator("/proc")) {
    const pid_t process = std::atoi(task.path().filename().c_str());
    if (process <= 0) continue;
    std::ifstream status(task.path() / "status");
    std::string line, name;
    bool filtered = false;
    pid_t parent = 0;
    while (std::getline(status, line)) {
      if (line.starts_with("Name:")) name = line.substr(6);
      if (line.starts_with("PPid:")) parent = std::atoi(line.c_str() + 5);
      if (line.starts_with("Seccomp_filters:")) filtered = std::atoi(line.c_str() + 16) >= 2;
    }
    std::ifstream above("/proc/" + std::to_string(parent) + "/status");
    pid_t grandparent = 0;
    while (std::getline(above, line)) {
      if (line.starts_with("PPid:")) grandparent = std::atoi(line.c_str() + 5);
    }
    if (name != "dossier-import" || grandparent != ::getpid() || !filtered) continue;
    std::vector<std::string> numbers;
    std::error_code unseen;
    for (const auto &entry : std::filesystem::directory_iterator(task.path() / "fd", unseen)) numbers.push_back(entry.path().filename());
    std::sort(numbers.begin(), numbers.end());
    return numbers;
  }
  return {};
}

TEST(Jail, TheChildHasItsFileAndItsAnswersAndNothingElse) {
#ifdef DOSSIER_SANITIZE
  GTEST_SKIP() << "a sanitizer keeps a descriptor for its reports";
#endif
  if (::geteuid() != 0) GTEST_SKIP() << "only root sees the descriptors of a process that cannot be traced";
  HostileWorker worker;
  std::stop_source stop;
  const int file = madeFile("HOSTILE spin\n");
  std::jthread reader([&] { static_cast<void>(worker.client().read(file, "hostile.txt", stop.get_token(), {})); });
  std::vector<std::string> seen;
  while (seen.empty()) seen = descriptorsOfJailed();
  stop.request_stop();
  reader.join();
  ::close(file);
  EXPECT_EQ(seen, (std::vector<std::string>{"0", "1"}));
}

}  // namespace
}  // namespace dossier::hostile
