// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing_fixture.h"

#include "service/inventory_edits.h"
#include "vault/key_slots.h"

namespace dossier {

bool Editing::start() {
  if (!m_home.isValid()) return false;
  for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "TMPDIR"}) qputenv(name, m_home.path().toUtf8());
  applyTheme(QStringLiteral("light"));
  auto worker = WorkerClient::start(std::filesystem::path(qgetenv("DOSSIER_BINARY_DIR").toStdString()) / "bin" / "dossier-import");
  if (!worker) return false;
  auto program = Program::make(ProgramPaths::fromEnvironment(), std::move(*worker));
  if (!program) return false;
  m_program = std::move(*program);
  const auto folder = m_program->paths().defaultVault;
  std::filesystem::create_directories(folder.parent_path());
  {
    const auto created = VaultSession::create(*m_program, folder, SecretBytes(std::string_view(kPassphrase)));
    if (!created || !SampleInventory::importInto(*created->session, {})) return false;
  }
  return makeWindow();
}

bool Editing::makeWindow() {
  m_workspace = std::make_unique<Workspace>(*m_program);
  m_window = std::make_unique<MainWindow>(*m_workspace);
  m_window->show();
  return QTest::qWaitForWindowExposed(m_window.get()) && open();
}

bool Editing::open() {
  m_workspace->open(std::make_shared<Secrets>(Secrets{SecretBytes(std::string_view(kPassphrase)), {}}), m_window.get(), [](const Result<void> &) {});
  return QTest::qWaitFor([this] { return m_workspace->snapshot() != nullptr; }, kPatience) && settle();
}

bool Editing::restart() {
  m_window->close();
  stop();
  return makeWindow();
}

void Editing::stop() {
  m_window.reset();
  m_workspace.reset();
}

const Holder *Editing::holder(const std::string &id) const {
  for (const Holder &one : inventory().holders) {
    if (one.id == id && one.status != HolderStatus::Removed) return &one;
  }
  return nullptr;
}

const Holding *Editing::holding(const std::string &id, const std::string &type) const {
  for (const Holding &one : inventory().holdings) {
    if (one.type == type && inventory().holders[one.holder].id == id) return &one;
  }
  return nullptr;
}

void Editing::choose(const std::string &id, const std::string &type) {
  press(*m_window, Qt::Key_2);
  const Holder *wanted = holder(id);
  QVERIFY2(wanted != nullptr, id.c_str());
  chooseHolder(*m_window, *wanted);
  tree().clearSelection();
  tree().chooseType(type);
  QCOMPARE(tree().chosenType(), type);
}

QAction *Editing::entry(const QString &words) const {
  for (QAction *action : m_window->findChildren<QAction *>()) {
    if (action->text().remove(QLatin1Char('&')).startsWith(words)) return action;
  }
  return nullptr;
}

std::size_t Editing::events() {
  std::size_t count = 0;
  m_workspace->ask<std::size_t>(
      m_window.get(), [](VaultSession &session) { return InventoryEdits(session).events()->size(); }, [&count](const std::size_t &found) { count = found; });
  settle();
  QCoreApplication::processEvents();
  return count;
}

}  // namespace dossier
