// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/word_part_dialog.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/controls/plain_label.h"
#include "ui/controls/unsaved_question.h"
#include "ui/style/theme.h"
#include "ui/style/word_labels.h"

namespace dossier {
namespace {

constexpr int kWidth = 600, kHeight = 480;

}  // namespace

WordPartDialog::WordPartDialog(const WordKind &kind, const Catalogue &catalogue, const WordPicks &metrics, const Word *present, std::vector<std::string> taken, QWidget *parent)
    : QDialog(parent), m_kind(kind), m_taken(std::move(taken)), m_form(new OwnWordForm(kind, catalogue, metrics)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(wordKindLabel(kind.id));
  resize(kWidth, kHeight);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  column->setSpacing(kMediumSpace);
  column->addWidget(plainLabel(wordKindLabel(kind.id), LabelRole::Title));
  column->addWidget(scrolling(m_form), 1);
  column->addLayout(makeButtons());
  if (present != nullptr) m_form->setWord(*present);
  connect(m_form, &OwnWordForm::edited, this, [this] { m_edited = true; });
  m_form->focusFirst();
}

QLayout *WordPartDialog::makeButtons() {
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  auto *cancel = new QPushButton(tr("&Cancel"));
  m_take = primaryButton(tr("&Take over"));
  row->addWidget(plainLabel(tr("* is needed"), LabelRole::Muted), 1);
  row->addWidget(cancel);
  row->addWidget(m_take);
  for (QPushButton *one : {cancel, m_take}) one->setAutoDefault(false);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_take, &QPushButton::clicked, this, &WordPartDialog::take);
  auto *saving = new QShortcut(QKeySequence::Save, this);
  connect(saving, &QShortcut::activated, m_take, &QPushButton::click);
  return row;
}

void WordPartDialog::reject() {
  if (!m_edited) return QDialog::reject();
  askBeforeLosing(*this, [this] { QDialog::reject(); });
}

void WordPartDialog::setReadOnly() {
  m_form->setReadOnly();
  m_take->hide();
}

void WordPartDialog::take() {
  m_form->clearFaults();
  Word word = m_form->word();
  word.of = "any";   // whose it is will be known when the whole is written
  if (const auto field = wordFault(word)) {
    m_form->showFault(*field, wordFaultSentence(Error(ErrorCode::WordInvalid)));
  } else if (std::find(m_taken.begin(), m_taken.end(), word.id) != m_taken.end()) {
    m_form->showFault(m_kind.idField, wordFaultSentence(Error(ErrorCode::WordTaken, {}, {word.kind, word.id, std::string(m_kind.idField), word.id})));
  } else {
    accept();
  }
}

}  // namespace dossier
