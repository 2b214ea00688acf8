// SPDX-License-Identifier: GPL-3.0-or-later
// An evidence file as it is shown inside the program. No plain file is written: what the worker decodes reaches it as a
// sealed file in memory.
#pragma once

#include <stop_token>
#include <string>

#include "core/result.h"
#include "staging/worker_client.h"

namespace dossier {

class VaultSession;

struct AttachmentView {
  enum class Kind { Text, Picture, Other } kind = Kind::Other;
  std::string text;            ///< Kind::Text: UTF-8, the first part, control characters as symbols
  bool cut = false;            ///< there is more text than is shown
  WorkerPicture picture;       ///< Kind::Picture
};

/// Text is shown as it is, PNG and JPEG are decoded in the worker; any other kind is Kind::Other.
/// NotFound, BodyDamaged, and what WorkerClient::preview fails with.
Result<AttachmentView> viewAttachment(VaultSession &session, const std::string &id, std::stop_token stop);

}  // namespace dossier
