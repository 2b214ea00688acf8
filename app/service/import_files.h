// SPDX-License-Identifier: GPL-3.0-or-later
// The import use case: plan -> read -> stage -> commit; undo is VaultSession::undoImport.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/model/import_record.h"
#include "core/model/observation.h"
#include "service/input_files.h"
#include "service/program.h"

namespace dossier {

class VaultSession;

struct PlannedFile {
  std::filesystem::path path;
  std::string name;                      ///< base name
  std::uint64_t bytes = 0;
  std::string importer;                  ///< id; empty if not recognised
  bool certain = false;
  std::string reason;                    ///< why it was taken for this kind; a short English clause
  std::optional<Error> failure;          ///< unrecognised, unreadable, encrypted ...
};

/// A file that has no path of its own. Takes the descriptor's ownership.
struct OpenedFile {
  std::string name;
  InputFile file;
};

/// What one file would change, for the person to approve.
struct StagedHolder {
  std::string id;
  std::string name;
  bool isNew = false;
  bool inCatalogue = false;
  std::string rule;                      ///< by which rule it was matched, "new" if by none
  std::vector<std::string> types;        ///< data types found, strongest first
  std::uint64_t observations = 0;
  std::uint64_t written = 0;             ///< texts that somebody wrote beside it
  std::vector<std::pair<std::string, std::string>> resembles;   ///< id and name of holders that it might be; empty where it matched
  std::string called, calledBy;          ///< what a pack calls one that the catalogue does not know, and which pack; else empty
};

struct StagedFile {
  PlannedFile plan;
  std::vector<StagedHolder> holders;     ///< sorted by name
  std::uint64_t observations = 0;
  std::uint64_t written = 0;             ///< texts; where the person wrote something there, that stays
  std::uint64_t records = 0;
  std::uint64_t rejected = 0;
  std::uint64_t holdersNew = 0;
  std::uint64_t holdingsNew = 0;
  std::vector<Error> rejections;         ///< the first hundred
  std::map<std::string, std::uint64_t> unknownFields;
  bool alreadyImported = false;
  std::int64_t earlierImport = 0;        ///< id, where alreadyImported
  std::optional<Error> failure;
};

/// More observations than this in one commit are a bulk import, before which a backup is made (docs/vault-format.md). Fewer
/// cost less to undo by hand than a backup of a large vault costs each time.
inline constexpr std::uint64_t kBulkObservations = 10'000;

/// One run over the files that were dropped. Nothing is written before commit(). Not thread-safe.
class ImportFiles {
 public:
  ImportFiles(VaultSession &session);
  ~ImportFiles();

  /// Folders are walked (regular files only, no links). Cheap: names and first bytes, in the worker.
  Result<std::vector<PlannedFile>> plan(const std::vector<std::filesystem::path> &paths, std::stop_token stop);
  /// The same for files that are open already, such as the embedded samples.
  Result<std::vector<PlannedFile>> planOpened(std::vector<OpenedFile> files, std::stop_token stop);
  /// Reads and resolves every planned file that was recognised. A failure of one file stands in its StagedFile.
  Result<const std::vector<StagedFile> *> stage(std::stop_token stop, const ProgressCallback &progress);
  /// Leave out holders the person unticked, by index of the staged file.
  void exclude(std::size_t file, const std::vector<std::string> &holderIds);
  /// The person says that a holder of the staged file, matched by nothing, is one of the catalogue. Unknown ids change nothing;
  /// neither does one that exclude() was called for before. commit() makes a rule of the person's of it (service/own_words.h),
  /// so that the next file is not asked about again.
  void takeAs(std::size_t file, const std::string &holderId, const std::string &catalogueId);
  /// The person takes over what a pack calls a holder that is new: its name is written with the import, and goes with it.
  void callAs(std::size_t file, const std::string &holderId, const std::string &name);
  /// One transaction for each file; returns one record for each file committed, in order.
  Result<std::vector<ImportRecord>> commit(std::stop_token stop);
  /// Answers of takeAs() that could not be made rules: WordInvalid (a text too long), WordTaken, a full disk. The files are saved.
  const std::vector<Error> &unkeptAnswers() const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace dossier
