// SPDX-License-Identifier: GPL-3.0-or-later
// Plain output for people: tables, errors. Whatever stands in a line, nothing in it commands the terminal (displayableLine).
#pragma once

#include <string>
#include <vector>

#include "core/error.h"
#include "core/timestamp.h"

namespace dossier {

class SecretBytes;
class Words;
enum class EventKind : std::uint8_t;

/// One line on standard error: code, sentence, remedy.
void printError(const Words &words, const Error &error);
/// What code in this process was refused, if any was: one line on standard error.
void printDenied();

/// Left-aligned columns with two blanks between them; the header line is underlined by nothing, blank lines by none.
void printTable(const std::vector<std::string> &header, std::vector<std::vector<std::string>> rows);

void printLine(const std::string &text);
/// One line on standard error.
void printNotice(const std::string &text);

std::string joined(const std::vector<std::string> &parts, const char *between = ", ");
std::string shownTime(const std::optional<Timestamp> &time);
/// "1 holder", "3 holders"
std::string counted(std::uint64_t count, const char *one, const char *many);

/// "imported", "edited"
std::string eventWord(EventKind kind);
/// Once, on standard output; as {"recovery_code"} where `json` is set.
void printRecoveryCode(bool json, const SecretBytes &code);

}  // namespace dossier
