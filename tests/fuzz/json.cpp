// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as JSON: what the parser itself takes is read and nothing else, within the depth, as UTF-8, and the same in whatever
// pieces the bytes arrive.
#include <nlohmann/json.hpp>

#include "core/text.h"
#include "import/format/json_sax.h"
#include "import/format/text_stream.h"
#include "support.h"

namespace dossier {
namespace {

using fuzz::require;

constexpr std::size_t kDepth = 16;

/// All that was told, as one text that can be compared.
class Recorder : public JsonHandler {
 public:
  void text(const JsonPath &path, std::string &value) override {
    require(isValidUtf8(value), "not UTF-8", value);
    add('t', path) += value;
    std::fill(value.begin(), value.end(), '\0');   // as an importer does with a password
  }
  void number(const JsonPath &path, std::int64_t value) override { add('n', path) += std::to_string(value); }
  void boolean(const JsonPath &path, bool value) override { add('b', path) += value ? "1" : "0"; }
  void endObject(const JsonPath &path) override { add('e', path); }
  const std::string &told() const { return m_told; }

 private:
  std::string &add(char kind, const JsonPath &path) {
    require(path.size() <= kDepth, "deeper than the limit");
    m_told += '\n';
    m_told += kind;
    for (const std::string &step : path) {
      require(step.size() <= 200, "a longer name than is kept", step);
      m_told.append(step).append("/");
    }
    return m_told;
  }
  std::string m_told;
};

std::string textOf(std::string_view bytes) {
  TextStream stream(std::make_unique<Pieces>(bytes, bytes.size() + 1));
  std::string text;
  for (bool more = true; more;) {
    const auto block = stream.appendBlock(text);
    require(block.has_value(), "a reader of memory failed");
    more = *block;
  }
  return text;
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  SourceLimits limits;
  limits.depth = kDepth;
  Recorder whole, inPieces;
  const auto result = readJson(fuzz::PiecesTree(bytes, bytes.size() + 1, limits), whole, {});
  const auto again = readJson(fuzz::PiecesTree(bytes, fuzz::pieceFor(bytes), limits), inPieces, {});
  require(result.has_value() == again.has_value() && whole.told() == inPieces.told(), "another document in other pieces");
  const bool isJson = nlohmann::json::accept(textOf(bytes));
  if (result) return require(isJson, "read, and no JSON");
  require(again.error().code == result.error().code, "another error in other pieces");
  require(!isJson || result.error().code == ErrorCode::LimitExceeded, "JSON, and not read");
  require(result.error().place.file == "input", "an error of no file");
}

}  // namespace dossier
