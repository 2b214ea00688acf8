// SPDX-License-Identifier: GPL-3.0-or-later
// A pack: an open set of facts about holders, terms or codes that the person fetched elsewhere and brings as a file. Its
// facts are claims of that pack; they stand beside what was found and written, with the pack's name and date, never in it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

/// What an entry is found by. The numbers stand in vaults: never renumber.
enum class PackKeyKind : std::uint8_t {
  Domain = 0,   ///< a full host or a registrable domain, in lower case
  App = 1,      ///< an Android package or iOS bundle id, case kept
  Name = 2,     ///< in lower case by ASCII
  Code = 3,     ///< of a merchant category, a vocabulary's term: as the pack writes it
};

struct PackKey {
  PackKeyKind kind = PackKeyKind::Name;
  std::string value;
  friend bool operator==(const PackKey &, const PackKey &) = default;
  friend auto operator<=>(const PackKey &, const PackKey &) = default;
};

/// One thing that the pack says: "delete.url", "breach.data". Texts are the pack's own words.
struct PackFact {
  std::string field;
  std::string value;
  friend bool operator==(const PackFact &, const PackFact &) = default;
};

struct PackEntry {
  std::string name;
  std::vector<PackKey> keys;
  std::vector<PackFact> facts;       ///< a field may come several times; "flag" says what is doubtful about the entry
};

inline constexpr std::string_view kPackFlag = "flag";

/// A kind of pack that is recognised. The readers are import/packs/registry.cpp's, one for each of these.
struct PackKind {
  std::string_view id;
  std::string_view title;            ///< the pack's name where the person gives none
  std::string_view usualLicence;     ///< of the set as its makers publish it, read in August 2026; empty: they differ
};

/// One literal list; a new kind joins by a line here and a reader there.
inline constexpr std::array kPackKinds{
    PackKind{"datarequests", "datarequests.org companies", "CC0-1.0"},
    PackKind{"justdeleteme", "JustDeleteMe", "MIT"},
    PackKind{"justgetmydata", "JustGetMyData", "MIT"},
    PackKind{"two-factor", "Two-factor directory", "MIT"},
    PackKind{"breaches", "Known breaches", ""},
    PackKind{"dpv", "Data Privacy Vocabulary", "W3C-20230101"},
    PackKind{"fideslang", "Fideslang", "CC-BY-4.0"},
    PackKind{"merchant-codes", "Merchant category codes", "Unlicense"},
    PackKind{"packages", "App packages", ""},
    PackKind{"trackers", "Trackers", ""},
    PackKind{"domains", "Domain lists", ""},
    PackKind{"shared-logins", "Shared logins", "MIT"},
    PackKind{"store-labels", "Store labels", ""},
    PackKind{"brokers", "Data brokers", ""},
    PackKind{"brands", "Brand names", "CC0-1.0"},
    PackKind{"words", "Own words", ""},
    PackKind{"signature", "Signature of own words", ""},
};

/// A set that somebody publishes, where a kind has several: the pack's name where the person gives none.
struct PackSet {
  std::string_view kind, title, usualLicence;
};
inline constexpr std::array kPackSets{
    PackSet{"breaches", "Have I Been Pwned", "CC-BY-4.0"},
    PackSet{"packages", "Universal Android Debloater", "GPL-3.0"},
    PackSet{"packages", "Lawnicons", "Apache-2.0"},
    PackSet{"trackers", "Exodus Privacy", "ODbL-1.0"},
    PackSet{"trackers", "Disconnect", "CC-BY-NC-SA-4.0"},
    PackSet{"trackers", "Tracker Radar", "CC-BY-NC-SA-4.0"},
    PackSet{"trackers", "Ghostery TrackerDB", "CC-BY-NC-SA-4.0"},
    PackSet{"store-labels", "Play data safety, study of 2022", "MIT"},
    PackSet{"brokers", "Registered data brokers", ""},
    PackSet{"brokers", "Big Ass Data Broker Opt-Out List", "CC-BY-NC-SA-4.0"},
};

constexpr const PackKind *packKind(std::string_view id) {
  for (const PackKind &kind : kPackKinds) {
    if (kind.id == id) return &kind;
  }
  return nullptr;
}

// What reader, program and vault hold a pack to.
inline constexpr std::size_t kMostPackEntries = 200'000;
inline constexpr std::size_t kMostPackBytes = 64U << 20;        ///< names, keys and facts together
inline constexpr std::size_t kMostPackMembers = 20'000;         ///< files of a folder or an archive
inline constexpr std::size_t kMostPackMemberBytes = 32U << 20;  ///< one of them, unpacked
inline constexpr std::size_t kMostEntryBytes = 48U << 10;
inline constexpr std::size_t kMostEntryKeys = 1'000;
inline constexpr std::size_t kMostEntryFacts = 400;
inline constexpr std::size_t kLongestPackName = 200;            ///< characters
inline constexpr std::size_t kLongestPackKey = 253;             ///< bytes
inline constexpr std::size_t kLongestPackText = 2'000;          ///< characters

/// The form of a field's name: letters, digits, dots and dashes, with a language after a colon ("delete.note:de").
constexpr bool isPackField(std::string_view field) {
  if (field.empty() || field.size() > 40) return false;
  for (const char c : field) {
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':')) return false;
  }
  return true;
}

/// What may stand as a host in an entry: in lower case, with a dot, and nothing of an address around it.
constexpr bool isPackHost(std::string_view text) {
  if (text.size() > kLongestPackKey || text.find('.') == std::string_view::npos) return false;
  for (const char c : text) {
    if (std::string_view(" /\\:@\"<>").find(c) != std::string_view::npos || (c >= 'A' && c <= 'Z')) return false;
  }
  return true;
}

/// "2026-08-14", "2026-08" or "2026".
constexpr bool isPackDate(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  }
  return true;
}

}  // namespace dossier
