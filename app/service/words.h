// SPDX-License-Identifier: GPL-3.0-or-later
// The words for codes: resources/text/<lang>/. Shared by the window and the command line.
#pragma once

#include <map>
#include <string>

#include "core/result.h"

namespace dossier {

struct ErrorText {
  std::string code;      ///< "vault.wrong-passphrase"
  std::string sentence;  ///< with the place in it where there is one
  std::string remedy;
};

class Words {
 public:
  /// The system's language where none is said. A text that the language does not have, and all of a language that there is not, is English.
  static Result<Words> load(std::string_view language = {});
  ErrorText error(const Error &error) const;
  /// Any other text by key ("basis.observed", "selfcheck.filters"); the key itself where there is none.
  std::string text(std::string_view key) const;

 private:
  Result<void> take(std::string_view language);
  std::map<std::string, std::string, std::less<>> m_texts;
};

}  // namespace dossier
