// SPDX-License-Identifier: GPL-3.0-or-later
#include "tamper_fixture.h"

#include <fcntl.h>
#include <sodium.h>
#include <stdlib.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>

#include "staging/staged_reading.h"
#include "vault/edits.h"
#include "vault/files.h"
#include "vault/header_file.h"
#include "vault/stores.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

constexpr int kRows = 60;

ResolvedHolder holderNamed(const std::string &name) { return {"domain:" + name, name, "", ""}; }

Result<void> attachMade(Vault &vault, const fs::path &folder, const std::string &holder, Attachment &made) {
  const fs::path file = folder / "reply.txt";
  std::string text;
  for (int i = 0; text.size() < 20'000; ++i) text += "line " + std::to_string(i) + " of a made reply\n";
  writeBytes(file, text);
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  DOSSIER_ASSIGN(made, attachFile(vault, holder, "reply.txt", descriptor.get()));
  return {};
}

template <class Value>
Result<void> done(const Result<Value> &result) {
  return result ? Result<void>{} : fail(result.error());
}

fs::path temporaryFolder() {
  std::string pattern = (fs::temp_directory_path() / "dossier-tamper-XXXXXX").string();
  return ::mkdtemp(pattern.data()) != nullptr ? fs::path(pattern) : fs::path();
}

std::vector<std::function<Result<void>(Vault &)>> changesIn(const fs::path &root) {
  const auto first = std::make_shared<std::int64_t>();
  const auto attached = std::make_shared<Attachment>();
  const std::string holder = "domain:beta3.example.org";
  return {[](Vault &) { return Result<void>{}; },
          [=](Vault &vault) -> Result<void> { DOSSIER_ASSIGN(*first, importMade(vault, "alpha", kRows)); return {}; },
          [](Vault &vault) { return done(importMade(vault, "beta", kRows)); },
          [=](Vault &vault) { return editFields(vault, {{{holder, "", "note"}, "a note on it"}, {{holder, "", "name"}, "Beta Three"}}); },
          [](Vault &vault) { return revertEdit(vault, vault.generation()); },
          [=](Vault &vault) { return attachMade(vault, root, holder, *attached); },
          [=](Vault &vault) { return done(undoImport(vault, *first)); },
          [=](Vault &vault) { return removeAttachment(vault, attached->id); },
          [](Vault &vault) { return done(importMade(vault, "gamma", 2 * kRows)); },
          [=](Vault &vault) { return keepDrafts(vault, {{{holder, "", "note"}, "half a sentence"}}); },
          [=](Vault &vault) { return editFields(vault, {{{holder, "", "note"}, "another note"}}); }};
}

Result<void> makeHistory(const fs::path &root, const SecretBytes &key, History &history) {
  const SecretBytes none;
  const Unlock unlock{none, key};
  const fs::path folder = root / "Mine.dossier", state = root / "state";
  DOSSIER_TRY(done(Vault::create(folder, unlock, KdfCost{}, WithRecovery::No)));
  for (const auto &change : changesIn(root)) {
    DOSSIER_ASSIGN(auto vault, Vault::open(folder, unlock, state));
    DOSSIER_TRY(change(*vault));
    history.right = everythingIn(vault->database());
    vault.reset();
    history.bodies.push_back(readBytes(folder / "data.db"));
    history.headers.push_back(readBytes(folder / "header"));
  }
  for (const auto &entry : fs::directory_iterator(state)) {
    if (entry.path().extension() != ".seen") continue;
    history.seenName = entry.path().filename().string();
    history.seen = readBytes(entry.path());
  }
  return {};
}

}  // namespace

bool fullForm() {
  const char *form = ::getenv("DOSSIER_FAULTS");
  return form != nullptr && std::string_view(form) == "full";
}

