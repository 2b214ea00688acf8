// SPDX-License-Identifier: GPL-3.0-or-later
// Public lists of breaches: domain, date, classes of data. Shapes: Have I Been Pwned's /breaches (names in Pascal case, and in
// camel case from older clients), XposedOrNot's "exposedBreaches", and tables with the same columns. Nobody is looked up
// in them: they hold no person.
#include <algorithm>
#include <initializer_list>

#include "core/text.h"
#include "import/packs/pack_reader.h"

namespace dossier {
namespace {

using Names = std::initializer_list<std::string_view>;

const Node *fieldOf(const Node &node, Names names) {
  for (const std::string_view name : names) {
    if (const Node *found = node.findAnyCase(name)) return found;
  }
  return nullptr;
}

std::string_view textOf(const Node &node, Names names) {
  const Node *found = fieldOf(node, names);
  return found != nullptr && found->isScalar() ? std::string_view(found->text) : std::string_view();
}

const Names kDates = {"BreachDate", "breachedDate", "breach_date", "date_of_breach", "date", "year"};
const Names kClasses = {"DataClasses", "exposedData", "data_classes", "exposed_data", "data_types", "compromised_data", "compromised_information"};
const Names kDomains = {"Domain", "domains", "website", "site"};
const Names kNames = {"Title", "Name", "breachID", "company", "organization", "organisation", "entity"};

/// The list of breaches in a file, which may stand under a name.
const Node *listIn(const Node &root) {
  if (root.isList()) return &root;
  for (const std::string_view name : {"breaches", "exposedBreaches", "data", "Breaches"}) {
    const Node *list = root.find(name);
    if (list != nullptr && list->isList()) return list;
  }
  return nullptr;
}

bool isBreach(const Node &node) {
  return node.isMap() && fieldOf(node, kClasses) != nullptr && (fieldOf(node, kDates) != nullptr || fieldOf(node, kDomains) != nullptr);
}

/// A list, or one text with ',' or ';' between.
std::vector<std::string_view> partsOf(const Node *node) {
  if (node == nullptr) return {};
  if (!node->isScalar()) return node->texts();
  std::vector<std::string_view> parts;
  for (const std::string_view part : split(node->text, node->text.find(';') != std::string::npos ? ';' : ',')) {
    if (!trimmed(part).empty()) parts.push_back(trimmed(part));
  }
  return parts;
}

void readBreach(const Node &breach, std::uint64_t number, PackSink &sink) {
  if (!isBreach(breach)) return sink.reject(number, "data classes");
  const std::string_view name = textOf(breach, kNames);
  const auto domains = partsOf(fieldOf(breach, kDomains));
  if (name.empty() && domains.empty()) return sink.reject(number, "name");
  EntryBuilder entry(name.empty() ? domains.front() : name);
  for (const std::string_view domain : domains) entry.domain(domain);
  if (!entry.hasDomain()) entry.flag("no-domain");
  const std::string_view date = textOf(breach, kDates);
  const std::string day = dayOf(date);
  entry.fact("breach.date", day.empty() ? date : std::string_view(day));
  if (day.empty()) entry.flag("no-date");
  entry.joined("breach.data", partsOf(fieldOf(breach, kClasses)));
  entry.fact("breach.added", dayOf(textOf(breach, {"AddedDate", "added_date"})));
  entry.fact("breach.records", textOf(breach, {"PwnCount", "exposedRecords", "records", "pwn_count"}));
  const std::string verified = asciiLower(textOf(breach, {"IsVerified", "verified", "is_verified"}));
  if (verified == "false" || verified == "no") entry.flag("unverified");
  for (const auto &[field, flag] : {std::pair("IsFabricated", "fabricated"), std::pair("IsSpamList", "spam-list"), std::pair("IsRetired", "retired"),
                                    std::pair("IsSensitive", "sensitive"), std::pair("sensitive", "sensitive"), std::pair("IsMalware", "malware")}) {
    if (asciiLower(textOf(breach, {field})) == "true") entry.flag(flag);
  }
  for (const std::string_view changed : {textOf(breach, {"ModifiedDate", "modified_date"}), textOf(breach, {"AddedDate", "added_date"})}) {
    if (const std::string newest = dayOf(changed); !newest.empty()) sink.dated(newest);
  }
  sink.accept(entry.take());
}

}  // namespace

/// Its own names for what it counts.
bool knowsPwned(const PackFile &file) {
  const Node *list = file.json ? listIn(file.node) : nullptr;
  const Node *first = list == nullptr ? nullptr : list->firstMap();
  return first != nullptr && isBreach(*first) && fieldOf(*first, {"PwnCount"}) != nullptr && fieldOf(*first, {"IsVerified"}) != nullptr;
}

bool knowsBreaches(const PackFile &file) {
  if (!file.json) return false;
  if (isBreach(file.node)) return true;
  const Node *list = listIn(file.node);
  return list != nullptr && list->firstMap() != nullptr && isBreach(*list->firstMap());
}

bool knowsBreachCsv(const PackFile &file) {
  const auto has = [&](Names names) {
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
      return std::any_of(file.columns.begin(), file.columns.end(), [&](const std::string &column) { return column == asciiLower(name); });
    });
  };
  return has(kClasses) && has(kDates) && (has(kDomains) || has(kNames));
}

void readBreaches(const PackFile &file, PackSink &sink) {
  if (isBreach(file.node)) return readBreach(file.node, 1, sink);
  const Node *list = listIn(file.node);
  if (list == nullptr) return;
  std::uint64_t number = 0;
  for (const Node &breach : list->items) readBreach(breach, ++number, sink);
}

}  // namespace dossier
