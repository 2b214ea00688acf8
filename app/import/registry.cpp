// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/android_package_dump/android_package_dump_importer.h"
#include "import/bitwarden/bitwarden_importer.h"
#include "import/dossier_jsonld/dossier_jsonld_importer.h"
#include "import/importer.h"
#include "import/ios_privacy_report/ios_privacy_report_importer.h"
#include "import/mbox_mail/mbox_mail_importer.h"
#include "import/password_csv/password_csv_importer.h"

namespace dossier {
namespace {

std::vector<std::unique_ptr<Importer>> makeImporters() {
  std::vector<std::unique_ptr<Importer>> list;
  // Most specific first. This list is the only place where an importer is made known.
  list.push_back(std::make_unique<DossierJsonLdImporter>());
  list.push_back(std::make_unique<BitwardenImporter>());
  list.push_back(std::make_unique<IosPrivacyReportImporter>());
  list.push_back(std::make_unique<AndroidPackageDumpImporter>());
  list.push_back(std::make_unique<MboxMailImporter>());
  list.push_back(std::make_unique<PasswordCsvImporter>());
  return list;
}

}  // namespace

const std::vector<std::unique_ptr<Importer>> &importers() {
  static const std::vector<std::unique_ptr<Importer>> list = makeImporters();
  return list;
}

}  // namespace dossier
