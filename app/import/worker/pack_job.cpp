// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/worker/pack_job.h"

#include <chrono>
#include <new>
#include <utility>

#include "import/packs/pack_run.h"
#include "import/source_tree.h"
#include "wire/pack_messages.h"

namespace dossier {
namespace {

constexpr std::size_t kMostFileBytes = 128U << 20;   // an archive; its members are held to less
constexpr std::chrono::milliseconds kPatience{60'000};

void addMember(PackRun &run, OwnedDescriptor file, const std::string &name) {
  auto tree = makeFileTree(file.release(), name);
  if (!tree) return run.refuse(name, tree.error().code);
  if ((*tree)->entries().front().bytes > kMostFileBytes) return run.refuse(name, ErrorCode::LimitExceeded, {"bytes"});
  auto source = (*tree)->open(name);
  if (!source) return run.refuse(name, source.error().code);
  std::string bytes(static_cast<std::size_t>((*source)->size()), '\0');
  const auto got = (*source)->read(bytes);
  if (!got) return run.refuse(name, got.error().code);
  bytes.resize(*got);
  run.add(name, bytes);
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

void answer(FrameChannel &channel, OwnedDescriptor file, const JobMessage &job) {
  PackRun run;
  run.only(job.only);
  addMember(run, std::move(file), job.name);
  for (std::uint64_t count = 1;; ++count) {
    Frame frame;
    if (!channel.send(encodePackNext()) || channel.receive(frame, kPatience) != FrameChannel::Wait::Frame) return;
    const auto member = decodePackMember(frame.bytes);
    if (!member || member->last) break;
    if (count == kMostPackMembers) {
      run.refuse(member->name, ErrorCode::LimitExceeded, {"members"});
      break;
    }
    if (frame.descriptor.valid()) addMember(run, std::move(frame.descriptor), member->name);
    else run.refuse(member->name, ErrorCode::Unreadable);
  }
  if (auto finished = run.finish(); !finished) {
    if (finished.error().place.file.empty()) finished.error().place.file = job.name;
    channel.send(encodeFailed(finished.error()));
    return;
  }
  sendPacks(channel, run);
}

}  // namespace

void runPackJob(FrameChannel &channel, OwnedDescriptor file, const JobMessage &job) {
  try {
    answer(channel, std::move(file), job);
  } catch (const std::bad_alloc &) {
    channel.send(encodeFailed(Error(ErrorCode::LimitExceeded, {job.name}, {"memory"})));
  }
}

}  // namespace dossier
