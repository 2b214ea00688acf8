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
  if (descriptor >= 0) return sendWith(frame, descriptor);
  // Not sendmsg: the jail forbids it, because with it goes the passing of descriptors.
  for (;;) {
    if (::send(m_socket.get(), frame.data(), frame.size(), MSG_NOSIGNAL) >= 0) return true;
    if (errno != EINTR) return false;
  }
}

bool FrameChannel::sendWith(std::string_view frame, int descriptor) {
  iovec part{const_cast<char *>(frame.data()), frame.size()};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
  for (;;) {
    if (::sendmsg(m_socket.get(), &message, MSG_NOSIGNAL) >= 0) return true;
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
  if (m_passes == Passes::Descriptors) {
    message.msg_control = control;
    message.msg_controllen = CMSG_LEN(sizeof(int));  // CMSG_SPACE has room for a second one, which nobody would close
  }
  const ssize_t got = ::recvmsg(m_socket.get(), &message, MSG_CMSG_CLOEXEC);
  frame.descriptor = OwnedDescriptor();
  const cmsghdr *header = got >= 0 && m_passes == Passes::Descriptors ? CMSG_FIRSTHDR(&message) : nullptr;
  if (header != nullptr && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS) {
    int descriptor = -1;
    std::memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
    frame.descriptor = OwnedDescriptor(descriptor);
  }
  const bool whole = (message.msg_flags & (MSG_CTRUNC | MSG_TRUNC)) == 0;
  if (got <= 0 || !whole || static_cast<std::size_t>(got) > kMostFrameBytes) return Wait::Closed;
  frame.bytes.resize(static_cast<std::size_t>(got));
  return Wait::Frame;
}

}  // namespace dossier
