// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/worker/file_job.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <new>
#include <span>
#include <utility>

#include "import/aggregator.h"
#include "import/importer.h"
#include "import/preview/image_decoder.h"
#include "import/worker/pack_job.h"

namespace dossier {
namespace {

constexpr auto kBetweenProgress = std::chrono::milliseconds(50);

void sendReading(FrameChannel &channel, Aggregator &aggregator) {
  const std::vector<Observation> observations = aggregator.take();
  for (std::size_t start = 0; start < observations.size();) {
    if (!channel.send(encodeObservations(observations, start))) return;
  }
  for (const WrittenText &text : aggregator.takeWritten()) {
    if (!channel.send(encode(text))) return;
  }
  for (const Error &error : aggregator.rejections()) channel.send(encodeRejected(error));
  for (const auto &[name, count] : aggregator.unknownFields()) channel.send(encode(UnknownFieldMessage{name, count}));
  channel.send(encode(DoneMessage{aggregator.recordCount(), aggregator.rejected()}));
}

/// Tells that something is still read, whatever the importer counts: between two records may lie gigabytes.
class WatchedSource : public ByteSource {
 public:
  WatchedSource(std::unique_ptr<ByteSource> source, const std::function<void()> &sign) : m_source(std::move(source)), m_sign(sign) {}
  std::uint64_t size() const override { return m_source->size(); }
  Result<std::size_t> read(std::span<char> buffer) override {
    m_sign();
    return m_source->read(buffer);
  }

 private:
  std::unique_ptr<ByteSource> m_source;
  const std::function<void()> &m_sign;
};

class WatchedTree : public SourceTree {
 public:
  WatchedTree(const SourceTree &tree, std::function<void()> sign) : m_tree(tree), m_sign(std::move(sign)) {}
  const std::vector<SourceEntry> &entries() const override { return m_tree.entries(); }
  const SourceLimits &limits() const override { return m_tree.limits(); }
  Result<std::unique_ptr<ByteSource>> open(std::string_view name) const override {
    DOSSIER_ASSIGN(auto source, m_tree.open(name));
    return std::make_unique<WatchedSource>(std::move(source), m_sign);
  }

 private:
  const SourceTree &m_tree;
  std::function<void()> m_sign;
};

void readAll(FrameChannel &channel, const Importer &importer, const SourceTree &tree, const std::string &name) {
  auto last = std::chrono::steady_clock::now();
  ProgressMessage told;
  const auto tell = [&](std::uint64_t done, std::uint64_t total) {
    const auto present = std::chrono::steady_clock::now();
    if (present - last < kBetweenProgress || done < told.done || done > total) return;
    last = present;
    told = {done, total};
    channel.send(encode(told));
  };
  Aggregator aggregator(tell);
  const WatchedTree watched(tree, [&] { tell(told.done, told.total); });
  const auto result = importer.read(watched, aggregator, {});
  if (!result) {
    channel.send(encodeFailed(result.error()));
    return;
  }
  if (aggregator.overflowed()) aggregator.reject(Error(ErrorCode::LimitExceeded, {name}, {"observations"}));
  sendReading(channel, aggregator);
}

Result<DecodedImage> decode(const SourceTree &tree) {
  DOSSIER_ASSIGN(const auto source, tree.open(tree.single()->name));
  if (source->size() > kMostImageBytes) return fail(ErrorCode::LimitExceeded, {}, {"bytes"});
  std::string bytes(source->size(), '\0');
  DOSSIER_ASSIGN(const std::size_t length, readFully(*source, bytes));
  return decodeImage(std::string_view(bytes).substr(0, length), kMostPreviewSide);
}

void preview(FrameChannel &channel, const SourceTree &tree, const std::string &name) {
  auto image = decode(tree);
  if (!image) {
    image.error().place.file = name;
    channel.send(encodeFailed(image.error()));
    return;
  }
  channel.send(encode(PictureMessage{image->width, image->height, image->originalWidth, image->originalHeight, image->whole}));
  std::string_view pixels(reinterpret_cast<const char *>(image->rgba.data()), image->rgba.size());
  while (!pixels.empty()) {
    if (!channel.send(encodePixels(pixels.substr(0, kMostPixelBytes)))) return;
    pixels.remove_prefix(std::min(pixels.size(), kMostPixelBytes));
  }
  channel.send(encode(DoneMessage{1, 0}));
}

void answer(FrameChannel &channel, const SourceTree &tree, const JobMessage &job) {
  if (job.kind == JobKind::Preview) return preview(channel, tree, job.name);
  if (job.kind == JobKind::Pack) return runPackJob(channel, tree, job);
  const ImporterChoice choice = chooseImporter(tree);
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
  readAll(channel, *choice.importer, tree, job.name);
}

}  // namespace

void runFileJob(FrameChannel &channel, const SourceTree &tree, const JobMessage &job) {
  try {
    answer(channel, tree, job);
  } catch (const std::bad_alloc &) {
    // The memory limit is reached by allocation, which can only tell it so.
    channel.send(encodeFailed(Error(ErrorCode::LimitExceeded, {job.name}, {"memory"})));
  }
}

}  // namespace dossier
