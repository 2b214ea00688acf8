// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/who.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "analysis/search_text.h"
#include "analysis/snapshot.h"
#include "core/masking.h"
#include "core/text.h"

namespace dossier {
namespace {

constexpr std::size_t kLongestQuery = 200;

/// A search text, taken apart once for all comparisons.
class Query {
 public:
  explicit Query(std::string_view text)
      : m_shown(displayable(visibleOnly(text), kLongestQuery)),
        m_folded(foldCase(trimmed(m_shown))),
        m_words(wordsOf(m_folded)),
        m_number(dialledNumber(m_folded)),
        m_isEmail(looksLikeEmail(m_folded)) {
    for (const std::string_view piece : split(m_folded, ' ')) {
      if (!piece.empty()) m_pieces.push_back(piece);
    }
    if (m_number && !m_number->international && m_number->digits.size() >= 13 && isLuhnValid(m_number->digits)) {
      m_cardEnding = m_number->digits.substr(m_number->digits.size() - 4);
    }
  }
  Query(const Query &) = delete;  // its views point into itself
  Query &operator=(const Query &) = delete;

  bool empty() const { return m_folded.empty(); }

  bool findsIdentifier(const Identifier &identifier) const {
    const std::string text = foldCase(identifier.text);
    if (m_isEmail) return text == m_folded || mailboxOf(text) == m_folded;
    if (identifier.kind == IdentifierKind::Phone && m_number) {
      const auto kept = dialledNumber(displayable(visibleOnly(text)));
      if (kept && sameNumber(*m_number, *kept)) return true;
      if (kept && isWholeNumber(*m_number)) return false;  // another number that these digits happen to stand in
    }
    if (identifier.kind == IdentifierKind::Card && !m_cardEnding.empty()) return text.ends_with(m_cardEnding);
    return std::all_of(m_pieces.begin(), m_pieces.end(),
                       [&](std::string_view piece) { return text.find(piece) != std::string::npos; });
  }

  /// Whether every word begins one of the words of `key` and `label`.
  bool findsTerm(std::string_view key, std::string_view label) const {
    constexpr std::size_t kShortestBeginning = 3;
    const std::string terms = foldCase(std::string(key).append(" ").append(label));
    const auto known = wordsOf(terms);
    return !m_words.empty() && std::all_of(m_words.begin(), m_words.end(), [&](std::string_view word) {
      return std::any_of(known.begin(), known.end(), [&](std::string_view term) {
        return word.size() < kShortestBeginning ? term == word : term.starts_with(word);
      });
    });
  }

  bool findsHolder(const Holder &holder) const {
    if (foldCase(holder.name).find(m_folded) != std::string::npos) return true;
    const std::string_view id(holder.id);  // "app:org.example", "domain:example.org" or a catalogue id
    if (foldCase(id.substr(id.find(':') + 1)) == m_folded) return true;
    const std::string_view host = hostOf(m_folded);
    return std::any_of(holder.domains.begin(), holder.domains.end(), [&](const std::string &domain) {
      const std::string known = foldCase(domain);
      if (known.find(m_folded) != std::string::npos || (!host.empty() && known == host)) return true;
      return host.size() > known.size() && host.ends_with(known) && host[host.size() - known.size() - 1] == '.';
    });
  }

 private:
  std::string m_shown;
  std::string m_folded;
  std::vector<std::string_view> m_words;
  std::optional<DialledNumber> m_number;
  bool m_isEmail = false;
  std::vector<std::string_view> m_pieces;    ///< between blanks
  std::string m_cardEnding;                  ///< empty unless the text is a whole card number
};

class Search {
 public:
  Search(std::string_view text, const Inventory &inventory) : m_query(text), m_inventory(inventory) {
    m_holdingsOf.resize(inventory.holders.size());
    for (std::uint32_t i = 0; i < inventory.holdings.size(); ++i) {
      m_holdingsOf[inventory.holdings[i].holder].push_back(i);
    }
  }

