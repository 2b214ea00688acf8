// SPDX-License-Identifier: GPL-3.0-or-later
// Directories of sites: how to delete an account (JustDeleteMe), how to get a copy of one's data (JustGetMyData), which
// second factors there are (2fa.directory). Shapes: jdm-contrib/jdm 2013 to 2026, daviddavo/jgmd, 2factorauth's
// _data/*.yml (2014), API v1 and v2 (category -> site), v3 ([name, site] pairs), v4 (domain -> site) and entries/*.json.
#include <algorithm>
#include <array>

#include "core/text.h"
#include "import/format/domain.h"
#include "import/packs/pack_reader.h"

namespace dossier {
namespace {

constexpr std::array<std::string_view, 5> kDifficulties{"easy", "medium", "hard", "impossible", "limited"};

bool isDifficulty(std::string_view text) {
  return std::find(kDifficulties.begin(), kDifficulties.end(), asciiLower(text)) != kDifficulties.end();
}

bool isSite(const Node &node) {
  return node.isMap() && !node.at("name").empty() && node.has("url") && (node.has("difficulty") || node.has("domains") || node.has("notes"));
}

std::size_t wordsIn(std::string_view text, std::initializer_list<std::string_view> words) {
  std::size_t count = 0;
  for (const std::string_view word : words) count += containsIgnoringCase(text, word) ? 1 : 0;
  return count;
}

/// Both directories have one shape: what their notes and addresses speak of tells them apart. Positive: of deletion.
long speaksOfDeletion(const Node &list) {
  long sum = 0;
  for (const Node &site : list.items) {
    if (!site.isMap()) continue;
    // Only the deletion directory lists domains; it began to in 2014.
    if (site.has("domains")) ++sum;
    const std::string text = std::string(site.at("notes")) + " " + std::string(site.at("url")) + " " + std::string(site.at("email_body"));
    sum += static_cast<long>(wordsIn(text, {"delet", "deactivat", "clos", "remov", "cancel", "terminat"}));
    sum -= static_cast<long>(wordsIn(text, {"download", "export", "takeout", "copy of", "your data", "data request", "personal data", "dsar"}));
  }
  return sum;
}

bool isSiteList(const PackFile &file) {
  if (!file.json || !file.node.isList()) return false;
  const auto &items = file.node.items;
  const auto sites = std::count_if(items.begin(), items.end(), [](const Node &item) { return isSite(item); });
  return sites > 0 && static_cast<std::size_t>(sites) * 2 > items.size();
}

/// A service's help and account pages stand for the service itself.
void addHome(EntryBuilder &entry, std::string_view url) {
  const auto host = hostOf(url);
  const auto home = host ? registrableDomain(*host) : std::nullopt;
  if (!home || *home == *host) return;
  for (const std::string_view first : {"help", "support", "account", "accounts", "my", "privacy", "legal", "settings", "login", "app"}) {
    if (host->size() == home->size() + first.size() + 1 && host->starts_with(first)) entry.domain(*home);
  }
}

/// "notes_de" gives "delete.note:de".
void addNotes(EntryBuilder &entry, const Node &site, const std::string &prefix) {
  for (const auto &[name, value] : site.members) {
    const bool isNote = name == "notes" || name.starts_with("notes_"), isUrl = name.starts_with("url_");
    if ((!isNote && !isUrl) || !value.isScalar()) continue;
    const std::string language = asciiLower(name.substr(std::min(name.size(), name.find('_') == std::string::npos ? name.size() : name.find('_') + 1)));
    if (!language.empty() && !isKeptLanguage(language)) continue;
    const std::string field = prefix + (isUrl ? ".url" : ".note") + (language.empty() ? "" : ":" + language.substr(0, 2));
    isUrl ? entry.link(field, value.text) : entry.fact(field, value.text);
  }
}

void readSite(const Node &site, const std::string &prefix, std::uint64_t number, PackSink &sink) {
  if (!isSite(site)) return sink.reject(number, site.isMap() && site.at("name").empty() ? "name" : "url");
  EntryBuilder entry(site.at("name"));
  for (const std::string_view domain : site.listAt("domains")) entry.domain(domain);
  const std::string_view url = site.at("url");
  const bool mail = startsWithIgnoringCase(url, "mailto:");
  mail ? entry.fact(prefix + ".email", url.substr(7)) : entry.link(prefix + ".url", url);
  if (!entry.hasDomain() && !mail) {
    // Where an entry lists no domain, its page stands on one; a shared host's is dropped by whoever looks it up.
    entry.domain(url).flag("no-domain");
    addHome(entry, url);
  }
  const std::string difficulty = asciiLower(trimmed(site.at("difficulty")));
  if (isDifficulty(difficulty)) entry.fact(prefix + ".difficulty", difficulty);
  else entry.flag(difficulty.empty() ? "no-difficulty" : "odd-difficulty");
  entry.fact(prefix + ".email", site.at("email"));
  addNotes(entry, site, prefix);
  sink.accept(entry.take());
}

void readSites(const PackFile &file, const std::string &prefix, PackSink &sink) {
  std::uint64_t number = 0;
  for (const Node &site : file.node.items) readSite(site, prefix, ++number, sink);
}

// Second factors.

bool isFactorSite(const Node &node) {
  if (!node.isMap()) return false;
  if (node.has("tfa") || node.has("methods")) return true;
  const bool address = node.has("url") || node.has("domain");
  return address && (node.has("img") || node.has("keywords") || node.has("contact") || node.has("doc") || node.has("documentation") ||
                     node.has("twitter") || (node.has("categories") && node.has("domain")));
}

/// "sms: true" (v1) beside a list of methods (v2 on).
std::vector<std::string_view> methodsOf(const Node &site) {
  std::vector<std::string_view> methods = site.listAt("tfa");
  if (methods.empty()) methods = site.listAt("methods");
  std::erase_if(methods, [](std::string_view text) { return text == "true" || text == "false" || text == "Yes" || text == "No"; });
  for (const std::string_view name : {"sms", "phone", "call", "email", "software", "hardware", "totp", "u2f", "proprietary"}) {
    const std::string value = asciiLower(site.at(name));
    if (value == "true" || value == "yes") methods.push_back(name);
  }
  return methods;
}

void readFactorSite(std::string_view name, std::string_view category, const Node &site, std::uint64_t number, PackSink &sink) {
  if (!isFactorSite(site)) return sink.reject(number, "tfa");
  EntryBuilder entry(site.at("name").empty() ? name : site.at("name"));
  if (entry.empty()) return sink.reject(number, "name");
  for (const std::string_view field : {"domain", "url", "additional-domains"}) {
    for (const std::string_view domain : site.listAt(field)) entry.domain(domain);
  }
  // From version 4 on a site stands under its domain.
  if (!entry.hasDomain() && name.find('.') != std::string_view::npos && name.find(' ') == std::string_view::npos) entry.domain(name);
  const auto methods = methodsOf(site);
  const std::string any = asciiLower(site.at("tfa"));
  if (methods.empty()) entry.fact("tfa", any == "true" || any == "yes" ? "of a kind not named" : "none");
  entry.joined("tfa", methods);
  auto categories = site.listAt("categories");
  for (const std::string_view keyword : site.listAt("keywords")) categories.push_back(keyword);
  if (!category.empty()) categories.push_back(category);
  entry.joined("category", categories).joined("regions", site.listAt("regions"));
  entry.link("tfa.page", site.at("documentation")).link("tfa.page", site.at("doc")).link("tfa.recovery", site.at("recovery"));
  for (const std::string_view field : {"notes", "exception", "exceptions"}) entry.fact("tfa.note", site.at(field));
  if (const Node *exceptions = site.find("exceptions"); exceptions != nullptr) entry.fact("tfa.note", exceptions->at("text"));
  sink.accept(entry.take());
}

/// v1 and v2: category -> name -> site.
bool isCategory(const Node &node) {
  const Node *site = node.isMap() ? node.firstMap() : nullptr;
  return site != nullptr && isFactorSite(*site);
}

bool isPair(const Node &node) { return node.isList() && node.items.size() == 2 && node.items[0].isScalar() && isFactorSite(node.items[1]); }

}  // namespace

bool knowsDeletionSites(const PackFile &file) { return isSiteList(file) && (file.told || speaksOfDeletion(file.node) > 0); }
/// Where nothing tells them apart nobody guesses: the file is not recognised.
bool knowsExportSites(const PackFile &file) { return isSiteList(file) && (file.told || speaksOfDeletion(file.node) < 0); }
void readDeletionSites(const PackFile &file, PackSink &sink) { readSites(file, "delete", sink); }
void readExportSites(const PackFile &file, PackSink &sink) { readSites(file, "export", sink); }

bool knowsTwoFactor(const PackFile &file) {
  if (!file.json) return false;
  const Node &node = file.node;
  if (node.isList()) return !node.items.empty() && (isPair(node.items.front()) || (node.items.front().has("tfa") && isFactorSite(node.items.front())));
  const Node *first = node.firstMap();
  return node.isMap() && first != nullptr && (isFactorSite(*first) || isCategory(*first));
}

void readTwoFactor(const PackFile &file, PackSink &sink) {
  std::uint64_t number = 0;
  for (const Node &item : file.node.items) {
    ++number;
    if (isPair(item)) readFactorSite(item.items[0].text, "", item.items[1], number, sink);
    else readFactorSite("", "", item, number, sink);
  }
  for (const auto &[name, value] : file.node.members) {
    if (!isFactorSite(value) && isCategory(value)) {
      for (const auto &[site, facts] : value.members) readFactorSite(site, name, facts, ++number, sink);
    } else {
      readFactorSite(name, "", value, ++number, sink);
    }
  }
}

bool knowsTwoFactorYaml(const PackFile &file) {
  const std::string_view head = file.text.substr(0, 2000);
  return !file.json && head.find("websites:") != std::string_view::npos && head.find("- name:") != std::string_view::npos &&
         (head.find("tfa:") != std::string_view::npos || head.find("img:") != std::string_view::npos);
}

void readTwoFactorYaml(const PackFile &file, PackSink &sink) {
  const Node *sites = file.node.find("websites");
  std::uint64_t number = 0;
  if (sites == nullptr) return sink.reject(1, "websites");
  for (const Node &site : sites->items) readFactorSite(site.at("name"), "", site, ++number, sink);
}

}  // namespace dossier
