// SPDX-License-Identifier: GPL-3.0-or-later
// Data brokers: the Californian register (columns in words) and BADBOOL (Markdown: a heading for each broker, links below).
#include <algorithm>

#include "core/text.h"
#include "import/packs/pack_reader.h"

namespace dossier {
namespace {

const std::string *column(const PackFile &file, std::string_view part) {
  const auto found = std::find_if(file.columns.begin(), file.columns.end(), [&](const std::string &name) { return name.find(part) != std::string::npos; });
  return found == file.columns.end() ? nullptr : &*found;
}

/// "privacy [at] example.net": written so that nobody gathers it.
std::string address(std::string_view text) {
  std::string plain(text);
  for (const auto &[mark, character] : {std::pair(" [at] ", "@"), std::pair("[at]", "@"), std::pair(" [dot] ", ".")}) {
    for (auto at = plain.find(mark); at != std::string::npos; at = plain.find(mark)) plain.replace(at, std::string_view(mark).size(), character);
  }
  return plain;
}

/// "01/29/2020", month first.
std::string americanDay(std::string_view text) {
  const auto parts = split(text, '/');
  if (parts.size() != 3 || parts[0].size() != 2 || parts[1].size() != 2 || parts[2].size() != 4) return {};
  return dayOf(std::string(parts[2]) + "-" + std::string(parts[0]) + "-" + std::string(parts[1]));
}

std::string_view heading(std::string_view line) {
  if (!line.starts_with("### ")) return {};
  line.remove_prefix(4);
  // Marks of urgency stand before the name.
  while (!line.empty() && (static_cast<unsigned char>(line.front()) >= 0x80 || line.front() == ' ')) line.remove_prefix(1);
  return trimmed(line);
}

/// Each "[words](address)" of a line.
template <class Take>
void forEachLink(std::string_view line, Take take) {
  for (auto open = line.find('['); open != std::string_view::npos; open = line.find('[', open + 1)) {
    const auto middle = line.find("](", open);
    const auto close = middle == std::string_view::npos ? middle : line.find(')', middle);
    if (close == std::string_view::npos) return;
    take(line.substr(open + 1, middle - open - 1), line.substr(middle + 2, close - middle - 2));
    open = close;
  }
}

/// "most recently updated on July 26, 2026".
std::string writtenDay(std::string_view text) {
  const auto at = text.find("updated on ");
  if (at == std::string_view::npos) return {};
  const std::string_view rest = text.substr(at + 11, 40);
  constexpr std::string_view kMonths[] = {"January", "February", "March", "April", "May", "June", "July",
                                          "August", "September", "October", "November", "December"};
  for (std::size_t month = 0; month < 12; ++month) {
    if (!rest.starts_with(kMonths[month])) continue;
    const std::string_view day = trimmed(rest.substr(kMonths[month].size(), rest.find(',') - kMonths[month].size()));
    const auto comma = rest.find(", ");
    if (comma == std::string_view::npos || day.empty() || day.size() > 2) return {};
    const std::string number = std::to_string(month + 1);
    return dayOf(std::string(rest.substr(comma + 2, 4)) + "-" + (number.size() == 1 ? "0" : "") + number + "-" + (day.size() == 1 ? "0" : "") + std::string(day));
  }
  return {};
}

}  // namespace

bool knowsBrokerCsv(const PackFile &file) {
  const std::string *name = column(file, "data_broker");
  return name != nullptr && (column(file, "website") != nullptr || column(file, "email") != nullptr || column(file, "address") != nullptr);
}

void readBrokerCsv(const PackFile &file, PackSink &sink) {
  const auto text = [&](const Node &row, std::string_view part) {
    const std::string *name = column(file, part);
    return name == nullptr ? std::string_view() : row.at(*name);
  };
  std::uint64_t number = 1;
  for (const Node &row : file.node.items) {
    ++number;
    if (text(row, "data_broker").empty()) {
      sink.reject(number, "data broker name");
      continue;
    }
    EntryBuilder entry(text(row, "data_broker"));
    entry.fact("role", "registered data broker").domain(text(row, "website")).fact("contact.email", address(text(row, "email")));
    entry.link("contact.web", text(row, "website")).fact("contact.address", text(row, "physical"));
    entry.fact("opt-out.note", text(row, "opt_out")).fact("delete.note", text(row, "deletion"));
    sink.dated(americanDay(text(row, "date")));
    sink.accept(entry.take());
  }
}

bool knowsBrokerText(const PackFile &file) {
  std::size_t headings = 0;
  const std::string_view head = file.text.substr(0, 60'000);
  for (const std::string_view line : split(head, '\n')) headings += heading(line).empty() ? 0 : 1;
  return !file.json && headings > 2 && containsIgnoringCase(head, "data broker") && containsIgnoringCase(head, "opt out");
}

void readBrokerText(const PackFile &file, PackSink &sink) {
  sink.dated(writtenDay(file.text.substr(0, 8000)));
  if (file.text.find("CC BY-NC-SA") != std::string_view::npos) sink.licensed("CC-BY-NC-SA");
  EntryBuilder entry{std::string_view()};
  const auto begin = [&](std::string_view name) {
    if (!entry.empty()) sink.accept(entry.take());
    entry = EntryBuilder(name);
    entry.fact("role", "data broker");
  };
  for (const std::string_view line : split(file.text, '\n')) {
    if (line.starts_with("#")) {
      begin(heading(line));
    } else if (!entry.empty()) {
      forEachLink(line, [&](std::string_view, std::string_view url) { entry.domain(url).link("opt-out.url", url); });
    }
  }
  begin("");
}

}  // namespace dossier
