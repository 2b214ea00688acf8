// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/packs.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/text.h"
#include "service/pack_bundle.h"
#include "service/pack_words.h"
#include "service/vault_session.h"
#include "staging/worker_client.h"
#include "vault/vault.h"

namespace dossier {
namespace {

constexpr std::size_t kMostHits = 200;

Result<void> check(const PackWords &words) {
  if (!words.kind.empty() && packKind(words.kind) == nullptr) return fail(ErrorCode::WrongUsage, {}, {"kind"});
  if (!words.date.empty() && !isPackDate(words.date)) return fail(ErrorCode::WrongUsage, {}, {"date"});
  return {};
}

/// A folder that somebody works in holds much that is nobody's data.
bool isHidden(const std::filesystem::path &file, const std::filesystem::path &root) {
  const auto below = file.lexically_relative(root);
  return std::any_of(below.begin(), below.end(), [](const auto &part) { return part.native().starts_with(".") && part != "."; });
}

PackRecord recordOf(const WorkerPack &pack, const PackWords &words, const std::string &file, std::uint64_t rejected) {
  PackRecord record;
  record.kind = pack.kind;
  record.name = !words.name.empty() ? words.name : !pack.name.empty() ? pack.name : std::string(packKind(pack.kind)->title);
  record.name = displayable(record.name, kLongestPackName);
  // What the pack says of itself counts; the person fills in what it leaves out.
  record.licenceSaid = pack.licence.empty() && !words.licence.empty();
  record.licence = record.licenceSaid ? displayable(words.licence, kLongestPackName) : pack.licence;
  record.dateSaid = pack.date.empty() && !words.date.empty();
  record.date = record.dateSaid ? words.date : pack.date;
  record.file = file;
  record.rejected = rejected;
  record.flags = pack.flags;
  return record;
}

void addKeys(std::vector<PackKey> &keys, PackKeyKind kind, const std::vector<std::string> &values) {
  for (const std::string &value : values) keys.push_back({kind, kind == PackKeyKind::App ? value : asciiLower(value)});
}

}  // namespace

std::string sourceOf(const PackRecord &pack) { return pack.name + ", " + (pack.date.empty() ? "undated" : pack.date); }

std::string usualLicence(const PackRecord &pack) {
  for (const PackSet &set : kPackSets) {
    if (set.kind == pack.kind && set.title == pack.name) return std::string(set.usualLicence);
  }
  const PackKind *kind = packKind(pack.kind);
  return kind == nullptr ? std::string() : std::string(kind->usualLicence);
}

Result<AddedPack> Packs::keepOne(PackRecord record, const std::vector<PackEntry> &entries) {
  AddedPack added;
  auto kept = addPack(m_session.vault(), record, entries, added.replaced);
  if (!kept && kept.error().code == ErrorCode::AlreadyImported) {
    added.status = AddedPack::Status::Unchanged;
    DOSSIER_ASSIGN(added.record, find(added.replaced));
    added.replaced = 0;
    return added;
  }
  if (!kept) return fail(kept.error());
  added.status = added.replaced == 0 ? AddedPack::Status::Added : AddedPack::Status::Replaced;
  added.record = std::move(*kept);
  return added;
}

Result<ReadPacks> Packs::read(const std::filesystem::path &path, const PackWords &words, std::stop_token stop) {
  DOSSIER_TRY(check(words));
  DOSSIER_ASSIGN(WorkerClient * worker, m_session.program().worker());
  DOSSIER_ASSIGN(auto files, listInputFiles({path}));
  std::erase_if(files, [&](const NamedFile &file) { return !file.named && isHidden(file.path, path); });
  if (files.empty()) return fail(ErrorCode::PackUnrecognised, {shownName(path)});
  const bool beside = files.size() == 1 && files.front().named && addSignatureBeside(files);
  DOSSIER_ASSIGN(const InputFile bundle, bundleOf(files, stop));
  DOSSIER_ASSIGN(WorkerPacks found, worker->readPack(bundle.descriptor(), shownName(path), words.kind, std::move(stop)));
  ReadPacks read{std::move(found.packs), std::move(found.rejections), found.rejected, found.files, shownName(path), words, {}, {}};
  DOSSIER_TRY(judgeWords(m_session, bundle, beside, read));
  return read;
}

Result<PackReading> Packs::keep(ReadPacks read) {
  PackReading reading{{}, std::move(read.rejections), read.rejected, read.files};
  for (const WorkerPack &pack : read.packs) {
    // Where one folder gives several packs, a name would be that of each. Own words are known by the name they give themselves.
    PackWords own = read.said;
    if (read.packs.size() > 1 || pack.kind == kWordsPack) own.name.clear();
    DOSSIER_ASSIGN(auto added, keepOne(recordOf(pack, own, read.file, read.packs.size() == 1 ? read.rejected : 0), pack.entries));
    reading.packs.push_back(std::move(added));
  }
  m_session.changed();
  return reading;
}

Result<std::vector<PackRecord>> Packs::list() { return PackStore(m_session.vault().database()).list(); }
Result<PackRecord> Packs::find(std::int64_t id) { return PackStore(m_session.vault().database()).find(id); }

Result<void> Packs::remove(std::int64_t id) {
  DOSSIER_TRY(removePack(m_session.vault(), id));
  m_session.changed();
  return {};
}

Result<std::vector<StoredPackEntry>> Packs::entries(std::int64_t id, const std::string &text, std::size_t from, std::size_t most) {
  DOSSIER_TRY(find(id));
  return PackStore(m_session.vault().database()).entries(id, text, from, most);
}

Result<std::vector<PackHit>> Packs::at(const std::string &holderId) {
  DOSSIER_ASSIGN(const auto packs, list());
  std::vector<PackHit> hits;
  DOSSIER_ASSIGN(const auto catalogue, m_session.catalogue());
  const CatalogueHolder *known = catalogue->describing(holderId);
  if (known == nullptr) known = catalogue->holder(holderId);
  DOSSIER_ASSIGN(const auto inventory, m_session.inventory());
  const auto &holders = inventory->holders;
  const auto holder = std::find_if(holders.begin(), holders.end(), [&](const Holder &one) { return one.id == holderId; });
  if (known == nullptr && holder == holders.end()) return fail(ErrorCode::NotFound, {}, {"HOLDER"});
  if (packs.empty()) return hits;
  std::vector<PackKey> apps, domains, names;
  if (known != nullptr) {
    addKeys(apps, PackKeyKind::App, known->apps);
    addKeys(domains, PackKeyKind::Domain, known->domains);
    addKeys(names, PackKeyKind::Name, known->aliases);
    addKeys(names, PackKeyKind::Name, {known->name});
  }
  if (holder != holders.end()) {
    addKeys(domains, PackKeyKind::Domain, holder->domains);
    addKeys(names, PackKeyKind::Name, {holder->name});
    if (holderId.starts_with("app:")) addKeys(apps, PackKeyKind::App, {holderId.substr(4)});
  }
  // A bulk sender's domain names none of those that send through it.
  std::erase_if(domains, [&](const PackKey &key) { return catalogue->isBulkSender(key.value); });
  std::set<std::int64_t> found, sure;
  PackStore store(m_session.vault().database());
  for (const auto &[by, keys] : {std::pair("app id", &apps), std::pair("domain", &domains), std::pair("name", &names)}) {
    DOSSIER_ASSIGN(auto entries, store.lookUp(*keys, kMostHits));
    for (StoredPackEntry &entry : entries) {
      // A name is weak: it counts where the same pack knows the holder by nothing better.
      if ((keys == &names && sure.contains(entry.pack)) || !found.insert(entry.id).second) continue;
      if (keys != &names) sure.insert(entry.pack);
      const auto pack = std::find_if(packs.begin(), packs.end(), [&](const PackRecord &one) { return one.id == entry.pack; });
      if (pack != packs.end()) hits.push_back({*pack, std::move(entry.entry), by});
    }
  }
  std::stable_sort(hits.begin(), hits.end(), [](const PackHit &a, const PackHit &b) { return std::tie(a.pack.kind, a.pack.name) < std::tie(b.pack.kind, b.pack.name); });
  return hits;
}

}  // namespace dossier
