// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery code on one sheet of paper, as a PDF to print.
#pragma once

#include <QString>
#include <filesystem>
#include <string_view>
#include <vector>

namespace dossier {

/// Black on white, A4 or Letter as is usual here, readable for its owner only. Writes over nothing: false where something is
/// there or the place cannot be written to.
bool writeRecoverySheet(const std::filesystem::path &file, const QString &vault, const std::vector<std::string_view> &words);

}  // namespace dossier