  std::vector<WhoAnswer> run(const std::vector<DataType> &types, const std::vector<Category> &categories) {
    if (m_query.empty()) return {};
    findIdentifiers();
    findTerms(types, categories);
    findHolders();
    std::sort(m_answers.begin(), m_answers.end(), [](const WhoAnswer &a, const WhoAnswer &b) {
      return std::tie(a.holder, a.by, a.matched) < std::tie(b.holder, b.by, b.matched);
    });
    return std::move(m_answers);
  }

 private:
  /// One answer for each way of writing that differs in more than its case; of those the first in byte order.
  void findIdentifiers() {
    std::map<std::pair<std::uint32_t, std::string>, std::string_view> found;
    for (const Account &account : m_inventory.accounts) {
      if (account.identifier.text.empty() || !isShown(m_inventory, account.holder)) continue;
      if (!m_query.findsIdentifier(account.identifier)) continue;
      const std::string_view text = account.identifier.text;
      const auto [place, isNew] = found.try_emplace({account.holder, foldCase(text)}, text);
      if (!isNew) place->second = std::min(place->second, text);
    }
    for (const auto &[key, text] : found) {
      m_answers.push_back({key.first, std::string(text), WhoAnswer::By::Identifier, m_holdingsOf[key.first]});
    }
  }

  /// A category answers for all its types; a type that the text finds as well is not told again.
  void findTerms(const std::vector<DataType> &types, const std::vector<Category> &categories) {
    std::unordered_map<std::string_view, std::string_view> labels;
    for (const DataType &type : types) labels.emplace(type.key, type.label);
    std::unordered_map<std::string_view, std::string_view> categoryLabels;
    for (const Category &category : categories) categoryLabels.emplace(category.key, category.label);
    const auto found = [this](const auto &names, std::string_view key, auto &known) {
      const auto [place, isNew] = known.try_emplace(key, false);
      if (isNew) {
        const auto label = names.find(key);
        place->second = m_query.findsTerm(key, label == names.end() ? std::string_view{} : label->second);
      }
      return place->second;
    };

    std::unordered_map<std::string_view, bool> knownTypes, knownCategories;
    std::map<std::tuple<std::uint32_t, WhoAnswer::By, std::string_view>, std::vector<std::uint32_t>> answers;
    for (std::uint32_t i = 0; i < m_inventory.holdings.size(); ++i) {
      const Holding &holding = m_inventory.holdings[i];
      if (!isShown(m_inventory, holding.holder)) continue;
      if (found(categoryLabels, holding.category, knownCategories)) {
        answers[{holding.holder, WhoAnswer::By::Category, holding.category}].push_back(i);
      } else if (found(labels, holding.type, knownTypes)) {
        answers[{holding.holder, WhoAnswer::By::Type, holding.type}].push_back(i);
      }
    }
    for (auto &[key, holdings] : answers) {
      const auto &[holder, by, matched] = key;
      m_answers.push_back({holder, std::string(matched), by, std::move(holdings)});
    }
  }

  void findHolders() {
    for (std::uint32_t i = 0; i < m_inventory.holders.size(); ++i) {
      const Holder &holder = m_inventory.holders[i];
      if (!isShown(m_inventory, i) || !m_query.findsHolder(holder)) continue;
      m_answers.push_back({i, holder.name.empty() ? holder.id : holder.name, WhoAnswer::By::Holder, m_holdingsOf[i]});
    }
  }

  Query m_query;
  const Inventory &m_inventory;
  std::vector<std::vector<std::uint32_t>> m_holdingsOf;
  std::vector<WhoAnswer> m_answers;
};

}  // namespace

std::vector<WhoAnswer> whoHas(std::string_view text, const Inventory &inventory) {
  return whoHas(text, inventory, {}, {});
}

std::vector<WhoAnswer> whoHas(std::string_view text, const Inventory &inventory, const std::vector<DataType> &types,
                              const std::vector<Category> &categories) {
  return Search(text, inventory).run(types, categories);
}

}  // namespace dossier
