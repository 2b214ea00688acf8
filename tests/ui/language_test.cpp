// SPDX-License-Identifier: GPL-3.0-or-later
// The window in another language: what is said there, that nothing is left in English, and that no letter opens two things in
// any language.
#include <QApplication>
#include <QFileDialog>
#include <QLocale>
#include <QMenuBar>
#include <QXmlStreamReader>
#include <QtTest>

#include "ui/style/language.h"
#include "ui/style/written_words.h"
#include "vault_window.h"

namespace dossier {
namespace {

constexpr std::array kPages{Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_7};

/// What is English only: the sources of a translation file that are no translation of anything.
QSet<QString> englishOnly(const QString &language) {
  QFile file(qEnvironmentVariable("DOSSIER_SOURCE_DIR") + QStringLiteral("/resources/i18n/dossier_%1.ts").arg(language));
  if (!file.open(QIODevice::ReadOnly)) qFatal("no translation file");
  QSet<QString> sources, translations;
  QXmlStreamReader reader(&file);
  while (!reader.atEnd()) {
    reader.readNext();
    if (!reader.isStartElement()) continue;
    if (reader.name() == QLatin1String("source")) sources.insert(reader.readElementText().remove(QLatin1Char('&')));
    if (reader.name() == QLatin1String("translation")) translations.insert(reader.readElementText(QXmlStreamReader::IncludeChildElements).remove(QLatin1Char('&')));
  }
  return sources - translations;
}

/// All words of a window and of its menus, without the marks for letters.
QStringList saidBy(QWidget &window) {
  QStringList said{window.windowTitle()};
  for (const QLabel *label : window.findChildren<QLabel *>()) said.append(label->text());
  for (const QAbstractButton *one : window.findChildren<QAbstractButton *>()) said.append({one->text(), one->toolTip(), one->accessibleName()});
  for (const QAction *action : window.findChildren<QAction *>()) said.append(action->text());
  for (const QLineEdit *edit : window.findChildren<QLineEdit *>()) said.append({edit->placeholderText(), edit->accessibleName()});
  for (const QComboBox *box : window.findChildren<QComboBox *>()) {
    for (int i = 0; i < box->count(); ++i) said.append(box->itemText(i));
  }
  for (const QAbstractItemView *view : window.findChildren<QAbstractItemView *>()) {
    said.append(view->accessibleName());
    if (view->model() == nullptr) continue;
    for (int i = 0; i < view->model()->columnCount(); ++i) said.append(view->model()->headerData(i, Qt::Horizontal).toString());
  }
  for (QString &words : said) words.remove(QLatin1Char('&'));
  return said;
}

/// Empty, or the first that is English.
QString leftInEnglish(QWidget &window, const QString &language) {
  static const QSet<QString> english = englishOnly(language);
  for (const QString &words : saidBy(window)) {
    if (english.contains(words)) return words;
  }
  return {};
}

/// What shares a letter: within one menu, and between the bar and all that is seen of a page.
QStringList sharedLetters(MainWindow &window) {
  QStringList two, seen;
  const auto look = [&two](const QStringList &all) {
    QHash<QString, QString> letters;
    for (const QString &words : all) {
      const QString letter = QKeySequence::mnemonic(words).toString();
      if (!letter.isEmpty() && letters.contains(letter)) two.append(letters.value(letter) + QStringLiteral(" | ") + words);
      letters.insert(letter, words);
    }
  };
  for (const QAction *menu : window.menuBar()->actions()) {
    seen.append(menu->text());
    QStringList within;
    for (const QAction *action : menu->menu()->actions()) within.append(action->text());
    look(within);
  }
  for (const QAbstractButton *one : window.findChildren<QAbstractButton *>()) {
    if (one->isVisible()) seen.append(one->text());
  }
  for (const QLabel *label : window.findChildren<QLabel *>()) {
    if (label->isVisible() && label->buddy() != nullptr) seen.append(label->text());
  }
  look(seen);
  return two;
}

}  // namespace

class LanguageTest : public VaultWindow {
  Q_OBJECT

