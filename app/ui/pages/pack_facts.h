// SPDX-License-Identifier: GPL-3.0-or-later
// What the person's packs say about one holder: claims, each under its source and date.
#pragma once

#include <QTreeWidget>

#include "service/packs.h"
#include "ui/workspace.h"

namespace dossier {

class PackFacts : public QTreeWidget {
  Q_OBJECT

 public:
  explicit PackFacts(Workspace &workspace, QWidget *parent = nullptr);
  /// Asks the packs about a holder; empty: nobody. Hidden where they say nothing.
  void showHolder(const std::string &holder);

 private:
  void show(const std::vector<PackHit> &hits);
  Workspace &m_workspace;
  quint64 m_shown = 0;   ///< counts what is shown, so that a late answer is known for what it is
};

}  // namespace dossier
