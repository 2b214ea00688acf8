// SPDX-License-Identifier: GPL-3.0-or-later
// The real worker, jailed as it is, with files that are read, that hang it and during which it is killed.
#include "staging/worker_client.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <thread>

#include "support/made_images.h"

namespace dossier {
namespace {

constexpr std::string_view kMail =
    "From MAILER-DAEMON Mon Jan  6 04:49:45 2020\nAuthentication-Results: mx; dmarc=pass\nFrom: orders@shop.example\n"
    "To: robin@example.net\nDate: Mon, 6 Jan 2020 04:49:45 +0000\nSubject: Your order\n\nbody\n\n";

std::filesystem::path worker() { return std::filesystem::path(std::getenv("DOSSIER_BINARY_DIR")) / "bin/dossier-import"; }

/// An anonymous file with these bytes and, behind them, `hole` bytes of nothing.
int madeFile(std::string_view bytes, off_t hole = 0) {
  const int descriptor = ::memfd_create("made", MFD_CLOEXEC);
  EXPECT_EQ(::write(descriptor, bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  if (hole > 0) {
    EXPECT_EQ(::ftruncate(descriptor, static_cast<off_t>(bytes.size()) + hole), 0);
  }
  return descriptor;
}

/// Processes whose grandparent is this one: the children of the zygote.
std::vector<pid_t> grandchildren() {
  const auto parentOf = [](pid_t process) {
    std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    std::getline(stat, line);
    const auto end = line.rfind(") ");
    return end == std::string::npos ? pid_t{0} : static_cast<pid_t>(std::atoi(line.c_str() + end + 4));
  };
  std::vector<pid_t> found;
  for (const auto &entry : std::filesystem::directory_iterator("/proc")) {
    const pid_t process = std::atoi(entry.path().filename().c_str());
    if (process <= 0) continue;
    const pid_t parent = parentOf(process);
    if (parent > 1 && parent != ::getpid() && parentOf(parent) == ::getpid()) found.push_back(process);
  }
  return found;
}

/// Sends every child of the zygote a signal, again and again, until it ends.
class Signaller {
 public:
  explicit Signaller(int number)
      : m_thread([number](std::stop_token stop) {
          while (!stop.stop_requested()) {
            for (const pid_t child : grandchildren()) ::kill(child, number);
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
          }
        }) {}
  void end() {
    m_thread.request_stop();
    if (m_thread.joinable()) m_thread.join();
  }

 private:
  std::jthread m_thread;
};

class WorkerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto started = WorkerClient::start(worker());
    ASSERT_TRUE(started);
    client = std::move(*started);
  }
  void expectStillReads() {
    const int file = madeFile(kMail);
    const auto reading = client->read(file, "next.mbox", {}, {});
    ASSERT_TRUE(reading) << codeName(reading.error().code);
    EXPECT_EQ(reading->observations.size(), 4U);
    ::close(file);
  }
  std::unique_ptr<WorkerClient> client;
};

TEST_F(WorkerTest, KnowsItsImporters) { EXPECT_EQ(client->importers().size(), 6U); }

TEST_F(WorkerTest, RecognisesAndReads) {
  const int file = madeFile(kMail);
  const auto recognition = client->recognise(file, "a.mbox");
  ASSERT_TRUE(recognition);
  EXPECT_EQ(recognition->importer, "mbox");
  EXPECT_TRUE(recognition->certain);
  ::close(file);
  expectStillReads();
}

TEST_F(WorkerTest, AFileThatMakesNoProgressCostsThatFileOnly) {
  const int file = madeFile(kMail, off_t{4} << 30);
  client->setPatience(std::chrono::milliseconds(500));
  Signaller halting(SIGSTOP);
  const auto reading = client->read(file, "hole.mbox", {}, {});
  ASSERT_FALSE(reading);
  EXPECT_EQ(reading.error().code, ErrorCode::WorkerTimedOut);
  EXPECT_EQ(reading.error().place.file, "hole.mbox");
  ::close(file);
  halting.end();
  client->setPatience(std::chrono::seconds(30));
  expectStillReads();
}

TEST_F(WorkerTest, AChildThatIsKilledCostsThatFileOnly) {
  const int file = madeFile(kMail, off_t{4} << 30);
  {
    const Signaller killing(SIGKILL);
    const auto reading = client->read(file, "killed.mbox", {}, {});
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().code, ErrorCode::WorkerDied);
  }
  ::close(file);
  expectStillReads();
}

TEST_F(WorkerTest, StopsWhenAsked) {
  const int file = madeFile(kMail, off_t{4} << 30);
  std::stop_source stop;
  stop.request_stop();
  const auto reading = client->read(file, "stopped.mbox", stop.get_token(), {});
  ASSERT_FALSE(reading);
  EXPECT_EQ(reading.error().code, ErrorCode::Cancelled);
  ::close(file);
  expectStillReads();
}

TEST_F(WorkerTest, PicturesComeAsPixelsOutOfTheJail) {
  const Painter painter = [](std::uint32_t x, std::uint32_t) { return x < 1000 ? Pixel{200, 30, 30, 255} : Pixel{30, 30, 200, 255}; };
  for (const std::string &bytes : {madePng(2000, 1500, painter), madeJpeg(2000, 1500, painter), madeJpeg(2000, 1500, painter, TJFLAG_PROGRESSIVE)}) {
    const int file = madeFile(bytes);
    const auto picture = client->preview(file, "reply.png", {});
    ASSERT_TRUE(picture) << codeName(picture.error().code);
    EXPECT_EQ(picture->width, 1600U);
    EXPECT_EQ(picture->height, 1200U);
    EXPECT_EQ(picture->originalWidth, 2000U);
    EXPECT_TRUE(picture->whole);
    ASSERT_EQ(picture->rgba.size(), 1600U * 1200U * 4U);
    EXPECT_NEAR(picture->rgba[(600 * 1600 + 100) * 4], 200, 6);
    EXPECT_NEAR(picture->rgba[(600 * 1600 + 1500) * 4 + 2], 200, 6);
    ::close(file);
  }
  expectStillReads();
}

TEST_F(WorkerTest, WhatIsNoPictureIsRefusedForThatFileOnly) {
  const std::string png = madePng(40, 40, [](std::uint32_t x, std::uint32_t y) { return Pixel{static_cast<std::uint8_t>(x * y), 0, 0, 255}; });
  for (const auto &[bytes, code] : {std::pair(std::string("%PDF-1.7"), ErrorCode::Unrecognised), std::pair(std::string(), ErrorCode::Unrecognised),
                                    std::pair(png.substr(0, png.size() / 2), ErrorCode::Malformed)}) {
    const int file = madeFile(bytes);
    const auto picture = client->preview(file, "reply.pdf", {});
    ASSERT_FALSE(picture);
    EXPECT_EQ(picture.error().code, code);
    EXPECT_EQ(picture.error().place.file, "reply.pdf");
    ::close(file);
  }
  expectStillReads();
}

TEST(WorkerStart, SaysSoWhenThereIsNone) {
  const auto started = WorkerClient::start("/nonexistent/dossier-import");
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().code, ErrorCode::WorkerMissing);
  const auto wrong = WorkerClient::start("/usr/bin/true");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().code, ErrorCode::WorkerMissing);
}

}  // namespace
}  // namespace dossier
