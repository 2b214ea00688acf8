// SPDX-License-Identifier: GPL-3.0-or-later
// Trackers, domains and data brokers. Shapes: Exodus Privacy's /api/trackers (an object by id, or a list), Disconnect's
// services.json, DuckDuckGo's Tracker Radar (one domain or entity in a file), Ghostery's TrackerDB (.eno, and its export by
// kind), block lists (hosts files, "||domain^"), v2fly's domain lists, the Californian register of brokers and BADBOOL.
#include <algorithm>
#include <optional>

#include "core/text.h"
#include "import/format/domain.h"
#include "import/packs/pack_reader.h"

namespace dossier {
namespace {

/// Plain domains of an expression such as "api\.example\.net|\.example\.org". The expression itself is never run.
void addSignature(EntryBuilder &entry, std::string_view expression) {
  for (const std::string_view part : split(expression, '|')) {
    std::string host;
    for (const char c : part) {
      if (c != '\\' && c != '^' && c != '$') host += c;
    }
    while (!host.empty() && (host.front() == '.' || host.front() == '*')) host.erase(0, 1);
    const bool plain = std::none_of(host.begin(), host.end(), [](char c) { return std::string_view("*+?[](){}").find(c) != std::string_view::npos; });
    if (plain && hostOf(host) && registrableDomain(*hostOf(host))) entry.domain(host);
  }
}

bool isExodus(const Node &node) { return node.isMap() && node.has("code_signature") && node.has("network_signature"); }

void readExodus(const Node &node, std::uint64_t number, PackSink &sink) {
  if (!isExodus(node) || node.at("name").empty()) return sink.reject(number, "name");
  EntryBuilder entry(node.at("name"));
  entry.domain(node.at("website"));
  addSignature(entry, node.at("network_signature"));
  entry.joined("tracker.purpose", node.listAt("categories")).fact("tracker.code", node.at("code_signature"));
  entry.fact("tracker.network", node.at("network_signature")).link("contact.web", node.at("website"));
  if (node.listAt("categories").empty()) entry.flag("no-category");
  if (node.at("code_signature").empty()) entry.flag("no-signature");
  sink.dated(dayOf(node.at("creation_date")));
  sink.accept(entry.take());
}

const Node *exodusList(const Node &root) {
  const Node *list = root.isMap() ? root.find("trackers") : &root;
  return list != nullptr && list->firstMap() != nullptr && isExodus(*list->firstMap()) ? list : nullptr;
}

/// Disconnect: {"categories": {"Advertising": [{"Company": {"http://company/": ["domain", …]}}]}}
void readDisconnect(const Node &categories, PackSink &sink) {
  std::uint64_t number = 0;
  for (const auto &[category, companies] : categories.members) {
    for (const Node &company : companies.items) {
      ++number;
      if (!company.isMap() || company.members.empty()) {
        sink.reject(number, "company");
        continue;
      }
      const auto &[name, sites] = company.members.front();
      EntryBuilder entry(name);
      entry.fact("tracker.purpose", category).fact("tracker.company", name);
      for (const auto &[site, domains] : sites.members) {
        if (domains.isList()) entry.domain(site);
        for (const std::string_view domain : domains.isList() ? domains.texts() : std::vector<std::string_view>{}) entry.domain(domain);
      }
      sink.accept(entry.take());
    }
  }
}

bool isRadar(const Node &node) {
  const bool domain = node.has("domain") && node.has("owner") && (node.has("fingerprinting") || node.has("categories") || node.has("prevalence"));
  return node.isMap() && (domain || (node.has("properties") && node.has("displayName")));
}

void readRadar(const Node &node, PackSink &sink) {
  const Node *owner = node.find("owner");
  const std::string_view company = owner != nullptr && owner->isMap() ? owner->at("displayName") : node.at("displayName");
  EntryBuilder entry(company.empty() ? node.at("domain") : company);
  entry.domain(node.at("domain"));
  for (const std::string_view domain : node.listAt("properties")) entry.domain(domain);
  entry.joined("tracker.purpose", node.listAt("categories")).fact("tracker.company", company).fact("tracker.prevalence", node.at("prevalence"));
  entry.hasDomain() ? sink.accept(entry.take()) : sink.reject(1, "domain");
}

void readPattern(const Node &node, PackSink &sink) {
  if (node.at("name").empty()) return sink.reject(1, "name");
  EntryBuilder entry(node.at("name"));
  entry.domain(node.at("website_url"));
  for (const std::string_view field : {"domains", "filters"}) {
    for (std::string_view line : node.listAt(field)) {
      if (line.starts_with("||")) line.remove_prefix(2);
      else if (field != "domains") continue;
      const std::string_view host = line.substr(0, line.find_first_of("^$/*"));
      // A filter with a path is about part of a site, not about the whole of it.
      const bool whole = line.size() == host.size() || line[host.size()] == '^' || line[host.size()] == '$';
      if (whole && hostOf(host) && registrableDomain(*hostOf(host))) entry.domain(host);
    }
  }
  entry.fact("tracker.purpose", node.at("category")).fact("tracker.company", node.at("organization")).link("contact.web", node.at("website_url"));
  entry.link("contact.policy", node.at("privacy_policy_url")).fact("contact.email", node.at("privacy_contact"));
  entry.fact("country", node.at("country")).fact("note", node.at("description"));
  sink.accept(entry.take());
}

bool isExport(const Node &node) { return node.isMap() && node.has("patterns") && node.has("organizations"); }

std::string listName(const std::string &file) { return file.substr(0, file.find('.') == 0 ? file.size() : file.find('.')); }

/// A list as entries of one name, each with as many domains as one entry takes.
class DomainGroups {
 public:
  DomainGroups(std::string name, PackSink &sink) : m_name(std::move(name)), m_sink(sink) {}
  void add(std::string_view use, std::string_view domain) {
    auto &group = m_groups[use == "ads" ? 1 : 0];
    if (!group.entry) group.entry.emplace(m_name);
    group.entry->domain(domain);
    if (++group.count == kMostEntryKeys - 1) close(group, use == "ads");
  }
  void finish() {
    close(m_groups[0], false);
    close(m_groups[1], true);
  }

