// SPDX-License-Identifier: GPL-3.0-or-later
// What all mails of one sender's domain say together, and which of the recipients is the person. Memory grows with the
// number of different senders, not of mails.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "import/importer.h"
#include "import/mbox_mail/mail_signals.h"

namespace dossier {

/// One mail, reduced to what is judged.
struct MailFacts {
  std::string domain;            ///< registrable
  std::string host;
  MailSignals signals{};
  bool aligned = false;          ///< DMARC passed, or a signing domain is the sender's
  bool suspicious = false;       ///< DMARC failed, or signed by others only
  bool bulk = false;             ///< has List-Unsubscribe
  std::optional<Timestamp> date;
  std::vector<std::string> recipients;   ///< lower case; To, but not a mailing list's own address
  std::string deliveredTo;
  Place place;
};

class SenderLedger {
 public:
  void add(const MailFacts &mail);
  /// The sender of a mail that the person sent.
  void addOwn(const std::string &address) { m_own.insert(address); }
  bool isOwn(const std::string &address) const { return m_own.contains(address); }
  /// Judges every sender and emits what it shows.
  void finish(RecordSink &sink);
  /// More different senders than are kept.
  bool overflowed() const { return m_overflowed; }

 private:
  struct Span {
    std::uint64_t count = 0;
    std::optional<Timestamp> first, last;
    Place place;
    void widen(const MailFacts &mail);
  };
  struct Sender {
    std::string host;
    Span all;
    std::array<Span, kMailSignalCount> spans;
    MailSignals weak{}, full{};  ///< shown by any mail; shown by an aligned one
    bool aligned = false, bulk = false;
    std::map<std::string, std::uint64_t> recipients;
  };
  int scoreOf(const Sender &sender) const;
  void learnOwnAddresses();
  std::string ownRecipientOf(const Sender &sender) const;
  void emit(const std::string &domain, const Sender &sender, RecordSink &sink) const;

  std::unordered_map<std::string, Sender> m_senders;
  std::unordered_map<std::string, std::uint64_t> m_recipients, m_delivered;
  std::unordered_set<std::string> m_own;
  std::uint64_t m_mails = 0;
  bool m_overflowed = false;
};

}  // namespace dossier
