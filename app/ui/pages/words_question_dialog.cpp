// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/words_question_dialog.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"
#include "ui/style/word_labels.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kWidth = 640, kHeight = 660;
constexpr qsizetype kMostNamed = 12;

bool isOfOrigin(const Error &question) { return question.code != ErrorCode::PackOlder; }

/// "lens border", as a preview has it, in words.
QString shownWord(const std::string &word) {
  const auto blank = word.find(' ');
  return WordsQuestionDialog::tr("%1 “%2”").arg(wordKindLabel(word.substr(0, blank)), blank == std::string::npos ? QString() : text(word.substr(blank + 1)));
}

}  // namespace

WordsQuestionDialog::WordsQuestionDialog(Workspace &workspace, std::filesystem::path path, ReadPacks read, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_path(std::move(path)), m_place(new QVBoxLayout), m_tick(new QCheckBox(tr("I know &where it comes from"))) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Add this pack of words?"));
  resize(kWidth, kHeight);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  column->setSpacing(kMediumSpace);
  column->addLayout(m_place, 1);
  column->addLayout(makeKey());
  column->addWidget(m_tick);
  column->addLayout(makeButtons());
  connect(m_tick, &QCheckBox::toggled, this, &WordsQuestionDialog::showButtons);
  connect(&workspace, &Workspace::aboutToLock, this, &QDialog::reject);
  show(read);
  m_refuse->setFocus();
}

QLayout *WordsQuestionDialog::makeKey() {
  auto *column = new QVBoxLayout;
  column->setSpacing(kSmallSpace);
  auto *name = plainLabel({}, LabelRole::Muted);
  name->setText(tr("&Key of its maker"));
  m_key = new QLineEdit;
  m_key->setAccessibleName(tr("Key of its maker"));
  m_key->setPlaceholderText(tr("RW…, as its maker told you in another way"));
  name->setBuddy(m_key);
  m_check = new QPushButton(tr("&Check again"));
  m_check->setAutoDefault(false);
  m_check->setEnabled(false);
  m_told = plainLabel({}, LabelRole::Danger);
  m_told->hide();
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  row->addWidget(m_key, 1);
  row->addWidget(m_check);
  column->addWidget(name);
  column->addLayout(row);
  column->addWidget(m_told);
  connect(m_key, &QLineEdit::textChanged, this, [this](const QString &key) { m_check->setEnabled(!key.trimmed().isEmpty()); });
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {   // which must not answer the question
    auto *checking = new QShortcut(key, m_key);
    checking->setContext(Qt::WidgetShortcut);
    connect(checking, &QShortcut::activated, this, &WordsQuestionDialog::checkAgain);
  }
  connect(m_check, &QPushButton::clicked, this, &WordsQuestionDialog::checkAgain);
  return column;
}

QLayout *WordsQuestionDialog::makeButtons() {
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  m_add = new QPushButton(tr("&Add all the same"));
  m_refuse = primaryButton(tr("Do &not add"));
  row->addStretch(1);
  row->addWidget(m_add);
  row->addWidget(m_refuse);
  m_add->setAutoDefault(false);
  m_refuse->setDefault(true);
  connect(m_refuse, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
  return row;
}

void WordsQuestionDialog::show(const ReadPacks &read) {
  m_read = read;
  auto *inside = new QWidget;
  auto *column = new QVBoxLayout(inside);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kMediumSpace);
  if (m_read.preview) {
    addFacts(*column);
    addQuestions(*column);
    addChanges(*column);
  } else {
    addQuestions(*column);
  }
  column->addStretch(1);
  auto *scroll = scrolling(inside);
  delete m_shown;
  m_shown = scroll;
  m_place->addWidget(scroll);
  showButtons();
}

