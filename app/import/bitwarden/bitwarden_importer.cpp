// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/bitwarden/bitwarden_importer.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/masking.h"
#include "core/text.h"
#include "import/format/json_sax.h"
#include "import/format/text_stream.h"
#include "import/logins.h"

namespace dossier {
namespace {

enum ItemType { kLogin = 1, kCard = 3, kIdentity = 4 };

/// Where the manager itself holds what the person put into it.
constexpr std::string_view kManager = "Bitwarden";

struct IdentityField {
  std::string_view key;
  std::string_view type;
};

constexpr std::array kIdentityFields{
    IdentityField{"firstName", "identity.name"}, IdentityField{"middleName", "identity.name"}, IdentityField{"lastName", "identity.name"},
    IdentityField{"title", "identity.name"}, IdentityField{"address1", "contact.address"}, IdentityField{"address2", "contact.address"},
    IdentityField{"address3", "contact.address"}, IdentityField{"city", "contact.address"}, IdentityField{"state", "contact.address"},
    IdentityField{"postalCode", "contact.address"}, IdentityField{"country", "contact.address"},
    IdentityField{"company", "work.employment"}, IdentityField{"email", "contact.email"}, IdentityField{"phone", "contact.phone"},
    IdentityField{"ssn", "identity.government_id"}, IdentityField{"passportNumber", "identity.government_id"},
    IdentityField{"licenseNumber", "identity.government_id"}, IdentityField{"username", "identity.account"}};

constexpr std::array<std::string_view, 26> kItemKeys{
    "id", "organizationId", "folderId", "collectionIds", "type", "reprompt", "name", "notes", "favorite", "fields", "login", "card",
    "identity", "secureNote", "sshKey", "passwordHistory", "creationDate", "revisionDate", "deletedDate", "archivedDate", "key",
    "attachments", "permissions", "edit", "viewPassword", "object"};

struct Item {
  int type = 0;
  std::string name, userName, brand, lastFour, email, phone;
  std::vector<std::string> addresses;
  std::set<std::string_view> identityTypes;
  std::optional<Timestamp> created, revised;
  bool deleted = false;
};

std::string lastFourDigits(std::string_view number) {
  std::string digits;
  std::copy_if(number.begin(), number.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits.size() > 4 ? digits.substr(digits.size() - 4) : std::string();
}

std::optional<Timestamp> timeFrom(std::string_view text) {
  const auto parsed = Timestamp::parse(text);
  return parsed ? Timestamp::plausible(parsed->time.time_since_epoch().count(), now(), parsed->zone) : std::nullopt;
}

class Handler : public JsonHandler {
 public:
  Handler(RecordSink &sink, std::string file, std::uint64_t bytes) : m_sink(sink), m_file(std::move(file)), m_bytes(bytes) {}

  void text(const JsonPath &path, std::string &value) override {
    if (inItem(path)) {
      readText(path, value);
      noteUnknown(path);
    }
    std::fill(value.begin(), value.end(), '\0');  // the parser's own copy of what may be a secret
  }
  void number(const JsonPath &path, std::int64_t value) override {
    if (inItem(path) && path.size() == 3 && path[2] == "type" && value >= 0 && value < 100) m_item.type = static_cast<int>(value);
    if (inItem(path)) noteUnknown(path);
  }
  void boolean(const JsonPath &path, bool value) override {
    if (path.size() == 1 && (path[0] == "encrypted" || path[0] == "passwordProtected") && value) m_encrypted = true;
    if (inItem(path)) noteUnknown(path);
  }
  void endObject(const JsonPath &path) override {
    if (path.size() != 2 || path[0] != "items") return;
    ++m_number;
    m_sink.records(1);
    emit();
    m_item = Item{};
    m_sink.progress(m_bytes / 2 + std::min<std::uint64_t>(m_bytes / 2, m_number * 64), m_bytes);
  }
  void progress(std::uint64_t bytes) override { m_sink.progress(bytes, m_bytes); }
  bool encrypted() const { return m_encrypted; }

 private:
  static bool inItem(const JsonPath &path) { return path.size() >= 3 && path[0] == "items" && path[1] == "[]"; }

  void noteUnknown(const JsonPath &path) {
    if (std::find(kItemKeys.begin(), kItemKeys.end(), path[2]) == kItemKeys.end()) m_sink.unknownField(path[2]);
  }

  void readText(const JsonPath &path, const std::string &value) {
    const std::string &field = path[2];
    if (path.size() == 3) {
      if (field == "name") m_item.name = value;
      if (field == "creationDate") m_item.created = timeFrom(value);
      if (field == "revisionDate") m_item.revised = timeFrom(value);
      if (field == "deletedDate") m_item.deleted = !value.empty();
    } else if (field == "login" && path.size() == 4 && path[3] == "username") {
      m_item.userName = value;
    } else if (field == "login" && path.size() == 6 && path[3] == "uris" && path[5] == "uri") {
      m_item.addresses.push_back(value);
    } else if (field == "card" && path.size() == 4 && path[3] == "brand") {
      m_item.brand = value;
    } else if (field == "card" && path.size() == 4 && path[3] == "number") {
      m_item.lastFour = lastFourDigits(value);
    } else if (field == "identity" && path.size() == 4 && !trimmed(value).empty()) {
      readIdentity(path[3], value);
    }
  }

  void readIdentity(std::string_view key, const std::string &value) {
    for (const IdentityField &known : kIdentityFields) {
      if (known.key == key) m_item.identityTypes.insert(known.type);
    }
    if (key == "email") m_item.email = value;
    if (key == "phone") m_item.phone = value;
  }

  void emit() {
    const Place place{m_file, m_number, 0};
    if (m_item.deleted) return;
    if (m_item.type == kLogin) emitLogin(place);
    if (m_item.type == kCard) emitCard(place);
    if (m_item.type == kIdentity) emitIdentity(place);
  }

  void emitLogin(const Place &place) {
    StoredLogin login{"", m_item.name, m_item.userName, m_item.created, m_item.revised ? m_item.revised : m_item.created, place};
    bool accepted = false;
    for (const std::string &address : m_item.addresses) {
      // A second address of the same login is another way in, not another title.
      login.url = address;
      if (accepted) login.title = "";
      accepted = acceptLogin(login, m_sink) || accepted;
    }
    if (m_item.addresses.empty()) accepted = acceptLogin(login, m_sink);
    if (!accepted) m_sink.reject(Error(ErrorCode::Malformed, place));
  }

  Observation atManager(std::string_view type, const Place &place) const {
    Observation observation;
    observation.subject = {SubjectKind::Name, std::string(kManager)};
    observation.type = type;
    observation.basis = Basis::Provided;
    observation.first = m_item.created;
    observation.last = m_item.revised ? m_item.revised : m_item.created;
    observation.place = place;
    return observation;
  }

  void emitCard(const Place &place) {
    Observation card = atManager("payment.card", place);
    const std::string label = std::string(trimmed(maskedLabel(m_item.brand, 20) + " " + m_item.lastFour));
    if (!label.empty()) card.identifier = {IdentifierKind::Card, label};
    m_sink.accept(std::move(card));
  }

  void emitIdentity(const Place &place) {
    for (const std::string_view type : m_item.identityTypes) {
      Observation held = atManager(type, place);
      const Identifier known = identifierFrom(type == "contact.email" ? m_item.email : type == "contact.phone" ? m_item.phone : "");
      if (type == "contact.email" && known.kind == IdentifierKind::Email) held.identifier = known;
      if (type == "contact.phone" && known.kind == IdentifierKind::Phone) held.identifier = known;
      m_sink.accept(std::move(held));
    }
  }

  RecordSink &m_sink;
  std::string m_file;
  std::uint64_t m_bytes;
  std::uint64_t m_number = 0;
  Item m_item;
  bool m_encrypted = false;
};

bool startsObject(std::string_view head) { return trimmed(head).starts_with('{'); }
bool hasKey(std::string_view head, std::string_view key) { return head.find(key) != std::string_view::npos; }

}  // namespace

const ImporterDescriptor &BitwardenImporter::descriptor() const noexcept {
  static const ImporterDescriptor descriptor{
      "bitwarden", 1, "Bitwarden export (JSON)",
      "Bitwarden: Tools, Export vault, file format .json (not the encrypted one). Delete the file afterwards: it holds your "
      "passwords in clear."};
  return descriptor;
}

Recognition BitwardenImporter::recognise(const SourceTree &source) const {
  const std::string head = textHead(source);
  if (!startsObject(head)) return {};
  if (!hasKey(head, "\"encrypted\"")) {
    // Exports of before 2020 do not say whether they are encrypted; they never were.
    const bool older = hasKey(head, "\"items\"") && hasKey(head, "\"organizationId\"") && hasKey(head, "\"folderId\"") &&
                       hasKey(head, "\"favorite\"") && !hasKey(head, "\"vaults\"");
    return older ? Recognition{Recognition::Level::Certain, "items with organisation and folder as Bitwarden writes them", {}} : Recognition{};
  }
  const bool encrypted = hasKey(head, "\"encrypted\": true") || hasKey(head, "\"encrypted\":true") ||
                         hasKey(head, "\"passwordProtected\": true") || hasKey(head, "\"passwordProtected\":true");
  if (encrypted) {
    if (!hasKey(head, "\"data\"") && !hasKey(head, "\"encKeyValidation") && !hasKey(head, "\"items\"")) return {};
    return {Recognition::Level::Certain, "an encrypted Bitwarden export", Error(ErrorCode::Encrypted, {source.entries().front().name})};
  }
  if (hasKey(head, "\"vaults\"")) return {};  // Proton Pass has the same first key
  if (!hasKey(head, "\"items\"") && !hasKey(head, "\"folders\"") && !hasKey(head, "\"collections\"")) return {};
  return {Recognition::Level::Certain, "an object with \"encrypted\" and \"items\" as Bitwarden writes it", {}};
}

Result<void> BitwardenImporter::read(const SourceTree &source, RecordSink &sink, std::stop_token stop) const {
  const SourceEntry &entry = source.entries().front();
  Handler handler(sink, entry.name, entry.bytes);
  auto read = readJson(source, handler, stop);
  if (handler.encrypted()) return fail(ErrorCode::Encrypted, {entry.name});
  if (!read && read.error().code != ErrorCode::Cancelled && read.error().code != ErrorCode::Unreadable) {
    // What was read up to the damage stands; the damage itself is told.
    sink.reject(read.error());
    return {};
  }
  return read;
}

}  // namespace dossier
