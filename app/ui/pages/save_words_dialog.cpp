// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/save_words_dialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSpinBox>
#include <algorithm>

#include "service/packs.h"
#include "ui/controls/file_dialogs.h"
#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"
#include "ui/style/word_labels.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kWidth = 600;
constexpr int kMostEdition = 999'999;

/// The packs of words that stand in the vault, by what they say of themselves.
Result<std::vector<WordsHead>> headsIn(VaultSession &session) {
  Packs packs(session);
  std::vector<WordsHead> heads;
  DOSSIER_ASSIGN(const auto records, packs.list());
  for (const PackRecord &record : records) {
    if (record.kind != kWordsPack) continue;
    DOSSIER_ASSIGN(const auto entries, packs.entries(record.id, {}, 0, 1));
    if (const auto head = entries.empty() ? std::nullopt : headOf(entries.front().entry)) heads.push_back(*head);
  }
  return heads;
}

std::string plain(const QLineEdit &line) { return line.text().trimmed().toStdString(); }

}  // namespace

SaveWordsDialog::SaveWordsDialog(Workspace &workspace, const std::vector<std::string> &kinds, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_name(new QLineEdit), m_author(new QLineEdit), m_date(new QLineEdit), m_licence(new QLineEdit), m_note(new QLineEdit),
      m_edition(new QSpinBox), m_sign(new QCheckBox(tr("Sign &with my key"))), m_told(plainLabel({}, LabelRole::Danger)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Save as a pack"));
  resize(kWidth, sizeHint().height());
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  column->setSpacing(kMediumSpace);
  column->addWidget(plainLabel(tr("Save your words as a pack"), LabelRole::Title));
  column->addWidget(plainLabel(tr("A file for others, with the words that you wrote and nothing else of the vault. It is not encrypted.")));
  column->addLayout(makeForm());
  column->addLayout(makeKinds(kinds));
  column->addLayout(makeKey());
  column->addWidget(m_told);
  column->addStretch(1);
  column->addLayout(makeButtons());
  m_told->hide();
  connect(&workspace, &Workspace::aboutToLock, this, &QDialog::reject);
  suggestEdition();
  showButtons();
}

QLayout *SaveWordsDialog::makeForm() {
  m_edition->setRange(1, kMostEdition);
  m_date->setText(todayText());
  m_licence->setText(QStringLiteral("CC0-1.0"));
  m_name->setPlaceholderText(tr("a later edition has the same name"));
  auto *form = new QFormLayout;
  form->setHorizontalSpacing(kMediumSpace);
  form->setVerticalSpacing(kSmallSpace);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  for (const auto &[field, name] : std::initializer_list<std::pair<QWidget *, QString>>{{m_name, tr("&Name")}, {m_edition, tr("&Edition")}, {m_author, tr("Made &by")},
                                                                                       {m_date, tr("&Date")}, {m_licence, tr("&Licence")}, {m_note, tr("No&te")}}) {
    field->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    form->addRow(name, field);
  }
  connect(m_name, &QLineEdit::textChanged, this, &SaveWordsDialog::suggestEdition);
  connect(m_edition, &QSpinBox::valueChanged, this, [this] { m_editionIsOurs = false; });
  for (QLineEdit *line : {m_name, m_date}) connect(line, &QLineEdit::textChanged, this, &SaveWordsDialog::showButtons);
  m_workspace.ask<Result<std::vector<WordsHead>>>(this, headsIn, [this](const Result<std::vector<WordsHead>> &heads) {
    if (heads) m_present = *heads;
    suggestEdition();
  });
  return form;
}

QLayout *SaveWordsDialog::makeKinds(const std::vector<std::string> &kinds) {
  auto *row = new QHBoxLayout;
  row->setSpacing(kMediumSpace);
  for (const std::string &kind : kinds) {
    auto *box = new QCheckBox(kindsLabel(kind));
    box->setChecked(true);
    connect(box, &QCheckBox::toggled, this, &SaveWordsDialog::showButtons);
    row->addWidget(box);
    m_kinds.emplace_back(kind, box);
  }
  row->addStretch(1);
  return row;
}

QLayout *SaveWordsDialog::makeKey() {
  auto *column = new QVBoxLayout;
  column->setSpacing(kSmallSpace);
  m_sign->setChecked(true);
  column->addWidget(m_sign);
  column->addWidget(plainLabel(tr("The key is made at first use, stays in the vault and goes with its backups."), LabelRole::Muted));
  m_keyRow = new QWidget;
  auto *row = new QHBoxLayout(m_keyRow);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSmallSpace);
  m_key = new QLineEdit;
  m_key->setReadOnly(true);
  m_key->setAccessibleName(tr("Your public key"));
  auto *copy = new QPushButton(tr("C&opy"));
  copy->setAutoDefault(false);
  row->addWidget(m_key, 1);
  row->addWidget(copy);
  column->addWidget(m_keyRow);
  m_keyRow->hide();
  connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_key->text()); });
  return column;
}

