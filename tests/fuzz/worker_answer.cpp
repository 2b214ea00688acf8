// SPDX-License-Identifier: GPL-3.0-or-later
// Any sequence of frames from a worker that has been taken over, as the program takes them in: what is believed is within its
// limits, clean, masked and about the file that was asked for. The first byte chooses between a reading and a picture; each frame
// has its length in two bytes in front.
#include "core/masking.h"
#include "core/model/written.h"
#include "core/text.h"
#include "staging/worker_frames.h"
#include "support.h"
#include "wire/messages.h"

namespace dossier {
namespace {

using fuzz::require;

constexpr std::string_view kFile = "asked for.csv";

std::string_view takeFrame(std::string_view &bytes) {
  if (bytes.size() < 2) return bytes = {};
  const std::size_t length = static_cast<std::uint8_t>(bytes[0]) | std::size_t{static_cast<std::uint8_t>(bytes[1])} << 8;
  bytes.remove_prefix(2);
  const std::string_view frame = bytes.substr(0, length);
  bytes.remove_prefix(frame.size());
  return frame;
}

/// Until the taker does not believe any more, as the client does. After the end nothing is taken.
void giveAll(FrameTaker &taker, std::string_view bytes) {
  while (!bytes.empty() && !taker.finished() && taker.take(takeFrame(bytes))) {
  }
  if (taker.finished()) require(!taker.take(encode(DoneMessage{1, 0})), "taken after the end");
}

void requireShowable(const std::string &text, std::size_t most = 201) {
  require(isValidUtf8(text) && displayable(text, text.size() + 1) == text, "not fit to be shown", text);
  require(codePointCount(text) <= most, "longer than is kept", text);
}

void requireError(const Error &error) {
  require(error.place.file == kFile, "an error of another file", error.place.file);
  for (const std::string &argument : error.arguments) {
    requireShowable(argument, 81);
    require(maskNumbers(argument) == argument, "a number that is not masked", argument);
  }
}

void requireObservation(const Observation &o) {
  for (const std::string *text : {&o.subject.value, &o.host, &o.to, &o.identifier.text}) requireShowable(*text);
  const bool isLabel = o.subject.kind == SubjectKind::Merchant || o.subject.kind == SubjectKind::Name;
  require(!isLabel || maskNumbers(o.subject.value) == o.subject.value, "a number that is not masked", o.subject.value);
  require(maskNumbers(o.identifier.text) == o.identifier.text, "a number that is not masked", o.identifier.text);
  require(!o.subject.value.empty() && o.count > 0 && o.place.file == kFile, "a fact about nobody, or of another file", o.subject.value);
  require(o.kind != ObservationKind::Holding || (o.basis && *o.basis != Basis::Declared && *o.basis != Basis::Confirmed), "a basis that no file gives");
}

void giveReading(std::string_view bytes) {
  WorkerAnswer answer(std::string(kFile), {});
  giveAll(answer, bytes);
  if (answer.failure()) requireError(*answer.failure());
  require(!answer.finished() || answer.recognised() || answer.failure(), "an end before the beginning");
  if (const auto &refusal = answer.recognition().refusal) requireError(*refusal);
  requireShowable(answer.recognition().reason);
  const WorkerReading &reading = answer.reading();
  require(reading.rejections.size() <= 100 && reading.unknownFields.size() <= 500, "more than is kept");
  for (const Error &rejection : reading.rejections) requireError(rejection);
  for (const auto &[name, count] : reading.unknownFields) requireShowable(name, 61);
  for (const Observation &observation : reading.observations) requireObservation(observation);
  for (const WrittenText &text : reading.written) {
    requireShowable(text.subject.value);
    require(text.field != kRemoved && isWrittenField({{}, text.type, text.field}) && isWrittenValue(text.field, text.value), "a text where none may be written", text.field);
  }
}

void givePicture(std::string_view bytes) {
  PictureAnswer answer{std::string(kFile)};
  giveAll(answer, bytes);
  if (answer.failure()) return requireError(*answer.failure());
  const WorkerPicture &picture = answer.picture();
  const std::size_t expected = std::size_t{picture.width} * picture.height * 4;
  require(picture.width <= kMostPreviewSide && picture.height <= kMostPreviewSide && picture.rgba.size() <= expected, "a picture out of bounds");
  require(!answer.finished() || (expected > 0 && picture.rgba.size() == expected), "a picture that is not whole");
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  if (bytes.empty()) return;
  const bool isPicture = (bytes[0] & 1) != 0;
  bytes.remove_prefix(1);
  isPicture ? givePicture(bytes) : giveReading(bytes);
}

}  // namespace dossier
