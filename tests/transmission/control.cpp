// SPDX-License-Identifier: GPL-3.0-or-later
// Opens an internet socket and looks an address up on this machine: what the tests must be able to see.
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int main() {
  const int descriptor = socket(AF_INET, SOCK_DGRAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(9);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 && close(descriptor) == 0 ? 0 : 1;
}
