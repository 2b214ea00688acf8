// SPDX-License-Identifier: GPL-3.0-or-later
// What opens the vault, through the window: each test goes on where the one before it ended, as a person would.
#include <QApplication>
#include <QCheckBox>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

#include "core/text.h"
#include "service/vault_copies.h"
#include "service/vault_keys.h"
#include "ui/pages/recovery_sheet.h"
#include "vault_window.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

constexpr const char *kPresent = "What opens the vault now";
constexpr const char *kCode = "baban bades faban fades gaban gades haban hades jaban jades kaban kades maban mades naban nades";

}  // namespace

class KeysTest : public VaultWindow {
  Q_OBJECT

 private slots:
  void initTestCase() { open(); }
  void aKeyIsListedWithWhatIsKnownOfIt();
  void aKeyFileIsMadeAndOpensTheVault();
  void aWrongPresentKeyIsToldAndTheDialogStays();
  void aPassphraseIsAddedAndRemoved();
  void theLastKeyStays();
  void aPassphraseIsChanged();
  void aNewRecoveryCodeGoesOntoASheet();
  void theSheetHoldsTheWordsAndIsForItsOwner();
  void aNewDataKeyErasesOldBackups();
  void cleanupTestCase() { close(); }

 private:
  QTableWidget *keys() const { return named<QTableWidget>(*m_window, QStringLiteral("What opens the vault")); }
};

void KeysTest::aKeyIsListedWithWhatIsKnownOfIt() {
  QTRY_COMPARE_WITH_TIMEOUT(keys()->rowCount(), 2, kPatience);
  QCOMPARE(keys()->item(0, 0)->text(), QStringLiteral("Passphrase"));
  QVERIFY(keys()->item(0, 2)->text().startsWith(QStringLiteral("20")));
  QVERIFY(keys()->item(0, 3)->text().contains(QStringLiteral("opened with this")));
  QCOMPARE(keys()->item(1, 0)->text(), QStringLiteral("Recovery code"));
  QVERIFY(!button(*m_window, QStringLiteral("Remove"))->isEnabled());
}

void KeysTest::aKeyFileIsMadeAndOpensTheVault() {
  const auto file = at("stick.key");
  Answers answers({[](QDialog &dialog) {
                     dialog.findChild<QLineEdit *>()->setText(QStringLiteral("stick in the desk"));
                     QVERIFY(!button(dialog, QStringLiteral("Add"))->isEnabled());
                     typeInto(dialog, kPresent, kPassphrase);
                     QTimer::singleShot(0, &dialog, [&dialog] { click(dialog, QStringLiteral("Make a key file")); });
                   },
                   chooses(file)});
  QTimer pressed;
  connect(&pressed, &QTimer::timeout, this, [] {
    auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    if (dialog != nullptr && button(*dialog, QStringLiteral("Add")) != nullptr && button(*dialog, QStringLiteral("Add"))->isEnabled()) click(*dialog, QStringLiteral("Add"));
  });
  pressed.start(50);
  click(*m_window, QStringLiteral("Add key file"));
  pressed.stop();
  QTRY_COMPARE_WITH_TIMEOUT(keys()->rowCount(), 3, kPatience);
  QCOMPARE(keys()->item(2, 0)->text(), QStringLiteral("Key file"));
  QCOMPARE(keys()->item(2, 1)->text(), QStringLiteral("stick in the desk"));
  QCOMPARE(fs::file_size(file), std::uintmax_t{64});
  QCOMPARE(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  lock();
  {
    Answers choosing({chooses(file)});
    click(*m_window, QStringLiteral("Use a key file"));
  }
  QVERIFY(showsText(*m_window, QStringLiteral("stick.key")));
  click(*m_window, QStringLiteral("Use no key file"));
  QVERIFY(!showsText(*m_window, QStringLiteral("stick.key")));
  {
    Answers choosing({chooses(file)});
    click(*m_window, QStringLiteral("Use a key file"));
  }
  click(*m_window, QStringLiteral("Unlock"));
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->isOpen(), kPatience);
  press(*m_window, Qt::Key_6);
  QTRY_COMPARE_WITH_TIMEOUT(keys()->rowCount(), 3, kPatience);
  QVERIFY(keys()->item(2, 3)->text().contains(QStringLiteral("opened with this")));
}

