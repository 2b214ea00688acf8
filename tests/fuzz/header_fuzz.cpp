// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a copy of a vault's header: once as they are, once with a magic and a checksum that hold, so that the fields behind
// them are reached. What is accepted keeps its bounds and is written again byte for byte where a writer writes at all.
#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "vault/header.h"

namespace {

constexpr std::size_t kMagicBytes = 16;
constexpr std::size_t kChecksumAt = dossier::kHeaderCopyBytes - 32;

void decodeOnce(const dossier::HeaderCopy &copy) {
  const auto header = dossier::Header::decode(copy);
  if (!header) return;
  for (const dossier::KeySlot &slot : header->slots) {
    if (slot.label.size() > 63) std::abort();
  }
  const auto again = dossier::Header::decode(header->encode());
  if (!again || again->sequence != header->sequence || again->encode() != header->encode()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static const bool kReady = sodium_init() >= 0;
  if (!kReady) std::abort();
  static_cast<void>(dossier::Header::decode(std::span<const std::uint8_t>(data, size)));
  dossier::HeaderCopy copy{};
  std::copy_n(data, std::min(size, copy.size()), copy.begin());
  decodeOnce(copy);
  static const dossier::HeaderCopy kMade = dossier::Header{}.encode();
  std::copy_n(kMade.begin(), kMagicBytes, copy.begin());
  crypto_generichash(copy.data() + kChecksumAt, 32, copy.data(), kChecksumAt, nullptr, 0);
  decodeOnce(copy);
  return 0;
}
