// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick_audit_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kSearchRole = Qt::UserRole + 1;

}  // namespace

QuickAuditDialog::QuickAuditDialog(const Catalogue &catalogue, QWidget *parent) : QDialog(parent), m_list(new QListWidget) {
  setWindowTitle(tr("Quick audit"));
  resize(560, 560);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kMediumSpace);
  layout->addWidget(plainLabel(tr("Which of these do you use?"), LabelRole::Title));
  auto *search = new QLineEdit;
  search->setPlaceholderText(tr("Search by name or website"));
  search->setAccessibleName(tr("Search"));
  search->setClearButtonEnabled(true);
  layout->addWidget(search);
  layout->addWidget(m_list, 1);
  m_nobody = plainLabel(tr("Nobody of that name is in the catalogue. Services that your files show need no entry here."), LabelRole::Muted);
  m_nobody->hide();
  layout->addWidget(m_nobody);
  layout->addLayout(makeButtons());
  fill(catalogue);
  connect(search, &QLineEdit::textChanged, this, &QuickAuditDialog::filter);
  connect(search, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
  connect(m_list, &QListWidget::itemChanged, this, &QuickAuditDialog::countChosen);
  countChosen();
}

QLayout *QuickAuditDialog::makeButtons() {
  auto *buttons = new QHBoxLayout;
  auto *cancel = new QPushButton(tr("Cancel"));
  m_add = primaryButton(tr("&Add"));
  for (QPushButton *button : {cancel, m_add}) button->setAutoDefault(false);   // Return goes from the search to the list
  buttons->addStretch(1);
  buttons->addWidget(cancel);
  buttons->addWidget(m_add);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
  return buttons;
}

void QuickAuditDialog::fill(const Catalogue &catalogue) {
  std::vector<const CatalogueHolder *> holders;
  for (const CatalogueHolder &holder : catalogue.holders()) {
    // Nobody "uses" a court list or a camera.
    if (holder.kind != "public-body" && holder.kind != "technology") holders.push_back(&holder);
  }
  std::stable_sort(holders.begin(), holders.end(), [](const auto *a, const auto *b) {
    if (a->popular != b->popular) return a->popular;
    return QString::localeAwareCompare(text(a->name), text(b->name)) < 0;
  });
  for (const CatalogueHolder *holder : holders) {
    QString name = text(holder->name);
    for (const std::string &native : holder->nativeNames) name += QStringLiteral("  ") + text(native);
    auto *item = new QListWidgetItem(name, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    item->setData(kIdRole, text(holder->id));
    QString words = name;
    for (const std::string &domain : holder->domains) words += QLatin1Char(' ') + text(domain);
    item->setData(kSearchRole, words);
  }
  m_list->setCurrentRow(0);
}

void QuickAuditDialog::filter(const QString &part) {
  int first = -1;
  for (int i = 0; i < m_list->count(); ++i) {
    const bool found = m_list->item(i)->data(kSearchRole).toString().contains(part.trimmed(), Qt::CaseInsensitive);
    m_list->item(i)->setHidden(!found);
    if (found && first < 0) first = i;
  }
  // The blank key must never tick what is not seen.
  m_list->setCurrentRow(first);
  m_nobody->setVisible(first < 0);
}

std::vector<std::string> QuickAuditDialog::chosen() const {
  std::vector<std::string> ids;
  for (int i = 0; i < m_list->count(); ++i) {
    if (m_list->item(i)->checkState() == Qt::Checked) ids.push_back(m_list->item(i)->data(kIdRole).toString().toStdString());
  }
  return ids;
}

void QuickAuditDialog::countChosen() {
  const auto count = static_cast<int>(chosen().size());
  m_add->setEnabled(count > 0);
  m_add->setText(count == 0 ? tr("&Add") : tr("&Add (%1)").arg(count));
}

}  // namespace dossier
