// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mbox_mail/sender_ledger.h"

#include <algorithm>

namespace dossier {
namespace {

constexpr std::size_t kMostSenders = 200'000;
constexpr std::size_t kMostRecipients = 50'000;
constexpr std::size_t kMostRecipientsOfSender = 8;
constexpr int kAccountScore = 6;
constexpr int kNewsletterScore = 3;
/// Points of a subject's signal in the order of MailSignal; a mail that nobody vouches for gives half of them.
constexpr std::array<int, kMailSignalCount> kPoints{6, 6, 5, 4, 4, 3};
constexpr int kAlignedPoints = 2;
constexpr int kBulkPoints = 1;
constexpr int kLastingPoints = 2;
constexpr std::uint64_t kLastingMails = 3;
constexpr std::chrono::days kLastingDays{60};

constexpr std::size_t indexOf(MailSignal signal) { return static_cast<std::size_t>(signal); }

void countUp(std::unordered_map<std::string, std::uint64_t> &counts, const std::string &key) {
  if (counts.size() < kMostRecipients || counts.contains(key)) ++counts[key];
}

}  // namespace

void SenderLedger::Span::widen(const MailFacts &mail) {
  if (count++ == 0) place = mail.place;
  widenFirst(first, mail.date);
  widenLast(last, mail.date);
}

void SenderLedger::add(const MailFacts &mail) {
  ++m_mails;
  if (!mail.deliveredTo.empty()) countUp(m_delivered, mail.deliveredTo);
  for (const std::string &recipient : mail.recipients) countUp(m_recipients, recipient);
  if (mail.domain.empty() || mail.suspicious) return;
  if (m_senders.size() >= kMostSenders && !m_senders.contains(mail.domain)) {
    m_overflowed = true;
    return;
  }
  Sender &sender = m_senders[mail.domain];
  if (sender.all.count == 0) sender.host = mail.host;
  sender.all.widen(mail);
  sender.aligned = sender.aligned || mail.aligned;
  sender.bulk = sender.bulk || mail.bulk;
  for (std::size_t i = 0; i < kMailSignalCount; ++i) {
    if (!mail.signals[i]) continue;
    sender.spans[i].widen(mail);
    sender.weak[i] = true;
    sender.full[i] = sender.full[i] || mail.aligned;
  }
  for (const std::string &recipient : mail.recipients) {
    if (sender.recipients.size() < kMostRecipientsOfSender || sender.recipients.contains(recipient)) ++sender.recipients[recipient];
  }
  if (!mail.deliveredTo.empty() && (sender.recipients.size() < kMostRecipientsOfSender || sender.recipients.contains(mail.deliveredTo))) {
    ++sender.recipients[mail.deliveredTo];
  }
}

int SenderLedger::scoreOf(const Sender &sender) const {
  int score = 0;
  for (std::size_t i = 0; i < kMailSignalCount; ++i) {
    if (sender.weak[i]) score += sender.full[i] ? kPoints[i] : (kPoints[i] + 1) / 2;
  }
  if (sender.aligned) score += kAlignedPoints;
  if (sender.bulk) score += kBulkPoints;
  const bool lasting = sender.all.count > kLastingMails && sender.all.first && sender.all.last &&
                       sender.all.last->time - sender.all.first->time > kLastingDays;
  if (lasting) score += kLastingPoints;
  return score;
}

/// The person's own: from sent mail, every address that mail was delivered to for a tenth of the mails or more, and the
/// most frequent recipient if it stands on at least a third of them.
void SenderLedger::learnOwnAddresses() {
  for (const auto &[address, count] : m_delivered) {
    if (count * 10 >= m_mails) m_own.insert(address);
  }
  const auto most = std::max_element(m_recipients.begin(), m_recipients.end(), [](const auto &a, const auto &b) {
    return a.second != b.second ? a.second < b.second : a.first > b.first;
  });
  if (most != m_recipients.end() && most->second * 3 >= m_mails) m_own.insert(most->first);
}

std::string SenderLedger::ownRecipientOf(const Sender &sender) const {
  std::string best;
  std::uint64_t most = 0;
  for (const auto &[address, count] : sender.recipients) {
    if (count > most && m_own.contains(address)) {
      best = address;
      most = count;
    }
  }
  return best;
}

void SenderLedger::emit(const std::string &domain, const Sender &sender, RecordSink &sink) const {
  const int score = scoreOf(sender);
  const auto shows = [&](MailSignal signal) { return sender.weak[indexOf(signal)]; };
  const bool account = score >= kAccountScore;
  const bool newsletter = !account && score >= kNewsletterScore;
  if (!account && !newsletter) return;  // perhaps a person: counted as records only, no name leaves
  Observation observation;
  observation.subject = {SubjectKind::Domain, domain};
  observation.host = sender.host == domain ? std::string() : sender.host;
  observation.basis = Basis::Observed;
  observation.state = ObservationState::Used;
  if (const std::string own = ownRecipientOf(sender); !own.empty()) observation.identifier = {IdentifierKind::Email, own};
  const auto put = [&](const char *type, const Span &span) {
    Observation one = observation;
    one.type = type;
    one.first = span.first;
    one.last = span.last;
    one.count = span.count;
    one.place = span.place;
    sink.accept(std::move(one));
  };
  put("contact.email", sender.all);
  if (account) put("identity.account", sender.all);
  if (shows(MailSignal::Purchase)) {
    put("purchase.history", sender.spans[indexOf(MailSignal::Purchase)]);
    put("payment.transactions", sender.spans[indexOf(MailSignal::Purchase)]);
  }
  if (shows(MailSignal::Delivery)) put("contact.address", sender.spans[indexOf(MailSignal::Delivery)]);
  if (shows(MailSignal::Booking)) put("location.travel", sender.spans[indexOf(MailSignal::Booking)]);
}

void SenderLedger::finish(RecordSink &sink) {
  learnOwnAddresses();
  for (const auto &[domain, sender] : m_senders) emit(domain, sender, sink);
}

}  // namespace dossier
