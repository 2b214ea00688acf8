// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/drop_zone.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QUrl>

#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"

namespace dossier {

Paths pathsIn(const QDropEvent &drop) {
  Paths paths;
  for (const QUrl &url : drop.mimeData()->urls()) {
    if (url.isLocalFile()) paths.emplace_back(QFile::encodeName(url.toLocalFile()).toStdString());
  }
  return paths;
}

void acceptFiles(QDragEnterEvent &drag) {
  if (drag.mimeData()->hasUrls()) drag.acceptProposedAction();
}

Paths chooseFiles(QWidget *parent, const QString &title) {
  QFileDialog dialog(parent, title.isEmpty() ? DropZone::tr("Choose files to import") : title);
  dialog.setOption(QFileDialog::DontUseNativeDialog);
  dialog.setFileMode(QFileDialog::ExistingFiles);
  Paths paths;
  if (dialog.exec() != QDialog::Accepted) return paths;
  for (const QString &file : dialog.selectedFiles()) paths.emplace_back(QFile::encodeName(file).toStdString());
  return paths;
}

DropZone::DropZone(QWidget *parent) : QFrame(parent) {
  setProperty("card", true);
  setAcceptDrops(true);
  auto *layout = new QHBoxLayout(this);
  layout->setContentsMargins(kLargeSpace, kMediumSpace, kLargeSpace, kMediumSpace);
  layout->setSpacing(kMediumSpace);
  layout->addWidget(plainLabel(tr("Drop files or folders here. They are read on this computer, by a program that can reach nothing else.")), 1);
  auto *button = primaryButton(tr("&Choose files…"));
  connect(button, &QPushButton::clicked, this, [this] {
    if (const Paths paths = chooseFiles(this); !paths.empty()) emit dropped(paths);
  });
  layout->addWidget(button);
}

void DropZone::dragEnterEvent(QDragEnterEvent *event) { acceptFiles(*event); }

void DropZone::dropEvent(QDropEvent *event) {
  if (const Paths paths = pathsIn(*event); !paths.empty()) emit dropped(paths);
  event->acceptProposedAction();
}

}  // namespace dossier
