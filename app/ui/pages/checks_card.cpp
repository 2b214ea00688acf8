// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checks_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "service/self_check.h"
#include "ui/controls/card.h"
#include "ui/controls/plain_label.h"
#include "ui/pages/replacement.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {

ChecksCard::ChecksCard(Workspace &workspace, QWidget *parent)
    : QFrame(parent), m_workspace(workspace), m_state(plainLabel({}, LabelRole::Muted)), m_title(plainLabel({}, LabelRole::Heading)),
      m_lines(plainLabel({})), m_save(new QPushButton(tr("Save &what can be read…"))) {
  auto *inside = cardLayout(*this, tr("Checks"));
  inside->addWidget(m_state);
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  auto *verifyButton = new QPushButton(tr("Verif&y the vault"));
  auto *self = new QPushButton(tr("&Self-check: nothing is transmitted"));
  for (QPushButton *button : {verifyButton, self, m_save}) row->addWidget(button);
  row->addStretch(1);
  inside->addLayout(row);
  inside->addWidget(m_title);
  inside->addWidget(m_lines);
  connect(verifyButton, &QPushButton::clicked, this, &ChecksCard::verify);
  connect(self, &QPushButton::clicked, this, &ChecksCard::showSelfCheck);
  connect(m_save, &QPushButton::clicked, this, [this] { saveWhatCanBeRead(m_workspace, this); });
  connect(&workspace, &Workspace::checkChanged, this, &ChecksCard::showState);
  connect(&workspace, &Workspace::locked, this, [this] { showLines({}, {}, true); });
  showState(workspace.check());
  showLines({}, {}, true);
}

void ChecksCard::showState(Workspace::Check check) {
  m_save->setVisible(check == Workspace::Check::Damaged);
  switch (check) {
    case Workspace::Check::Running: return m_state->setText(tr("Checking every row and page, beside your work…"));
    case Workspace::Check::Whole: return m_state->setText(tr("Every row and page was checked since the vault was opened: it is whole."));
    case Workspace::Check::Damaged: return m_state->setText(tr("The vault is damaged. Restore it from a backup, or save what can be read."));
    case Workspace::Check::None: return m_state->clear();
  }
}

void ChecksCard::showLines(const QString &title, const QStringList &lines, bool good) {
  m_title->setText(title);
  m_title->setProperty("role", good ? QStringLiteral("good") : QStringLiteral("danger"));
  restyle(m_title);
  m_lines->setText(lines.join(QLatin1Char('\n')));
  m_title->setVisible(!title.isEmpty());
  m_lines->setVisible(!lines.isEmpty());
}

void ChecksCard::verify() {
  showLines(tr("Checking every page and row…"), {}, true);
  m_workspace.ask<Result<VaultCheck>>(
      this, [stop = m_workspace.stopToken()](VaultSession &session) { return session.verify(stop); },
      [this](const Result<VaultCheck> &check) {
        if (!check) return showLines(sentenceFor(m_workspace.program(), check.error()), {}, false);
        QStringList lines;
        for (const VaultCheck::Line &line : check->lines) {
          lines.append((line.good ? tr("✓ ") : tr("✗ ")) + wordsFor(m_workspace.program(), line.what) + (line.detail.empty() ? QString() : QStringLiteral(" (%1)").arg(text(line.detail))));
        }
        showLines(check->good() ? tr("The vault is whole") : tr("The vault does not verify"), lines, check->good());
        if (!check->good()) showState(Workspace::Check::Damaged);
      });
}

void ChecksCard::showSelfCheck() {
  QStringList lines;
  bool good = true;
  auto checks = selfCheck(FileReach::Ordinary);
  checks.push_back({"session-lock", m_workspace.sessionLockSeen(), !m_workspace.sessionLockSeen(), ""});
  for (const CheckLine &line : checks) {
    good = good && (line.good || line.missing);
    lines.append((line.good ? tr("✓ ") : line.missing ? tr("– ") : tr("✗ ")) + wordsFor(m_workspace.program(), "selfcheck." + line.id));
  }
  showLines(good ? tr("Nothing can be transmitted") : tr("A protection is missing"), lines, good);
}

}  // namespace dossier
