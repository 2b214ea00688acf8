// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/recovery_code.h"

#include <sodium.h>

#include <array>
#include <vector>

#include "core/text.h"

namespace dossier {
namespace {

// 16 consonants x 4 vowels x 16 consonants x 2 endings = 2,048 words of five letters; c, i, q, w, x and y are left out
// because they are misread or misheard most.
constexpr std::string_view kFirst = "bdfghjkmnprstvzl";
constexpr std::string_view kVowels = "aeou";
constexpr std::string_view kLast = "bdfgkmnprstvzlhj";
constexpr std::array<std::string_view, 2> kEndings{"an", "es"};

constexpr std::size_t kRandomBytes = 20;
constexpr std::size_t kCodeBytes = 22;
constexpr unsigned kBitsPerWord = 11;

void appendChecksum(SecretBytes &code) {
  std::array<std::uint8_t, 16> digest{};
  crypto_generichash(digest.data(), digest.size(), code.data(), kRandomBytes, nullptr, 0);
  code.data()[kRandomBytes] = digest[0];
  code.data()[kRandomBytes + 1] = digest[1];
}

unsigned wordAt(const SecretBytes &code, std::size_t word) {
  unsigned value = 0;
  for (unsigned bit = 0; bit < kBitsPerWord; ++bit) {
    const std::size_t position = word * kBitsPerWord + bit;
    value = (value << 1) | ((code.data()[position / 8] >> (7 - position % 8)) & 1U);
  }
  return value;
}

void setWord(SecretBytes &code, std::size_t word, unsigned value) {
  for (unsigned bit = 0; bit < kBitsPerWord; ++bit) {
    const std::size_t position = word * kBitsPerWord + bit;
    const auto on = static_cast<std::uint8_t>((value >> (kBitsPerWord - 1 - bit)) & 1U);
    code.data()[position / 8] = static_cast<std::uint8_t>(code.data()[position / 8] | (on << (7 - position % 8)));
  }
}

std::optional<unsigned> indexOf(std::string_view word) {
  if (word.size() != 5) return std::nullopt;
  const auto lower = [&](std::size_t i) { return static_cast<char>(word[i] | 0x20); };
  const auto first = kFirst.find(lower(0));
  const auto vowel = kVowels.find(lower(1));
  const auto last = kLast.find(lower(2));
  if (first == std::string_view::npos || vowel == std::string_view::npos || last == std::string_view::npos) return std::nullopt;
  for (std::size_t ending = 0; ending < kEndings.size(); ++ending) {
    if (lower(3) == kEndings[ending][0] && lower(4) == kEndings[ending][1]) {
      return static_cast<unsigned>(((first * kVowels.size() + vowel) * kLast.size() + last) * kEndings.size() + ending);
    }
  }
  return std::nullopt;
}

std::vector<std::string_view> wordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t start = std::string_view::npos;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool blank = i == text.size() || text[i] == ' ' || text[i] == '\n' || text[i] == '\r' || text[i] == '\t' || text[i] == '-';
    if (!blank && start == std::string_view::npos) start = i;
    if (blank && start != std::string_view::npos) {
      words.push_back(text.substr(start, i - start));
      start = std::string_view::npos;
    }
  }
  return words;
}

SecretBytes asText(const SecretBytes &code) {
  SecretBytes text(kRecoveryWords * 6 - 1);
  for (std::size_t i = 0; i < kRecoveryWords; ++i) {
    const std::string word = recoveryWord(wordAt(code, i));
    std::copy(word.begin(), word.end(), text.data() + i * 6);
    if (i + 1 < kRecoveryWords) text.data()[i * 6 + 5] = ' ';
  }
  return text;
}

}  // namespace

std::string recoveryWord(unsigned index) {
  std::string word;
  const unsigned ending = index % 2;
  const unsigned last = index / 2 % 16;
  const unsigned vowel = index / 32 % 4;
  const unsigned first = index / 128 % 16;
  word += kFirst[first];
  word += kVowels[vowel];
  word += kLast[last];
  return word.append(kEndings[ending]);
}

SecretBytes makeRecoveryCode() {
  SecretBytes code(kCodeBytes);
  randombytes_buf(code.data(), kRandomBytes);
  appendChecksum(code);
  return asText(code);
}

bool looksLikeRecoveryCode(const SecretBytes &text) {
  const auto words = wordsOf(text.view());
  if (words.size() != kRecoveryWords) return false;
  std::size_t known = 0;
  for (const auto word : words) known += indexOf(word) ? 1 : 0;
  return known * 2 >= kRecoveryWords;
}

Result<SecretBytes> parseRecoveryCode(const SecretBytes &text) {
  const auto words = wordsOf(text.view());
  if (words.size() != kRecoveryWords) return fail(ErrorCode::BadRecoveryCode, {}, {"0"});
  SecretBytes code(kCodeBytes);
  for (std::size_t i = 0; i < kRecoveryWords; ++i) {
    const auto index = indexOf(words[i]);
    if (!index) return fail(ErrorCode::BadRecoveryCode, {}, {std::to_string(i + 1)});
    setWord(code, i, *index);
  }
  SecretBytes expected = code.clone();
  appendChecksum(expected);
  if (!expected.equals(code)) return fail(ErrorCode::BadRecoveryCode, {}, {"0"});
  return asText(code);
}

}  // namespace dossier
