// SPDX-License-Identifier: GPL-3.0-or-later
// A window on a vault that holds the sample inventory, for tests of what a person changes by hand.
#pragma once

#include <QAction>
#include <QTemporaryDir>
#include <QtTest>

#include "service/sample_inventory.h"
#include "staging/worker_client.h"
#include "ui/pages/evidence_tree.h"
#include "window_driver.h"

namespace dossier {

class Editing {
 public:
  /// Everything the program writes, temporary files too, lies below home().
  bool start();
  bool open();
  /// The window is closed and another one opened on the same vault.
  bool restart();
  void stop();

  QString home() const { return m_home.path(); }
  MainWindow &window() { return *m_window; }
  Workspace &workspace() { return *m_workspace; }
  const Inventory &inventory() const { return *m_workspace->snapshot()->inventory; }
  const Holder *holder(const std::string &id) const;
  const Holding *holding(const std::string &id, const std::string &type) const;
  /// Shows the holder on the inventory page and chooses its line of that type, or none.
  void choose(const std::string &id, const std::string &type = {});
  /// The entry of a menu whose words, without marks, start so.
  QAction *entry(const QString &words) const;
  std::size_t events();
  /// Nothing is asked of the vault any more, so what is shown is what there is.
  bool settle() { return QTest::qWaitFor([this] { return !m_workspace->isBusy(); }, kPatience); }
  EvidenceTree &tree() { return *m_window->findChild<EvidenceTree *>(); }

  template <class Widget>
  Widget *field(const QString &label) {
    for (Widget *one : m_window->findChildren<Widget *>()) {
      if (one->accessibleName() == label && one->isVisible()) return one;
    }
    return nullptr;
  }

 private:
  bool makeWindow();
  QTemporaryDir m_home;
  std::unique_ptr<Program> m_program;
  std::unique_ptr<Workspace> m_workspace;
  std::unique_ptr<MainWindow> m_window;
};

}  // namespace dossier
