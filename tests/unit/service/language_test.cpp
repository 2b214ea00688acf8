// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/language.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "service/words.h"

namespace dossier {
namespace {

const std::vector<std::string> kKnown{"da", "de", "en", "pt_BR"};

std::string chosen(const std::map<std::string, std::string> &environment) {
  return chosenLanguage(
      [&](const char *name) {
        const auto found = environment.find(name);
        return found == environment.end() ? std::string() : found->second;
      },
      kKnown);
}

TEST(Language, ALocaleStandsForItsNameOrItsLanguage) {
  EXPECT_EQ(languageOf("de", kKnown), "de");
  EXPECT_EQ(languageOf("de_AT.UTF-8", kKnown), "de");
  EXPECT_EQ(languageOf("de_DE@euro", kKnown), "de");
  EXPECT_EQ(languageOf("pt_BR.UTF-8", kKnown), "pt_BR");
  EXPECT_EQ(languageOf("pt_PT.UTF-8", kKnown), "") << "Portugal was not asked for Brazil's";
  EXPECT_EQ(languageOf("dede", kKnown), "");
  EXPECT_EQ(languageOf("", kKnown), "");
  EXPECT_EQ(languageOf("../de", kKnown), "");
}

TEST(Language, TheFirstVariableThatIsSetCounts) {
  EXPECT_EQ(chosen({{"LANG", "da_DK.UTF-8"}}), "da");
  EXPECT_EQ(chosen({{"LANG", "da_DK.UTF-8"}, {"LC_MESSAGES", "de_DE.UTF-8"}}), "de");
  EXPECT_EQ(chosen({{"LANG", "da_DK.UTF-8"}, {"LC_MESSAGES", "de_DE.UTF-8"}, {"LC_ALL", "pt_BR"}}), "pt_BR");
  EXPECT_EQ(chosen({{"LANG", "fr_FR.UTF-8"}}), "en");
  EXPECT_EQ(chosen({}), "en");
}

TEST(Language, AListOfWishesComesFirstButNotForMachines) {
  EXPECT_EQ(chosen({{"LANG", "fr_FR.UTF-8"}, {"LANGUAGE", "fr:da:de"}}), "da");
  EXPECT_EQ(chosen({{"LANG", "de_DE.UTF-8"}, {"LANGUAGE", "fr"}}), "de");
  EXPECT_EQ(chosen({{"LANG", "de_DE.UTF-8"}, {"LANGUAGE", "en:de"}}), "en");
  for (const char *neutral : {"C", "POSIX", "C.UTF-8"}) EXPECT_EQ(chosen({{"LC_ALL", neutral}, {"LANG", "de_DE.UTF-8"}, {"LANGUAGE", "de"}}), "en") << neutral;
}

TEST(Language, TheTextsThatThereAre) {
  const auto languages = textLanguages();
  EXPECT_NE(std::find(languages.begin(), languages.end(), "en"), languages.end());
  EXPECT_NE(std::find(languages.begin(), languages.end(), "de"), languages.end());
  EXPECT_TRUE(std::is_sorted(languages.begin(), languages.end()));
}

TEST(Language, AWordThatIsMissingIsEnglish) {
  const auto english = Words::load("en"), german = Words::load("de"), unknown = Words::load("xx"), ofTests = Words::load();
  ASSERT_TRUE(english && german && unknown && ofTests);
  EXPECT_EQ(german->error(Error(ErrorCode::Truncated, {"inbox.mbox", 12, 345})).sentence, "inbox.mbox, Datensatz 12, Byte 345: Die Datei hört zu früh auf.");
  EXPECT_EQ(unknown->text("basis.observed"), english->text("basis.observed"));
  EXPECT_EQ(ofTests->text("basis.observed"), english->text("basis.observed")) << "the tests run in C.UTF-8";
  EXPECT_EQ(german->text("type.payment.card"), "Zahlungskarte");
  EXPECT_EQ(german->text("no.such.text"), "no.such.text");
}

TEST(Language, CodesAreInNoLanguage) {
  const auto german = Words::load("de");
  ASSERT_TRUE(german);
  EXPECT_EQ(german->error(Error(ErrorCode::VaultBusy, {}, {"4711"})).code, "vault.busy");
  EXPECT_EQ(german->error(Error(ErrorCode::VaultBusy, {}, {"4711"})).sentence, "Ein anderes Programm (Prozess 4711) hat den Tresor offen.");
}

}  // namespace
}  // namespace dossier
