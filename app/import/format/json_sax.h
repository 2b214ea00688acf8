// SPDX-License-Identifier: GPL-3.0-or-later
// JSON as a stream of events with the path to each value, depth-limited; nothing of the document is kept.
// The parser is nlohmann-json's; its exceptions and its own error texts, which may quote the input, end here.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "import/source_tree.h"

namespace dossier {

/// Keys from the outermost object in; array elements add "[]".
using JsonPath = std::vector<std::string>;

class JsonHandler {
 public:
  virtual ~JsonHandler() = default;
  virtual void text(const JsonPath &path, std::string &value) = 0;   ///< the value may be wiped after use
  virtual void number(const JsonPath &path, std::int64_t value) = 0;
  virtual void boolean(const JsonPath &path, bool value) = 0;
  virtual void endObject(const JsonPath &path) = 0;
  virtual void progress(std::uint64_t) {}
};

/// Malformed (place: byte offset), Truncated, LimitExceeded (too deep or too large), Cancelled.
Result<void> readJson(const SourceTree &source, JsonHandler &handler, std::stop_token stop);

}  // namespace dossier
