// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON of the model, as docs/json.md has it: for the export and for the command line. Stable: fields are added, never renamed.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/inventory.h"

namespace dossier {

using Json = nlohmann::ordered_json;

Json textOrNull(std::string_view text);
Json asJson(const std::optional<Timestamp> &time);
Json asJson(const Place &place, const std::string &host);
Json asJson(const Holder &holder, const std::vector<std::string> &categories);
Json asJson(const Evidence &evidence);
Json asJson(const Holding &holding, const Inventory &inventory, const std::vector<Evidence> &evidence);

/// The categories of each holder's holdings, in order of the holders.
std::vector<std::vector<std::string>> categoriesOf(const Inventory &inventory);

/// What turns or hides text stands as \\uXXXX; a stray byte does not end an export half way.
std::string dumped(const Json &json, int indent);

}  // namespace dossier
