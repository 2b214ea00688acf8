// SPDX-License-Identifier: GPL-3.0-or-later
// What is copied from Dossier leaves the clipboard again: after a delay, at lock and at the end, unless somebody else has
// put something there since. It watches the clipboard itself, so that every way of copying passes through it.
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

namespace dossier {

class SecretClipboard : public QObject {
  Q_OBJECT

 public:
  /// `seconds`: how long it may stay; asked at each copy.
  explicit SecretClipboard(std::function<int()> seconds, QObject *parent = nullptr);
  /// Clears what is still ours, now.
  void clear();

 private:
  void onChanged(int mode);
  std::function<int()> m_seconds;
  QTimer m_delay;
  bool m_marking = false;
};

}  // namespace dossier
