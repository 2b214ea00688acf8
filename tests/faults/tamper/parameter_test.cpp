// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters that somebody wrote into a header or backup, with a checksum that fits: refused before any memory is taken or
// any work done. Measured by what the kernel counts: a limit of address space far below the least cost, and processor time.
#include <sodium.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>

#include "tamper_fixture.h"

#include "vault/header_file.h"

namespace dossier {
namespace {

constexpr rlim_t kRoom = 24ULL << 20;           // below the least that Argon2id may ask for, 64 MiB
constexpr std::int64_t kMostMicroseconds = 10'000, kMostKiB = 6144;
constexpr std::size_t kSlot = 64;               // offset of slot 0; inside it:
constexpr std::size_t kKind = 0, kAlgorithm = 4, kMemory = 8, kPasses = 16, kSalt = 24, kCreated = 144, kLabel = 152;

struct Spent {
  int code = -1;                  ///< ErrorCode of opening; kOpened where it opened
  std::int64_t microseconds = 0;  ///< of processor time
  std::int64_t memoryKiB = 0;     ///< by which the resident set grew
};
constexpr int kOpened = 255;

#ifdef DOSSIER_SANITIZE
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

std::int64_t microsecondsOf(const rusage &use) {
  return (use.ru_utime.tv_sec + use.ru_stime.tv_sec) * 1'000'000LL + use.ru_utime.tv_usec + use.ru_stime.tv_usec;
}

template <class Value>
int codeOf(const Result<Value> &result) {
  return result ? kOpened : static_cast<int>(result.error().code);
}

std::string number(std::uint64_t value, std::size_t bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i));
  return text;
}

/// In a child of its own that can take no more than kRoom of address space.
template <class Work>
Spent spentOn(const Work &work) {
  int ends[2];
  if (::pipe(ends) != 0) return {};
  const pid_t child = ::fork();
  if (child == 0) {
    std::uint64_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    const rlim_t limit = pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + kRoom;
    const rlimit bounds{limit, limit};
    ::setrlimit(RLIMIT_AS, &bounds);
    rusage before{}, after{};
    ::getrusage(RUSAGE_SELF, &before);
    Spent spent;
    spent.code = work();
    ::getrusage(RUSAGE_SELF, &after);
    spent.microseconds = microsecondsOf(after) - microsecondsOf(before);
    spent.memoryKiB = after.ru_maxrss - before.ru_maxrss;
    const bool told = ::write(ends[1], &spent, sizeof spent) == sizeof spent;
    ::_exit(told ? 0 : 1);
  }
  Spent spent;
  ::close(ends[1]);
  if (::read(ends[0], &spent, sizeof spent) != sizeof spent) spent = {};
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  return spent;
}

class ParameterTest : public TamperTest {
 protected:
  void SetUp() override {
    if (kSanitized) GTEST_SKIP() << "address space cannot be limited under the sanitizers";
    TamperTest::SetUp();
    // One slot with a passphrase at the least cost, beside the key file's.
    ASSERT_TRUE((*open())->addSlot(unlock(), passphrase, KdfCost::forTests(), "mine"));
    copy = readBytes(folder / "header").substr(0, kHeaderCopyBytes);
    ASSERT_TRUE((*open())->backUp(root / "good.dossier-backup"));
    backup = readBytes(root / "good.dossier-backup");
  }
  /// A field of a slot, other bytes in it. Slot 0 is the key file's, 1 the passphrase's.
  std::string changed(std::size_t slot, std::size_t at, std::string_view bytes) const {
    std::string forged = copy;
    return forged.replace(kSlot + slot * kSlotBytes + at, bytes.size(), bytes);
  }
  /// Both copies of the header, and the one that stands in a backup.
  void putForged(std::string forged) {
    auto *bytes = reinterpret_cast<std::uint8_t *>(forged.data());
    crypto_generichash(bytes + kHeaderCopyBytes - 32, 32, bytes, kHeaderCopyBytes - 32, nullptr, 0);
    putHeader(forged + forged);
    std::string inBackup = backup;
    writeBytes(root / "forged.dossier-backup", inBackup.replace(16, forged.size(), forged));
  }
  Spent openWith(const Unlock &with) {
    return spentOn([&] { return codeOf(Vault::open(folder, with, state)); });
  }
  void expectRefused(const char *what, const std::string &forged, const Unlock &with, ErrorCode code, ErrorCode backupCode) {
    putForged(forged);
    const Spent opened = openWith(with);
    const Spent checked = spentOn([&] { return codeOf(Vault::checkBackup(root / "forged.dossier-backup", with)); });
    EXPECT_EQ(opened.code, static_cast<int>(code)) << what;
    EXPECT_EQ(checked.code, static_cast<int>(backupCode)) << what << ", backup";
    for (const Spent &spent : {opened, checked}) {
      EXPECT_LT(spent.microseconds, kMostMicroseconds) << what;
      EXPECT_LT(spent.memoryKiB, kMostKiB) << what;
      m_mostMicroseconds = std::max(m_mostMicroseconds, spent.microseconds);
      m_mostKiB = std::max(m_mostKiB, spent.memoryKiB);
    }
    ++m_tried;
  }
  /// What lies outside the bounds, whatever it is opened with.
  void expectOutOfBounds(const char *what, const std::string &forged) {
    expectRefused(what, forged, passphrase, ErrorCode::HeaderRefused, ErrorCode::BackupDamaged);
    expectRefused(what, forged, unlock(), ErrorCode::HeaderRefused, ErrorCode::BackupDamaged);
  }
  void print() const {
    std::printf("%zu forged headers and as many backups refused; at most %lld us of processor time and %lld KiB each\n", m_tried,
                static_cast<long long>(m_mostMicroseconds), static_cast<long long>(m_mostKiB));
  }
  SecretBytes passphrase{std::string_view("correct horse")};
  std::string copy, backup;

