// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/messages.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <random>

#include "core/model/written.h"
#include "wire/channel.h"

namespace dossier {
namespace {

Observation madeObservation(std::size_t i) {
  Observation o;
  o.subject = {SubjectKind::Domain, "shop" + std::to_string(i) + ".example"};
  o.host = "www.shop.example";
  o.type = "contact.email";
  o.basis = Basis::Provided;
  o.identifier = {IdentifierKind::Email, "robin@example.net"};
  o.first = Timestamp{std::chrono::sys_seconds(std::chrono::seconds(1'600'000'000)), Zone::Unknown, Precision::Day};
  o.count = i + 1;
  o.place = {"a.csv", i + 1, 7};
  return o;
}

TEST(Messages, ObservationsComeBackAsTheyWere) {
  std::vector<Observation> all;
  for (std::size_t i = 0; i < 3000; ++i) all.push_back(madeObservation(i));
  std::vector<Observation> got;
  std::size_t frames = 0;
  for (std::size_t start = 0; start < all.size(); ++frames) {
    const std::string frame = encodeObservations(all, start);
    ASSERT_LE(frame.size(), kMostFrameBytes);
    const auto decoded = decodeObservations(frame);
    ASSERT_TRUE(decoded);
    got.insert(got.end(), decoded->begin(), decoded->end());
  }
  EXPECT_GT(frames, 1U);
  ASSERT_EQ(got.size(), all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(got[i].subject, all[i].subject);
    EXPECT_EQ(got[i].first, all[i].first);
    EXPECT_EQ(got[i].count, all[i].count);
    EXPECT_EQ(got[i].identifier, all[i].identifier);
  }
}

TEST(Messages, TheLongestTextComesBackInOneFrame) {
  const WrittenText text{{SubjectKind::Name, std::string(1000, 'n')}, "www.shop.example", "contact.email", "note", std::string(kMostWrittenBytes, 'x'), {}};
  const std::string frame = encode(text);
  ASSERT_LE(frame.size(), kMostFrameBytes);
  const auto decoded = decodeWritten(frame);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->subject, text.subject);
  EXPECT_EQ(decoded->host, text.host);
  EXPECT_EQ(decoded->type, text.type);
  EXPECT_EQ(decoded->field, text.field);
  EXPECT_EQ(decoded->value, text.value);
  EXPECT_FALSE(decodeWritten(frame.substr(0, frame.size() - 1)));
}

TEST(Messages, ErrorsAndRecognitionsComeBack) {
  const Error error(ErrorCode::Malformed, {"a.csv", 3, 9}, {"From"});
  EXPECT_EQ(decodeError(encodeRejected(error)), error);
  EXPECT_EQ(decodeError(encodeFailed(error)), error);
  const auto recognised = decodeRecognised(encode(RecognisedMessage{"mbox", 2, true, "lines", error}));
  ASSERT_TRUE(recognised);
  EXPECT_EQ(recognised->importer, "mbox");
  EXPECT_EQ(recognised->refusal, error);
}

TEST(Messages, NoCutOrChangedFrameIsMisread) {
  std::vector<Observation> one{madeObservation(0)};
  std::size_t start = 0;
  const std::string frame = encodeObservations(one, start);
  for (std::size_t length = 0; length < frame.size(); ++length) EXPECT_FALSE(decodeObservations(std::string_view(frame).substr(0, length)));
  EXPECT_FALSE(decodeObservations(frame + "x"));
  std::mt19937 random(7);
  for (int i = 0; i < 20'000; ++i) {
    std::string changed = frame;
    changed[random() % changed.size()] = static_cast<char>(random());
    if (const auto decoded = decodeObservations(changed)) {
      for (const Observation &o : *decoded) EXPECT_LE(static_cast<int>(o.state), static_cast<int>(ObservationState::Asked));
    }
  }
}

TEST(Channel, KeepsFramesApartAndHandsDescriptorsOver) {
  int pair[2];
  ASSERT_EQ(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair), 0);
  FrameChannel left{OwnedDescriptor(pair[0])}, right{OwnedDescriptor(pair[1]), Passes::Descriptors};
  ASSERT_TRUE(left.send("one", STDIN_FILENO));
  ASSERT_TRUE(left.send("two"));
  EXPECT_FALSE(left.send(std::string(kMostFrameBytes + 1, 'x')));
  Frame frame;
  ASSERT_EQ(right.receive(frame, std::chrono::milliseconds(1000)), FrameChannel::Wait::Frame);
  EXPECT_EQ(frame.bytes, "one");
  EXPECT_TRUE(frame.descriptor.valid());
  ASSERT_EQ(right.receive(frame, std::chrono::milliseconds(1000)), FrameChannel::Wait::Frame);
  EXPECT_EQ(frame.bytes, "two");
  EXPECT_FALSE(frame.descriptor.valid());
  EXPECT_EQ(right.receive(frame, std::chrono::milliseconds(1)), FrameChannel::Wait::Timeout);
  left = FrameChannel{OwnedDescriptor()};
  EXPECT_EQ(right.receive(frame, std::chrono::milliseconds(1000)), FrameChannel::Wait::Closed);
}

}  // namespace
}  // namespace dossier
