// SPDX-License-Identifier: GPL-3.0-or-later
// The vault's limits of issue and DESIGN §10, on one vault with a million observations. Opened by a key file alone, so that
// what is measured is what comes on top of a key derivation. Usage: bench_vault [observations]
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>

#include "vault/backup_stream.h"
#include "vault/edits.h"
#include "vault/stores.h"
#include "vault/vault.h"

namespace dossier {
namespace {

constexpr std::uint64_t kObservations = 1'000'000;
constexpr std::uint64_t kHolders = 2'000;
constexpr int kRuns = 41;
constexpr double kUnlockLimit = 50, kEditLimit = 20, kKeyChangeLimit = 50;   // milliseconds
constexpr double kBackupLimit = 200;                                         // MB for each second of one core's crypto
constexpr double kMemoryLimit = 8;                                           // MiB that a backup may take on top

/// Nothing here may fail; what does ends the program.
template <class T>
T must(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", std::string(codeName(result.error().code)).c_str());
    std::exit(2);
  }
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

double milliseconds(const std::function<void()> &work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double processorSeconds() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval &t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double peakMebibytes() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / 1024;
}

struct Timed {
  double middle = 0, slowest = 0;
};

Timed timed(const std::function<void(int)> &work) {
  std::vector<double> all;
  work(-1);
  for (int i = 0; i < kRuns; ++i) all.push_back(milliseconds([&] { work(i); }));
  std::sort(all.begin(), all.end());
  return {all[kRuns / 2], all.back()};
}

/// One line: what was measured, its limit, their ratio. Whether it holds.
bool tell(const char *what, double measured, const char *unit, double limit, double ratio) {
  std::printf("%-34s %8.1f %s of %.0f, ratio %.2f%s\n", what, measured, unit, limit, ratio, ratio <= 1 ? "" : "  MISSED");
  return ratio <= 1;
}

bool tell(const char *what, const Timed &time, double limit) {
  const bool held = tell(what, time.middle, "ms", limit, time.middle / limit);
  std::printf("%-34s %8.1f ms\n", "  slowest", time.slowest);
  return held;
}

void addObservations(Vault &vault, std::uint64_t count) {
  Transaction transaction = must(vault.begin());
  ImportRecord record;
  record.file = "made.mbox";
  record.importer = "mbox";
  record.importedAt = Timestamp{now(), Zone::Utc, Precision::Second};
  const std::array<std::uint8_t, 32> digest{1};
  must(ImportStore(vault.database()).insert(record, 1, count, digest, must(vault.nextStamp())));
  std::vector<std::int64_t> rows;
  HolderStore holders(vault.database());
  for (std::uint64_t i = 0; i < kHolders; ++i) {
    const std::string name = "holder" + std::to_string(i) + ".example.org";
    rows.push_back(must(holders.ensure("domain:" + name, name, "")).row);
  }
  ObservationStore observations(vault.database());
  constexpr std::array<const char *, 6> kTypes{"contact.email", "payment.card", "location.precise", "identity.account", "commerce.orders", "contact.phone"};
  for (std::uint64_t i = 0; i < count; ++i) {
    Observation observation;
    observation.subject = {SubjectKind::Domain, "holder" + std::to_string(i % kHolders) + ".example.org"};
    observation.type = kTypes[i / kHolders % kTypes.size()];
    observation.basis = Basis::Observed;
    observation.first = observation.last = Timestamp{std::chrono::sys_seconds{std::chrono::seconds{1'500'000'000 + static_cast<std::int64_t>(i)}}, Zone::Utc, Precision::Second};
    observation.place.record = i;
    must(observations.append(record.id, rows[i % kHolders], std::nullopt, observation));
  }
  must(HoldingStore(vault.database()).derive(rows));
  must(transaction.commit(EventKind::Imported, std::to_string(record.id)));
}

/// Sealing the body's bytes and opening them again, into memory and out of it: the crypto of a backup alone.
double sealAndOpen(Vault &vault, std::uint64_t bytes) {
  const Descriptor memory(::memfd_create("bench", MFD_CLOEXEC));
  const std::vector<std::uint8_t> piece(kBackupPieceBytes);
  BackupManifest manifest;
  manifest.bodyBytes = bytes / piece.size() * piece.size();
  const double before = processorSeconds();
  auto writer = must(BackupWriter::begin(memory.get(), vault.header(), vault.subkey(SubkeyPurpose::Backup), manifest));
  for (std::uint64_t done = 0; done < manifest.bodyBytes; done += piece.size()) must(writer.add(piece));
  must(writer.finish());
  auto reader = must(BackupReader::open("/proc/self/fd/" + std::to_string(memory.get())));
  must(reader.begin(vault.subkey(SubkeyPurpose::Backup)));
  while (!must(reader.next()).empty()) {}
  return processorSeconds() - before;
}

bool measureBackup(Vault &vault, const std::filesystem::path &file) {
  must(vault.finishCheck({}));
  const double memory = peakMebibytes();
  const double processor = processorSeconds();
  const double wall = milliseconds([&] { must(vault.backUp(file)); });
  const double seconds = processorSeconds() - processor;
  const double megabytes = static_cast<double>(std::filesystem::file_size(file)) / 1e6;
  std::printf("backup of %.0f MB: %.2f s, of that %.2f s of one core, every page checked and the whole file read back\n", megabytes, wall / 1000, seconds);
  const double crypto = sealAndOpen(vault, std::filesystem::file_size(file));
  const bool quick = tell("  a second of one core's crypto", megabytes / crypto, "MB", kBackupLimit, kBackupLimit / (megabytes / crypto));
  return tell("  memory on top", peakMebibytes() - memory, "MiB", kMemoryLimit, (peakMebibytes() - memory) / kMemoryLimit) && quick;
}

int measure(std::uint64_t observations, const std::filesystem::path &root) {
  const SecretBytes none, keyFile(std::string_view("0123456789abcdef0123456789abcdef")), other(std::string_view("fedcba9876543210fedcba9876543210"));
  const Unlock unlock(none, keyFile), second(none, other);
  const auto folder = root / "Bench.dossier";
  const auto state = root / "state";
  {
    auto vault = std::move(must(Vault::create(folder, unlock, KdfCost{}, WithRecovery::No)).vault);
    std::printf("made %llu observations in %.1f s\n", static_cast<unsigned long long>(observations),
                milliseconds([&] { addObservations(*vault, observations); }) / 1000);
  }
  bool held = tell("unlock", timed([&](int) { must(Vault::open(folder, unlock, state)); }), kUnlockLimit);
  auto vault = must(Vault::open(folder, unlock, state));
  std::printf("resident after unlocking: at most %.0f MiB\n", peakMebibytes());
  held = tell("a saved edit", timed([&](int i) {
           must(editFields(*vault, {{{"domain:holder7.example.org", "payment.card", "note"}, "note " + std::to_string(i)}}));
         }), kEditLimit) && held;
  held = tell("taking an edit back", timed([&](int i) {
           must(editFields(*vault, {{{"domain:holder8.example.org", "", "note"}, "note " + std::to_string(i)}}));
           must(revertEdit(*vault, vault->generation()));
         }), 2 * kEditLimit) && held;
  held = tell("change of a key", timed([&](int i) { must(vault->changePassphrase(i % 2 == 0 ? second : unlock, i % 2 == 0 ? unlock : second)); }),
              kKeyChangeLimit) && held;
  std::printf("check of every row, page and index: %.1f s in the background\n", milliseconds([&] { must(vault->finishCheck({})); }) / 1000);
  held = measureBackup(*vault, root / "one.dossier-backup") && held;
  return held ? 0 : 1;
}

int run(std::uint64_t observations) {
  std::string pattern = (std::filesystem::temp_directory_path() / "dossier-bench-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) return 2;
  const int answer = measure(observations, pattern);
  std::filesystem::remove_all(pattern);
  return answer;
}

}  // namespace
}  // namespace dossier

int main(int count, char **arguments) {
  return dossier::run(count > 1 ? std::strtoull(arguments[1], nullptr, 10) : dossier::kObservations);
}
