// SPDX-License-Identifier: GPL-3.0-or-later
// What a pack's file says, whatever form it is written in: JSON, CSV, a little YAML, eno. Readers see this alone.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace dossier {

struct NodeMember;

struct Node {
  enum class Kind { Null, Text, Number, Boolean, List, Map };
  Kind kind = Kind::Null;
  std::string text;                                   ///< of texts, numbers ("12") and booleans ("true")
  std::vector<Node> items;
  std::vector<NodeMember> members;                    ///< in the file's order; a name may come twice, the first counts

  bool isList() const { return kind == Kind::List; }
  bool isMap() const { return kind == Kind::Map; }
  bool isScalar() const { return kind == Kind::Text || kind == Kind::Number || kind == Kind::Boolean; }
  bool has(std::string_view name) const { return find(name) != nullptr; }
  const Node *find(std::string_view name) const;
  /// The same without case: HIBP's names come as "BreachDate" and as "breachDate".
  const Node *findAnyCase(std::string_view name) const;
  /// The scalar under a name; empty where there is none.
  std::string_view at(std::string_view name) const;
  std::string_view atAnyCase(std::string_view name) const;
  /// The texts under a name, be it one or a list of them.
  std::vector<std::string_view> listAt(std::string_view name) const;
  /// The texts of this node itself.
  std::vector<std::string_view> texts() const;
  /// The first element of a list or map that is a map; nullptr where there is none.
  const Node *firstMap() const;
};

struct NodeMember {
  NodeMember(std::string name, Node node) : first(std::move(name)), second(std::move(node)) {}
  std::string first;
  Node second;
};

/// Each fails with Malformed (place: line or byte), Truncated, or LimitExceeded (too deep, too large).
Result<Node> nodeFromJson(std::string_view text);
/// A list of maps: the header's names, in lower case with '_' for blanks, and each row's fields. Malformed: not two columns.
Result<Node> nodeFromCsv(std::string_view text, const std::string &file);
/// The part of YAML that lists of records are written in: maps and lists by indentation, plain, quoted and folded scalars.
Result<Node> nodeFromYaml(std::string_view text);
/// "key: value" lines and blocks between lines of "--- name".
Result<Node> nodeFromEno(std::string_view text);

}  // namespace dossier
