// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/letter_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

#include "ui/controls/file_dialogs.h"
#include "ui/controls/plain_label.h"
#include "ui/controls/unsaved_question.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kWidth = 720, kHeight = 700;
constexpr qsizetype kMostShown = 6;

QString rightWords(Right right) {
  switch (right) {
    case Right::Access: return LetterDialog::tr("Tell me what you hold (access)");
    case Right::Erasure: return LetterDialog::tr("Erase it");
    case Right::Rectification: return LetterDialog::tr("Correct it");
    case Right::Objection: return LetterDialog::tr("Stop using it, for advertising too (objection)");
    case Right::Portability: return LetterDialog::tr("Hand it over in a usable form (portability)");
    case Right::HumanReview: return LetterDialog::tr("Have a person review a score or a decision");
  }
  return {};
}

/// The letters' name for the language of the interface.
std::string interfaceLanguage() {
  const QLocale locale;
  return locale.language() == QLocale::Chinese ? "zh-Hans" : locale.name().section(QLatin1Char('_'), 0, 0).toStdString();
}

/// Where the person probably lives: "DE" of "de_DE".
std::string localCountry() { return QLocale().name().section(QLatin1Char('_'), 1, 1).toStdString(); }

void choose(QComboBox &box, const QString &data) { box.setCurrentIndex(box.findData(data)); }

}  // namespace

LetterDialog::LetterDialog(Workspace &workspace, std::string holder, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_snapshot(workspace.snapshot()), m_holder(std::move(holder)), m_title(plainLabel({}, LabelRole::Title)),
      m_about(plainLabel({}, LabelRole::Muted)), m_missing(plainLabel({})), m_told(plainLabel({}, LabelRole::Muted)), m_text(new QPlainTextEdit) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Write a letter"));   // the holder's name is for this window alone: other programs read titles
  resize(kWidth, kHeight);
  m_text->setAccessibleName(tr("The letter"));
  m_text->setTabChangesFocus(true);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  column->setSpacing(kMediumSpace);
  column->addWidget(m_title);
  column->addWidget(plainLabel(tr("Nothing is sent from here: copy the letter or save it, and send it yourself. It is no legal advice; where you live counts for the law, too.")));
  column->addLayout(makeChoices());
  for (QWidget *one : std::initializer_list<QWidget *>{m_about, m_missing}) column->addWidget(one);
  column->addWidget(m_text, 1);
  column->addWidget(m_told);
  column->addLayout(makeButtons());
  connect(m_text, &QPlainTextEdit::textChanged, this, &LetterDialog::showMissing);
  connect(&workspace, &Workspace::aboutToLock, this, [this] { QDialog::reject(); });
  start();
}

QLayout *LetterDialog::makeChoices() {
  auto *form = new QFormLayout;
  form->setHorizontalSpacing(kMediumSpace);
  form->setVerticalSpacing(kSmallSpace);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  for (const auto &[box, name] : {std::pair(&m_right, tr("&What for")), std::pair(&m_law, tr("&By which law")), std::pair(&m_language, tr("&Language"))}) {
    *box = new QComboBox;
    (*box)->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    form->addRow(name, *box);
  }
  m_law->setPlaceholderText(tr("Choose the law of where you live"));
  return form;
}

QLayout *LetterDialog::makeButtons() {
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  auto *close = new QPushButton(tr("&Close"));
  m_copy = new QPushButton(tr("C&opy"));
  m_save = primaryButton(tr("&Save as text…"));
  row->addWidget(close);
  row->addStretch(1);
  row->addWidget(m_copy);
  row->addWidget(m_save);
  for (QPushButton *one : {close, m_copy, m_save}) one->setAutoDefault(false);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_copy, &QPushButton::clicked, this, &LetterDialog::copy);
  connect(m_save, &QPushButton::clicked, this, &LetterDialog::save);
  return row;
}

const Catalogue &LetterDialog::catalogue() const { return m_workspace.catalogue(); }

Result<WrittenLetter> LetterDialog::letterFor(const std::string &law, const std::string &language, Right right) const {
  return writeLetter(*m_book, catalogue(), *m_snapshot->inventory, {m_holder, right, law, language, interfaceLanguage()});
}

void LetterDialog::start() {
  const auto book = LetterBook::load();
  if (!book || m_snapshot == nullptr) return say(book ? QString() : sentenceFor(m_workspace.program(), book.error()));
  m_book = *book;
  for (const Law &one : m_book->laws()) {
    if (!one.languages.empty()) m_law->addItem(tr("%1: %2").arg(text(one.shortName), text(one.jurisdiction)), text(one.id));
  }
  const auto to = letterHolder(catalogue(), *m_snapshot->inventory, m_holder);
  if (!to) return say(sentenceFor(m_workspace.program(), to.error()));
  m_country = to->country;
  m_title->setText(tr("A letter to %1").arg(text(displayable(to->name))));
  const Law *likely = m_book->lawOf(m_country);
  if (likely == nullptr) likely = m_book->lawOf(localCountry());
  choose(*m_law, likely == nullptr ? QString() : text(likely->id));
  fillRights();
  fillLanguages({});
  connect(m_law, &QComboBox::currentIndexChanged, this, [this] {
    fillRights();
    fillLanguages(m_language->currentData().toString());
    write();
  });
  for (QComboBox *box : {m_right, m_language}) connect(box, &QComboBox::currentIndexChanged, this, &LetterDialog::write);
  write();
}

