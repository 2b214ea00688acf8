// SPDX-License-Identifier: GPL-3.0-or-later
// `dumpsys package` of an Android device, alone or inside a bug report's text: which app was granted, refused or asks for
// which permission. Android 4.2 to 16.
#pragma once

#include "import/importer.h"

namespace dossier {

class AndroidPackageDumpImporter : public Importer {
 public:
  const ImporterDescriptor &descriptor() const noexcept override;
  Recognition recognise(const SourceTree &source) const override;
  Result<void> read(const SourceTree &source, RecordSink &sink, std::stop_token stop) const override;
};

}  // namespace dossier
