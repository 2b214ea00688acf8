// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to a lens or a holder: its inputs, claims, ... by kind.
#pragma once

#include <QWidget>
#include <optional>

#include "core/error.h"
#include "ui/pages/word_input.h"

class QPushButton;
class QTreeWidget;

namespace dossier {

class WordParts : public QWidget {
  Q_OBJECT

 public:
  /// `catalogue` outlives this.
  WordParts(const WordKind &whole, const Catalogue &catalogue);
  void setParts(const std::vector<Word> &parts);
  const std::vector<Word> &parts() const { return m_parts; }
  void setReadOnly();
  /// Chooses the part that the error is about, and tells it once the part is opened.
  void showFault(const Error &error);
  void clearFault() { m_fault.reset(); }

 signals:
  void edited();

 private:
  QLayout *makeButtons();
  void add(const WordKind &kind);
  void editChosen();
  void removeChosen();
  void edit(const WordKind &kind, std::optional<std::size_t> index);
  std::optional<std::size_t> chosen() const;
  WordPicks metrics() const;
  void show(std::optional<std::size_t> current);
  const WordKind &m_whole;
  const Catalogue &m_catalogue;
  std::vector<Word> m_parts;
  std::optional<Error> m_fault;
  QTreeWidget *m_tree;
  QPushButton *m_add = nullptr, *m_edit = nullptr, *m_remove = nullptr;
  bool m_readOnly = false;
};

}  // namespace dossier
