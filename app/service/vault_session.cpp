// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/vault_session.h"

#include <zxcvbn.h>

#include <algorithm>
#include <utility>

#include "service/inventory_assembly.h"
#include "service/own_words.h"
#include "service/passphrase_text.h"
#include "staging/staged_reading.h"
#include "vault/edits.h"
#include "vault/inventory_reader.h"
#include "vault/stores.h"
#include "vault/vault.h"

namespace dossier {
namespace {

std::vector<std::string> categoryKeys(const Catalogue &catalogue) {
  std::vector<std::string> keys;
  for (const Category &category : catalogue.categories()) keys.push_back(category.key);
  return keys;
}

}  // namespace

struct VaultSession::State {
  Program &program;
  std::unique_ptr<Vault> vault;
  std::filesystem::path folder;
  std::filesystem::path removeAtEnd;
  std::shared_ptr<const Inventory> inventory;  ///< empty until read, and after every change
  Catalogue::Extended catalogue;               ///< the same

  State(Program &owner, std::unique_ptr<Vault> open, std::filesystem::path where)
      : program(owner), vault(std::move(open)), folder(std::move(where)) {}
};

bool VaultCheck::good() const {
  return std::all_of(lines.begin(), lines.end(), [](const Line &line) { return line.good; });
}

VaultSession::VaultSession(std::unique_ptr<State> state) : m_state(std::move(state)) {}

VaultSession::~VaultSession() {
  m_state->vault.reset();
  std::error_code ignored;
  if (!m_state->removeAtEnd.empty()) std::filesystem::remove_all(m_state->removeAtEnd, ignored);
}

int VaultSession::passphraseStrength(const SecretBytes &passphrase) {
  if (passphrase.empty()) return 0;
  // zxcvbn takes a C string and looks at no more than its first hundred characters worth of patterns.
  SecretBytes text(std::min<std::size_t>(passphrase.size(), 100) + 1);
  std::copy_n(passphrase.data(), text.size() - 1, text.data());
  const double bits = ZxcvbnMatch(reinterpret_cast<const char *>(text.data()), nullptr, nullptr);
  // zxcvbn's own bounds: 10^3, 10^6, 10^8 and 10^10 guesses (Wheeler, USENIX Security 2016), in bits.
  constexpr double kBounds[] = {9.97, 19.93, 26.58, 33.22};
  return static_cast<int>(std::count_if(std::begin(kBounds), std::end(kBounds), [&](double bound) { return bits >= bound; }));
}

Result<VaultSession::Created> VaultSession::create(Program &program, const std::filesystem::path &folder,
                                                   const Unlock &unlock) {
  if (unlock.keyFile.empty() && !isLongEnough(unlock.passphrase)) return fail(ErrorCode::WeakPassphrase);
  DOSSIER_ASSIGN(auto made, Vault::create(folder, unlock, KdfCost::calibrate()));
  auto state = std::make_unique<State>(program, std::move(made.vault), folder);
  return Created{std::unique_ptr<VaultSession>(new VaultSession(std::move(state))), std::move(made.recoveryCode)};
}

Result<std::unique_ptr<VaultSession>> VaultSession::open(Program &program, const std::filesystem::path &folder,
                                                         const Unlock &unlock) {
  DOSSIER_ASSIGN(auto vault, Vault::open(folder, unlock, program.paths().stateDirectory));
  // A purge that was cut off is ended first. Where that fails the body is damaged, which every later step tells.
  [[maybe_unused]] const auto ended = finishPurge(*vault);
  return std::unique_ptr<VaultSession>(new VaultSession(std::make_unique<State>(program, std::move(vault), folder)));
}

const std::filesystem::path &VaultSession::folder() const { return m_state->folder; }
const std::vector<std::string> &VaultSession::notices() const { return m_state->vault->notices(); }

Result<bool> VaultSession::checkStep(const std::function<bool()> &waiting) { return m_state->vault->checkStep(waiting); }
Result<void> VaultSession::finishCheck(std::stop_token stop) { return m_state->vault->finishCheck(std::move(stop)); }
bool VaultSession::isChecked() const { return m_state->vault->isChecked(); }

Result<VaultCheck> VaultSession::verify(std::stop_token stop) {
  DOSSIER_ASSIGN(auto lines, m_state->vault->verify(std::move(stop)));
  VaultCheck check;
  for (auto &line : lines) check.lines.push_back({std::move(line.what), line.good, std::move(line.detail)});
  return check;
}

Result<std::shared_ptr<const Inventory>> VaultSession::inventory() {
  if (!m_state->inventory) {
    DOSSIER_ASSIGN(auto inventory, readInventory(*m_state->vault));
    DOSSIER_ASSIGN(const auto known, catalogue());
    addCatalogue(inventory, *known);
    DOSSIER_TRY(applyWritten(*m_state->vault, inventory));
    m_state->inventory = std::make_shared<const Inventory>(std::move(inventory));
  }
  return m_state->inventory;
}

Result<std::shared_ptr<const Catalogue>> VaultSession::catalogue() {
  if (!m_state->catalogue.catalogue) {
    DOSSIER_ASSIGN(m_state->catalogue, catalogueWithWords(m_state->program.sharedCatalogue(), m_state->vault->database()));
  }
  return m_state->catalogue.catalogue;
}

Result<std::vector<Error>> VaultSession::wordFaults() {
  DOSSIER_TRY(catalogue());
  return m_state->catalogue.faults;
}

Result<std::vector<Evidence>> VaultSession::evidence(const std::string &holderId, const std::string &type) {
  DOSSIER_ASSIGN(auto evidence, evidenceOf(*m_state->vault, holderId, type));
  DOSSIER_ASSIGN(const auto known, catalogue());
  auto claims = claimsAsEvidence(*known, holderId, type);
  std::move(claims.begin(), claims.end(), std::back_inserter(evidence));
  std::stable_sort(evidence.begin(), evidence.end(), [](const auto &a, const auto &b) { return a.basis > b.basis; });
  return evidence;
}

Result<std::vector<ImportRecord>> VaultSession::imports() { return ImportStore(m_state->vault->database()).list(); }

Result<Headlines> VaultSession::headlines() {
  DOSSIER_ASSIGN(const auto snapshot, inventory());
  return buildHeadlines(*snapshot);
}

Result<Matrix> VaultSession::matrix() {
  DOSSIER_ASSIGN(const auto snapshot, inventory());
  DOSSIER_ASSIGN(const auto known, catalogue());
  return buildMatrix(*snapshot, categoryKeys(*known));
}

Result<LensCoverage> VaultSession::coverage(const std::string &lensId) {
  DOSSIER_ASSIGN(const auto known, catalogue());
  const Lens *lens = known->lens(lensId);
  if (lens == nullptr) return fail(ErrorCode::NotFound);
  DOSSIER_ASSIGN(const auto snapshot, inventory());
  return coverLens(*lens, *snapshot);
}

Result<std::vector<WhoAnswer>> VaultSession::who(const std::string &text) {
  DOSSIER_ASSIGN(const auto snapshot, inventory());
  DOSSIER_ASSIGN(const auto known, catalogue());
  return whoHas(text, *snapshot, known->types(), known->categories());
}

Result<ImportRecord> VaultSession::rememberHolders(const std::vector<RememberedHolder> &chosen) {
  DOSSIER_ASSIGN(const auto known, catalogue());
  for (const RememberedHolder &holder : chosen) {
    if (known->holder(holder.holder) == nullptr) return fail(ErrorCode::NotFound);
  }
  DOSSIER_ASSIGN(auto remembered, dossier::remember(*m_state->vault, *known, chosen));
  changed();
  return std::move(remembered.record);
}

Result<Remembered> VaultSession::remember(const RememberedHolder &holder) {
  DOSSIER_ASSIGN(const auto known, catalogue());
  DOSSIER_ASSIGN(auto remembered, dossier::remember(*m_state->vault, *known, {holder}));
  changed();
  return remembered;
}

Result<ImportRecord> VaultSession::undoImport(std::int64_t importId) {
  DOSSIER_ASSIGN(auto record, dossier::undoImport(*m_state->vault, importId));
  changed();
  return record;
}

void VaultSession::removeFolderWhenClosed(std::filesystem::path folder) { m_state->removeAtEnd = std::move(folder); }
Program &VaultSession::program() { return m_state->program; }
Vault &VaultSession::vault() { return *m_state->vault; }
void VaultSession::changed() {
  m_state->inventory.reset();
  m_state->catalogue = {};
}

}  // namespace dossier
