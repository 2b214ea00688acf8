// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backup_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "ui/controls/file_dialogs.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

QString translated(const char *words) { return QCoreApplication::translate("dossier::Backups", words); }
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
  if (reason == "migration") return translated(QT_TRANSLATE_NOOP("dossier::Backups", "before the vault was brought up to date"));
  if (reason == "merge") return translated(QT_TRANSLATE_NOOP("dossier::Backups", "before merging"));
  if (reason == "import") return translated(QT_TRANSLATE_NOOP("dossier::Backups", "before an import"));
  if (reason == "purge") return translated(QT_TRANSLATE_NOOP("dossier::Backups", "after erasing for good"));
  return reason == "by-hand" ? translated(QT_TRANSLATE_NOOP("dossier::Backups", "by hand")) : text(reason);
}

QString reasonOfBackup(const BackupFile &backup) {
  const std::string name = backup.file.stem().string();
  const auto dash = name.rfind('-');
  return reasonWord(dash == std::string::npos ? std::string_view() : std::string_view(name).substr(dash + 1));
}

QString sizeOfBackup(std::uint64_t bytes) { return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat); }

std::filesystem::path askForBackup(QWidget *parent, const std::filesystem::path &at) {
  return askForFile(parent, translated(QT_TRANSLATE_NOOP("dossier::Backups", "Choose a backup")), at, translated(QT_TRANSLATE_NOOP("dossier::Backups", "Dossier backups (*.dossier-backup);;All files (*)")));
}

}  // namespace dossier
