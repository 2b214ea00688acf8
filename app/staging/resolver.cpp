// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/resolver.h"

#include "core/text.h"

namespace dossier {
namespace {

Match matchIn(const Catalogue &catalogue, const Subject &subject, std::string_view host) {
  switch (subject.kind) {
    case SubjectKind::Domain: return catalogue.matchDomain(subject.value, host);
    case SubjectKind::App: return catalogue.matchApp(subject.value);
    case SubjectKind::Merchant: return catalogue.matchMerchant(subject.value);
    case SubjectKind::Name: return catalogue.matchName(subject.value);
  }
  return {};
}

}  // namespace

ResolvedHolder Resolver::resolve(const Subject &subject, std::string_view host) const {
  const CatalogueHolder *kind = subject.kind == SubjectKind::Name ? m_catalogue.describing(subject.value) : nullptr;
  if (kind != nullptr && kind->generic) {
    const std::string name = displayable(trimmed(std::string_view(subject.value).substr(kind->id.size() + 1)));
    if (!name.empty()) return {kind->id + ":" + asciiLower(name), name, kind->id, "adopted"};
  }
  const Match match = matchIn(m_catalogue, subject, host);
  if (match.holder != nullptr) return {match.holder->id, match.holder->name, match.holder->id, match.rule};
  // Merchants and names are compared without case; an app id keeps its case because two apps may differ by it.
  const bool foldCase = subject.kind != SubjectKind::App;
  const std::string value = displayable(subject.value);
  return {std::string(nameOf(subject.kind)) + ":" + (foldCase ? asciiLower(value) : value), value, "", ""};
}

}  // namespace dossier
