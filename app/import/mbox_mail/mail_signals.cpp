// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mbox_mail/mail_signals.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/resources.h"
#include "core/text.h"
#include "import/format/charset.h"

namespace dossier {
namespace {

constexpr std::array<const char *, kMailSignalCount> kNames{"account", "security", "purchase", "delivery", "booking", "policy"};

/// Letters and digits of any script; UTF-8's further bytes belong to a letter, but for the general punctuation block.
bool isWordByte(std::string_view text, std::size_t position) {
  const auto c = static_cast<unsigned char>(text[position]);
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  return c != 0xE2;
}

/// From U+3000 on words are written without blanks between them (three bytes, first byte E3 to ED).
bool isWithoutBlanks(std::string_view text) {
  const auto c = static_cast<unsigned char>(text.front());
  return c >= 0xE3 && c <= 0xED;
}

nlohmann::json embedded(const char *path) {
  const auto bytes = resource(path);
  // The build checks that the embedded file is valid JSON; without it nothing is known and nothing is claimed.
  return bytes ? nlohmann::json::parse(*bytes, nullptr, false) : nlohmann::json();
}

}  // namespace

MailWords::MailWords() {
  const nlohmann::json subjects = embedded("mappings/mail-subjects.json");
  for (std::size_t i = 0; i < kMailSignalCount; ++i) {
    if (!subjects.contains(kNames[i])) continue;
    for (const auto &entry : subjects[kNames[i]]) {
      Word word{foldCase(entry.get<std::string>()), false, false};
      word.prefix = word.text.ends_with('*');
      if (word.prefix) word.text.pop_back();
      word.anywhere = isWithoutBlanks(word.text);
      m_words[i].push_back(std::move(word));
    }
  }
  const nlohmann::json domains = embedded("mappings/mail-domains.json");
  if (domains.contains("personal")) domains["personal"].get_to(m_personal);
  for (const char *list : {"services", "via"}) {
    if (!domains.contains(list)) continue;
    for (const auto &domain : domains[list]) m_senders.insert(domain.get<std::string>());
  }
}

const MailWords &MailWords::instance() {
  static const MailWords words;
  return words;
}

MailSignals MailWords::signalsIn(std::string_view subject) const {
  const std::string text = foldCase(subject);
  MailSignals signals{};
  const auto stands = [&](const Word &word) {
    for (std::size_t at = text.find(word.text); at != std::string::npos; at = text.find(word.text, at + 1)) {
      if (word.anywhere) return true;
      const std::size_t end = at + word.text.size();
      const bool starts = at == 0 || !isWordByte(text, at - 1);
      const bool ends = word.prefix || end >= text.size() || !isWordByte(text, end);
      if (starts && ends) return true;
    }
    return false;
  };
  for (std::size_t i = 0; i < kMailSignalCount; ++i) signals[i] = std::any_of(m_words[i].begin(), m_words[i].end(), stands);
  return signals;
}

}  // namespace dossier
