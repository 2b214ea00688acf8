// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a pack, beside the frames of messages.h. A child has one descriptor and no more, so the files of a pack
// stand in it one after the other, each behind its name and length: a bundle. The answer is, for each kind found, PackHead
// and its PackEntries; then Rejected and Done.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/pack.h"

namespace dossier {

/// What stands in front of each file of a bundle, PackMemberHead::kBytes long, and then the name.
struct PackMemberHead {
  static constexpr std::size_t kBytes = 12;
  std::uint32_t nameBytes = 0;
  std::uint64_t bytes = 0;           ///< of the file; kUnreadable where it could not be opened, and nothing follows the name
  static constexpr std::uint64_t kUnreadable = ~std::uint64_t{0};
};
inline constexpr std::size_t kMostMemberNameBytes = 1024;

struct PackHeadMessage {
  std::string kind;
  std::string name;                  ///< of the set or list it is; empty where its kind is name enough
  std::string licence, date;         ///< as the pack says; empty where it does not
  std::uint64_t files = 0;
};

std::string encode(const PackMemberHead &head);
std::string encode(const PackHeadMessage &message);
/// As many of `entries` from `start` as fit one frame; `start` moves on.
std::string encodePackEntries(const std::vector<PackEntry> &entries, std::size_t &start);

/// nullopt: not as many bytes, or a name too long.
std::optional<PackMemberHead> decodePackMember(std::string_view bytes);
std::optional<PackHeadMessage> decodePackHead(std::string_view frame);
std::optional<std::vector<PackEntry>> decodePackEntries(std::string_view frame);

}  // namespace dossier
