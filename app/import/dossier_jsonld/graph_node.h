// SPDX-License-Identifier: GPL-3.0-or-later
// One node of the @graph as it is collected value by value, and what it says.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/observation.h"
#include "import/format/json_sax.h"

namespace dossier {

struct GraphEvidence {
  std::string basis, state, host, identifier, identifierKind, first, last;
  std::uint64_t count = 1;
};

struct GraphText {
  std::string field, value;
};

struct GraphNode {
  std::vector<std::string> classes;
  std::string id, identifier, name, holder, processing, state, dataType, domain, first, last;
  std::vector<std::string> dataClasses;
  std::vector<GraphEvidence> evidence;
  GraphEvidence current;
  std::vector<GraphText> written;
  GraphText text;                        ///< of `written`, while it is collected
  std::uint64_t count = 1;

  bool is(std::string_view className) const;
  /// `path` is that of the value below the node. What is not known is left, and told with false.
  bool takeText(const JsonPath &path, const std::string &value);
  bool takeNumber(const JsonPath &path, std::int64_t value);
  /// The end of an object at `path` below the node.
  void endObject(const JsonPath &path);
};

/// The holder that a node is; an empty value where it says none that can be known again.
Subject subjectOf(const GraphNode &node);
/// What a node about a known holder says. Empty: nothing that holds together.
std::vector<Observation> observationsOf(const GraphNode &node, const Subject &subject);
/// What the person wrote there, beside the holder or beside its holding; whose it is stays open.
std::vector<WrittenText> writtenIn(const GraphNode &node);

}  // namespace dossier