const Law *LetterDialog::law() const { return m_book == nullptr ? nullptr : m_book->law(m_law->currentData().toString().toStdString()); }

void LetterDialog::fillRights() {
  const QSignalBlocker quiet(m_right);
  const QString wanted = m_right->currentData().toString();
  m_right->clear();
  for (const Right right : kAllRights) {
    const Law *chosen = law();
    const bool given = chosen == nullptr || std::any_of(chosen->rights.begin(), chosen->rights.end(), [&](const LawRight &one) { return one.right == right; });
    if (given) m_right->addItem(rightWords(right), text(nameOf(right)));
  }
  choose(*m_right, wanted);
  if (m_right->currentIndex() < 0) m_right->setCurrentIndex(0);
}

void LetterDialog::fillLanguages(const QString &wanted) {
  const QSignalBlocker quiet(m_language);
  m_language->clear();
  const Law *chosen = law();
  if (chosen == nullptr) return;
  for (const std::string &one : chosen->languages) m_language->addItem(text(m_book->words(one)->name), text(one));
  choose(*m_language, wanted);
  if (m_language->currentIndex() < 0) choose(*m_language, text(m_book->languageFor(*chosen, m_country, interfaceLanguage())));
}

void LetterDialog::write() {
  showLaw();
  m_told->hide();
  const auto right = rightFromName(m_right->currentData().toString().toStdString());
  const bool ready = law() != nullptr && right.has_value();
  for (QWidget *one : std::initializer_list<QWidget *>{m_text, m_copy, m_save}) one->setEnabled(ready);
  QTextCursor whole(m_text->document());
  whole.select(QTextCursor::Document);
  if (!ready) {
    whole.removeSelectedText();
    return showMissing();
  }
  const auto written = letterFor(law()->id, m_language->currentData().toString().toStdString(), *right);
  if (!written) say(sentenceFor(m_workspace.program(), written.error()));
  whole.insertText(written ? text(letterAsText(written->letter)) : QString());
  m_text->moveCursor(QTextCursor::Start);
  m_text->document()->setModified(false);
}

void LetterDialog::showLaw() {
  const Law *chosen = law();
  if (chosen == nullptr) return m_about->setText(tr("Where you live decides which law you can use; what the catalogue knows about this holder does not tell."));
  QStringList about;
  for (const LawRight &one : chosen->rights) {
    if (text(nameOf(one.right)) != m_right->currentData().toString()) continue;
    for (const std::string &article : one.articles) about.append(text(article));
  }
  QString words = tr("%1 (%2).").arg(text(chosen->text), about.join(QStringLiteral(", ")));
  if (!chosen->deadline.empty()) words += QLatin1Char(' ') + tr("To be answered “%1” (%2).").arg(text(chosen->deadline), text(chosen->deadlineArticle));
  if (!chosen->note.empty()) words += QLatin1Char(' ') + text(chosen->note);
  m_about->setText(words);
}

void LetterDialog::showMissing() {
  QStringList missing;
  for (const std::string &one : promptsIn(m_text->toPlainText().toStdString())) missing.append(QLatin1Char('[') + text(displayable(one, 40)) + QLatin1Char(']'));
  m_missing->setText(missing.isEmpty() ? tr("Everything is filled in.") : tr("Still to be filled in: %1").arg(listed(missing, kMostShown)));
  m_missing->setVisible(m_text->isEnabled());
}

void LetterDialog::say(const QString &words) {
  m_told->setText(words);
  m_told->setVisible(!words.isEmpty());
}

void LetterDialog::reject() {
  if (!m_text->document()->isModified()) return QDialog::reject();
  askBeforeLosing(*this, [this] { QDialog::reject(); });
}

void LetterDialog::copy() {
  QGuiApplication::clipboard()->setText(m_text->toPlainText());
  m_text->document()->setModified(false);
  say(tr("Copied. It leaves the clipboard again after a while."));
}

void LetterDialog::save() {
  const QString name = tr("Letter %1").arg(todayText()) + QStringLiteral(".txt");
  const auto file = askForNewFile(this, tr("Where the letter shall be"), name, QStringLiteral(".txt"));
  if (file.empty() || !m_workspace.isOpen()) return;
  m_workspace.ask<Result<void>>(
      this, [file, letter = m_text->toPlainText().toStdString()](VaultSession &) { return saveLetter(file, letter); },
      [this, file](const Result<void> &done) {
        if (done) m_text->document()->setModified(false);
        say(done ? tr("Saved as %1, which is not encrypted.").arg(text(file.filename().string())) : sentenceFor(m_workspace.program(), done.error()));
      });
}

}  // namespace dossier
