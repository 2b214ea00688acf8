// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/worker/pack_job.h"

#include <chrono>
#include <utility>

#include "import/packs/pack_run.h"
#include "wire/pack_messages.h"

namespace dossier {
namespace {

constexpr auto kBetweenProgress = std::chrono::milliseconds(200);

Result<std::string> take(ByteSource &source, std::uint64_t length) {
  if (length > source.size()) return fail(ErrorCode::Truncated);
  std::string bytes(static_cast<std::size_t>(length), '\0');
  DOSSIER_ASSIGN(const std::size_t got, source.read(bytes));
  return got == bytes.size() ? Result<std::string>(std::move(bytes)) : fail(ErrorCode::Truncated);
}

/// false: it was the last.
Result<bool> addNext(PackRun &run, ByteSource &source) {
  std::string bytes(PackMemberHead::kBytes, '\0');
  DOSSIER_ASSIGN(const std::size_t got, source.read(bytes));
  if (got == 0) return false;
  const auto head = decodePackMember(std::string_view(bytes).substr(0, got));
  if (!head) return fail(ErrorCode::Malformed);
  DOSSIER_ASSIGN(const std::string name, take(source, head->nameBytes));
  if (head->bytes == PackMemberHead::kUnreadable) {
    run.refuse(name, ErrorCode::Unreadable);
    return true;
  }
  DOSSIER_ASSIGN(const std::string content, take(source, head->bytes));
  run.add(name, content);
  return true;
}

void sendPacks(FrameChannel &channel, const PackRun &run) {
  for (const auto &[key, pack] : run.packs()) {
    channel.send(encode(PackHeadMessage{pack.kind, pack.name, pack.licence, pack.date, pack.files}));
    for (std::size_t first = 0; first < pack.entries.size();) {
      if (!channel.send(encodePackEntries(pack.entries, first))) return;
    }
  }
  for (const Error &error : run.rejections()) channel.send(encodeRejected(error));
  channel.send(encode(DoneMessage{run.files(), run.rejected()}));
}

Result<void> readAll(FrameChannel &channel, PackRun &run, const SourceTree &bundle) {
  DOSSIER_ASSIGN(const auto source, bundle.open(bundle.single()->name));
  auto last = std::chrono::steady_clock::now();
  for (;;) {
    DOSSIER_ASSIGN(const bool more, addNext(run, *source));
    if (!more) return {};
    if (const auto present = std::chrono::steady_clock::now(); present - last > kBetweenProgress) {
      last = present;
      channel.send(encode(ProgressMessage{run.files(), 0}));
    }
  }
}

}  // namespace

void runPackJob(FrameChannel &channel, const SourceTree &bundle, const JobMessage &job) {
  PackRun run;
  run.only(job.only);
  if (const auto read = readAll(channel, run, bundle); !read) {
    channel.send(encodeFailed(Error(read.error().code, {job.name})));
    return;
  }
  if (auto finished = run.finish(); !finished) {
    if (finished.error().place.file.empty()) finished.error().place.file = job.name;
    channel.send(encodeFailed(finished.error()));
    return;
  }
  sendPacks(channel, run);
}

}  // namespace dossier
