// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/import_files.h"

#include <algorithm>
#include <future>
#include <map>
#include <set>
#include <utility>

#include "core/text.h"
#include "service/own_words.h"
#include "service/pack_names.h"
#include "service/vault_session.h"
#include "staging/staged_reading.h"
#include "staging/worker_client.h"
#include "vault/vault.h"

namespace dossier {
namespace {

struct Planned {
  PlannedFile file;
  bool named = true;
  std::optional<InputFile> opened;       ///< only for files without a path
};

/// What the vault knows already, to tell new from known.
struct KnownIds {
  std::set<std::string> holders;
  std::set<std::string> holdings;        ///< with evidence beyond the catalogue's claims

  explicit KnownIds(const Inventory &inventory) {
    for (const Holder &holder : inventory.holders) holders.insert(holder.id);
    for (const Holding &holding : inventory.holdings) {
      if (holding.basis != Basis::Declared) holdings.insert(holding.id);
    }
  }
};

/// Counts per holder of one reading, while it is summed up.
struct HolderSum {
  std::uint64_t observations = 0;
  std::uint64_t written = 0;
  std::map<std::string, Basis> types;
};

std::vector<std::string> typesStrongestFirst(const std::map<std::string, Basis> &types) {
  std::vector<std::pair<std::string, Basis>> sorted(types.begin(), types.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
  std::vector<std::string> keys;
  for (auto &[key, basis] : sorted) keys.push_back(std::move(key));
  return keys;
}

void describe(StagedFile &staged, const StagedReading &reading, const KnownIds &known, const Catalogue &catalogue) {
  std::vector<HolderSum> sums(reading.holders.size());
  for (std::size_t i = 0; i < reading.holderOf.size(); ++i) {
    const Observation &observation = reading.reading.observations[i];
    HolderSum &sum = sums[reading.holderOf[i]];
    ++sum.observations;
    if (observation.kind != ObservationKind::Holding || !observation.basis) continue;
    Basis &strongest = sum.types.try_emplace(observation.type, *observation.basis).first->second;
    strongest = std::max(strongest, *observation.basis);
  }
  for (const std::uint32_t holder : reading.writtenAt) ++sums[holder].written;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const ResolvedHolder &resolved = reading.holders[i];
    StagedHolder holder;
    holder.id = resolved.id;
    holder.name = resolved.name;
    holder.isNew = !known.holders.contains(resolved.id);
    holder.inCatalogue = catalogue.holder(resolved.id) != nullptr;
    holder.rule = resolved.rule.empty() ? "new" : resolved.rule;
    // Likeness of addresses means nothing: who imitates one chooses a like one.
    const bool named = resolved.id.starts_with("name:") || resolved.id.starts_with("merchant:");
    for (const CatalogueHolder *like : named ? catalogue.resembling(resolved.name) : std::vector<const CatalogueHolder *>()) {
      holder.resembles.emplace_back(like->id, like->name);
    }
    holder.types = typesStrongestFirst(sums[i].types);
    holder.observations = sums[i].observations;
    holder.written = sums[i].written;
    staged.holdersNew += holder.isNew ? 1 : 0;
    for (const std::string &type : holder.types) staged.holdingsNew += known.holdings.contains(resolved.id + "/" + type) ? 0 : 1;
    staged.holders.push_back(std::move(holder));
  }
  std::sort(staged.holders.begin(), staged.holders.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
  staged.observations = reading.reading.observations.size();
  staged.written = reading.reading.written.size();
  staged.records = reading.reading.records;
  staged.rejected = reading.reading.rejected;
  staged.rejections = reading.reading.rejections;
  staged.unknownFields = reading.reading.unknownFields;
}

}  // namespace

struct ImportFiles::State {
  VaultSession &session;
  std::vector<Planned> planned;
  std::vector<StagedFile> staged;
  std::vector<std::optional<StagedReading>> readings;
  std::map<std::size_t, std::vector<Word>> answers;   ///< by index of the file: what the person said who somebody is
  std::vector<Error> unkept;

  explicit State(VaultSession &openSession) : session(openSession) {}