 private:
  std::size_t m_tried = 0;
  std::int64_t m_mostMicroseconds = 0, m_mostKiB = 0;
};

TEST_F(ParameterTest, WhatLiesOutsideTheBoundsIsRefusedBeforeAnyWork) {
  for (const std::uint64_t memory : {64ULL << 30, 3ULL << 30, (2ULL << 30) + 1024, (64ULL << 20) - 1024, (64ULL << 20) + 1, 0ULL, ~0ULL}) {
    expectOutOfBounds("memory", changed(1, kMemory, number(memory, 8)));
  }
  for (const std::uint64_t passes : {0ULL, 21ULL, 1'000'000ULL, 0xFFFF'FFFFULL}) expectOutOfBounds("passes", changed(1, kPasses, number(passes, 4)));
  for (const std::uint64_t algorithm : {0ULL, 2ULL, 3ULL, 0xFFFF'FFFFULL}) expectOutOfBounds("algorithm", changed(1, kAlgorithm, number(algorithm, 4)));
  expectOutOfBounds("kind", changed(1, kKind, number(5, 1)));
  expectOutOfBounds("a passphrase's slot as a key file's", changed(1, kKind, number(3, 1)));
  expectOutOfBounds("a key file's slot as a passphrase's", changed(0, kKind, number(1, 1)));
  expectOutOfBounds("a key file's slot with a cost", changed(0, kMemory, number(64ULL << 20, 8)));
  expectOutOfBounds("a label without end", changed(1, kLabel, std::string(64, 'a')));
  expectOutOfBounds("a label that is no text", changed(1, kLabel, "\xFF\xFE"));
  print();
}

TEST_F(ParameterTest, ANewerFormatIsRefusedBeforeAnyWork) {
  std::string newer = copy;
  expectRefused("least reader", newer.replace(20, 4, number(2, 4)), passphrase, ErrorCode::VaultTooNew, ErrorCode::VaultTooNew);
  expectRefused("least reader", newer.replace(20, 4, number(0xFFFF'FFFF, 4)), unlock(), ErrorCode::VaultTooNew, ErrorCode::VaultTooNew);
  print();
}

TEST_F(ParameterTest, WhatLiesWithinThemIsRefusedByTheMac) {
  // With the key file, whose slot is not touched: the data key comes out, and the header does not hold under it.
  const auto expectForged = [&](const char *what, const std::string &forged) {
    expectRefused(what, forged, unlock(), ErrorCode::HeaderRefused, ErrorCode::HeaderRefused);
  };
  expectForged("a weaker cost", changed(1, kMemory, number(65ULL << 20, 8)));
  expectForged("more passes", changed(1, kPasses, number(2, 4)));
  expectForged("salt", changed(1, kSalt, "0123456789abcdef"));
  expectForged("nonce", changed(1, kSalt + 16, "0123456789abcdef"));
  expectForged("created", changed(1, kCreated, number(1, 8)));
  expectForged("label", changed(1, kLabel, "yours"));
  expectForged("kind", changed(1, kKind, number(4, 1)));
  expectForged("a slot emptied", changed(1, kKind, number(0, 1)));
  expectForged("a slot at another index", changed(6, 0, copy.substr(kSlot + kSlotBytes, kSlotBytes)));
  expectForged("its own slot at another index", changed(6, 0, copy.substr(kSlot, kSlotBytes)));
  std::string forged = copy;
  expectForged("an older sequence", forged.replace(40, 8, number(1, 8)));
  forged = copy;
  expectForged("another vault's id", forged.replace(24, 16, "0123456789abcdef"));
  print();
}

TEST_F(ParameterTest, ASlotOfAnotherVaultIsRefused) {
  // Whoever knows one vault's secret must not open another with it.
  const SecretBytes theirs(std::string_view("0123456789abcdef0123456789abcdef"));
  const Unlock with{noPassphrase, theirs};
  ASSERT_TRUE(Vault::create(root / "Theirs.dossier", with, KdfCost{}, WithRecovery::No));
  const std::string slot = readBytes(root / "Theirs.dossier" / "header").substr(kSlot, kSlotBytes);
  for (const std::size_t index : {std::size_t{0}, std::size_t{2}}) {
    expectRefused("another vault's slot", changed(index, 0, slot), with, ErrorCode::HeaderRefused, ErrorCode::HeaderRefused);
  }
  // Its id and salt with it: the slot opens, to a data key under which this header does not hold.
  std::string forged = changed(0, 0, slot);
  forged.replace(24, 16, readBytes(root / "Theirs.dossier" / "header").substr(24, 16));
  forged.replace(48, 16, readBytes(root / "Theirs.dossier" / "header").substr(48, 16));
  expectRefused("another vault's slot, id and salt", forged, with, ErrorCode::HeaderRefused, ErrorCode::HeaderRefused);
  print();
}

TEST_F(ParameterTest, WithThePassphraseAForgedSlotCostsOneDerivationAndIsRefused) {
  for (const std::string &forged : {changed(1, kLabel, "yours"), changed(1, kCreated, number(1, 8))}) {
    putForged(forged);
    EXPECT_EQ(Vault::open(folder, passphrase, state).error().code, ErrorCode::HeaderRefused);
  }
  putForged(changed(1, kSalt, "0123456789abcdef"));
  EXPECT_EQ(Vault::open(folder, passphrase, state).error().code, ErrorCode::WrongPassphrase) << "another salt is another key";
}

// Controls.

TEST_F(ParameterTest, ControlTheLimitsMeetADerivation) {
  // The vault as it is: in so little room the derivation is tried and fails, and elsewhere it takes longer than is allowed.
  EXPECT_EQ(openWith(passphrase).code, static_cast<int>(ErrorCode::LimitExceeded));
  EXPECT_EQ(openWith(unlock()).code, kOpened);
  rusage before{}, after{};
  ::getrusage(RUSAGE_SELF, &before);
  ASSERT_TRUE(Vault::open(folder, passphrase, state));
  ::getrusage(RUSAGE_SELF, &after);
  EXPECT_GT(microsecondsOf(after) - microsecondsOf(before), kMostMicroseconds);
}

TEST_F(ParameterTest, ControlWithoutTheBoundsSixtyFourGibibytesAreAskedFor) {
  const Spent spent = spentOn([&] {
    SecretBytes out(std::size_t{32});
    const KdfSalt salt{};
    const int refused = crypto_pwhash(out.data(), out.size(), "correct horse", 13, salt.data(), 3, 64ULL << 30, crypto_pwhash_ALG_ARGON2ID13);
    return refused == 0 ? kOpened : errno;
  });
  EXPECT_EQ(spent.code, ENOMEM) << "the kernel was asked; only the room stopped it";
}

TEST_F(ParameterTest, ControlWithTheChecksumAloneAWeakerCostIsTaken) {
  putForged(changed(1, kMemory, number(65ULL << 20, 8)));
  const auto loaded = readHeaderFile(folder / "header");
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->header.keySlots[1].cost.memoryBytes, 65ULL << 20) << "read, and nothing before the MAC complains";
  EXPECT_FALSE(loaded->otherCopyBad);
}

}  // namespace
}  // namespace dossier
