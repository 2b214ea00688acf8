// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/key_dialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

#include "ui/controls/key_file_row.h"
#include "ui/controls/new_passphrase.h"
#include "ui/controls/plain_label.h"
#include "ui/controls/present_key.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kDialogWidth = 480;
constexpr int kMostLabelBytes = 63;

}  // namespace

KeyDialog::KeyDialog(Workspace &workspace, const Form &form, Submit submit, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_form(form), m_submit(std::move(submit)), m_problem(plainLabel({}, LabelRole::Danger)),
      m_progress(new QProgressBar) {
  setWindowTitle(form.title);
  setFixedWidth(kDialogWidth);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  column->setSpacing(kMediumSpace);
  column->addWidget(plainLabel(form.title, LabelRole::Title));
  if (!form.explanation.isEmpty()) column->addWidget(plainLabel(form.explanation));
  addFields(*column);
  m_problem->hide();
  column->addWidget(m_problem);
  m_progress->setRange(0, 0);
  m_progress->setTextVisible(false);
  m_progress->setFixedHeight(kSmallSpace);
  m_progress->setAccessibleName(tr("Working"));
  m_progress->hide();
  column->addWidget(m_progress);
  addButtons(*column);
  connect(&workspace, &Workspace::aboutToLock, this, &QDialog::reject);
}

void KeyDialog::addFields(QVBoxLayout &column) {
  m_fields = new QWidget;
  auto *fields = new QVBoxLayout(m_fields);
  fields->setContentsMargins(0, 0, 0, 0);
  fields->setSpacing(kMediumSpace);
  if (!m_form.present.isEmpty()) fields->addWidget(m_present = new PresentKey(m_workspace.program(), m_form.present));
  if (m_form.newPassphrase) fields->addWidget(m_new = new NewPassphrase);
  if (m_form.newKeyFile) fields->addWidget(plainLabel(m_form.newPassphrase && !m_form.bothNeeded ? tr("New key file, where you want one") : tr("New key file")));
  if (m_form.newKeyFile) fields->addWidget(m_newFile = new KeyFileRow(m_workspace.program(), KeyFileRow::Making::Yes));
  if (m_form.label) {
    m_label = new QLineEdit;
    m_label->setAccessibleName(tr("Name"));
    m_label->setPlaceholderText(tr("A name to know it by, such as “stick in the desk”"));
    fields->addWidget(plainLabel(tr("Name (not secret, may be left empty)")));
    fields->addWidget(m_label);
  }
  if (!m_form.offer.isEmpty()) fields->addWidget(m_offer = new QCheckBox(m_form.offer));
  column.addWidget(m_fields);
}

void KeyDialog::addButtons(QVBoxLayout &column) {
  auto *row = new QHBoxLayout;
  row->setSpacing(kMediumSpace);
  m_cancel = new QPushButton(tr("&Cancel"));
  m_action = primaryButton(m_form.action);
  for (QPushButton *button : {m_cancel, m_action}) button->setAutoDefault(false);
  m_action->setDefault(true);
  row->addStretch(1);
  row->addWidget(m_cancel);
  row->addWidget(m_action);
  column.addLayout(row);
  connect(m_cancel, &QPushButton::clicked, this, &KeyDialog::reject);
  connect(m_action, &QPushButton::clicked, this, &KeyDialog::submit);
  const auto look = [this] { m_action->setEnabled(isComplete()); };
  if (m_new != nullptr) {
    connect(m_new, &NewPassphrase::edited, this, look);
    connect(m_new, &NewPassphrase::submitted, this, &KeyDialog::submit);
  }
  if (m_newFile != nullptr) connect(m_newFile, &KeyFileRow::edited, this, look);
  if (m_present != nullptr) {
    connect(m_present, &PresentKey::edited, this, look);
    connect(m_present, &PresentKey::submitted, this, [this] { m_new != nullptr ? m_new->setFocus() : submit(); });
  }
  look();
  (m_present != nullptr ? static_cast<QWidget *>(m_present) : m_action)->setFocus();
}

bool KeyDialog::isComplete() const {
  const bool words = m_new == nullptr || !m_new->isEmpty();
  const bool file = m_newFile == nullptr || !m_newFile->isEmpty();
  const bool either = (m_new != nullptr && words) || (m_newFile != nullptr && file) || (m_new == nullptr && m_newFile == nullptr);
  return (m_form.bothNeeded ? words && file : either) && (m_present == nullptr || !m_present->isEmpty());
}

void KeyDialog::submit() {
  if (m_busy || !isComplete()) return;
  if (m_new != nullptr && !m_new->agrees()) {
    showProblem(tr("The two passphrases differ."));
    return m_new->askAgain();
  }
  const auto read = [this]() -> Result<Answer> {
    Answer answer;
    answer.added = std::make_shared<Secrets>();
    if (m_present != nullptr) {
      DOSSIER_ASSIGN(answer.present, m_present->secrets());
    }
    if (m_new != nullptr) {
      DOSSIER_ASSIGN(answer.added->passphrase, m_new->secret());
    }
    if (m_newFile != nullptr) {
      DOSSIER_ASSIGN(answer.added->keyFile, m_newFile->secret());
    }
    return answer;
  };
  auto answer = read();
  if (!answer) return finish(fail(answer.error()));
  QString label = m_label != nullptr ? m_label->text().trimmed() : QString();
  while (label.toUtf8().size() > kMostLabelBytes) label.chop(1);
  answer->label = label.toStdString();
  answer->offerTaken = m_offer != nullptr && m_offer->isChecked();
  setBusy(true);
  m_submit(*this, *answer);
}

void KeyDialog::setBusy(bool busy) {
  m_busy = busy;
  m_fields->setEnabled(!busy);
  m_cancel->setEnabled(!busy);
  m_action->setEnabled(!busy && isComplete());
  m_action->setText(busy && !m_form.working.isEmpty() ? m_form.working : m_form.action);
  m_progress->setVisible(busy);
  if (busy) m_problem->hide();
  fit();
}

void KeyDialog::showProblem(const QString &sentence) {
  m_problem->setText(sentence);
  m_problem->show();
  fit();
}

void KeyDialog::finish(const Result<void> &result) {
  setBusy(false);
  if (result) return accept();
  showProblem(sentenceFor(m_workspace.program(), result.error()));
  if (m_present != nullptr) {
    m_present->clear(true);
    m_present->setFocus();
  }
}

void KeyDialog::showEvent(QShowEvent *event) {
  QDialog::showEvent(event);
  fit();
}

/// QWidget::adjustSize asks for the height at another width than this one, and leaves gaps.
void KeyDialog::fit() { resize(kDialogWidth, layout()->totalHeightForWidth(kDialogWidth)); }

void KeyDialog::reject() {
  // What runs goes on; its answer must find somebody. Only the lock comes first.
  if (!m_busy || sender() == &m_workspace) QDialog::reject();
}

}  // namespace dossier
