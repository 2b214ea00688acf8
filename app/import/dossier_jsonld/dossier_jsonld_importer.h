// SPDX-License-Identifier: GPL-3.0-or-later
// An inventory that Dossier exported as JSON-LD (docs/export-jsonld.md), as it was written: one @graph, prefixes as in our
// context, holders before what refers to them. Not read: the catalogue's claims, which are joined anew. "Confirmed" comes in as
// remembered: a file of the person's own is not the holder's writing. Which data types and fields there are is the vault's affair.
#pragma once

#include "import/importer.h"

namespace dossier {

class DossierJsonLdImporter : public Importer {
 public:
  const ImporterDescriptor &descriptor() const noexcept override;
  Recognition recognise(const SourceTree &source) const override;
  Result<void> read(const SourceTree &source, RecordSink &sink, std::stop_token stop) const override;
};

}  // namespace dossier
