// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backup.h"

#include <fcntl.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>

#include "core/timestamp.h"
#include "vault/backup_stream.h"
#include "vault/files.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kPartSuffix = ".part";

/// "2026-11-24T170512Z": sorts by time and is a good file name everywhere.
std::string fileStamp() {
  const std::time_t seconds = now().time_since_epoch().count();
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H%M%SZ", &parts);
  return {text.data(), length};
}

constexpr std::size_t kStampLetters = 18;   // "2026-11-24T170512Z"

/// The stamp, two digits, the reason: names sort by time, and two of one second by their order.
std::string automaticName(const std::vector<BackupFile> &present, BackupReason reason) {
  const std::string stamp = fileStamp();
  const auto same = std::count_if(present.begin(), present.end(), [&](const BackupFile &backup) { return backup.file.filename().string().starts_with(stamp); });
  std::array<char, 8> number{};
  std::snprintf(number.data(), number.size(), "%02d", static_cast<int>(std::min<std::ptrdiff_t>(same + 1, 99)));
  return stamp + "-" + number.data() + "-" + std::string(nameOf(reason)) + std::string(kBackupSuffix);
}

bool isAutomaticName(const std::string &name) {
  return name.size() > kStampLetters && name[kStampLetters - 1] == 'Z' && name[10] == 'T' && name[kStampLetters] == '-';
}

Result<BackupManifest> manifestOf(Database &database, BackupReason reason) {
  BackupManifest manifest;
  manifest.createdAt = now().time_since_epoch().count();
  manifest.reason = reason;
  DOSSIER_ASSIGN(const std::int64_t generation, database.integer("SELECT max(seq) FROM event"));
  manifest.generation = static_cast<std::uint64_t>(generation);
  DOSSIER_ASSIGN(manifest.schema, database.integer("PRAGMA user_version"));
  DOSSIER_ASSIGN(manifest.bodyBytes, database.fileBytes());
  return manifest;
}

Result<void> writeStream(int descriptor, const Header &header, const SecretBytes &dataKey, Database &database,
                         const BackupManifest &manifest) {
  DOSSIER_ASSIGN(auto stream, BackupWriter::begin(descriptor, header, deriveSubkey(dataKey, SubkeyPurpose::Backup), manifest));
  std::vector<std::uint8_t> piece(kBackupPieceBytes);
  for (std::uint64_t offset = 0; offset < manifest.bodyBytes;) {
    const std::size_t length = std::min<std::uint64_t>(piece.size(), manifest.bodyBytes - offset);
    DOSSIER_TRY(database.readFile(offset, std::span(piece).first(length)));
    DOSSIER_TRY(stream.add(std::span(piece).first(length)));
    offset += length;
  }
  return stream.finish();
}

}  // namespace

std::string_view nameOf(BackupReason reason) {
  constexpr std::array<std::string_view, 5> kNames{"by-hand", "migration", "merge", "import", "purge"};
  return kNames[std::min<std::size_t>(static_cast<std::size_t>(reason), kNames.size() - 1)];
}

Result<void> writeBackup(const fs::path &file, const Header &header, const SecretBytes &dataKey, Database &database,
                         BackupReason reason) {
  // A backup of a damaged body would push a good one out.
  DOSSIER_ASSIGN(const std::int64_t faults, database.countRows("PRAGMA cipher_integrity_check"));
  if (faults != 0) return fail(ErrorCode::BodyDamaged, {"data.db"});
  DOSSIER_ASSIGN(const BackupManifest manifest, manifestOf(database, reason));
  const fs::path part = file.string() + std::string(kPartSuffix);
  std::error_code ignored;
  const auto written = [&]() -> Result<void> {
    const Descriptor descriptor(::open(part.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!descriptor.valid()) return fail(ErrorCode::NotWritable, {file.filename().string()});
    DOSSIER_TRY(writeStream(descriptor.get(), header, dataKey, database, manifest));
    if (::fsync(descriptor.get()) != 0) return fail(ErrorCode::NotWritable, {file.filename().string()});
    return {};
  }();
  const auto checked = written ? readBackup(part, dataKey, std::nullopt) : Result<BackupManifest>(fail(written.error()));
  const auto moved = checked ? replaceFile(part, file) : Result<void>(fail(checked.error()));
  if (!moved) fs::remove(part, ignored);
  return moved;
}

Result<fs::path> writeAutomaticBackup(const fs::path &folder, const Header &header, const SecretBytes &dataKey, Database &database,
                                      BackupReason reason) {
  const fs::path backups = folder / "backups";
  std::error_code ignored;
  DOSSIER_TRY(makeFolders(backups));
  const fs::path file = backups / automaticName(listBackups(folder), reason);
  DOSSIER_TRY(writeBackup(file, header, dataKey, database, reason));
  std::size_t others = 0;
  for (const BackupFile &backup : listBackups(folder)) {
    // Were the clock set back, the newest would be the last by name; and what a person put there is not ours to remove.
    if (!backup.automatic || backup.file.filename() == file.filename()) continue;
    if (++others >= kAutomaticBackupsKept) fs::remove(backup.file, ignored);
  }
  return file;
}

void removeHalfMadeBackups(const fs::path &folder) {
  std::error_code error;
  for (const auto &entry : fs::directory_iterator(folder / "backups", error)) {
    if (entry.path().extension() == kPartSuffix) fs::remove(entry.path(), error);
  }
}

std::vector<BackupFile> listBackups(const fs::path &folder) {
  std::vector<BackupFile> files;
  std::error_code error;
  for (const auto &entry : fs::directory_iterator(folder / "backups", error)) {
    if (entry.path().extension() != kBackupSuffix || !entry.is_regular_file(error)) continue;
    files.push_back({entry.path(), entry.file_size(error), isAutomaticName(entry.path().filename().string())});
  }
  std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.file.filename() > b.file.filename(); });
  return files;
}

Result<void> eraseBackups(const fs::path &folder) {
  std::error_code error;
  std::vector<fs::path> files;
  for (const auto &entry : fs::directory_iterator(folder / "backups", error)) files.push_back(entry.path());
  for (const fs::path &file : files) {
    if (!fs::remove(file, error)) return fail(ErrorCode::NotWritable, {file.filename().string()});
  }
  return files.empty() ? Result<void>{} : syncDirectory(folder / "backups");
}

Result<Header> readBackupHeader(const fs::path &file) {
  DOSSIER_ASSIGN(const BackupReader reader, BackupReader::open(file));
  return reader.header();
}

Result<BackupManifest> readBackup(const fs::path &file, const SecretBytes &dataKey, const std::optional<fs::path> &body) {
  DOSSIER_ASSIGN(BackupReader reader, BackupReader::open(file));
  DOSSIER_ASSIGN(const BackupManifest manifest, reader.begin(deriveSubkey(dataKey, SubkeyPurpose::Backup)));
  Descriptor out;
  if (body) {
    out = Descriptor(::open(body->c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!out.valid()) return fail(ErrorCode::NotWritable, {body->filename().string()});
  }
  for (;;) {
    DOSSIER_ASSIGN(const auto piece, reader.next());
    if (piece.empty()) break;
    if (body && !writeAll(out.get(), piece)) return fail(ErrorCode::NotWritable, {body->filename().string()});
  }
  if (body && ::fsync(out.get()) != 0) return fail(ErrorCode::NotWritable, {body->filename().string()});
  return manifest;
}

}  // namespace dossier
