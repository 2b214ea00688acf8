// SPDX-License-Identifier: GPL-3.0-or-later
// Own words as a file: docs/words-format.md. Which members an object has is told by the table of core/model/word.h; anything
// else is a fault, so that a misspelt name is not passed over. And what minisign (version 0.11 and before) writes beside a
// file: four lines, see https://jedisct1.github.io/minisign/, read in August 2026.
#include <algorithm>
#include <initializer_list>

#include "core/model/word.h"
#include "core/text.h"
#include "import/packs/pack_reader.h"

namespace dossier {
namespace {

class WordsFile {
 public:
  WordsFile(const Node &root, PackSink &sink) : m_root(root), m_sink(sink) {}

  void read() {
    readHead();
    for (const WordKind &kind : wordKinds()) {
      if (kind.of.empty()) readList(m_root, kind, "", "");
    }
  }

 private:
  void fault(const std::string &where) { m_sink.reject(++m_faults, where); }

  void readHead() {
    WordsHead head;
    head.name = displayable(toValidUtf8(m_root.at("name")), kLongestPackName);
    const std::string_view edition = m_root.at("edition");
    const bool number = !edition.empty() && edition.size() <= 6 && std::all_of(edition.begin(), edition.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (head.name.empty()) fault("name");
    if (!number || edition == "0") fault("edition");
    head.edition = number ? std::stoull(std::string(edition)) : 0;
    head.author = displayable(toValidUtf8(m_root.at("author")), kLongestPackName);
    head.note = displayable(toValidUtf8(m_root.at("note")), kLongestPackText);
    if (!isPackDate(m_root.at("date"))) fault("date");
    // A newer form may say things that would be lost.
    if (m_root.at("version") != std::to_string(kWordsFormatVersion)) fault("version");
    for (const auto &[name, node] : m_root.members) {
      const bool known = isOneOf(name, {"format", "version", "name", "edition", "author", "note", "date", "licence", "$schema"}) ||
                         std::any_of(wordKinds().begin(), wordKinds().end(), [&member = name](const WordKind &kind) { return kind.of.empty() && kind.list == member; });
      if (!known) fault(shown(name));
    }
    m_sink.named(head.name);
    m_sink.dated(m_root.at("date"));
    m_sink.licensed(m_root.at("licence"));
    if (!head.name.empty()) m_sink.accept(entryOf(head));
  }

  void readList(const Node &parent, const WordKind &kind, const std::string &where, const std::string &of) {
    const Node *list = parent.find(kind.list);
    if (list == nullptr) return;
    if (!list->isList()) return fault(where + std::string(kind.list));
    std::size_t number = 0;
    for (const Node &item : list->items) readWord(item, kind, where + std::string(kind.list) + " " + std::to_string(++number), of);
  }

  void readWord(const Node &item, const WordKind &kind, const std::string &where, const std::string &of) {
    if (!item.isMap()) return fault(where);
    Word word{std::string(kind.id), of, displayable(toValidUtf8(trimmed(item.at(kind.idField))), kLongestPackName), {}};
    for (const WordField &field : kind.fields) {
      if (const Node *value = item.find(field.name); value != nullptr && !readField(*value, field, word)) return fault(where + ": " + std::string(field.name));
    }
    // A label that is broader than the type is "exact": false in files.
    if (const Node *exact = item.find("exact"); kind.id == "claim" && exact != nullptr) word.set("broader", {exact->text == "false" ? "yes" : ""});
    for (const auto &[name, node] : item.members) {
      if (!isKnown(kind, name)) return fault(where + ": " + shown(name));
    }
    if (const auto wrong = wordFault(word)) return fault(where + ": " + *wrong);
    m_sink.accept(entryOf(word));
    for (const WordKind &part : wordKinds()) {
      if (part.of == kind.id) readList(item, part, where + ", ", word.id);
    }
  }

  static bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) { return std::find(names.begin(), names.end(), name) != names.end(); }
  static std::string shown(std::string_view name) { return displayable(toValidUtf8(name), 60); }

