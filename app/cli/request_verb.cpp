// SPDX-License-Identifier: GPL-3.0-or-later
// request: letters in which a person asks a holder for their rights. Nothing is sent.
#include <cstdio>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/json_forms.h"
#include "cli/print.h"
#include "core/text.h"
#include "service/letters.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> namesOf(const Law &law) {
  std::vector<std::string> names;
  for (const LawRight &one : law.rights) names.emplace_back(nameOf(one.right));
  return names;
}

Json asJson(const Law &law) {
  Json rights = Json::array();
  for (const LawRight &one : law.rights) rights.push_back({{"right", std::string(nameOf(one.right))}, {"articles", one.articles}});
  return {{"id", law.id}, {"name", law.name}, {"short_name", law.shortName}, {"jurisdiction", law.jurisdiction}, {"countries", law.countries},
          {"text", law.text}, {"rights", rights}, {"deadline", law.deadline}, {"deadline_article", law.deadlineArticle}, {"languages", law.languages},
          {"note", law.note}, {"sources", law.sources}};
}

class RequestVerb : public Verb {
 public:
  const char *name() const override { return "request"; }
  const char *summary() const override { return "Write a letter that asks a holder what it has, or to correct or erase it; nothing is sent"; }
  VaultUse vaultUse() const override { return m_letter != nullptr && m_letter->parsed() ? VaultUse::Open : VaultUse::None; }

  void declare(CLI::App &app) override {
    app.require_subcommand(1);
    m_letter = app.add_subcommand("letter", "Print a letter to a holder, or write it into a file");
    m_letter->add_option("HOLDER", m_wish.holder, "An id or a name, of your inventory or of the catalogue")->required();
    m_letter->add_option("--right", m_right, "access, erasure, rectification, objection, portability or human-review")->required();
    m_letter->add_option("--law", m_wish.law, "By its id; without it, the law of the country where the holder is");
    m_letter->add_option("--language", m_wish.language, "Such as en, de, da, zh-Hans; without it, that of the country");
    m_letter->add_option("--output", m_file, "A new text file, which only you may read");
    m_laws = app.add_subcommand("laws", "List the laws that are known");
    m_letters = app.add_subcommand("letters", "List the letters that there are");
  }

  std::vector<fs::path> outputs() const override {
    std::error_code ignored;
    return m_file.empty() ? std::vector<fs::path>{} : std::vector<fs::path>{fs::absolute(m_file, ignored).parent_path()};
  }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto book, LetterBook::load());
    if (m_laws->parsed()) return laws(context, *book);
    if (m_letters->parsed()) return letters(context, *book);
    return letter(context, *book);
  }

 private:
  static int laws(const Context &context, const LetterBook &book) {
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const Law &law : book.laws()) {
      list.push_back(asJson(law));
      rows.push_back({law.id, law.shortName, law.jurisdiction, joined(namesOf(law)), law.languages.empty() ? "no letters yet" : joined(law.languages)});
    }
    context.json() ? printJson(list) : printTable({"ID", "LAW", "WHERE", "RIGHTS", "LETTERS IN"}, rows);
    return kDone;
  }

  static int letters(const Context &context, const LetterBook &book) {
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const Letter &one : book.letters()) {
      const std::string right(nameOf(one.right));
      list.push_back({{"law", one.law}, {"language", one.language}, {"right", right}, {"subject", one.text.subject}, {"checked", one.text.checked}});
      rows.push_back({one.law, one.language, right, one.text.subject});
    }
    context.json() ? printJson(list) : printTable({"LAW", "LANGUAGE", "RIGHT", "SUBJECT"}, rows);
    return kDone;
  }

  Result<int> letter(Context &context, const LetterBook &book) {
    const auto right = rightFromName(m_right);
    if (!right) return fail(ErrorCode::WrongUsage, {}, {"--right"});
    m_wish.right = *right;
    DOSSIER_ASSIGN(const auto session, context.openVault());
    DOSSIER_ASSIGN(const auto inventory, session->inventory());
    DOSSIER_ASSIGN(const auto catalogue, session->catalogue());
    DOSSIER_ASSIGN(const WrittenLetter written, writeLetter(book, *catalogue, *inventory, m_wish));
    const std::string text = letterAsText(written.letter);
    if (!m_file.empty()) DOSSIER_TRY(saveLetter(m_file, text));
    if (context.json()) {
      printJson({{"law", written.law->id}, {"right", m_right}, {"language", written.language}, {"to", written.letter.to}, {"subject", written.letter.subject},
                 {"body", written.letter.body}, {"missing", written.letter.missing}});
      return kDone;
    }
    if (m_file.empty()) {
      for (const std::string_view line : split(trimmed(text), '\n')) printLine(std::string(line));
    } else {
      printLine("Written: " + m_file.filename().string() + ". It is not encrypted: whoever has the file can read it.");
    }
    tell(written);
    return kDone;
  }

  /// On standard error, so that a letter can be piped on as it stands.
  static void tell(const WrittenLetter &written) {
    std::fflush(stdout);
    if (written.lawByCountry) {
      printNotice("By the " + written.law->shortName + ", as the country of " + displayableLine(written.holder.name) + " is " + written.holder.country +
                  ". Where you live counts, too: --law chooses another.");
    }
    if (!written.law->note.empty()) printNotice(written.law->note);
    if (!written.letter.missing.empty()) printNotice("Still to be filled in:");
    for (const std::string &one : written.letter.missing) printNotice("  [" + one + "]");
  }

  CLI::App *m_letter = nullptr, *m_laws = nullptr, *m_letters = nullptr;
  LetterWish m_wish;
  std::string m_right;
  fs::path m_file;
};

}  // namespace

std::unique_ptr<Verb> makeRequestVerb() { return std::make_unique<RequestVerb>(); }

}  // namespace dossier
