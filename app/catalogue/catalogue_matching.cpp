// SPDX-License-Identifier: GPL-3.0-or-later
// From what a source calls somebody to a holder.
#include <algorithm>

#include "catalogue/app_id.h"
#include "catalogue/catalogue_data.h"
#include "catalogue/han_text.h"
#include "catalogue/resemblance.h"
#include "catalogue/text_pattern.h"
#include "core/text.h"

namespace dossier {
namespace {

constexpr std::size_t kCutHost = 5;        ///< of the first label of a host that the column cut
constexpr std::size_t kCutName = 12;       ///< of several words, the last of which the column cut
constexpr std::size_t kShortestFirm = 2;
constexpr std::size_t kTellingWord = 4;    ///< letters before Chinese characters
constexpr std::size_t kTellingAsOne = 8;   ///< letters of several words that are one in the name
constexpr std::size_t kAirline = 3;
constexpr std::size_t kTicket = 13;        ///< digits of an airline's ticket, which begin with the airline's three

}  // namespace

const CatalogueHolder *Catalogue::Data::findName(const MerchantWords &merchant, std::size_t count) const {
  const std::vector<std::string> &words = merchant.words;
  const std::string key = joinedWords(words, count);
  const CatalogueHolder *found = merchant.stars[count - 1] ? find(merchantIndex, key + "*") : nullptr;
  if (found == nullptr) found = find(merchantIndex, key);
  // "LUFTHANSA 2201234567890" begins with what its descriptor has, "LUFTHANSA 220".
  const bool ticket = found == nullptr && words[count - 1].size() == kTicket && isNumber(words[count - 1]);
  if (ticket) found = find(merchantIndex, std::string_view(key).substr(0, key.size() - kTicket + kAirline));
  if (found != nullptr || merchantIndex.contains(key)) return found;   // a rule that it is nobody's holds
  found = find(calledIndex, key);
  if (found == nullptr && count > 1) found = findWritten(words, count);
  const bool ends = count > 1 && (count == words.size() || merchant.ends[count - 1]);
  return found == nullptr && ends ? findCutName(key) : found;
}

const CatalogueHolder *Catalogue::Data::findWritten(const std::vector<std::string> &words, std::size_t count) const {
  const std::string key = joinedWords(words, count);
  // "JUST EAT.CO.UK"
  const std::size_t dot = words[count - 1].find('.');
  const CatalogueHolder *found = dot == std::string::npos ? nullptr : find(calledIndex, std::string_view(key).substr(0, key.size() - words[count - 1].size() + dot));
  if (found != nullptr) return found;
  // "BIG BASKET" of what is called "BigBasket"; "MASTER CARD" says how it was paid.
  std::string asOne = key;
  std::erase(asOne, ' ');
  const bool channel = std::find(textRules.channels.begin(), textRules.channels.end(), std::vector{asOne}) != textRules.channels.end();
  return asOne.size() < kTellingAsOne || channel ? nullptr : find(calledIndex, asOne);
}

const CatalogueHolder *Catalogue::Data::findWords(const MerchantWords &merchant, std::size_t least) const {
  const std::vector<std::string> &words = merchant.words;
  for (std::size_t count = std::min(words.size(), longestMerchant); count >= least; --count) {
    if (const CatalogueHolder *found = findName(merchant, count)) return found;
  }
  return words.empty() || least > 1 ? nullptr : findMixed(words.front());
}

const CatalogueHolder *Catalogue::Data::findCutName(std::string_view key) const {
  if (key.size() < kCutName || isNumber(key.substr(key.size() - 1))) return nullptr;
  const CatalogueHolder *only = nullptr;
  for (auto at = sortedNames.lower_bound(key); at != sortedNames.end() && at->starts_with(key); ++at) {
    if (at->size() == key.size() || (*at)[key.size()] == ' ') return nullptr;   // a whole word of more than one name
    const CatalogueHolder *found = find(merchantIndex.contains(*at) ? merchantIndex : calledIndex, *at);
    if (found == nullptr || (only != nullptr && only != found)) return nullptr;
    only = found;
  }
  return only;
}

const CatalogueHolder *Catalogue::Data::findMixed(std::string_view word) const {
  // "NETFLIX会员"
  const auto plain = static_cast<std::size_t>(std::find_if(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) - word.begin());
  const bool behind = plain >= kTellingWord && plain < word.size() && !leadingHan(word.substr(plain)).empty();
  return behind ? find(calledIndex, word.substr(0, plain)) : findHan(word);
}

const CatalogueHolder *Catalogue::Data::findHan(std::string_view word) const {
  // "美团外卖": Chinese statements write the product behind the name without a space.
  for (const HanReading &reading : hanReadings(word, textRules.places)) {
    for (std::size_t bytes = reading.text.size(); bytes >= reading.least; bytes -= kHanBytes) {
      if (const CatalogueHolder *found = find(merchantIndex, std::string_view(reading.text).substr(0, bytes))) return found;
    }
  }
  return nullptr;
}

const CatalogueHolder *Catalogue::Data::findFirm(const MerchantWords &merchant) const {
  const std::vector<std::string> &words = merchant.words;
  for (const std::size_t end : nameEnds(words, textRules, merchant.ends)) {
    const std::string firm = firmName(joinedWords(words, end), textRules);
    const bool channel = std::any_of(textRules.channels.begin(), textRules.channels.end(),
                                     [&](const auto &one) { return one.size() == end && std::equal(one.begin(), one.end(), words.begin()); });
    if (channel || firm.size() < kShortestFirm || merchantIndex.contains(joinedWords(words, end))) continue;
    if (const CatalogueHolder *found = find(firmIndex, firm)) return found;
  }
  return nullptr;
}

const CatalogueHolder *Catalogue::Data::findMerchant(const MerchantWords &merchant) const {
  const CatalogueHolder *found = findWords(merchant);
  if (found == nullptr) found = findHost(merchant.hosts);
  return found == nullptr ? findFirm(merchant) : found;
}

const CatalogueHolder *Catalogue::Data::findShop(const MerchantWords &merchant) const {
  if (merchant.words.empty()) return nullptr;
  std::vector<std::size_t> ends = nameEnds(merchant.words, textRules, merchant.ends);
  ends.push_back(merchant.words.size());
  for (const std::size_t end : ends) {
    if (const CatalogueHolder *found = findName(merchant, end)) return found;
  }
  return findFirm(merchant);
}

const CatalogueHolder *Catalogue::Data::findHost(const std::vector<std::string> &hosts) const {
  for (const std::string &host : hosts) {
    for (std::string_view part = host; part.find('.') != std::string_view::npos; part.remove_prefix(part.find('.') + 1)) {
      if (bulkSenders.contains(std::string(part))) break;
      if (const CatalogueHolder *found = find(domainIndex, part)) return found;
      if (const CatalogueHolder *found = findCut(part)) return found;
    }
  }
  return nullptr;
}

const CatalogueHolder *Catalogue::Data::findCut(std::string_view host) const {
  if (host.find('.') < kCutHost) return nullptr;
  const CatalogueHolder *only = nullptr;
  for (auto at = sortedDomains.lower_bound(host); at != sortedDomains.end() && at->first.starts_with(host); ++at) {
    if (only != nullptr && only != &holders[at->second]) return nullptr;
    only = &holders[at->second];
  }
  return only;
}

const CatalogueHolder *Catalogue::Data::findPublisher(std::string_view appId) const {
  std::size_t size = appId.rfind('.') + 1;
  if (size == appId.size()) return nullptr;
  while (size > 0 && find(appPrefixIndex, appId.substr(0, size)) == nullptr) size = size < 2 ? 0 : appId.rfind('.', size - 2) + 1;
  if (size == 0 || isCopyOrPart(appId.substr(size))) return nullptr;
  // Behind an app that is known there is no further one, but whoever wants to look like it.
  for (std::size_t end = size; end < appId.size(); ++end) {
    const std::string_view known = appId.substr(0, end);
    if (goesOnBehind(appId, known) && appIndex.contains(known)) return nullptr;
  }
  const std::size_t last = appId.rfind('.') + 1;
  const bool alike = std::any_of(appIndex.begin(), appIndex.end(), [&](const auto &known) {
    return known.first.starts_with(appId.substr(0, last)) && resembles(appId.substr(last), std::string_view(known.first).substr(last));
  });
  if (alike) return nullptr;   // "com.example.shopp"
  return find(appPrefixIndex, appId.substr(0, size));
}

Match Catalogue::matchApp(std::string_view appId) const {
  appId = withoutTeam(appId);
  if (const CatalogueHolder *found = m_data->find(m_data->appIndex, appId)) return {found, "app id"};
  if (m_data->appIndex.contains(appId)) return {};   // somebody said that it is nobody's
  const CatalogueHolder *found = m_data->findPublisher(appId);
  return found == nullptr ? Match{} : Match{found, "app id prefix"};
}

bool Catalogue::isBulkSender(std::string_view registrable) const { return m_data->bulkSenders.contains(std::string(registrable)); }

Match Catalogue::matchDomain(std::string_view registrable, std::string_view host) const {
  if (isBulkSender(registrable)) return {};
  const bool below = host.size() > registrable.size() && host.ends_with(registrable) && host[host.size() - registrable.size() - 1] == '.';
  // The longest host wins: "weixin.qq.com" is another service than "qq.com".
  for (std::string_view part = below ? host : registrable; part.size() > registrable.size();) {
    if (const CatalogueHolder *found = m_data->find(m_data->domainIndex, part)) return {found, "host"};
    part.remove_prefix(part.find('.') + 1);
  }
  const CatalogueHolder *found = m_data->find(m_data->domainIndex, registrable);
  return found == nullptr ? Match{} : Match{found, "domain"};
}

Match Catalogue::matchMerchant(std::string_view text) const {
  const MerchantText merchant = readMerchantText(text, m_data->textRules);
  const auto find = [&](const MerchantWords &behind) { return merchant.small ? m_data->findShop(behind) : m_data->findMerchant(behind); };
  const CatalogueHolder *found = find(merchant.behind);
  for (const MerchantWords &behind : merchant.alsoBehind) found = found == nullptr ? find(behind) : found;
  if (found == nullptr && !merchant.till) found = m_data->findMerchant(merchant.paid);
  for (const MerchantWords &numbered : merchant.numbered) {
    const std::size_t least = numbered.stars.front() ? 1 : 2;   // "POS 99*RIDE" is paid to 99, "POS 99 RIDE" at terminal 99
    if (found == nullptr && !merchant.till) found = m_data->findWords(numbered, least);
  }
  // "BEA, APPLE PAY CORNER": who was not paid, but how, is nobody.
  if (found == nullptr && !merchant.till) found = m_data->findWords(merchant.whole, merchant.channel + 1);
  return found == nullptr ? Match{} : Match{found, "merchant text"};
}

const CatalogueHolder *Catalogue::Data::findTitle(std::string_view title) const {
  const std::string lower = asciiLower(trimmed(title));
  std::string_view host = lower;
  if (const auto bracket = host.rfind('('); bracket != std::string_view::npos && host.ends_with(')')) host = host.substr(bracket + 1, host.size() - bracket - 2);
  if (host.starts_with("www.")) host.remove_prefix(4);
  if (const CatalogueHolder *found = bulkSenders.contains(std::string(host)) ? nullptr : find(domainIndex, host)) return found;
  std::vector<std::string> words = merchantWords(title);
  const std::size_t all = words.size();
  const auto drop = [&](const std::vector<std::string> &phrase) {
    if (phrase.size() >= words.size()) return false;
    const auto count = static_cast<std::ptrdiff_t>(phrase.size());
    if (std::equal(phrase.begin(), phrase.end(), words.begin())) words.erase(words.begin(), words.begin() + count);
    else if (std::equal(phrase.rbegin(), phrase.rend(), words.rbegin())) words.erase(words.end() - count, words.end());
    else return false;
    return true;
  };
  while (std::any_of(textRules.besideNames.begin(), textRules.besideNames.end(), drop)) {}
  // "My Action": what is a word as well is a name only where it stands alone.
  if (words.size() == all || isPlain(words, textRules)) return nullptr;
  return find(firmIndex, firmName(joinedWords(words, words.size()), textRules));
}

Match Catalogue::matchName(std::string_view name) const {
  const std::string key = asciiLower(trimmed(name));
  const CatalogueHolder *found = m_data->find(m_data->nameIndex, key);
  if (found == nullptr && m_data->nameIndex.contains(key)) return {};   // somebody said that it is nobody's
  if (found == nullptr) found = m_data->find(m_data->firmIndex, firmName(name, m_data->textRules));
  if (found == nullptr) found = m_data->findTitle(name);
  return found == nullptr ? Match{} : Match{found, "alias"};
}

std::vector<const CatalogueHolder *> Catalogue::resembling(std::string_view name, std::size_t most) const {
  const MerchantText text = readMerchantText(name, m_data->textRules);   // what the till's firm or the card is called says nothing
  const std::string firm = text.till ? firmName(joinedWords(text.behind.words, text.behind.words.size()), m_data->textRules)
                           : text.channel > 0 ? firmName(joinedWords(text.paid.words, text.paid.words.size()), m_data->textRules)
                                              : firmName(name, m_data->textRules);
  std::vector<const CatalogueHolder *> found;
  for (const auto &[known, index] : m_data->firmIndex) {
    if (index == kNoHolder || !resembles(firm, known)) continue;
    // "Apple Tree Nursery", "Bank": that one begins as the other says nothing where the beginning is any word.
    const bool plain = isPlain(merchantWords(std::min(std::string_view(firm), std::string_view(known), [](auto a, auto b) { return a.size() < b.size(); })),
                               m_data->textRules);
    if (firm == known || !plain) found.push_back(&m_data->holders[index]);
  }
  std::sort(found.begin(), found.end(), [](const auto *a, const auto *b) { return a->name < b->name; });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace dossier
