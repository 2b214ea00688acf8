// SPDX-License-Identifier: GPL-3.0-or-later
// One part of a lens or a holder: an input, a claim, ... Nothing is written to the vault from here. Deletes itself.
#pragma once

#include <QDialog>

#include "ui/pages/word_form.h"

class QPushButton;

namespace dossier {

class WordPartDialog : public QDialog {
  Q_OBJECT

 public:
  /// `present`: what is edited; nullptr: a new one. `taken`: ids that the others of its kind have.
  WordPartDialog(const WordKind &kind, const Catalogue &catalogue, const WordPicks &metrics, const Word *present, std::vector<std::string> taken, QWidget *parent);
  Word word() const { return m_form->word(); }
  void showFault(std::string_view field, const QString &sentence) { m_form->showFault(field, sentence); }
  void setReadOnly();
  void reject() override;

 private:
  QLayout *makeButtons();
  void take();
  const WordKind &m_kind;
  std::vector<std::string> m_taken;
  bool m_edited = false;
  OwnWordForm *m_form;
  QPushButton *m_take = nullptr;
};

}  // namespace dossier
