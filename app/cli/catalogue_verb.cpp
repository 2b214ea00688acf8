// SPDX-License-Identifier: GPL-3.0-or-later
// catalogue: what is built in, and the packs that the person brings.
#include <algorithm>
#include <array>
#include <iterator>

#include "cli/catalogue_forms.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/print.h"
#include "cli/word_commands.h"
#include "core/text.h"
#include "service/words.h"

namespace dossier {
namespace {

constexpr std::size_t kMostEntries = 1000;

bool matches(const std::string &text, std::initializer_list<const std::vector<std::string> *> lists, std::initializer_list<std::string_view> words) {
  if (text.empty()) return true;
  if (std::any_of(words.begin(), words.end(), [&](std::string_view word) { return containsIgnoringCase(word, text); })) return true;
  return std::any_of(lists.begin(), lists.end(), [&](const auto *list) {
    return std::any_of(list->begin(), list->end(), [&](const std::string &word) { return containsIgnoringCase(word, text); });
  });
}

std::vector<std::string> terms(const std::vector<Mapping> &mappings) {
  std::vector<std::string> list;
  for (const Mapping &mapping : mappings) list.push_back(mapping.term);
  return list;
}

class CatalogueVerb : public Verb {
 public:
  const char *name() const override { return "catalogue"; }
  const char *summary() const override { return "Browse what is built in; add, list, show and remove packs of facts that you bring"; }
  VaultUse vaultUse() const override { return needsVault() ? VaultUse::Open : VaultUse::None; }
  std::vector<std::filesystem::path> inputs() const override {
    auto files = m_files;
    // A signature lies beside what it is of.
    for (const auto &file : m_files) files.emplace_back(file.native() + ".minisig");
    return files;
  }
  std::vector<std::filesystem::path> outputs() const override { return m_wordCommands.outputs(); }

  void declare(CLI::App &app) override {
    app.require_subcommand(1);
    CLI::App *add = command(app, "add", "Read packs: a file, a zip archive or a folder each");
    add->add_option("FILE", m_files, "Where the pack lies")->required();
    add->add_option("--kind", m_words.kind, "What it is, where it could be two things (see catalogue kinds)");
    add->add_option("--name", m_words.name, "Its name; a pack of the same kind and name is replaced");
    add->add_option("--licence", m_words.licence, "Its licence, where it does not say so itself");
    add->add_option("--date", m_words.date, "Its date, 2026-08-14 or 2026-08, where it does not say so itself");
    add->add_option("--key", m_words.key, "Of a pack of words: the key it should be signed with, RW…");
    add->add_option("--accept", m_accepted, "Take a pack of words although it is: unsigned, badly-signed, unknown-signer, older");
    add->add_flag("--dry-run", m_dryRun, "Read it and say what it is; write nothing");
    command(app, "list", "List your packs");
    CLI::App *show = command(app, "show", "Show a pack and its entries, or those with TEXT in them");
    show->add_option("ID", m_id, "The pack's number")->required();
    show->add_option("TEXT", m_text, "Part of a name, domain, app or code");
    command(app, "remove", "Stop using a pack; dossier-cli undo brings it back")->add_option("ID", m_id, "The pack's number")->required();
    command(app, "at", "What your packs say about a holder")->add_option("HOLDER", m_text, "A holder's id")->required();
    command(app, "kinds", "List the kinds of packs that can be read");
    for (const auto &[name, what] : {std::pair("holders", "List the holders that are built in"), std::pair("types", "List the data types"),
                                     std::pair("lenses", "List the systems that the documents describe")}) {
      command(app, name, what)->add_option("TEXT", m_text, "Only those with this in them");
    }
    m_wordCommands.declare(app);
  }

  Result<int> run(Context &context) override {
    if (isAsked("holders")) return holders(context);
    if (isAsked("types")) return types(context);
    if (isAsked("lenses")) return lenses(context);
    if (isAsked("kinds")) return kinds(context);
    if (m_wordCommands.isAsked()) return m_wordCommands.run(context);
    DOSSIER_ASSIGN(const auto session, context.openVault());
    Packs packs(*session);
    if (isAsked("add")) return add(context, packs);
    if (isAsked("show")) return show(context, packs);
    if (isAsked("remove")) return remove(context, packs);
    if (isAsked("at")) return at(context, packs);
    return list(context, packs);
  }

