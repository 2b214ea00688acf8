// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a database to the newest schema: resources/schema/NNNN_*.sql, each once, in order, in one transaction.
#pragma once

#include <cstdint>

#include "core/result.h"
#include "vault/database.h"

namespace dossier {

/// The number of the newest schema file that is embedded.
std::int64_t newestSchema();

/// Runs the files above the database's user_version, to be called inside a transaction. VaultTooNew where it is above ours.
Result<void> migrate(Database &database);

}  // namespace dossier
