// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader of packs is: a kind, how its files are told, and what they say. Stateless; runs in the jailed child.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/pack.h"
#include "core/result.h"
#include "import/packs/node.h"

namespace dossier {

/// One file of a pack. `text` is UTF-8 without a byte order mark and outlives the file.
struct PackFile {
  std::string name;                       ///< base name; untrusted
  std::string_view text;
  bool json = false;                      ///< then `node` is what it says
  Node node;                              ///< else what the reader's form makes of it, once the reader is chosen
  std::vector<std::string> columns;       ///< of its first line, if that is a CSV header: names as nodeFromCsv has them
  bool told = false;                      ///< the person says what kind it is, so what could be two things is that one
};

class PackSink {
 public:
  virtual ~PackSink() = default;
  virtual void accept(PackEntry entry) = 0;
  /// One bad entry; the run goes on. Counted from 1.
  virtual void reject(std::uint64_t record, std::string_view what) = 0;
  /// What a file says about itself. Of several dates the newest counts ("2026-08-14", "2026-08").
  virtual void dated(std::string_view date) = 0;
  virtual void licensed(std::string_view licence) = 0;
  /// The pack's own name.
  virtual void named(std::string_view name) = 0;
};

enum class PackForm : std::uint8_t { Json, Csv, Yaml, Eno, Text };

struct PackReader {
  std::string_view kind;                                   ///< one of kPackKinds
  PackForm form = PackForm::Json;
  bool (*knows)(const PackFile &file);                     ///< by structure, never by name; cheap
  void (*read)(const PackFile &file, PackSink &sink);
  std::string_view set{};                                  ///< its title in kPackSets, where the kind has several
};

/// Every reader, most specific first. One literal list.
const std::vector<PackReader> &packReaders();

/// Gathers one entry, holding it to what may be kept: text without control characters, hosts, http links.
class EntryBuilder {
 public:
  explicit EntryBuilder(std::string_view name);
  /// The host of a domain or address, without "www."; one that is none is flagged "odd-domain".
  EntryBuilder &domain(std::string_view text);
  EntryBuilder &app(std::string_view id);
  EntryBuilder &alias(std::string_view name);
  EntryBuilder &code(std::string_view code);
  EntryBuilder &fact(std::string_view field, std::string_view text);
  EntryBuilder &facts(std::string_view field, const std::vector<std::string_view> &texts);
  /// One fact of several texts, "a, b".
  EntryBuilder &joined(std::string_view field, const std::vector<std::string_view> &texts);
  /// Only http and https; anything else is dropped and flagged "odd-link".
  EntryBuilder &link(std::string_view field, std::string_view url);
  EntryBuilder &flag(std::string_view name);
  bool hasDomain() const;
  bool empty() const { return m_entry.name.empty(); }
  PackEntry take();

 private:
  void key(PackKeyKind kind, std::string value);
  PackEntry m_entry;
  std::size_t m_bytes = 0;
};

/// The languages of the program: notes in others are left out.
bool isKeptLanguage(std::string_view language);
/// "2019-06-04T00:00:00Z" and "2019-06-04" give "2019-06-04"; anything else is empty.
std::string dayOf(std::string_view text);

// The readers, by file.
bool knowsCompany(const PackFile &file);
void readCompany(const PackFile &file, PackSink &sink);
bool knowsDeletionSites(const PackFile &file);
bool knowsExportSites(const PackFile &file);
void readDeletionSites(const PackFile &file, PackSink &sink);
void readExportSites(const PackFile &file, PackSink &sink);
bool knowsTwoFactor(const PackFile &file);
void readTwoFactor(const PackFile &file, PackSink &sink);
bool knowsTwoFactorYaml(const PackFile &file);
void readTwoFactorYaml(const PackFile &file, PackSink &sink);
bool knowsPwned(const PackFile &file);
bool knowsBreaches(const PackFile &file);
void readBreaches(const PackFile &file, PackSink &sink);
bool knowsBreachCsv(const PackFile &file);
bool knowsDpv(const PackFile &file);
void readDpv(const PackFile &file, PackSink &sink);
bool knowsDpvCsv(const PackFile &file);
void readDpvCsv(const PackFile &file, PackSink &sink);
bool knowsFideslangCsv(const PackFile &file);
bool knowsFideslangYaml(const PackFile &file);
void readFideslang(const PackFile &file, PackSink &sink);
bool knowsMerchantCodes(const PackFile &file);
bool knowsMerchantCodeCsv(const PackFile &file);
void readMerchantCodes(const PackFile &file, PackSink &sink);
bool knowsPackages(const PackFile &file);
void readPackages(const PackFile &file, PackSink &sink);
bool knowsIconMap(const PackFile &file);
void readIconMap(const PackFile &file, PackSink &sink);
bool knowsExodus(const PackFile &file);
void readExodusList(const PackFile &file, PackSink &sink);
bool knowsDisconnect(const PackFile &file);
void readDisconnectList(const PackFile &file, PackSink &sink);
bool knowsRadar(const PackFile &file);
void readRadarFile(const PackFile &file, PackSink &sink);
bool knowsTrackerExport(const PackFile &file);
void readTrackerExport(const PackFile &file, PackSink &sink);
bool knowsTrackerEno(const PackFile &file);
void readTrackerEno(const PackFile &file, PackSink &sink);
bool knowsBlockList(const PackFile &file);
void readBlockList(const PackFile &file, PackSink &sink);
bool knowsDomainList(const PackFile &file);
void readDomainList(const PackFile &file, PackSink &sink);
bool knowsSharedLogins(const PackFile &file);
void readSharedLogins(const PackFile &file, PackSink &sink);
bool knowsStoreLabels(const PackFile &file);
void readStoreLabels(const PackFile &file, PackSink &sink);
bool knowsBrokerCsv(const PackFile &file);
void readBrokerCsv(const PackFile &file, PackSink &sink);
bool knowsBrokerText(const PackFile &file);
void readBrokerText(const PackFile &file, PackSink &sink);
bool knowsBrands(const PackFile &file);
void readBrands(const PackFile &file, PackSink &sink);
bool knowsWords(const PackFile &file);
void readWords(const PackFile &file, PackSink &sink);
bool knowsSignature(const PackFile &file);
void readSignature(const PackFile &file, PackSink &sink);

}  // namespace dossier
