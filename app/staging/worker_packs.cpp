// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/worker_packs.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "core/text.h"
#include "wire/messages.h"
#include "wire/pack_messages.h"

namespace dossier {
namespace {

constexpr std::size_t kMostRejections = 100;
constexpr std::size_t kMostFlags = 50;
/// So many entries may name one domain, such as the services of one group; more is a host that many are guests of.
constexpr std::uint64_t kMostSharing = 4;

/// Makes the texts safe to keep and show, and says whether the rest holds together.
bool admit(PackEntry &entry) {
  entry.name = displayable(entry.name, kLongestPackName);
  if (entry.name.empty()) return false;
  for (PackKey &key : entry.keys) {
    key.value = displayable(key.value, kLongestPackKey);
    if (key.value.empty() || (key.kind == PackKeyKind::Domain && !isPackHost(key.value))) return false;
  }
  for (PackFact &fact : entry.facts) {
    fact.value = displayable(fact.value, kLongestPackText);
    const bool link = fact.field.ends_with(".url") || fact.field.find(".url:") != std::string::npos;
    // What is shown as an address may only be one that a browser would take for a page.
    if (link && !startsWithIgnoringCase(fact.value, "http://") && !startsWithIgnoringCase(fact.value, "https://")) return false;
  }
  return true;
}

std::size_t bytesOf(const PackEntry &entry) {
  std::size_t bytes = entry.name.size();
  for (const PackKey &key : entry.keys) bytes += key.value.size();
  for (const PackFact &fact : entry.facts) bytes += fact.field.size() + fact.value.size();
  return bytes;
}

/// The same texts in the same order.
std::string fingerprint(const PackEntry &entry) {
  std::string text = entry.name;
  for (const PackKey &key : entry.keys) (text += '\x1f') += key.value;
  for (const PackFact &fact : entry.facts) ((text += '\x1e') += fact.field) += fact.value;
  return text;
}

}  // namespace

void settlePack(WorkerPack &pack) {
  std::set<std::string> seen;
  const auto before = pack.entries.size();
  // A vocabulary comes in several forms side by side: one term is one entry.
  const bool terms = pack.kind == "dpv" || pack.kind == "fideslang";
  std::erase_if(pack.entries, [&](const PackEntry &entry) {
    return !seen.insert(terms && !entry.keys.empty() ? entry.keys.front().value : fingerprint(entry)).second;
  });
  if (pack.entries.size() < before) pack.flags["duplicate"] = before - pack.entries.size();
  // A domain list names a domain in one entry; in all others sharing says something.
  std::unordered_map<std::string, std::uint64_t> sharing;
  for (const PackEntry &entry : pack.entries) {
    for (const PackKey &key : entry.keys) sharing[key.value] += key.kind == PackKeyKind::Domain ? 1 : 0;
  }
  for (PackEntry &entry : pack.entries) {
    const auto shared = std::erase_if(entry.keys, [&](const PackKey &key) { return key.kind == PackKeyKind::Domain && sharing[key.value] > kMostSharing; });
    if (shared > 0 && entry.facts.size() < kMostEntryFacts) entry.facts.push_back({std::string(kPackFlag), "shared-domain"});
    for (const PackFact &fact : entry.facts) {
      if (fact.field == kPackFlag && (pack.flags.contains(fact.value) || pack.flags.size() < kMostFlags)) ++pack.flags[fact.value];
    }
  }
}

bool PackAnswer::takeHead(std::string_view frame) {
  auto head = decodePackHead(frame);
  const bool known = head && packKind(head->kind) != nullptr;
  if (!known || std::any_of(m_packs.packs.begin(), m_packs.packs.end(), [&](const WorkerPack &pack) { return pack.kind == head->kind && pack.name == head->name; })) return false;
  m_packs.packs.push_back({head->kind, displayable(head->name, kLongestPackName), displayable(head->licence, kLongestPackName),
                           displayable(head->date, 20), head->files, {}, {}});
  return true;
}

bool PackAnswer::takeEntries(std::string_view frame) {
  auto entries = decodePackEntries(frame);
  if (!entries || m_packs.packs.empty()) return false;
  for (PackEntry &entry : *entries) {
    if (!admit(entry)) return false;
    m_bytes += bytesOf(entry);
    if (++m_entries > kMostPackEntries || m_bytes > kMostPackBytes) return false;
    m_packs.packs.back().entries.push_back(std::move(entry));
  }
  return true;
}

bool PackAnswer::takeError(std::string_view frame, bool fatal) {
  auto error = decodeError(frame);
  if (!error || (!fatal && m_packs.rejections.size() >= kMostRejections)) return false;
  error->place.file = displayable(error->place.file.empty() ? m_name : error->place.file, 120);
  for (std::string &argument : error->arguments) argument = displayable(argument, 80);
  if (fatal) m_failure = std::move(*error);
  else m_packs.rejections.push_back(std::move(*error));
  m_finished = fatal;
  return true;
}

bool PackAnswer::take(std::string_view frame) {
  const auto type = messageType(frame);
  if (!type || m_finished) return false;
  switch (*type) {
    case MessageType::Progress: return decodeProgress(frame).has_value();
    case MessageType::PackHead: return takeHead(frame);
    case MessageType::PackEntries: return takeEntries(frame);
    case MessageType::Rejected: return takeError(frame, false);
    case MessageType::Failed: return takeError(frame, true);
    case MessageType::Done: {
      const auto done = decodeDone(frame);
      if (!done) return false;
      m_packs.files = done->records;
      m_packs.rejected = done->rejected;
      for (WorkerPack &pack : m_packs.packs) settlePack(pack);
      m_finished = true;
      return true;
    }
    default: return false;
  }
}

}  // namespace dossier
