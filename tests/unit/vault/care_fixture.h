// SPDX-License-Identifier: GPL-3.0-or-later
// A vault that a key file's secret opens: no key derivation, so a test can open it a thousand times.
#pragma once

#include <algorithm>
#include <sys/mman.h>
#include <unistd.h>

#include "vault/edits.h"
#include "vault/inventory_reader.h"
#include "vault_fixture.h"

namespace dossier {

class CareTest : public VaultTest {
 protected:
  /// In memory, where there is such a place: each commit syncs several times.
  void SetUp() override {
    const std::filesystem::path memory = "/dev/shm";
    const bool fits = ::access(memory.c_str(), W_OK) == 0;
    std::string pattern = ((fits ? memory : std::filesystem::temp_directory_path()) / "dossier-vault-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    root = pattern;
    folder = root / "Mine.dossier";
    state = root / "state";
  }
  Unlock withKey() const { return {none, key}; }
  std::unique_ptr<Vault> make(WithRecovery withRecovery = WithRecovery::No) {
    auto created = Vault::create(folder, withKey(), KdfCost::forTests(), withRecovery);
    EXPECT_TRUE(created) << codeName(created.error().code);
    if (!created) return nullptr;
    recovery = std::move(created->recoveryCode);
    return std::move(created->vault);
  }
  std::unique_ptr<Vault> openAt(const std::filesystem::path &where) {
    auto opened = Vault::open(where, withKey(), state);
    EXPECT_TRUE(opened) << codeName(opened.error().code);
    return opened ? std::move(*opened) : nullptr;
  }
  std::unique_ptr<Vault> again() { return openAt(folder); }

  static Result<void> write(Vault &vault, const std::string &holder, const std::string &field, const std::optional<std::string> &value,
                            const std::string &type = "") {
    return editFields(vault, {{{holder, type, field}, value}});
  }
  using VaultTest::write;
  static std::optional<std::string> fieldOf(Vault &vault, const std::string &holder, const std::string &field, const std::string &type = "") {
    const auto found = FieldStore(vault.database()).find({holder, type, field});
    return found && *found ? (*found)->value : std::nullopt;
  }
  static Result<Attachment> attach(Vault &vault, const std::string &holder, const std::string &bytes, std::uint64_t zeros = 0) {
    const int descriptor = ::memfd_create("attachment", MFD_CLOEXEC);
    EXPECT_EQ(::write(descriptor, bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    EXPECT_EQ(::ftruncate(descriptor, static_cast<off_t>(bytes.size() + zeros)), 0);
    ::lseek(descriptor, 0, SEEK_SET);
    auto attached = attachFile(vault, holder, "evidence.png", descriptor);
    ::close(descriptor);
    return attached;
  }
  static bool allGood(Vault &vault) {
    const auto lines = vault.verify({});
    return lines && std::all_of(lines->begin(), lines->end(), [](const VerifyLine &line) { return line.good; });
  }
  static std::string holdersOf(Vault &vault) {
    return vault.database().text("SELECT coalesce(group_concat(key), '') FROM (SELECT key FROM holder ORDER BY key)").value_or("?");
  }

  SecretBytes none;
  SecretBytes key = secret("0123456789abcdef0123456789abcdef");
};

/// The same with one open vault that knows one holder.
class OneHolderTest : public CareTest {
 protected:
  static constexpr const char *kHolder = "first.example.org";
  void SetUp() override {
    CareTest::SetUp();
    vault = make();
    addHolder(*vault, kHolder);
  }
  void TearDown() override {
    vault.reset();
    CareTest::TearDown();
  }
  std::unique_ptr<Vault> vault;
};

}  // namespace dossier
