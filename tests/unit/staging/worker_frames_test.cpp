// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/worker_frames.h"

#include <gtest/gtest.h>

#include "wire/messages.h"

namespace dossier {
namespace {

std::string framed(Observation o) {
  std::vector<Observation> list{std::move(o)};
  std::size_t start = 0;
  return encodeObservations(list, start);
}

Observation good() {
  Observation o;
  o.subject = {SubjectKind::Domain, "shop.example"};
  o.type = "contact.email";
  o.basis = Basis::Provided;
  return o;
}

WorkerAnswer recognised() {
  WorkerAnswer answer("mine.csv", {});
  EXPECT_TRUE(answer.take(encode(RecognisedMessage{"password-csv", 1, true, "a table", {}})));
  return answer;
}

TEST(WorkerFrames, NothingIsBelievedBeforeTheRecognition) {
  WorkerAnswer answer("mine.csv", {});
  EXPECT_FALSE(answer.take(framed(good())));
  EXPECT_FALSE(answer.take(encode(DoneMessage{1, 0})));
  EXPECT_FALSE(answer.take(""));
  EXPECT_FALSE(answer.take("\xFFgarbage"));
}

TEST(WorkerFrames, NothingIsBelievedAfterTheEnd) {
  WorkerAnswer answer = recognised();
  EXPECT_TRUE(answer.take(encode(DoneMessage{1, 0})));
  EXPECT_FALSE(answer.take(framed(good())));
}

TEST(WorkerFrames, AWorkerCannotClaimWhatOnlyOthersMaySay) {
  for (const Basis basis : {Basis::Declared, Basis::Confirmed}) {
    WorkerAnswer answer = recognised();
    Observation o = good();
    o.basis = basis;
    EXPECT_FALSE(answer.take(framed(o))) << nameOf(basis);
  }
  WorkerAnswer answer = recognised();
  Observation note = good();
  note.kind = ObservationKind::Note;
  EXPECT_FALSE(answer.take(framed(note))) << "a note has no basis";
}

TEST(WorkerFrames, TypesAndDomainsMustLookLikeSome) {
  for (const char *type : {"", "contact", "contact.e mail", "contact.email; drop", "../../x.y"}) {
    WorkerAnswer answer = recognised();
    Observation o = good();
    o.type = type;
    EXPECT_FALSE(answer.take(framed(o))) << type;
  }
  for (const char *domain : {"", "localhost", "a b.example", "evil.example/path", "<b>.example"}) {
    WorkerAnswer answer = recognised();
    Observation o = good();
    o.subject.value = domain;
    EXPECT_FALSE(answer.take(framed(o))) << domain;
  }
}

TEST(WorkerFrames, ATextIsTakenWhereItMayBeWritten) {
  const WrittenText text{{SubjectKind::Domain, "shop.example"}, {}, "contact.email", "status", "outdated", {}};
  WorkerAnswer answer = recognised();
  ASSERT_TRUE(answer.take(encode(text)));
  ASSERT_EQ(answer.reading().written.size(), 1U);
  EXPECT_EQ(answer.reading().written.front().value, "outdated");
  const auto refused = [&](auto change) {
    WrittenText other = text;
    change(other);
    WorkerAnswer anew = recognised();
    return !anew.take(encode(other)) && anew.reading().written.empty();
  };
  EXPECT_TRUE(refused([](WrittenText &one) { one.value = "gone"; })) << "no such status";
  EXPECT_TRUE(refused([](WrittenText &one) { one.value.clear(); }));
  EXPECT_TRUE(refused([](WrittenText &one) { one.field = "removed", one.value = "yes"; })) << "a file may hide nothing";
  EXPECT_TRUE(refused([](WrittenText &one) { one.field = "colour"; }));
  EXPECT_TRUE(refused([](WrittenText &one) { one.field = "attachment:00"; }));
  EXPECT_TRUE(refused([](WrittenText &one) { one.type.clear(); })) << "a holder has no status";
  EXPECT_TRUE(refused([](WrittenText &one) { one.type = "contact email"; }));
  EXPECT_TRUE(refused([](WrittenText &one) { one.subject.value = "localhost"; }));
  EXPECT_FALSE(WorkerAnswer("mine.csv", {}).take(encode(text))) << "before the recognition";
}

TEST(WorkerFrames, NumbersThatMustNotBeKeptAreMaskedOnceMore) {
  WorkerAnswer answer = recognised();
  Observation o = good();
  o.subject = {SubjectKind::Name, "Card 4111 1111 1111 1111 \x1b[31m"};
  o.identifier = {IdentifierKind::UserName, "5500005555555559"};
  o.place.file = "/made/robin/secret.csv";
  ASSERT_TRUE(answer.take(framed(o)));
  const Observation &kept = answer.reading().observations.front();
  EXPECT_EQ(kept.subject.value.find("4111 1111"), std::string::npos);
  EXPECT_EQ(kept.subject.value.find('\x1b'), std::string::npos);
  EXPECT_EQ(kept.identifier.text.find("5500005555555559"), std::string::npos);
  EXPECT_EQ(kept.place.file, "mine.csv") << "the name is the program's, not the worker's";
}

TEST(PictureFrames, ExactlyTheAnnouncedPixelsAreTaken) {
  const std::string row(2 * 3 * 4, 'x');
  PictureAnswer answer("a.png");
  EXPECT_FALSE(answer.take(encodePixels(row))) << "before the size";
  ASSERT_TRUE(answer.take(encode(PictureMessage{2, 3, 20, 30, true})));
  EXPECT_FALSE(answer.take(encode(PictureMessage{2, 3, 20, 30, true}))) << "a second size";
  EXPECT_FALSE(answer.take(encode(DoneMessage{1, 0}))) << "before all are there";
  EXPECT_FALSE(answer.take(encodePixels(row + "y"))) << "more than announced";
  ASSERT_TRUE(answer.take(encodePixels(row)));
  EXPECT_FALSE(answer.take(encodePixels("y")));
  EXPECT_FALSE(answer.take(framed(good()))) << "a picture tells no facts";
  ASSERT_TRUE(answer.take(encode(DoneMessage{1, 0})));
  EXPECT_TRUE(answer.finished());
  EXPECT_EQ(answer.picture().rgba.size(), row.size());
}

TEST(PictureFrames, SizesBeyondTheBoundsAreNoFrames) {
  for (const PictureMessage &message : {PictureMessage{0, 3, 20, 30, true}, PictureMessage{2, kMostPreviewSide + 1, 20, 30, true}, PictureMessage{2, 3, 0, 30, true}}) {
    PictureAnswer answer("a.png");
    EXPECT_FALSE(answer.take(encode(message)));
  }
}

}  // namespace
}  // namespace dossier