QLayout *SaveWordsDialog::makeButtons() {
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  auto *close = new QPushButton(tr("&Close"));
  m_save = primaryButton(tr("&Save…"));
  row->addStretch(1);
  row->addWidget(close);
  row->addWidget(m_save);
  for (QPushButton *one : {close, m_save}) one->setAutoDefault(false);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_save, &QPushButton::clicked, this, &SaveWordsDialog::save);
  return row;
}

void SaveWordsDialog::suggestEdition() {
  if (!m_editionIsOurs) return;
  std::uint64_t last = 0;
  for (const WordsHead &head : m_present) {
    if (head.name == plain(*m_name)) last = std::max(last, head.edition);
  }
  const QSignalBlocker quiet(m_edition);
  m_edition->setValue(static_cast<int>(std::min<std::uint64_t>(last + 1, kMostEdition)));
}

void SaveWordsDialog::showButtons() {
  const bool any = std::any_of(m_kinds.begin(), m_kinds.end(), [](const auto &kind) { return kind.second->isChecked(); });
  if (m_save != nullptr) m_save->setEnabled(any && !plain(*m_name).empty() && isPackDate(plain(*m_date)));
}

void SaveWordsDialog::save() {
  QString name = m_name->text().trimmed();
  for (const char strange : std::string_view("/\\:*?\"<>|")) name.replace(QLatin1Char(strange), QLatin1Char('-'));
  const auto file = askForNewFile(this, tr("Where the pack shall be"), tr("%1 %2").arg(name).arg(m_edition->value()) + QStringLiteral(".json"), QStringLiteral(".json"));
  if (file.empty() || !m_workspace.isOpen()) return;
  std::vector<std::string> kinds;
  for (const auto &[kind, box] : m_kinds) {
    if (box->isChecked()) kinds.push_back(kind);
  }
  const WordsHead head{plain(*m_name), static_cast<std::uint64_t>(m_edition->value()), plain(*m_author), plain(*m_note), {}};
  m_workspace.ask<Result<SavedWords>>(
      this,
      [file, head, kinds, date = plain(*m_date), licence = plain(*m_licence), sign = m_sign->isChecked()](VaultSession &session) {
        return OwnWords(session).save(file, head, date, licence, kinds, sign);
      },
      [this, name = text(file.filename().string())](const Result<SavedWords> &saved) { told(name, saved); });
}

void SaveWordsDialog::told(const QString &file, const Result<SavedWords> &saved) {
  m_told->setProperty("role", saved ? QString() : QStringLiteral("danger"));
  restyle(m_told);
  m_told->show();
  m_keyRow->setVisible(saved && saved->signer);
  if (!saved) return m_told->setText(sentenceFor(m_workspace.program(), saved.error()));
  if (!saved->signer) return m_told->setText(tr("Saved as %1, unsigned.").arg(file));
  m_key->setText(text(textOf(*saved->signer)));
  m_key->setCursorPosition(0);
  m_told->setText(tr("Saved as %1, with its signature in %1.minisig. Give both to others, and the key above in another way, such as on paper or by telephone: only so can they know that the pack is yours.").arg(file));
}

}  // namespace dossier
