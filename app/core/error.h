// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong, as a small closed set of codes. No personal data: codes, places and counts only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

enum class ErrorCode : std::uint8_t {
  Internal,            // a library failed in a way it does not document
  Cancelled,           // the person stopped it
  WrongUsage,          // the request itself is not meaningful
  NotFound,            // no such file, record or id
  Unreadable,          // the operating system refused to open or read
  NotWritable,         // read-only medium, no permission, disk full
  Unrecognised,        // no importer knows this kind of file
  Malformed,           // the kind is known, the content breaks its rules
  Truncated,           // the content stops too early
  Unsupported,         // a known variant that this version does not read
  Encrypted,           // the file is protected; it must be exported unprotected
  LimitExceeded,       // larger, deeper or longer than the reader takes
  WorkerDied,          // the import worker was ended by a fault or by its jail
  WorkerTimedOut,      // no progress for the time allowed
  WorkerMissing,       // the import worker could not be started
  AlreadyImported,     // the same bytes stand in a live import
  WrongPassphrase,     // no key slot opens with what was given
  WeakPassphrase,      // too short to create a vault with
  BadRecoveryCode,     // a word is unknown or the checksum does not hold
  NotAVault,           // the folder or file is something else
  HeaderDamaged,       // neither header copy is whole
  HeaderRefused,       // a parameter lies outside the fixed bounds
  BodyMissing,         // data.db is absent or empty
  BodyDamaged,         // a page, an index or the event chain does not verify
  RolledBack,          // older than what was last seen on this machine
  VaultTooNew,         // written by a newer program
  VaultBusy,           // another program has it open
  VaultExists,         // something is already there
  LibraryUnfit,        // SQLCipher is too old or is not SQLCipher
  SandboxUnavailable,  // a filter could not be set, so no vault is opened
  LastKey,             // removing it would leave nothing that opens the vault
  SlotsFull,           // all eight key slots are taken
  KeyFileUnfit,        // too short to be a key, or not to be read
  OtherVault,          // a copy of another vault
  BackupDamaged,       // not a backup, cut short or changed
  NothingToUndo,       // no change is left that could be taken back
  NameNeeded,          // a generic holder stands for many: the person must say which one
  PackUnrecognised,    // no reader of packs knows the file, or any file of the folder
  PackBroken,          // own words that do not hold together: never taken
  PackUnsigned,        // nobody vouches for the words
  PackBadlySigned,     // the signature is not of these bytes, or not of who signed them before
  PackSignerUnknown,   // signed with a key that was not met before, so nothing is proven
  PackOlder,           // an older edition than the one that stands there, or another of the same number
  WordInvalid,         // a field of a word is missing or not of its shape
  WordTaken,           // another word has this id, or this domain or app
  WordUnknown,         // a word names a type, category, holder or lens that nobody knows
  LetterMissing,       // nobody has written a letter for this law, right and language
  LawUnknown,          // which law applies to a holder is not known: the person must say
  CatalogueInvalid,    // an embedded data file does not hold together
};

/// Where in the input something stands. Zero means "not known". `file` is a base name, never a path.
struct Place {
  std::string file;
  std::uint64_t record = 0;  ///< 1-based record, line or message
  std::uint64_t offset = 0;  ///< byte offset in the file
  bool operator==(const Place &) const = default;
};

struct Error {
  ErrorCode code = ErrorCode::Internal;
  Place place;
  std::vector<std::string> arguments;  ///< for the sentence: numbers, names of fields; never values of the person

  explicit Error(ErrorCode errorCode, Place errorPlace = {}, std::vector<std::string> errorArguments = {})
      : code(errorCode), place(std::move(errorPlace)), arguments(std::move(errorArguments)) {}
  bool operator==(const Error &) const = default;
};

/// The stable name that a person can quote, such as "vault.wrong-passphrase".
std::string_view codeName(ErrorCode code);

/// Every code, in order: for the test that each has a sentence and a remedy.
const std::vector<ErrorCode> &allErrorCodes();

}  // namespace dossier
