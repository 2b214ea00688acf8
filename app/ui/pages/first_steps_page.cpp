// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/first_steps_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"

namespace dossier {
namespace {

QPushButton *addDoor(QHBoxLayout *row, const QString &title, const QString &words, const QString &action, bool primary) {
  auto *card = new QFrame;
  card->setProperty("card", true);
  auto *layout = new QVBoxLayout(card);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kMediumSpace);
  layout->addWidget(plainLabel(title, LabelRole::Heading));
  layout->addWidget(plainLabel(words, LabelRole::Muted));
  layout->addStretch(1);
  auto *button = primary ? primaryButton(action) : new QPushButton(action);
  layout->addWidget(button, 0, Qt::AlignLeft);
  row->addWidget(card, 1);
  return button;
}

}  // namespace

FirstStepsPage::FirstStepsPage(QWidget *parent) : QWidget(parent) {
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kLargeSpace);
  layout->addWidget(plainLabel(tr("Three ways to begin"), LabelRole::Title));
  layout->addWidget(plainLabel(tr("The vault is empty. That says nothing yet about who holds what."), LabelRole::Muted));
  auto *row = new QHBoxLayout;
  row->setSpacing(kMediumSpace);
  auto *audit = addDoor(row, tr("Quick audit"), tr("Tick the apps and services you use. What they say they may collect appears as claims."),
                        tr("Tick &services…"), false);
  auto *files = addDoor(row, tr("Your files"), tr("A password export, a mailbox, a report of your phone: what they show becomes evidence."),
                        tr("&Choose files…"), true);
  auto *sample = addDoor(row, tr("Sample inventory"), tr("Made-up files of a made-up person, to look around. Each can be undone."),
                         tr("Try the sa&mple"), false);
  layout->addLayout(row);
  layout->addStretch(1);
  connect(audit, &QPushButton::clicked, this, &FirstStepsPage::quickAuditChosen);
  connect(files, &QPushButton::clicked, this, &FirstStepsPage::filesChosen);
  connect(sample, &QPushButton::clicked, this, &FirstStepsPage::sampleChosen);
}

}  // namespace dossier
