// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/keys_card.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "service/vault_copies.h"
#include "ui/controls/card.h"
#include "ui/controls/notice_bar.h"
#include "ui/controls/plain_label.h"
#include "ui/pages/recovery_dialog.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

QString kindWord(SlotKind kind) {
  switch (kind) {
    case SlotKind::Passphrase: return KeysCard::tr("Passphrase");
    case SlotKind::Recovery: return KeysCard::tr("Recovery code");
    case SlotKind::KeyFile: return KeysCard::tr("Key file");
    case SlotKind::PassphraseAndKeyFile: return KeysCard::tr("Passphrase and key file");
    case SlotKind::Empty: break;
  }
  return {};
}

QString dayOfSeconds(std::int64_t seconds) {
  return dayOf(Timestamp{std::chrono::sys_seconds{std::chrono::seconds{seconds}}, Zone::Utc, Precision::Second});
}

QString presentWords() { return KeysCard::tr("What opens the vault now"); }

}  // namespace

KeysCard::KeysCard(Workspace &workspace, QWidget *parent)
    : QFrame(parent), m_workspace(workspace), m_notices(new NoticeStack), m_list(new QTableWidget(0, 4)) {
  auto *inside = cardLayout(*this, tr("Keys"));
  inside->addWidget(plainLabel(tr("Each of these opens the vault by itself. Changing one is instant: the data stay as they are."), LabelRole::Muted));
  m_list->setAccessibleName(tr("What opens the vault"));
  m_list->setHorizontalHeaderLabels({tr("Kind"), tr("Name"), tr("Since"), tr("Remarks")});
  asList(*m_list, 3);
  inside->addWidget(m_list);
  inside->addLayout(makeButtons());
  inside->addWidget(m_notices);
  connect(m_list, &QTableWidget::itemSelectionChanged, this, &KeysCard::showChoice);
  connect(&workspace, &Workspace::opened, this, &KeysCard::refresh);
  connect(&workspace, &Workspace::aboutToLock, this, [this] {
    show({}, 0);
    m_notices->clear();
  });
  showChoice();
}

QLayout *KeysCard::makeButtons() {
  auto *grid = new QGridLayout;
  grid->setSpacing(kSmallSpace);
  const auto button = [&](int row, int column, const QString &words, auto run) {
    auto *one = new QPushButton(words);
    grid->addWidget(one, row, column);
    connect(one, &QPushButton::clicked, this, run);
    return one;
  };
  button(0, 0, tr("Add &passphrase…"), [this] { add(Added::Passphrase); });
  button(0, 1, tr("Add &key file…"), [this] { add(Added::KeyFile); });
  button(0, 2, tr("Add passphrase &with key file…"), [this] { add(Added::Both); });
  button(0, 3, tr("New &recovery code…"), [this] { replaceRecoveryCode(); });
  button(1, 0, tr("&Change…"), [this] { change(); });
  m_remove = button(1, 1, tr("Re&move…"), [this] { remove(); });
  button(1, 2, tr("New &data key…"), [this] { replaceDataKey(); });
  m_strengthen = button(1, 3, tr("Stren&gthen…"), [this] { strengthen(); });
  grid->setColumnStretch(4, 1);
  return grid;
}

void KeysCard::refresh() {
  using Found = std::pair<std::vector<SlotInfo>, std::size_t>;
  m_workspace.ask<Found>(
      this, [](VaultSession &session) { return Found(VaultKeys(session).list(), VaultCopies(session).automatic().size()); },
      [this](const Found &found) { show(found.first, found.second); });
}

