// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/password_csv/password_csv_importer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "core/text.h"
#include "import/format/csv_reader.h"
#include "import/logins.h"

namespace dossier {
namespace {

constexpr std::uint64_t kRowsBetweenProgress = 256;

enum class Column { Ignored, Url, Title, UserName, Created, LastUsed, Changed, Secret, Unknown };

struct KnownColumn {
  std::string_view name;
  Column column;
};

// In lower case. Secret columns are named so that a file without any is not taken for a password list.
constexpr std::array kColumns{
    KnownColumn{"url", Column::Url}, KnownColumn{"login_uri", Column::Url}, KnownColumn{"hostname", Column::Url},
    KnownColumn{"origin_url", Column::Url}, KnownColumn{"web site", Column::Url}, KnownColumn{"website", Column::Url},
    KnownColumn{"name", Column::Title}, KnownColumn{"title", Column::Title}, KnownColumn{"account", Column::Title},
    KnownColumn{"username", Column::UserName}, KnownColumn{"login_username", Column::UserName},
    KnownColumn{"username_value", Column::UserName}, KnownColumn{"login name", Column::UserName}, KnownColumn{"login", Column::UserName},
    KnownColumn{"user name", Column::UserName}, KnownColumn{"email", Column::UserName},
    KnownColumn{"timecreated", Column::Created}, KnownColumn{"created", Column::Created},
    KnownColumn{"timelastused", Column::LastUsed}, KnownColumn{"last modified", Column::Changed},
    KnownColumn{"timepasswordchanged", Column::Changed},
    KnownColumn{"password", Column::Secret}, KnownColumn{"login_password", Column::Secret}, KnownColumn{"password_value", Column::Secret},
    KnownColumn{"pwd", Column::Secret}, KnownColumn{"note", Column::Secret}, KnownColumn{"notes", Column::Secret},
    KnownColumn{"comments", Column::Secret}, KnownColumn{"extra", Column::Secret}, KnownColumn{"totp", Column::Secret},
    KnownColumn{"otpauth", Column::Secret}, KnownColumn{"login_totp", Column::Secret}, KnownColumn{"otpsecret", Column::Secret},
    KnownColumn{"fields", Column::Secret}, KnownColumn{"cardnumber", Column::Secret}, KnownColumn{"cvc", Column::Secret},
    KnownColumn{"expirydate", Column::Secret},
    KnownColumn{"httprealm", Column::Ignored}, KnownColumn{"formactionorigin", Column::Ignored}, KnownColumn{"guid", Column::Ignored},
    KnownColumn{"group", Column::Ignored}, KnownColumn{"icon", Column::Ignored}, KnownColumn{"folder", Column::Ignored},
    KnownColumn{"favorite", Column::Ignored}, KnownColumn{"type", Column::Ignored}, KnownColumn{"grouping", Column::Ignored},
    KnownColumn{"fav", Column::Ignored}, KnownColumn{"archived", Column::Ignored}, KnownColumn{"tags", Column::Ignored},
    KnownColumn{"category", Column::Ignored}, KnownColumn{"reprompt", Column::Ignored}, KnownColumn{"signon_realm", Column::Ignored},
    KnownColumn{"vault", Column::Ignored}, KnownColumn{"createtime", Column::Ignored}, KnownColumn{"modifytime", Column::Ignored}};

constexpr std::array<std::string_view, 4> kPasswordNames{"password", "login_password", "password_value", "pwd"};

Column columnOf(std::string_view header) {
  const std::string name = asciiLower(trimmed(header));
  for (const KnownColumn &known : kColumns) {
    if (known.name == name) return known.column;
  }
  return Column::Unknown;
}

struct Layout {
  std::vector<Column> columns;
  std::vector<std::size_t> typeColumns;   ///< of managers that put cards and notes into the same table
  bool hasPassword = false;

  explicit Layout(const CsvRow &header) {
    for (const std::string &name : header.fields) {
      columns.push_back(columnOf(name));
      const std::string lower = asciiLower(trimmed(name));
      if (lower == "type") typeColumns.push_back(columns.size() - 1);
      hasPassword = hasPassword || std::find(kPasswordNames.begin(), kPasswordNames.end(), lower) != kPasswordNames.end();
    }
  }
  bool has(Column column) const { return std::find(columns.begin(), columns.end(), column) != columns.end(); }
  bool isPasswordList() const { return hasPassword && has(Column::UserName) && (has(Column::Url) || has(Column::Title)); }
};

/// Milliseconds since 1970 (Firefox) or ISO 8601 (KeePassXC).
std::optional<Timestamp> timeFrom(std::string_view text, std::chrono::sys_seconds today) {
  text = trimmed(text);
  std::int64_t milliseconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), milliseconds);
  if (error == std::errc() && end == text.data() + text.size()) return Timestamp::plausible(milliseconds / 1000, today);
  const auto parsed = Timestamp::parse(text);
  return parsed ? Timestamp::plausible(parsed->time.time_since_epoch().count(), today, parsed->zone) : std::nullopt;
}

