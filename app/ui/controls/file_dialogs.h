// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's own file dialogs: the platform's would be another program, which must not be reached.
#pragma once

#include <QString>
#include <filesystem>

class QWidget;

namespace dossier {

/// Each returns an empty path where the person changed their mind.
std::filesystem::path askForFile(QWidget *parent, const QString &title, const std::filesystem::path &at = {}, const QString &filter = {});
std::filesystem::path askForFolder(QWidget *parent, const QString &title);
/// Does not ask whether to write over what is there: whoever writes refuses, or the person is told.
std::filesystem::path askForNewFile(QWidget *parent, const QString &title, const QString &name, const QString &suffix = {});

}  // namespace dossier
