// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the inventory into a plain file: CSV, JSON, or JSON-LD in the terms of the Data Privacy Vocabulary.
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>

#include "report/export_source.h"

namespace dossier {

class VaultSession;

enum class ExportFormat : std::uint8_t { Csv, PlainJson, JsonLd };
/// "jsonld"; also what the file's name ends with.
std::string_view nameOf(ExportFormat format);
/// By what the name ends with: .csv, .json, .jsonld.
std::optional<ExportFormat> exportFormatOf(const std::filesystem::path &file);

struct Exported {
  ExportFormat format = ExportFormat::Csv;
  std::uint64_t holders = 0, holdings = 0, bytes = 0;
};

/// Only its owner may read the file (mode 0600); whoever has it can read it without a passphrase. What the person removed is
/// left out, as are files kept as evidence and the history of changes.
/// WrongUsage (argument FILE): no such format. NotWritable: also where something is there already. Cancelled: nothing is left.
Result<Exported> exportInventory(VaultSession &session, const std::filesystem::path &file, Redaction redaction, std::stop_token stop);

}  // namespace dossier
