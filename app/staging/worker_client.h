// SPDX-License-Identifier: GPL-3.0-or-later
// The program's side of the import worker: one jailed child for each file. What comes back is checked again here.
// Not thread-safe: one read at a time, from any one thread.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/model/observation.h"
#include "core/result.h"

namespace dossier {

struct WorkerRecognition {
  std::string importer;                  ///< id; empty if no importer knows the file
  bool certain = false;
  std::string reason;
  std::optional<Error> refusal;
};

struct WorkerReading {
  std::string importer;
  std::uint32_t importerVersion = 0;
  std::vector<Observation> observations; ///< merged by kind, subject, host, type, identifier, state and to
  std::vector<WrittenText> written;
  std::vector<Error> rejections;         ///< the first hundred
  std::uint64_t rejected = 0;
  std::uint64_t records = 0;
  std::uint64_t bytes = 0;
  std::map<std::string, std::uint64_t> unknownFields;
};

/// A picture as pixels, scaled down to be shown. The size is checked against the bytes.
struct WorkerPicture {
  std::uint32_t width = 0, height = 0;
  std::uint32_t originalWidth = 0, originalHeight = 0;
  bool whole = true;                     ///< false: parts of the file are damaged
  std::vector<std::uint8_t> rgba;        ///< width x height x 4, rows without gaps
};

struct WorkerPacks;

struct ImporterInfo {                    ///< what `sources` lists; asked of the worker at start
  std::string id;
  std::uint32_t version = 0;
  std::string name;
  std::string howToGet;
};

class WorkerClient {
 public:
  using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

  /// Starts dossier-import as a zygote. Must be called before any secret exists and before the first filter.
  /// `worker`: the program file; findWorker() gives the installed or the built one.
  static Result<std::unique_ptr<WorkerClient>> start(const std::filesystem::path &worker);
  static std::filesystem::path findWorker();
  ~WorkerClient();

  const std::vector<ImporterInfo> &importers() const;
  Result<WorkerRecognition> recognise(int descriptor, const std::string &baseName);
  /// Fails with WorkerDied or WorkerTimedOut (no progress for `patience`) for that file only; the next read works.
  Result<WorkerReading> read(int descriptor, const std::string &baseName, std::stop_token stop, const Progress &progress);
  /// PNG and JPEG. Unrecognised or Unsupported: another kind. Malformed, LimitExceeded, WorkerDied, WorkerTimedOut.
  Result<WorkerPicture> preview(int descriptor, const std::string &baseName, std::stop_token stop);
  /// Reads a bundle of a pack's files (wire/pack_messages.h, staging/worker_packs.h). `only`: the kind, where the person says it.
  /// PackUnrecognised, what is wrong with the only file, WorkerDied, WorkerTimedOut.
  Result<WorkerPacks> readPack(int bundle, const std::string &baseName, const std::string &only, std::stop_token stop);
  void setPatience(std::chrono::milliseconds patience);

 private:
  struct State;
  explicit WorkerClient(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace dossier