void WordsQuestionDialog::addFacts(QVBoxLayout &column) {
  const WordsPreview &preview = *m_read.preview;
  column.addWidget(plainLabel(text(preview.head.name), LabelRole::Title));
  QStringList counts;
  for (const auto &[kind, count] : preview.words) counts.append(QStringLiteral("%1 %2").arg(count).arg((count == 1 ? wordKindLabel(kind) : kindsLabel(kind)).toLower()));
  auto *form = new QFormLayout;
  form->setHorizontalSpacing(kMediumSpace);
  form->setVerticalSpacing(kSmallSpace);
  const QString unknown = tr("unknown");
  const auto add = [&](const QString &name, const QString &value) { form->addRow(plainLabel(name, LabelRole::Muted), plainLabel(value)); };
  add(tr("File"), text(m_read.file));
  add(tr("Edition"), preview.date.empty() ? QString::number(preview.head.edition) : tr("%1, %2").arg(preview.head.edition).arg(text(preview.date)));
  add(tr("Made by"), preview.head.author.empty() ? unknown : text(preview.head.author));
  add(tr("Licence"), preview.licence.empty() ? unknown : text(preview.licence));
  if (!preview.head.note.empty()) add(tr("Note"), text(preview.head.note));
  add(tr("Contains"), counts.join(QStringLiteral(", ")));
  add(tr("Signature"), preview.keyId.empty()     ? tr("none")
                       : preview.signedByKnown   ? tr("good, with the key %1").arg(text(preview.keyId))
                                                 : tr("says the key %1; not proven").arg(text(preview.keyId)));
  column.addLayout(form);
}

void WordsQuestionDialog::addQuestions(QVBoxLayout &column) {
  for (const Error &question : m_read.questions) column.addWidget(plainLabel(questionSentence(question), LabelRole::Danger));
  if (m_read.questions.empty()) column.addWidget(plainLabel(tr("Nothing is left to ask: the signature is good.")));
}

void WordsQuestionDialog::addChanges(QVBoxLayout &column) {
  const WordsPreview &preview = *m_read.preview;
  const auto add = [&](const QString &title, const std::vector<std::string> &words) {
    if (words.empty()) return;
    QStringList names;
    for (const std::string &word : words) names.append(shownWord(word));
    column.addWidget(plainLabel(tr("%1: %2").arg(title, listed(names, kMostNamed)), LabelRole::Muted));
  };
  column.addWidget(plainLabel(tr("What it would change"), LabelRole::Heading));
  if (preview.editionHere != 0) column.addWidget(plainLabel(tr("It takes the place of edition %1.").arg(preview.editionHere)));
  add(tr("New"), preview.added);
  add(tr("Changed"), preview.changed);
  add(tr("Gone"), preview.gone);
  add(tr("Kept, since your vault uses it"), preview.kept);
  column.addWidget(plainLabel(tr("What you wrote yourself, and all evidence, stays as it is. Edit, Undo takes the pack back."), LabelRole::Muted));
}

void WordsQuestionDialog::checkAgain() {
  const QString key = m_key->text().trimmed();
  if (key.isEmpty() || !m_workspace.isOpen()) return;
  m_check->setEnabled(false);
  PackWords said = m_read.said;
  said.key = key.toStdString();
  m_workspace.ask<Result<ReadPacks>>(
      this, [path = m_path, said, stop = m_workspace.stopToken()](VaultSession &session) { return Packs(session).read(path, said, stop); },
      [this](const Result<ReadPacks> &read) {
        m_check->setEnabled(true);
        m_told->setVisible(!read);
        if (!read) return m_told->setText(sentenceFor(m_workspace.program(), read.error()));
        m_tick->setChecked(false);   // the file was read anew
        show(*read);
      });
}

void WordsQuestionDialog::showButtons() {
  const bool origin = std::any_of(m_read.questions.begin(), m_read.questions.end(), isOfOrigin);
  m_tick->setVisible(origin);
  m_add->setEnabled(!origin || m_tick->isChecked());
  m_add->setText(m_read.questions.empty() ? tr("&Add") : tr("&Add all the same"));
}

}  // namespace dossier
