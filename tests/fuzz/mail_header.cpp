// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the header of a message: fields that lie in it, text that is UTF-8, addresses that are some, dates that can be.
#include "core/text.h"
#include "import/format/charset.h"
#include "import/format/mail_header.h"
#include "support.h"

namespace dossier {
namespace {

using fuzz::require;
using namespace std::chrono_literals;

constexpr std::size_t kMostAddresses = 20;
constexpr std::chrono::sys_seconds kToday = std::chrono::sys_days{2026y / 11 / 26};

void requireAddress(const std::string &address) {
  require(address.size() <= 254 && address.find('@') != std::string::npos, "no address", address);
  require(isValidUtf8(address) && asciiLower(address) == address, "an address that is not in its usual form", address);
  require(address.find_first_of(" \t\r\n<>,;\"") == std::string::npos, "an address that holds more", address);
}

void requireDate(const Timestamp &date) {
  require(date.time >= std::chrono::sys_days{1995y / 1 / 1} && date.time <= kToday + 24h, "a date that cannot be", date.toString());
  require(Timestamp::parse(date.toString()) == date, "a date that is not read again", date.toString());
}

void checkValue(std::string_view folded) {
  const std::string value = unfolded(folded);
  require(value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos, "more than one line", value);
  require(isValidUtf8(decodedText(value)), "not UTF-8", value);
  const std::vector<std::string> addresses = addressesIn(value, kMostAddresses);
  require(addresses.size() <= kMostAddresses, "more addresses than asked for", value);
  for (const std::string &address : addresses) requireAddress(address);
  if (const std::string sender = senderIn(value); !sender.empty()) requireAddress(sender);
  if (const auto date = mailDate(value, kToday)) requireDate(*date);
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  static const bool kReady = [] {
    openCharacterConverters();
    return true;
  }();
  require(kReady, "no converters");
  const char *last = bytes.data();
  forEachField(bytes, [&](const HeaderField &field) {
    require(!field.name.empty() || field.folded.data() > last, "a field of nothing");
    require(field.name.data() >= last && field.folded.data() + field.folded.size() <= bytes.data() + bytes.size(), "a field outside of the header");
    last = field.folded.data() + field.folded.size();
    checkValue(field.folded);
  });
}

}  // namespace dossier
