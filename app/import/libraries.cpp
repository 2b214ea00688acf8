// SPDX-License-Identifier: GPL-3.0-or-later
// What libraries would load from files when first used has to be loaded before the jail.
#include "import/android_package_dump/permission_types.h"
#include "import/format/charset.h"
#include "import/format/domain.h"
#include "import/importer.h"
#include "import/mbox_mail/mail_signals.h"

namespace dossier {

void prepareImportLibraries() {
  loadPublicSuffixList();
  openCharacterConverters();
  loadPermissionTypes();
  MailWords::instance();
}

}  // namespace dossier
