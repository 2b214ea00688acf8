// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a frame from a worker that has been taken over: refused, or within the bounds and written again as they were read.
#include <cstdint>
#include <cstdlib>

#include "core/text.h"
#include "wire/messages.h"

namespace dossier {
namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void decodeAll(std::string_view frame) {
  if (const auto hello = decodeHello(frame)) require(decodeHello(encode(*hello)).has_value());
  if (const auto job = decodeJob(frame)) require(decodeJob(encode(*job)).has_value() && isValidUtf8(job->name));
  if (const auto started = decodeStarted(frame)) require(decodeStarted(encode(*started))->process == started->process);
  if (const auto process = decodeKill(frame)) require(decodeKill(encodeKill(*process)) == process);
  if (const auto recognised = decodeRecognised(frame)) require(decodeRecognised(encode(*recognised))->importer == recognised->importer);
  if (const auto field = decodeUnknownField(frame)) require(decodeUnknownField(encode(*field))->count == field->count);
  if (const auto progress = decodeProgress(frame)) require(decodeProgress(encode(*progress))->done == progress->done);
  if (const auto picture = decodePicture(frame)) require(decodePicture(encode(*picture))->width == picture->width);
  if (const auto pixels = decodePixels(frame)) require(decodePixels(encodePixels(*pixels)) == pixels);
  if (const auto done = decodeDone(frame)) require(decodeDone(encode(*done))->records == done->records);
  if (const auto error = decodeError(frame)) require(decodeError(encodeFailed(*error))->code == error->code);
  if (const auto observations = decodeObservations(frame)) {
    std::size_t start = 0;
    while (start < observations->size()) require(decodeObservations(encodeObservations(*observations, start)).has_value());
  }
}

}  // namespace
}  // namespace dossier

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  dossier::decodeAll({reinterpret_cast<const char *>(data), size});
  return 0;
}
