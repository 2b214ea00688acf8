// SPDX-License-Identifier: GPL-3.0-or-later
// An unlocked vault and everything that is read from it. One thread at a time; destroying it locks the vault.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "analysis/coverage.h"
#include "analysis/headlines.h"
#include "analysis/matrix.h"
#include "analysis/who.h"
#include "core/model/import_record.h"
#include "core/model/inventory.h"
#include "core/secret_bytes.h"
#include "service/program.h"
#include "staging/remembered.h"

namespace dossier {

class Vault;
struct Unlock;

struct VaultCheck {                      ///< what verify found, a line each
  struct Line {
    std::string what;                    ///< text key, "verify.header"
    bool good = true;
    std::string detail;
  };
  std::vector<Line> lines;
  bool good() const;
};

class VaultSession {
 public:
  struct Created;
  /// Makes the folder and opens it. The recovery code (16 words, single blanks) is returned this once.
  static Result<Created> create(Program &program, const std::filesystem::path &folder, const Unlock &unlock);
  /// `unlock`: a passphrase or the recovery code, a key file, or passphrase and key file.
  static Result<std::unique_ptr<VaultSession>> open(Program &program, const std::filesystem::path &folder, const Unlock &unlock);
  ~VaultSession();

  /// zxcvbn's 0–4 for the person to see. Only passphrases of fewer than 8 characters are refused (WeakPassphrase).
  static int passphraseStrength(const SecretBytes &passphrase);

  const std::filesystem::path &folder() const;
  /// What opening found and mended, as text keys ("notice.header-repaired").
  const std::vector<std::string> &notices() const;

  Result<VaultCheck> verify(std::stop_token stop);
  /// One step of the check behind the person's back, about 20 ms: true when every row and page is read. BodyDamaged.
  /// The last one takes longer and gives way when `waiting` says true.
  Result<bool> checkStep(const std::function<bool()> &waiting = {});
  bool isChecked() const;
  /// All of it at once, where an answer must not come from rows that nobody has checked. BodyDamaged, Cancelled.
  Result<void> finishCheck(std::stop_token stop);

  /// The inventory as it stands: observed holdings, and the catalogue's claims for every holder in it.
  /// Kept until the next change; the reference stays valid until then.
  Result<std::shared_ptr<const Inventory>> inventory();
  Result<std::vector<Evidence>> evidence(const std::string &holderId, const std::string &type);
  Result<std::vector<ImportRecord>> imports();

  /// What is built in, packs of words, and what the person wrote. Kept until the next change.
  Result<std::shared_ptr<const Catalogue>> catalogue();
  /// Words that were left out of it, and why (Catalogue::extended).
  Result<std::vector<Error>> wordFaults();

  Result<Headlines> headlines();
  Result<Matrix> matrix();
  Result<LensCoverage> coverage(const std::string &lensId);
  Result<std::vector<WhoAnswer>> who(const std::string &text);

  /// The person says: I use these (ids of the catalogue, generic ones with a name). Each becomes a holder with `remembered` use; one undoable entry.
  Result<ImportRecord> rememberHolders(const std::vector<RememberedHolder> &chosen);
  /// The same for one holder, in the catalogue or not, and what it holds. NotFound: no such data type; nothing is written.
  Result<Remembered> remember(const RememberedHolder &holder);
  Result<ImportRecord> undoImport(std::int64_t importId);

  /// Deletes `folder`, which holds the vault, when the session ends: for the sample inventory, which nobody needs to keep.
  void removeFolderWhenClosed(std::filesystem::path folder);

  Program &program();
  Vault &vault();
  /// To be called after any change made through vault(): forgets the cached inventory.
  void changed();

 private:
  struct State;
  explicit VaultSession(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

struct VaultSession::Created {
  std::unique_ptr<VaultSession> session;
  SecretBytes recoveryCode;
};

}  // namespace dossier
