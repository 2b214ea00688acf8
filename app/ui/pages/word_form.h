// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of one own word, made from the table of kinds (core/model/word.h).
#pragma once

#include <QWidget>
#include <map>

#include "ui/pages/word_input.h"

class QFormLayout;
class QLabel;

namespace dossier {

class OwnWordForm : public QWidget {
  Q_OBJECT

 public:
  /// `metrics`: those of the lens that the word belongs to.
  OwnWordForm(const WordKind &kind, const Catalogue &catalogue, const WordPicks &metrics, QWidget *parent = nullptr);
  /// Its id stays what it is.
  void setWord(const Word &word);
  Word word() const;
  void setReadOnly();
  /// Beside the field, which gets the keyboard. False: the word has no such field.
  bool showFault(std::string_view field, const QString &sentence);
  void clearFaults();
  void focusFirst();

 signals:
  void edited();

 private:
  void addRow(QFormLayout &rows, const WordField &field, const WordPicks &picks);
  void addId(QFormLayout &rows, const Catalogue &catalogue);
  void onEdited();
  std::string suggestedId() const;
  const WordKind &m_kind;
  std::map<std::string, WordInput, std::less<>> m_inputs;   ///< by field; the id's under its own name
  std::map<std::string, QLabel *, std::less<>> m_faults;
  QWidget *m_first = nullptr;
  std::string m_of, m_suggested;
  bool m_idIsOurs = true;   ///< nobody has written another one
};

}  // namespace dossier
