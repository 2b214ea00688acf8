// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/file_dialogs.h"

#include <QFile>
#include <QFileDialog>

namespace dossier {
namespace {

std::filesystem::path pathOf(const QString &file) { return QFile::encodeName(file).toStdString(); }

/// Where the person was last; the home folder at first.
QString &lastPlace() {
  static QString place = QDir::homePath();
  return place;
}

std::filesystem::path run(QFileDialog &dialog) {
  dialog.setOption(QFileDialog::DontUseNativeDialog);
  dialog.setOption(QFileDialog::DontUseCustomDirectoryIcons);   // a folder on a network disk may name one elsewhere
  if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return {};
  lastPlace() = dialog.directory().absolutePath();
  return pathOf(dialog.selectedFiles().constFirst());
}

}  // namespace

std::filesystem::path askForFile(QWidget *parent, const QString &title, const std::filesystem::path &at, const QString &filter) {
  QFileDialog dialog(parent, title, lastPlace(), filter);
  dialog.setFileMode(QFileDialog::ExistingFile);
  const QString start = QFile::decodeName(at.c_str());
  if (std::error_code ignored; std::filesystem::is_directory(at, ignored)) {
    dialog.setDirectory(start);
  } else if (!at.empty()) {
    dialog.setDirectory(QFile::decodeName(at.parent_path().c_str()));
    dialog.selectFile(QFile::decodeName(at.filename().c_str()));
  }
  return run(dialog);
}

std::filesystem::path askForFolder(QWidget *parent, const QString &title) {
  QFileDialog dialog(parent, title, lastPlace());
  dialog.setFileMode(QFileDialog::Directory);
  dialog.setOption(QFileDialog::ShowDirsOnly);
  return run(dialog);
}

std::filesystem::path askForNewFile(QWidget *parent, const QString &title, const QString &name, const QString &suffix) {
  QFileDialog dialog(parent, title, lastPlace());
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setFileMode(QFileDialog::AnyFile);
  dialog.setOption(QFileDialog::DontConfirmOverwrite);
  dialog.selectFile(name);
  auto file = run(dialog);
  if (!file.empty() && !suffix.isEmpty() && !QString::fromStdString(file.string()).endsWith(suffix)) file += suffix.toStdString();
  return file;
}

}  // namespace dossier
