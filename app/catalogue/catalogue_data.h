// SPDX-License-Identifier: GPL-3.0-or-later
// What a catalogue is made of, for the files that build one. Nobody else sees it.
#pragma once

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "catalogue/catalogue.h"
#include "catalogue/merchant_text.h"

namespace dossier {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

using Index = std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>>;
inline constexpr std::size_t kNoHolder = std::numeric_limits<std::size_t>::max();   ///< two have it: nobody is meant

struct Catalogue::Data {
  std::vector<DataType> types;
  std::vector<Category> categories;
  std::vector<CatalogueHolder> holders;
  std::vector<Lens> lenses;
  std::vector<SystemFlow> flows;
  std::vector<OwnField> fields;
  std::vector<Exercise> exercises;
  std::unordered_set<std::string> bulkSenders;
  TextRules textRules;
  Index typeIndex, holderIndex, lensIndex, appIndex, appPrefixIndex, domainIndex, nameIndex, firmIndex, merchantIndex;
  Index calledIndex;                 ///< names that a statement may begin with
  std::map<std::string, std::size_t, std::less<>> sortedDomains;
  std::set<std::string, std::less<>> sortedNames;   ///< the keys of several words that a statement may begin with
  std::size_t longestMerchant = 0;   ///< in words

  Result<void> buildIndexes();
  Result<void> indexHolder(std::size_t i);
  /// Those of a holder that is no generic one.
  void indexNames(std::size_t i);
  /// What a descriptor is looked up by, in each way that statements spell it.
  std::vector<std::string> merchantKeys(std::string_view descriptor);
  /// The same of a whole statement text that somebody names: of what stands behind payment firms and channels in it.
  std::vector<std::string> ruleKeys(std::string_view text);
  void indexCalled(std::string_view name, std::size_t i);
  bool knowsCategory(std::string_view key) const {
    return std::any_of(categories.begin(), categories.end(), [&](const Category &category) { return category.key == key; });
  }
  void indexFirm(std::string_view name, std::size_t i);
  /// Names in Chinese characters.
  void indexNative();
  /// Firms that run one holder and no other of the catalogue's.
  void indexOperators();
  Result<void> checkLens(const Lens &lens) const;
  Result<void> checkFlow(const SystemFlow &flow) const;
  Result<void> checkExercise(const Exercise &exercise) const;
  /// By its words from the first on, by a host among them, or by a firm's name and legal form.
  const CatalogueHolder *findMerchant(const MerchantWords &merchant) const;
  /// By all of its words, or those before a legal form or a number.
  const CatalogueHolder *findShop(const MerchantWords &merchant) const;
  /// By exactly so many of the first words.
  const CatalogueHolder *findName(const MerchantWords &merchant, std::size_t count) const;
  /// By at least so many of the first words.
  const CatalogueHolder *findWords(const MerchantWords &merchant, std::size_t least = 1) const;
  /// "NETTO MARKEN-DISCOU", where the column ended within a word: whose name alone begins so.
  const CatalogueHolder *findCutName(std::string_view key) const;
  /// Words that the name itself writes as one, or without the end of a host.
  const CatalogueHolder *findWritten(const std::vector<std::string> &words, std::size_t count) const;
  /// A word in Chinese, or one in Latin letters with Chinese behind it.
  const CatalogueHolder *findMixed(std::string_view word) const;
  const CatalogueHolder *findHan(std::string_view word) const;
  const CatalogueHolder *findFirm(const MerchantWords &merchant) const;
  /// "AMAZON.DE*2K4XX", "RIDE HELP.UBER.COM".
  const CatalogueHolder *findHost(const std::vector<std::string> &hosts) const;
  /// "BOOKING.C", where the column of the statement ended: whose domains alone begin so.
  const CatalogueHolder *findCut(std::string_view host) const;
  /// A title that people give: "netflix.com", "Ring (ring.com)", "Deutsche Bahn Account", "Mijn KPN".
  const CatalogueHolder *findTitle(std::string_view title) const;
  /// Whose namespace an app's id stands in.
  const CatalogueHolder *findPublisher(std::string_view appId) const;
  const CatalogueHolder *find(const Index &index, std::string_view key) const {
    const auto found = index.find(key);
    return found == index.end() || found->second == kNoHolder ? nullptr : &holders[found->second];
  }
};

}  // namespace dossier
