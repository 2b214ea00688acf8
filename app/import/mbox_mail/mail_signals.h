// SPDX-License-Identifier: GPL-3.0-or-later
// What a subject line and a sender's domain say about an account. The words and domains are data:
// resources/mappings/mail-subjects.json and mail-domains.json.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace dossier {

enum class MailSignal : std::uint8_t { Account = 0, Security = 1, Purchase = 2, Delivery = 3, Booking = 4, Policy = 5 };
inline constexpr std::size_t kMailSignalCount = 6;
using MailSignals = std::array<bool, kMailSignalCount>;

class MailWords {
 public:
  /// Loaded from the embedded files the first time; the same for the whole run.
  static const MailWords &instance();

  /// Whole words, without case. `subject` is decoded UTF-8.
  MailSignals signalsIn(std::string_view subject) const;
  /// A mailbox provider for persons: its senders are persons.
  bool isPersonal(std::string_view registrable) const { return m_personal.contains(std::string(registrable)); }
  /// A platform that sends for others: never a service by itself.
  bool isSender(std::string_view registrable) const { return m_senders.contains(std::string(registrable)); }

 private:
  MailWords();
  struct Word {
    std::string text;
    bool prefix = false;         ///< any ending
    bool anywhere = false;       ///< a script without blanks between words
  };
  std::array<std::vector<Word>, kMailSignalCount> m_words;
  std::unordered_set<std::string> m_personal, m_senders;
};

}  // namespace dossier
