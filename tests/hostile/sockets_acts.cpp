// SPDX-License-Identifier: GPL-3.0-or-later
#include "acts.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>

namespace dossier::hostile {
namespace {

using Text = const std::string &;

bool opened(long descriptor) { return descriptor >= 0; }
bool worked(long result) { return result == 0; }

bool socketOf(int family, int type) { return opened(::socket(family, type, 0)); }
bool socketInternet(Text) { return socketOf(AF_INET, SOCK_STREAM); }
bool socketDatagram(Text) { return socketOf(AF_INET, SOCK_DGRAM); }
bool socketInternet6(Text) { return socketOf(AF_INET6, SOCK_STREAM); }
bool socketLocal(Text) { return socketOf(AF_UNIX, SOCK_STREAM); }
bool socketNetlink(Text) { return socketOf(AF_NETLINK, SOCK_RAW); }
bool socketPacket(Text) { return socketOf(AF_PACKET, SOCK_RAW); }
bool socketVirtual(Text) { return socketOf(AF_VSOCK, SOCK_STREAM); }
bool socketPair(Text) {
  int pair[2];
  return worked(::socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
}
/// The way to an X server: a name that is in no folder. The argument is that of a listening socket.
bool connectAbstract(Text name) {
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::copy_n(name.begin(), std::min(name.size(), sizeof address.sun_path - 1), address.sun_path + 1);
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
  return socket >= 0 && worked(::connect(socket, reinterpret_cast<const sockaddr *>(&address), length));
}
bool passDescriptor(Text) {
  char byte = 15;
  iovec part{&byte, 1};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  const int file = STDIN_FILENO;
  std::memcpy(CMSG_DATA(header), &file, sizeof file);
  return ::sendmsg(STDOUT_FILENO, &message, MSG_NOSIGNAL) == 1;
}
bool sendToAddress(Text name) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::copy_n(name.begin(), std::min(name.size(), sizeof address.sun_path - 1), address.sun_path + 1);
  // A connected socket of this kind ignores the address; the jail does not get that far.
  return ::sendto(STDOUT_FILENO, "\x0f", 1, MSG_NOSIGNAL, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 1;
}
bool receiveAnything(Text) {
  char byte;
  return ::recv(STDOUT_FILENO, &byte, 1, MSG_DONTWAIT) >= 0 || errno == EAGAIN;
}
bool shutDown(Text) { return worked(::shutdown(STDOUT_FILENO, SHUT_RD)); }
bool setSocketOption(Text) {
  const int size = 1 << 20;
  return worked(::setsockopt(STDOUT_FILENO, SOL_SOCKET, SO_SNDBUF, &size, sizeof size));
}

}  // namespace

std::vector<Act> socketActs() {
  return {
      {"socket-inet", socketInternet},
      {"socket-udp", socketDatagram},
      {"socket-inet6", socketInternet6},
      {"socket-local", socketLocal},
      {"socket-netlink", socketNetlink},
      {"socket-packet", socketPacket},
      {"socket-vsock", socketVirtual},
      {"socketpair", socketPair},
      {"connect-abstract", connectAbstract},
      {"pass-descriptor", passDescriptor},
      {"sendto-address", sendToAddress},
      {"recv", receiveAnything},
      {"shutdown", shutDown},
      {"setsockopt", setSocketOption},
  };
}

}  // namespace dossier::hostile
