// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a worker that has been taken over answers, or does not: that file costs one error, the next one is read, and the
// program keeps no descriptor of it.
#include <sys/socket.h>

#include <algorithm>
#include <cstring>

#include "hostile_worker.h"
#include "wire/channel.h"

namespace dossier::hostile {
namespace {

struct Case {
  const char *name;
  ErrorCode code;
};

/// Refused at the first frame that breaks the protocol or its bounds; or the child ended without an end.
constexpr ErrorCode kDied = ErrorCode::WorkerDied;
constexpr ErrorCode kTimedOut = ErrorCode::WorkerTimedOut;

constexpr Case kCases[] = {
    {"progress-for-ever", kDied}, {"progress-backwards", kDied}, {"nothing-for-ever", kDied}, {"one-field-for-ever", kDied},
    {"fields-for-ever", kDied}, {"rejections-for-ever", kDied}, {"services-for-ever", kDied}, {"recognised-for-ever", kDied},
    {"spin", kTimedOut}, {"part-then-spin", kDied}, {"empty-frame", kDied}, {"huge-frame", kDied}, {"wrong-kind", kDied},
    {"every-kind", kDied}, {"picture-frames", kDied}, {"long-length", kDied}, {"endless-number", kDied}, {"many-announced", kDied},
    {"ten-megabytes", kDied}, {"broken-text", kDied}, {"billions", kDied}, {"none-at-all", kDied}, {"huge-number", kDied},
    {"numbers-at-the-end", kDied}, {"at-sight-other-importer", kDied}, {"at-sight-unknown-importer", kDied}, {"bad-type", kDied},
    {"confirmed", kDied}, {"say-cancelled", kDied}, {"say-wrong-passphrase", kDied}, {"say-rolled-back", kDied},
    {"say-malformed", ErrorCode::Malformed}, {"leave", kDied}, {"crash", kDied}, {"recurse", kDied},
    {"fill-memory", ErrorCode::LimitExceeded}, {"fill-mappings", kDied}, {"fork-bomb", kDied},
    {"at-sight-spin", kTimedOut}, {"at-sight-leave", kDied}, {"at-sight-crash", kDied}, {"at-sight-services-for-ever", kDied},
    {"at-sight-say-cancelled", kDied}, {"at-sight-every-kind", kDied}, {"at-sight-fill-memory", ErrorCode::LimitExceeded}};

class Answers : public ::testing::TestWithParam<Case> {};

TEST_P(Answers, CostOneErrorForThatFile) {
#ifdef DOSSIER_SANITIZE
  GTEST_SKIP() << "sanitizers need what the jail refuses, and more memory than it gives";
#endif
  HostileWorker worker;
  const std::size_t before = openDescriptors();
  if (GetParam().code == kTimedOut) worker.client().setPatience(std::chrono::milliseconds(300));
  const auto reading = worker.read(GetParam().name);
  ASSERT_FALSE(reading);
  EXPECT_EQ(reading.error().code, GetParam().code) << codeName(reading.error().code);
  EXPECT_EQ(reading.error().place.file, "hostile.txt") << "the name is the program's";
  for (const std::string &argument : reading.error().arguments) EXPECT_EQ(argument.find('\x1b'), std::string::npos);
  worker.expectStillReads();
  EXPECT_EQ(openDescriptors(), before);
}

std::string nameOfCase(const ::testing::TestParamInfo<Case> &one) {
  std::string name = one.param.name;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Hostile, Answers, ::testing::ValuesIn(kCases), nameOfCase);

std::string onlyService(HostileWorker &worker, const std::string &order) {
  const auto reading = worker.read(order);
  if (!reading) return std::string(codeName(reading.error().code));
  std::string names;
  for (const Observation &observation : reading->observations) names += observation.subject.value + "|";
  return names;
}

TEST(WrongServices, AreAllThatIsGained) {
  HostileWorker worker;
  EXPECT_EQ(onlyService(worker, "third-persons"), "Taylor Example (a neighbour)|It went on|") << "a wrong service, until it is undone";
  EXPECT_EQ(onlyService(worker, "escapes"), "Shop ␛[2J␛]52;c;cm0gLXJm␇ �31m|It went on|");
  EXPECT_EQ(onlyService(worker, "turned-text"), "Shop �txt.exe� �pay�pal�|It went on|");
  EXPECT_EQ(onlyService(worker, "card-number"), "card •••• 1111|It went on|");
}

TEST(WrongServices, NothingIsTakenAfterTheEnd) {
  HostileWorker worker;
  EXPECT_EQ(onlyService(worker, "after-the-end"), "");
  EXPECT_EQ(onlyService(worker, "done-then-spin"), "") << "and nobody waits for more";
  worker.expectStillReads();
}

/// Sends one frame with two descriptors over a socket.
void sendTwoDescriptors(int socket) {
  char byte = 15;
  iovec part{&byte, 1};
  alignas(cmsghdr) char control[CMSG_SPACE(2 * sizeof(int))] = {};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(2 * sizeof(int));
  const int two[2] = {STDIN_FILENO, STDOUT_FILENO};
  std::memcpy(CMSG_DATA(header), two, sizeof two);
  ASSERT_EQ(::sendmsg(socket, &message, 0), 1);
}

TEST(Descriptors, OnesThatNobodyAskedForAreNotTaken) {
  for (const Passes passes : {Passes::Nothing, Passes::Descriptors}) {
    int pair[2];
    ASSERT_EQ(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair), 0);
    const OwnedDescriptor sender(pair[0]);
    FrameChannel channel{OwnedDescriptor(pair[1]), passes};
    const std::size_t before = openDescriptors();
    sendTwoDescriptors(sender.get());
    {
      Frame frame;
      EXPECT_EQ(channel.receive(frame, std::chrono::seconds(10)), FrameChannel::Wait::Closed);
    }
    EXPECT_EQ(openDescriptors(), before);
    // The control: whoever leaves room for them gets them.
    sendTwoDescriptors(sender.get());
    char byte;
    iovec part{&byte, 1};
    alignas(cmsghdr) char control[CMSG_SPACE(2 * sizeof(int))] = {};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    ASSERT_EQ(::recvmsg(channel.descriptor(), &message, 0), 1);
    EXPECT_EQ(openDescriptors(), before + 2);
    int got[2];
    std::memcpy(got, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof got);
    for (const int descriptor : got) ::close(descriptor);
  }
}

}  // namespace
}  // namespace dossier::hostile
