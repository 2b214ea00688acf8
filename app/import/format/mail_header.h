// SPDX-License-Identifier: GPL-3.0-or-later
// Header fields of a message: unfolding (RFC 5322 §2.2.3), encoded words (RFC 2047), addresses and dates as mail has them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/timestamp.h"

namespace dossier {

struct HeaderField {
  std::string_view name;         ///< as written
  std::string_view folded;       ///< the value with its line breaks
};

/// Calls `take` for each field in order. What is no field is passed over.
template <class Take>
void forEachField(std::string_view header, Take take);

/// One line: breaks are gone, the blanks after them stay.
std::string unfolded(std::string_view folded);

/// Encoded words decoded, raw bytes as UTF-8 or Windows-1252. Adjacent words of one charset are joined before decoding.
std::string decodedText(std::string_view unfoldedValue);

/// The addresses of a From, To or Delivered-To value, lower case, without display names. At most `most`.
std::vector<std::string> addressesIn(std::string_view unfoldedValue, std::size_t most = 20);

/// The only sender that counts: the last address in angle brackets, else the last bare one. Empty if there is none.
std::string senderIn(std::string_view unfoldedValue);

/// RFC 5322 date with the obsolete forms: two-digit years, zone names, no weekday. In UTC; implausible ones are nothing.
std::optional<Timestamp> mailDate(std::string_view value, std::chrono::sys_seconds today);

template <class Take>
void forEachField(std::string_view header, Take take) {
  while (!header.empty()) {
    std::size_t end = 0;
    do {
      end = header.find('\n', end);
      end = end == std::string_view::npos ? header.size() : end + 1;
    } while (end < header.size() && (header[end] == ' ' || header[end] == '\t'));
    const std::string_view field = header.substr(0, end);
    header.remove_prefix(end);
    const auto colon = field.find(':');
    if (colon == std::string_view::npos || colon == 0) continue;
    std::string_view name = field.substr(0, colon);
    while (!name.empty() && (name.back() == ' ' || name.back() == '\t')) name.remove_suffix(1);
    take(HeaderField{name, field.substr(colon + 1)});
  }
}

}  // namespace dossier
