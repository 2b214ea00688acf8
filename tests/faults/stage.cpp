// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include <sodium.h>
#include <stdlib.h>
#include <unistd.h>

#include <array>
#include <map>
#include <set>

#include "vault/build_folder.h"
#include "vault/stores.h"

namespace dossier::faults {
namespace fs = std::filesystem;
namespace {

/// The same bytes in every run; nothing that these tests make is secret.
class SameBytes {
 public:
  /// Two beginnings never give the same bytes: ids must differ from those of a vault made before.
  static void begin(std::uint64_t from) {
    static const randombytes_implementation own{name, number, nullptr, nullptr, fill, nullptr};
    randombytes_set_implementation(const_cast<randombytes_implementation *>(&own));
    counter() = from;
  }

 private:
  static std::uint64_t &counter() {
    static std::uint64_t value = 0;
    return value;
  }
  static const char *name() { return "the same in each run"; }
  static std::uint32_t number() {
    std::uint32_t value = 0;
    fill(&value, sizeof value);
    return value;
  }
  static void fill(void *out, std::size_t length) {
    std::array<unsigned char, randombytes_SEEDBYTES> seed{};
    const std::uint64_t turn = ++counter();
    for (std::size_t i = 0; i < 8; ++i) seed[i] = static_cast<unsigned char>(turn >> (8 * i));
    randombytes_buf_deterministic(out, length, seed.data());
  }
};

// Random, or of the moment: they differ where a change was tried a second time.
const std::set<std::string> kLeftOut{"clock", "copy", "uid", "imported_at", "undone_at", "added_at", "saved_at", "at", "seq"};

Result<std::vector<std::string>> list(Database &database, const std::string &sql) {
  DOSSIER_ASSIGN(Statement statement, database.prepare(sql));
  std::vector<std::string> rows;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, statement.step());
    if (!row) return rows;
    rows.push_back(statement.text(0));
  }
}