void KeysTest::aWrongPresentKeyIsToldAndTheDialogStays() {
  bool told = false;
  Answers answers({[&](QDialog &dialog) {
    typeInto(dialog, kPresent, "not the right words");
    click(dialog, QStringLiteral("Make the code"));
    QTRY_VERIFY_WITH_TIMEOUT(showsText(dialog, QStringLiteral("vault.wrong-passphrase")), kPatience);
    told = true;
    QVERIFY(dialog.isVisible() && named<PassphraseEdit>(dialog, QString::fromUtf8(kPresent))->isEmpty());
    click(dialog, QStringLiteral("Cancel"));
  }});
  click(*m_window, QStringLiteral("New recovery code"));
  QVERIFY(told);
}

void KeysTest::aPassphraseIsAddedAndRemoved() {
  bool differed = false;
  {
    Answers answers({[&](QDialog &dialog) {
      typeInto(dialog, "New passphrase", "another four words here");
      typeInto(dialog, "The same again", "other words");
      typeInto(dialog, kPresent, kPassphrase);
      click(dialog, QStringLiteral("Add"));
      differed = showsText(dialog, QStringLiteral("differ"));
      typeInto(dialog, "The same again", "another four words here");
      click(dialog, QStringLiteral("Add"));
    }});
    click(*m_window, QStringLiteral("Add passphrase…"));
  }
  QVERIFY(differed);
  QTRY_COMPARE_WITH_TIMEOUT(keys()->rowCount(), 4, kPatience);
  QVERIFY(showsText(*m_window, QStringLiteral("The passphrase is added.")));
  keys()->selectRow(3);
  {
    Answers answers({fills(kPresent, kPassphrase, QStringLiteral("Remove"))});
    click(*m_window, QStringLiteral("Remove"));
  }
  QTRY_COMPARE_WITH_TIMEOUT(keys()->rowCount(), 3, kPatience);
  const SecretBytes gone{std::string_view("another four words here")};
  QVERIFY(!VaultKeys::prove(m_workspace->vaultFolder(), gone));
}

void KeysTest::theLastKeyStays() {
  for (int left = 2; left >= 1; --left) {
    keys()->selectRow(left);
    Answers answers({fills(kPresent, kPassphrase, QStringLiteral("Remove"))});
    click(*m_window, QStringLiteral("Remove"));
    QTRY_COMPARE_WITH_TIMEOUT(keys()->rowCount(), left, kPatience);
  }
  keys()->selectRow(0);
  click(*m_window, QStringLiteral("Remove"));
  QVERIFY(showsText(*m_window, QStringLiteral("vault.last-key")));
  QCOMPARE(keys()->rowCount(), 1);
}

void KeysTest::aPassphraseIsChanged() {
  {
    Answers answers({[](QDialog &dialog) {
      typeInto(dialog, "New passphrase", "a changed passphrase");
      typeInto(dialog, "The same again", "a changed passphrase");
      typeInto(dialog, "Present passphrase, or the recovery code if it is forgotten", kPassphrase);
      click(dialog, QStringLiteral("Change"));
    }});
    click(*m_window, QStringLiteral("Change…"));
  }
  const SecretBytes old{std::string_view(kPassphrase)}, changed{std::string_view("a changed passphrase")};
  QVERIFY(!VaultKeys::prove(m_workspace->vaultFolder(), old));
  QVERIFY(VaultKeys::prove(m_workspace->vaultFolder(), changed).has_value());
  Answers answers({[](QDialog &dialog) {
    typeInto(dialog, "New passphrase", kPassphrase);
    typeInto(dialog, "The same again", kPassphrase);
    typeInto(dialog, "Present passphrase, or the recovery code if it is forgotten", "a changed passphrase");
    click(dialog, QStringLiteral("Change"));
  }});
  click(*m_window, QStringLiteral("Change…"));
  QVERIFY(VaultKeys::prove(m_workspace->vaultFolder(), old).has_value());
}

