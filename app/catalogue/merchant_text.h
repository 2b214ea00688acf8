// SPDX-License-Identifier: GPL-3.0-or-later
// Merchant texts as they stand on statements, and names of firms as they stand in letters, in a form that can be compared.
// What is stripped stands in resources/mappings/merchant-text.json.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

/// A firm that pays on for merchants, and how a statement says so.
struct Facilitator {
  std::vector<std::string> words;        ///< "CASH", "APP"
  bool star = false;                     ///< only where an asterisk follows: "SQ *CAFE"
  std::vector<std::string> then;         ///< the merchant stands behind these words, further on; empty: at once
  bool till = false;                     ///< only the shop's till or acquirer: the payer has no account there
  bool small = false;                    ///< a till of market stalls and cafes: no chain's
};

/// Phrases are those of patternWords (text_pattern.h).
struct TextRules {
  std::vector<std::vector<std::string>> channels;
  std::vector<Facilitator> facilitators;
  std::vector<std::vector<std::string>> legalForms;
  std::vector<std::vector<std::string>> plainWords;   ///< names of holders that are words or first names, too
  std::vector<std::string> places;       ///< cities and provinces in the names of Chinese firms
  std::vector<std::vector<std::string>> nameEnds;     ///< phrases behind a name: "SAGT DANKE"
  std::vector<std::vector<std::string>> besideNames;  ///< what people write before or behind a service's name: "ACCOUNT", "MEIN"
};

/// "Uber *Trip 4F2K" -> {"UBER", "TRIP", "4F2K"}: upper case without Latin accents ("FØTEX" is "FOTEX", full-width letters
/// are plain ones), split at everything but letters, digits and dots between them; an apostrophe joins. Bytes beyond ASCII
/// count as letters, but East Asian and typographic punctuation separates: "支付宝（中国）" is two words.
std::vector<std::string> merchantWords(std::string_view text);

/// The first `count` of them with blanks between.
std::string joinedWords(const std::vector<std::string> &words, std::size_t count);

/// The ways in which statements spell a name: "FØTEX" as {"FOTEX"} and {"FOETEX"}, "JOE'S" as {"JOES"} and {"JOE", "S"}; all
/// are the same for most. "A & B" is also "A AND B", "A UND B" and so on.
std::vector<std::vector<std::string>> spellings(std::string_view name);

struct MerchantWords {
  std::vector<std::string> words;
  std::vector<bool> stars;               ///< of each word: an asterisk follows it
  std::vector<bool> ends;                ///< of each word: a phrase or sign follows that stands behind names only
  std::vector<std::string> hosts;        ///< what is written like one, lower case: "just-eat.co.uk"
};

/// The words of a statement, without those at the start that only say how it was paid (POS, CARD PURCHASE, numbers).
struct MerchantText {
  MerchantWords whole;                   ///< with those, too: "1&1"
  MerchantWords paid;                    ///< at least one word stays of any
  MerchantWords behind;                  ///< the merchant's words behind a facilitator; empty where there is none
  std::vector<MerchantWords> alsoBehind; ///< where else the merchant may begin there, the likeliest first
  std::vector<MerchantWords> numbered;   ///< with a number that may belong to the name: "7 ELEVEN" of "POS 7 ELEVEN"
  bool till = false;                     ///< the facilitator is only the shop's
  bool small = false;                    ///< and a small shop's: "SUMUP *ZARA NAILS" is not Zara's
  std::size_t channel = 0;               ///< words of the first channel; 0 where none or only numbers were left out
};
MerchantText readMerchantText(std::string_view text, const TextRules &rules);

/// How many of the first words are a firm's name that ends there, with its legal form, a number or the text; each count
/// that may be meant, shortest first. {"DKB", "AG", "BERLIN"} -> {1}.
/// `said`: MerchantWords::ends.
std::vector<std::size_t> nameEnds(const std::vector<std::string> &words, const TextRules &rules, const std::vector<bool> &said = {});

/// True for words of plain meaning ("ORANGE", "TARGET"): a text that begins with them says nothing.
bool isPlain(const std::vector<std::string> &words, const TextRules &rules);

/// "SCHUFA Holding AG" -> "schufa": without case, Latin accents, punctuation and the legal form at the end. Empty where
/// no letter stands there.
std::string firmName(std::string_view name, const TextRules &rules);

}  // namespace dossier
