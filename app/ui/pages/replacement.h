// SPDX-License-Identifier: GPL-3.0-or-later
// A vault put in the place of what is there: from a backup, or saved from damage. Offered by the settings and, where the
// vault does not open, by the entrance.
#pragma once

#include <filesystem>

#include "ui/workspace.h"

namespace dossier {

/// `file`: where the dialog starts; it asks for the backup, for what opens it, and then restores.
void restoreFromBackup(Workspace &workspace, QWidget *parent, const std::filesystem::path &file = {});
/// Into a new vault beside the damaged one, which stays as it is.
void saveWhatCanBeRead(Workspace &workspace, QWidget *parent);

}  // namespace dossier
