// SPDX-License-Identifier: GPL-3.0-or-later
// What must not be missed: a bar that stays until it is dismissed, or until what it tells is over.
#pragma once

#include <QFrame>
#include <QString>
#include <functional>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace dossier {

enum class Tone { Plain, Good, Danger };

class NoticeBar : public QFrame {
  Q_OBJECT

 public:
  NoticeBar(Tone tone, const QString &words, QWidget *parent = nullptr);
  /// What can be done about it, as a button.
  void offer(const QString &action, std::function<void()> run);
  /// It stays as long as what it tells.
  void keep();
  /// It tells of this computer, not of the vault: a lock does not end it.
  void outliveLock() { m_outlivesLock = true; }
  bool outlivesLock() const { return m_outlivesLock; }

 signals:
  void dismissed();

 private:
  QHBoxLayout *m_row;
  QToolButton *m_dismiss;
  bool m_outlivesLock = false;
};

/// A column of them, with no height while there are none.
class NoticeStack : public QWidget {
  Q_OBJECT

 public:
  explicit NoticeStack(QWidget *parent = nullptr);
  /// The same words are never shown twice.
  NoticeBar *tell(Tone tone, const QString &words);
  /// All but those that outlive a lock.
  void clear();

 private:
  void remove(NoticeBar *bar);
  QVBoxLayout *m_column;
};

}  // namespace dossier
