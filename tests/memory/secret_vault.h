// SPDX-License-Identifier: GPL-3.0-or-later
// A vault whose passphrase, keys and contents the tests then look for. It is made in another process, so that this one
// holds nothing of it before the first unlock.
#pragma once

#include <filesystem>

#include "memory_scan.h"
#include "service/program.h"
#include "service/vault_session.h"

namespace dossier {

// No four letters in a row of these stand in any other text.
inline constexpr Hidden kSecretPassphrase("Zx7q Vmw3 Kpj9 Tfd5 Hgb2 Yrl8");
inline constexpr Hidden kSecretHolder("wqzvkx-jmtpgh.example.net");
inline constexpr Hidden kSecretAddress("bvxq.zjkwm@example.org");
inline constexpr Hidden kSecretNote("Gk4vWq Xn6pZd Rt9fBy Lm2cQs Vb8hJw Dq5nKx Pz3tGf Sw7rHv Bn4jXm Fy6kCt");

class SecretVault {
 public:
  /// Makes the vault in a temporary folder and learns what to look for. Aborts where it cannot.
  SecretVault();
  ~SecretVault();
  SecretVault(const SecretVault &) = delete;
  SecretVault &operator=(const SecretVault &) = delete;

  const std::filesystem::path &root() const { return m_root; }
  std::filesystem::path folder() const { return m_root / "Default.dossier"; }
  std::filesystem::path passphraseFile() const { return m_root / "passphrase"; }
  ProgramPaths paths() const { return {folder(), m_root / "state"}; }
  const Needles &needles() const { return m_needles; }

  /// Reads all there is, as a person at work would: inventory, answers, evidence, history, and one change.
  static bool work(VaultSession &session);

 private:
  bool make() const;
  void learn();
  std::filesystem::path m_root;
  Needles m_needles;
};

}  // namespace dossier
