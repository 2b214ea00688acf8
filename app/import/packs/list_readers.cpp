// SPDX-License-Identifier: GPL-3.0-or-later
// Lists by code or app: merchant categories (greggles/mcc-codes as CSV and JSON, and any table of code and description),
// preinstalled packages (UAD: an array with ids until 2024, an object since; Lawnicons' appfilter.xml), store labels
// (the Play study of 2022), shared logins (apple/password-manager-resources), brand names (Simple Icons).
#include <algorithm>
#include <map>

#include "core/text.h"
#include "import/packs/pack_reader.h"

namespace dossier {
namespace {

bool hasColumn(const PackFile &file, std::string_view name) {
  return std::find(file.columns.begin(), file.columns.end(), name) != file.columns.end();
}

bool isDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

constexpr std::string_view kCodeNames[] = {"mcc", "mcc_code", "code", "merchant_category_code"};
constexpr std::string_view kCodeTexts[] = {"edited_description", "combined_description", "description", "irs_description", "usda_description",
                                           "name", "category", "merchant_category", "mcc_description"};

std::string_view firstOf(const Node &row, const auto &names) {
  for (const std::string_view name : names) {
    if (!row.at(name).empty()) return row.at(name);
  }
  return {};
}

bool isCode(std::string_view code) { return isDigits(trimmed(code)) && trimmed(code).size() <= 4; }

void readCode(std::string_view code, std::string_view text, const Node &row, std::uint64_t number, PackSink &sink) {
  code = trimmed(code);
  if (!isCode(code) || trimmed(text).empty()) return sink.reject(number, "mcc");
  EntryBuilder entry(text);
  // Spreadsheets drop leading zeros.
  const std::string padded = std::string(4 - code.size(), '0') + std::string(code);
  if (padded != code) entry.flag("zeros-added");
  entry.code(padded).fact("mcc", padded);
  for (const std::string_view name : kCodeTexts) {
    if (row.at(name) != text) entry.fact("mcc.also", row.at(name));
  }
  sink.accept(entry.take());
}

bool isPackageId(std::string_view id) {
  return id.size() > 2 && id.size() <= 200 && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
  });
}

bool isPackage(const Node &node) { return node.isMap() && (node.has("removal") || (node.has("list") && node.has("description"))); }

void readPackage(std::string_view id, const Node &node, std::uint64_t number, PackSink &sink) {
  if (!isPackage(node) || !isPackageId(id)) return sink.reject(number, "package");
  EntryBuilder entry(id);
  entry.app(id).fact("package.list", node.at("list")).fact("package.note", node.at("description")).fact("package.removal", node.at("removal"));
  entry.joined("package.labels", node.listAt("labels"));
  if (node.at("list").empty()) entry.flag("no-list");
  sink.accept(entry.take());
}

std::string_view attributeOf(std::string_view element, std::string_view name) {
  const std::string start = std::string(name) + "=\"";
  const auto at = element.find(start);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = element.substr(at + start.size());
  return rest.substr(0, rest.find('"'));
}

std::string withoutEntities(std::string_view text) {
  std::string plain(text);
  for (const auto &[entity, character] : {std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&quot;", "\""), std::pair("&apos;", "'"),
                                          std::pair("&amp;", "&")}) {
    for (auto at = plain.find(entity); at != std::string::npos; at = plain.find(entity, at + 1)) plain.replace(at, std::string_view(entity).size(), character);
  }
  return plain;
}

/// The ten-character team id before an iOS bundle id.
std::string_view withoutTeam(std::string_view id) {
  const bool team = id.size() > 11 && id[10] == '.' && std::all_of(id.begin(), id.begin() + 10, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
  return team ? id.substr(11) : id;
}

bool isDomainText(std::string_view text) { return text.find('.') != std::string_view::npos && text.find_first_of(" /:") == std::string_view::npos; }

bool isLoginGroup(const Node &node) { return node.isMap() && (node.has("shared") || (node.has("from") && node.has("to"))); }

void readLoginGroup(const Node &node, std::uint64_t number, PackSink &sink) {
  auto domains = node.listAt("shared");
  for (const std::string_view field : {"from", "to"}) {
    for (const std::string_view domain : node.listAt(field)) domains.push_back(domain);
  }
  if (domains.empty()) return sink.reject(number, "shared");
  EntryBuilder entry(node.listAt("to").empty() ? domains.front() : node.listAt("to").front());
  for (const std::string_view domain : domains) entry.domain(domain);
  entry.joined(node.has("shared") ? "login.shared" : "login.moved", domains);
  if (node.at("fromDomainsAreObsoleted") == "true") entry.fact("note", "the earlier domains are out of use");
  sink.accept(entry.take());
}

}  // namespace

