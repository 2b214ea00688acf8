// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/written.h"

#include <algorithm>

#include "core/model/word.h"
#include "core/text.h"

namespace dossier {
namespace {

template <class List>
bool isIn(const List &list, std::string_view text) { return std::find(list.begin(), list.end(), text) != list.end(); }

}  // namespace

bool isWrittenField(const FieldKey &key) {
  if (key.field.starts_with(kOwnFieldPrefix)) return isWordId("field", std::string_view(key.field).substr(kOwnFieldPrefix.size()));
  return key.type.empty() ? isIn(kHolderFields, key.field) : isIn(kHoldingFields, key.field);
}

bool isWrittenValue(std::string_view field, std::string_view value) {
  if (value.size() > kMostWrittenBytes || !isValidUtf8(value) || value.find('\0') != std::string_view::npos) return false;
  if (field == "origin") return isIn(kOrigins, value);
  return field != "status" || isIn(kHoldingStatuses, value);
}

}  // namespace dossier
