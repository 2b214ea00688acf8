// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/workspace.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace dossier {

class MatrixModel;
class MatrixPicture;

/// Who holds what: the picture, its table twin, and the exports.
class MatrixPage : public QWidget {
  Q_OBJECT

 public:
  explicit MatrixPage(Workspace &workspace, QWidget *parent = nullptr);
  void setSnapshot(const SnapshotPtr &snapshot);
  void exportPicture();

 signals:
  void holderChosen(const std::string &id);

 private:
  QWidget *makeLegend();
  QWidget *makeTable();
  QString describe(int row, int column) const;
  void showCell(int row, int column);
  void choose(int row);
  Workspace &m_workspace;
  SnapshotPtr m_snapshot;
  MatrixPicture *m_picture;
  MatrixModel *m_model;
  QStackedWidget *m_stack;
  QLabel *m_cell;
  std::vector<std::pair<QLabel *, Basis>> m_marks;
};

}  // namespace dossier
