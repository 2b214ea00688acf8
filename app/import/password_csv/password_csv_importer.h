// SPDX-License-Identifier: GPL-3.0-or-later
// Password lists as CSV: Firefox, Chrome and its relatives, Safari, KeePassXC, Bitwarden, 1Password, LastPass, NordPass ...
//   Firefox:   "url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed",...  (ms)
//   Chrome:    name,url,username,password[,note]
//   KeePassXC: "Group","Title","Username","Password","URL","Notes"[,"TOTP","Icon","Last Modified","Created"]
// Told by the header alone. Only address, title, user name and dates are ever looked at.
#pragma once

#include "import/importer.h"

namespace dossier {

class PasswordCsvImporter : public Importer {
 public:
  const ImporterDescriptor &descriptor() const noexcept override;
  Recognition recognise(const SourceTree &source) const override;
  Result<void> read(const SourceTree &source, RecordSink &sink, std::stop_token stop) const override;
};

}  // namespace dossier
