// SPDX-License-Identifier: GPL-3.0-or-later
// One fact read from one place in one file, or entered by the person. What an importer emits and the vault keeps.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/error.h"
#include "core/model/basis.h"
#include "core/timestamp.h"

namespace dossier {

/// Who a source says it is about: "example.com", "org.example.app", "EXAMPLE SHOP", "Example Ltd".
/// A domain is the registrable one, in lower case; an app id keeps its case.
struct Subject {
  SubjectKind kind = SubjectKind::Domain;
  std::string value;
  friend bool operator==(const Subject &, const Subject &) = default;
  friend auto operator<=>(const Subject &, const Subject &) = default;
};

/// How the person is known there. E-mail addresses and phone numbers whole, card labels at most "visa 4242";
/// a user name is raw between worker and staging and masked from there on.
struct Identifier {
  IdentifierKind kind = IdentifierKind::None;
  std::string text;
  friend bool operator==(const Identifier &, const Identifier &) = default;
  friend auto operator<=>(const Identifier &, const Identifier &) = default;
};

/// The most records that one observation counts. Sums of such counts stay far below 2^63, above which the database refuses to add.
inline constexpr std::uint64_t kMostCount = 1'000'000'000;

struct Observation {
  ObservationKind kind = ObservationKind::Holding;
  Subject subject;
  std::string host;                ///< the full host behind a registrable domain; empty where there is none
  std::string type;                ///< data type key, such as "payment.card"; empty for a note about no type
  std::optional<Basis> basis;      ///< none for notes: asked or refused is not held
  ObservationState state = ObservationState::Held;
  Identifier identifier;
  std::string to;                  ///< flows: the domain that received
  std::optional<Timestamp> first;
  std::optional<Timestamp> last;
  std::uint64_t count = 1;         ///< source records behind it, at most kMostCount
  Place place;                     ///< of the first of them
};

/// What somebody wrote beside a holder, or beside one of its holdings where `type` is not empty, as the export of an inventory
/// tells it: a field of core/model/written.h and its text.
struct WrittenText {
  Subject subject;
  std::string host;                ///< as in an observation
  std::string type, field, value;
  Place place;
};

}  // namespace dossier