  /// A holder or a lens of the catalogue's own files can stand in a pack as it is: what only those files need is passed over.
  static bool isKnown(const WordKind &kind, std::string_view name) {
    if (name == kind.idField || (kind.id == "holder" && name == "popular") || (kind.id == "lens" && name == "group") || (kind.id == "claim" && name == "exact")) return true;
    return std::any_of(kind.fields.begin(), kind.fields.end(), [&](const WordField &field) { return field.name == name; }) ||
           std::any_of(wordKinds().begin(), wordKinds().end(), [&](const WordKind &part) { return part.of == kind.id && part.list == name; });
  }

  /// false: it is not of the field's shape.
  static bool readField(const Node &value, const WordField &field, Word &word) {
    std::vector<std::string> texts;
    if (field.form == WordForm::Yes) {
      if (value.kind != Node::Kind::Boolean) return false;
      texts.push_back(value.text == "true" ? "yes" : "");
    } else if (field.many) {
      if (!value.isList()) return false;
      for (const Node &item : value.items) {
        std::string text = textOf(item, field);
        if (text.empty()) return false;
        // Several facts may stand on one source.
        if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(std::move(text));
      }
    } else {
      if (!value.isScalar()) return false;
      texts.push_back(textOf(value, field));
    }
    word.set(field.name, texts);
    return true;
  }

  static std::string textOf(const Node &item, const WordField &field) {
    const auto pair = [&](std::string_view first, std::string_view between, std::string_view second) {
      const bool both = !item.at(first).empty() && !item.at(second).empty();
      return both ? std::string(item.at(first)) + std::string(between) + std::string(item.at(second)) : std::string();
    };
    std::string text;
    if (field.form == WordForm::Mapping) text = item.isScalar() ? item.text : pair("match", " ", "term");
    else if (field.form == WordForm::Citation) text = item.isScalar() ? item.text : pair("document", ": ", "phrase");
    else if (field.form == WordForm::Sourced) text = item.isScalar() ? item.text : pair("source", ", ", "date");
    else if (item.isScalar()) text = item.text;
    return displayable(toValidUtf8(trimmed(text)), kLongestPackText);
  }

  const Node &m_root;
  PackSink &m_sink;
  std::uint64_t m_faults = 0;
};

constexpr std::string_view kUntrusted = "untrusted comment:", kTrusted = "trusted comment:";
constexpr std::size_t kSignatureLines = 4;

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  for (const std::string_view line : split(text, '\n')) {
    if (lines.size() < kSignatureLines || !trimmed(line).empty()) lines.push_back(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
  }
  return lines;
}

}  // namespace

bool knowsWords(const PackFile &file) { return file.node.isMap() && file.node.at("format") == kWordsFormat; }

void readWords(const PackFile &file, PackSink &sink) { WordsFile(file.node, sink).read(); }

bool knowsSignature(const PackFile &file) {
  return file.text.starts_with(kUntrusted) && file.text.find(std::string("\n") + std::string(kTrusted)) != std::string_view::npos;
}

/// The texts as they stand: what they are worth is for who holds the keys.
void readSignature(const PackFile &file, PackSink &sink) {
  const auto lines = linesOf(file.text);
  if (lines.size() != kSignatureLines || !lines[2].starts_with(kTrusted)) return sink.reject(1, "lines");
  std::string_view comment = lines[2].substr(kTrusted.size());
  if (comment.starts_with(' ')) comment.remove_prefix(1);
  // Tabs stand in it, and what was signed is each byte: so as digits.
  if (comment.size() > kLongestPackText / 2) return sink.reject(3, "comment");
  EntryBuilder entry(file.name);
  sink.named(file.name);
  entry.fact("signature", lines[1]).fact("comment", hexOf(comment)).fact("whole", lines[3]);
  sink.accept(entry.take());
}

}  // namespace dossier
