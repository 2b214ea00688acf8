// SPDX-License-Identifier: GPL-3.0-or-later
#include "copies.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/mman.h>

#include <algorithm>
#include <random>

namespace dossier {
namespace {

namespace fs = std::filesystem;

std::string rowsOf(Vault &vault, const std::string &title, const std::string &sql) {
  std::vector<std::string> rows;
  auto statement = vault.database().prepare(sql);
  EXPECT_TRUE(statement) << sql;
  if (!statement) return "";
  for (;;) {
    const auto row = statement->step();
    EXPECT_TRUE(row) << sql;
    if (!row || !*row) break;
    std::string text;
    for (int i = 0; i < statement->columns(); ++i) text += (i > 0 ? "|" : "") + (statement->isNull(i) ? std::string("-") : statement->text(i));
    rows.push_back(text);
  }
  std::sort(rows.begin(), rows.end());
  std::string all = title + "\n";
  for (const std::string &row : rows) all += "  " + row + "\n";
  return all;
}

std::mt19937 &seeded() {
  static std::mt19937 generator;
  return generator;
}

std::uint32_t nextWord() { return static_cast<std::uint32_t>(seeded()()); }

void fillBytes(void *const room, const std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) static_cast<std::uint8_t *>(room)[i] = static_cast<std::uint8_t>(nextWord());
}

}  // namespace

void seedRandomBytes(unsigned seed) {
  static randombytes_implementation implementation{[] { return "seeded, for tests"; }, nextWord, nullptr, nullptr, fillBytes, nullptr};
  seeded().seed(seed);
  randombytes_set_implementation(&implementation);
}

const Unlock &madeKey() {
  static const SecretBytes none;
  static const SecretBytes key(std::string_view("0123456789abcdef0123456789abcdef"));
  static const Unlock unlock{none, key};
  return unlock;
}

std::unique_ptr<Vault> makeVault(const fs::path &folder) {
  auto created = Vault::create(folder, madeKey(), KdfCost::forTests(), WithRecovery::No);
  EXPECT_TRUE(created) << codeName(created.error().code);
  return created ? std::move(created->vault) : nullptr;
}

std::unique_ptr<Vault> openVault(const fs::path &folder) {
  auto opened = Vault::open(folder, madeKey(), {});
  EXPECT_TRUE(opened) << codeName(opened.error().code);
  return opened ? std::move(*opened) : nullptr;
}

void copyVault(const fs::path &from, const fs::path &to) { fs::copy(from, to, fs::copy_options::recursive); }

StagedReading madeFile(unsigned number) {
  constexpr std::array kTypes{"payment.card", "contact.email", "location.precise", "identity.account"};
  StagedReading staged;
  staged.file = "file-" + std::to_string(number) + ".json";
  staged.digest.fill(static_cast<std::uint8_t>(number + 1));
  staged.reading.importer = "made";
  staged.reading.importerVersion = 1;
  for (unsigned i = 0; i < 3 + number % 3; ++i) {
    const unsigned holder = (number * 2 + i) % 7;   // neighbours share holders
    const std::string domain = "h" + std::to_string(holder) + ".example.org";
    Observation observation;
    observation.subject = {SubjectKind::Domain, domain};
    observation.type = kTypes[(number + i) % kTypes.size()];
    observation.basis = i % 2 == 0 ? Basis::Provided : Basis::Observed;
    observation.kind = i == 2 ? ObservationKind::Flow : ObservationKind::Holding;
    if (i == 2) observation.to = "receiver.example.net";
    if (i % 2 == 0) observation.identifier = {IdentifierKind::Email, "robin" + std::to_string(number % 3) + "@example.net"};
    observation.last = Timestamp{std::chrono::sys_seconds{std::chrono::seconds{1'700'000'000 + number * 1000}}, Zone::Utc, Precision::Second};
    staged.holderOf.push_back(static_cast<std::uint32_t>(staged.holders.size()));
    staged.holders.push_back({"domain:" + domain, domain, "", "new"});
    staged.reading.observations.push_back(std::move(observation));
  }
  return staged;
}

Result<ImportRecord> importFile(Vault &vault, unsigned number) { return commitReading(vault, madeFile(number)); }

Result<Attachment> attachBytes(Vault &vault, const std::string &holder, const std::string &name, const std::string &bytes) {
  const int descriptor = ::memfd_create("attachment", MFD_CLOEXEC);
  EXPECT_EQ(::write(descriptor, bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  ::lseek(descriptor, 0, SEEK_SET);
  auto attached = attachFile(vault, holder, name, descriptor);
  ::close(descriptor);
  return attached;
}

Result<void> setField(Vault &vault, const std::string &holder, const std::string &type, const std::string &field,
                      const std::optional<std::string> &value) {
  return editFields(vault, {{{holder, type, field}, value}});
}

std::vector<std::string> holdersOf(Vault &vault) {
  std::vector<std::string> keys;
  auto rows = vault.database().prepare("SELECT key FROM holder ORDER BY key");
  for (;;) {
    const auto row = rows->step();
    if (!row || !*row) return keys;
    keys.push_back(rows->text(0));
  }
}

std::string visible(Vault &vault) {
  return rowsOf(vault, "imports", "SELECT file, hex(digest), importer, observations FROM import WHERE status = 0") +
         rowsOf(vault, "holders", "SELECT key, name, coalesce(catalogue_id, '') FROM holder") +
         rowsOf(vault, "observations",
                "SELECT h.key, i.file, o.kind, o.subject_kind, o.subject, o.host, o.type, o.basis, o.state, n.kind, n.text, hex(n.digest), "
                "o.receiver, o.first_at, o.first_form, o.last_at, o.last_form, o.count, o.record, o.byte_offset FROM observation o JOIN "
                "holder h ON h.id = o.holder_id JOIN import i ON i.id = o.import_id LEFT JOIN identifier n ON n.id = o.identifier_id") +
         rowsOf(vault, "identifiers", "SELECT kind, text, hex(digest) FROM identifier") +
         rowsOf(vault, "holdings", "SELECT h.key, g.type, g.basis, g.declared, g.remembered, g.permitted, g.provided, g.observed, "
                                   "g.confirmed, g.first_at, g.last_at, g.last_form FROM holding g JOIN holder h ON h.id = g.holder_id") +
         rowsOf(vault, "fields", "SELECT holder, type, field, value FROM field WHERE value IS NOT NULL") +
         rowsOf(vault, "files", "SELECT hex(a.uid), a.holder, a.name, a.bytes, hex(a.digest), (SELECT hex(group_concat(data, '')) FROM "
                                "attachment_piece p WHERE p.attachment_id = a.id) FROM attachment a JOIN field f ON f.holder = a.holder AND "
                                "f.field = 'attachment:' || lower(hex(a.uid)) WHERE f.value IS NOT NULL");
}

std::string everything(Vault &vault) {
  return visible(vault) + rowsOf(vault, "registers", "SELECT holder, type, field, value, clock, hex(copy) FROM field") +
         rowsOf(vault, "all imports", "SELECT hex(uid), hex(digest), status, clock, hex(copy) FROM import");
}

std::string faultsOf(Vault &vault) {
  std::string faults;
  const auto lines = vault.verify({});
  if (!lines) return std::string(codeName(lines.error().code));
  for (const VerifyLine &line : *lines) faults += line.good ? "" : line.what + " " + line.detail + "; ";
  return faults;
}

}  // namespace dossier
