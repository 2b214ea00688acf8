// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/format/json_sax.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <utility>

#include "import/format/text_stream.h"

namespace dossier {
namespace {

using nlohmann::json;

class Adapter : public json::json_sax_t {
 public:
  Adapter(JsonHandler &handler, std::size_t mostDepth, std::stop_token stop)
      : m_handler(handler), m_mostDepth(mostDepth), m_stop(std::move(stop)) {}

  bool null() override { return value(); }
  bool boolean(bool v) override {
    m_handler.boolean(m_path, v);
    return value();
  }
  bool number_integer(number_integer_t v) override {
    m_handler.number(m_path, v);
    return value();
  }
  bool number_unsigned(number_unsigned_t v) override {
    m_handler.number(m_path, static_cast<std::int64_t>(v & 0x7FFFFFFFFFFFFFFFULL));
    return value();
  }
  bool number_float(number_float_t, const string_t &) override { return value(); }
  bool string(string_t &v) override {
    m_handler.text(m_path, v);
    return value();
  }
  bool binary(binary_t &) override { return value(); }
  bool start_object(std::size_t) override { return enter(std::string()); }
  bool key(string_t &name) override {
    m_path.back() = name.substr(0, 200);
    return true;
  }
  bool end_object() override {
    m_path.pop_back();
    m_handler.endObject(m_path);
    return value();
  }
  bool start_array(std::size_t) override { return enter("[]"); }
  bool end_array() override {
    m_path.pop_back();
    return value();
  }
  bool parse_error(std::size_t position, const std::string &, const json::exception &) override {
    m_error = Error(ErrorCode::Malformed, {"", 0, position});
    return false;
  }

  const std::optional<Error> &error() const { return m_error; }

 private:
  bool enter(std::string step) {
    if (m_path.size() >= m_mostDepth) {
      m_error = Error(ErrorCode::LimitExceeded, {}, {std::to_string(m_mostDepth)});
      return false;
    }
    m_path.push_back(std::move(step));
    return true;
  }
  bool value() {
    if (!m_stop.stop_requested()) return true;
    m_error = Error(ErrorCode::Cancelled);
    return false;
  }

  JsonHandler &m_handler;
  std::size_t m_mostDepth;
  std::stop_token m_stop;
  JsonPath m_path;
  std::optional<Error> m_error;
};

}  // namespace

Result<void> readJson(const SourceTree &source, JsonHandler &handler, std::stop_token stop) {
  const SourceEntry &entry = source.entries().front();
  if (entry.bytes > source.limits().boundedBytes) {
    return fail(ErrorCode::LimitExceeded, {entry.name}, {std::to_string(source.limits().boundedBytes >> 20) + " MiB"});
  }
  DOSSIER_ASSIGN(auto member, source.open(entry.name));
  TextStream stream(std::move(member));
  std::string text;
  for (bool more = true; more;) {
    DOSSIER_ASSIGN(more, stream.appendBlock(text));
    handler.progress(stream.consumed() / 2);
  }
  Adapter adapter(handler, source.limits().depth, std::move(stop));
  try {
    if (json::sax_parse(text, &adapter)) return {};
  } catch (const std::exception &) {
    return fail(ErrorCode::Malformed, {entry.name});
  }
  Error error = adapter.error().value_or(Error(ErrorCode::Malformed));
  error.place.file = entry.name;
  const bool atEnd = error.place.offset > text.size() || (text.size() - error.place.offset) <= 1;
  if (error.code == ErrorCode::Malformed && atEnd) error.code = ErrorCode::Truncated;
  return fail(std::move(error));
}

}  // namespace dossier
