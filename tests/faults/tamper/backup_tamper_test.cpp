// SPDX-License-Identifier: GPL-3.0-or-later
// A backup file: flipped, cut off, made longer, its pieces swapped, left out or taken from another backup of the same vault.
// Checking refuses all of it, and a restore leaves what is there untouched.
#include <sodium.h>

#include "tamper_fixture.h"

namespace dossier {
namespace {

constexpr std::size_t kStart = 16 + kHeaderCopyBytes + crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t kManifest = 64 + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t kPiece = 64 * 1024 + crypto_secretstream_xchacha20poly1305_ABYTES;

class BackupTamperTest : public TamperTest {
 protected:
  void SetUp() override {
    TamperTest::SetUp();
    good = backUpAs("good");
    ASSERT_GT(good.size(), kStart + kManifest + 2 * kPiece);
    header = readBytes(folder / "header");
    body = readBytes(folder / "data.db");
  }
  std::string backUpAs(const std::string &name) {
    const auto file = root / (name + ".dossier-backup");
    auto vault = open();
    EXPECT_TRUE((*vault)->backUp(file));
    return readBytes(file);
  }
  void expectRefused(const std::string &bytes, const std::string &what, bool restoreToo = false) {
    const auto file = root / "changed.dossier-backup";
    writeBytes(file, bytes);
    const auto checked = Vault::checkBackup(file, unlock());
    ASSERT_FALSE(checked) << what;
    ++m_refused;
    EXPECT_TRUE(checked.error().code == ErrorCode::BackupDamaged || checked.error().code == ErrorCode::HeaderRefused) << what;
    if (!restoreToo) return;
    EXPECT_FALSE(Vault::restore(file, folder, unlock(), state, {})) << what;
    EXPECT_TRUE(readBytes(folder / "data.db") == body) << what;
    EXPECT_TRUE(readBytes(folder / "header") == header) << what;
  }
  static std::string piece(const std::string &of, std::size_t index) { return of.substr(kStart + kManifest + index * kPiece, kPiece); }
  static std::string withPiece(std::string of, std::size_t index, const std::string &bytes) {
    return of.replace(kStart + kManifest + index * kPiece, kPiece, bytes);
  }
  void print(const char *what) const { std::printf("backup, %s: %zu tried, all refused\n", what, m_refused); }
  std::string good, header, body;

 private:
  std::size_t m_refused = 0;
};

TEST_F(BackupTamperTest, AnyByteFlippedIsRefused) {
  for (std::size_t at = 0; at < good.size(); at += at < kStart + kManifest ? stride(37) : (fullForm() ? 97 : 1999)) {
    std::string damaged = good;
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
    expectRefused(damaged, "byte " + std::to_string(at), at % 7 == 0);
  }
  print("one byte flipped");
}

TEST_F(BackupTamperTest, CutOffOrMadeLongerIsRefused) {
  for (std::size_t length = 0; length < good.size(); length += fullForm() ? 499 : 4999) {
    expectRefused(good.substr(0, length), "cut to " + std::to_string(length), length % 3 == 0);
  }
  for (std::size_t less = 1; less < 64; ++less) expectRefused(good.substr(0, good.size() - less), std::to_string(less) + " bytes less");
  expectRefused(good + '\0', "one byte more");
  expectRefused(good + good.substr(kStart), "itself once more");
  print("cut off or made longer");
}

TEST_F(BackupTamperTest, PiecesSwappedLeftOutOrOfAnotherBackupAreRefused) {
  ASSERT_TRUE(importMade(**open(), "delta", 5));
  header = readBytes(folder / "header");
  body = readBytes(folder / "data.db");
  const std::string later = backUpAs("later");
  expectRefused(withPiece(withPiece(good, 0, piece(good, 1)), 1, piece(good, 0)), "two pieces swapped", true);
  expectRefused(withPiece(good, 1, piece(good, 0)), "a piece twice", true);
  expectRefused(withPiece(later, 0, piece(good, 0)), "a piece of an older backup", true);
  std::string without = good;
  expectRefused(without.erase(kStart + kManifest, kPiece), "a piece left out", true);
  expectRefused(good.substr(0, kStart + kManifest) + later.substr(kStart + kManifest), "another backup's body", true);
  expectRefused(later.substr(0, kStart) + good.substr(kStart), "another backup's stream header", true);
  print("pieces moved");
  EXPECT_TRUE(Vault::checkBackup(root / "good.dossier-backup", unlock())) << "control: untouched it is whole";
}

}  // namespace
}  // namespace dossier
