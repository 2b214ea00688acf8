// SPDX-License-Identifier: GPL-3.0-or-later
#include "rights/letter.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace dossier {
namespace {

constexpr std::string_view kTo = "to", kIdentifiers = "identifiers", kTypes = "data types";
constexpr std::array<std::string_view, 6> kPlaceholders{kTo, "date", "holder", "operator", kIdentifiers, kTypes};

/// Calls `onText` with what stands between placeholders, and `onPlaceholder` with their names. A placeholder ends on its line.
template <class OnText, class OnPlaceholder>
void walk(std::string_view text, OnText onText, OnPlaceholder onPlaceholder) {
  while (!text.empty()) {
    const auto open = text.find('{'), end = open == std::string_view::npos ? open : text.find_first_of("{}\n", open + 1);
    if (end == std::string_view::npos) return onText(text);
    const bool whole = text[end] == '}';
    onText(text.substr(0, whole ? open : end));
    if (whole) onPlaceholder(text.substr(open + 1, end - open - 1));
    text.remove_prefix(whole ? end + 1 : end);
  }
}

void addOnce(std::vector<std::string> &list, std::string_view text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.emplace_back(text);
}

/// A value as it may stand in a letter: its brackets would pass for something to fill in.
std::string valueText(std::string_view value) {
  std::string shown = displayable(value);
  std::replace(shown.begin(), shown.end(), '[', '(');
  std::replace(shown.begin(), shown.end(), ']', ')');
  return shown;
}

class Filler {
 public:
  Filler(const LetterWords &words, const LetterValues &values) : m_words(words), m_values(values) {}

  std::string line(std::string_view text) {
    std::string filled;
    walk(text, [&](std::string_view part) { filled += own(part); }, [&](std::string_view name) { filled += valueOf(name); });
    return filled;
  }

  std::string to() {
    return operatorName() + "\n" + (m_values.contact.empty() ? prompt(m_words.addressPrompt) : valueText(m_values.contact));
  }

  std::vector<std::string> takeMissing() { return std::move(m_missing); }

 private:
  std::string operatorName() const { return valueText(m_values.operatorName.empty() ? m_values.holder : m_values.operatorName); }

  /// The letter's own words: their brackets are the person's to fill.
  std::string own(std::string_view part) {
    for (const std::string &one : promptsIn(part)) addOnce(m_missing, one);
    return std::string(part);
  }
  std::string prompt(const std::string &words) { return own("[" + words + "]"); }

  std::string valueOf(std::string_view name) {
    if (name == kTo) return to();
    if (name == kIdentifiers) return identifiers();
    if (name == kTypes) return types();
    if (name == "date") return date();
    return name == "operator" ? operatorName() : valueText(m_values.holder);
  }

  std::string identifiers() {
    std::string lines;
    for (const Identifier &one : m_values.identifiers) {
      const auto word = m_words.identifiers.find(nameOf(one.kind));
      if (word == m_words.identifiers.end()) continue;
      lines += (lines.empty() ? "- " : "\n- ") + word->second + ": " + valueText(one.text);
      // It is kept masked, so nobody could be found by it.
      if (one.kind == IdentifierKind::UserName) lines += " " + prompt(m_words.userNamePrompt);
    }
    return lines.empty() ? prompt(m_words.identifiersPrompt) : lines;
  }

  std::string types() const {
    std::string lines;
    for (const LetterType &type : m_values.types) {
      const auto own = m_words.types.find(type.key);
      lines += (lines.empty() ? "- " : "\n- ") + (own == m_words.types.end() ? valueText(type.label) : own->second);
    }
    return lines;
  }

  std::string date() const {
    std::string filled;
    walk(m_words.date, [&](std::string_view part) { filled += part; }, [&](std::string_view name) {
      if (name == "day") filled += std::to_string(static_cast<unsigned>(m_values.date.day()));
      else if (name == "year") filled += std::to_string(static_cast<int>(m_values.date.year()));
      else filled += m_words.months.at(static_cast<unsigned>(m_values.date.month()) - 1);
    });
    return filled;
  }

  const LetterWords &m_words;
  const LetterValues &m_values;
  std::vector<std::string> m_missing;
};

/// The first line of `text` with a placeholder that there is not, or with a bracket that belongs to none; 0 where all is well.
std::uint64_t faultyLine(std::string_view text) {
  std::uint64_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    bool good = true;
    walk(line, [&](std::string_view part) { good = good && part.find_first_of("{}") == std::string_view::npos; },
         [&](std::string_view name) { good = good && std::find(kPlaceholders.begin(), kPlaceholders.end(), name) != kPlaceholders.end(); });
    if (!good) return number;
  }
  return 0;
}

/// Paragraphs are what stands between empty lines.
std::vector<std::string_view> paragraphsOf(std::string_view body) {
  std::vector<std::string_view> paragraphs;
  while (true) {
    const auto end = body.find("\n\n");
    paragraphs.push_back(body.substr(0, end));
    if (end == std::string_view::npos) return paragraphs;
    body.remove_prefix(end + 2);
  }
}

}  // namespace

std::vector<std::string> promptsIn(std::string_view text) {
  std::vector<std::string> prompts;
  for (auto open = text.find('['); open != std::string_view::npos; open = text.find('[', open + 1)) {
    const auto close = text.find_first_of("[]\n", open + 1);
    if (close != std::string_view::npos && text[close] == ']' && close > open + 1) addOnce(prompts, text.substr(open + 1, close - open - 1));
  }
  return prompts;
}

Result<LetterText> parseLetter(std::string_view text, const std::string &file) {
  LetterText letter;
  const auto end = text.find("\n\n");
  if (end == std::string_view::npos) return fail(ErrorCode::CatalogueInvalid, {file, 1});
  std::uint64_t number = 0;
  for (const std::string_view line : split(text.substr(0, end), '\n')) {
    ++number;
    const auto colon = line.find(':');
    const std::string_view key = line.substr(0, colon);
    if (colon == std::string_view::npos || (key != "subject" && key != "checked")) return fail(ErrorCode::CatalogueInvalid, {file, number});
    (key == "subject" ? letter.subject : letter.checked) = trimmed(line.substr(colon + 1));
  }
  if (letter.subject.empty() || letter.checked.empty()) return fail(ErrorCode::CatalogueInvalid, {file, 1});
  if (const auto line = faultyLine(text); line != 0) return fail(ErrorCode::CatalogueInvalid, {file, line});
  letter.body = trimmed(text.substr(end));
  return letter;
}

FilledLetter fillLetter(const LetterText &letter, const LetterWords &words, const LetterValues &values) {
  Filler filler(words, values);
  FilledLetter filled;
  filled.subject = filler.line(letter.subject);
  for (const std::string_view paragraph : paragraphsOf(letter.body)) {
    if (values.types.empty() && paragraph.find("{data types}") != std::string_view::npos) continue;
    if (!filled.body.empty()) filled.body += "\n\n";
    filled.body += filler.line(paragraph);
  }
  filled.body += "\n";
  filled.missing = filler.takeMissing();
  filled.to = Filler(words, values).to();
  return filled;
}

}  // namespace dossier
