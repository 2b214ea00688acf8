// SPDX-License-Identifier: GPL-3.0-or-later
// A law that gives people rights over data about them: one file of resources/laws.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

/// What a letter asks for. A score is reviewed by a person under HumanReview.
enum class Right : std::uint8_t { Access, Erasure, Rectification, Objection, Portability, HumanReview };
inline constexpr std::array kAllRights{Right::Access, Right::Erasure, Right::Rectification, Right::Objection, Right::Portability, Right::HumanReview};
/// "access", "human-review": also the name of a letter's file.
std::string_view nameOf(Right right);
std::optional<Right> rightFromName(std::string_view name);

struct LawRight {
  Right right = Right::Access;
  std::vector<std::string> articles;     ///< "Art. 15"
};

struct Law {
  std::string id;                        ///< "gdpr"
  std::string name, shortName;
  std::string jurisdiction;              ///< in words
  std::vector<std::string> countries;    ///< whose holders are asked by it, ISO 3166; empty: only where the person lives decides
  std::string text;                      ///< where the official text stands, for a person to look up
  std::vector<LawRight> rights;          ///< only those that it gives
  std::string deadline, deadlineArticle; ///< as the law says it; empty where it says none
  std::vector<std::string> languages;    ///< of its letters; empty: there are none yet
  std::string note;                      ///< what a person should know of it first
  std::vector<std::string> sources;      ///< "name, date"
};

}  // namespace dossier
