// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue: holders, data types, systems and exercises, searched and read.
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTreeWidget;

namespace dossier {

class Workspace;

class CatalogueBrowser : public QWidget {
  Q_OBJECT

 public:
  explicit CatalogueBrowser(Workspace &workspace, QWidget *parent = nullptr);
  /// Nothing searched, nothing shown, until the page is.
  void reset();
  /// The catalogue may be another.
  void refresh();

 protected:
  void showEvent(QShowEvent *event) override;

 private:
  void fill();
  void addHolders();
  void addTypes();
  void addLenses();
  void addExercises();
  /// A line with what opens below it; left out where the search does not find it in any of its words.
  void add(const QStringList &cells, const QList<QStringList> &below);
  Workspace &m_workspace;
  QComboBox *m_kind;
  QLineEdit *m_search;
  QLabel *m_count;
  QTreeWidget *m_list;
};

}  // namespace dossier
