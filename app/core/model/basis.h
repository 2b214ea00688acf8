// SPDX-License-Identifier: GPL-3.0-or-later
// The closed lists of the model, with the names they have in JSON, in the vault and on the command line.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dossier {

/// The evidence ladder of a holding, weakest first. The numbers stand in vaults: never renumber.
enum class Basis : std::uint8_t { Declared = 0, Remembered = 1, Permitted = 2, Provided = 3, Observed = 4, Confirmed = 5 };
inline constexpr std::size_t kBasisCount = 6;
inline constexpr std::array kAllBases{Basis::Declared, Basis::Remembered, Basis::Permitted,
                                      Basis::Provided, Basis::Observed,   Basis::Confirmed};

/// True for what counts in the headline numbers: remembered, provided, observed, confirmed (not "could", not "say they may").
constexpr bool countsInHeadline(Basis basis) { return basis != Basis::Declared && basis != Basis::Permitted; }

enum class ObservationKind : std::uint8_t { Holding = 0, Flow = 1, Note = 2 };
enum class ObservationState : std::uint8_t { Held = 0, Used = 1, Granted = 2, Refused = 3, Asked = 4 };
enum class SubjectKind : std::uint8_t { Domain = 0, App = 1, Merchant = 2, Name = 3 };
enum class IdentifierKind : std::uint8_t { None = 0, Email = 1, Phone = 2, UserName = 3, Card = 4 };
/// How a holder is known to this inventory.
enum class HolderStatus : std::uint8_t { Suggested = 0, Accepted = 1, Removed = 2 };

std::string_view nameOf(Basis basis);
std::string_view nameOf(ObservationKind kind);
std::string_view nameOf(ObservationState state);
std::string_view nameOf(SubjectKind kind);
std::string_view nameOf(IdentifierKind kind);
std::string_view nameOf(HolderStatus status);

std::optional<Basis> basisFromName(std::string_view name);
std::optional<SubjectKind> subjectKindFromName(std::string_view name);

/// Whether a number read from a file, a frame or a database row is one of the list.
template <class Enum>
constexpr bool isKnown(Enum value, Enum last) {
  return static_cast<unsigned>(value) <= static_cast<unsigned>(last);
}

}  // namespace dossier
