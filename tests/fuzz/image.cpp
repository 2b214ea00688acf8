// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a picture: refused, or pixels within the bounds. The check sums of PNG are made to hold, so that what stands
// behind them is reached.
#include "import/preview/image_decoder.h"
#include "support.h"

namespace dossier {
namespace {

using fuzz::require;

constexpr std::uint32_t kMostSide = 64;
constexpr std::size_t kMagicBytes = 8;

std::uint32_t bigEndian(const std::string &bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = (number << 8) | static_cast<std::uint8_t>(bytes[at + i]);
  return number;
}

std::uint32_t checksum(const std::string &bytes, std::size_t at, std::size_t length) {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (std::size_t i = at; i < at + length; ++i) {
    sum ^= static_cast<std::uint8_t>(bytes[i]);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

std::string withSums(std::string png) {
  for (std::size_t at = kMagicBytes; at + 12 <= png.size();) {
    const std::size_t length = bigEndian(png, at);
    if (length > png.size() - at - 12) break;
    const std::uint32_t sum = checksum(png, at + 4, length + 4);
    for (std::size_t i = 0; i < 4; ++i) png[at + 8 + length + i] = static_cast<char>(sum >> (24 - 8 * i));
    at += length + 12;
  }
  return png;
}

void decodeOnce(const std::string &bytes) {
  const auto image = decodeImage(bytes, kMostSide);
  if (!image) return;
  const bool within = image->width > 0 && image->height > 0 && std::max(image->width, image->height) <= kMostSide &&
                      image->rgba.size() == std::size_t{image->width} * image->height * 4;
  require(within, "pixels out of bounds");
}

}  // namespace

void fuzzOnce(std::string_view input) {
  const std::string bytes(input);
  decodeOnce(bytes);
  if (bytes.starts_with("\x89PNG") && bytes.size() > kMagicBytes) decodeOnce(withSums(bytes));
}

}  // namespace dossier
