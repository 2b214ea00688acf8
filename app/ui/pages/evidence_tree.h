// SPDX-License-Identifier: GPL-3.0-or-later
// Everything known about one holder: each data type opens to what the person wrote and to its evidence.
#pragma once

#include <QTreeWidget>
#include <string>

#include "ui/workspace.h"

namespace dossier {

class EvidenceTree : public QTreeWidget {
  Q_OBJECT

 public:
  explicit EvidenceTree(Workspace &workspace, QWidget *parent = nullptr);
  /// Lines that were open or chosen stay so if the holder is the same.
  void showHolder(const SnapshotPtr &snapshot, std::uint32_t holder);
  void forget();
  /// The data type of the chosen line or of the line it belongs to; empty where none is chosen.
  std::string chosenType() const;
  void chooseType(const std::string &type);

 signals:
  void chosen();

 protected:
  void keyPressEvent(QKeyEvent *event) override;

 private:
  void addHoldings(std::uint32_t holder);
  void addOthers(std::uint32_t holder);
  void openEvidence(QTreeWidgetItem *item);
  void addEvidence(QTreeWidgetItem *parent, const Evidence &evidence);
  void addWritten(QTreeWidgetItem *parent);
  Workspace &m_workspace;
  SnapshotPtr m_snapshot;
  std::string m_holder;
  quint64 m_shown = 0;   ///< counts what is shown, so that a late answer is known for what it is
};

}  // namespace dossier