void KeysTest::aNewRecoveryCodeGoesOntoASheet() {
  const auto sheet = at("sheet.pdf");
  bool warned = false;
  Answers answers({fills(kPresent, kPassphrase, QStringLiteral("Make the code")),
                   [&](QDialog &dialog) {
                     {
                       Answers choosing({chooses(sheet)});
                       click(dialog, QStringLiteral("Save as a sheet"));
                     }
                     warned = showsText(dialog, QStringLiteral("not encrypted"));
                     QVERIFY(fs::exists(sheet));
                     click(dialog, QStringLiteral("Delete the sheet now"));
                     QVERIFY(!fs::exists(sheet));
                     answerRecovery(dialog);
                   }});
  click(*m_window, QStringLiteral("New recovery code"));
  QVERIFY(warned && answers.done());
  QTRY_COMPARE_WITH_TIMEOUT(keys()->rowCount(), 2, kPatience);
}

void KeysTest::theSheetHoldsTheWordsAndIsForItsOwner() {
  const auto file = at("kept.pdf");
  const auto words = split(kCode, ' ');
  QVERIFY(writeRecoverySheet(file, QStringLiteral("Mine"), words));
  QVERIFY2(!writeRecoverySheet(file, QStringLiteral("Mine"), words), "it must write over nothing");
  QCOMPARE(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  QVERIFY(!writeRecoverySheet(at("no such folder") / "kept.pdf", QStringLiteral("Mine"), words));
  const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
  if (reader.isEmpty()) QSKIP("pdftotext is not there to read the sheet with");
  QProcess process;
  process.start(reader, {QString::fromStdString(file.string()), QStringLiteral("-")});
  QVERIFY(process.waitForFinished());
  const QString shown = QString::fromUtf8(process.readAllStandardOutput());
  for (const std::string_view word : words) QCOMPARE(shown.count(QRegularExpression(QStringLiteral("\\b%1\\b").arg(text(word)))), 1);
  QVERIFY(shown.contains(QStringLiteral("Vault: Mine")) && shown.contains(QDate::currentDate().toString(Qt::ISODate)) && shown.contains(QStringLiteral("checksum")));
  QCOMPARE(shown.count(QLatin1Char('\f')), 1);   // one page
}

void KeysTest::aNewDataKeyErasesOldBackups() {
  QVERIFY(asked<bool>([](VaultSession &session) { return session.vault().backUpAutomatically(BackupReason::Import).has_value(); }));
  m_workspace->refresh();
  auto *list = named<QTableWidget>(*m_window, QStringLiteral("Automatic backups"));
  QTRY_COMPARE_WITH_TIMEOUT(list->rowCount(), 1, kPatience);
  QCOMPARE(list->item(0, 1)->text(), QStringLiteral("before an import"));
  QVERIFY(list->item(0, 0)->text().startsWith(QStringLiteral("20")) && list->item(0, 2)->text().contains(QStringLiteral("B")));
  lock();
  unlock(kPassphrase);   // the keys' card counts the backups anew
  QTRY_COMPARE_WITH_TIMEOUT(list->rowCount(), 1, kPatience);
  Answers answers({[](QDialog &dialog) {
                     auto *erase = dialog.findChild<QCheckBox *>();
                     QVERIFY(erase != nullptr && !erase->isChecked());
                     erase->setChecked(true);
                     typeInto(dialog, "The key that stays", kPassphrase);
                     click(dialog, QStringLiteral("Encrypt anew"));
                   },
                   answerRecovery});
  click(*m_window, QStringLiteral("New data key"));
  QVERIFY(answers.done());
  QTRY_COMPARE_WITH_TIMEOUT(list->rowCount(), 0, kPatience);
  QTRY_COMPARE_WITH_TIMEOUT(keys()->rowCount(), 2, kPatience);
}

}  // namespace dossier

QTEST_MAIN(dossier::KeysTest)
#include "keys_test.moc"