bool knowsMerchantCodes(const PackFile &file) {
  if (!file.json) return false;
  const Node &node = file.node;
  if (node.isList()) {
    const Node *first = node.firstMap();
    return first != nullptr && isCode(firstOf(*first, kCodeNames)) && !firstOf(*first, kCodeTexts).empty();
  }
  return node.isMap() && node.members.size() > 3 && std::all_of(node.members.begin(), node.members.begin() + 3, [](const auto &member) {
    return isCode(member.first) && member.first.size() >= 3 && (member.second.isScalar() || !firstOf(member.second, kCodeTexts).empty());
  });
}

bool knowsMerchantCodeCsv(const PackFile &file) {
  const bool code = std::any_of(std::begin(kCodeNames), std::end(kCodeNames), [&](std::string_view name) { return hasColumn(file, name); });
  const bool text = std::any_of(std::begin(kCodeTexts), std::end(kCodeTexts), [&](std::string_view name) { return hasColumn(file, name); });
  // "Code" and "Name" alone could be anything: the first row must begin with a code of four digits.
  const auto second = file.text.find('\n');
  std::string_view row = second == std::string_view::npos ? std::string_view() : file.text.substr(second + 1, 200);
  while (!row.empty() && row.front() == '"') row.remove_prefix(1);
  return code && text && (hasColumn(file, "mcc") || (row.size() > 4 && isDigits(row.substr(0, 4)) && !isDigits(row.substr(4, 1))));
}

void readMerchantCodes(const PackFile &file, PackSink &sink) {
  std::uint64_t number = file.json ? 0 : 1;
  for (const Node &row : file.node.items) readCode(firstOf(row, kCodeNames), firstOf(row, kCodeTexts), row, ++number, sink);
  for (const auto &[code, value] : file.node.members) {
    readCode(code, value.isScalar() ? std::string_view(value.text) : firstOf(value, kCodeTexts), value, ++number, sink);
  }
}

bool knowsPackages(const PackFile &file) {
  if (!file.json) return false;
  const Node *first = file.node.firstMap();
  if (first == nullptr || !isPackage(*first)) return false;
  return file.node.isMap() || isPackageId(first->at("id"));
}

void readPackages(const PackFile &file, PackSink &sink) {
  std::uint64_t number = 0;
  for (const Node &node : file.node.items) readPackage(node.at("id"), node, ++number, sink);
  for (const auto &[id, node] : file.node.members) readPackage(id, node, ++number, sink);
}

