// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/worker_client.h"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>

#include "staging/worker_frames.h"
#include "staging/worker_packs.h"
#include "staging/worker_process.h"
#include "wire/messages.h"

namespace dossier {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kPatience{30'000};
constexpr std::chrono::milliseconds kStep{100};          // how soon a cancel is noticed
constexpr std::chrono::milliseconds kStartPatience{10'000};

std::filesystem::path ownFolder() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::path() : program.parent_path();
}

}  // namespace

struct WorkerClient::State {
  WorkerProcess process;
  std::vector<ImporterInfo> importers;
  std::chrono::milliseconds patience = kPatience;

  explicit State(WorkerProcess running) : process(std::move(running)) {}

  Result<void> greet();
  bool has(std::string_view importer) const;
  Result<void> run(const JobMessage &job, int descriptor, std::stop_token stop, FrameTaker &answer);
  Result<void> listen(FrameChannel &child, const std::string &name, const std::stop_token &stop, FrameTaker &answer) const;
};

WorkerClient::WorkerClient(std::unique_ptr<State> state) : m_state(std::move(state)) {}
WorkerClient::~WorkerClient() = default;

std::filesystem::path WorkerClient::findWorker() {
  std::error_code error;
#ifdef DOSSIER_TEST_BUILD
  if (const char *folder = std::getenv("DOSSIER_WORKER_DIR"); folder != nullptr) return std::filesystem::path(folder) / "dossier-import";
#endif
  const std::filesystem::path folder = ownFolder();
  for (const auto &candidate : {folder / "dossier-import", folder.parent_path() / "libexec" / "dossier" / "dossier-import"}) {
    if (std::filesystem::exists(candidate, error)) return candidate;
  }
  return folder / "dossier-import";
}

Result<void> WorkerClient::State::greet() {
  Frame frame;
  if (process.control().receive(frame, kStartPatience) != FrameChannel::Wait::Frame) return fail(ErrorCode::WorkerMissing);
  const auto hello = decodeHello(frame.bytes);
  if (!hello) return fail(ErrorCode::WorkerMissing);
  for (const ImporterEntry &entry : hello->importers) importers.push_back({entry.id, entry.version, entry.name, entry.howToGet});
  return {};
}

Result<std::unique_ptr<WorkerClient>> WorkerClient::start(const std::filesystem::path &worker) {
  DOSSIER_ASSIGN(auto process, WorkerProcess::start(worker));
  auto state = std::make_unique<State>(std::move(process));
  DOSSIER_TRY(state->greet());
  return std::unique_ptr<WorkerClient>(new WorkerClient(std::move(state)));
}

const std::vector<ImporterInfo> &WorkerClient::importers() const { return m_state->importers; }
void WorkerClient::setPatience(std::chrono::milliseconds patience) { m_state->patience = patience; }

bool WorkerClient::State::has(std::string_view importer) const {
  return std::any_of(importers.begin(), importers.end(), [&](const ImporterInfo &known) { return known.id == importer; });
}

/// Until the answer is finished or the child has closed its end.
Result<void> WorkerClient::State::listen(FrameChannel &child, const std::string &name, const std::stop_token &stop,
                                         FrameTaker &answer) const {
  auto lastSign = Clock::now();
  for (Frame frame;;) {
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, {name});
    const auto got = child.receive(frame, kStep);
    if (got == FrameChannel::Wait::Timeout) {
      if (Clock::now() - lastSign > patience) return fail(ErrorCode::WorkerTimedOut, {name});
      continue;
    }
    if (got == FrameChannel::Wait::Closed) return {};
    lastSign = Clock::now();
    if (!answer.take(frame.bytes)) return fail(ErrorCode::WorkerDied, {name});
    if (answer.finished()) return {};
  }
}

namespace {

/// What was heard of a file that was recognised or read.
Result<void> conclude(JobKind kind, const std::string &name, const WorkerAnswer &answer) {
  if (answer.failure()) return fail(*answer.failure());
  const WorkerRecognition recognition = answer.recognition();
  if (!answer.recognised()) return fail(ErrorCode::WorkerDied, {name});
  if (kind == JobKind::Recognise) return {};
  if (recognition.refusal) return fail(*recognition.refusal);
  if (recognition.importer.empty()) return fail(ErrorCode::Unrecognised, {name});
  if (!answer.finished()) return fail(ErrorCode::WorkerDied, {name});
  return {};
}

}  // namespace

Result<void> WorkerClient::State::run(const JobMessage &job, int descriptor, std::stop_token stop, FrameTaker &answer) {
  const std::string &name = job.name;
  FrameChannel &control = process.control();
  if (!control.send(encode(job), descriptor)) return fail(ErrorCode::WorkerMissing, {name});
  Frame frame;
  if (control.receive(frame, kStartPatience) != FrameChannel::Wait::Frame) return fail(ErrorCode::WorkerMissing, {name});
  const auto started = decodeStarted(frame.bytes);
  if (!started || started->process == 0 || !frame.descriptor.valid()) return fail(ErrorCode::WorkerDied, {name});
  FrameChannel child(std::move(frame.descriptor));
  auto result = listen(child, name, stop, answer);
  // Whatever the child still does is of no use to anyone.
  control.send(encodeKill(started->process));
  return result;
}

Result<WorkerRecognition> WorkerClient::recognise(int descriptor, const std::string &baseName) {
  WorkerAnswer answer(baseName, {});
  DOSSIER_TRY(m_state->run({JobKind::Recognise, baseName, {}}, descriptor, {}, answer));
  DOSSIER_TRY(conclude(JobKind::Recognise, baseName, answer));
  if (!answer.recognition().importer.empty() && !m_state->has(answer.recognition().importer)) return fail(ErrorCode::WorkerDied, {baseName});
  return answer.recognition();
}

Result<WorkerReading> WorkerClient::read(int descriptor, const std::string &baseName, std::stop_token stop, const Progress &progress) {
  WorkerAnswer answer(baseName, progress);
  DOSSIER_TRY(m_state->run({JobKind::Read, baseName, {}}, descriptor, std::move(stop), answer));
  DOSSIER_TRY(conclude(JobKind::Read, baseName, answer));
  if (!m_state->has(answer.reading().importer)) return fail(ErrorCode::WorkerDied, {baseName});
  struct stat status{};
  if (::fstat(descriptor, &status) == 0) answer.reading().bytes = static_cast<std::uint64_t>(status.st_size);
  return std::move(answer.reading());
}

Result<WorkerPicture> WorkerClient::preview(int descriptor, const std::string &baseName, std::stop_token stop) {
  PictureAnswer answer(baseName);
  DOSSIER_TRY(m_state->run({JobKind::Preview, baseName, {}}, descriptor, std::move(stop), answer));
  if (answer.failure()) return fail(*answer.failure());
  if (!answer.finished()) return fail(ErrorCode::WorkerDied, {baseName});
  return std::move(answer.picture());
}

Result<WorkerPacks> WorkerClient::readPack(int bundle, const std::string &baseName, const std::string &only, std::stop_token stop) {
  PackAnswer answer(baseName);
  DOSSIER_TRY(m_state->run({JobKind::Pack, baseName, only}, bundle, std::move(stop), answer));
  if (answer.failure()) return fail(*answer.failure());
  if (!answer.finished()) return fail(ErrorCode::WorkerDied, {baseName});
  return std::move(answer.packs());
}

}  // namespace dossier
