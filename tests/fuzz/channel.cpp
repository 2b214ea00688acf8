// SPDX-License-Identifier: GPL-3.0-or-later
// Any messages over a real local socket, as both ends receive them: each frame as it was sent or none, no more descriptors with it
// than the channel takes, and none left open. A message: a byte with the number of descriptors and whether the frame is a grown one,
// two bytes of length, the frame. A bit of the first byte chooses whether the channel takes a descriptor.
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

int openDescriptors() {
  int count = 0;
  for (int descriptor = 3; descriptor < 64; ++descriptor) count += ::fcntl(descriptor, F_GETFD) >= 0 ? 1 : 0;
  return count;
}

/// false: the channel calls itself closed.
bool passOn(FrameChannel &receiver, std::size_t mostDescriptors, int socket, std::string_view frame, std::size_t descriptors) {
  if (!sendRaw(socket, frame, descriptors)) return true;
  Frame received;
  const auto got = receiver.receive(received, 0ms);
  const bool fits = !frame.empty() && frame.size() <= kMostFrameBytes && descriptors <= mostDescriptors;
  require(fits == (got == FrameChannel::Wait::Frame), "a frame that does not fit");
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
  const bool passes = !bytes.empty() && (bytes[0] & 0x20) != 0;
  FrameChannel receiver(OwnedDescriptor(ends[1]), passes ? Passes::Descriptors : Passes::Nothing);
  while (bytes.size() >= 3) {
    const auto form = static_cast<std::uint8_t>(bytes[0]);
    std::size_t length = static_cast<std::uint8_t>(bytes[1]) | std::size_t{static_cast<std::uint8_t>(bytes[2])} << 8;
    bytes.remove_prefix(3);
    // A whole frame may be longer than an input is.
    const std::string grown = (form & 0x80) != 0 ? std::string(length + 2, static_cast<char>(form)) : std::string();
    const std::string_view frame = grown.empty() ? bytes.substr(0, length) : std::string_view(grown);
    if (grown.empty()) bytes.remove_prefix(frame.size());
    if (!passOn(receiver, passes ? 1 : 0, sender.get(), frame, form % (kMostDescriptors + 1))) return;
  }
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  const int before = openDescriptors();
  exchange(bytes);
  require(openDescriptors() == before, "a descriptor that was left open");
}

}  // namespace dossier
