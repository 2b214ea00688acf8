// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checks_card.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <filesystem>

#include "service/denied_attempts.h"
#include "service/process_facts.h"
#include "service/self_check.h"
#include "ui/controls/card.h"
#include "ui/controls/plain_label.h"
#include "ui/pages/replacement.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {

ChecksCard::ChecksCard(Workspace &workspace, QWidget *parent)
    : QFrame(parent), m_workspace(workspace), m_state(plainLabel({}, LabelRole::Muted)), m_title(plainLabel({}, LabelRole::Heading)),
      m_lines(plainLabel({})), m_facts(plainLabel({}, LabelRole::Muted)), m_save(new QPushButton(tr("Save &what can be read…"))), m_list(linkButton({})) {
  auto *inside = cardLayout(*this, tr("Checks"));
  inside->addWidget(m_state);
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  auto *verifyButton = new QPushButton(tr("Verif&y the vault"));
  auto *self = new QPushButton(tr("&Self-check: nothing is transmitted"));
  for (QPushButton *button : {verifyButton, self, m_save}) row->addWidget(button);
  row->addStretch(1);
  inside->addLayout(row);
  for (QLabel *label : {m_title, m_lines}) inside->addWidget(label);
  inside->addWidget(m_list, 0, Qt::AlignLeft);
  inside->addWidget(m_facts);
  connect(verifyButton, &QPushButton::clicked, this, &ChecksCard::verify);
  connect(self, &QPushButton::clicked, this, &ChecksCard::showSelfCheck);
  m_list->setCheckable(true);
  connect(m_list, &QPushButton::toggled, this, &ChecksCard::showFacts);
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
  m_list->hide();
  showFacts(false);
}

/// What the process consists of and has open, for those who want to look themselves.
void ChecksCard::showFacts(bool shown) {
  const QSignalBlocker quiet(m_list);
  m_list->setChecked(shown);
  m_list->setText(shown ? tr("Hide the &libraries and open files") : tr("Show the &libraries and open files"));
  m_facts->setVisible(shown);
  if (!shown) return m_facts->clear();
  const ProcessFacts facts = processFacts();
  QStringList names, lines;
  for (const std::string &library : facts.libraries) names.append(text(std::filesystem::path(library).filename().string()));
  for (const OpenDescriptor &one : facts.descriptors) {
    lines.append(tr("Descriptor %1: %2").arg(one.number).arg(wordsFor(m_workspace.program(), "descriptor." + one.kind)) + (one.what.empty() ? QString() : QStringLiteral(", ") + text(one.what)));
  }
  lines.append({QString(), tr("Libraries (%1): %2").arg(names.size()).arg(names.join(QStringLiteral(", "))), QString(),
                tr("Active system-call filters: %1. Version of the kernel's file rules: %2.").arg(facts.filters).arg(facts.fileRules)});
  m_facts->setText(lines.join(QLatin1Char('\n')));
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
    lines.append((line.good ? tr("✓ ") : line.missing ? tr("– ") : tr("✗ ")) + wordsFor(m_workspace.program(), "selfcheck." + line.id) +
                 (line.detail.empty() ? QString() : QStringLiteral(" (%1)").arg(text(line.detail))) + (line.missing ? tr(" (missing on this computer)") : QString()));
  }
  const DeniedAttempts denied = deniedAttempts();
  for (const DeniedAttempt &attempt : denied.alarming) lines.append(tr("! ") + deniedWords(m_workspace.program(), attempt));
  if (!denied.recorded) lines.append(tr("– On this computer nobody can tell whether something was refused."));
  if (denied.local > 0) lines.append(tr("Local sockets that were refused, which is no alarm: %1").arg(denied.local));
  showLines(good ? tr("Nothing can be transmitted") : tr("A protection is missing"), lines, good);
  m_list->show();
}

}  // namespace dossier
