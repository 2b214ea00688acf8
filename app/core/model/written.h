// SPDX-License-Identifier: GPL-3.0-or-later
// What a person writes beside what was found: names of fields and where they belong.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace dossier {

/// A field of a holder, or of one of its holdings where `type` is not empty.
struct FieldKey {
  std::string holder;    ///< Holder::id
  std::string type;      ///< data type key
  std::string field;
  friend bool operator==(const FieldKey &, const FieldKey &) = default;
  friend auto operator<=>(const FieldKey &, const FieldKey &) = default;
};

struct FieldEdit {
  FieldKey key;
  std::optional<std::string> value;   ///< none: clear it
};

/// DESIGN §2: the attributes of a holding. "removed" hides a holder or holding from every list and picture.
inline constexpr std::array<std::string_view, 3> kHolderFields{"name", "note", "removed"};
inline constexpr std::array<std::string_view, 10> kHoldingFields{"label",        "origin", "purpose",     "recipients", "retention",
                                                                 "jurisdiction", "status", "reviewed-on", "note",       "removed"};
/// How the holder came by it: the values of "origin", in DPV's words.
inline constexpr std::array<std::string_view, 5> kOrigins{"provided", "observed", "derived", "inferred", "third-party"};
/// The values of "status", in the order in which they may follow each other: they hold it; it is no longer true; it is wrong;
/// the person asked them to erase it; they say that they did.
inline constexpr std::array<std::string_view, 5> kHoldingStatuses{"current", "outdated", "wrong", "erasure-asked", "erased"};
inline constexpr std::size_t kMostWrittenBytes = 60 * 1024;   ///< notes are short; what is longer is a file to attach. Fits a frame
inline constexpr std::string_view kRemoved = "removed";
inline constexpr std::string_view kAttachmentField = "attachment:";   ///< then the file's id; the value is its name

/// Whether there is such a field, of a holder or of a holding as the key says. Which own fields there are is the catalogue's
/// affair: of them only the form is looked at, since what was written in one that is gone must still be cleared.
bool isWrittenField(const FieldKey &key);
/// UTF-8 of at most kMostWrittenBytes without a zero character, and one of the choices where the field has some.
bool isWrittenValue(std::string_view field, std::string_view value);

}  // namespace dossier
