// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a pack, beside the frames of messages.h. The child asks for one file after the other (PackNext), the
// program hands over a descriptor each time (PackMember) or says that there is none left. Then, for each kind found: PackHead
// and its PackEntries; then Rejected and Done.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/pack.h"

namespace dossier {

struct PackMemberMessage {
  std::string name;                  ///< base name; the frame carries the descriptor
  bool last = false;                 ///< nothing comes any more, and the frame carries nothing
};

struct PackHeadMessage {
  std::string kind;
  std::string name;                  ///< of the set or list it is; empty where its kind is name enough
  std::string licence, date;         ///< as the pack says; empty where it does not
  std::uint64_t files = 0;
};

std::string encodePackNext();
std::string encode(const PackMemberMessage &message);
std::string encode(const PackHeadMessage &message);
/// As many of `entries` from `start` as fit one frame; `start` moves on.
std::string encodePackEntries(const std::vector<PackEntry> &entries, std::size_t &start);

std::optional<PackMemberMessage> decodePackMember(std::string_view frame);
std::optional<PackHeadMessage> decodePackHead(std::string_view frame);
std::optional<std::vector<PackEntry>> decodePackEntries(std::string_view frame);

}  // namespace dossier