Result<std::string> dumpTables(Database &database) {
  std::string text;
  DOSSIER_ASSIGN(const auto tables, list(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('event', 'setting') ORDER BY name"));
  for (const std::string &table : tables) {
    DOSSIER_ASSIGN(const auto columns, list(database, "SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid"));
    std::string values;
    for (const std::string &column : columns) {
      if (kLeftOut.count(column) != 0 || (column == "digest" && table == "identifier")) continue;
      // Which attachment a register is about is random too.
      const bool isField = column == "field";
      const std::string value = isField ? "substr(field, 1, 11)" : "\"" + column + "\"";
      values += (values.empty() ? "" : " || '|' || ") + ("quote(" + value + ")");
    }
    DOSSIER_ASSIGN(const auto rows, list(database, "SELECT " + values + " AS r FROM " + table + " ORDER BY r"));
    for (const std::string &row : rows) text += table + ": " + row + "\n";
  }
  return text;
}

bool isGood(const Result<std::vector<VerifyLine>> &lines, std::string &bad) {
  if (!lines) {
    bad = codeName(lines.error().code);
    return false;
  }
  for (const VerifyLine &line : *lines) bad += line.good ? "" : line.what + " " + line.detail + "; ";
  return bad.empty();
}

}  // namespace

std::string holderName(int number) { return "holder-" + std::to_string(number) + ".example.org"; }

std::string dump(Vault &vault) {
  std::string text;
  for (const SlotInfo &slot : vault.keySlots()) {
    text += "slot " + std::to_string(slot.index) + ": kind " + std::to_string(static_cast<int>(slot.kind)) + " " + slot.label + "\n";
  }
  const auto tables = dumpTables(vault.database());
  return text + (tables ? *tables : "unreadable: " + std::string(codeName(tables.error().code)));
}

Result<std::unique_ptr<Vault>> openWithAnyKey(const fs::path &folder, const fs::path &state, char *opened) {
  Result<std::unique_ptr<Vault>> vault = fail(ErrorCode::NotFound);
  for (const char name : {'A', 'B', 'C'}) {
    vault = Vault::open(folder, Stage::unlock(name), state);
    if (opened != nullptr) *opened = name;
    if (vault || vault.error().code != ErrorCode::WrongPassphrase) return vault;
  }
  return vault;
}

std::string describeBackup(const fs::path &file) {
  for (const char name : {'A', 'B', 'C'}) {
    const auto manifest = Vault::checkBackup(file, Stage::unlock(name));
    if (manifest) return std::string(nameOf(manifest->reason)) + " of generation " + std::to_string(manifest->generation);
    if (manifest.error().code != ErrorCode::WrongPassphrase) break;
  }
  return "damaged";
}

Stage::Stage() {
  if (sodium_init() < 0) std::abort();
  const fs::path shared = "/dev/shm";
  const fs::path where = ::access(shared.c_str(), W_OK) == 0 ? shared : fs::temp_directory_path();
  std::string pattern = (where / "dossier-faults-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) std::abort();
  m_root = pattern;
}

Stage::Stage(const fs::path &root) : m_root(root), m_removes(false) {
  if (sodium_init() < 0) std::abort();
}

Stage::~Stage() {
  disarm();
  letClockRun();
  vault.reset();
  other.reset();
  std::error_code ignored;
  if (m_removes) fs::remove_all(m_root, ignored);
}

const SecretBytes &Stage::key(char name) {
  static std::map<char, SecretBytes> keys;
  auto found = keys.find(name);
  if (found == keys.end()) found = keys.emplace(name, SecretBytes(std::string(32, name))).first;
  return found->second;
}

Unlock Stage::unlock(char name) { return {Unlock::none(), key(name)}; }

void Stage::reset(const Image &image) {
  disarm();
  vault.reset();
  other.reset();
  writeImage(m_root, image);
  SameBytes::begin(image.empty() ? 0 : 1'000'000);
  setClock(kNoon);
}

Result<void> Stage::open() {
  DOSSIER_ASSIGN(vault, openWithAnyKey(folder(), state()));
  return {};
}

Result<void> Stage::openOther() {
  other.reset();
  DOSSIER_ASSIGN(other, openWithAnyKey(otherFolder(), {}));
  return {};
}

std::string Stage::stateOfSession() {
  return "Mine.dossier\n" + dump(*vault);
}

Result<void> Stage::import(const std::string &file, int first, int count) {
  Database &database = vault->database();
  DOSSIER_ASSIGN(Transaction transaction, vault->begin());
  DOSSIER_ASSIGN(const Stamp stamp, vault->nextStamp());
  ImportRecord record;
  record.file = file;
  record.importer = "made";
  record.importedAt = Timestamp{now(), Zone::Utc, Precision::Second};
  std::array<std::uint8_t, 32> digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char *>(file.data()), file.size(), nullptr, 0);
  DOSSIER_ASSIGN(const auto known, ImportStore(database).findLive(digest));
  if (known) return fail(ErrorCode::AlreadyImported);
  DOSSIER_TRY(ImportStore(database).insert(record, 1, static_cast<std::uint64_t>(count), digest, stamp));
  DOSSIER_ASSIGN(auto digestKey, readDigestKey(database, DigestKey::Identifier));
  IdentifierStore identifiers(database, std::move(digestKey));
  DOSSIER_ASSIGN(const auto identifier, identifiers.ensure({IdentifierKind::Email, "someone@example.net"}));
  std::vector<std::int64_t> rows;
  ObservationStore observations(database);
  for (int number = first; number < first + count; ++number) {
    const std::string name = holderName(number);
    DOSSIER_ASSIGN(const auto holder, HolderStore(database).ensure(name, name, ""));
    rows.push_back(holder.row);
    for (const char *type : {"payment.card", "contact.email", "location.precise"}) {
      Observation observation;
      observation.subject = {SubjectKind::Domain, name};
      observation.type = type;
      observation.basis = Basis::Provided;
      DOSSIER_TRY(observations.append(record.id, holder.row, identifier, observation));
    }
  }
  DOSSIER_TRY(HoldingStore(database).derive(rows));
  record.observations = static_cast<std::uint64_t>(3 * count);
  DOSSIER_TRY(ImportStore(database).setCounts(record));
  DOSSIER_TRY(transaction.commit(EventKind::Imported, std::to_string(record.id)));
  vault->remember();
  return {};
}

Result<void> Stage::changeAndClose() {
  DOSSIER_TRY(open());
  DOSSIER_TRY(import("after.json", 900, 1));
  DOSSIER_TRY(vault->backUp(copy()));
  if (fs::exists(copy().string() + ".part")) return fail(ErrorCode::Internal, {}, {"a part of a backup is left"});
  std::string bad;
  const bool good = isGood(vault->verify({}), bad);
  vault.reset();
  return good ? Result<void>{} : fail(ErrorCode::BodyDamaged, {}, {bad});
}

void Stage::lookAtVault(const fs::path &folder, Seen &seen) {
  const std::string name = folder.filename().string();
  char opened = '-';
  const bool isMine = name == "Mine.dossier";
  auto found = openWithAnyKey(folder, isMine ? state() : fs::path(), &opened);
  if (!found) {
    const ErrorCode code = found.error().code;
    seen.state += name + ": " + std::string(codeName(code)) + "\n";
    if (code != ErrorCode::NotFound) seen.complaints.push_back(name + " does not open: " + std::string(codeName(code)));
    return;
  }
  seen.state += name + "\n" + dump(**found);
  for (const std::string &notice : (*found)->notices()) {
    if (notice != "notice.header-repaired") seen.complaints.push_back(name + ": " + notice);
  }
  std::string bad;
  if (!isGood((*found)->verify({}), bad)) seen.complaints.push_back(name + ": " + bad);
  found->reset();
  for (const BackupFile &backup : listBackups(folder)) {
    if (describeBackup(backup.file) == "damaged") seen.complaints.push_back("a damaged backup: " + backup.file.filename().string());
  }
}

void Stage::lookAtNames(Seen &seen) const {
  static const std::set<std::string> kFiles{"header", "data.db", "data.db-journal", "lock", "backups"};
  std::error_code ignored;
  for (const auto &entry : fs::directory_iterator(home(), ignored)) {
    const std::string name = entry.path().filename().string();
    // Where a person put a backup nobody looks after it; the next one of that name takes its place.
    if (name == copy().filename().string() + ".part") continue;
    if (entry.path().extension() == kBackupSuffix) {
      const std::string told = describeBackup(entry.path());
      seen.state += name + ": " + told + "\n";
      if (told == "damaged") seen.complaints.push_back(name + " is damaged");
    } else if (entry.path().extension() == ".dossier") {
      for (const auto &file : fs::directory_iterator(entry.path())) {
        if (kFiles.count(file.path().filename().string()) == 0) seen.complaints.push_back("left over: " + file.path().filename().string());
      }
      for (const auto &file : fs::directory_iterator(entry.path() / "backups", ignored)) {
        if (file.path().extension() != kBackupSuffix) seen.complaints.push_back("left over: " + file.path().filename().string());
      }
    } else {
      seen.complaints.push_back("left over: " + name);
    }
  }
}

Seen Stage::look() {
  disarm();
  vault.reset();
  other.reset();
  Seen seen;
  // First the one a person opens: that is what clears up beside it. Where there is none, making one does.
  lookAtVault(folder(), seen);
  if (!fs::exists(folder())) [[maybe_unused]] const auto probe = BuildFolder::make(folder());
  std::set<fs::path> others;
  std::error_code ignored;
  for (const auto &entry : fs::directory_iterator(home(), ignored)) {
    if (entry.path().extension() == ".dossier" && entry.path() != folder()) others.insert(entry.path());
  }
  for (const fs::path &beside : others) lookAtVault(beside, seen);
  lookAtNames(seen);
  return seen;
}

}  // namespace dossier::faults
