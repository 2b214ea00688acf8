// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mbox_mail/mbox_mail_importer.h"

#include <algorithm>

#include "core/text.h"
#include "import/format/domain.h"
#include "import/format/mail_header.h"
#include "import/format/mbox_splitter.h"
#include "import/mbox_mail/mail_signals.h"
#include "import/mbox_mail/sender_ledger.h"

namespace dossier {
namespace {

constexpr std::size_t kMostHeaderBytes = 256U << 10;
constexpr std::size_t kMostFieldBytes = 16U << 10;
constexpr unsigned kMozillaDeleted = 0x0008;

/// The fields that are read, as they stand in the message; everything else is passed over.
struct Fields {
  std::string_view from, to, deliveredTo, date, subject, listId, listUnsubscribe, authentication, labels, mozillaStatus;
  std::vector<std::string_view> signatures;
};

bool is(std::string_view name, std::string_view wanted) { return name.size() == wanted.size() && startsWithIgnoringCase(name, wanted); }

void setFirst(std::string_view &slot, std::string_view value) {
  if (slot.empty()) slot = value.substr(0, kMostFieldBytes);
}

void takeField(const HeaderField &field, Fields &fields) {
  const std::string_view name = field.name;
  // The first letter decides quickly about most fields.
  switch (name.empty() ? '\0' : static_cast<char>(name[0] | 0x20)) {
    case 'f': if (is(name, "From")) setFirst(fields.from, field.folded); break;
    case 't': if (is(name, "To")) setFirst(fields.to, field.folded); break;
    case 'd':
      if (is(name, "Date")) setFirst(fields.date, field.folded);
      if (is(name, "Delivered-To")) setFirst(fields.deliveredTo, field.folded);
      if (is(name, "DKIM-Signature") && fields.signatures.size() < 16) fields.signatures.push_back(field.folded.substr(0, kMostFieldBytes));
      break;
    case 's': if (is(name, "Subject")) setFirst(fields.subject, field.folded); break;
    case 'l':
      if (is(name, "List-Id")) setFirst(fields.listId, field.folded);
      if (is(name, "List-Unsubscribe")) setFirst(fields.listUnsubscribe, field.folded);
      break;
    case 'a': if (is(name, "Authentication-Results")) setFirst(fields.authentication, field.folded); break;
    case 'x':
      if (is(name, "X-Gmail-Labels")) setFirst(fields.labels, field.folded);
      if (is(name, "X-Mozilla-Status")) setFirst(fields.mozillaStatus, field.folded);
      break;
    default: break;
  }
}

/// "d=example.com" in a DKIM-Signature (RFC 6376 §3.5), as a registrable domain.
std::string signingDomain(std::string_view signature) {
  const std::string value = unfolded(signature);
  for (const std::string_view tag : split(value, ';')) {
    const std::string_view part = trimmed(tag);
    if (!part.starts_with("d=") && !part.starts_with("d =")) continue;
    return registrableDomain(trimmed(part.substr(part.find('=') + 1))).value_or("");
  }
  return {};
}

/// Whether any of the labels, which are localised, is in the list.
bool hasLabel(const std::string &labels, std::initializer_list<std::string_view> wanted) {
  for (const std::string_view label : split(labels, ',')) {
    const std::string folded = asciiLower(trimmed(label));
    if (std::find(wanted.begin(), wanted.end(), folded) != wanted.end()) return true;
  }
  return false;
}

bool isDeleted(std::string_view mozillaStatus) {
  unsigned value = 0;
  for (const char c : trimmed(mozillaStatus)) {
    const char lower = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9') value = value * 16 + static_cast<unsigned>(c - '0');
    else if (lower >= 'a' && lower <= 'f') value = value * 16 + static_cast<unsigned>(lower - 'a') + 10;
    else return false;
  }
  return (value & kMozillaDeleted) != 0;
}

/// "user at example.org (A. User)": archives of mailing lists write senders so. A person, then, and only counted.
bool isVeiled(std::string_view from) { return containsIgnoringCase(from, " at "); }

std::string_view domainPart(std::string_view address) { return address.substr(address.rfind('@') + 1); }

class Reader {
 public:
  Reader(std::string file, RecordSink &sink) : m_file(std::move(file)), m_sink(sink), m_today(now()) {}

  void readMessage(const MboxMessage &message) {
    m_sink.records(1);
    const Place place{m_file, message.number, message.offset};
    if (message.cut) return m_sink.reject(Error(ErrorCode::LimitExceeded, place, {"header"}));
    if (message.unfinished && message.header.find('\n') == std::string_view::npos) {
      return m_sink.reject(Error(ErrorCode::Truncated, place));
    }
    Fields fields;
    forEachField(message.header, [&](const HeaderField &field) { takeField(field, fields); });
    if (fields.from.empty()) return m_sink.reject(Error(ErrorCode::Malformed, place, {"From"}));
    readFields(fields, place);
  }

  void finish() {
    m_ledger.finish(m_sink);
    if (m_ledger.overflowed()) m_sink.reject(Error(ErrorCode::LimitExceeded, {m_file}, {"senders"}));
  }

