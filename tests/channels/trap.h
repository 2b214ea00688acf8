// SPDX-License-Identifier: GPL-3.0-or-later
// A picture that nobody may open, and texts that would make a program open it if it took them for markup.
#pragma once

#include <QString>

namespace dossier {

class Trap {
 public:
  /// Lays the picture into the folder and watches it.
  explicit Trap(const QString &folder);
  ~Trap();
  Trap(const Trap &) = delete;
  Trap &operator=(const Trap &) = delete;

  bool set() const { return m_watch >= 0; }
  /// How often it was opened since this was last asked.
  int opened();
  /// HTML, a link and Markdown. `number` keeps names apart.
  QString text(int number = 0) const;
  /// The same without a slash, as a file may be called, nor the double quotes by which a file dialog would split it.
  QString fileName() const;

 private:
  QString m_file;
  int m_watch = -1;
};

}  // namespace dossier
