// SPDX-License-Identifier: GPL-3.0-or-later
// Backups in words: when, why, how large.
#pragma once

#include <QString>

#include "service/vault_copies.h"

class QWidget;

namespace dossier {

/// "2026-11-24 18:05", in local time.
QString timeOfBackup(std::int64_t seconds);
/// From the name that an automatic backup gets; the name itself where it is another one.
QString timeOfBackup(const BackupFile &backup);
QString reasonOfBackup(const BackupFile &backup);
QString reasonWord(std::string_view reason);
/// "1.4 MB".
QString sizeOfBackup(std::uint64_t bytes);
/// Asks for a backup file; starts at `at`.
std::filesystem::path askForBackup(QWidget *parent, const std::filesystem::path &at);

}  // namespace dossier
