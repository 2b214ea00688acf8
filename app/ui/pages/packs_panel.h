// SPDX-License-Identifier: GPL-3.0-or-later
// The packs that the person brought: what each is, its entries, adding and removing.
#pragma once

#include <QWidget>

#include "service/packs.h"
#include "ui/controls/drop_zone.h"
#include "ui/workspace.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QTreeWidget;

namespace dossier {

class PacksPanel : public QWidget {
  Q_OBJECT

 public:
  explicit PacksPanel(Workspace &workspace, QWidget *parent = nullptr);
  /// Asks first what the person knows of them.
  void add(const Paths &paths);
  void refresh();
  void reset();

 signals:
  void message(const QString &sentence);

 protected:
  void dragEnterEvent(QDragEnterEvent *event) override;
  void dropEvent(QDropEvent *event) override;

 private:
  QLayout *makeButtons();
  void readNext(const PackWords &words, Paths left);
  void question(const std::filesystem::path &path, const ReadPacks &read, const PackWords &words, const Paths &left);
  void keep(const ReadPacks &read, const PackWords &words, const Paths &left);
  void refused(const Error &error);
  void told(const PackReading &reading);
  void removeChosen();
  void show(const std::vector<PackRecord> &packs);
  void showEntries();
  const PackRecord *chosen() const;
  Workspace &m_workspace;
  std::vector<PackRecord> m_packs;
  QTableWidget *m_list;
  QLabel *m_empty, *m_about, *m_problems;
  QLineEdit *m_search;
  QTreeWidget *m_entries;
  QPushButton *m_remove = nullptr;
  quint64 m_shown = 0;   ///< counts what is shown, so that a late answer is known for what it is
};

}  // namespace dossier
