// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backup_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "ui/controls/file_dialogs.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

QString tr(const char *words) { return QCoreApplication::translate("dossier::Backups", words); }
QString shown(const QDateTime &time) { return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")); }

}  // namespace

QString timeOfBackup(std::int64_t seconds) { return shown(QDateTime::fromSecsSinceEpoch(seconds)); }

QString timeOfBackup(const BackupFile &backup) {
  const QString name = text(backup.file.filename().string());
  QDateTime time = QDateTime::fromString(name.left(17), QStringLiteral("yyyy-MM-ddTHHmmss"));
  if (!time.isValid()) return name;
  time.setTimeSpec(Qt::UTC);
  return shown(time);
}

QString reasonWord(std::string_view reason) {
  if (reason == "migration") return tr("before the vault was brought up to date");
  if (reason == "merge") return tr("before merging");
  if (reason == "import") return tr("before an import");
  if (reason == "purge") return tr("after erasing for good");
  return reason == "by-hand" ? tr("by hand") : text(reason);
}

QString reasonOfBackup(const BackupFile &backup) {
  const std::string name = backup.file.stem().string();
  const auto dash = name.rfind('-');
  return reasonWord(dash == std::string::npos ? std::string_view() : std::string_view(name).substr(dash + 1));
}

QString sizeOfBackup(std::uint64_t bytes) { return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat); }

std::filesystem::path askForBackup(QWidget *parent, const std::filesystem::path &at) {
  return askForFile(parent, tr("Choose a backup"), at, tr("Dossier backups (*.dossier-backup);;All files (*)"));
}

}  // namespace dossier
