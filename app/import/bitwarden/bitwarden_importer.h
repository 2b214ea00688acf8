// SPDX-License-Identifier: GPL-3.0-or-later
// Bitwarden's JSON export: {"encrypted": false, "folders": [...], "items": [{"type": 1, "name": ..., "login": {...}}]}
// Item types: 1 login, 2 note, 3 card, 4 identity, 5 SSH key. Passwords, TOTP seeds, notes, custom fields, card numbers
// (but the last four digits) and papers' numbers are dropped where they are read.
#pragma once

#include "import/importer.h"

namespace dossier {

class BitwardenImporter : public Importer {
 public:
  const ImporterDescriptor &descriptor() const noexcept override;
  Recognition recognise(const SourceTree &source) const override;
  Result<void> read(const SourceTree &source, RecordSink &sink, std::stop_token stop) const override;
};

}  // namespace dossier
