// SPDX-License-Identifier: GPL-3.0-or-later
// Backups, merging, restoring and damage, through the window: each test goes on where the one before it ended.
#include <QtTest>
#include <fstream>

#include "service/inventory_edits.h"
#include "service/vault_copies.h"
#include "vault_window.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

constexpr qsizetype kEvidenceBytes = 20'000'000;   ///< enough for the check to be seen at work

/// Flips bytes in the middle of a page in the last quarter of the body.
void damage(const fs::path &body) {
  std::fstream file(body, std::ios::in | std::ios::out | std::ios::binary);
  const auto page = static_cast<std::streamoff>(fs::file_size(body) / 4096 * 3 / 4 * 4096);
  file.seekp(page + 1000);
  file.write("damaged!", 8);
  QVERIFY(file.good());
}

}  // namespace

class CopiesTest : public VaultWindow {
  Q_OBJECT

 private slots:
  void initTestCase() { open(); }
  void aBackupIsMadeAndChecked();
  void anotherCopyIsMergedAndTakenBack();
  void aBackupIsRestored();
  void theBackgroundCheckEndsAndIsNoWork();
  void damageIsToldAndTheRestSaved();
  void theEntranceRestoresToo();
  void cleanupTestCase() { close(); }

 private:
  void inCopy(const fs::path &folder, const std::function<void(VaultSession &)> &work);
};

void CopiesTest::inCopy(const fs::path &folder, const std::function<void(VaultSession &)> &work) {
  const SecretBytes passphrase{std::string_view(kPassphrase)};
  auto session = VaultSession::open(*m_program, folder, passphrase);
  QVERIFY(session.has_value());
  work(**session);
}

void CopiesTest::aBackupIsMadeAndChecked() {
  const auto file = at("mine.dossier-backup");
  {
    Answers answers({chooses(at("mine"))});   // the ending is added
    click(*m_window, QStringLiteral("Back up now"));
  }
  QTRY_VERIFY_WITH_TIMEOUT(showsText(*m_window, QStringLiteral("read back: it is whole")), kPatience);
  QVERIFY(fs::exists(file));
  bool wrong = false;
  Answers answers({chooses(file), [&](QDialog &dialog) {
                     const char *field = "What opened the vault when the backup was made";
                     typeInto(dialog, field, "not the right words");
                     click(dialog, QStringLiteral("Check"));
                     QTRY_VERIFY_WITH_TIMEOUT(showsText(dialog, QStringLiteral("vault.wrong-passphrase")), kPatience);
                     wrong = true;
                     typeInto(dialog, field, kPassphrase);
                     click(dialog, QStringLiteral("Check"));
                   }});
  click(*m_window, QStringLiteral("Check a backup"));
  QVERIFY(wrong && showsText(*m_window, QStringLiteral("is whole. It was made 20")));
}

void CopiesTest::anotherCopyIsMergedAndTakenBack() {
  lock();
  const auto other = at("Laptop.dossier");
  fs::copy(m_workspace->vaultFolder(), other, fs::copy_options::recursive);
  inCopy(other, [](VaultSession &session) { QVERIFY(session.rememberHolders({RememberedHolder{"alipay", {}}}).has_value()); });
  unlock(kPassphrase);
  QStringList preview;
  Answers answers({[&](QDialog &dialog) {
    {
      Answers choosing({chooses(other)});
      click(dialog, QStringLiteral("A vault’s folder"));
    }
    QVERIFY(showsText(dialog, QStringLiteral("Laptop.dossier")));
    typeInto(dialog, "What opens the other copy", "not the right words");
    click(dialog, QStringLiteral("Show what would change"));
    QTRY_VERIFY_WITH_TIMEOUT(showsText(dialog, QStringLiteral("vault.wrong-passphrase")), kPatience);
    typeInto(dialog, "What opens the other copy", kPassphrase);
    click(dialog, QStringLiteral("Show what would change"));
    auto *tree = named<QTreeWidget>(dialog, QStringLiteral("What would change here"));
    QTRY_VERIFY_WITH_TIMEOUT(tree->isVisible(), kPatience);
    preview = linesOf(*tree);
    click(dialog, QStringLiteral("Merge"));
  }});
  const auto before = m_workspace->snapshot()->inventory->holders.size();
  click(*m_window, QStringLiteral("Merge with another copy"));
  QVERIFY2(preview.contains(QStringLiteral("Imports that come in")), qPrintable(preview.join(QLatin1Char('|'))));
  QTRY_COMPARE_WITH_TIMEOUT(m_workspace->snapshot()->inventory->holders.size(), before + 1, kPatience);
  auto *list = named<QTableWidget>(*m_window, QStringLiteral("Automatic backups"));
  QTRY_COMPARE_WITH_TIMEOUT(list->rowCount(), 1, kPatience);
  QCOMPARE(list->item(0, 1)->text(), QStringLiteral("before merging"));
  QVERIFY(asked<bool>([](VaultSession &session) { return InventoryEdits(session).undo().has_value(); }));
  m_workspace->refresh();
  QTRY_COMPARE_WITH_TIMEOUT(m_workspace->snapshot()->inventory->holders.size(), before, kPatience);
}

