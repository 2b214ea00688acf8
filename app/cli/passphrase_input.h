// SPDX-License-Identifier: GPL-3.0-or-later
// Where passphrases come from: a file, standard input, or the terminal without echo. UTF-8 in normal form C (Unicode
// Standard Annex 15), one final newline dropped.
#pragma once

#include <string>

#include "core/result.h"
#include "core/secret_bytes.h"

namespace dossier {

/// `file`: a path, "-" for standard input. WrongUsage where it is not UTF-8 or longer than 1024 bytes.
Result<SecretBytes> readPassphraseFile(const std::string &file);

/// Asks on the terminal. WrongUsage where there is none.
Result<SecretBytes> askPassphrase(const std::string &question);

}  // namespace dossier
