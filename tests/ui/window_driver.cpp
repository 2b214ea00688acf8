// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_driver.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>


namespace dossier {

QPushButton *button(QWidget &window, const QString &words) {
  QPushButton *hidden = nullptr;
  for (QPushButton *one : window.findChildren<QPushButton *>()) {
    if (!one->text().remove(QLatin1Char('&')).startsWith(words)) continue;
    if (one->isVisible()) return one;
    hidden = one;
  }
  return hidden;
}

void click(QWidget &window, const QString &words) {
  QPushButton *found = button(window, words);
  QVERIFY2(found != nullptr && found->isVisible() && found->isEnabled(), qPrintable(words));
  QTest::mouseClick(found, Qt::LeftButton);
}

void press(QWidget &window, Qt::Key key) {
  window.activateWindow();
  // A window counts as active while a dialog of it has the keyboard, which would then take the key.
  QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), window.window(), kPatience);
  QTest::keyClick(&window, key, Qt::ControlModifier);
}

bool showsText(QWidget &window, const QString &part) {
  for (const QLabel *label : window.findChildren<QLabel *>()) {
    if (label->isVisible() && label->text().contains(part)) return true;
  }
  return false;
}

void drop(QWidget &window, const QString &file) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(file)});
  QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&window, &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&window, &dropped);
}

void writeFile(const QString &file, const QByteArray &bytes) {
  QFile out(file);
  QVERIFY(out.open(QIODevice::WriteOnly));
  QCOMPARE(out.write(bytes), bytes.size());
}

void chooseHolder(QWidget &window, const Holder &holder) {
  named<QLineEdit>(window, QStringLiteral("Filter"))->clear();
  named<QComboBox>(window, QStringLiteral("Category"))->setCurrentIndex(0);
  auto *table = named<QTableView>(window, QStringLiteral("Holders"));
  for (int row = 0; row < table->model()->rowCount(); ++row) {
    if (table->model()->index(row, 0).data().toString() == text(holder.name)) table->selectRow(row);
  }
}

QTreeWidgetItem *topItem(const QTreeWidget &tree, const QString &words) {
  for (int i = 0; i < tree.topLevelItemCount(); ++i) {
    if (tree.topLevelItem(i)->text(0) == words) return tree.topLevelItem(i);
  }
  return nullptr;
}

QStringList linesOf(const QTreeWidget &tree) {
  QStringList lines;
  for (QTreeWidgetItemIterator item(const_cast<QTreeWidget *>(&tree)); *item != nullptr; ++item) lines.append((*item)->text(0));
  return lines;
}

QStringList wordsOf(QWidget &window) {
  QStringList words;
  const auto readModel = [&](const QAbstractItemModel &model) {
    QList<QModelIndex> parents{QModelIndex()};
    while (!parents.isEmpty()) {
      const QModelIndex parent = parents.takeFirst();
      for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) words.append(model.index(row, column, parent).data().toString());
        parents.append(model.index(row, 0, parent));
      }
    }
  };
  for (const QLabel *label : window.findChildren<QLabel *>()) words.append(label->text());
  for (const QLineEdit *edit : window.findChildren<QLineEdit *>()) words.append(edit->text());
  for (const QAbstractItemView *view : window.findChildren<QAbstractItemView *>()) {
    const bool catalogueOnly = view->inherits("QListWidget");   // navigation and lenses: words of the program
    if (view->model() != nullptr && !catalogueOnly) readModel(*view->model());
  }
  return words;
}

QStringList holderNames(const Workspace &workspace) {
  QStringList names;
  if (!workspace.snapshot()) return names;
  for (const Holder &holder : workspace.snapshot()->inventory->holders) names.append(text(holder.name));
  return names;
}

DialogAnswerer::DialogAnswerer(std::function<void(QDialog &)> answer) : m_answer(std::move(answer)) {
  connect(&m_timer, &QTimer::timeout, this, &DialogAnswerer::look);
  m_timer.start(20);
}

void DialogAnswerer::look() {
  auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
  if (dialog == nullptr) return;
  m_timer.stop();
  m_answer(*dialog);
}

namespace {

/// In the language in force.
QString recoveryWords(const char *words) { return QCoreApplication::translate("dossier::RecoveryDialog", words).remove(QLatin1Char('&')); }

}  // namespace

void answerRecovery(QDialog &dialog) {
  QHash<QString, QString> words;   // number -> word, as they are shown
  for (const QLabel *label : dialog.findChildren<QLabel *>()) {
    const QStringList parts = label->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (parts.size() == 2) words.insert(parts[0], parts[1]);
  }
  click(dialog, recoveryWords("I have &written them down"));
  const auto answers = dialog.findChildren<QLineEdit *>();
  QVERIFY(!button(dialog, recoveryWords("&Done"))->isEnabled());
  for (QLineEdit *answer : answers) QTest::keyClicks(answer, words.value(answer->accessibleName().section(QLatin1Char(' '), 1)));
  QTest::keyClick(answers.last(), Qt::Key_Return);
}

}  // namespace dossier
