// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer.h"

#include <utility>

namespace dossier {

ImporterChoice chooseImporter(const SourceTree &source) {
  ImporterChoice best;
  for (const auto &importer : importers()) {
    Recognition recognition = importer->recognise(source);
    if (recognition.level > best.recognition.level || (best.importer == nullptr && recognition.refusal)) {
      best = {importer.get(), std::move(recognition)};
    }
    if (best.recognition.level == Recognition::Level::Certain) break;
  }
  return best;
}

}  // namespace dossier
