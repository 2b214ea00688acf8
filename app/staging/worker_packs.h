// SPDX-License-Identifier: GPL-3.0-or-later
// A pack as the worker read it, checked again: texts made showable, doubtful keys taken out, flags counted.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/model/pack.h"
#include "staging/worker_frames.h"

namespace dossier {

struct WorkerPack {
  std::string kind;                               ///< one of kPackKinds
  std::string name;                               ///< of the set or list it is; empty where its kind is name enough
  std::string licence, date;                      ///< as the pack says; empty where it does not
  std::uint64_t files = 0;
  std::vector<PackEntry> entries;
  std::map<std::string, std::uint64_t> flags;     ///< what is doubtful, with how many entries it holds for
};

struct WorkerPacks {
  std::vector<WorkerPack> packs;                  ///< by kind
  std::vector<Error> rejections;                  ///< the first hundred
  std::uint64_t rejected = 0;
  std::uint64_t files = 0;
};

/// Gathers what the child says of a bundle.
class PackAnswer : public FrameTaker {
 public:
  explicit PackAnswer(std::string baseName) : m_name(std::move(baseName)) {}
  bool take(std::string_view frame) override;
  bool finished() const override { return m_finished; }
  const std::optional<Error> &failure() const { return m_failure; }
  WorkerPacks &packs() { return m_packs; }

 private:
  bool takeHead(std::string_view frame);
  bool takeEntries(std::string_view frame);
  bool takeError(std::string_view frame, bool fatal);
  std::string m_name;
  WorkerPacks m_packs;
  std::size_t m_entries = 0, m_bytes = 0;
  std::optional<Error> m_failure;
  bool m_finished = false;
};

/// Drops entries that stand twice, and domains that more than four entries claim: they are a host's, not a service's.
/// Both are counted among the flags.
void settlePack(WorkerPack &pack);

}  // namespace dossier
