// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/erase_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"
#include "ui/workspace.h"

namespace dossier {
namespace {

constexpr int kWidth = 480;

}  // namespace

EraseDialog::EraseDialog(Workspace &workspace, const QString &question, const QString &what, std::function<void()> erase, QWidget *parent) : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Erase for good"));
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kMediumSpace);
  layout->addWidget(plainLabel(question, LabelRole::Title));
  layout->addWidget(plainLabel(what));
  layout->addWidget(plainLabel(tr("It goes from this vault, its history and its automatic backups, and cannot be taken back. Copies of the vault and backups that you keep elsewhere still have it."), LabelRole::Danger));
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  auto *keep = primaryButton(tr("&Keep it"));
  auto *go = new QPushButton(tr("&Erase for good"));
  go->setAutoDefault(false);
  keep->setDefault(true);
  row->addStretch(1);
  row->addWidget(go);
  row->addWidget(keep);
  layout->addLayout(row);
  setFixedSize(kWidth, layout->totalHeightForWidth(kWidth));
  connect(keep, &QPushButton::clicked, this, &QDialog::reject);
  connect(go, &QPushButton::clicked, this, &QDialog::accept);
  connect(this, &QDialog::accepted, this, erase);
  connect(&workspace, &Workspace::locked, this, &QDialog::reject);
}

}  // namespace dossier
