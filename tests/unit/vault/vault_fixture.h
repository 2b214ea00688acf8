// SPDX-License-Identifier: GPL-3.0-or-later
// A vault in a folder of its own, with the cheapest key derivation that the format admits.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "vault/stores.h"
#include "vault/vault.h"

namespace dossier {

inline SecretBytes secret(std::string_view text) { return SecretBytes(text); }

class VaultTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "dossier-vault-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    root = pattern;
    folder = root / "Mine.dossier";
    state = root / "state";
  }
  void TearDown() override {
    std::error_code ignored;
    std::filesystem::permissions(root, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(root, ignored);
  }

  std::unique_ptr<Vault> create() {
    auto created = Vault::create(folder, secret("correct horse"), KdfCost::forTests());
    EXPECT_TRUE(created) << codeName(created.error().code);
    if (!created) return nullptr;
    recovery = std::move(created->recoveryCode);
    return std::move(created->vault);
  }
  Result<std::unique_ptr<Vault>> open(std::string_view passphrase = "correct horse") {
    return Vault::open(folder, secret(passphrase), state);
  }
  ErrorCode openError(std::string_view passphrase = "correct horse") {
    auto opened = open(passphrase);
    EXPECT_FALSE(opened) << "it opened";
    return opened ? ErrorCode::Internal : opened.error().code;
  }

  /// Adds a holder with one observation in one committed change.
  static void addHolder(Vault &vault, const std::string &key, const std::string &type = "payment.card") {
    auto transaction = vault.begin();
    ASSERT_TRUE(transaction);
    ImportRecord record;
    record.file = "made.json";
    record.importer = "made";
    record.importedAt = Timestamp{now(), Zone::Utc, Precision::Second};
    std::array<std::uint8_t, 32> digest{};
    for (std::size_t i = 0; i < digest.size(); ++i) digest[i] = static_cast<std::uint8_t>(std::hash<std::string>{}(key) >> (i % 8));
    ImportStore imports(vault.database());
    ASSERT_TRUE(imports.insert(record, 1, 1, digest, *vault.nextStamp()));
    HolderStore holders(vault.database());
    const auto holder = holders.ensure(key, key, "");
    ASSERT_TRUE(holder);
    Observation observation;
    observation.subject = {SubjectKind::Domain, key};
    observation.type = type;
    observation.basis = Basis::Provided;
    ObservationStore observations(vault.database());
    ASSERT_TRUE(observations.append(record.id, holder->row, std::nullopt, observation));
    HoldingStore holdings(vault.database());
    ASSERT_TRUE(holdings.derive({holder->row}));
    ASSERT_TRUE(transaction->commit(EventKind::Imported, ""));
    vault.remember();
  }

  static std::string read(const std::filesystem::path &file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  static void write(const std::filesystem::path &file, std::string_view bytes) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }

  std::filesystem::path root, folder, state;
  SecretBytes recovery;
};

}  // namespace dossier
