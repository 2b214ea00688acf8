// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/recovery_code.h"

#include <gtest/gtest.h>

#include <set>

#include "vault_fixture.h"

namespace dossier {
namespace {

TEST(RecoveryCode, TheListHas2048DifferentWordsOfFiveLetters) {
  std::set<std::string> words;
  for (unsigned i = 0; i < 2048; ++i) {
    EXPECT_EQ(recoveryWord(i).size(), 5U);
    words.insert(recoveryWord(i));
  }
  EXPECT_EQ(words.size(), 2048U);
}

TEST(RecoveryCode, ForgivesCaseAndBlanks) {
  const SecretBytes code = makeRecoveryCode();
  std::string typed = "  ";
  for (const char c : code.view()) typed += c == ' ' ? std::string(" \n ") : std::string(1, static_cast<char>(std::toupper(c)));
  EXPECT_TRUE(looksLikeRecoveryCode(secret(typed)));
  const auto parsed = parseRecoveryCode(secret(typed));
  ASSERT_TRUE(parsed);
  EXPECT_TRUE(parsed->equals(code));
}

TEST(RecoveryCode, NamesTheWordThatIsWrong) {
  std::string typed(makeRecoveryCode().view());
  typed.replace(6 * 6, 5, "qqqqq");
  const auto parsed = parseRecoveryCode(secret(typed));
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.error().code, ErrorCode::BadRecoveryCode);
  EXPECT_EQ(parsed.error().arguments, std::vector<std::string>{"7"});
}

TEST(RecoveryCode, AKnownWordInTheWrongPlaceFailsTheChecksum) {
  // A 16-bit checksum lets one change in 65,536 through; of 200 none should be.
  int caught = 0;
  for (int i = 0; i < 200; ++i) {
    std::string typed(makeRecoveryCode().view());
    const std::string other = typed.substr(0, 5) == "badan" ? "bades" : "badan";
    typed.replace(0, 5, other);
    caught += parseRecoveryCode(secret(typed)) ? 0 : 1;
  }
  EXPECT_GE(caught, 199);
}

TEST(RecoveryCode, APassphraseIsNotTakenForOne) {
  EXPECT_FALSE(looksLikeRecoveryCode(secret("correct horse battery staple")));
  EXPECT_FALSE(looksLikeRecoveryCode(secret("one two three four five six seven eight nine ten eleven twelve a b c d")));
}

}  // namespace
}  // namespace dossier
