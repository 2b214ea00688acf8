// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/basis.h"

namespace dossier {
namespace {

constexpr std::array<std::string_view, kBasisCount> kBases{"declared", "remembered", "permitted",
                                                           "provided", "observed",   "confirmed"};
constexpr std::array<std::string_view, 3> kKinds{"holding", "flow", "note"};
constexpr std::array<std::string_view, 5> kStates{"held", "used", "granted", "refused", "asked"};
constexpr std::array<std::string_view, 4> kSubjects{"domain", "app", "merchant", "name"};
constexpr std::array<std::string_view, 5> kIdentifiers{"none", "email", "phone", "user-name", "card"};
constexpr std::array<std::string_view, 3> kStatuses{"suggested", "accepted", "removed"};

template <class Enum, std::size_t N>
std::string_view nameIn(const std::array<std::string_view, N> &names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

template <class Enum, std::size_t N>
std::optional<Enum> valueIn(const std::array<std::string_view, N> &names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names.at(i) == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view nameOf(Basis basis) { return nameIn(kBases, basis); }
std::string_view nameOf(ObservationKind kind) { return nameIn(kKinds, kind); }
std::string_view nameOf(ObservationState state) { return nameIn(kStates, state); }
std::string_view nameOf(SubjectKind kind) { return nameIn(kSubjects, kind); }
std::string_view nameOf(IdentifierKind kind) { return nameIn(kIdentifiers, kind); }
std::string_view nameOf(HolderStatus status) { return nameIn(kStatuses, status); }

std::optional<Basis> basisFromName(std::string_view name) { return valueIn<Basis>(kBases, name); }
std::optional<SubjectKind> subjectKindFromName(std::string_view name) { return valueIn<SubjectKind>(kSubjects, name); }

}  // namespace dossier
