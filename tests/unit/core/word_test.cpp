// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/minisign.h"
#include "core/model/word.h"

namespace dossier {
namespace {

Word lens() { return {"lens", {}, "ladder", {{"name", "The ladder"}, {"operator", "Club"}, {"summary", "Who plays whom."}, {"standing", "reported"}}}; }

TEST(Word, GoesIntoAnEntryAndComesBack) {
  const Word word = lens();
  const auto back = wordOf(entryOf(word));
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, word);
  EXPECT_EQ(entryOf(word).name, "The ladder");
}

TEST(Word, SaysWhichFieldIsWrong) {
  Word word = lens();
  EXPECT_FALSE(wordFault(word));
  word.set("standing", {"certain"});
  EXPECT_EQ(wordFault(word), "standing");
  word = lens();
  word.set("summary", {});
  EXPECT_EQ(wordFault(word), "summary");
  word = lens();
  word.id = "The Ladder";
  EXPECT_EQ(wordFault(word), "id");
  word = lens();
  word.facts.push_back({"sumary", "misspelt"});
  EXPECT_EQ(wordFault(word), "sumary");
  EXPECT_FALSE(wordOf(entryOf(word)));
}

TEST(Word, ATypeStandsInItsCategory) {
  Word type{"type", {}, "hobby.rating", {{"category", "hobby"}, {"label", "Rating"}, {"sensitivity", "1"}}};
  EXPECT_FALSE(wordFault(type));
  type.set("category", {"music"});
  EXPECT_EQ(wordFault(type), "category");
}

TEST(Word, EveryFieldOfEveryKindCanStandInAFact) {
  for (const WordKind &kind : wordKinds()) {
    EXPECT_TRUE(kind.of.empty() || wordKind(kind.of) != nullptr) << kind.id;
    for (const WordField &field : kind.fields) {
      EXPECT_TRUE(isPackField(factField(field.name))) << kind.id << " " << field.name;
      EXPECT_EQ(field.form == WordForm::Choice, !field.choices.empty()) << kind.id << " " << field.name;
    }
  }
}

TEST(Word, AHeadIsNoWordAndAWordNoHead) {
  const WordsHead head{"Club", 3, "Somebody", "A note", "RWkey"};
  EXPECT_EQ(headOf(entryOf(head)), head);
  EXPECT_FALSE(wordOf(entryOf(head)));
  EXPECT_FALSE(headOf(entryOf(lens())));
}

SigningKey key(std::uint8_t with) { return {{with, 2, 3, 4, 5, 6, 7, 8}, SecretBytes(std::string(32, static_cast<char>(with)))}; }

/// The three texts of a .minisig file.
SignatureText textsOf(const std::string &file) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < file.size();) {
    const auto end = file.find('\n', from);
    lines.push_back(file.substr(from, end - from));
    from = end + 1;
  }
  return {lines.at(1), lines.at(2).substr(std::string("trusted comment: ").size()), lines.at(3)};
}

std::vector<std::uint8_t> bytes(std::string_view text) { return {text.begin(), text.end()}; }

TEST(Minisign, WhatIsSignedVerifiesAndNothingElseDoes) {
  const SigningKey mine = key(1);
  const SignatureText texts = textsOf(signatureOf(mine, bytes("words"), "edition 1"));
  EXPECT_EQ(signerOf(texts), mine.id);
  EXPECT_TRUE(isSignedBy(publicKeyOf(mine), texts, bytes("words")));
  EXPECT_FALSE(isSignedBy(publicKeyOf(mine), texts, bytes("word")));
  EXPECT_FALSE(isSignedBy(publicKeyOf(key(2)), texts, bytes("words")));
  SignatureText other = texts;
  other.comment = "edition 2";
  EXPECT_FALSE(isSignedBy(publicKeyOf(mine), other, bytes("words")));
}

TEST(Minisign, ReadsKeysAsTheyAreWritten) {
  const PublicKey mine = publicKeyOf(key(1));
  EXPECT_EQ(publicKeyFrom(textOf(mine)), mine);
  EXPECT_TRUE(textOf(mine).starts_with("RW"));
  EXPECT_FALSE(publicKeyFrom("RW"));
  EXPECT_FALSE(publicKeyFrom(textOf(mine) + "A"));
  EXPECT_EQ(textOf(KeyId{0xD5, 0x6B, 0xAE, 0xD2, 0x39, 0x8D, 0x46, 0x75}), "75468D39D2AE6BD5");
}

/// Made with minisign 0.11 for a file of the five bytes "words": both kinds of signature, and a tab in the comment.
TEST(Minisign, VerifiesWhatMinisignMade) {
  const auto maker = publicKeyFrom("RWRtL6jXk9H6pdm+aRNIKmFHKxCNU6OCcp6kctZT89CVx2P/sTOhFsVf");
  ASSERT_TRUE(maker);
  EXPECT_TRUE(isSignedBy(*maker, {"RURtL6jXk9H6pRZQB5vyd/jsueG5VMwpu4AVRLYP9pWRDGl9eNb2w7uagEdVSzp5gpL1BVwNbYaMmpJZL4lu+G2nn2Ol6ctflAg=", "a\tcomment", "dm+QRW7CK6J/CfgSSvOV0+gpfcIJZCRSjrn3CwQaJFVMiBadHEgCT0clyORwOLcsXKMrsLGezeN1qqpj32RoDA=="}, bytes("words")));
  EXPECT_TRUE(isSignedBy(*maker, {"RWRtL6jXk9H6pe5YE2AAKjhoGqURxc7tSw+bv4WC8QldhR8PAi9BMM/rDW5548XLIZA1qM2DzvkWcSQH3H0bNWArqkada0TpAQw=", "a\tcomment", "PQxOYko/zkfVYUGXGJvU9PhuZhYkLpIJN/Pceo9h3OpCDgO1GcTOYM6xk2ffLzzmH+oe/bbSAU0TKwp7FTIFAA=="}, bytes("words")));
  EXPECT_FALSE(isSignedBy(*maker, {"RWRtL6jXk9H6pe5YE2AAKjhoGqURxc7tSw+bv4WC8QldhR8PAi9BMM/rDW5548XLIZA1qM2DzvkWcSQH3H0bNWArqkada0TpAQw=", "a comment", "PQxOYko/zkfVYUGXGJvU9PhuZhYkLpIJN/Pceo9h3OpCDgO1GcTOYM6xk2ffLzzmH+oe/bbSAU0TKwp7FTIFAA=="}, bytes("words")));
}

}  // namespace
}  // namespace dossier
