// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/han_text.h"

#include <array>

namespace dossier {
namespace {

constexpr std::size_t kLeast = 2 * kHanBytes;   ///< one character alone is no name
constexpr int kMostPlaces = 3;                  ///< province, city, district
constexpr std::array<std::string_view, 6> kKinds{"特别行政区", "自治区", "省", "市", "区", "县"};

/// Behind "北京" in "北京市电力公司"; 0 bytes where no such kind of place follows.
std::size_t kindOfPlace(std::string_view behind) {
  for (const std::string_view kind : kKinds) {
    if (behind.starts_with(kind)) return kind.size();
  }
  return 0;
}

void readBehindPlace(std::vector<HanReading> &readings, std::string_view text, const std::vector<std::string> &places, int depth) {
  if (text.size() < kLeast || depth > kMostPlaces) return;
  readings.push_back({std::string(text), kLeast});
  for (const std::string &place : places) {
    if (!text.starts_with(place)) continue;
    const std::string_view behind = text.substr(place.size());
    const std::size_t kind = kindOfPlace(behind);
    if (kind > 0) readBehindPlace(readings, behind.substr(kind), places, depth + 1);
    readBehindPlace(readings, behind, places, depth + 1);   // "市场" is no kind of place
  }
}

}  // namespace

std::string_view leadingHan(std::string_view word) {
  std::size_t bytes = 0;
  for (; bytes + kHanBytes <= word.size(); bytes += kHanBytes) {
    const auto lead = static_cast<unsigned char>(word[bytes]);
    if (lead < 0xE4 || lead > 0xE9) break;
  }
  return word.substr(0, bytes);
}

std::vector<HanReading> hanReadings(std::string_view word, const std::vector<std::string> &places) {
  const std::string_view text = leadingHan(word);
  std::vector<HanReading> readings;
  readBehindPlace(readings, text, places, 0);
  for (const std::string &place : places) {
    const std::size_t at = text.find(place, kLeast);
    if (at == std::string_view::npos || at % kHanBytes != 0) continue;
    std::string_view behind = text.substr(at + place.size());
    behind.remove_prefix(kindOfPlace(behind));
    // What is joined must be found as a whole, or else the place was no place.
    if (behind.size() >= kLeast) readings.push_back({std::string(text.substr(0, at)) + std::string(behind), at + kLeast});
  }
  return readings;
}

}  // namespace dossier
