// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the files of a pack one after the other, be they one file, a folder's or an archive's, and gathers what each kind
// says. Runs in the jailed child.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/pack.h"
#include "import/packs/pack_reader.h"

namespace dossier {

struct GatheredPack {
  std::string kind;
  std::string name;                    ///< of the set, or of its file where that names a list; mostly empty
  std::string licence, date;           ///< as its files say; empty: they do not
  std::vector<PackEntry> entries;
  std::uint64_t files = 0;
};

class PackRun {
 public:
  /// A file or an archive. What cannot be read is a rejection; a run in which nothing was known says so at the end.
  void add(const std::string &name, std::string_view bytes);
  /// The same where the file could not even be taken in.
  void refuse(const std::string &name, ErrorCode code, std::vector<std::string> arguments = {});
  /// Recognises these only: where the person says what it is. Empty: every kind.
  void only(std::string kind) { m_only = std::move(kind); }

  /// Unrecognised: no file was of a kind that is known. Else what was wrong with the only one.
  Result<void> finish();
  const std::map<std::string, GatheredPack> &packs() const { return m_packs; }
  const std::vector<Error> &rejections() const { return m_rejections; }
  std::uint64_t rejected() const { return m_rejected; }
  std::uint64_t files() const { return m_files; }
  std::uint64_t skipped() const { return m_skipped; }       ///< files of no known kind

 private:
  class Sink;
  void addArchive(const std::string &name, std::string_view bytes);
  void addFile(const std::string &name, std::string_view bytes);
  bool readWith(const PackReader &reader, PackFile &file);
  void reject(Error error);
  /// Of two files of own words with one name the second is refused: which would count?
  void dropNamesakes();
  std::map<std::string, GatheredPack> m_packs;              ///< by kind and set
  std::vector<Error> m_rejections;
  std::uint64_t m_rejected = 0, m_files = 0, m_skipped = 0, m_entries = 0, m_bytes = 0;
  std::string m_only, m_licence;
};

}  // namespace dossier