 private:
  CLI::App *command(CLI::App &app, const char *name, const char *what) {
    m_commands.push_back(app.add_subcommand(name, what));
    return m_commands.back();
  }
  bool isAsked(std::string_view name) const {
    return std::any_of(m_commands.begin(), m_commands.end(), [&](const CLI::App *one) { return one->get_name() == name && one->parsed(); });
  }
  bool needsVault() const {
    return isAsked("add") || isAsked("list") || isAsked("show") || isAsked("remove") || isAsked("at") || m_wordCommands.needsVault();
  }

  Result<int> add(Context &context, Packs &packs) {
    Json list = Json::array(), previews = Json::array();
    std::uint64_t files = 0, rejected = 0;
    int code = kDone;
    for (const auto &path : m_files) {
      auto reading = addOne(context, packs, path, previews);
      if (!reading && (reading.error().code == ErrorCode::WrongUsage || reading.error().code == ErrorCode::Cancelled)) return fail(reading.error());
      if (!reading) {
        printError(context.program().words(), reading.error());
        code = kRefused;
        continue;
      }
      files += reading->files;
      rejected += reading->rejected;
      for (const Error &error : reading->rejections) printError(context.program().words(), error);
      for (const AddedPack &added : reading->packs) {
        if (context.json()) list.push_back(asJson(added));
        else print(added);
      }
    }
    if (context.json() && m_dryRun) printJson({{"read", previews}, {"files", files}, {"rejected", rejected}});
    else if (context.json()) printJson({{"packs", list}, {"files", files}, {"rejected", rejected}});
    return code;
  }

  /// What the person has to be asked is answered by --accept beforehand, or ends it.
  Result<PackReading> addOne(Context &context, Packs &packs, const std::filesystem::path &path, Json &previews) const {
    for (const std::string &answer : m_accepted) {
      if (std::find(kAnswers.begin(), kAnswers.end(), answer) == kAnswers.end()) return fail(ErrorCode::WrongUsage, {}, {"--accept " + answer});
    }
    DOSSIER_ASSIGN(ReadPacks read, packs.read(path, m_words, context.stop()));
    if (!context.json()) printPreview(read);
    if (m_dryRun) return dryRun(context, std::move(read), previews);
    for (const Error &question : read.questions) {
      const std::string_view asked = codeName(question.code).substr(std::string_view("pack.").size());
      if (std::find(m_accepted.begin(), m_accepted.end(), asked) == m_accepted.end()) return fail(question);
    }
    return packs.keep(std::move(read));
  }

  /// What it is, and nothing written.
  static PackReading dryRun(Context &context, ReadPacks read, Json &previews) {
    Json packs = Json::array();
    for (const WorkerPack &pack : read.packs) {
      const std::string name = pack.name.empty() ? std::string(packKind(pack.kind)->title) : pack.name;
      packs.push_back({{"kind", pack.kind}, {"name", name}, {"entries", pack.entries.size()}});
      if (!context.json()) printLine(name + " (" + pack.kind + "): " + std::to_string(pack.entries.size()) + (pack.entries.size() == 1 ? " entry" : " entries") + "; nothing was written.");
    }
    previews.push_back({{"file", read.file}, {"packs", std::move(packs)}, {"words", previewAsJson(read)}});
    if (!context.json()) {
      for (const Error &question : read.questions) printError(context.program().words(), question);
    }
    return {{}, std::move(read.rejections), read.rejected, read.files};
  }

  static void print(const AddedPack &added) {
    printPack(added.record);
    if (added.status == AddedPack::Status::Unchanged) printLine("    It stood there already; nothing was written.");
    if (added.status == AddedPack::Status::Replaced) printLine("    Takes the place of pack " + std::to_string(added.replaced) + "; dossier-cli undo takes that back.");
  }

  static Result<int> list(Context &context, Packs &packs) {
    DOSSIER_ASSIGN(const auto records, packs.list());
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const PackRecord &pack : records) {
      list.push_back(asJson(pack));
      rows.push_back({std::to_string(pack.id), pack.kind, pack.name, pack.date.empty() ? "unknown" : pack.date, shownLicence(pack),
                      std::to_string(pack.entries), shownFlags(pack)});
    }
    if (context.json()) printJson(list);
    else if (rows.empty()) printLine("No packs yet. dossier-cli catalogue kinds lists what can be read.");
    else printTable({"ID", "KIND", "NAME", "DATE", "LICENCE", "ENTRIES", "CARE"}, rows);
    return kDone;
  }

