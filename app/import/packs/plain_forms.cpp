// SPDX-License-Identifier: GPL-3.0-or-later
// YAML as far as packs are written in it, and eno. Neither anchors nor tags nor flow maps: a file with those is not read.
#include <vector>

#include "core/text.h"
#include "import/packs/node.h"

namespace dossier {
namespace {

constexpr std::size_t kMostDepth = 16;
constexpr std::size_t kMostLines = 500'000;

struct Line {
  std::size_t indent = 0;
  std::string_view text;
  std::uint64_t number = 0;
};

/// The comment at the end of a line; '#' counts only after a blank.
std::string_view withoutComment(std::string_view text) {
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '[' || text[i - 1] == ',')) {
      quote = c;
    } else if (c == '#' && (i == 0 || text[i - 1] == ' ')) {
      return text.substr(0, i);
    }
  }
  return text;
}

std::string unquoted(std::string_view text) {
  text = trimmed(text);
  if (text.size() < 2 || text.front() != text.back() || (text.front() != '"' && text.front() != '\'')) return std::string(text);
  const char quote = text.front();
  text = text.substr(1, text.size() - 2);
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = quote == '"' ? text[i] == '\\' : text[i] == '\'' && text.substr(i + 1, 1) == "'";
    if (escape && i + 1 < text.size()) ++i;
    plain += escape && quote == '"' && text[i] == 'n' ? '\n' : text[i];
  }
  return plain;
}

/// Where "key: value" ends its key; npos where the line is none.
std::size_t keyEnd(std::string_view text) {
  if (!text.empty() && (text.front() == '"' || text.front() == '\'')) {
    const auto end = text.find(text.front(), 1);
    return end != std::string_view::npos && text.substr(end + 1, 1) == ":" ? end + 1 : std::string_view::npos;
  }
  const auto colon = text.find(": ");
  if (colon != std::string_view::npos) return colon;
  return !text.empty() && text.back() == ':' ? text.size() - 1 : std::string_view::npos;
}

class YamlParser {
 public:
  explicit YamlParser(std::vector<Line> lines) : m_lines(std::move(lines)) {}

  Result<Node> parse() {
    DOSSIER_ASSIGN(Node root, block(m_lines.empty() ? 0 : m_lines.front().indent, 0));
    if (m_at < m_lines.size()) return malformed();
    return root;
  }

 private:
  tl::unexpected<Error> malformed() const {
    return fail(ErrorCode::Malformed, {"", m_at < m_lines.size() ? m_lines[m_at].number : 0});
  }

  Result<Node> block(std::size_t indent, std::size_t depth) {
    if (depth > kMostDepth) return fail(ErrorCode::LimitExceeded, {}, {"depth"});
    if (m_at >= m_lines.size()) return Node{};
    return isItem(m_lines[m_at].text) ? list(indent, depth) : map(indent, depth);
  }

  static bool isItem(std::string_view text) { return text == "-" || text.starts_with("- "); }

  Result<Node> list(std::size_t indent, std::size_t depth) {
    Node node;
    node.kind = Node::Kind::List;
    while (m_at < m_lines.size() && m_lines[m_at].indent == indent && isItem(m_lines[m_at].text)) {
      Line &line = m_lines[m_at];
      const std::string_view rest = trimmed(line.text.substr(1));
      if (rest.empty()) {
        ++m_at;
        const bool deeper = m_at < m_lines.size() && m_lines[m_at].indent > indent;
        DOSSIER_ASSIGN(Node item, deeper ? block(m_lines[m_at].indent, depth + 1) : Result<Node>(Node{}));
        node.items.push_back(std::move(item));
      } else if (keyEnd(rest) != std::string_view::npos) {
        // "- key: value": the rest of the line is the first line of a map that stands further in.
        line.indent += static_cast<std::size_t>(rest.data() - line.text.data());
        line.text = rest;
        DOSSIER_ASSIGN(Node item, map(line.indent, depth + 1));
        node.items.push_back(std::move(item));
      } else {
        ++m_at;
        node.items.push_back(scalar(rest, indent));
      }
    }
    return node;
  }

