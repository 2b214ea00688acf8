// SPDX-License-Identifier: GPL-3.0-or-later
// Frames and the lack of them. They go straight to the socket, past everything that an honest worker would hold to.
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <functional>
#include <new>

#include "acts.h"
#include "wire/buffer.h"
#include "wire/messages.h"

namespace dossier::hostile {
namespace {

void sendFrame(const std::string &frame) { ::send(STDOUT_FILENO, frame.data(), frame.size(), MSG_NOSIGNAL); }
void sendFrame(const FrameWriter &frame) { sendFrame(frame.bytes()); }

/// Until the other end has had enough.
void sendForEver(const std::function<std::string(std::uint64_t)> &frame) {
  for (std::uint64_t i = 1;; ++i) {
    const std::string bytes = frame(i);
    if (::send(STDOUT_FILENO, bytes.data(), bytes.size(), MSG_NOSIGNAL) < 0) ::_exit(0);
  }
}

FrameWriter of(MessageType type) { return FrameWriter().byte(static_cast<std::uint8_t>(type)); }

std::string one(Observation observation) {
  std::vector<Observation> list{std::move(observation)};
  std::size_t start = 0;
  return encodeObservations(list, start);
}

Observation service(const std::string &name) {
  Observation observation;
  observation.subject = {SubjectKind::Name, name};
  observation.type = "identity.account";
  observation.basis = Basis::Provided;
  return observation;
}

void failAs(ErrorCode code) {
  sendFrame(encodeFailed(Error(code, {"/made/elsewhere"}, {"\x1b[2J"})));
  ::_exit(0);
}

/// An observation frame by hand, with a name and a count of the caller's choice.
std::string madeByHand(const std::string &name, std::uint64_t nameBytes, std::uint64_t count) {
  FrameWriter writer = of(MessageType::Observations);
  writer.number(1).byte(0).byte(static_cast<std::uint8_t>(SubjectKind::Name)).number(nameBytes);
  std::string frame = writer.bytes() + name;
  FrameWriter rest;
  rest.text("").text("identity.account").byte(static_cast<std::uint8_t>(static_cast<unsigned>(Basis::Provided) + 1)).byte(0).byte(0);
  rest.text("").text("").byte(0).byte(0).number(count).text("").number(0).number(0);
  return frame + rest.bytes();
}

void sendEveryKind() {
  sendFrame(encode(HelloMessage{}));
  sendFrame(encode(JobMessage{JobKind::Read, "other.csv", ""}));
  sendFrame(encode(StartedMessage{1}));
  sendFrame(encodeKill(1));
}

// --- never an end ---
void progressForEver() { sendForEver([](std::uint64_t i) { return encode(ProgressMessage{i, 1ULL << 52}); }); }
void progressBackwards() { sendForEver([](std::uint64_t) { return encode(ProgressMessage{1, 2}); }); }
void nothingForEver() { sendForEver([](std::uint64_t) { return of(MessageType::Observations).number(0).bytes(); }); }
void oneFieldForEver() { sendForEver([](std::uint64_t) { return encode(UnknownFieldMessage{"same", 1}); }); }
void fieldsForEver() { sendForEver([](std::uint64_t i) { return encode(UnknownFieldMessage{"field" + std::to_string(i), 1}); }); }
void rejectionsForEver() { sendForEver([](std::uint64_t i) { return encodeRejected(Error(ErrorCode::Malformed, {"x", i, i})); }); }
void servicesForEver() {
  static const std::string kLong(800, 'x');
  sendForEver([](std::uint64_t i) {
    Observation observation = service(std::to_string(i) + kLong);
    observation.host = observation.to = observation.identifier.text = kLong;
    return one(std::move(observation));
  });
}
void recognisedForEver() { sendForEver([](std::uint64_t) { return encode(RecognisedMessage{"hostile", 1, true, "again", {}}); }); }
void spin() {
  for (volatile bool goOn = true; goOn;) {
  }
}
void partThenSpin() {
  sendFrame(one(service("half")).substr(0, 9));
  spin();
}
void doneThenSpin() {
  sendFrame(encode(DoneMessage{1, 0}));
  spin();
}

// --- not what the protocol knows ---
void emptyFrame() { ::send(STDOUT_FILENO, "", 0, MSG_NOSIGNAL); }
void hugeFrame() { sendFrame(std::string(150'000, '\x0b')); }
void wrongKind() { sendFrame(std::string("\xff\x01\x02", 3)); }
void pictureFrames() { sendFrame(encode(PictureMessage{1600, 1600, 1, 1, true})); }
void longLength() { sendFrame(madeByHand("x", ~0ULL, 1)); }
void endlessNumber() { sendFrame(of(MessageType::Observations).bytes() + std::string(400, '\xff')); }
void manyAnnounced() { sendFrame(of(MessageType::Observations).number(60'000)); }
void tenMegabytes() {
  const std::string name(10U << 20, 'n');
  sendFrame(madeByHand(name, name.size(), 1));
  sendFrame(madeByHand(name.substr(0, 60'000), 60'000, 1));
}
void brokenText() { sendFrame(madeByHand("\xc0\xaf\xed\xa0\x80", 5, 1)); }
void billions() { sendFrame(madeByHand("Many", 4, 4'000'000'000)); }
void noneAtAll() { sendFrame(madeByHand("None", 4, 0)); }
void hugeNumber() { sendFrame(madeByHand("Huge", 4, ~0ULL)); }
void numbersAtTheEnd() { sendFrame(encode(DoneMessage{~0ULL, ~0ULL})); }
void afterTheEnd() {
  sendFrame(encode(DoneMessage{1, 0}));
  sendFrame(one(service("too late")));
}
void otherImporter() {
  sendFrame(encode(RecognisedMessage{"\x1b]0;x\x07", 1, true, "", {}}));
  ::_exit(0);
}
void unknownImporter() {
  sendFrame(encode(RecognisedMessage{"nobody", 1, true, "", {}}));
  ::_exit(0);
}
void badType() {
  Observation observation = service("x");
  observation.type = "../../etc";
  sendFrame(one(observation));
}
void confirmed() {
  Observation observation = service("x");
  observation.basis = Basis::Confirmed;
  sendFrame(one(observation));
}

// --- what would be believed of the program itself ---
void sayCancelled() { failAs(ErrorCode::Cancelled); }
void sayWrongPassphrase() { failAs(ErrorCode::WrongPassphrase); }
void sayRolledBack() { failAs(ErrorCode::RolledBack); }
void sayMalformed() { failAs(ErrorCode::Malformed); }

// --- taken as what it is: a wrong list of services ---
void escapes() { sendFrame(one(service("Shop \x1b[2J\x1b]52;c;cm0gLXJm\x07\r\xc2\x9b" "31m"))); }
void turnedText() { sendFrame(one(service("Shop \u202Etxt.exe\u2066 \u200Bpay\u200Bpal\U000E0041"))); }
void thirdPersons() { sendFrame(one(service("Taylor Example (a neighbour)"))); }
void cardNumber() { sendFrame(one(service("card 4111\u200B1111 1111 1111"))); }

// --- an end by itself ---
void leave() { ::_exit(0); }
void crash() { __builtin_trap(); }
void recurse() {
  static void (*volatile again)() = recurse;  // behind the compiler's back, which knows where this ends
  volatile char room[4096];
  room[0] = 1;
  again();
  room[1] = room[0];
}
void fillMemory() {
  for (;;) {
    char *block = static_cast<char *>(std::malloc(16U << 20));
    if (block == nullptr) throw std::bad_alloc();
    std::memset(block, 1, 16U << 20);
  }
}
void fillMappings() {
  for (;;) {
    void *block = ::mmap(nullptr, 64U << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED) ::_exit(0);
    std::memset(block, 1, 64U << 20);
  }
}
void forkBomb() {
  while (::fork() >= 0) {
  }
}

}  // namespace

std::vector<Misbehaviour> misbehaviours() {
  return {{"progress-for-ever", progressForEver}, {"progress-backwards", progressBackwards}, {"nothing-for-ever", nothingForEver},
          {"one-field-for-ever", oneFieldForEver}, {"fields-for-ever", fieldsForEver}, {"rejections-for-ever", rejectionsForEver},
          {"services-for-ever", servicesForEver}, {"recognised-for-ever", recognisedForEver}, {"spin", spin},
          {"part-then-spin", partThenSpin}, {"done-then-spin", doneThenSpin}, {"empty-frame", emptyFrame}, {"huge-frame", hugeFrame},
          {"wrong-kind", wrongKind}, {"every-kind", sendEveryKind}, {"picture-frames", pictureFrames}, {"long-length", longLength},
          {"endless-number", endlessNumber}, {"many-announced", manyAnnounced}, {"ten-megabytes", tenMegabytes}, {"broken-text", brokenText},
          {"billions", billions}, {"none-at-all", noneAtAll}, {"huge-number", hugeNumber}, {"numbers-at-the-end", numbersAtTheEnd},
          {"after-the-end", afterTheEnd}, {"other-importer", otherImporter}, {"unknown-importer", unknownImporter}, {"bad-type", badType},
          {"confirmed", confirmed}, {"say-cancelled", sayCancelled}, {"say-wrong-passphrase", sayWrongPassphrase},
          {"say-rolled-back", sayRolledBack}, {"say-malformed", sayMalformed}, {"escapes", escapes}, {"turned-text", turnedText},
          {"third-persons", thirdPersons}, {"card-number", cardNumber}, {"leave", leave}, {"crash", crash}, {"recurse", recurse},
          {"fill-memory", fillMemory}, {"fill-mappings", fillMappings}, {"fork-bomb", forkBomb}};
}

}  // namespace dossier::hostile
