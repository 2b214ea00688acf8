// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/worker/file_job.h"

#include <algorithm>
#include <chrono>
#include <new>
#include <utility>

#include "import/aggregator.h"
#include "import/importer.h"

namespace dossier {
namespace {

constexpr auto kBetweenProgress = std::chrono::milliseconds(50);

void sendReading(FrameChannel &channel, Aggregator &aggregator) {
  const std::vector<Observation> observations = aggregator.take();
  for (std::size_t start = 0; start < observations.size();) {
    if (!channel.send(encodeObservations(observations, start))) return;
  }
  for (const Error &error : aggregator.rejections()) channel.send(encodeRejected(error));
  for (const auto &[name, count] : aggregator.unknownFields()) channel.send(encode(UnknownFieldMessage{name, count}));
  channel.send(encode(DoneMessage{aggregator.recordCount(), aggregator.rejected()}));
}

void readAll(FrameChannel &channel, const Importer &importer, const SourceTree &tree, const std::string &name) {
  auto last = std::chrono::steady_clock::now();
  Aggregator aggregator([&](std::uint64_t done, std::uint64_t total) {
    const auto present = std::chrono::steady_clock::now();
    if (present - last < kBetweenProgress) return;
    last = present;
    channel.send(encode(ProgressMessage{done, total}));
  });
  const auto result = importer.read(tree, aggregator, {});
  if (!result) {
    channel.send(encodeFailed(result.error()));
    return;
  }
  if (aggregator.overflowed()) aggregator.reject(Error(ErrorCode::LimitExceeded, {name}, {"observations"}));
  sendReading(channel, aggregator);
}

void answer(FrameChannel &channel, OwnedDescriptor file, const JobMessage &job) {
  auto tree = makeFileTree(file.release(), job.name);
  if (!tree) {
    channel.send(encodeFailed(tree.error()));
    return;
  }
  const ImporterChoice choice = chooseImporter(**tree);
  RecognisedMessage recognised;
  if (choice.importer != nullptr) {
    recognised.importer = choice.importer->descriptor().id;
    recognised.version = choice.importer->descriptor().version;
  }
  recognised.certain = choice.recognition.level == Recognition::Level::Certain;
  recognised.reason = choice.recognition.reason;
  recognised.refusal = choice.recognition.refusal;
  channel.send(encode(recognised));
  if (job.kind != JobKind::Read || choice.importer == nullptr || choice.recognition.refusal) return;
  readAll(channel, *choice.importer, **tree, job.name);
}

}  // namespace

void runFileJob(FrameChannel &channel, OwnedDescriptor file, const JobMessage &job) {
  try {
    answer(channel, std::move(file), job);
  } catch (const std::bad_alloc &) {
    // The memory limit is reached by allocation, which can only tell it so.
    channel.send(encodeFailed(Error(ErrorCode::LimitExceeded, {job.name}, {"memory"})));
  }
}

}  // namespace dossier
