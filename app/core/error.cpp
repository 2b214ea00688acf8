// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <array>
#include <utility>

namespace dossier {
namespace {

using Row = std::pair<ErrorCode, std::string_view>;
constexpr std::array kNames{
    Row{ErrorCode::Internal, "internal"},
    Row{ErrorCode::Cancelled, "cancelled"},
    Row{ErrorCode::WrongUsage, "usage"},
    Row{ErrorCode::NotFound, "not-found"},
    Row{ErrorCode::Unreadable, "file.unreadable"},
    Row{ErrorCode::NotWritable, "file.not-writable"},
    Row{ErrorCode::Unrecognised, "import.unrecognised"},
    Row{ErrorCode::Malformed, "import.malformed"},
    Row{ErrorCode::Truncated, "import.truncated"},
    Row{ErrorCode::Unsupported, "import.unsupported"},
    Row{ErrorCode::Encrypted, "import.encrypted"},
    Row{ErrorCode::LimitExceeded, "import.limit"},
    Row{ErrorCode::WorkerDied, "worker.died"},
    Row{ErrorCode::WorkerTimedOut, "worker.timed-out"},
    Row{ErrorCode::WorkerMissing, "worker.missing"},
    Row{ErrorCode::AlreadyImported, "import.already"},
    Row{ErrorCode::WrongPassphrase, "vault.wrong-passphrase"},
    Row{ErrorCode::WeakPassphrase, "vault.weak-passphrase"},
    Row{ErrorCode::BadRecoveryCode, "vault.bad-recovery-code"},
    Row{ErrorCode::NotAVault, "vault.not-a-vault"},
    Row{ErrorCode::HeaderDamaged, "vault.header-damaged"},
    Row{ErrorCode::HeaderRefused, "vault.header-refused"},
    Row{ErrorCode::BodyMissing, "vault.body-missing"},
    Row{ErrorCode::BodyDamaged, "vault.body-damaged"},
    Row{ErrorCode::RolledBack, "vault.rolled-back"},
    Row{ErrorCode::VaultTooNew, "vault.too-new"},
    Row{ErrorCode::VaultBusy, "vault.busy"},
    Row{ErrorCode::VaultExists, "vault.exists"},
    Row{ErrorCode::LibraryUnfit, "vault.library-unfit"},
    Row{ErrorCode::SandboxUnavailable, "sandbox.unavailable"},
    Row{ErrorCode::LastKey, "vault.last-key"},
    Row{ErrorCode::SlotsFull, "vault.slots-full"},
    Row{ErrorCode::KeyFileUnfit, "vault.key-file-unfit"},
    Row{ErrorCode::OtherVault, "vault.other"},
    Row{ErrorCode::BackupDamaged, "backup.damaged"},
    Row{ErrorCode::NothingToUndo, "undo.nothing"},
    Row{ErrorCode::NameNeeded, "holder.name-needed"},
    Row{ErrorCode::PackUnrecognised, "pack.unrecognised"},
    Row{ErrorCode::PackBroken, "pack.broken"},
    Row{ErrorCode::PackUnsigned, "pack.unsigned"},
    Row{ErrorCode::PackBadlySigned, "pack.badly-signed"},
    Row{ErrorCode::PackSignerUnknown, "pack.unknown-signer"},
    Row{ErrorCode::PackOlder, "pack.older"},
    Row{ErrorCode::WordInvalid, "word.invalid"},
    Row{ErrorCode::WordTaken, "word.taken"},
    Row{ErrorCode::WordUnknown, "word.unknown"},
    Row{ErrorCode::LetterMissing, "letter.missing"},
    Row{ErrorCode::LawUnknown, "letter.law-unknown"},
    Row{ErrorCode::CatalogueInvalid, "catalogue.invalid"},
};

}  // namespace

std::string_view codeName(ErrorCode code) {
  for (const auto &[known, name] : kNames) {
    if (known == code) return name;
  }
  return "internal";
}

const std::vector<ErrorCode> &allErrorCodes() {
  static const std::vector<ErrorCode> codes = [] {
    std::vector<ErrorCode> all;
    for (const auto &row : kNames) all.push_back(row.first);
    return all;
  }();
  return codes;
}

}  // namespace dossier
