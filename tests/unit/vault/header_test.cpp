// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/header.h"

#include <sodium.h>

#include "vault/header_file.h"
#include "vault/key_slots.h"
#include "vault_fixture.h"

namespace dossier {
namespace {

void put64(HeaderCopy &copy, std::size_t at, std::uint64_t value) {
  for (std::size_t i = 0; i < 8; ++i) copy[at + i] = static_cast<std::uint8_t>(value >> (8 * i));
}

/// As an attacker would: a changed field and a checksum that fits it.
void fixChecksum(HeaderCopy &copy) { crypto_generichash(copy.data() + 4064, 32, copy.data(), 4064, nullptr, 0); }

class HeaderTest : public VaultTest {
 protected:
  HeaderCopy firstCopy() {
    const std::string bytes = read(folder / "header");
    HeaderCopy copy{};
    std::copy_n(bytes.begin(), copy.size(), copy.begin());
    return copy;
  }
  void writeBoth(const HeaderCopy &copy) {
    const std::string_view view(reinterpret_cast<const char *>(copy.data()), copy.size());
    write(folder / "header", std::string(view) + std::string(view));
  }
};

TEST_F(HeaderTest, EveryFlippedByteOfOneCopyIsMendedAndTold) {
  create().reset();
  const std::string whole = read(folder / "header");
  ASSERT_EQ(whole.size(), 2 * kHeaderCopyBytes);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    write(folder / "header", damaged);
    const auto loaded = readHeaderFile(folder / "header");
    ASSERT_TRUE(loaded) << "byte " << at;
    EXPECT_TRUE(loaded->otherCopyBad) << "byte " << at;
    ASSERT_TRUE(writeHeaderFile(folder / "header", loaded->header, false));
    ASSERT_EQ(read(folder / "header"), whole) << "byte " << at;
  }
}

TEST_F(HeaderTest, OpeningMendsTheOtherCopyAndSaysSo) {
  create().reset();
  std::string damaged = read(folder / "header");
  damaged[100] = static_cast<char>(~damaged[100]);
  write(folder / "header", damaged);
  const auto vault = open();
  ASSERT_TRUE(vault);
  EXPECT_EQ((*vault)->notices(), std::vector<std::string>{"notice.header-repaired"});
  EXPECT_FALSE(readHeaderFile(folder / "header")->otherCopyBad);
}

TEST_F(HeaderTest, BothCopiesDamagedIsRefusedAsDamage) {
  create().reset();
  std::string damaged = read(folder / "header");
  damaged[100] = static_cast<char>(~damaged[100]);
  damaged[kHeaderCopyBytes + 2000] = static_cast<char>(~damaged[kHeaderCopyBytes + 2000]);
  write(folder / "header", damaged);
  EXPECT_EQ(openError(), ErrorCode::HeaderDamaged);
  write(folder / "header", damaged.substr(0, 1000));
  EXPECT_EQ(openError(), ErrorCode::HeaderDamaged);
  write(folder / "header", "something else altogether");
  EXPECT_EQ(openError(), ErrorCode::NotAVault);
}

TEST_F(HeaderTest, ALabelWithoutAnEndIsRefused) {
  create().reset();
  HeaderCopy attacked = firstCopy();
  std::fill_n(attacked.begin() + 64 + 152, 64, std::uint8_t{'a'});
  fixChecksum(attacked);
  EXPECT_EQ(Header::decode(attacked).error().code, ErrorCode::HeaderRefused);
}

TEST_F(HeaderTest, ParametersOutsideTheirBoundsAreRefusedBeforeAnyWork) {
  create().reset();
  const HeaderCopy good = firstCopy();
  // Slot 0 stands at 64: memory at +8, passes at +16 (docs/vault-format.md).
  for (const auto &[at, value] : {std::pair<std::size_t, std::uint64_t>{72, 64ULL << 30}, {72, 1024}, {72, 0}, {80, 0}, {80, 1000000}}) {
    HeaderCopy attacked = good;
    put64(attacked, at, value);
    fixChecksum(attacked);
    writeBoth(attacked);
    EXPECT_EQ(openError(), ErrorCode::HeaderRefused) << at << " = " << value;
  }
}

TEST_F(HeaderTest, AWeakenedParameterWithinTheBoundsIsRefusedToo) {
  create().reset();
  HeaderCopy attacked = firstCopy();
  put64(attacked, 40, 99);  // the sequence number: bound by the header's MAC alone
  fixChecksum(attacked);
  writeBoth(attacked);
  EXPECT_EQ(openError(), ErrorCode::HeaderRefused);
}

TEST_F(HeaderTest, ASlotOfAnotherVaultDoesNotOpenThisOne) {
  create().reset();
  const HeaderCopy mine = firstCopy();
  std::filesystem::rename(folder, root / "First.dossier");
  create().reset();  // the same passphrase, another data key
  HeaderCopy mixed = firstCopy();
  std::copy_n(mine.begin() + 64, 256, mixed.begin() + 64);
  fixChecksum(mixed);
  writeBoth(mixed);
  EXPECT_EQ(openError(), ErrorCode::HeaderRefused);
}

TEST_F(HeaderTest, ANewerFormatIsRefusedPolitely) {
  create().reset();
  HeaderCopy newer = firstCopy();
  newer[20] = 2;
  fixChecksum(newer);
  writeBoth(newer);
  EXPECT_EQ(openError(), ErrorCode::VaultTooNew);
}

}  // namespace
}  // namespace dossier