std::string readBytes(const fs::path &file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void writeBytes(const fs::path &file, std::string_view bytes) {
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string everythingIn(Database &database) {
  std::vector<std::string> tables(kDigestedTables.begin(), kDigestedTables.end());
  tables.emplace_back("event");
  std::string all;
  for (const std::string &table : tables) {
    auto rows = database.prepare("SELECT * FROM " + table + " ORDER BY rowid");
    if (!rows) return "unreadable";
    for (;;) {
      const auto row = rows->step();
      if (!row) return "unreadable";
      if (!*row) break;
      all += table;
      for (int column = 0; column < rows->columns(); ++column) {
        const auto value = rows->bytes(column);
        all += rows->isNull(column) ? "|-" : "|=";
        all.append(value.begin(), value.end());
      }
      all += '\n';
    }
  }
  return all;
}

Result<std::int64_t> importMade(Vault &vault, const std::string &name, int rows) {
  StagedReading staged;
  staged.file = name + ".json";
  crypto_generichash(staged.digest.data(), staged.digest.size(), reinterpret_cast<const std::uint8_t *>(name.data()), name.size(), nullptr, 0);
  staged.reading.importer = "made";
  for (int i = 0; i < rows; ++i) {
    const std::string holder = name + std::to_string(i % 20) + ".example.org";
    Observation observation;
    observation.subject = {SubjectKind::Domain, holder};
    observation.type = i % 3 == 0 ? "payment.card" : "contact.email";
    observation.basis = Basis::Provided;
    observation.identifier = {IdentifierKind::Email, name + std::to_string(i % 7) + "@example.net"};
    observation.place.record = static_cast<std::uint64_t>(i);
    staged.reading.observations.push_back(observation);
    staged.holders.push_back(holderNamed(holder));
    staged.holderOf.push_back(static_cast<std::uint32_t>(i % 20));
  }
  DOSSIER_ASSIGN(const ImportRecord record, commitReading(vault, staged));
  return record.id;
}

void Tally::add(const Verdict &verdict) {
  ++outcomes[static_cast<std::size_t>(verdict.outcome)];
  if (verdict.outcome == Outcome::RefusedAtOpen) ++codes[std::string(codeName(verdict.code))];
  wrongBeforeCheck += verdict.readWrongBeforeCheck ? 1 : 0;
}

void Tally::print(const char *what) const {
  std::size_t all = 0;
  for (const std::size_t count : outcomes) all += count;
  std::printf("%s: %zu tried; refused at open %zu, told at open %zu, told by the check %zu, all data right %zu, WRONG UNSEEN %zu; "
              "read otherwise before the check's end %zu;", what, all, of(Outcome::RefusedAtOpen), of(Outcome::ToldAtOpen),
              of(Outcome::ToldByCheck), of(Outcome::AllRight), of(Outcome::WrongUnseen), wrongBeforeCheck);
  for (const auto &[code, count] : codes) std::printf(" %s %zu", code.c_str(), count);
  std::printf("\n");
}

const SecretBytes &TamperTest::key() {
  static const SecretBytes bytes = [] {
    SecretBytes made(std::size_t{32});
    randombytes_buf(made.data(), made.size());
    return made;
  }();
  return bytes;
}

const History &TamperTest::history() {
  static const History made = [] {
    const fs::path root = temporaryFolder();
    History all;
    const auto good = makeHistory(root, key(), all);
    EXPECT_TRUE(good) << codeName(good.error().code);
    fs::remove_all(root);
    return all;
  }();
  return made;
}

void TamperTest::SetUp() {
  ASSERT_FALSE(history().seen.empty());
  root = temporaryFolder();
  folder = root / "Mine.dossier";
  state = root / "state";
  right = history().right;
  fs::create_directories(folder / "backups");
  fs::create_directory(state);
  putHeader(history().headers.back());
  putBody(history().bodies.back());
  writeBytes(state / history().seenName, history().seen);
}

void TamperTest::TearDown() {
  std::error_code ignored;
  fs::remove_all(root, ignored);
}

void TamperTest::putBody(std::string_view bytes) {
  std::error_code ignored;
  fs::remove(folder / "data.db-journal", ignored);
  writeBytes(folder / "data.db", bytes);
}

Verdict TamperTest::judge(bool bodyTouched) {
  Verdict verdict;
  auto vault = open();
  if (!vault) {
    verdict.outcome = Outcome::RefusedAtOpen;
    verdict.code = vault.error().code;
    return verdict;
  }
  verdict.notices = (*vault)->notices();
  const bool told = std::find(verdict.notices.begin(), verdict.notices.end(), "notice.rolled-back") != verdict.notices.end();
  // A page that does not verify spoils the connection for later statements: the check has one of its own.
  const bool readRight = everythingIn((*vault)->database()) == right;
  verdict.readWrongBeforeCheck = !readRight && !told;
  EXPECT_FALSE((*vault)->isChecked()) << "nothing may count as checked when a vault is opened";
  const auto checked = bodyTouched ? (*vault)->finishCheck({}) : Result<void>{};
  if (told) verdict.outcome = Outcome::ToldAtOpen;
  else if (!checked) verdict.outcome = Outcome::ToldByCheck;
  else verdict.outcome = readRight ? Outcome::AllRight : Outcome::WrongUnseen;
  if (!checked) verdict.code = checked.error().code;
  return verdict;
}

Header TamperTest::headerNow() const {
  auto loaded = readHeaderFile(folder / "header");
  EXPECT_TRUE(loaded);
  return loaded ? loaded->header : Header{};
}

SecretBytes TamperTest::dataKey() const {
  auto opened = openSlots(headerNow(), unlock());
  EXPECT_TRUE(opened);
  return opened ? std::move(opened->dataKey) : SecretBytes();
}

Result<Database> TamperTest::openRaw() {
  return Database::open(folder / "data.db", deriveSubkey(dataKey(), SubkeyPurpose::Body), headerNow().databaseSalt,
                        Database::Mode::OpenExisting);
}

}  // namespace dossier
