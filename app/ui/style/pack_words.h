// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what packs say.
#pragma once

#include <QString>

#include "service/packs.h"
#include "ui/style/words.h"

namespace dossier {

/// "Deletion page" for "delete.url"; the field itself where this version has no word for it.
QString packFieldLabel(const std::string &field);
/// "Exodus Privacy (Trackers)"; "JustDeleteMe".
QString nameWords(const PackRecord &pack);
/// "MIT"; "unknown (usually MIT)".
QString licenceWords(const PackRecord &pack);
/// "2026-08"; "unknown".
QString dateWords(const PackRecord &pack);
/// "unverified: 2, no domain: 13".
QString flagWords(const PackRecord &pack);
/// "According to JustDeleteMe, 2026-08".
QString sourceWords(const PackRecord &pack);
/// All that an entry says: "Deletion page: https://example.net/bye; Deleting is: easy".
QString entryWords(const PackEntry &entry);

}  // namespace dossier
