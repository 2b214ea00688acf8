// SPDX-License-Identifier: GPL-3.0-or-later
// Changes by hand as the interface makes them: on the vault's thread, told afterwards, every page refreshed.
#pragma once

#include <QObject>
#include <filesystem>
#include <functional>
#include <vector>

#include "ui/workspace.h"

namespace dossier {

class InventoryChanges : public QObject {
  Q_OBJECT

 public:
  explicit InventoryChanges(Workspace &workspace, QObject *parent = nullptr) : QObject(parent), m_workspace(workspace) {}
  Workspace &workspace() { return m_workspace; }

  /// `saved` is called before the pages are refreshed, and only where it was written.
  void edit(std::vector<FieldEdit> edits, const QString &told, std::function<void()> saved = {});
  void removeHolder(const std::string &holder);
  void removeHolding(const std::string &holder, const std::string &type);
  void undo();
  void attach(const std::string &holder, std::vector<std::filesystem::path> files);
  void removeAttachment(const std::string &id);
  void saveAttachment(const std::string &id, const std::filesystem::path &file);
  void purgeHolder(const std::string &holder);
  void purgeRemoved();
  /// Last moment before the vault is locked. What could not be kept is told.
  void keepDrafts(std::vector<Draft> drafts);

 signals:
  void message(const QString &sentence);

 private:
  void run(std::function<Result<void>(InventoryEdits &)> change, const QString &told, std::function<void()> done = {});
  Workspace &m_workspace;
};

}  // namespace dossier
