// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/json_forms.h"

#include <algorithm>

#include "core/text.h"

namespace dossier {

Json textOrNull(std::string_view text) { return text.empty() ? Json(nullptr) : Json(std::string(text)); }

Json asJson(const std::optional<Timestamp> &time) { return time ? Json(time->toString()) : Json(nullptr); }

Json asJson(const Place &place, const std::string &host) {
  Json json;
  json["file"] = textOrNull(place.file);
  json["record"] = place.record == 0 ? Json(nullptr) : Json(place.record);
  json["offset"] = place.offset == 0 ? Json(nullptr) : Json(place.offset);
  json["host"] = textOrNull(host);
  return json;
}

Json asJson(const Holder &holder, const std::vector<std::string> &categories) {
  Json json;
  json["id"] = holder.id;
  json["name"] = holder.name;
  json["domains"] = holder.domains;
  json["kind"] = holder.kind;
  json["categories"] = categories;
  json["observations"] = holder.observations;
  json["first"] = asJson(holder.first);
  json["last"] = asJson(holder.last);
  json["status"] = std::string(nameOf(holder.status));
  return json;
}

Json asJson(const Evidence &evidence) {
  Json json;
  json["basis"] = std::string(nameOf(evidence.basis));
  json["state"] = std::string(nameOf(evidence.state));
  json["source"] = evidence.source;
  json["importer"] = evidence.importer;
  json["import_id"] = evidence.importId == 0 ? Json(nullptr) : Json(evidence.importId);
  json["first"] = asJson(evidence.first);
  json["last"] = asJson(evidence.last);
  json["count"] = evidence.count;
  json["identifier"] = textOrNull(evidence.identifier);
  json["place"] = asJson(evidence.place, evidence.host);
  return json;
}

Json asJson(const Holding &holding, const Inventory &inventory, const std::vector<Evidence> &evidence) {
  Json json;
  json["id"] = holding.id;
  json["holder"] = inventory.holders[holding.holder].id;
  json["type"] = holding.type;
  json["category"] = holding.category;
  json["basis"] = std::string(nameOf(holding.basis));
  json["first"] = asJson(holding.first);
  json["last"] = asJson(holding.last);
  Json list = Json::array();
  for (const Evidence &one : evidence) list.push_back(asJson(one));
  json["evidence"] = std::move(list);
  return json;
}

std::vector<std::vector<std::string>> categoriesOf(const Inventory &inventory) {
  std::vector<std::vector<std::string>> categories(inventory.holders.size());
  for (const Holding &holding : inventory.holdings) {
    auto &list = categories[holding.holder];
    if (std::find(list.begin(), list.end(), holding.category) == list.end()) list.push_back(holding.category);
  }
  return categories;
}

std::string dumped(const Json &json, int indent) { return escapedJson(json.dump(indent, ' ', false, Json::error_handler_t::replace)); }

}  // namespace dossier
