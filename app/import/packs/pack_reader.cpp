// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/packs/pack_reader.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "import/format/domain.h"

namespace dossier {

const std::vector<PackReader> &packReaders() {
  static const std::vector<PackReader> readers{
      {"words", PackForm::Json, knowsWords, readWords},
      {"signature", PackForm::Text, knowsSignature, readSignature},
      {"datarequests", PackForm::Json, knowsCompany, readCompany},
      {"breaches", PackForm::Json, knowsPwned, readBreaches, "Have I Been Pwned"},
      {"breaches", PackForm::Json, knowsBreaches, readBreaches},
      {"breaches", PackForm::Csv, knowsBreachCsv, readBreaches},
      {"justdeleteme", PackForm::Json, knowsDeletionSites, readDeletionSites},
      {"justgetmydata", PackForm::Json, knowsExportSites, readExportSites},
      {"two-factor", PackForm::Json, knowsTwoFactor, readTwoFactor},
      {"two-factor", PackForm::Yaml, knowsTwoFactorYaml, readTwoFactorYaml},
      {"dpv", PackForm::Json, knowsDpv, readDpv},
      {"dpv", PackForm::Csv, knowsDpvCsv, readDpvCsv},
      {"fideslang", PackForm::Csv, knowsFideslangCsv, readFideslang},
      {"fideslang", PackForm::Yaml, knowsFideslangYaml, readFideslang},
      {"merchant-codes", PackForm::Json, knowsMerchantCodes, readMerchantCodes},
      {"merchant-codes", PackForm::Csv, knowsMerchantCodeCsv, readMerchantCodes},
      {"packages", PackForm::Json, knowsPackages, readPackages, "Universal Android Debloater"},
      {"packages", PackForm::Text, knowsIconMap, readIconMap, "Lawnicons"},
      {"trackers", PackForm::Json, knowsExodus, readExodusList, "Exodus Privacy"},
      {"trackers", PackForm::Json, knowsRadar, readRadarFile, "Tracker Radar"},
      {"trackers", PackForm::Json, knowsTrackerExport, readTrackerExport, "Ghostery TrackerDB"},
      {"trackers", PackForm::Eno, knowsTrackerEno, readTrackerEno, "Ghostery TrackerDB"},
      {"trackers", PackForm::Json, knowsDisconnect, readDisconnectList, "Disconnect"},
      {"shared-logins", PackForm::Json, knowsSharedLogins, readSharedLogins},
      {"store-labels", PackForm::Csv, knowsStoreLabels, readStoreLabels, "Play data safety, study of 2022"},
      {"brokers", PackForm::Csv, knowsBrokerCsv, readBrokerCsv, "Registered data brokers"},
      {"brokers", PackForm::Text, knowsBrokerText, readBrokerText, "Big Ass Data Broker Opt-Out List"},
      {"brands", PackForm::Json, knowsBrands, readBrands},
      {"trackers", PackForm::Text, knowsBlockList, readBlockList},
      {"domains", PackForm::Text, knowsDomainList, readDomainList},
  };
  return readers;
}

EntryBuilder::EntryBuilder(std::string_view name) { m_entry.name = displayable(toValidUtf8(name), kLongestPackName); }

void EntryBuilder::key(PackKeyKind kind, std::string value) {
  if (value.empty() || value.size() > kLongestPackKey || m_bytes + value.size() > kMostEntryBytes) return;
  PackKey key{kind, std::move(value)};
  if (m_entry.keys.size() >= kMostEntryKeys || std::find(m_entry.keys.begin(), m_entry.keys.end(), key) != m_entry.keys.end()) return;
  m_bytes += key.value.size() + 4;
  m_entry.keys.push_back(std::move(key));
}

EntryBuilder &EntryBuilder::domain(std::string_view text) {
  if (trimmed(text).empty()) return *this;
  auto host = hostOf(text);
  if (host && host->starts_with("www.") && registrableDomain(*host) != host) host->erase(0, 4);
  // A public suffix or an address number names nobody.
  if (!host || !registrableDomain(*host)) return flag("odd-domain");
  key(PackKeyKind::Domain, std::move(*host));
  return *this;
}

EntryBuilder &EntryBuilder::app(std::string_view id) {
  key(PackKeyKind::App, displayable(toValidUtf8(trimmed(id)), kLongestPackName));
  return *this;
}

EntryBuilder &EntryBuilder::alias(std::string_view name) {
  key(PackKeyKind::Name, asciiLower(displayable(toValidUtf8(trimmed(name)), kLongestPackName)));
  return *this;
}

EntryBuilder &EntryBuilder::code(std::string_view code) {
  key(PackKeyKind::Code, displayable(toValidUtf8(trimmed(code)), kLongestPackName));
  return *this;
}

EntryBuilder &EntryBuilder::fact(std::string_view field, std::string_view text) {
  std::string value = displayable(toValidUtf8(trimmed(text)), kLongestPackText);
  if (value.empty() || !isPackField(field)) return *this;
  if (m_entry.facts.size() >= kMostEntryFacts || m_bytes + value.size() > kMostEntryBytes) return flag("cut");
  PackFact said{std::string(field), std::move(value)};
  if (std::find(m_entry.facts.begin(), m_entry.facts.end(), said) != m_entry.facts.end()) return *this;
  m_bytes += said.value.size() + field.size() + 8;
  m_entry.facts.push_back(std::move(said));
  return *this;
}

EntryBuilder &EntryBuilder::facts(std::string_view field, const std::vector<std::string_view> &texts) {
  for (const std::string_view text : texts) fact(field, text);
  return *this;
}

EntryBuilder &EntryBuilder::joined(std::string_view field, const std::vector<std::string_view> &texts) {
  std::string all;
  for (const std::string_view text : texts) all += (all.empty() ? "" : ", ") + std::string(trimmed(text));
  return fact(field, all);
}

EntryBuilder &EntryBuilder::link(std::string_view field, std::string_view url) {
  url = trimmed(url);
  if (url.empty()) return *this;
  const bool web = startsWithIgnoringCase(url, "https://") || startsWithIgnoringCase(url, "http://");
  if (web && hostOf(url)) return fact(field, url);
  // "example.net/account" is meant as an address; "javascript:…", "file:…" and what has no host are not taken.
  const bool bare = url.find(':') == std::string_view::npos && url.find(' ') == std::string_view::npos && hostOf(url);
  return bare ? fact(field, "https://" + std::string(url)) : flag("odd-link");
}

EntryBuilder &EntryBuilder::flag(std::string_view name) {
  const PackFact flagged{std::string(kPackFlag), asciiLower(displayable(toValidUtf8(name), 40))};
  const bool known = std::find(m_entry.facts.begin(), m_entry.facts.end(), flagged) != m_entry.facts.end();
  // One place is kept free so that "cut" itself is not cut.
  if (!known && m_entry.facts.size() < kMostEntryFacts) m_entry.facts.push_back(flagged);
  return *this;
}

bool EntryBuilder::hasDomain() const {
  return std::any_of(m_entry.keys.begin(), m_entry.keys.end(), [](const PackKey &key) { return key.kind == PackKeyKind::Domain; });
}

PackEntry EntryBuilder::take() {
  // The name finds it too, where nothing better does.
  alias(m_entry.name);
  return std::move(m_entry);
}

bool isKeptLanguage(std::string_view language) {
  const std::string plain = asciiLower(language.substr(0, language.find_first_of("-_")));
  constexpr std::array<std::string_view, 4> kKept{"en", "de", "da", "zh"};
  return std::find(kKept.begin(), kKept.end(), plain) != kKept.end();
}

std::string dayOf(std::string_view text) {
  text = trimmed(text);
  const auto digits = [&](std::size_t from, std::size_t count) {
    return text.size() >= from + count &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from), text.begin() + static_cast<std::ptrdiff_t>(from + count),
                       [](char c) { return c >= '0' && c <= '9'; });
  };
  if (!digits(0, 4) || (text.size() > 4 && text[4] != '-')) return {};
  if (text.size() == 4) return std::string(text);
  if (!digits(5, 2)) return {};
  if (text.size() == 7) return std::string(text);
  if (text[7] != '-' || !digits(8, 2) || (text.size() > 10 && text[10] != 'T' && text[10] != ' ')) return {};
  return std::string(text.substr(0, 10));
}

}  // namespace dossier
