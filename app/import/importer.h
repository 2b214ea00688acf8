// SPDX-License-Identifier: GPL-3.0-or-later
// What an importer is. Importers are stateless and const; they read through SourceTree alone and never see a path or a key.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include "core/model/observation.h"
#include "core/result.h"
#include "import/source_tree.h"

namespace dossier {

/// None: not this kind. Possible: could be, others go first. Certain: the structure proves it.
struct Recognition {
  enum class Level : std::uint8_t { None = 0, Possible = 1, Certain = 2 } level = Level::None;
  std::string reason;                    ///< why, in a short English clause without any content of the file
  std::optional<Error> refusal;          ///< recognised, but a variant that cannot be read: encrypted, too old
};

/// Where an importer puts what it reads. Secrets are dropped before anything is put here.
class RecordSink {
 public:
  virtual ~RecordSink() = default;
  virtual void accept(Observation observation) = 0;
  virtual void written(WrittenText text) = 0;                  ///< only what an inventory's export says
  virtual void reject(Error error) = 0;                        ///< one bad record; the run goes on
  virtual void unknownField(std::string_view name) = 0;        ///< a field this version does not know; the name, never the value
  virtual void records(std::uint64_t more) = 0;                ///< source records seen since the last call
  virtual void progress(std::uint64_t done, std::uint64_t total) = 0;  ///< bytes
};

struct ImporterDescriptor {
  std::string id;                        ///< "bitwarden"
  std::uint32_t version = 1;             ///< raised when the same file would give other observations
  std::string name;                      ///< "Bitwarden export (JSON)"
  std::string howToGet;                  ///< one English sentence: where the person finds the file
};

class Importer {
 public:
  virtual ~Importer() = default;
  virtual const ImporterDescriptor &descriptor() const noexcept = 0;
  /// Cheap: names and first bytes, never the whole file.
  virtual Recognition recognise(const SourceTree &source) const = 0;
  virtual Result<void> read(const SourceTree &source, RecordSink &sink, std::stop_token stop) const = 0;
};

/// Every importer, most specific first. One literal list.
const std::vector<std::unique_ptr<Importer>> &importers();

struct ImporterChoice {
  const Importer *importer = nullptr;    ///< none: nobody knows the file
  Recognition recognition;
};

/// The first importer that is certain, else the first that thinks it possible.
ImporterChoice chooseImporter(const SourceTree &source);

/// Must be called once before the jail: opens character converters and the public suffix list.
void prepareImportLibraries();

}  // namespace dossier
