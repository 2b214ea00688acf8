// SPDX-License-Identifier: GPL-3.0-or-later
// A running worker whose importer has been taken over, and files that tell it what to do.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "staging/worker_client.h"

namespace dossier::hostile {

/// An anonymous file, open for reading and writing: more than the program ever hands to a worker.
inline int madeFile(std::string_view bytes) {
  const int descriptor = ::memfd_create("made", MFD_CLOEXEC);
  EXPECT_EQ(::write(descriptor, bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  return descriptor;
}

inline std::string contentOf(int descriptor) {
  std::string bytes(4096, '\0');
  const ssize_t got = ::pread(descriptor, bytes.data(), bytes.size(), 0);
  bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return bytes;
}

inline std::size_t openDescriptors() {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto &entry : std::filesystem::directory_iterator("/proc/self/fd")) ++count;
  return count;
}

class HostileWorker {
 public:
  HostileWorker() {
    auto started = WorkerClient::start(std::filesystem::path(std::getenv("DOSSIER_BINARY_DIR")) / "tests/hostile/dossier-import");
    EXPECT_TRUE(started);
    if (started) m_client = std::move(*started);
  }

  WorkerClient &client() { return *m_client; }

  Result<WorkerReading> read(const std::string &order) {
    const int file = madeFile("HOSTILE " + order + "\n");
    auto reading = m_client->read(file, "hostile.txt", {}, {});
    EXPECT_EQ(contentOf(file), "HOSTILE " + order + "\n") << "the file is as it was";
    ::close(file);
    return reading;
  }

  /// The next file is read as if nothing had been.
  void expectStillReads() {
    m_client->setPatience(std::chrono::seconds(30));
    const int file = madeFile("name,url,username,password\nShop,https://shop.example/,robin@example.net,x\n");
    const auto reading = m_client->read(file, "next.csv", {}, {});
    ASSERT_TRUE(reading) << codeName(reading.error().code);
    EXPECT_EQ(reading->importer, "password-csv");
    EXPECT_EQ(reading->observations.size(), 2U);
    ::close(file);
  }

 private:
  std::unique_ptr<WorkerClient> m_client;
};

}  // namespace dossier::hostile
