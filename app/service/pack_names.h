// SPDX-License-Identifier: GPL-3.0-or-later
// What the packs that the person brought call somebody whom the catalogue does not know.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.h"
#include "core/result.h"
#include "vault/pack_store.h"

namespace dossier {

struct PackName {
  std::string name;
  std::string source;                    ///< "JustDeleteMe, 2026-08"
};

/// Reads the list of packs once; each name is looked up by itself. For one thread, while the vault is open.
class PackNames {
 public:
  static Result<PackNames> load(Database &database, const Catalogue &catalogue);
  /// By the domain or app id in a suggested holder's id ("domain:shop.example"). A pack that gives it several names is passed
  /// over. None: nothing knows it, it is a host that many share, or its name is the address once more.
  Result<std::optional<PackName>> of(const std::string &holderId);

 private:
  PackNames(Database &database, const Catalogue &catalogue, std::vector<PackRecord> packs)
      : m_store(database), m_catalogue(catalogue), m_packs(std::move(packs)) {}
  PackStore m_store;
  const Catalogue &m_catalogue;
  std::vector<PackRecord> m_packs;       ///< of kinds that name services, the best first
};

}  // namespace dossier
