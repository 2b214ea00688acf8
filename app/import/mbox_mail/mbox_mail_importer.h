// SPDX-License-Identifier: GPL-3.0-or-later
// A mailbox in mbox form (Thunderbird, Google Takeout, Apple Mail, mutt): the senders whose mails show an account, a
// purchase, a delivery. Only header lines are looked at; subjects are judged and dropped, persons are counted and dropped.
#pragma once

#include "import/importer.h"

namespace dossier {

class MboxMailImporter : public Importer {
 public:
  const ImporterDescriptor &descriptor() const noexcept override;
  Recognition recognise(const SourceTree &source) const override;
  Result<void> read(const SourceTree &source, RecordSink &sink, std::stop_token stop) const override;
};

}  // namespace dossier
