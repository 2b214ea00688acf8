// SPDX-License-Identifier: GPL-3.0-or-later
#include "kept_vault.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>

#include "vault/header_file.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

/// Schema 1 calls a holder's basis by number and has no names; these columns stand in every schema.
constexpr const char *kRows[] = {
    "SELECT 'import', id, file, importer, bytes, observations, rejected, status FROM import ORDER BY id",
    "SELECT 'holder', key, name, coalesce(catalogue_id, '') FROM holder ORDER BY key",
    "SELECT 'holding', h.key, g.type, g.basis, g.declared, g.remembered, g.permitted, g.provided, g.observed, g.confirmed, "
    "coalesce(g.first_at, ''), g.first_form, coalesce(g.last_at, ''), g.last_form "
    "FROM holding g JOIN holder h ON h.id = g.holder_id ORDER BY h.key, g.type",
    "SELECT 'observation', i.file, h.key, o.kind, o.subject_kind, o.subject, o.host, o.type, coalesce(o.basis, ''), o.state, "
    "coalesce(d.text, ''), o.receiver, coalesce(o.first_at, ''), coalesce(o.last_at, ''), o.count, o.record, o.byte_offset "
    "FROM observation o JOIN import i ON i.id = o.import_id JOIN holder h ON h.id = o.holder_id "
    "LEFT JOIN identifier d ON d.id = o.identifier_id ORDER BY o.id"};

}  // namespace

std::string readText(const fs::path &file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<KeptVault> KeptVault::all() {
  std::vector<KeptVault> kept;
  const char *source = ::getenv("DOSSIER_SOURCE_DIR");
  for (const auto &entry : fs::directory_iterator(fs::path(source != nullptr ? source : ".") / "tests" / "migrations")) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("schema-")) kept.push_back({entry.path(), std::stoll(name.substr(7))});
  }
  std::sort(kept.begin(), kept.end(), [](const auto &a, const auto &b) { return a.schema < b.schema; });
  return kept;
}

SecretBytes KeptVault::passphrase() const {
  std::string text = readText(folder / "passphrase");
  if (text.ends_with('\n')) text.pop_back();
  return SecretBytes(std::string_view(text));
}

std::string KeptVault::expected() const { return readText(folder / "expected.txt"); }

Copy::Copy(const KeptVault &kept) : m_kept(kept), m_key(std::string_view("a key file's secret of 32 bytes.")) {
  std::string pattern = (fs::temp_directory_path() / "dossier-kept-XXXXXX").string();
  if (::mkdtemp(pattern.data()) != nullptr) root = pattern;
  fs::copy(kept.vault(), folder(), fs::copy_options::recursive);
  fs::create_directory(state());
}

Copy::~Copy() {
  std::error_code ignored;
  fs::remove_all(root, ignored);
}

const SecretBytes &Copy::dataKey() const {
  static std::map<std::int64_t, SecretBytes> known;
  const auto found = known.find(m_kept.schema);
  if (found != known.end()) return found->second;
  SecretBytes key;
  const auto loaded = readHeaderFile(folder() / "header");
  EXPECT_TRUE(loaded);
  auto opened = openSlots(loaded->header, m_kept.passphrase());
  EXPECT_TRUE(opened) << codeName(opened.error().code);
  if (opened) key = std::move(opened->dataKey);
  return known.emplace(m_kept.schema, std::move(key)).first->second;
}

void Copy::addKeyFile() const {
  auto loaded = readHeaderFile(folder() / "header");
  ASSERT_TRUE(loaded);
  ASSERT_TRUE(sealSlot(loaded->header, kSlotCount - 1, SlotKind::KeyFile, keyFile(), dataKey(), KdfCost{}, "of the test"));
  authenticate(loaded->header, dataKey());
  ASSERT_TRUE(writeHeaderFile(folder() / "header", loaded->header, false));
}

Result<Database> Copy::raw() const {
  DOSSIER_ASSIGN(const auto loaded, readHeaderFile(folder() / "header"));
  return Database::open(folder() / "data.db", deriveSubkey(dataKey(), SubkeyPurpose::Body), loaded.header.databaseSalt,
                        Database::Mode::OpenExisting);
}

std::map<std::string, std::string> Copy::files() const {
  std::map<std::string, std::string> all;
  for (const auto &entry : fs::recursive_directory_iterator(folder())) {
    if (entry.is_regular_file() && entry.path().filename() != "lock") all[entry.path().filename().string()] = readText(entry.path());
  }
  return all;
}

Result<std::string> rowsOf(Database &database) {
  std::string lines;
  for (const char *sql : kRows) {
    DOSSIER_ASSIGN(Statement rows, database.prepare(sql));
    for (;;) {
      DOSSIER_ASSIGN(const bool row, rows.step());
      if (!row) break;
      std::string line = rows.text(0);
      for (int column = 1; column < rows.columns(); ++column) line += " | " + rows.text(column);
      while (line.ends_with(' ')) line.pop_back();
      lines += line + '\n';
    }
  }
  return lines;
}

Result<std::string> schemaOf(Database &database) {
  DOSSIER_ASSIGN(Statement rows, database.prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name"));
  static const std::regex comment("--[^\n]*"), blanks("\\s+");
  std::string text;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, rows.step());
    if (!row) return text;
    const std::string sql = std::regex_replace(std::regex_replace(rows.text(3), comment, ""), blanks, " ");
    text += rows.text(0) + ' ' + rows.text(1) + ' ' + rows.text(2) + ' ' + sql + '\n';
  }
}

}  // namespace dossier
