// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/word_commands.h"

#include <algorithm>
#include <array>
#include <map>

#include "cli/catalogue_forms.h"
#include "cli/command.h"
#include "cli/print.h"
#include "core/timestamp.h"

namespace dossier {
namespace {

Json asJson(const Word &word) {
  Json fields = Json::object();
  const WordKind *kind = wordKind(word.kind);
  for (const WordField &field : kind->fields) {
    const auto texts = word.texts(field.name);
    if (!texts.empty()) fields[std::string(field.name)] = field.many ? Json(texts) : Json(texts.front());
  }
  Json json = {{"kind", word.kind}, {"id", word.id}};
  if (!word.of.empty()) json["of"] = word.of;
  json["fields"] = std::move(fields);
  return json;
}

Json asJson(const WholeWord &whole) {
  Json json = asJson(whole.word);
  json["added_by"] = whole.addedBy;
  Json parts = Json::array();
  for (const Word &part : whole.parts) parts.push_back(asJson(part));
  json["parts"] = std::move(parts);
  return json;
}

void printWord(const Word &word, const std::string &before) {
  printLine(before + word.kind + " " + word.id);
  for (const WordField &field : wordKind(word.kind)->fields) {
    const std::string label = before + "    " + std::string(field.name) + ": ";
    for (const std::string &text : word.texts(field.name)) printLine(label + text);
  }
}

std::string shownForm(const WordField &field) {
  constexpr std::array kNames{"text", "longer text", "date", "number", "yes or nothing", "one of", "web address", "domain", "data type", "category",
                              "holder", "lens", "metric of this lens", "match and term", "SOURCE: phrase", "name, date"};
  std::string form = kNames.at(static_cast<std::size_t>(field.form));
  for (std::size_t i = 0; i < field.choices.size(); ++i) form += (i == 0 ? " " : ", ") + std::string(field.choices[i]);
  return form + (field.many ? "; may come several times" : "");
}

bool isAsked(const ReadPacks &read, ErrorCode code) {
  return std::any_of(read.questions.begin(), read.questions.end(), [&](const Error &question) { return question.code == code; });
}

void printKeyed(const char *title, const std::vector<std::string> &words) {
  if (!words.empty()) printLine("    " + std::string(title) + ": " + joined(words));
}

}  // namespace

void printPreview(const ReadPacks &read) {
  if (!read.preview) return;
  const WordsPreview &preview = *read.preview;
  printLine(preview.head.name + ", edition " + std::to_string(preview.head.edition) + ", " + preview.date);
  if (!preview.head.author.empty()) printLine("    by " + preview.head.author);
  if (!preview.head.note.empty()) printLine("    " + preview.head.note);
  printLine("    licence: " + (preview.licence.empty() ? "unknown" : preview.licence));
  std::string counts;
  for (const auto &[kind, count] : preview.words) counts += (counts.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(count == 1 ? kind : std::string(wordKind(kind)->list));
  printLine("    " + counts);
  if (preview.signedByKnown) printLine("    signature: good, by a key that you know (" + preview.keyId + ")");
  else if (preview.keyId.empty()) printLine("    signature: none");
  else if (isAsked(read, ErrorCode::PackBadlySigned)) printLine("    signature: does not fit (key " + preview.keyId + ")");
  else printLine("    signature: says key " + preview.keyId + ", which proves nothing yet");
  if (preview.editionHere != 0) printLine("    takes the place of edition " + std::to_string(preview.editionHere));
  if (preview.editionHere != 0) printKeyed("new", preview.added);
  printKeyed("changed", preview.changed);
  printKeyed("gone", preview.gone);
  printKeyed("kept, since your vault uses it", preview.kept);
}

Json previewAsJson(const ReadPacks &read) {
  if (!read.preview) return nullptr;
  const WordsPreview &preview = *read.preview;
  Json questions = Json::array();
  for (const Error &question : read.questions) questions.push_back(std::string(codeName(question.code)));
  return {{"name", preview.head.name}, {"edition", preview.head.edition}, {"date", preview.date}, {"licence", textOrNull(preview.licence)},
          {"author", textOrNull(preview.head.author)}, {"note", textOrNull(preview.head.note)}, {"key", textOrNull(preview.signer)},
          {"key_id", textOrNull(preview.keyId)}, {"edition_here", preview.editionHere}, {"words", preview.words}, {"new", preview.added},
          {"changed", preview.changed}, {"gone", preview.gone}, {"kept", preview.kept}, {"questions", std::move(questions)}};
}

void WordCommands::declare(CLI::App &app) {
  m_list = app.add_subcommand("words", "List what you and your packs of words added");
  m_list->add_option("KIND", m_kind, "Only words of this kind");
  m_list->add_flag("--forms", m_forms, "What each kind of word is made of, instead");
  m_word = app.add_subcommand("word", "Show a word, or write one of your own: FIELD=VALUE, the same FIELD again for several");
  m_word->add_option("KIND", m_kind, "type, category, field, holder, rule, lens, exercise, or a part: claim, input, ...")->required();
  m_word->add_option("ID", m_id, "What it is called in short; of a rule, the text that it looks for")->required();
  m_word->add_option("FIELD=VALUE", m_values, "What stands in it; FIELD= clears");
  m_forget = app.add_subcommand("forget", "Remove a word of your own; dossier-cli undo brings it back");
  m_forget->add_option("KIND", m_kind, "Its kind")->required();
  m_forget->add_option("ID", m_id, "Its id")->required();
  for (CLI::App *command : {m_word, m_forget}) command->add_option("--of", m_of, "Of a part: the lens or holder that it belongs to");
  m_save = app.add_subcommand("save", "Write your own words as a pack for others");
  m_save->add_option("FILE", m_file, "Where to; FILE.minisig beside it if it is signed")->required();
  m_save->add_option("--name", m_head.name, "What the pack is called; a later edition has the same name")->required();
  m_save->add_option("--edition", m_head.edition, "Counts up with each that you give out (1)");
  m_save->add_option("--author", m_head.author, "Who made it");
  m_save->add_option("--note", m_head.note, "What it is for");
  m_save->add_option("--licence", m_licence, "Under which licence, such as CC0-1.0");
  m_save->add_option("--date", m_date, "2026-11-26; today where it is left out");
  m_save->add_option("--kind", m_kinds, "Only words of these kinds");
  m_save->add_flag("--sign", m_sign, "Sign it with your key, which is made at first use and stays in the vault");
  m_key = app.add_subcommand("key", "Print the key that your packs are signed with, for others to know them by");
}

bool WordCommands::isAsked() const {
  return m_list->parsed() || m_word->parsed() || m_forget->parsed() || m_save->parsed() || m_key->parsed();
}

std::vector<std::filesystem::path> WordCommands::outputs() const {
  if (!m_save->parsed()) return {};
  const auto folder = m_file.parent_path();
  return {folder.empty() ? std::filesystem::path(".") : folder};
}

Result<int> WordCommands::run(Context &context) {
  if (m_list->parsed() && m_forms) return forms(context);
  if (!m_kind.empty() && wordKind(m_kind) == nullptr) return fail(ErrorCode::WrongUsage, {}, {"kind " + m_kind});
  DOSSIER_ASSIGN(const auto session, context.openVault());
  OwnWords words(*session);
  if (m_word->parsed()) return word(context, words);
  if (m_forget->parsed()) return forget(context, words);
  if (m_save->parsed()) return save(context, words);
  if (m_key->parsed()) return key(context, words);
  DOSSIER_ASSIGN(const auto faults, session->wordFaults());
  for (const Error &fault : faults) printError(context.program().words(), fault);
  return list(context, words);
}

int WordCommands::forms(const Context &context) {
  Json list = Json::array();
  for (const WordKind &kind : wordKinds()) {
    Json fields = Json::array();
    if (!context.json()) printLine(std::string(kind.id) + (kind.of.empty() ? "" : ", part of a " + std::string(kind.of)));
    for (const WordField &field : kind.fields) {
      fields.push_back({{"name", std::string(field.name)}, {"form", shownForm(field)}, {"needed", field.needed}, {"many", field.many}});
      if (!context.json()) printLine("    " + std::string(field.name) + (field.needed ? " (needed): " : ": ") + shownForm(field));
    }
    list.push_back({{"kind", std::string(kind.id)}, {"of", textOrNull(kind.of)}, {"fields", fields}});
  }
  if (context.json()) printJson(list);
  return kDone;
}

Result<int> WordCommands::list(Context &context, OwnWords &words) const {
  DOSSIER_ASSIGN(const auto all, words.list());
  Json list = Json::array();
  std::vector<std::vector<std::string>> rows;
  for (const WholeWord &whole : all) {
    if (!m_kind.empty() && whole.word.kind != m_kind) continue;
    list.push_back(asJson(whole));
    rows.push_back({whole.word.kind, whole.word.id, whole.word.name(), whole.parts.empty() ? "" : std::to_string(whole.parts.size()), whole.addedBy});
  }
  if (context.json()) printJson(list);
  else if (rows.empty()) printLine("Nothing was added yet. dossier-cli catalogue words --forms says what can be.");
  else printTable({"KIND", "ID", "NAME", "PARTS", "ADDED BY"}, rows);
  return kDone;
}

/// With what was given on the command line.
Result<Word> WordCommands::changed(Word word) const {
  std::map<std::string, std::vector<std::string>> fields;
  for (const std::string &value : m_values) {
    const auto equals = value.find('=');
    if (equals == std::string::npos || equals == 0) return fail(ErrorCode::WrongUsage, {}, {"FIELD=VALUE"});
    fields[value.substr(0, equals)].push_back(value.substr(equals + 1));
  }
  for (const auto &[field, texts] : fields) word.set(field, texts);
  return word;
}

Result<int> WordCommands::word(Context &context, OwnWords &words) const {
  const std::string_view whole = wordKind(m_kind)->of;
  if (whole.empty() != m_of.empty()) return fail(ErrorCode::WrongUsage, {}, {"--of"});
  auto found = words.find(whole.empty() ? m_kind : std::string(whole), whole.empty() ? m_id : m_of);
  if (!found && (m_values.empty() || !whole.empty() || found.error().code != ErrorCode::NotFound)) return fail(found.error());
  if (!m_values.empty()) return write(context, words, found ? std::move(*found) : WholeWord{{m_kind, {}, m_id, {}}, {}, std::string(kPerson)});
  if (context.json()) {
    printJson(asJson(*found));
    return kDone;
  }
  printWord(found->word, "");
  for (const Word &part : found->parts) printWord(part, "  ");
  printLine("added by " + found->addedBy);
  return kDone;
}

Result<int> WordCommands::write(const Context &context, OwnWords &words, WholeWord whole) const {
  if (m_of.empty()) {
    DOSSIER_ASSIGN(whole.word, changed(std::move(whole.word)));
  } else {
    auto part = std::find_if(whole.parts.begin(), whole.parts.end(), [&](const Word &one) { return one.kind == m_kind && one.id == m_id; });
    if (part == whole.parts.end()) part = whole.parts.insert(whole.parts.end(), Word{m_kind, m_of, m_id, {}});
    DOSSIER_ASSIGN(*part, changed(std::move(*part)));
  }
  // What a pack says is the pack's: changed, it becomes the person's own beside it.
  DOSSIER_TRY(words.write(whole));
  if (context.json()) printJson(asJson(WholeWord{whole.word, whole.parts, std::string(kPerson)}));
  else printLine("Written: " + m_kind + " " + m_id + ". dossier-cli undo takes it back.");
  return kDone;
}

Result<int> WordCommands::forget(const Context &context, OwnWords &words) const {
  if (m_of.empty()) {
    DOSSIER_TRY(words.remove(m_kind, m_id));
  } else {
    DOSSIER_ASSIGN(auto whole, words.find(std::string(wordKind(m_kind)->of), m_of));
    const auto gone = std::erase_if(whole.parts, [&](const Word &part) { return part.kind == m_kind && part.id == m_id; });
    if (gone == 0) return fail(ErrorCode::NotFound, {}, {m_kind + " " + m_id});
    DOSSIER_TRY(words.write(std::move(whole)));
  }
  if (context.json()) printJson({{"removed", {{"kind", m_kind}, {"id", m_id}}}});
  else printLine("Removed: " + m_kind + " " + m_id + ". dossier-cli undo brings it back.");
  return kDone;
}

Result<int> WordCommands::save(const Context &context, OwnWords &words) const {
  for (const std::string &kind : m_kinds) {
    if (wordKind(kind) == nullptr) return fail(ErrorCode::WrongUsage, {}, {"kind " + kind});
  }
  const std::string date = m_date.empty() ? Timestamp{now(), Zone::Utc, Precision::Day}.toString() : m_date;
  DOSSIER_ASSIGN(const SavedWords saved, words.save(m_file, m_head, date, m_licence, m_kinds, m_sign));
  const std::string file = m_file.filename().string();
  if (context.json()) {
    printJson({{"file", file}, {"words", saved.words}, {"edition", m_head.edition}, {"key", saved.signer ? Json(textOf(*saved.signer)) : Json(nullptr)}});
    return kDone;
  }
  printLine(std::to_string(saved.words) + (saved.words == 1 ? " word" : " words") + " written to " + file + (saved.signer ? ", signed in " + file + ".minisig." : ", unsigned."));
  if (saved.signer) printLine("Tell whoever gets it your key in another way: " + textOf(*saved.signer));
  return kDone;
}

Result<int> WordCommands::key(const Context &context, OwnWords &words) {
  DOSSIER_ASSIGN(const PublicKey key, words.publicKey());
  if (context.json()) printJson({{"key", textOf(key)}, {"id", textOf(key.id)}});
  else printLine(textOf(key));
  return kDone;
}

}  // namespace dossier
