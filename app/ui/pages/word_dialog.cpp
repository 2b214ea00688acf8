// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/word_dialog.h"

#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/controls/plain_label.h"
#include "ui/controls/unsaved_question.h"
#include "ui/pages/word_form.h"
#include "ui/pages/word_parts.h"
#include "ui/style/theme.h"
#include "ui/style/word_labels.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kWidth = 680, kHeight = 660, kShortHeight = 380;
constexpr std::size_t kFewFields = 5;

}  // namespace

WordDialog::WordDialog(Workspace &workspace, const WordKind &kind, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_kind(kind), m_snapshot(workspace.snapshot()), m_new(true), m_form(new OwnWordForm(kind, workspace.catalogue(), {})),
      m_told(plainLabel({}, LabelRole::Danger)) {
  build(tr("New: %1").arg(wordKindLabel(kind.id).toLower()));
}

WordDialog::WordDialog(Workspace &workspace, const WholeWord &present, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_kind(*wordKind(present.word.kind)), m_snapshot(workspace.snapshot()), m_new(false),
      m_readOnly(present.addedBy != kPerson), m_form(new OwnWordForm(m_kind, workspace.catalogue(), {})), m_told(plainLabel({}, LabelRole::Danger)) {
  build(text(present.word.name()));
  showPresent(present);
}

void WordDialog::build(const QString &title) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(wordKindLabel(m_kind.id));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  column->setSpacing(kMediumSpace);
  column->addWidget(plainLabel(title, LabelRole::Title));
  auto *inside = new QWidget;
  auto *rows = new QVBoxLayout(inside);
  rows->setContentsMargins(0, 0, kSmallSpace, 0);
  rows->setSpacing(kMediumSpace);
  rows->addWidget(m_form);
  const auto kinds = wordKinds();
  if (std::any_of(kinds.begin(), kinds.end(), [&](const WordKind &kind) { return kind.of == m_kind.id; })) {
    m_parts = new WordParts(m_kind, m_workspace.catalogue());
    rows->addWidget(m_parts);
    connect(m_parts, &WordParts::edited, this, [this] { m_edited = true; });
  }
  rows->addStretch(1);
  column->addWidget(scrolling(inside), 1);
  column->addWidget(m_told);
  column->addLayout(makeButtons());
  m_told->hide();
  resize(kWidth, m_kind.fields.size() > kFewFields || m_parts != nullptr ? kHeight : kShortHeight);
  connect(m_form, &OwnWordForm::edited, this, [this] { m_edited = true; });
  connect(&m_workspace, &Workspace::aboutToLock, this, &WordDialog::onLock);
  m_form->focusFirst();
}

QLayout *WordDialog::makeButtons() {
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  auto *cancel = new QPushButton(m_readOnly ? tr("&Close") : tr("&Cancel"));
  m_save = primaryButton(m_readOnly ? tr("Copy to &my words") : tr("&Save"));
  row->addWidget(plainLabel(m_readOnly ? QString() : tr("* is needed"), LabelRole::Muted), 1);
  row->addWidget(cancel);
  row->addWidget(m_save);
  for (QPushButton *one : {cancel, m_save}) one->setAutoDefault(false);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_save, &QPushButton::clicked, this, &WordDialog::save);
  auto *saving = new QShortcut(QKeySequence::Save, this);
  connect(saving, &QShortcut::activated, m_save, &QPushButton::click);
  return row;
}

void WordDialog::showPresent(const WholeWord &present) {
  m_form->setWord(present.word);
  if (m_parts != nullptr) m_parts->setParts(present.parts);
  if (m_readOnly) {
    m_form->setReadOnly();
    if (m_parts != nullptr) m_parts->setReadOnly();
    m_told->setProperty("role", QStringLiteral("muted"));
    restyle(m_told);
    m_told->setText(tr("Added by %1. A copy is your own, can be changed, and stands before the pack's.").arg(addedByWords(present.addedBy)));
    m_told->show();
  }
  m_form->focusFirst();
  m_edited = false;
}

void WordDialog::save() {
  WholeWord whole{m_form->word(), m_parts == nullptr ? std::vector<Word>{} : m_parts->parts(), std::string(kPerson)};
  m_form->clearFaults();
  const QString name = text(whole.word.name());
  write(whole, m_readOnly ? tr("%1 copied to your words. Edit, Undo takes it back.").arg(name) : tr("%1 saved. Edit, Undo takes it back.").arg(name));
}

void WordDialog::write(const WholeWord &whole, const QString &sentence) {
  m_save->setEnabled(false);
  m_workspace.ask<Result<void>>(
      this,
      [whole, isNew = m_new, idField = std::string(m_kind.idField)](VaultSession &session) -> Result<void> {
        OwnWords words(session);
        const auto present = words.find(whole.word.kind, whole.word.id);
        // A new one never takes the place of what the person wrote before.
        if (isNew && present && present->addedBy == kPerson) return fail(ErrorCode::WordTaken, {}, {whole.word.kind, whole.word.id, idField, whole.word.id});
        return words.write(whole);
      },
      [this, sentence](const Result<void> &done) {
        m_save->setEnabled(true);
        if (!done) return showFault(done.error());
        emit written(sentence);
        accept();
      });
}

void WordDialog::showFault(const Error &error) {
  const bool placed = error.arguments.size() > 2;
  if (placed && error.arguments[0] == m_kind.id && m_form->showFault(error.arguments[2], wordFaultSentence(error))) return m_told->hide();
  m_told->show();
  if (!placed || m_parts == nullptr) return m_told->setText(sentenceFor(m_workspace.program(), error));
  m_parts->showFault(error);
  m_told->setText(tr("%1 “%2”, %3: %4").arg(wordKindLabel(error.arguments[0]), text(error.arguments[1]), wordFieldLabel(error.arguments[2]).toLower(), wordFaultSentence(error)));
}

void WordDialog::reject() {
  if (!m_edited || m_readOnly) return QDialog::reject();
  askBeforeLosing(*this, [this] { QDialog::reject(); });
}

void WordDialog::onLock() {
  // What is told before everything is locked is cleared away with the rest.
  if (m_edited && !m_readOnly) {
    QMetaObject::invokeMethod(
        &m_workspace, [workspace = &m_workspace] { emit workspace->noticed(tr("The vault was locked while you were writing a word. What was not saved is gone.")); }, Qt::QueuedConnection);
  }
  QDialog::reject();
}

}  // namespace dossier
