// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/packs/node.h"

#include <simdjson.h>

#include "core/text.h"
#include "import/format/csv_reader.h"
#include "import/source_tree.h"

namespace dossier {
namespace {

constexpr std::size_t kMostDepth = 32;
constexpr std::size_t kMostColumns = 200;
constexpr std::size_t kMostRows = 300'000;
constexpr std::size_t kMostFieldBytes = 64U << 10;
/// A list of a million numbers is small as text and large as nodes.
constexpr std::size_t kMostNodes = 2'000'000;

Node scalar(Node::Kind kind, std::string text) {
  Node node;
  node.kind = kind;
  node.text = std::move(text);
  return node;
}

Result<Node> convert(const simdjson::dom::element &element, std::size_t &room) {
  if (room-- == 0) return fail(ErrorCode::LimitExceeded, {}, {"values"});
  Node node;
  switch (element.type()) {
    case simdjson::dom::element_type::ARRAY:
      node.kind = Node::Kind::List;
      for (const simdjson::dom::element item : simdjson::dom::array(element)) {
        DOSSIER_ASSIGN(Node converted, convert(item, room));
        node.items.push_back(std::move(converted));
      }
      return node;
    case simdjson::dom::element_type::OBJECT:
      node.kind = Node::Kind::Map;
      for (const simdjson::dom::key_value_pair member : simdjson::dom::object(element)) {
        DOSSIER_ASSIGN(Node converted, convert(member.value, room));
        node.members.emplace_back(std::string(member.key), std::move(converted));
      }
      return node;
    case simdjson::dom::element_type::STRING: return scalar(Node::Kind::Text, std::string(std::string_view(element)));
    case simdjson::dom::element_type::INT64: return scalar(Node::Kind::Number, std::to_string(std::int64_t(element)));
    case simdjson::dom::element_type::UINT64: return scalar(Node::Kind::Number, std::to_string(std::uint64_t(element)));
    case simdjson::dom::element_type::DOUBLE: return scalar(Node::Kind::Number, std::to_string(double(element)));
    case simdjson::dom::element_type::BOOL: return scalar(Node::Kind::Boolean, bool(element) ? "true" : "false");
    case simdjson::dom::element_type::NULL_VALUE: return node;
  }
  return node;
}

Error errorFrom(simdjson::error_code code) {
  switch (code) {
    case simdjson::CAPACITY: return Error(ErrorCode::LimitExceeded, {}, {"bytes"});
    case simdjson::DEPTH_ERROR: return Error(ErrorCode::LimitExceeded, {}, {"depth"});
    case simdjson::MEMALLOC: return Error(ErrorCode::LimitExceeded, {}, {"memory"});
    case simdjson::EMPTY:
    case simdjson::UNCLOSED_STRING: return Error(ErrorCode::Truncated);
    default: return Error(ErrorCode::Malformed);
  }
}

/// "Website URL" and "website_url" are one column.
std::string columnName(std::string_view name) {
  std::string plain = asciiLower(trimmed(name));
  for (char &c : plain) c = c == ' ' || c == '-' ? '_' : c;
  return plain;
}

}  // namespace

const Node *Node::find(std::string_view name) const {
  for (const auto &[key, value] : members) {
    if (key == name) return &value;
  }
  return nullptr;
}

const Node *Node::findAnyCase(std::string_view name) const {
  for (const auto &[key, value] : members) {
    if (key.size() == name.size() && startsWithIgnoringCase(key, name)) return &value;
  }
  return nullptr;
}

std::string_view Node::at(std::string_view name) const {
  const Node *node = find(name);
  return node != nullptr && node->isScalar() ? std::string_view(node->text) : std::string_view();
}

std::string_view Node::atAnyCase(std::string_view name) const {
  const Node *node = findAnyCase(name);
  return node != nullptr && node->isScalar() ? std::string_view(node->text) : std::string_view();
}

std::vector<std::string_view> Node::texts() const {
  std::vector<std::string_view> list;
  if (isScalar() && !text.empty()) list.emplace_back(text);
  for (const Node &item : items) {
    if (item.isScalar() && !item.text.empty()) list.emplace_back(item.text);
  }
  return list;
}

std::vector<std::string_view> Node::listAt(std::string_view name) const {
  const Node *node = find(name);
  return node == nullptr ? std::vector<std::string_view>{} : node->texts();
}

const Node *Node::firstMap() const {
  for (const Node &item : items) {
    if (item.isMap()) return &item;
  }
  for (const auto &[key, value] : members) {
    if (value.isMap()) return &value;
  }
  return nullptr;
}

Result<Node> nodeFromJson(std::string_view text) {
  simdjson::dom::parser parser(kMostFieldBytes > text.size() ? kMostFieldBytes : text.size());
  if (const auto code = parser.allocate(text.size() + 1, kMostDepth); code != simdjson::SUCCESS) return fail(errorFrom(code));
  simdjson::dom::element root;
  if (const auto code = parser.parse(text.data(), text.size()).get(root); code != simdjson::SUCCESS) return fail(errorFrom(code));
  std::size_t room = kMostNodes;
  return convert(root, room);
}

Result<Node> nodeFromCsv(std::string_view text, const std::string &file) {
  const auto tree = makeMemoryTree(text, file);
  DOSSIER_ASSIGN(auto source, tree->open(file));
  CsvReader reader(std::move(source), guessDelimiter(text.substr(0, text.find('\n'))), kMostFieldBytes);
  CsvRow row;
  DOSSIER_ASSIGN(const bool any, reader.next(row));
  if (!any || row.fields.size() < 2 || row.fields.size() > kMostColumns) return fail(ErrorCode::Malformed, {file, 1});
  std::vector<std::string> header;
  for (const std::string &name : row.fields) header.push_back(columnName(name));
  Node list;
  list.kind = Node::Kind::List;
  for (;;) {
    DOSSIER_ASSIGN(const bool more, reader.next(row));
    if (!more) return list;
    if (list.items.size() == kMostRows) return fail(ErrorCode::LimitExceeded, {file, row.line}, {"rows"});
    Node record;
    record.kind = Node::Kind::Map;
    for (std::size_t i = 0; i < row.fields.size() && i < header.size(); ++i) {
      if (!row.fields[i].empty()) record.members.emplace_back(header[i], scalar(Node::Kind::Text, std::move(row.fields[i])));
    }
    list.items.push_back(std::move(record));
  }
}

}  // namespace dossier