 private slots:
  void initTestCase();
  void theEntranceSpeaksGerman();
  void anErrorIsToldInGerman();
  void qtsOwnWordsAreGermanToo();
  void theSampleIsShownInGerman();
  void pluralsAndNounsFollowTheLanguage();
  void noPageIsLeftInEnglish();
  void englishIsCaughtWhereItIsLeft();
  void noLetterOpensTwoThingsOnOnePage();
  void cleanupTestCase();
};

void LanguageTest::initTestCase() {
  QVERIFY(m_home.isValid());
  for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"}) qputenv(name, m_home.path().toUtf8());
  applyTheme(QStringLiteral("light"));
  const std::string language = applyLanguage(QStringLiteral("de"));
  QCOMPARE(language, std::string("de"));
  auto worker = WorkerClient::start(std::filesystem::path(qgetenv("DOSSIER_BINARY_DIR").toStdString()) / "bin" / "dossier-import");
  QVERIFY(worker.has_value());
  auto program = Program::make(ProgramPaths::fromEnvironment(), std::move(*worker), language);
  QVERIFY(program.has_value());
  m_program = std::move(*program);
  m_workspace = std::make_unique<Workspace>(*m_program);
  m_window = std::make_unique<MainWindow>(*m_workspace);
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void LanguageTest::theEntranceSpeaksGerman() {
  QVERIFY(button(*m_window, QStringLiteral("Tresor anlegen")) != nullptr);
  QVERIFY(showsText(*m_window, QStringLiteral("nichts wird je übertragen")));
  QCOMPARE(leftInEnglish(*m_window, QStringLiteral("de")), QString());
}

void LanguageTest::anErrorIsToldInGerman() {
  typeInto(*m_window, "Neue Passphrase", "short");
  typeInto(*m_window, "Dieselbe noch einmal", "short");
  click(*m_window, QStringLiteral("Tresor anlegen"));
  QTRY_VERIFY(showsText(*m_window, QStringLiteral("Die Passphrase ist zu kurz.")));
  QVERIFY(showsText(*m_window, QStringLiteral("(vault.weak-passphrase)")));
}

void LanguageTest::qtsOwnWordsAreGermanToo() {
  QString english = QStringLiteral("never opened");
  Answers answers({[&english](QDialog &dialog) {
    QVERIFY(qobject_cast<QFileDialog *>(&dialog) != nullptr);
    english = leftInEnglish(dialog, QStringLiteral("de"));
    dialog.reject();
  }});
  click(*m_window, QStringLiteral("Tresor öffnen"));
  QTRY_VERIFY(answers.done());
  QCOMPARE(english, QString());
}

void LanguageTest::theSampleIsShownInGerman() {
  typeInto(*m_window, "Neue Passphrase", kPassphrase);
  typeInto(*m_window, "Dieselbe noch einmal", kPassphrase);
  Answers answers({answerRecovery});
  click(*m_window, QStringLiteral("Tresor anlegen"));
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->snapshot() != nullptr, kPatience);
  QTRY_VERIFY_WITH_TIMEOUT(button(*m_window, QStringLiteral("Beispiel ausprobieren"))->isVisible(), kPatience);
  click(*m_window, QStringLiteral("Beispiel ausprobieren"));
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->snapshot() && !m_workspace->snapshot()->inventory->holders.empty(), kPatience);
  QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->isBusy(), kPatience);
  QVERIFY(showsText(*m_window, QStringLiteral("Wer hat meine Zahlungsdaten")));
  QCOMPARE(typeLabel(m_program->catalogue(), "payment.card"), QStringLiteral("Zahlungskarte"));
  QCOMPARE(categoryLabel(m_program->catalogue(), "payment"), QStringLiteral("Zahlung"));
  QCOMPARE(kindLabel("public-body"), QStringLiteral("Behörde"));
}

void LanguageTest::pluralsAndNounsFollowTheLanguage() {
  const auto could = [](int count) { return QCoreApplication::translate("dossier::OverviewPage", "%n more could: %1", nullptr, count); };
  QCOMPARE(could(1), QStringLiteral("noch 1 könnte: %1"));
  QCOMPARE(could(7), QStringLiteral("noch 7 könnten: %1"));
  const std::size_t more = m_workspace->snapshot()->headlines.payment.could.size();
  if (more > 0) QVERIFY(showsText(*m_window, could(static_cast<int>(more)).section(QLatin1Char('%'), 0, 0)));
  const Naming naming(m_program->catalogue(), *m_workspace->snapshot());
  FieldChange note;
  note.key = {m_workspace->snapshot()->inventory->holders.front().id, {}, "note"};
  note.after.emplace("written");
  QVERIFY2(editWords(naming, {note}).startsWith(QStringLiteral("Notiz bei ")), "a noun stays large within a sentence");
  QCOMPARE(sizeOf(1500), QStringLiteral("1,5 KiB"));
}

void LanguageTest::noPageIsLeftInEnglish() {
  for (const Qt::Key page : kPages) {
    press(*m_window, page);
    QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->isBusy(), kPatience);
    QCOMPARE(leftInEnglish(*m_window, QStringLiteral("de")), QString());
  }
}

void LanguageTest::englishIsCaughtWhereItIsLeft() {
  QLabel left(QStringLiteral("Nothing was added."), m_window.get());
  QCOMPARE(leftInEnglish(*m_window, QStringLiteral("de")), left.text());
}

void LanguageTest::noLetterOpensTwoThingsOnOnePage() {
  QStringList all;
  for (const QString &language : interfaceLanguages()) {
    lock();
    m_window.reset();
    applyLanguage(language);
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    const auto note = [&] { all.append(sharedLetters(*m_window)); };
    note();
    for (PassphraseEdit *edit : m_window->findChildren<PassphraseEdit *>()) {
      if (!edit->isVisible() || m_workspace->isOpen()) continue;
      QTest::keyClicks(edit, QLatin1String(kPassphrase));
      QTest::keyClick(edit, Qt::Key_Return);
      QTRY_VERIFY_WITH_TIMEOUT(m_workspace->isOpen() && !m_workspace->isBusy(), kPatience);
    }
    QVERIFY(m_workspace->isOpen());
    for (const Qt::Key page : kPages) {
      press(*m_window, page);
      QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->isBusy(), kPatience);
      note();
    }
  }
  QVERIFY2(all.isEmpty(), qPrintable(all.join(QLatin1Char('\n'))));
}

void LanguageTest::cleanupTestCase() {
  close();
  applyLanguage(QStringLiteral("en"));
}

}  // namespace dossier

QTEST_MAIN(dossier::LanguageTest)
#include "language_test.moc"
