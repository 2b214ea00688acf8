// SPDX-License-Identifier: GPL-3.0-or-later
// A vault with a history, opened by a key file alone (so that opening costs no key derivation), and what its files were
// after every change. Everything a person with these files in hand could do to it starts here.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "vault/key_slots.h"
#include "vault/vault.h"

namespace dossier {

inline constexpr std::size_t kPage = 4096;

/// DOSSIER_FAULTS=full asks for every byte, page and pair; otherwise a stride that still meets every kind of place.
bool fullForm();
inline std::size_t stride(std::size_t inShortForm) { return fullForm() ? 1 : inShortForm; }

std::string readBytes(const std::filesystem::path &file);
void writeBytes(const std::filesystem::path &file, std::string_view bytes);
/// Every row of every table, as text: what "the right data" means here.
std::string everythingIn(Database &database);

/// What came of a vault that was tampered with.
enum class Outcome : std::uint8_t {
  RefusedAtOpen,     ///< with a code
  ToldAtOpen,        ///< opened, with notice.rolled-back
  ToldByCheck,       ///< opened, the background check refuses it
  AllRight,          ///< opened, checked, and every row is what it should be
  WrongUnseen,       ///< what must never be
  Count
};

/// What opening, checking and reading gave.
struct Verdict {
  Outcome outcome = Outcome::WrongUnseen;
  ErrorCode code = ErrorCode::Internal;        ///< of a refusal
  std::vector<std::string> notices;
  bool readWrongBeforeCheck = false;           ///< rows were not the right ones while isChecked() still said no
};

struct Tally {
  std::array<std::size_t, static_cast<std::size_t>(Outcome::Count)> outcomes{};
  std::map<std::string, std::size_t> codes;
  std::size_t wrongBeforeCheck = 0;
  void add(const Verdict &verdict);
  std::size_t of(Outcome outcome) const { return outcomes[static_cast<std::size_t>(outcome)]; }
  void print(const char *what) const;
};

/// Ten changes: imports, an edit, its undo, a file attached and removed, an import taken back, drafts. Made once.
struct History {
  std::vector<std::string> bodies, headers;   ///< after each change, the newest last
  std::string right;                          ///< everythingIn() of the newest
  std::string seenName, seen;                 ///< the state folder's file
};

class TamperTest : public ::testing::Test {
 protected:
  /// The newest state of the history, in a folder of its own.
  void SetUp() override;
  void TearDown() override;

  Unlock unlock() const { return {noPassphrase, key()}; }
  static const SecretBytes &key();
  static const History &history();
  Result<std::unique_ptr<Vault>> open() { return Vault::open(folder, unlock(), state); }
  void putHeader(std::string_view bytes) { writeBytes(folder / "header", bytes); }
  void putBody(std::string_view bytes);
  /// Opens what stands there, reads everything, and runs the background check unless the body was not touched.
  Verdict judge(bool bodyTouched = true);
  /// Under the raw key, as stock tools would open it: without events and sums.
  Result<Database> openRaw();
  Header headerNow() const;
  SecretBytes dataKey() const;

  std::filesystem::path root, folder, state;
  std::string right;   ///< what everythingIn() should give: the newest of the history, until a test goes on from it
  SecretBytes noPassphrase;
};

/// One import of `rows` observations of holders named after `name`.
Result<std::int64_t> importMade(Vault &vault, const std::string &name, int rows);

}  // namespace dossier
