// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at everything that a window shows or would show, the way a person with a mouse would.
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <functional>

class QDialog;
class QWidget;

namespace dossier {

/// Paints the widget, asks every view for every tip at every line and column head, paints every menu. What is wrong comes back:
/// labels that guess, tips and titles with markup of the trap, views and fields from which something can be dragged out.
QStringList walk(QWidget &window);

/// Walks each dialog that opens, then lets `leave` end it; dialogs of dialogs too.
class DialogWalker : public QObject {
  Q_OBJECT

 public:
  explicit DialogWalker(std::function<void(QDialog &)> leave);
  const QStringList &faults() const { return m_faults; }
  int seen() const { return m_seen; }

 private:
  void look();
  QTimer m_timer;
  std::function<void(QDialog &)> m_leave;
  QPointer<QDialog> m_last;
  QStringList m_faults;
  int m_seen = 0;
};

}  // namespace dossier
