// SPDX-License-Identifier: GPL-3.0-or-later
// From what a source calls someone to one holder: catalogue first, then the subject itself as a suggested holder.
#pragma once

#include <string>
#include <string_view>

#include "catalogue/catalogue.h"
#include "core/model/observation.h"

namespace dossier {

struct ResolvedHolder {
  std::string id;            ///< catalogue id, or "domain:example.org", "app:org.example", "merchant:…", "name:…"
  std::string name;          ///< for people; the subject itself where the catalogue has none
  std::string catalogueId;   ///< empty for a suggested holder
  std::string rule;          ///< which rule matched; empty for a suggested holder
};

class Resolver {
 public:
  explicit Resolver(const Catalogue &catalogue) : m_catalogue(catalogue) {}
  /// The same subject and host always give the same holder, whatever file they came from: that is the join. A name like
  /// "landlord:12 Hill Street" is that of one of a kind.
  ResolvedHolder resolve(const Subject &subject, std::string_view host) const;

 private:
  const Catalogue &m_catalogue;
};

}  // namespace dossier
