// SPDX-License-Identifier: GPL-3.0-or-later
// The whole inventory as values: what analysis reads. One snapshot, no handles into the vault.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/model/basis.h"
#include "core/model/observation.h"
#include "core/timestamp.h"

namespace dossier {

/// Whoever holds data about the person. `id` is stable across copies of a vault and readable:
/// a catalogue id ("alipay"), or the subject it was first met by ("domain:example.org", "app:org.example").
struct Holder {
  std::string id;
  std::string name;
  std::string kind;                     ///< catalogue category ("payments", "social", ...); "unknown" if not in the catalogue
  bool inCatalogue = false;
  std::vector<std::string> domains;     ///< registrable domains, sorted
  HolderStatus status = HolderStatus::Suggested;
  std::uint64_t observations = 0;
  std::optional<Timestamp> first;
  std::optional<Timestamp> last;
  std::map<std::string, std::string> written;   ///< what the person wrote, by field (core/model/written.h)
};

/// holder x data type. `evidence` says how many observations stand on each rung of the ladder.
struct Holding {
  std::string id;                       ///< "<holder id>/<type>"
  std::uint32_t holder = 0;             ///< index in Inventory::holders
  std::string type;
  std::string category;                 ///< taxonomy category of the type
  Basis basis = Basis::Declared;        ///< the strongest
  std::array<std::uint64_t, kBasisCount> evidence{};
  std::optional<Timestamp> first;
  std::optional<Timestamp> last;
  std::map<std::string, std::string> written;
};

/// A holder passes data on to another: seen in a file, or documented.
struct Flow {
  std::uint32_t holder = 0;             ///< index in Inventory::holders
  std::string to;                       ///< domain or holder id that receives
  std::string type;
  std::uint64_t count = 0;
  std::optional<Timestamp> first;
  std::optional<Timestamp> last;
};

/// The person's relation to a holder: how they are known there.
struct Account {
  std::uint32_t holder = 0;
  Identifier identifier;                ///< user names masked
  std::optional<Timestamp> first;
  std::optional<Timestamp> last;
};

/// Asked for or refused: not held, kept apart.
struct Note {
  std::uint32_t holder = 0;
  std::string type;
  ObservationState state = ObservationState::Asked;
  std::uint64_t count = 0;
};

struct Inventory {
  std::vector<Holder> holders;          ///< sorted by id
  std::vector<Holding> holdings;        ///< sorted by holder, then type
  std::vector<Flow> flows;
  std::vector<Account> accounts;
  std::vector<Note> notes;
};

/// One piece of evidence behind a holding, as it is shown and printed.
struct Evidence {
  Basis basis = Basis::Declared;
  ObservationState state = ObservationState::Held;
  std::string source;                   ///< file base name, "entered by you", or the catalogue's source name
  std::string importer;                 ///< importer id; "catalogue" or "hand" where it was none
  std::int64_t importId = 0;            ///< 0 where it was none
  std::optional<Timestamp> first;
  std::optional<Timestamp> last;
  std::uint64_t count = 1;
  Place place;
  std::string host;
  std::string identifier;
};

}  // namespace dossier