  Result<int> show(Context &context, Packs &packs) const {
    DOSSIER_ASSIGN(const PackRecord pack, packs.find(m_id));
    Json list = Json::array();
    if (!context.json()) printPack(pack);
    for (std::size_t from = 0;; from += kMostEntries) {
      DOSSIER_ASSIGN(const auto entries, packs.entries(m_id, m_text, from, kMostEntries));
      for (const StoredPackEntry &stored : entries) {
        if (context.json()) list.push_back(asJson(stored.entry));
        else printEntry(stored.entry);
      }
      if (entries.size() < kMostEntries) break;
    }
    if (context.json()) printJson({{"pack", asJson(pack)}, {"entries", list}});
    return kDone;
  }

  Result<int> remove(Context &context, Packs &packs) const {
    DOSSIER_TRY(packs.remove(m_id));
    if (context.json()) printJson({{"removed", m_id}});
    else printLine("Pack " + std::to_string(m_id) + " is not used any more. dossier-cli undo brings it back.");
    return kDone;
  }

  Result<int> at(Context &context, Packs &packs) const {
    DOSSIER_ASSIGN(const auto hits, packs.at(m_text));
    Json list = Json::array();
    if (!context.json() && hits.empty()) printLine("Your packs say nothing about it.");
    for (const PackHit &hit : hits) {
      list.push_back(asJson(hit));
      if (context.json()) continue;
      printLine("According to " + sourceOf(hit.pack) + " (found by its " + hit.by + "):");
      printEntry(hit.entry);
    }
    if (context.json()) printJson(list);
    return kDone;
  }

  static int kinds(Context &context) {
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const PackKind &kind : kPackKinds) {
      list.push_back({{"kind", std::string(kind.id)}, {"title", std::string(kind.title)},
                      {"usual_licence", kind.usualLicence.empty() ? Json(nullptr) : Json(std::string(kind.usualLicence))}});
      rows.push_back({std::string(kind.id), std::string(kind.title), kind.usualLicence.empty() ? "differs" : std::string(kind.usualLicence)});
    }
    if (context.json()) printJson(list);
    else printTable({"KIND", "WHAT", "USUAL LICENCE"}, rows);
    return kDone;
  }

  int holders(Context &context) const {
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const CatalogueHolder &holder : context.program().catalogue().holders()) {
      if (!matches(m_text, {&holder.nativeNames, &holder.aliases, &holder.domains, &holder.apps, &holder.appPrefixes}, {holder.id, holder.name, holder.kind, holder.operatorName, holder.country})) continue;
      list.push_back(asJson(holder));
      rows.push_back({holder.id, holder.name, holder.kind, holder.country, joined(holder.domains), std::to_string(holder.claims.size())});
    }
    return print(context, list, {"ID", "NAME", "KIND", "COUNTRY", "DOMAINS", "CLAIMS"}, rows);
  }

  int types(Context &context) const {
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const DataType &type : context.program().catalogue().types()) {
      const auto dpv = terms(type.dpv), apple = terms(type.apple), play = terms(type.play), fideslang = terms(type.fideslang);
      if (!matches(m_text, {&dpv, &apple, &play, &fideslang}, {type.key, type.label, type.category})) continue;
      list.push_back(asJson(type));
      rows.push_back({type.key, type.label, type.gdpr.empty() ? "" : "Art. " + type.gdpr, joined(apple), joined(play)});
    }
    return print(context, list, {"TYPE", "LABEL", "GDPR", "APPLE", "GOOGLE PLAY"}, rows);
  }

  int lenses(Context &context) const {
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const Lens &lens : context.program().catalogue().lenses()) {
      if (!matches(m_text, {&lens.categories}, {lens.id, lens.name, lens.operatorName, lens.summary})) continue;
      list.push_back(asJson(lens));
      rows.push_back({lens.id, lens.name, lens.operatorName, std::string(nameOf(lens.standing)), std::to_string(lens.inputs.size())});
    }
    return print(context, list, {"ID", "NAME", "OPERATOR", "STANDING", "INPUTS"}, rows);
  }

  static int print(const Context &context, const Json &list, const std::vector<std::string> &header, const std::vector<std::vector<std::string>> &rows) {
    if (context.json()) printJson(list);
    else if (rows.empty()) printLine("Nothing has that in it.");
    else printTable(header, rows);
    return kDone;
  }

  std::vector<CLI::App *> m_commands;
  std::vector<std::filesystem::path> m_files;
  PackWords m_words;
  static constexpr std::array<std::string_view, 4> kAnswers{"unsigned", "badly-signed", "unknown-signer", "older"};
  WordCommands m_wordCommands;
  std::vector<std::string> m_accepted;
  bool m_dryRun = false;
  std::int64_t m_id = 0;
  std::string m_text;
};

}  // namespace

std::unique_ptr<Verb> makeCatalogueVerb() { return std::make_unique<CatalogueVerb>(); }

}  // namespace dossier
