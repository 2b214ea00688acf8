// SPDX-License-Identifier: GPL-3.0-or-later
// An inventory that Dossier exported as JSON-LD (docs/export-jsonld.md), as it was written: one @graph, prefixes as in our
// context, holders before what refers to them. Not read: what the person wrote beside it, and the catalogue's claims, which
// are joined anew. "Confirmed" comes in as remembered: a file of the person's own is not the holder's writing.
#pragma once

#include "import/importer.h"

namespace dossier {

class DossierJsonLdImporter : public Importer {
 public:
  const ImporterDescriptor &descriptor() const noexcept override;
  Recognition recognise(const SourceTree &source) const override;
  Result<void> read(const SourceTree &source, RecordSink &sink, std::stop_token stop) const override;
};

/// The data types of the catalogue, which a file may not add to. Before the jail.
void loadDataTypeKeys();

}  // namespace dossier
