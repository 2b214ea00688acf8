// SPDX-License-Identifier: GPL-3.0-or-later
// Any messages over a real local socket, as both ends receive them: each frame as it was sent or none, at most one descriptor
// with it, and no descriptor left open. A message: a byte with the number of descriptors and whether it is cut off, two bytes of
// length, the frame.
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstring>

#include "support.h"
#include "wire/channel.h"
#include "wire/messages.h"

namespace dossier {
namespace {

using fuzz::require;
using namespace std::chrono_literals;

constexpr std::size_t kMostDescriptors = 4;

/// Past FrameChannel::send, which sends one descriptor and no frame too large: what a taken-over peer can do.
bool sendRaw(int socket, std::string_view frame, std::size_t descriptors) {
  iovec part{const_cast<char *>(frame.data()), frame.size()};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  alignas(cmsghdr) std::array<char, CMSG_SPACE(kMostDescriptors * sizeof(int))> control{};
  if (descriptors > 0) {
    message.msg_control = control.data();
    message.msg_controllen = CMSG_SPACE(descriptors * sizeof(int));
    cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(descriptors * sizeof(int));
    for (std::size_t i = 0; i < descriptors; ++i) std::memcpy(CMSG_DATA(header) + i * sizeof(int), &socket, sizeof socket);
  }
  return ::sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT) >= 0;
}

int lowestFreeDescriptor() {
  const int free = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  ::close(free);
  return free;
}

/// false: the channel calls itself closed.
bool passOn(FrameChannel &receiver, int socket, std::string_view frame, std::size_t descriptors) {
  if (!sendRaw(socket, frame, descriptors)) return true;
  Frame received;
  const auto got = receiver.receive(received, 0ms);
  const bool fits = !frame.empty() && frame.size() <= kMostFrameBytes;
  require(fits == (got == FrameChannel::Wait::Frame), "a frame of any size but a fit one");
  if (!fits) return false;
  require(received.bytes == frame, "another frame than was sent", received.bytes);
  require(received.descriptor.valid() == (descriptors > 0), "no descriptor, or one that was not sent");
  require(!received.descriptor.valid() || (::fcntl(received.descriptor.get(), F_GETFD) & FD_CLOEXEC) != 0, "a descriptor that an exec would keep");
  static_cast<void>(decodeJob(received.bytes));
  static_cast<void>(decodeKill(received.bytes));
  return true;
}

void exchange(std::string_view bytes) {
  std::array<int, 2> ends{};
  require(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) == 0, "no sockets");
  const OwnedDescriptor sender(ends[0]);
  FrameChannel receiver{OwnedDescriptor(ends[1])};
  while (bytes.size() >= 3) {
    const auto form = static_cast<std::uint8_t>(bytes[0]);
    std::size_t length = static_cast<std::uint8_t>(bytes[1]) | std::size_t{static_cast<std::uint8_t>(bytes[2])} << 8;
    bytes.remove_prefix(3);
    // A whole frame may be longer than an input is.
    const std::string grown = (form & 0x80) != 0 ? std::string(length + 2, static_cast<char>(form)) : std::string();
    const std::string_view frame = grown.empty() ? bytes.substr(0, length) : std::string_view(grown);
    if (grown.empty()) bytes.remove_prefix(frame.size());
    if (!passOn(receiver, sender.get(), frame, form % (kMostDescriptors + 1))) return;
  }
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  const int before = lowestFreeDescriptor();
  exchange(bytes);
  require(lowestFreeDescriptor() == before, "a descriptor that was left open");
}

}  // namespace dossier
