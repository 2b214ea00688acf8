// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recovery_dialog.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/text.h"
#include "ui/controls/file_dialogs.h"
#include "ui/controls/plain_label.h"
#include "ui/pages/recovery_sheet.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kWidth = 560;

}  // namespace

RecoveryDialog::RecoveryDialog(const SecretBytes &code, const QString &vault, QWidget *parent)
    : QDialog(parent), m_code(code.clone()), m_vault(vault), m_words(split(m_code.view(), ' ')), m_stack(new QStackedWidget) {
  setWindowTitle(tr("Recovery code"));
  setMinimumWidth(kWidth);
  std::vector<std::size_t> numbers(m_words.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = i;
  std::shuffle(numbers.begin(), numbers.end(), *QRandomGenerator::global());
  std::copy_n(numbers.begin(), std::min(m_asked.size(), numbers.size()), m_asked.begin());
  std::sort(m_asked.begin(), m_asked.end());
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->addWidget(m_stack);
  m_stack->addWidget(makeShown());
  m_stack->addWidget(makeAsked());
  m_stack->widget(0)->setFocus();
}

QWidget *RecoveryDialog::makeShown() {
  auto *page = new QWidget;
  auto *layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kMediumSpace);
  layout->addWidget(plainLabel(tr("Write these 16 words down"), LabelRole::Title));
  layout->addWidget(plainLabel(tr("They open the vault if the passphrase is lost. They are shown this once. Keep them on paper, away from this computer.")));
  auto *grid = new QGridLayout;
  grid->setHorizontalSpacing(kLargeSpace);
  QFont font = this->font();
  font.setFamily(QStringLiteral("monospace"));
  font.setPointSizeF(font.pointSizeF() * 1.2);
  for (std::size_t i = 0; i < m_words.size(); ++i) {
    auto *word = plainLabel(QStringLiteral("%1  %2").arg(i + 1, 2).arg(text(m_words[i])), LabelRole::Number);
    word->setFont(font);
    grid->addWidget(word, static_cast<int>(i % 4), static_cast<int>(i / 4));
  }
  layout->addLayout(grid);
  layout->addWidget(makeSheetRow());
  auto *next = primaryButton(tr("I have &written them down"));
  next->setAutoDefault(false);
  connect(next, &QPushButton::clicked, this, [this] {
    m_stack->setCurrentIndex(1);
    m_answers.front()->setFocus();
  });
  layout->addWidget(next, 0, Qt::AlignRight);
  page->setFocusProxy(next);
  return page;
}

QWidget *RecoveryDialog::makeSheetRow() {
  auto *part = new QWidget;
  auto *row = new QHBoxLayout(part);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kMediumSpace);
  m_saveSheet = linkButton(tr("&Save as a sheet to print…"));
  m_deleteSheet = new QPushButton(tr("&Delete the sheet now"));
  m_deleteSheet->setAutoDefault(false);
  m_sheetWords = plainLabel({}, LabelRole::Danger);
  row->addWidget(m_saveSheet);
  row->addWidget(m_sheetWords, 1);
  row->addWidget(m_deleteSheet);
  row->addStretch(0);
  m_sheetWords->hide();
  m_deleteSheet->hide();
  connect(m_saveSheet, &QPushButton::clicked, this, &RecoveryDialog::saveSheet);
  connect(m_deleteSheet, &QPushButton::clicked, this, &RecoveryDialog::deleteSheet);
  return part;
}

void RecoveryDialog::saveSheet() {
  const auto file = askForNewFile(this, tr("Where the sheet shall be"), tr("Recovery code.pdf"), QStringLiteral(".pdf"));
  if (file.empty()) return;
  const bool saved = writeRecoverySheet(file, m_vault, m_words);
  m_sheet = saved ? file : std::filesystem::path();
  m_sheetWords->setText(saved ? tr("%1 is not encrypted: whoever has it can open the vault. Print it, then delete it.").arg(text(file.filename().string()))
                              : tr("Nothing was saved: this place cannot be written to, or something is already there."));
  m_sheetWords->show();
  m_saveSheet->setVisible(!saved);
  m_deleteSheet->setVisible(saved);
  resize(width(), layout()->totalHeightForWidth(width()));
}

void RecoveryDialog::deleteSheet() {
  std::error_code ignored;
  const bool gone = std::filesystem::remove(m_sheet, ignored) || !std::filesystem::exists(m_sheet, ignored);
  m_sheetWords->setText(gone ? tr("The sheet is deleted.") : tr("It could not be deleted. Delete it by hand."));
  m_sheetWords->setProperty("role", gone ? QStringLiteral("muted") : QStringLiteral("danger"));
  restyle(m_sheetWords);
  m_saveSheet->setVisible(gone);
  m_deleteSheet->setVisible(!gone);
}

QWidget *RecoveryDialog::makeAsked() {
  auto *page = new QWidget;
  auto *layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kMediumSpace);
  layout->addWidget(plainLabel(tr("Three words from your note"), LabelRole::Title));
  auto *grid = new QGridLayout;
  for (std::size_t i = 0; i < m_asked.size(); ++i) {
    m_answers[i] = new QLineEdit;
    m_answers[i]->setAccessibleName(tr("Word %1").arg(m_asked[i] + 1));
    grid->addWidget(plainLabel(tr("Word %1").arg(m_asked[i] + 1)), static_cast<int>(i), 0);
    grid->addWidget(m_answers[i], static_cast<int>(i), 1);
    connect(m_answers[i], &QLineEdit::textChanged, this, &RecoveryDialog::check);
    connect(m_answers[i], &QLineEdit::returnPressed, this, [this] { m_finish->isEnabled() ? m_finish->click() : void(focusNextChild()); });
  }
  layout->addLayout(grid);
  layout->addStretch(1);
  auto *buttons = new QHBoxLayout;
  auto *back = new QPushButton(tr("&Back to the words"));
  m_finish = primaryButton(tr("&Done"));
  m_finish->setEnabled(false);
  for (QPushButton *button : {back, m_finish}) button->setAutoDefault(false);   // Return belongs to the three answers
  buttons->addWidget(back);
  buttons->addStretch(1);
  buttons->addWidget(m_finish);
  layout->addLayout(buttons);
  connect(back, &QPushButton::clicked, this, [this] { m_stack->setCurrentIndex(0); });
  connect(m_finish, &QPushButton::clicked, this, &QDialog::accept);
  return page;
}

void RecoveryDialog::check() {
  bool good = true;
  for (std::size_t i = 0; i < m_asked.size(); ++i) {
    good = good && m_answers[i]->text().trimmed().toLower() == text(m_words[m_asked[i]]);
  }
  m_finish->setEnabled(good);
}

}  // namespace dossier
