// SPDX-License-Identifier: GPL-3.0-or-later
// Names in Chinese texts, which are written without spaces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

inline constexpr std::size_t kHanBytes = 3;   ///< of one Chinese character in UTF-8

/// The characters from U+4E00 to U+9FFF that the word begins with.
std::string_view leadingHan(std::string_view word);

/// Where a name may stand in a text: it begins `text`, and is at least `least` bytes long.
struct HanReading {
  std::string text;
  std::size_t least = 0;
};

/// "北京百度网讯科技" is also "百度网讯科技", and "国网北京市电力公司" also "国网电力公司": firms carry the place where they are. The
/// likeliest first.
std::vector<HanReading> hanReadings(std::string_view word, const std::vector<std::string> &places);

}  // namespace dossier
