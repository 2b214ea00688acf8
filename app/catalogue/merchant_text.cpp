// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/merchant_text.h"

namespace dossier {
namespace {

bool isWordByte(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::vector<std::string> merchantWords(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto flush = [&] {
    while (!word.empty() && word.back() == '.') word.pop_back();
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (const char c : text) {
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (isWordByte(upper) || (upper == '.' && !word.empty())) {
      word += upper;
    } else {
      flush();
    }
  }
  flush();
  return words;
}

}  // namespace dossier
