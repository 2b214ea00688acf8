// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/logins.h"

#include "core/masking.h"
#include "core/text.h"
#include "import/format/domain.h"

namespace dossier {
namespace {

constexpr std::size_t kLongestUserName = 100;

}  // namespace

Identifier identifierFrom(std::string_view userName) {
  const std::string text = visibleOnly(trimmed(userName));
  if (text.empty() || text.size() > kLongestUserName || text.find_first_of("\r\n\t") != std::string::npos || !isValidUtf8(text)) {
    return {};
  }
  const std::string masked = maskedLabel(text, kLongestUserName);
  if (masked == text && looksLikeEmail(text)) return {IdentifierKind::Email, asciiLower(text)};
  if (masked == text && looksLikePhone(text)) return {IdentifierKind::Phone, masked};
  return {IdentifierKind::UserName, masked};
}

bool acceptLogin(const StoredLogin &login, RecordSink &sink) {
  auto addressee = addresseeOf(login.url);
  if (!addressee) {
    const std::string title = maskedLabel(login.title, 100);
    if (title.empty()) return false;
    addressee = Addressee{{SubjectKind::Name, title}, ""};
    // Many stores title an entry by its host.
    if (const auto byTitle = addresseeOf(login.title); byTitle && title.find(' ') == std::string::npos) addressee = byTitle;
  }
  Observation observation;
  observation.subject = addressee->subject;
  observation.host = addressee->host;
  observation.type = "identity.account";
  observation.basis = Basis::Provided;
  observation.state = ObservationState::Held;
  observation.identifier = identifierFrom(login.userName);
  observation.first = login.first;
  observation.last = login.last;
  observation.place = login.place;
  const IdentifierKind kind = observation.identifier.kind;
  sink.accept(observation);
  if (kind == IdentifierKind::Email || kind == IdentifierKind::Phone) {
    observation.type = kind == IdentifierKind::Email ? "contact.email" : "contact.phone";
    sink.accept(std::move(observation));
  }
  return true;
}

}  // namespace dossier
