// SPDX-License-Identifier: GPL-3.0-or-later
// Several texts of one field: a short list, a line to write the next one in. What stands in the line counts as well, so
// that nothing typed is lost to a button that nobody pressed.
#pragma once

#include <QWidget>

#include "ui/pages/word_input.h"

class QListWidget;
class QPushButton;

namespace dossier {

class WordTexts : public QWidget {
  Q_OBJECT

 public:
  WordTexts(const WordField &field, WordPicks picks);
  std::vector<std::string> texts() const;
  void setTexts(const std::vector<std::string> &texts);
  void setNames(const QString &name);
  void setReadOnly();

 signals:
  void changed();

 private:
  void arrange();
  void addTyped();
  void removeChosen();
  void append(const std::string &value);
  void fit();
  WordPicks m_picks;
  bool m_written;   ///< free text, to be changed where it stands
  QListWidget *m_list;
  QLineEdit *m_next;
  QPushButton *m_add, *m_remove;
};

}  // namespace dossier
