// SPDX-License-Identifier: GPL-3.0-or-later
// catalogue words, word, forget, save and key: what the person adds to the catalogue, and giving it to others.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/context.h"
#include "cli/json_forms.h"
#include "core/model/word.h"
#include "service/own_words.h"
#include "service/packs.h"

namespace dossier {

class WordCommands {
 public:
  void declare(CLI::App &app);
  bool isAsked() const;
  /// Forms are printed without a vault.
  bool needsVault() const { return isAsked() && !m_forms; }
  std::vector<std::filesystem::path> outputs() const;
  Result<int> run(Context &context);

 private:
  Result<int> list(Context &context, OwnWords &words) const;
  static int forms(const Context &context);
  Result<int> word(Context &context, OwnWords &words) const;
  Result<int> write(const Context &context, OwnWords &words, WholeWord whole) const;
  Result<int> forget(const Context &context, OwnWords &words) const;
  Result<int> save(const Context &context, OwnWords &words) const;
  static Result<int> key(const Context &context, OwnWords &words);
  Result<Word> changed(Word word) const;

  CLI::App *m_list = nullptr, *m_word = nullptr, *m_forget = nullptr, *m_save = nullptr, *m_key = nullptr;
  std::string m_kind, m_id, m_of, m_date, m_licence;
  std::vector<std::string> m_values, m_kinds;
  std::filesystem::path m_file;
  WordsHead m_head;
  bool m_forms = false, m_sign = false;
};

/// What would be asked about a pack of words, and what it would change.
void printPreview(const ReadPacks &read);
/// The same; null where there is no pack of words.
Json previewAsJson(const ReadPacks &read);

}  // namespace dossier
