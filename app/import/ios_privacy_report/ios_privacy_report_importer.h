// SPDX-License-Identifier: GPL-3.0-or-later
// Apple's App Privacy Report (iOS 15.2 and later), one JSON object a line:
//   {"type":"access","accessor":{"identifier":"org.example.app"},"category":"location","kind":"intervalBegin",
//    "identifier":"<uuid>","timeStamp":"2026-05-02T18:12:08.238+02:00"}
//   {"type":"networkActivity","bundleID":"org.example.app","domain":"api.example.org","hits":12,
//    "firstTimeStamp":"...","timeStamp":"..."}
// The betas of 2021 have "stream", "tccService" and "timestamp", and no "type"; both are read.
#pragma once

#include "import/importer.h"

namespace dossier {

class IosPrivacyReportImporter : public Importer {
 public:
  const ImporterDescriptor &descriptor() const noexcept override;
  Recognition recognise(const SourceTree &source) const override;
  Result<void> read(const SourceTree &source, RecordSink &sink, std::stop_token stop) const override;
};

}  // namespace dossier