bool knowsIconMap(const PackFile &file) {
  return file.text.substr(0, 20'000).find("ComponentInfo{") != std::string_view::npos && trimmed(file.text.substr(0, 200)).starts_with("<");
}

void readIconMap(const PackFile &file, PackSink &sink) {
  // One package stands in several lines, some of them for changed copies of the app: the name given most often counts.
  std::map<std::string, std::map<std::string, int>, std::less<>> names;
  std::uint64_t number = 0;
  for (const std::string_view line : split(file.text, '\n')) {
    ++number;
    const std::string_view component = attributeOf(line, "component");
    if (component.empty()) continue;
    const auto open = component.find('{'), slash = component.find('/');
    const std::string_view id = open == std::string_view::npos || slash == std::string_view::npos || slash < open
                                    ? std::string_view() : component.substr(open + 1, slash - open - 1);
    if (!isPackageId(id)) sink.reject(number, "component");
    else if (names.size() < kMostPackEntries) ++names[std::string(id)][withoutEntities(attributeOf(line, "name"))];
  }
  for (const auto &[id, given] : names) {
    const auto best = std::max_element(given.begin(), given.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    EntryBuilder entry(best->first.empty() ? id : best->first);
    entry.app(id).fact("package", id);
    if (given.size() > 1) entry.flag("several-names");
    sink.accept(entry.take());
  }
}

bool knowsStoreLabels(const PackFile &file) {
  return (hasColumn(file, "app_id") && hasColumn(file, "can_request_data_deletion")) ||
         (hasColumn(file, "app") && hasColumn(file, "data_type") && hasColumn(file, "declared"));
}

void readStoreLabels(const PackFile &file, PackSink &sink) {
  std::uint64_t number = 1;
  std::map<std::string, std::vector<std::string_view>, std::less<>> declared;
  for (const Node &row : file.node.items) {
    ++number;
    if (const std::string_view app = row.at("app"); !app.empty() && isPackageId(app)) {
      // What the study found to be declared, needed or not; "correctly_undeclared" says that it is not.
      if (row.at("declared") == "correctly_declared" || row.at("declared") == "unnecessarily_declared") declared[std::string(app)].push_back(row.at("data_type"));
      else declared[std::string(app)];
      continue;
    }
    if (!isPackageId(row.at("app_id"))) {
      sink.reject(number, "app_id");
      continue;
    }
    EntryBuilder entry(row.at("name").empty() ? row.at("app_id") : row.at("name"));
    entry.app(row.at("app_id")).fact("category", row.at("genre")).fact("label.deletion-request", row.at("can_request_data_deletion"));
    entry.fact("label.encrypted-in-transit", row.at("data_encrypted_in_transit")).fact("label.reviewed", row.at("independent_security_review"));
    sink.accept(entry.take());
  }
  for (const auto &[app, types] : declared) {
    EntryBuilder entry(app);
    entry.app(app).joined("label.declares", types).flag("excerpt");
    sink.accept(entry.take());
  }
}

bool knowsSharedLogins(const PackFile &file) {
  if (!file.json) return false;
  const Node &node = file.node;
  if (node.isList()) {
    const Node *first = node.firstMap();
    // The first shape (2020) was a list of lists of domains.
    return first != nullptr ? isLoginGroup(*first) : !node.items.empty() && node.items[0].isList() && !node.items[0].texts().empty() && isDomainText(node.items[0].texts()[0]);
  }
  if (!node.isMap() || node.members.empty()) return false;
  const auto &[key, value] = node.members.front();
  const bool page = value.isScalar() && value.text.starts_with("https://") && isDomainText(key);
  const bool apps = value.isList() && !value.texts().empty() && isDomainText(value.texts()[0]) && isDomainText(key);
  return page || apps;
}

void readSharedLogins(const PackFile &file, PackSink &sink) {
  std::uint64_t number = 0;
  for (const Node &item : file.node.items) {
    Node group = item;
    if (item.isList()) group = Node{Node::Kind::Map, {}, {}, {{"shared", item}}};
    readLoginGroup(group, ++number, sink);
  }
  for (const auto &[key, value] : file.node.members) {
    ++number;
    const bool page = value.isScalar();
    EntryBuilder entry(page ? key : withoutTeam(key));
    if (page) entry.domain(key).link("login.change-password", value.text);
    else entry.app(withoutTeam(key)).joined("login.shared", value.texts());
    for (const std::string_view domain : page ? std::vector<std::string_view>{} : value.texts()) entry.domain(domain);
    if (page ? entry.hasDomain() : !value.texts().empty()) sink.accept(entry.take());
    else sink.reject(number, "domain");
  }
}

bool knowsBrands(const PackFile &file) {
  if (!file.json) return false;
  const Node *icons = file.node.isList() ? &file.node : file.node.find("icons");
  const Node *first = icons == nullptr ? nullptr : icons->firstMap();
  return first != nullptr && first->has("title") && first->has("hex");
}

void readBrands(const PackFile &file, PackSink &sink) {
  const Node &icons = file.node.isList() ? file.node : *file.node.find("icons");
  std::uint64_t number = 0;
  for (const Node &icon : icons.items) {
    ++number;
    if (icon.at("title").empty()) {
      sink.reject(number, "title");
      continue;
    }
    EntryBuilder entry(icon.at("title"));
    entry.fact("brand.colour", icon.at("hex")).link("source", icon.at("source"));
    if (const Node *aliases = icon.find("aliases")) {
      for (const std::string_view name : aliases->listAt("aka")) entry.alias(name);
    }
    sink.accept(entry.take());
  }
}

}  // namespace dossier
