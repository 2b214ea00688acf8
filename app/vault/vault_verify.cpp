// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "vault/header_file.h"
#include "vault/vault_parts.h"

namespace dossier {
namespace {

constexpr std::size_t kMostNamed = 5;

/// Runs a checking pragma: every row is a fault, but for the one row "ok".
Result<VerifyLine> runCheck(Database &database, const char *name, const char *pragma) {
  VerifyLine line{name, true, ""};
  DOSSIER_ASSIGN(Statement check, database.prepare(pragma));
  std::size_t faults = 0;
  std::string first;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, check.step());
    if (!row) break;
    if (check.text(0) == "ok") continue;
    // Table names, page numbers: nothing of the inventory stands in these lines.
    if (faults++ < kMostNamed) first += (first.empty() ? "" : "; ") + check.text(0);
  }
  line.good = faults == 0;
  if (faults > 0) line.detail = std::to_string(faults) + ": " + first;
  return line;
}

VerifyLine asLine(const char *name, const Result<bool> &held) { return {name, held && *held, ""}; }

}  // namespace

Result<std::vector<VerifyLine>> Vault::verify(std::stop_token stop) {
  std::vector<VerifyLine> lines;
  const auto headerFile = readHeaderFile(m_parts->folder / "header");
  const bool authentic = headerFile && headerFile->header.computeMac(m_parts->dataKey) == headerFile->header.mac;
  lines.push_back({"verify.header", authentic && !headerFile->otherCopyBad, ""});
  Database &database = m_parts->database;
  // First of all reads: a page that does not verify spoils the connection for every later statement.
  struct Check {
    const char *name;
    const char *pragma;
  };
  for (const Check &check : {Check{"verify.pages", "PRAGMA cipher_integrity_check"}, Check{"verify.structure", "PRAGMA integrity_check"},
                             Check{"verify.references", "PRAGMA foreign_key_check"}}) {
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    auto line = runCheck(database, check.name, check.pragma);
    lines.push_back(line ? *line : VerifyLine{check.name, false, std::string(codeName(line.error().code))});
  }
  if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
  lines.push_back(asLine("verify.events", m_parts->events->verifyChain()));
  if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
  const auto changed = m_parts->events->changedTables();
  VerifyLine tables{"verify.tables", changed && changed->empty(), ""};
  for (const std::string &table : changed.value_or(std::vector<std::string>{})) tables.detail += (tables.detail.empty() ? "" : ", ") + table;
  lines.push_back(std::move(tables));
  // The header is mended when the vault is opened, so it alone is no reason to refuse changes.
  const bool whole = std::all_of(lines.begin() + 1, lines.end(), [](const VerifyLine &line) { return line.good; });
  m_parts->damaged = m_parts->damaged || !whole;
  if (whole) m_parts->check.markDone();
  return lines;
}

}  // namespace dossier