char delimiterOf(std::string_view head) { return guessDelimiter(head.substr(0, head.find_first_of("\r\n"))); }

/// Takes the wanted fields of a row; the others are never looked at.
StoredLogin loginFrom(const CsvRow &row, const Layout &layout, const std::string &file, std::chrono::sys_seconds today) {
  StoredLogin login;
  login.place = {file, row.number - 1, 0};
  for (std::size_t i = 0; i < row.fields.size() && i < layout.columns.size(); ++i) {
    const std::string &field = row.fields[i];
    switch (layout.columns[i]) {
      case Column::Url: login.url = login.url.empty() ? std::string_view(field) : login.url; break;
      case Column::Title: login.title = login.title.empty() ? std::string_view(field) : login.title; break;
      case Column::UserName: login.userName = login.userName.empty() ? std::string_view(field) : login.userName; break;
      case Column::Created:
      case Column::LastUsed:
      case Column::Changed: {
        const auto time = timeFrom(field, today);
        widenFirst(login.first, time);
        widenLast(login.last, time);
        break;
      }
      default: break;
    }
  }
  return login;
}

/// Fields beyond the header that hold anything.
bool hasForeignFields(const CsvRow &row, const Layout &layout) {
  for (std::size_t i = layout.columns.size(); i < row.fields.size(); ++i) {
    if (!trimmed(row.fields[i]).empty()) return true;
  }
  return false;
}

/// Rows of a login only: password managers put cards and notes into the same table.
bool isOtherKind(const CsvRow &row, const Layout &layout) {
  for (const std::size_t i : layout.typeColumns) {
    if (i < row.fields.size() && (row.fields[i] == "note" || row.fields[i] == "card" || row.fields[i] == "identity")) return true;
  }
  for (std::size_t i = 0; i < layout.columns.size() && i < row.fields.size(); ++i) {
    if (layout.columns[i] == Column::Url && (row.fields[i] == "http://sn" || startsWithIgnoringCase(row.fields[i], "chrome://"))) return true;
  }
  return false;
}

}  // namespace

const ImporterDescriptor &PasswordCsvImporter::descriptor() const noexcept {
  static const ImporterDescriptor descriptor{
      "password-csv", 1, "Password list (CSV of a browser or password manager)",
      "Firefox: about:logins, the menu with three dots, Export passwords. Chrome, Edge, Brave: settings of the password manager, "
      "Download file. KeePassXC: Database, Export, CSV file. Delete the file afterwards: it holds your passwords in clear."};
  return descriptor;
}

Recognition PasswordCsvImporter::recognise(const SourceTree &source) const {
  const std::string head = textHead(source);
  if (head.empty() || head.find('\0') != std::string::npos) return {};
  auto member = makeMemoryTree(head, "head")->open("head");
  if (!member) return {};
  CsvReader reader(std::move(*member), delimiterOf(head), 4096);
  CsvRow header;
  const auto any = reader.next(header);
  if (!any || !*any || header.unfinished || header.fields.size() < 3) return {};
  if (!Layout(header).isPasswordList()) return {};
  return {Recognition::Level::Certain, "a table with columns for address, user name and password", {}};
}

Result<void> PasswordCsvImporter::read(const SourceTree &source, RecordSink &sink, std::stop_token stop) const {
  const std::string file = source.entries().front().name;
  DOSSIER_ASSIGN(auto member, source.open(file));
  CsvReader reader(std::move(member), delimiterOf(textHead(source)), source.limits().lineBytes);
  CsvRow header;
  DOSSIER_ASSIGN(const bool any, reader.next(header));
  if (!any) return {};
  const Layout layout(header);
  if (!layout.isPasswordList()) return fail(ErrorCode::Malformed, {file, 1});
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    if (layout.columns[i] == Column::Unknown) sink.unknownField(header.fields[i]);
  }
  const auto today = now();
  for (CsvRow row;;) {
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    DOSSIER_ASSIGN(const bool more, reader.next(row));
    if (!more) break;
    sink.records(1);
    if (row.number % kRowsBetweenProgress == 0) sink.progress(reader.consumed(), reader.size());
    const Place place{file, row.number - 1, 0};
    if (row.unfinished) {
      sink.reject(Error(ErrorCode::Truncated, place));
    } else if (row.cut || row.fields.size() < 2 || hasForeignFields(row, layout)) {
      // More fields than the header has: a delimiter in an unquoted field, so any column could hold a password.
      sink.reject(Error(row.cut ? ErrorCode::LimitExceeded : ErrorCode::Malformed, place));
    } else if (!isOtherKind(row, layout) && !acceptLogin(loginFrom(row, layout, file, today), sink)) {
      sink.reject(Error(ErrorCode::Malformed, place));
    }
  }
  return {};
}

}  // namespace dossier