void KeysCard::show(const std::vector<SlotInfo> &keys, std::size_t backups) {
  m_slots = keys;
  m_backups = backups;
  m_list->clearSelection();
  m_list->setRowCount(static_cast<int>(keys.size()));
  for (int row = 0; row < m_list->rowCount(); ++row) {
    const SlotInfo &slot = keys[static_cast<std::size_t>(row)];
    QStringList remarks;
    if (slot.opened) remarks.append(tr("opened with this"));
    if (slot.couldBeStronger) remarks.append(tr("could be stronger"));
    const QStringList cells{kindWord(slot.kind), text(slot.label), dayOfSeconds(slot.createdAt), remarks.join(QStringLiteral(", "))};
    for (int column = 0; column < cells.size(); ++column) m_list->setItem(row, column, new QTableWidgetItem(cells[column]));
  }
  fitRows(*m_list);
  m_strengthen->setVisible(std::any_of(keys.begin(), keys.end(), [](const SlotInfo &slot) { return slot.couldBeStronger; }));
  showChoice();
}

const SlotInfo *KeysCard::selected() const {
  const auto rows = m_list->selectionModel()->selectedRows();
  if (rows.isEmpty() || static_cast<std::size_t>(rows.front().row()) >= m_slots.size()) return nullptr;
  return &m_slots[static_cast<std::size_t>(rows.front().row())];
}

void KeysCard::showChoice() {
  m_remove->setEnabled(selected() != nullptr);
  m_remove->setToolTip(selected() != nullptr ? QString() : tr("Choose a line of the list first"));
}

QString KeysCard::eraseOffer(const QString &whose) const {
  return m_backups == 0 ? QString() : tr("Erase the automatic backups too (%1), which %2 still opens").arg(m_backups).arg(whose);
}

void KeysCard::run(const KeyDialog::Form &form, std::function<Result<void>(VaultSession &, const KeyDialog::Answer &)> work, const QString &told) {
  const auto submit = [this, work = std::move(work)](KeyDialog &dialog, const KeyDialog::Answer &answer) {
    m_workspace.ask<Result<void>>(
        &dialog, [work, answer](VaultSession &session) { return work(session, answer); }, [&dialog](const Result<void> &result) { dialog.finish(result); });
  };
  if (KeyDialog(m_workspace, form, submit, this).exec() != QDialog::Accepted) return;
  m_notices->clear();
  m_notices->tell(Tone::Good, told);
  refresh();
  emit backupsChanged();
}

void KeysCard::runForCode(const KeyDialog::Form &form, std::function<Result<SecretBytes>(VaultKeys &, const KeyDialog::Answer &)> work, const QString &told) {
  auto code = std::make_shared<SecretBytes>();
  run(form, [code, work = std::move(work)](VaultSession &session, const KeyDialog::Answer &answer) -> Result<void> {
    VaultKeys keys(session);
    DOSSIER_ASSIGN(*code, work(keys, answer));
    return {};
  }, told);
  if (!code->empty()) RecoveryDialog(*code, text(m_workspace.vaultFolder().stem().string()), this).exec();
}

void KeysCard::add(Added kind) {
  KeyDialog::Form form;
  form.newPassphrase = kind != Added::KeyFile;
  form.newKeyFile = kind != Added::Passphrase;
  form.bothNeeded = kind == Added::Both;
  form.label = true;
  form.present = presentWords();
  form.action = tr("&Add");
  form.working = tr("Adding…");
  form.title = kind == Added::Passphrase ? tr("Add a passphrase") : kind == Added::KeyFile ? tr("Add a key file") : tr("Add a passphrase with a key file");
  form.explanation = kind == Added::Passphrase ? tr("It opens the vault beside what opens it now.")
                     : kind == Added::KeyFile  ? tr("Whoever has the file can open the vault, without a passphrase. Keep it on a stick, away from the vault.")
                                               : tr("Only both together open the vault. Keep a copy of the file: without it this passphrase opens nothing.");
  run(form, [](VaultSession &session, const KeyDialog::Answer &answer) -> Result<void> {
    DOSSIER_TRY(VaultKeys(session).add(answer.present->unlock(), answer.added->unlock(), answer.label));
    return {};
  }, kind == Added::Passphrase ? tr("The passphrase is added.") : kind == Added::KeyFile ? tr("The key file is added.") : tr("Passphrase and key file are added."));
}