  PlannedFile recognise(const InputFile &input, PlannedFile file, WorkerClient &worker);
  Result<void> stageOne(Planned &planned, WorkerClient &worker, const KnownIds &known, std::stop_token stop,
                        const ProgressCallback &progress);
  Result<void> nameByPacks(StagedFile &file, const Catalogue &catalogue);
  Result<void> backUpBeforeBulk();
  void keepAnswers(std::size_t file);
};

PlannedFile ImportFiles::State::recognise(const InputFile &input, PlannedFile file, WorkerClient &worker) {
  file.bytes = input.bytes();
  auto recognition = worker.recognise(input.descriptor(), file.name);
  if (!recognition) {
    file.failure = recognition.error();
    return file;
  }
  file.importer = recognition->importer;
  file.certain = recognition->certain;
  file.reason = recognition->reason;
  file.failure = recognition->refusal;
  if (file.importer.empty() && !file.failure) file.failure = Error(ErrorCode::Unrecognised, {file.name});
  return file;
}

Result<void> ImportFiles::State::nameByPacks(StagedFile &file, const Catalogue &catalogue) {
  DOSSIER_ASSIGN(PackNames names, PackNames::load(session.vault().database(), catalogue));
  for (StagedHolder &holder : file.holders) {
    if (holder.inCatalogue || !holder.isNew) continue;
    DOSSIER_ASSIGN(const auto called, names.of(holder.id));
    if (!called) continue;
    holder.called = called->name;
    holder.calledBy = called->source;
  }
  return {};
}

/// A large import can be undone like any other; the backup is for what nobody thought of.
Result<void> ImportFiles::State::backUpBeforeBulk() {
  std::uint64_t observations = 0;
  for (std::size_t i = 0; i < staged.size(); ++i) {
    if (readings[i] && !staged[i].failure && !staged[i].alreadyImported) observations += staged[i].observations;
  }
  if (observations <= kBulkObservations) return {};
  DOSSIER_TRY(session.vault().backUpAutomatically(BackupReason::Import));
  return {};
}

ImportFiles::ImportFiles(VaultSession &session) : m_state(std::make_unique<State>(session)) {}
ImportFiles::~ImportFiles() = default;

Result<std::vector<PlannedFile>> ImportFiles::plan(const std::vector<std::filesystem::path> &paths, std::stop_token stop) {
  DOSSIER_ASSIGN(WorkerClient * worker, m_state->session.program().worker());
  DOSSIER_ASSIGN(const auto files, listInputFiles(paths));
  m_state->planned.clear();
  std::vector<PlannedFile> plans;
  for (const auto &[path, named] : files) {
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    PlannedFile file;
    file.path = path;
    file.name = shownName(path);
    if (auto input = InputFile::open(path, named)) {
      file = m_state->recognise(*input, std::move(file), *worker);
    } else {
      file.failure = input.error();
    }
    plans.push_back(file);
    m_state->planned.push_back({std::move(file), named, std::nullopt});
  }
  return plans;
}

Result<std::vector<PlannedFile>> ImportFiles::planOpened(std::vector<OpenedFile> files, std::stop_token stop) {
  DOSSIER_ASSIGN(WorkerClient * worker, m_state->session.program().worker());
  m_state->planned.clear();
  std::vector<PlannedFile> plans;
  for (OpenedFile &opened : files) {
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    PlannedFile file;
    file.name = opened.name;
    file = m_state->recognise(opened.file, std::move(file), *worker);
    plans.push_back(file);
    m_state->planned.push_back({std::move(file), true, std::move(opened.file)});
  }
  return plans;
}

Result<void> ImportFiles::State::stageOne(Planned &entry, WorkerClient &worker, const KnownIds &known, std::stop_token stop,
                                          const ProgressCallback &progress) {
  StagedFile &file = staged.emplace_back();
  readings.emplace_back();
  file.plan = entry.file;
  file.failure = entry.file.failure;
  if (file.failure) return {};
  if (!entry.opened) {
    auto input = InputFile::open(entry.file.path, entry.named);
    if (!input) {
      file.failure = input.error();
      return {};
    }
    entry.opened = std::move(*input);
  }
  DOSSIER_ASSIGN(const SecretBytes key, fileDigestKey(session.vault()));
  const int descriptor = entry.opened->descriptor();
  // The digest needs every byte and so does the worker: one core for each.
  auto digest = std::async(std::launch::async, [&] { return digestFile(descriptor, key, stop); });
  auto reading = worker.read(descriptor, entry.file.name, stop, progress);
  const auto digested = digest.get();
  if (!entry.file.path.empty()) entry.opened.reset();
  if (!reading || !digested) {
    const Error error = !reading ? reading.error() : digested.error();
    if (error.code == ErrorCode::Cancelled) return fail(error);
    file.failure = error;
    return {};
  }
  DOSSIER_ASSIGN(file.earlierImport, findEarlierImport(session.vault(), *digested));
  file.alreadyImported = file.earlierImport != 0;
  DOSSIER_ASSIGN(const auto shared, session.catalogue());
  const Catalogue &catalogue = *shared;
  readings.back() = resolveReading(catalogue, entry.file.name, *digested, std::move(*reading));
  describe(file, *readings.back(), known, catalogue);
  return nameByPacks(file, catalogue);
}

Result<const std::vector<StagedFile> *> ImportFiles::stage(std::stop_token stop, const ProgressCallback &progress) {
  DOSSIER_ASSIGN(WorkerClient * worker, m_state->session.program().worker());
  DOSSIER_ASSIGN(const auto inventory, m_state->session.inventory());
  const KnownIds known(*inventory);
  m_state->staged.clear();
  m_state->answers.clear();
  m_state->unkept.clear();
  m_state->readings.clear();
  std::uint64_t total = 0;
  for (const Planned &entry : m_state->planned) total += entry.file.bytes;
  std::uint64_t before = 0;
  for (Planned &entry : m_state->planned) {
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    DOSSIER_TRY(m_state->stageOne(entry, *worker, known, stop, [&](std::uint64_t done, std::uint64_t) {
      if (progress) progress(before + std::min(done, entry.file.bytes), total);
    }));
    before += entry.file.bytes;
  }
  return &m_state->staged;
}

/// Each is a change of its own, and made before the import: so the import is what Undo takes back first, and taking it back does
/// not unsay what the person knows. That one cannot be kept must not keep the file from being saved.
void ImportFiles::State::keepAnswers(std::size_t file) {
  OwnWords words(session);
  for (const Word &rule : answers[file]) {
    if (auto kept = words.write({rule, {}, {}}); !kept) unkept.push_back(std::move(kept.error()));
  }
  answers.erase(file);
}

const std::vector<Error> &ImportFiles::unkeptAnswers() const { return m_state->unkept; }

void ImportFiles::exclude(std::size_t file, const std::vector<std::string> &holderIds) {
  if (file >= m_state->readings.size() || !m_state->readings[file]) return;
  m_state->readings[file]->excluded = {holderIds.begin(), holderIds.end()};
}

void ImportFiles::takeAs(std::size_t file, const std::string &holderId, const std::string &catalogueId) {
  const auto catalogue = m_state->session.catalogue();
  const CatalogueHolder *known = catalogue ? (*catalogue)->holder(catalogueId) : nullptr;
  if (known == nullptr || file >= m_state->readings.size() || !m_state->readings[file]) return;
  StagedReading &reading = *m_state->readings[file];
  for (std::size_t i = 0; i < reading.holders.size(); ++i) {
    ResolvedHolder &holder = reading.holders[i];
    if (holder.id != holderId || reading.excluded.contains(holderId)) continue;
    // One that the catalogue or an earlier answer matched already needs no rule. The text is taken as the file has it: what is
    // shown of it may be cut.
    const auto observation = std::find(reading.holderOf.begin(), reading.holderOf.end(), i);
    if (holder.catalogueId.empty() && observation != reading.holderOf.end()) {
      const Subject &subject = reading.reading.observations[static_cast<std::size_t>(observation - reading.holderOf.begin())].subject;
      m_state->answers[file].push_back({"rule", {}, std::string(trimmed(subject.value)), {{"subject", std::string(nameOf(subject.kind))}, {"holder", known->id}}});
    }
    holder = {known->id, known->name, known->id, "chosen"};
  }
}

void ImportFiles::callAs(std::size_t file, const std::string &holderId, const std::string &name) {
  if (file >= m_state->readings.size() || !m_state->readings[file]) return;
  StagedReading &reading = *m_state->readings[file];
  const auto holder = std::find_if(reading.holders.begin(), reading.holders.end(), [&](const ResolvedHolder &one) { return one.id == holderId; });
  if (holder == reading.holders.end()) return;
  reading.reading.written.push_back({{SubjectKind::Name, holder->name}, {}, {}, "name", name, {}});
  reading.writtenAt.push_back(static_cast<std::uint32_t>(holder - reading.holders.begin()));
}

Result<std::vector<ImportRecord>> ImportFiles::commit(std::stop_token stop) {
  std::vector<ImportRecord> records;
  DOSSIER_TRY(m_state->backUpBeforeBulk());
  for (std::size_t i = 0; i < m_state->staged.size(); ++i) {
    StagedFile &file = m_state->staged[i];
    if (!m_state->readings[i] || file.failure || file.alreadyImported) continue;
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    m_state->keepAnswers(i);
    auto record = commitReading(m_state->session.vault(), *m_state->readings[i]);
    m_state->session.changed();
    if (!record && record.error().code == ErrorCode::AlreadyImported) {
      file.alreadyImported = true;  // the same bytes twice in one drop
      continue;
    }
    if (!record) return fail(record.error());
    records.push_back(std::move(*record));
  }
  return records;
}

}  // namespace dossier
