// SPDX-License-Identifier: GPL-3.0-or-later
// The header's two copies: every byte damaged or changed on purpose, cut short, swapped, mixed with older ones.
#include <sodium.h>

#include <set>

#include "tamper_fixture.h"

namespace dossier {
namespace {

constexpr std::size_t kCopy = kHeaderCopyBytes;
constexpr std::size_t kChecksummed = kCopy - 32;

/// What may come of a header that nobody can trust any more.
const std::set<ErrorCode> kClear{ErrorCode::HeaderDamaged, ErrorCode::HeaderRefused, ErrorCode::NotAVault, ErrorCode::VaultTooNew,
                                 ErrorCode::WrongPassphrase};

char flipped(char byte, std::size_t at) { return static_cast<char>(byte ^ (1 << (at % 8))); }

/// As somebody would who knows the format: the checksum needs no key.
void fixChecksum(std::string &header, std::size_t copy) {
  auto *bytes = reinterpret_cast<std::uint8_t *>(header.data()) + copy * kCopy;
  crypto_generichash(bytes + kChecksummed, 32, bytes, kChecksummed, nullptr, 0);
}

class HeaderTamperTest : public TamperTest {
 protected:
  void SetUp() override {
    TamperTest::SetUp();
    good = history().headers.back();
    ASSERT_EQ(good.size(), 2 * kCopy);
  }
  /// Opened with the right data, or refused with a code that says what is wrong.
  Verdict clean(const std::string &header, const std::string &what) {
    putHeader(header);
    Verdict verdict = judge(false);
    const bool fine = verdict.outcome == Outcome::AllRight || (verdict.outcome == Outcome::RefusedAtOpen && kClear.contains(verdict.code));
    EXPECT_TRUE(fine) << what << ": " << static_cast<int>(verdict.outcome) << " " << codeName(verdict.code);
    return verdict;
  }
  std::string good;
};

TEST_F(HeaderTamperTest, EveryByteFlippedIsMendedFromTheOtherCopy) {
  Tally tally;
  for (std::size_t at = 0; at < good.size(); at += stride(127)) {
    std::string damaged = good;
    damaged[at] = flipped(damaged[at], at);
    const Verdict verdict = clean(damaged, "byte " + std::to_string(at));
    tally.add(verdict);
    EXPECT_EQ(verdict.outcome, Outcome::AllRight) << at;
    EXPECT_EQ(verdict.notices, std::vector<std::string>{"notice.header-repaired"}) << at;
    EXPECT_TRUE(readBytes(folder / "header") == good) << "it was not mended, byte " << at;
  }
  tally.print("header, one byte of one copy flipped");
}

TEST_F(HeaderTamperTest, BothCopiesFlippedAreRefused) {
  Tally same, apart;
  for (std::size_t at = 0; at < kCopy; at += stride(17)) {
    std::string damaged = good;
    damaged[at] = flipped(damaged[at], at);
    damaged[kCopy + at] = flipped(damaged[kCopy + at], at);
    same.add(clean(damaged, "both at " + std::to_string(at)));
    damaged = good;
    const std::size_t other = kCopy + (at * 2531 + 7) % kCopy;
    damaged[at] = flipped(damaged[at], at);
    damaged[other] = flipped(damaged[other], other);
    apart.add(clean(damaged, std::to_string(at) + " and " + std::to_string(other)));
    EXPECT_TRUE(readBytes(folder / "header") == damaged) << "a header that nobody can trust was written to";
  }
  EXPECT_EQ(same.of(Outcome::AllRight) + apart.of(Outcome::AllRight), 0U);
  same.print("header, both copies flipped at the same place");
  apart.print("header, both copies flipped at different places");
}

TEST_F(HeaderTamperTest, EveryByteChangedWithItsChecksumIsRefusedOrMeansNothing) {
  Tally tally;
  // What means something stands in the first slot and before, and in the MAC.
  const auto step = [](std::size_t at) { return stride(at < 320 || (at >= 2100 && at < 2144) ? 5 : 97); };
  for (std::size_t at = 0; at < kChecksummed; at += step(at)) {
    std::string forged = good;
    for (std::size_t copy = 0; copy < 2; ++copy) {
      forged[copy * kCopy + at] = flipped(forged[copy * kCopy + at], at);
      fixChecksum(forged, copy);
    }
    const Verdict verdict = clean(forged, "forged byte " + std::to_string(at));
    tally.add(verdict);
    // What the format calls zero is all that may be changed unseen, for no reader takes anything from it.
    const auto second = static_cast<std::size_t>(64 + kSlotBytes);
    const bool padding = at >= 2144 || (at >= second && at < 2112 && (at - 64) % kSlotBytes != 0) || (at >= 65 && at < 68) ||
                         (at >= 84 && at < 88) || (at >= 216 + 1 && at < 64 + kSlotBytes);
    EXPECT_EQ(verdict.outcome, padding ? Outcome::AllRight : Outcome::RefusedAtOpen) << "byte " << at;
  }
  tally.print("header, one byte of both copies changed, checksums made to fit");
}

TEST_F(HeaderTamperTest, CutShortSwappedOrMixed) {
  Tally cut;
  for (std::size_t length = 0; length < good.size(); length += stride(193)) {
    const Verdict verdict = clean(good.substr(0, length), "cut to " + std::to_string(length));
    cut.add(verdict);
    EXPECT_EQ(verdict.outcome == Outcome::AllRight, length >= kCopy) << length;
  }
  cut.print("header cut short");
  const std::string first = good.substr(0, kCopy), second = good.substr(kCopy);
  EXPECT_EQ(clean(second + first, "swapped").outcome, Outcome::AllRight);
  EXPECT_EQ(clean(second + second, "the second twice").outcome, Outcome::AllRight);
  EXPECT_EQ(clean(std::string(kCopy, '\0') + second, "the first gone").outcome, Outcome::AllRight);
  EXPECT_EQ(clean(first + std::string(kCopy, '\xFF'), "the second gone").outcome, Outcome::AllRight);
  EXPECT_EQ(clean(std::string(2 * kCopy, '\0'), "both gone").code, ErrorCode::NotAVault);
}

TEST_F(HeaderTamperTest, AnOldCopyBesideTheNewOneIsMendedWhicheverIsOlder) {
  const std::string before = good;
  {
    auto vault = open();
    ASSERT_TRUE((*vault)->addSlot(unlock(), Unlock(noPassphrase, SecretBytes(std::string(32, 'k'))), KdfCost{}, "another"));
  }
  const std::string after = readBytes(folder / "header");
  for (const std::string &mixed : {before.substr(0, kCopy) + after.substr(kCopy), after.substr(0, kCopy) + before.substr(kCopy)}) {
    const Verdict verdict = clean(mixed, "old and new");
    EXPECT_EQ(verdict.outcome, Outcome::AllRight);
    EXPECT_EQ(verdict.notices, std::vector<std::string>{"notice.header-repaired"});
    EXPECT_TRUE(readBytes(folder / "header") == after) << "the newer copy counts";
  }
}

// Controls: what the checks above would miss if a protection were off.

TEST_F(HeaderTamperTest, ControlWithoutTheChecksumAFlippedByteIsRead) {
  // A flip in the label passes every check but the checksum: decode() of a copy whose checksum is made to fit takes it.
  std::string damaged = good;
  damaged[64 + 152] = 'x';
  const auto *bytes = reinterpret_cast<const std::uint8_t *>(damaged.data());
  EXPECT_EQ(Header::decode({bytes, kCopy}).error().code, ErrorCode::HeaderDamaged);
  fixChecksum(damaged, 0);
  const auto taken = Header::decode({bytes, kCopy});
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->keySlots[0].label, "x");
}

TEST_F(HeaderTamperTest, ControlWithoutTheMacASlotAtAnotherIndexOpens) {
  Header copied = headerNow();
  const SecretBytes secret = dataKey();
  copied.keySlots[5] = copied.keySlots[0];
  copied.keySlots[0] = KeySlot{};
  EXPECT_EQ(openSlots(copied, unlock()).error().code, ErrorCode::HeaderRefused);
  // Only the MAC refused it: made to fit, for which one must have the data key, the same slot opens.
  copied.mac = copied.computeMac(secret);
  EXPECT_TRUE(openSlots(copied, unlock()));
}

}  // namespace
}  // namespace dossier