  Result<Node> map(std::size_t indent, std::size_t depth) {
    Node node;
    node.kind = Node::Kind::Map;
    while (m_at < m_lines.size() && m_lines[m_at].indent == indent && !isItem(m_lines[m_at].text)) {
      const std::string_view text = m_lines[m_at].text;
      const std::size_t end = keyEnd(text);
      if (end == std::string_view::npos) return malformed();
      std::string key = unquoted(text.substr(0, end));
      const std::string_view value = trimmed(text.substr(end + 1));
      ++m_at;
      if (!value.empty()) {
        node.members.emplace_back(std::move(key), scalar(value, indent));
        continue;
      }
      // A list may stand as far out as the key that it belongs to.
      const bool any = m_at < m_lines.size() && (m_lines[m_at].indent > indent || (m_lines[m_at].indent == indent && isItem(m_lines[m_at].text)));
      DOSSIER_ASSIGN(Node inner, any ? block(m_lines[m_at].indent, depth + 1) : Result<Node>(Node{}));
      node.members.emplace_back(std::move(key), std::move(inner));
    }
    return node;
  }

  /// With the lines that go on further in: a long text is folded over several.
  Node scalar(std::string_view value, std::size_t indent) {
    Node node;
    if (value.front() == '[' && value.back() == ']') {
      node.kind = Node::Kind::List;
      for (const std::string_view part : split(value.substr(1, value.size() - 2), ',')) {
        if (!trimmed(part).empty()) node.items.push_back(text(unquoted(part)));
      }
      return node;
    }
    std::string whole = value == "|" || value == ">" || value == "|-" || value == ">-" ? "" : std::string(value);
    for (; m_at < m_lines.size() && m_lines[m_at].indent > indent; ++m_at) {
      if (!whole.empty()) whole += ' ';
      whole += m_lines[m_at].text;
    }
    return text(unquoted(whole));
  }

  static Node text(std::string value) {
    Node node;
    if (value == "null" || value == "~") return node;
    node.kind = value == "true" || value == "false" ? Node::Kind::Boolean : Node::Kind::Text;
    node.text = std::move(value);
    return node;
  }

  std::vector<Line> m_lines;
  std::size_t m_at = 0;
};

}  // namespace

Result<Node> nodeFromYaml(std::string_view text) {
  std::vector<Line> lines;
  std::uint64_t number = 0;
  for (std::string_view raw : split(text, '\n')) {
    ++number;
    if (number > kMostLines) return fail(ErrorCode::LimitExceeded, {}, {"lines"});
    const std::string_view line = withoutComment(raw);
    const std::string_view content = trimmed(line);
    if (content.empty() || content == "---" || content == "...") continue;
    if (content.front() == '&' || content.front() == '%' || content.front() == '{') return fail(ErrorCode::Unsupported, {"", number});
    lines.push_back({line.find_first_not_of(' '), content, number});
  }
  return YamlParser(std::move(lines)).parse();
}

Result<Node> nodeFromEno(std::string_view text) {
  Node node;
  node.kind = Node::Kind::Map;
  std::uint64_t number = 0;
  Node *open = nullptr;
  std::string name;
  for (const std::string_view raw : split(text, '\n')) {
    ++number;
    const std::string_view line = trimmed(raw);
    if (line.starts_with("--") && line.find_first_not_of('-') != std::string_view::npos) {
      const std::string_view title = trimmed(line.substr(line.find_first_not_of('-')));
      if (open != nullptr && title != name) return fail(ErrorCode::Malformed, {"", number});
      if (open == nullptr) node.members.emplace_back(std::string(title), Node{Node::Kind::List, {}, {}, {}});
      open = open == nullptr ? &node.members.back().second : nullptr;
      name = title;
    } else if (open != nullptr) {
      if (!line.empty()) open->items.push_back({Node::Kind::Text, std::string(line), {}, {}});
    } else if (const auto colon = line.find(':'); colon != std::string_view::npos && !line.starts_with(">")) {
      node.members.emplace_back(std::string(trimmed(line.substr(0, colon))),
                                Node{Node::Kind::Text, std::string(trimmed(line.substr(colon + 1))), {}, {}});
    } else if (!line.empty() && !line.starts_with(">")) {
      return fail(ErrorCode::Malformed, {"", number});
    }
  }
  if (open != nullptr) return fail(ErrorCode::Truncated);
  return node;
}

}  // namespace dossier