void CopiesTest::aBackupIsRestored() {
  QVERIFY(asked<bool>([](VaultSession &session) { return session.rememberHolders({RememberedHolder{"zoom", {}}}).has_value(); }));
  m_workspace->refresh();
  QTRY_COMPARE_WITH_TIMEOUT(m_workspace->snapshot()->inventory->holders.size(), std::size_t{1}, kPatience);
  const char *field = "What opened the vault when the backup was made";
  bool stillOpen = false;
  Answers answers({chooses(at("mine.dossier-backup")), [&](QDialog &dialog) {
                     typeInto(dialog, field, "not the right words");
                     click(dialog, QStringLiteral("Restore"));
                     QTRY_VERIFY_WITH_TIMEOUT(showsText(dialog, QStringLiteral("vault.wrong-passphrase")), kPatience);
                     stillOpen = m_workspace->isOpen();
                     typeInto(dialog, field, kPassphrase);
                     click(dialog, QStringLiteral("Restore"));
                   }});
  click(*m_window, QStringLiteral("Restore…"));
  QVERIFY(stillOpen);
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->isOpen() && m_workspace->snapshot() && m_workspace->snapshot()->inventory->holders.empty(), kPatience);
  QTRY_VERIFY(showsText(*m_window, QStringLiteral("Default (replaced).dossier")));
  QVERIFY(fs::exists(m_workspace->vaultFolder().parent_path() / "Default (replaced).dossier" / "data.db"));
}

void CopiesTest::theBackgroundCheckEndsAndIsNoWork() {
  QVERIFY(asked<bool>([](VaultSession &session) { return session.rememberHolders({RememberedHolder{"zoom", {}}}).has_value(); }));
  const auto evidence = at("letter.png");
  writeFile(QString::fromStdString(evidence.string()), QByteArray(kEvidenceBytes, 'x'));
  QVERIFY(asked<bool>([evidence](VaultSession &session) {
    const auto inventory = session.inventory();
    return InventoryEdits(session).attach((*inventory)->holders.front().id, evidence).has_value();
  }));
  lock();
  QCOMPARE(m_workspace->check(), Workspace::Check::None);
  bool idleWhileChecking = false, shown = false;
  QObject watch;
  const auto look = [&] {
    if (m_workspace->check() != Workspace::Check::Running) return;
    idleWhileChecking = idleWhileChecking || !m_workspace->isBusy();
    shown = shown || showsText(*m_window, QStringLiteral("Checking…"));
  };
  // Not by a clock: on a busy machine a whole check may pass between two looks.
  connect(m_workspace.get(), &Workspace::busyChanged, &watch, look);
  connect(m_workspace.get(), &Workspace::checkChanged, &watch, look);
  unlock(kPassphrase);
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->check() == Workspace::Check::Whole, kPatience);
  QVERIFY2(idleWhileChecking, "the check must not hold back the idle lock");
  QVERIFY(shown && !showsText(*m_window, QStringLiteral("Checking…")));
  QTRY_VERIFY_WITH_TIMEOUT(showsText(*m_window, QStringLiteral("it is whole")), kPatience);
}

void CopiesTest::damageIsToldAndTheRestSaved() {
  lock();
  damage(m_workspace->vaultFolder() / "data.db");
  unlock(kPassphrase);
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->check() == Workspace::Check::Damaged, kPatience);
  QTRY_VERIFY(showsText(*m_window, QStringLiteral("Parts of this vault are damaged")));
  const auto damaged = m_workspace->vaultFolder();
  bool refused = false;
  Answers answers({[&](QDialog &dialog) {
    typeInto(dialog, "What opens the damaged vault", "not the right words");
    click(dialog, QStringLiteral("Save"));
    QTRY_VERIFY_WITH_TIMEOUT(showsText(dialog, QStringLiteral("vault.wrong-passphrase")), kPatience);
    refused = m_workspace->isOpen();
    typeInto(dialog, "What opens the damaged vault", kPassphrase);
    click(dialog, QStringLiteral("Save"));
  }});
  click(*m_window, QStringLiteral("Save what can be read"));
  QVERIFY(refused);
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->isOpen() && m_workspace->vaultFolder() != damaged, kPatience);
  QTRY_VERIFY(showsText(*m_window, QStringLiteral("Records saved: ")));
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->snapshot() && m_workspace->snapshot()->inventory->holders.size() == 1, kPatience);
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->check() == Workspace::Check::Whole, kPatience);
  QVERIFY(!showsText(*m_window, QStringLiteral("Parts of this vault are damaged")));
  QVERIFY(fs::exists(damaged / "data.db"));
}

void CopiesTest::theEntranceRestoresToo() {
  lock();
  m_workspace->setVaultFolder(at("elsewhere") / "New.dossier");
  emit m_workspace->locked();   // the entrance looks again
  QVERIFY(button(*m_window, QStringLiteral("Create vault"))->isVisible());
  Answers answers({chooses(at("mine.dossier-backup")), fills("What opened the vault when the backup was made", kPassphrase, QStringLiteral("Restore"))});
  click(*m_window, QStringLiteral("Restore from a backup"));
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->isOpen(), kPatience);
  QVERIFY(fs::exists(at("elsewhere") / "New.dossier" / "data.db"));
  QTRY_VERIFY(showsText(*m_window, QStringLiteral("Restored: the vault is as it was 20")));
}

}  // namespace dossier

QTEST_MAIN(dossier::CopiesTest)
#include "copies_test.moc"
