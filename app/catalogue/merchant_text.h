// SPDX-License-Identifier: GPL-3.0-or-later
// Merchant texts as they stand on statements, and names of firms as they stand in letters, in a form that can be compared.
// What is stripped stands in resources/mappings/merchant-text.json.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

/// A firm that pays on for merchants, and how a statement says so.
struct Facilitator {
  std::vector<std::string> words;        ///< "CASH", "APP"
  bool star = false;                     ///< only where an asterisk follows: "SQ *CAFE"
  std::vector<std::string> then;         ///< the merchant stands behind these words, further on; empty: at once
};

struct TextRules {
  std::vector<std::vector<std::string>> channels;
  std::vector<Facilitator> facilitators;
  std::vector<std::vector<std::string>> legalForms;
};

/// "Uber *Trip 4F2K" -> {"UBER", "TRIP", "4F2K"}: upper case by ASCII, split at everything but letters, digits and dots
/// between them; an apostrophe joins. Bytes beyond ASCII count as letters, but East Asian and typographic punctuation
/// separates: "支付宝（中国）" is two words.
std::vector<std::string> merchantWords(std::string_view text);

/// The words of a statement, without those at the start that only say how it was paid (POS, CARD PURCHASE, numbers).
struct MerchantText {
  std::vector<std::string> words;        ///< at least one stays of any
  std::vector<std::string> behind;       ///< the merchant's words behind a facilitator; empty where there is none
};
MerchantText readMerchantText(std::string_view text, const TextRules &rules);

/// "SCHUFA Holding AG" -> "schufa": without case, Latin accents, punctuation and the legal form at the end. Empty where
/// no letter stands there.
std::string firmName(std::string_view name, const TextRules &rules);

}  // namespace dossier