 private:
  struct Group {
    std::optional<EntryBuilder> entry;
    std::size_t count = 0;
  };
  void close(Group &group, bool ads) {
    if (!group.entry) return;
    group.entry->fact("group", m_name);
    if (ads) group.entry->fact("tracker.purpose", "advertising");
    m_sink.accept(group.entry->take());
    group = Group{};
  }
  std::string m_name;
  PackSink &m_sink;
  Group m_groups[2];
};

std::string_view blockedDomain(std::string_view line) {
  if (line.starts_with("||")) {
    const std::string_view host = line.substr(2, line.find_first_of("^$/*") - 2);
    return line.find('/') == std::string_view::npos ? host : std::string_view();
  }
  for (const std::string_view address : {"0.0.0.0", "127.0.0.1", "::", "::1"}) {
    if (line.starts_with(address) && line.size() > address.size() && (line[address.size()] == ' ' || line[address.size()] == '\t')) {
      const std::string_view host = trimmed(line.substr(address.size()));
      return host.substr(0, host.find_first_of(" \t#"));
    }
  }
  return {};
}

bool isNoise(std::string_view line) { return line.empty() || line.front() == '#' || line.front() == '!' || line.front() == '[' || line.starts_with("//"); }

/// How many of the first lines `test` says true to, and how many there are.
template <class Test>
std::pair<std::size_t, std::size_t> sampled(std::string_view text, Test test) {
  std::size_t good = 0, all = 0;
  for (const std::string_view raw : split(text.substr(0, 20'000), '\n')) {
    const std::string_view line = trimmed(raw);
    if (isNoise(line)) continue;
    ++all;
    good += test(line) ? 1 : 0;
    if (all == 200) break;
  }
  return {good, all};
}

/// "domain @attribute", "full:host", "regexp:…", "keyword:…", "include:list".
bool isListLine(std::string_view line) {
  for (const std::string_view prefix : {"domain:", "full:", "regexp:", "keyword:", "include:"}) {
    if (line.starts_with(prefix)) return true;
  }
  const std::string_view host = line.substr(0, line.find_first_of(" \t#"));
  const std::string_view rest = trimmed(line.substr(host.size()));
  return hostOf(host) && host.find_first_of("/:@,;\"") == std::string_view::npos && (rest.empty() || rest.front() == '@' || rest.front() == '#');
}

}  // namespace

bool knowsExodus(const PackFile &file) { return file.json && exodusList(file.node) != nullptr; }

void readExodusList(const PackFile &file, PackSink &sink) {
  const Node *list = exodusList(file.node);
  std::uint64_t number = 0;
  for (const Node &node : list->items) readExodus(node, ++number, sink);
  for (const auto &[id, node] : list->members) readExodus(node, ++number, sink);
}

bool knowsDisconnect(const PackFile &file) {
  const Node *categories = file.json ? file.node.find("categories") : nullptr;
  return categories != nullptr && categories->isMap() && !categories->members.empty() && categories->members[0].second.isList();
}

void readDisconnectList(const PackFile &file, PackSink &sink) { readDisconnect(*file.node.find("categories"), sink); }

bool knowsRadar(const PackFile &file) { return file.json && isRadar(file.node); }
void readRadarFile(const PackFile &file, PackSink &sink) { readRadar(file.node, sink); }

bool knowsTrackerExport(const PackFile &file) { return file.json && isExport(file.node); }

void readTrackerExport(const PackFile &file, PackSink &sink) {
  for (const std::string_view kind : {"organizations", "patterns"}) {
    for (const auto &[id, node] : file.node.find(kind)->members) readPattern(node, sink);
  }
}

bool knowsTrackerEno(const PackFile &file) {
  if (file.json || !trimmed(file.text.substr(0, 200)).starts_with("name:")) return false;
  const std::string_view head = file.text.substr(0, 4000);
  for (const std::string_view field : {"\nwebsite_url:", "\ncategory:", "\nghostery_id:", "\ncolor:", "\n--- "}) {
    if (head.find(field) != std::string_view::npos) return true;
  }
  return false;
}

void readTrackerEno(const PackFile &file, PackSink &sink) {
  // A category of trackers has a colour and says nothing about anybody.
  if (!file.node.has("color")) readPattern(file.node, sink);
}

bool knowsBlockList(const PackFile &file) {
  const auto [good, all] = sampled(file.text, [](std::string_view line) { return !blockedDomain(line).empty() || line.starts_with("@@") || line.starts_with("||"); });
  return !file.json && all > 0 && good * 2 > all;
}

void readBlockList(const PackFile &file, PackSink &sink) {
  DomainGroups groups(listName(file.name), sink);
  for (const std::string_view raw : split(file.text, '\n')) {
    const std::string_view line = trimmed(raw);
    const std::string_view domain = isNoise(line) ? std::string_view() : blockedDomain(line);
    if (!domain.empty() && hostOf(domain)) groups.add("", domain);
  }
  groups.finish();
}

bool knowsDomainList(const PackFile &file) {
  // The Public Suffix List has the form of one, and names nobody.
  if (file.json || file.text.find("===BEGIN ICANN DOMAINS===") != std::string_view::npos) return false;
  std::size_t bare = 0;   // a whole top-level domain is written like any word
  const auto [good, all] = sampled(file.text, [&](std::string_view line) {
    bare += line.find_first_of(" .:@") == std::string_view::npos ? 1 : 0;
    return isListLine(line);
  });
  return good > 0 && good * 10 >= (all - bare) * 9 && bare <= good;
}

void readDomainList(const PackFile &file, PackSink &sink) {
  DomainGroups groups(listName(file.name), sink);
  std::uint64_t number = 0;
  for (const std::string_view raw : split(file.text, '\n')) {
    ++number;
    std::string_view line = trimmed(raw);
    if (isNoise(line) || line.starts_with("regexp:") || line.starts_with("keyword:") || line.starts_with("include:")) continue;
    for (const std::string_view prefix : {"domain:", "full:"}) {
      if (line.starts_with(prefix)) line.remove_prefix(prefix.size());
    }
    const std::string_view host = line.substr(0, line.find_first_of(" \t#:"));
    // A name without a dot stands for a whole top-level domain.
    if (host.find('.') == std::string_view::npos) continue;
    if (!hostOf(host)) sink.reject(number, "domain");
    else groups.add(line.find("@ads") != std::string_view::npos ? "ads" : "", host);
  }
  groups.finish();
}

}  // namespace dossier
