// SPDX-License-Identifier: GPL-3.0-or-later
// What the window tells above and below every page: notices, the check behind the person's back, damage.
#include <unistd.h>

#include <QBoxLayout>
#include <QSocketNotifier>
#include <QStackedWidget>
#include <QStatusBar>

#include "core/memory.h"
#include "service/denied_attempts.h"
#include "ui/controls/notice_bar.h"
#include "ui/controls/plain_label.h"
#include "ui/main_window.h"
#include "ui/pages/replacement.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {

void MainWindow::makeNotices() {
  m_notices = new NoticeStack;
  m_notices->layout()->setContentsMargins(kMediumSpace, kSmallSpace, kMediumSpace, 0);
  auto *area = new QWidget;
  auto *column = new QVBoxLayout(area);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_notices);
  column->addWidget(m_states, 1);
  setCentralWidget(area);
  m_checking = plainLabel(tr("Checking…"), LabelRole::Muted);
  m_checking->setToolTip(tr("Every row and page of the vault is read once, beside your work"));
  m_checking->hide();
  statusBar()->addPermanentWidget(m_checking);
  m_vaultName = plainLabel({}, LabelRole::Muted);
  m_vaultName->setWordWrap(false);
  statusBar()->addPermanentWidget(m_vaultName);
  connect(&m_workspace, &Workspace::locked, m_notices, [this] { m_notices->clear(); });
  connect(&m_workspace, &Workspace::checkChanged, this, &MainWindow::showCheck);
  connect(&m_workspace, &Workspace::noticed, this, [this](const QString &sentence, bool alarming) {
    m_notices->tell(alarming ? Tone::Danger : Tone::Plain, sentence);
  });
  if (!canLockSecrets()) {
    m_notices->tell(Tone::Plain, tr("This computer lets Dossier keep too little memory out of the swap, so keys of an open vault could be written to the disk. "
                                    "Raise the limit on locked memory (ulimit -l), or encrypt the swap."))->outliveLock();
  }
}

void MainWindow::watchDenied(int descriptor) {
  if (descriptor < 0) return;
  auto *notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, this);
  connect(notifier, &QSocketNotifier::activated, this, [this, descriptor] {
    std::uint64_t count = 0;
    if (::read(descriptor, &count, sizeof count) == sizeof count) showDenied();
  });
}

/// Each action of each library once, however often it is tried.
void MainWindow::showDenied() {
  const DeniedAttempts denied = deniedAttempts();
  for (const DeniedAttempt &attempt : denied.alarming) {
    const QString key = text(attempt.action) + QLatin1Char('/') + text(attempt.by);
    if (m_toldDenied.contains(key)) continue;
    m_toldDenied.append(key);
    m_notices->tell(Tone::Plain, tr("%1. Tools, Self-check shows what is loaded.").arg(deniedWords(m_workspace.program(), attempt)))->outliveLock();
  }
}

void MainWindow::showCheck(Workspace::Check check) {
  m_checking->setVisible(check == Workspace::Check::Running);
  if (check != Workspace::Check::Damaged) return;
  if (!m_workspace.snapshot()) go(Settings);
  NoticeBar *bar = m_notices->tell(Tone::Danger, tr("Parts of this vault are damaged or were changed from outside. Do not enter anything new: restore it from a backup, "
                                                    "or save what can be read into a new vault. (%1)").arg(text(codeName(ErrorCode::BodyDamaged))));
  bar->keep();
  bar->offer(tr("Restore…"), [this] { restoreFromBackup(m_workspace, this); });
  bar->offer(tr("Save what can be read…"), [this] { saveWhatCanBeRead(m_workspace, this); });
}

}  // namespace dossier