void KeysCard::change() {
  KeyDialog::Form form;
  form.title = tr("Change a key");
  form.explanation = tr("What you give as present is replaced by what is new: a passphrase, a key file, or both together.");
  form.newPassphrase = form.newKeyFile = true;
  form.present = tr("Present passphrase, or the recovery code if it is forgotten");
  form.offer = eraseOffer(tr("the old one"));
  form.action = tr("C&hange");
  form.working = tr("Changing…");
  run(form, [](VaultSession &session, const KeyDialog::Answer &answer) {
    return VaultKeys(session).change(answer.present->unlock(), answer.added->unlock(), answer.offerTaken);
  }, tr("It is changed. Any older backup still opens with the old one."));
}

void KeysCard::remove() {
  const SlotInfo *slot = selected();
  if (slot == nullptr) return;
  if (m_slots.size() < 2) {
    m_notices->clear();
    m_notices->tell(Tone::Danger, sentenceFor(m_workspace.program(), Error(ErrorCode::LastKey)));
    return;
  }
  const bool onlyRecoveryLeft = std::all_of(m_slots.begin(), m_slots.end(), [&](const SlotInfo &one) { return one.index == slot->index || one.kind == SlotKind::Recovery; });
  const QString name = slot->label.empty() ? kindWord(slot->kind) : tr("%1 “%2”").arg(kindWord(slot->kind), text(slot->label));
  KeyDialog::Form form;
  form.title = tr("Remove a key");
  form.explanation = tr("This will no longer open the vault: %1.").arg(name);
  if (onlyRecoveryLeft) form.explanation += QLatin1Char(' ') + tr("Then only the recovery code is left.");
  form.present = presentWords();
  form.offer = eraseOffer(tr("it"));
  form.action = tr("&Remove");
  run(form, [index = slot->index](VaultSession &session, const KeyDialog::Answer &answer) {
    return VaultKeys(session).remove(answer.present->unlock(), index, answer.offerTaken);
  }, tr("Removed: %1. Any older backup still opens with it.").arg(name));
}

void KeysCard::strengthen() {
  KeyDialog::Form form;
  form.title = tr("Strengthen a passphrase");
  form.explanation = tr("The passphrase stays the same. Trying one will cost an attacker as much as this computer does in about a second.");
  form.present = tr("The passphrase to strengthen");
  form.action = tr("&Strengthen");
  form.working = tr("Measuring this computer…");
  run(form, [](VaultSession &session, const KeyDialog::Answer &answer) { return VaultKeys(session).strengthen(answer.present->unlock()); },
      tr("The passphrase is strengthened."));
}

void KeysCard::replaceRecoveryCode() {
  KeyDialog::Form form;
  form.title = tr("New recovery code");
  form.explanation = tr("16 new words will open the vault; the words you had until now will not.");
  form.present = presentWords();
  form.action = tr("&Make the code");
  runForCode(form, [](VaultKeys &keys, const KeyDialog::Answer &answer) { return keys.replaceRecoveryCode(answer.present->unlock()); },
             tr("The new recovery code is in force; the old one opens nothing any more."));
}

void KeysCard::replaceDataKey() {
  KeyDialog::Form form;
  form.title = tr("New data key");
  form.explanation = tr("The whole vault is encrypted anew. Do this if somebody may have had a copy of the vault and one of its keys.\n\n"
                        "The key that you give here stays. All others go and must be added again; you get a new recovery code. "
                        "It takes as long as writing the vault once, and needs as much free space. A crash does no harm.");
  form.present = tr("The key that stays");
  form.offer = eraseOffer(tr("the old key"));
  form.action = tr("&Encrypt anew");
  form.working = tr("Encrypting…");
  runForCode(form, [](VaultKeys &keys, const KeyDialog::Answer &answer) { return keys.rekey(answer.present->unlock(), answer.offerTaken); },
             tr("The vault has a new data key. Other passphrases and key files must be added again."));
}

}  // namespace dossier
