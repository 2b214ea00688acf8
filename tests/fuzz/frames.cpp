// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as one frame, by every reader of both ends: refused, or within the bounds and the same once written and read again.
#include "core/text.h"
#include "support.h"
#include "wire/channel.h"
#include "wire/messages.h"

namespace dossier {
namespace {

using fuzz::require;

/// What a reader accepts, written, read and written again. Returns what was accepted.
template <class Decode, class Encode>
auto again(std::string_view frame, Decode decode, Encode encode, const char *what) {
  auto message = decode(frame);
  if (!message) return message;
  const std::string written = encode(*message);
  require(!written.empty() && written.size() <= kMostFrameBytes, "a frame that cannot be sent", what);
  const auto back = decode(written);
  require(back.has_value() && encode(*back) == written, "not read as it was written", what);
  return message;
}

template <class Message>
std::string written(const Message &message) { return encode(message); }

std::string writtenObservations(const std::vector<Observation> &observations) {
  std::size_t start = 0;
  const std::string frame = encodeObservations(observations, start);
  require(observations.empty() || start > 0, "an observation that fits no frame");
  return frame;
}

/// From the worker and the zygote to the program.
void readAsProgram(std::string_view frame) {
  // A program that lists more importers than fit a frame is not sent; one that was read is small again.
  if (const auto hello = decodeHello(frame)) require(hello->importers.size() <= 200, "more importers than are taken");
  again(frame, decodeStarted, written<StartedMessage>, "started");
  again(frame, decodeProgress, written<ProgressMessage>, "progress");
  again(frame, decodeDone, written<DoneMessage>, "done");
  again(frame, decodePixels, encodePixels, "pixels");
  again(frame, decodeObservations, writtenObservations, "observations");
  again(frame, decodeWritten, written<WrittenText>, "written text");
  if (const auto field = again(frame, decodeUnknownField, written<UnknownFieldMessage>, "unknown field")) {
    require(displayable(field->name) == field->name, "not fit to be shown", field->name);
  }
  if (const auto recognised = again(frame, decodeRecognised, written<RecognisedMessage>, "recognised")) {
    require(displayable(recognised->reason) == recognised->reason, "not fit to be shown", recognised->reason);
  }
  if (const auto picture = again(frame, decodePicture, written<PictureMessage>, "picture")) {
    require(picture->width > 0 && picture->width <= kMostPreviewSide && picture->height > 0 && picture->height <= kMostPreviewSide, "a side out of bounds");
  }
  if (const auto error = again(frame, decodeError, encodeFailed, "error")) {
    require(!codeName(error->code).empty() && error->arguments.size() <= 8, "an error without a name");
    for (const std::string &argument : error->arguments) require(displayable(argument) == argument, "not fit to be shown", argument);
  }
}

/// From the program to the zygote.
void readAsWorker(std::string_view frame) {
  again(frame, decodeKill, encodeKill, "kill");
  if (const auto job = again(frame, decodeJob, written<JobMessage>, "job")) {
    require(job->kind <= JobKind::Pack && job->name.size() <= 512 && isValidUtf8(job->name) && isValidUtf8(job->only), "a job out of bounds", job->name);
  }
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  readAsProgram(bytes);
  readAsWorker(bytes);
}

}  // namespace dossier
