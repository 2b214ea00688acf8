// SPDX-License-Identifier: GPL-3.0-or-later
// Names that the JSON-LD export writes and its importer reads. What they mean: resources/vocabulary/dossier.jsonld,
// docs/export-jsonld.md.
#pragma once

#include <string_view>

namespace dossier {

/// The namespace of our own terms (docs/decisions/0011).
inline constexpr std::string_view kVocabularyNamespace = "urn:uuid:f57ebe04-05dd-4118-b0c4-66676d304e44#";
inline constexpr std::string_view kDpvVersion = "https://w3id.org/dpv/2.3";
/// The form of the export; raised when an older reader would misread it.
inline constexpr std::string_view kExportForm = "1";
inline constexpr std::string_view kOwnTerm = "dossier:";

}  // namespace dossier
