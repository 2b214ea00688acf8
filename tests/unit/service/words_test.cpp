// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/words.h"

#include <gtest/gtest.h>

#include "catalogue/catalogue.h"
#include "core/model/basis.h"
#include "service/passphrase_text.h"

namespace dossier {
namespace {

TEST(Words, EveryErrorHasASentenceAndARemedy) {
  const auto words = Words::load("en");
  ASSERT_TRUE(words);
  for (const ErrorCode code : allErrorCodes()) {
    const ErrorText text = words->error(Error(code));
    EXPECT_FALSE(text.sentence.starts_with("error.")) << text.code;
    EXPECT_FALSE(text.remedy.starts_with("remedy.")) << text.code;
    EXPECT_TRUE(text.sentence.ends_with('.')) << text.code;
  }
  for (const Basis basis : kAllBases) EXPECT_NE(words->text("basis." + std::string(nameOf(basis))), "basis." + std::string(nameOf(basis)));
}

TEST(Words, ThePlaceStandsInTheSentence) {
  const auto words = Words::load("en");
  ASSERT_TRUE(words);
  const ErrorText text = words->error(Error(ErrorCode::Truncated, {"inbox.mbox", 12, 345}));
  EXPECT_TRUE(text.sentence.starts_with("inbox.mbox, record 12, byte 345: ")) << text.sentence;
}

TEST(Words, ASentenceWithAPlaceForItTakesTheArgumentIn) {
  const auto words = Words::load("en");
  ASSERT_TRUE(words);
  EXPECT_EQ(words->error(Error(ErrorCode::VaultBusy, {}, {"4711"})).sentence, "Another program (process 4711) has the vault open.");
}

TEST(PassphraseText, TheSameLettersAreTheSamePassphrase) {
  const auto composed = normalisedPassphrase(SecretBytes(std::string_view("caf\xC3\xA9 con leche")));
  const auto decomposed = normalisedPassphrase(SecretBytes(std::string_view("cafe\xCC\x81 con leche")));
  ASSERT_TRUE(composed && decomposed);
  EXPECT_TRUE(composed->equals(*decomposed));
  EXPECT_FALSE(normalisedPassphrase(SecretBytes(std::string_view("\xFF\xFE"))));
}

}  // namespace
}  // namespace dossier
