// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/channel.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace dossier {

OwnedDescriptor::~OwnedDescriptor() {
  if (m_value >= 0) ::close(m_value);
}
OwnedDescriptor::OwnedDescriptor(OwnedDescriptor &&other) noexcept : m_value(std::exchange(other.m_value, -1)) {}
OwnedDescriptor &OwnedDescriptor::operator=(OwnedDescriptor &&other) noexcept {
  std::swap(m_value, other.m_value);
  return *this;
}
int OwnedDescriptor::release() { return std::exchange(m_value, -1); }

bool FrameChannel::send(std::string_view frame, int descriptor) {
  if (frame.empty() || frame.size() > kMostFrameBytes) return false;
  iovec part{const_cast<char *>(frame.data()), frame.size()};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  if (descriptor >= 0) {
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
  }
  for (;;) {
    const ssize_t sent = ::sendmsg(m_socket.get(), &message, MSG_NOSIGNAL);
    if (sent >= 0) return true;
    if (errno != EINTR) return false;
  }
}

FrameChannel::Wait FrameChannel::receive(Frame &frame, std::chrono::milliseconds patience) {
  pollfd ready{m_socket.get(), POLLIN, 0};
  const int polled = ::poll(&ready, 1, static_cast<int>(patience.count()));
  if (polled == 0 || (polled < 0 && errno == EINTR)) return Wait::Timeout;
  if (polled < 0) return Wait::Closed;
  frame.bytes.resize(kMostFrameBytes + 1);
  iovec part{frame.bytes.data(), frame.bytes.size()};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  const ssize_t got = ::recvmsg(m_socket.get(), &message, MSG_CMSG_CLOEXEC);
  frame.descriptor = OwnedDescriptor();
  for (cmsghdr *header = CMSG_FIRSTHDR(&message); got >= 0 && header != nullptr; header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    int descriptor = -1;
    std::memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
    frame.descriptor = OwnedDescriptor(descriptor);
  }
  if (got <= 0 || static_cast<std::size_t>(got) > kMostFrameBytes) return Wait::Closed;
  frame.bytes.resize(static_cast<std::size_t>(got));
  return Wait::Frame;
}

}  // namespace dossier
