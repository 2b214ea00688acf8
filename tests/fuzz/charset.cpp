// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes in any character set: UTF-8 in any case. The first byte chooses the set, or that the name is in the input as well.
#include <array>

#include "core/text.h"
#include "import/format/charset.h"
#include "support.h"

namespace dossier {

using fuzz::require;

void fuzzOnce(std::string_view bytes) {
  constexpr std::array kNames{"",           "utf-8",       "iso-8859-1", "windows-1252", "iso-8859-8-i", "windows-1255", "windows-1258", "koi8-r",
                              "iso-2022-jp", "shift_jis",  "euc-jp",     "euc-kr",       "iso-2022-kr",  "gb2312",       "gbk",          "big5",
                              "tis-620",    "utf-7",       "utf-16",     "x-unknown"};
  static const bool kReady = [] {
    openCharacterConverters();
    return true;
  }();
  require(kReady && kNames.size() < 0x80, "no converters");
  if (bytes.empty()) return;
  const auto choice = static_cast<std::uint8_t>(bytes[0]);
  bytes.remove_prefix(1);
  std::string_view name = kNames[choice % kNames.size()];
  if (choice >= 0x80) {
    name = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(bytes.size(), name.size() + 1));
  }
  const std::string text = toUtf8(bytes, name);
  require(isValidUtf8(text), "not UTF-8", text);
  require(toUtf8(bytes, name) == text, "another text the second time", text);
  const std::string folded = foldCase(bytes);
  require(isValidUtf8(folded), "not UTF-8 once folded", folded);
  require(foldCase(folded) == folded, "folded twice is not folded once", folded);
}

}  // namespace dossier
