// SPDX-License-Identifier: GPL-3.0-or-later
// The key slots of an open vault.
#include <algorithm>

#include "vault/header_file.h"
#include "vault/recovery_code.h"
#include "vault/vault_parts.h"

namespace dossier {
namespace {

/// A derivation much quicker than this was calibrated on a slower machine.
constexpr double kQuickSeconds = 0.4;
constexpr std::size_t kMostLabelBytes = 63;

bool isStretched(SlotKind kind) { return kind == SlotKind::Passphrase || kind == SlotKind::PassphraseAndKeyFile; }

bool isWeak(const KdfCost &cost) {
  const KdfCost floor;
  return cost.memoryBytes < floor.memoryBytes || cost.passes < floor.passes;
}

std::size_t firstOf(const Header &header, SlotKind kind) {
  const auto found = std::find_if(header.keySlots.begin(), header.keySlots.end(), [&](const KeySlot &slot) { return slot.kind == kind; });
  return static_cast<std::size_t>(found - header.keySlots.begin());
}

}  // namespace

std::vector<SlotInfo> Vault::keySlots() const {
  std::vector<SlotInfo> list;
  for (std::size_t i = 0; i < kSlotCount; ++i) {
    const KeySlot &slot = m_parts->header.keySlots[i];
    if (slot.kind == SlotKind::Empty) continue;
    const bool opened = i == m_parts->openedSlot;
    const bool weak = isStretched(slot.kind) && (isWeak(slot.cost) || (opened && m_parts->derivationSeconds < kQuickSeconds));
    list.push_back({i, slot.kind, slot.createdAt, slot.label, slot.cost, opened, weak});
  }
  return list;
}

Result<std::size_t> Vault::provenSlot(const Unlock &current) const {
  if (proofOf(m_parts->proofKey, current).equals(m_parts->proof)) return m_parts->openedSlot;
  DOSSIER_ASSIGN(const OpenedSlot opened, openSlots(m_parts->header, current));
  return opened.slot;
}

Result<void> Vault::writeHeader(Header changed) {
  // After a new data key that could not be finished it is not certain that this header is the body's.
  if (m_parts->database.handle() == nullptr) return fail(ErrorCode::Unreadable, {"header"});
  authenticate(changed, m_parts->dataKey);
  DOSSIER_TRY(writeHeaderFile(m_parts->folder / "header", changed, false));
  m_parts->header = std::move(changed);
  remember();
  return {};
}

Result<void> Vault::rewriteSlot(std::size_t index, SlotKind kind, const Unlock &unlock, const KdfCost &cost, std::string label) {
  if (index >= kSlotCount) return fail(ErrorCode::SlotsFull, {"header"});
  Header changed = m_parts->header;
  DOSSIER_TRY(sealSlot(changed, index, kind, unlock, m_parts->dataKey, cost, std::move(label)));
  DOSSIER_TRY(writeHeader(std::move(changed)));
  if (index == m_parts->openedSlot) m_parts->rememberProof(unlock, index);
  return {};
}

Result<std::size_t> Vault::addSlot(const Unlock &current, const Unlock &added, const KdfCost &cost, std::string label) {
  const SlotKind kind = slotKindFor(added);
  if (added.empty() || kind == SlotKind::Recovery) return fail(ErrorCode::WeakPassphrase);
  if (label.size() > kMostLabelBytes) return fail(ErrorCode::WrongUsage, {}, {"label"});
  DOSSIER_TRY(provenSlot(current));
  const std::size_t index = firstOf(m_parts->header, SlotKind::Empty);
  DOSSIER_TRY(rewriteSlot(index, kind, added, cost, std::move(label)));
  return index;
}

Result<void> Vault::removeSlot(const Unlock &current, std::size_t index) {
  if (index >= kSlotCount || m_parts->header.keySlots[index].kind == SlotKind::Empty) return fail(ErrorCode::NotFound, {"header"});
  DOSSIER_TRY(provenSlot(current));
  // A recovery code alone is no way to open a vault day by day, but it is a way.
  if (keySlots().size() < 2) return fail(ErrorCode::LastKey, {"header"});
  Header changed = m_parts->header;
  changed.keySlots[index] = KeySlot{};
  DOSSIER_TRY(writeHeader(std::move(changed)));
  if (index == m_parts->openedSlot) m_parts->forgetProof();
  return {};
}

Result<void> Vault::changePassphrase(const Unlock &current, const Unlock &replacement) {
  const SlotKind kind = slotKindFor(replacement);
  if (replacement.empty() || kind == SlotKind::Recovery) return fail(ErrorCode::WeakPassphrase);
  DOSSIER_ASSIGN(std::size_t index, provenSlot(current));
  KdfCost cost = m_parts->header.keySlots[index].cost;
  std::string label = m_parts->header.keySlots[index].label;
  if (m_parts->header.keySlots[index].kind == SlotKind::Recovery) {
    // The recovery code is what a person has who forgot the passphrase.
    index = firstOf(m_parts->header, SlotKind::Passphrase);
    if (index == kSlotCount) index = firstOf(m_parts->header, SlotKind::Empty);
    if (index < kSlotCount) label = m_parts->header.keySlots[index].label;
    if (index < kSlotCount && m_parts->header.keySlots[index].kind == SlotKind::Passphrase) cost = m_parts->header.keySlots[index].cost;
  }
  if (!cost.withinBounds()) cost = KdfCost{};
  return rewriteSlot(index, kind, replacement, cost, std::move(label));
}

Result<void> Vault::strengthen(const Unlock &current, const KdfCost &cost) {
  DOSSIER_ASSIGN(const std::size_t index, provenSlot(current));
  const KeySlot slot = m_parts->header.keySlots[index];
  if (!isStretched(slot.kind)) return fail(ErrorCode::WrongUsage, {}, {"slot"});
  DOSSIER_TRY(rewriteSlot(index, slot.kind, current, cost, slot.label));
  m_parts->derivationSeconds = 1;   // just calibrated
  return {};
}

Result<SecretBytes> Vault::replaceRecoveryCode(const Unlock &current) {
  DOSSIER_TRY(provenSlot(current));
  std::size_t index = firstOf(m_parts->header, SlotKind::Recovery);
  if (index == kSlotCount) index = firstOf(m_parts->header, SlotKind::Empty);
  if (index == kSlotCount) return fail(ErrorCode::SlotsFull, {"header"});
  const KeySlot &slot = m_parts->header.keySlots[index];
  SecretBytes recovery = makeRecoveryCode();
  DOSSIER_TRY(rewriteSlot(index, SlotKind::Recovery, recovery, slot.kind == SlotKind::Recovery ? slot.cost : KdfCost{}, ""));
  return recovery;
}

}  // namespace dossier
