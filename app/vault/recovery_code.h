// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery code: 160 random bits and a 16-bit checksum (the first bits of their BLAKE2b) as 16 words of a list of 2,048.
// The list is made, not stored: a consonant, a vowel, a consonant and one of two endings; see docs/vault-format.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "core/secret_bytes.h"

namespace dossier {

inline constexpr std::size_t kRecoveryWords = 16;

/// The n-th word, n < 2048, such as "badan".
std::string recoveryWord(unsigned index);

/// A new code: 16 words with single blanks between them.
SecretBytes makeRecoveryCode();

/// Whether the text is meant as a recovery code: 16 words, at least half of them of the list.
bool looksLikeRecoveryCode(const SecretBytes &text);

/// The canonical form of what the person typed: case and extra blanks forgiven.
/// BadRecoveryCode: the argument is the number of the first unknown word, or "0" where only the checksum fails.
Result<SecretBytes> parseRecoveryCode(const SecretBytes &text);

}  // namespace dossier
