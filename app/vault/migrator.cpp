// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/migrator.h"

#include <string>

#include "core/resources.h"

namespace dossier {
namespace {

constexpr std::string_view kFolder = "schema/";

std::int64_t numberOf(std::string_view path) { return std::stoll(std::string(path.substr(kFolder.size(), 4))); }

}  // namespace

std::int64_t newestSchema() { return numberOf(resourcePaths(kFolder).back()); }

Result<void> migrate(Database &database) {
  DOSSIER_ASSIGN(const std::int64_t present, database.integer("PRAGMA user_version"));
  if (present > newestSchema()) return fail(ErrorCode::VaultTooNew, {"data.db"}, {std::to_string(present)});
  for (const std::string_view path : resourcePaths(kFolder)) {
    if (numberOf(path) <= present) continue;
    const auto sql = resource(path);
    if (!sql) return fail(ErrorCode::Internal, {std::string(path)});
    DOSSIER_TRY(database.execute(std::string(*sql)));
    DOSSIER_TRY(database.execute("PRAGMA user_version=" + std::to_string(numberOf(path))));
  }
  return {};
}

}  // namespace dossier
