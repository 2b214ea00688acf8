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
constexpr int kGenericRole = Qt::UserRole + 2;   ///< the kind's own name, empty for one body
constexpr int kNameRole = Qt::UserRole + 3;      ///< the person's name for theirs
constexpr int kNameLength = 80;

bool isTickedGeneric(const QListWidgetItem *item) {
  return item != nullptr && item->checkState() == Qt::Checked && !item->data(kGenericRole).toString().isEmpty();
}

}  // namespace

QuickAuditDialog::QuickAuditDialog(const Catalogue &catalogue, QWidget *parent) : QDialog(parent), m_list(new QListWidget), m_name(new QLineEdit) {
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
  for (QWidget *later : {static_cast<QWidget *>(m_nobody), static_cast<QWidget *>(m_name)}) {
    later->hide();
    layout->addWidget(later);
  }
  layout->addLayout(makeButtons());
  fill(catalogue);
  connect(search, &QLineEdit::textChanged, this, &QuickAuditDialog::filter);
  connect(search, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
  connectList();
  countChosen();
}

void QuickAuditDialog::connectList() {
  m_name->setMaxLength(kNameLength);
  connect(m_list, &QListWidget::itemChanged, this, &QuickAuditDialog::countChosen);
  connect(m_list, &QListWidget::itemChanged, this, &QuickAuditDialog::askName);
  connect(m_list, &QListWidget::currentItemChanged, this, &QuickAuditDialog::askName);
  connect(m_name, &QLineEdit::textEdited, this, &QuickAuditDialog::nameIt);
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
    // Nobody "uses" a court list or who only looks at faces.
    const bool unused = (holder.kind == "public-body" && holder.domains.empty()) || (holder.kind == "technology" && holder.apps.empty());
    if (holder.generic || !unused) holders.push_back(&holder);
  }
  std::stable_sort(holders.begin(), holders.end(), [](const auto *a, const auto *b) {
    if (a->generic != b->generic) return b->generic;   // whoever has a name of their own first
    if (a->popular != b->popular) return a->popular;
    return QString::localeAwareCompare(text(a->name), text(b->name)) < 0;
  });
  for (const CatalogueHolder *holder : holders) {
    QString name = text(holder->name) + (holder->generic ? QStringLiteral("…") : QString());
    for (const std::string &native : holder->nativeNames) name += QStringLiteral("  ") + text(native);
    auto *item = new QListWidgetItem(name, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    item->setData(kIdRole, text(holder->id));
    if (holder->generic) item->setData(kGenericRole, text(holder->name));
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

std::vector<RememberedHolder> QuickAuditDialog::chosen() const {
  std::vector<RememberedHolder> holders;
  for (int i = 0; i < m_list->count(); ++i) {
    const QListWidgetItem *item = m_list->item(i);
    if (item->checkState() != Qt::Checked) continue;
    holders.push_back({item->data(kIdRole).toString().toStdString(), {}, item->data(kNameRole).toString().trimmed().toStdString()});
  }
  return holders;
}

/// Below the list, for a ticked "Landlord…": which one is it?
void QuickAuditDialog::askName() {
  const QListWidgetItem *item = m_list->currentItem();
  const bool asks = isTickedGeneric(item);
  if (asks) {
    const QString question = tr("%1: which one? Your name for it").arg(item->data(kGenericRole).toString());
    m_name->setPlaceholderText(question);
    m_name->setAccessibleName(question);
    m_name->setText(item->data(kNameRole).toString());
  }
  m_name->setVisible(asks);
}

void QuickAuditDialog::nameIt(const QString &name) {
  QListWidgetItem *item = m_list->currentItem();
  if (!isTickedGeneric(item)) return;
  const QString kind = item->data(kGenericRole).toString();
  const QSignalBlocker still(m_list);   // the field that is typed in keeps its cursor
  item->setData(kNameRole, name);
  item->setText(name.trimmed().isEmpty() ? kind + QStringLiteral("…") : tr("%1: %2").arg(kind, name.trimmed()));
  countChosen();
}

void QuickAuditDialog::countChosen() {
  const auto count = static_cast<int>(chosen().size());
  bool named = true;
  for (int i = 0; i < m_list->count(); ++i) {
    const QListWidgetItem *item = m_list->item(i);
    named = named && (!isTickedGeneric(item) || !item->data(kNameRole).toString().trimmed().isEmpty());
  }
  m_add->setEnabled(count > 0 && named);
  m_add->setText(count == 0 ? tr("&Add") : tr("&Add (%1)").arg(count));
}

}  // namespace dossier
