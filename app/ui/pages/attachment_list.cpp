// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/attachment_list.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>

#include "ui/controls/drop_zone.h"
#include "ui/controls/plain_label.h"
#include "ui/pages/attachment_viewer.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"
#include "ui/style/written_words.h"

namespace dossier {
namespace {

constexpr int kMostRows = 4;

}  // namespace

void saveAttachmentCopy(InventoryChanges &changes, const Attachment &attachment, QWidget *parent) {
  QFileDialog dialog(parent, AttachmentList::tr("Save a copy outside the vault"));
  dialog.setOption(QFileDialog::DontUseNativeDialog);
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.selectFile(text(attachment.name));
  QObject::connect(&changes.workspace(), &Workspace::locked, &dialog, &QDialog::reject);
  if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return;
  changes.saveAttachment(attachment.id, QFile::encodeName(dialog.selectedFiles().front()).toStdString());
}

AttachmentList::AttachmentList(InventoryChanges &changes, QWidget *parent) : QWidget(parent), m_changes(changes), m_files(new QTreeWidget) {
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSmallSpace);
  layout->addLayout(makeHead());
  m_files->setAccessibleName(tr("Files kept as evidence"));
  m_files->setHeaderLabels({tr("File"), tr("Size"), tr("Kept since")});
  m_files->setHeaderHidden(true);
  m_files->setRootIsDecorated(false);
  m_files->setAlternatingRowColors(true);
  m_files->header()->setStretchLastSection(false);
  m_files->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_files->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  layout->addWidget(m_files);
  connect(m_files, &QTreeWidget::itemSelectionChanged, this, &AttachmentList::showButtons);
  connect(m_files, &QTreeWidget::itemActivated, this, &AttachmentList::view);
  auto *remove = new QShortcut(QKeySequence::Delete, m_files);
  remove->setContext(Qt::WidgetShortcut);
  connect(remove, &QShortcut::activated, m_remove, &QPushButton::click);
}

QLayout *AttachmentList::makeHead() {
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  m_hint = plainLabel({}, LabelRole::Muted);
  auto *add = new QPushButton(tr("&Add a file…"));
  m_view = new QPushButton(tr("Vie&w"));
  m_save = new QPushButton(tr("Save a co&py…"));
  m_remove = new QPushButton(tr("Re&move"));
  row->addWidget(m_hint, 1);
  for (QPushButton *button : {m_view, m_save, m_remove, add}) row->addWidget(button);
  connect(add, &QPushButton::clicked, this, &AttachmentList::add);
  connect(m_view, &QPushButton::clicked, this, &AttachmentList::view);
  connect(m_save, &QPushButton::clicked, this, [this] { if (const Attachment *file = chosen()) saveAttachmentCopy(m_changes, *file, this); });
  connect(m_remove, &QPushButton::clicked, this, [this] { if (const Attachment *file = chosen()) m_changes.removeAttachment(file->id); });
  return row;
}

void AttachmentList::show(const std::string &holder, const std::vector<Attachment> &attachments) {
  const Attachment *before = chosen();
  const std::string id = before == nullptr ? std::string() : before->id;
  m_holder = holder;
  m_files->clear();
  m_attachments.clear();
  for (const Attachment &attachment : attachments) {
    if (attachment.holder != holder) continue;
    m_attachments.push_back(attachment);
    auto *item = new QTreeWidgetItem(m_files, {text(attachment.name), sizeOf(attachment.bytes), momentOf(attachment.addedAt).left(10)});
    item->setSizeHint(0, {0, fontMetrics().height() + kSmallSpace});
    if (attachment.id == id) m_files->setCurrentItem(item);
  }
  const int rows = std::min(static_cast<int>(m_attachments.size()), kMostRows);
  m_files->setFixedHeight(rows * (fontMetrics().height() + kSmallSpace) + kSmallSpace);
  m_files->setVisible(rows > 0);
  m_hint->setText(rows > 0 ? tr("Files kept as evidence") : tr("Drop a screenshot or a letter here to keep it as evidence."));
  setVisible(!holder.empty());
  showButtons();
}

const Attachment *AttachmentList::chosen() const {
  const auto selected = m_files->selectedItems();
  if (selected.isEmpty()) return nullptr;
  const auto row = static_cast<std::size_t>(m_files->indexOfTopLevelItem(selected.front()));
  return row < m_attachments.size() ? &m_attachments[row] : nullptr;
}

void AttachmentList::showButtons() {
  for (QPushButton *button : {m_view, m_save, m_remove}) {
    button->setVisible(!m_attachments.empty());
    button->setEnabled(chosen() != nullptr);
  }
}

void AttachmentList::add() {
  if (m_holder.empty()) return;
  m_changes.attach(m_holder, chooseFiles(this, tr("Choose files to keep as evidence")));
}

void AttachmentList::view() {
  if (const Attachment *file = chosen()) (new AttachmentViewer(m_changes, *file, window()))->open();
}

}  // namespace dossier