 private:
  void readFields(const Fields &fields, const Place &place) {
    if (isDeleted(fields.mozillaStatus)) return;
    const std::string labels = decodedText(unfolded(fields.labels));
    if (hasLabel(labels, {"spam", "trash", "papierkorb", "corbeille", "papelera", "lixeira", "cestino", "prullenbak", "papirkurv",
                          "kosz", "спам", "корзина", "垃圾邮件", "已删除邮件", "迷惑メール", "ゴミ箱", "junk"})) {
      return;
    }
    const std::string sender = senderIn(unfolded(fields.from));
    if (sender.empty() && !isVeiled(unfolded(fields.from))) return m_sink.reject(Error(ErrorCode::Malformed, place, {"From"}));
    if (hasLabel(labels, {"sent", "gesendet", "messages envoyés", "enviados", "inviati", "verzonden", "sendt", "wysłane",
                          "отправленные", "已发邮件", "送信済み"})) {
      if (!sender.empty()) m_ledger.addOwn(sender);
      return;
    }
    MailFacts mail;
    mail.place = place;
    mail.date = mailDate(unfolded(fields.date), m_today);
    fillRecipients(fields, mail);
    const std::string host(domainPart(sender));
    const auto domain = registrableDomain(host);
    const MailWords &words = MailWords::instance();
    if (domain && !m_ledger.isOwn(sender) && !words.isPersonal(*domain) && !words.isPersonal(host) && !words.isSender(*domain)) {
      mail.domain = *domain;
      mail.host = host;
      judge(fields, mail);
    }
    m_ledger.add(mail);
  }

  static void fillRecipients(const Fields &fields, MailFacts &mail) {
    const std::string list = asciiLower(unfolded(fields.listId));
    for (std::string &address : addressesIn(decodedText(unfolded(fields.to)), 8)) {
      // A mailing list is no person: its address is not how anybody is known anywhere.
      const bool isList = !list.empty() && (list.find(domainPart(address)) != std::string::npos);
      if (!isList) mail.recipients.push_back(std::move(address));
    }
    auto delivered = addressesIn(unfolded(fields.deliveredTo), 1);
    if (!delivered.empty()) mail.deliveredTo = std::move(delivered.front());
  }

  static void judge(const Fields &fields, MailFacts &mail) {
    mail.signals = MailWords::instance().signalsIn(decodedText(unfolded(fields.subject)));
    mail.bulk = !fields.listUnsubscribe.empty();
    const std::string results = asciiLower(unfolded(fields.authentication));
    const bool passed = results.find("dmarc=pass") != std::string::npos;
    bool signedBySender = false;
    for (const std::string_view signature : fields.signatures) {
      signedBySender = signedBySender || signingDomain(signature) == mail.domain;
    }
    mail.aligned = passed || signedBySender;
    mail.suspicious = results.find("dmarc=fail") != std::string::npos || (!fields.signatures.empty() && !mail.aligned);
  }

  std::string m_file;
  RecordSink &m_sink;
  std::chrono::sys_seconds m_today;
  SenderLedger m_ledger;
};

}  // namespace

const ImporterDescriptor &MboxMailImporter::descriptor() const noexcept {
  static const ImporterDescriptor descriptor{
      "mbox", 1, "Mailbox (mbox)",
      "Thunderbird: the file without an ending beside Inbox.msf in the profile's Mail folder; Gmail: takeout.google.com, Mail only; "
      "Apple Mail: Mailbox, Export Mailbox."};
  return descriptor;
}

Recognition MboxMailImporter::recognise(const SourceTree &source) const {
  const std::string head = source.head();
  std::string_view text = head;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty() && (text.front() == '\n' || text.front() == '\r')) text.remove_prefix(1);
  if (!text.starts_with("From ")) return {};
  const auto lineEnd = text.find('\n');
  if (lineEnd == std::string_view::npos) return {};
  std::string_view first = text.substr(0, lineEnd), second = text.substr(lineEnd + 1);
  second = second.substr(0, second.find('\n'));
  const bool header = looksLikeHeaderLine(second) || second.starts_with(">From ");
  if (looksLikeSeparator(first) && header) return {Recognition::Level::Certain, "separator lines and mail headers", {}};
  if (header && first.find('@') != std::string_view::npos) return {Recognition::Level::Possible, "a separator line and mail headers", {}};
  return {};
}

Result<void> MboxMailImporter::read(const SourceTree &source, RecordSink &sink, std::stop_token stop) const {
  const SourceEntry &entry = source.entries().front();
  DOSSIER_ASSIGN(auto member, source.open(entry.name));
  MboxSplitter splitter(std::move(member), kMostHeaderBytes);
  Reader reader(entry.name, sink);
  for (MboxMessage message;;) {
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    DOSSIER_ASSIGN(const bool more, splitter.next(message));
    if (!more) break;
    reader.readMessage(message);
    if (message.number % 256 == 0) sink.progress(splitter.consumed(), splitter.size());
  }
  reader.finish();
  return {};
}

}  // namespace dossier
