// SPDX-License-Identifier: GPL-3.0-or-later
// PNG and JPEG to pixels, for the preview of an attachment. Runs in the jailed child only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace dossier {

struct DecodedImage {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint32_t originalWidth = 0;
  std::uint32_t originalHeight = 0;
  bool whole = true;                 ///< false: parts of the file are damaged
  std::vector<std::uint8_t> rgba;    ///< width x height x 4, rows without gaps, colours not multiplied by alpha
};

/// What is taken in at most; a picture of more is refused before anything is taken for it.
inline constexpr std::uint64_t kMostImageBytes = 50ULL << 20;
inline constexpr std::uint64_t kMostImageSide = 30'000;
inline constexpr std::uint64_t kMostImagePixels = 50'000'000;

/// Scaled down so that neither side is longer than `mostSide`. Unrecognised (neither PNG nor JPEG), LimitExceeded, Malformed.
Result<DecodedImage> decodeImage(std::string_view bytes, std::uint32_t mostSide);

}  // namespace dossier
