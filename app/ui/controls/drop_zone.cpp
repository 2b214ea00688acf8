// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/drop_zone.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QUrl>
#include <algorithm>

#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"

namespace dossier {
namespace {

/// file://server/share/x counts as local for Qt, which would make //server/share/x of it.
bool isHere(const QUrl &url) {
  const QString host = url.host();
  return url.isLocalFile() && url.path().startsWith(QLatin1Char('/')) && (host.isEmpty() || host == QStringLiteral("localhost")) && !url.path().startsWith(QStringLiteral("//"));
}

}  // namespace

Paths pathsIn(const QDropEvent &drop) {
  Paths paths;
  for (const QUrl &url : drop.mimeData()->urls()) {
    if (isHere(url)) paths.emplace_back(QFile::encodeName(url.path(QUrl::FullyDecoded)).toStdString());
  }
  return paths;
}

QString refusalOf(const QDropEvent &drop) {
  const auto urls = drop.mimeData()->urls();
  if (std::all_of(urls.begin(), urls.end(), &isHere)) return {};
  return DropZone::tr("An address was dropped. Dossier opens none: save the file on this computer first, then drop it here.");
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
  if (const QString words = refusalOf(*event); !words.isEmpty()) emit refused(words);
  event->acceptProposedAction();
}

}  // namespace dossier
