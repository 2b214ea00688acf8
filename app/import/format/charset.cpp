// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/format/charset.h"

#include <clocale>
#include <cwctype>
#include <iconv.h>
#include <locale.h>

#include <array>
#include <cerrno>
#include <map>

#include "core/text.h"

namespace dossier {
namespace {

/// What mail is written in. Labels that lie in a known way map to the larger set: gb2312 is GB18030 in practice.
constexpr std::array<std::pair<std::string_view, const char *>, 44> kCharsets{{
    {"iso-8859-1", "WINDOWS-1252"},  {"latin1", "WINDOWS-1252"},      {"us-ascii", "WINDOWS-1252"},
    {"ascii", "WINDOWS-1252"},       {"windows-1252", "WINDOWS-1252"}, {"cp1252", "WINDOWS-1252"},
    {"iso-8859-2", "ISO-8859-2"},    {"iso-8859-3", "ISO-8859-3"},    {"iso-8859-4", "ISO-8859-4"},
    {"iso-8859-5", "ISO-8859-5"},    {"iso-8859-6", "ISO-8859-6"},    {"iso-8859-7", "ISO-8859-7"},
    {"iso-8859-8", "ISO-8859-8"},    {"iso-8859-8-i", "ISO-8859-8"},  {"iso-8859-9", "ISO-8859-9"},
    {"iso-8859-10", "ISO-8859-10"},  {"iso-8859-13", "ISO-8859-13"},  {"iso-8859-14", "ISO-8859-14"},
    {"iso-8859-15", "ISO-8859-15"},  {"iso-8859-16", "ISO-8859-16"},  {"windows-1250", "WINDOWS-1250"},
    {"windows-1251", "WINDOWS-1251"}, {"windows-1253", "WINDOWS-1253"}, {"windows-1254", "WINDOWS-1254"},
    {"windows-1255", "WINDOWS-1255"}, {"windows-1256", "WINDOWS-1256"}, {"windows-1257", "WINDOWS-1257"},
    {"windows-1258", "WINDOWS-1258"}, {"koi8-r", "KOI8-R"},            {"koi8-u", "KOI8-U"},
    {"iso-2022-jp", "ISO-2022-JP"},  {"shift_jis", "CP932"},          {"shift-jis", "CP932"},
    {"euc-jp", "EUC-JP"},            {"euc-kr", "CP949"},             {"ks_c_5601-1987", "CP949"},
    {"iso-2022-kr", "ISO-2022-KR"},  {"gb2312", "GB18030"},           {"gbk", "GB18030"},
    {"gb18030", "GB18030"},          {"big5", "BIG5"},                {"tis-620", "TIS-620"},
    {"utf-7", "UTF-7"},              {"utf-16", "UTF-16"}}};

struct Tables {
  Tables() = default;
  Tables(const Tables &) = delete;
  Tables &operator=(const Tables &) = delete;
  ~Tables() {
    for (const auto &[name, converter] : converters) ::iconv_close(converter);
    if (lettersOnly != nullptr) ::freelocale(lettersOnly);
  }
  std::map<std::string_view, iconv_t> converters;  ///< by iconv's name; kept for the whole run
  locale_t lettersOnly = nullptr;
};

Tables &tables() {
  static Tables instance;
  return instance;
}

const char *iconvName(std::string_view charset) {
  const std::string wanted = asciiLower(trimmed(charset));
  for (const auto &[label, name] : kCharsets) {
    if (label == wanted) return name;
  }
  return nullptr;
}

bool convert(iconv_t converter, std::string_view bytes, std::string &out) {
  ::iconv(converter, nullptr, nullptr, nullptr, nullptr);
  char *in = const_cast<char *>(bytes.data());
  std::size_t left = bytes.size();
  std::array<char, 4096> block;
  while (left > 0) {
    char *to = block.data();
    std::size_t room = block.size();
    const std::size_t done = ::iconv(converter, &in, &left, &to, &room);
    out.append(block.data(), block.size() - room);
    if (done == static_cast<std::size_t>(-1) && errno != E2BIG) return false;
  }
  return true;
}

bool nextCodePoint(std::string_view &text, char32_t &point) {
  if (text.empty()) return false;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::size_t length = byte(0) < 0x80 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
  point = length == 1 ? byte(0) : byte(0) & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) point = (point << 6) | (byte(i) & 0x3FU);
  text.remove_prefix(length);
  return true;
}

void append(std::string &out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
    return;
  }
  const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  constexpr std::array<unsigned, 4> kLead{0, 0xC0, 0xE0, 0xF0};
  out += static_cast<char>(kLead[static_cast<std::size_t>(more)] | (c >> (6 * more)));
  for (int i = more - 1; i >= 0; --i) out += static_cast<char>(0x80 | ((c >> (6 * i)) & 0x3F));
}

}  // namespace

void openCharacterConverters() {
  Tables &all = tables();
  if (all.lettersOnly == nullptr) all.lettersOnly = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
  for (const auto &[label, name] : kCharsets) {
    if (all.converters.contains(name)) continue;
    if (const iconv_t converter = ::iconv_open("UTF-8", name); converter != reinterpret_cast<iconv_t>(-1)) {
      all.converters.emplace(name, converter);
      // The first conversion is what loads a table.
      std::string ignored;
      convert(converter, "a", ignored);
    }
  }
}

std::string toUtf8(std::string_view bytes, std::string_view charset) {
  const Tables &all = tables();
  const char *name = iconvName(charset);
  // Mail that says it is Latin-1 and is valid UTF-8 with bytes beyond ASCII is UTF-8 in practice.
  if (name == nullptr || std::string_view(name) == "WINDOWS-1252") {
    if (isValidUtf8(bytes)) return std::string(bytes);
    name = "WINDOWS-1252";
  }
  std::string out;
  const auto found = all.converters.find(name);
  if (found != all.converters.end() && convert(found->second, bytes, out)) return out;
  return toValidUtf8(isValidUtf8(bytes) ? std::string(bytes) : out + "\xEF\xBF\xBD");
}

std::string foldCase(std::string_view utf8) {
  const std::string valid = toValidUtf8(utf8);
  std::string out;
  out.reserve(valid.size());
  std::string_view rest = valid;
  for (char32_t point = 0; nextCodePoint(rest, point);) {
    if (point < 0x80) {
      out += point >= 'A' && point <= 'Z' ? static_cast<char>(point + 32) : static_cast<char>(point);
    } else if (point == 0x130) {
      out += 'i';  // the Turkish capital, whose simple mapping is the plain letter
    } else {
      const locale_t letters = tables().lettersOnly;
      append(out, letters == nullptr ? point : static_cast<char32_t>(::towlower_l(static_cast<wint_t>(point), letters)));
    }
  }
  return out;
}

}  // namespace dossier
