// SPDX-License-Identifier: GPL-3.0-or-later
// What a stored login tells, the same for every password store.
#pragma once

#include <string>
#include <string_view>

#include "import/importer.h"

namespace dossier {

struct StoredLogin {
  std::string_view url;                 ///< may be empty
  std::string_view title;               ///< used where there is no usable address
  std::string_view userName;
  std::optional<Timestamp> first;
  std::optional<Timestamp> last;
  Place place;
};

/// Emits identity.account, and contact.email or contact.phone if the user name is one. false: there is neither address nor title.
bool acceptLogin(const StoredLogin &login, RecordSink &sink);

/// How a user name may leave the worker: e-mail addresses and phone numbers whole, anything else without numbers that
/// must not be kept. What has more than 100 characters or line breaks is no user name.
Identifier identifierFrom(std::string_view userName);

}  // namespace dossier
