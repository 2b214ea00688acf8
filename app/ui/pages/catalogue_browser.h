// SPDX-License-Identifier: GPL-3.0-or-later
// What is built in: holders, data types and systems, searched and read.
#pragma once

#include <QWidget>

#include "catalogue/catalogue.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTreeWidget;

namespace dossier {

class CatalogueBrowser : public QWidget {
  Q_OBJECT

 public:
  explicit CatalogueBrowser(const Catalogue &catalogue, QWidget *parent = nullptr);
  /// Nothing searched, nothing shown, until the page is.
  void reset();

 protected:
  void showEvent(QShowEvent *event) override;

 private:
  void fill();
  void addHolders();
  void addTypes();
  void addLenses();
  /// A line with what opens below it; left out where the search does not find it in any of its words.
  void add(const QStringList &cells, const QList<QStringList> &below);
  const Catalogue &m_catalogue;
  QComboBox *m_kind;
  QLineEdit *m_search;
  QLabel *m_count;
  QTreeWidget *m_list;
};

}  // namespace dossier
