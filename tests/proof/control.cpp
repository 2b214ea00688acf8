// SPDX-License-Identifier: GPL-3.0-or-later
// control WHAT: does one thing that no program of ours may do. Each must be seen by what watches our programs.
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#include <arpa/inet.h>
#include <cstring>
#include <string_view>

namespace {

void sendTo(const char *where) {
  const int descriptor = socket(AF_INET, SOCK_DGRAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(9);
  inet_pton(AF_INET, where, &address.sin_addr);
  sendto(descriptor, "x", 1, 0, reinterpret_cast<sockaddr *>(&address), sizeof address);
}

void lookUp() {
  addrinfo *found = nullptr;
  if (getaddrinfo("name.example.org", "80", nullptr, &found) == 0) freeaddrinfo(found);
}

void connectLocally() {
  const int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strcpy(address.sun_path, "/run/nobody-listens-here");
  connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address);
}

void execute() {
  char name[] = "true";
  char *arguments[] = {name, nullptr};
  execve("/bin/true", arguments, arguments + 1);
}

}  // namespace

int main(int count, char **arguments) {
  const std::string_view what = count > 1 ? arguments[1] : "";
  if (what == "loopback") sendTo("127.0.0.1");
  if (what == "elsewhere") sendTo("192.0.2.1");
  if (what == "look-up") lookUp();
  if (what == "stranger") connectLocally();
  if (what == "write") open("elsewhere", O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (what == "folder") mkdir("elsewhere-too", 0700);
  if (what == "exec") execute();
  if (what == "io-uring") syscall(SYS_io_uring_setup, 1, nullptr);
  return 0;
}
