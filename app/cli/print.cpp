// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/print.h"

#include <wchar.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "cli/json_forms.h"
#include "core/secret_bytes.h"
#include "core/text.h"
#include "service/denied_attempts.h"
#include "service/inventory_edits.h"
#include "service/words.h"

namespace dossier {
namespace {

/// Columns on a terminal: East Asian letters take two. Enough for tables; the terminal has the last word.
std::size_t widthOf(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0) == 0x80) continue;
    // U+3000 to U+D7FF begin with E3 to ED, U+FF00 to U+FFEF with EF BC to EF BF.
    const bool wide = (byte >= 0xE3 && byte <= 0xED) || (byte == 0xEF && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0xBC);
    width += wide ? 2 : 1;
  }
  return width;
}

void printRow(const std::vector<std::string> &row, const std::vector<std::size_t> &widths) {
  std::string line;
  for (std::size_t i = 0; i < row.size(); ++i) {
    line += row[i];
    if (i + 1 < row.size()) line.append(widths[i] - std::min(widths[i], widthOf(row[i])) + 2, ' ');
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  printLine(line);
}

}  // namespace

void printError(const Words &words, const Error &error) {
  const ErrorText text = words.error(error);
  std::fflush(stdout);
  printNotice(text.code + ": " + text.sentence + " " + text.remedy);
}

void printDenied() {
  const DeniedAttempts denied = deniedAttempts();
  if (denied.alarming.empty()) return;
  const auto words = Words::load();
  if (!words) return;
  std::vector<std::string> sentences;
  for (const DeniedAttempt &attempt : denied.alarming) sentences.push_back(sentence(attempt, *words));
  std::fflush(stdout);
  printNotice("sandbox.denied: " + joined(sentences, ". ") + ". " + words->text("denied.remedy"));
}

void printNotice(const std::string &text) { std::fprintf(stderr, "%s\n", displayableLine(text).c_str()); }
void printLine(const std::string &text) { std::fprintf(stdout, "%s\n", displayableLine(text).c_str()); }

void printTable(const std::vector<std::string> &header, std::vector<std::vector<std::string>> rows) {
  for (auto &row : rows) {
    for (std::string &cell : row) cell = displayableLine(cell);
  }
  std::vector<std::size_t> widths(header.size());
  for (std::size_t i = 0; i < header.size(); ++i) {
    widths[i] = widthOf(header[i]);
    for (const auto &row : rows) widths[i] = std::max(widths[i], widthOf(row[i]));
  }
  printRow(header, widths);
  for (const auto &row : rows) printRow(row, widths);
}

std::string joined(const std::vector<std::string> &parts, const char *between) {
  std::string text;
  for (const std::string &part : parts) text += (text.empty() ? "" : between) + part;
  return text;
}

std::string shownTime(const std::optional<Timestamp> &time) { return time ? time->toString().substr(0, 10) : std::string("unknown"); }

std::string eventWord(EventKind kind) {
  constexpr std::array kWords{"",         "created",  "imported", "import undone", "migrated", "edited",       "taken back",
                              "merged",   "restored", "rekeyed",  "purged",        "salvaged", "drafts kept", "packs changed"};
  const auto index = static_cast<std::size_t>(kind);
  return index < kWords.size() ? kWords[index] : "";
}

void printRecoveryCode(bool json, const SecretBytes &code) {
  if (json) return printJson({{"recovery_code", std::string(code.view())}});
  printLine("Recovery code, shown this once. Write it down and keep it apart from this computer:");
  printLine("  " + std::string(code.view()));
}

std::string counted(std::uint64_t count, const char *one, const char *many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace dossier
