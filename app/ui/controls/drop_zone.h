// SPDX-License-Identifier: GPL-3.0-or-later
// A place to drop files on, with a button for those who would rather choose.
#pragma once

#include <QFrame>
#include <filesystem>
#include <vector>

class QDragEnterEvent;
class QDropEvent;

namespace dossier {

using Paths = std::vector<std::filesystem::path>;

/// The local files of a drop; what is not a file of this machine is left out.
Paths pathsIn(const QDropEvent &drop);
/// Why something of the drop was left out; empty where nothing was.
QString refusalOf(const QDropEvent &drop);
/// Accepts what carries files.
void acceptFiles(QDragEnterEvent &drag);
/// Asks for files with Qt's own dialog. `title`: to import them, where empty.
Paths chooseFiles(QWidget *parent, const QString &title = {});

class DropZone : public QFrame {
  Q_OBJECT

 public:
  explicit DropZone(QWidget *parent = nullptr);

 signals:
  void dropped(const dossier::Paths &paths);
  void refused(const QString &sentence);

 protected:
  void dragEnterEvent(QDragEnterEvent *event) override;
  void dropEvent(QDropEvent *event) override;
};

}  // namespace dossier
