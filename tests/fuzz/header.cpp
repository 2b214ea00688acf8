// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a copy of a vault's header: once as they are, once with a magic and a checksum that hold, so that the fields behind
// them are reached. What is accepted keeps its bounds and is written again byte for byte where a writer writes at all.
#include <sodium.h>

#include "support.h"
#include "vault/header.h"

namespace dossier {
namespace {

using fuzz::require;

constexpr std::size_t kMagicBytes = 16;
constexpr std::size_t kChecksumAt = kHeaderCopyBytes - 32;

void decodeOnce(const HeaderCopy &copy) {
  const auto header = Header::decode(copy);
  if (!header) return;
  for (const KeySlot &slot : header->keySlots) require(slot.label.size() <= 63, "a label that is too long", slot.label);
  const HeaderCopy written = header->encode();
  const auto again = Header::decode(written);
  require(again && again->sequence == header->sequence && again->encode() == written, "not read as it was written");
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  static const bool kReady = sodium_init() >= 0;
  require(kReady, "no sodium");
  const std::span input(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
  static_cast<void>(Header::decode(input));
  HeaderCopy copy{};
  std::copy_n(input.begin(), std::min(input.size(), copy.size()), copy.begin());
  decodeOnce(copy);
  static const HeaderCopy kMade = Header{}.encode();
  std::copy_n(kMade.begin(), kMagicBytes, copy.begin());
  crypto_generichash(copy.data() + kChecksumAt, kHeaderCopyBytes - kChecksumAt, copy.data(), kChecksumAt, nullptr, 0);
  decodeOnce(copy);
}

}  // namespace dossier
