// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes in the place of every file of the catalogue: refused by name, or read. The files are embedded in the programs, so the
// readers take no bytes from outside; here the look-up of embedded files is replaced by one that answers with the input.
#include "catalogue/catalogue_files.h"
#include "core/resources.h"
#include "support.h"

namespace dossier {
namespace {

using fuzz::require;

std::string_view input;

template <class Loaded>
void requireNamed(const Loaded &loaded) {
  require(loaded.has_value() || (loaded.error().code == ErrorCode::CatalogueInvalid && !loaded.error().place.file.empty()), "an error of no file");
}

}  // namespace

std::optional<std::string_view> resource(std::string_view) { return input; }
std::vector<std::string_view> resourcePaths(std::string_view) { return {"made"}; }

void fuzzOnce(std::string_view bytes) {
  input = bytes;
  requireNamed(loadTypes());
  requireNamed(loadCategories());
  requireNamed(loadHolders());
  requireNamed(loadLenses());
  requireNamed(loadFlows());
  requireNamed(loadTextRules());
  requireNamed(loadBulkSenders());
}

}  // namespace dossier
