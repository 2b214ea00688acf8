// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk_model.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace dossier::faults {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kSector = 512;

std::string read(const fs::path &file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void addTo(Image &image, const fs::path &root, const fs::path &folder) {
  for (const auto &entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().lexically_relative(root).string();
    image[name] = entry.is_directory() ? std::nullopt : std::optional(read(entry.path()));
    if (entry.is_directory()) addTo(image, root, entry.path());
  }
}

}  // namespace

Image readImage(const fs::path &root) {
  Image image;
  addTo(image, root, root);
  return image;
}

void writeImage(const fs::path &root, const Image &image) {
  // The root stays: it may be a medium of its own.
  for (const auto &entry : fs::directory_iterator(root)) fs::remove_all(entry.path());
  for (const auto &[name, content] : image) {
    if (!content) {
      fs::create_directory(root / name);
      continue;
    }
    std::ofstream stream(root / name, std::ios::binary);
    stream.write(content->data(), static_cast<std::streamsize>(content->size()));
  }
}

DiskModel::DiskModel(const fs::path &root, bool syncsCount) : m_root(root), m_syncsCount(syncsCount) {
  load(root);
  m_synced = m_now;
}

std::size_t DiskModel::load(const fs::path &path) {
  struct stat status {};
  ::lstat(path.c_str(), &status);
  const std::size_t node = addNode(S_ISDIR(status.st_mode), status.st_ino);
  if (!m_nodes[node].folder) {
    m_nodes[node].synced = read(path);
    return node;
  }
  m_now[node];
  for (const auto &entry : fs::directory_iterator(path)) {
    const std::size_t child = load(entry.path());
    m_now[node][entry.path().filename().string()] = child;
  }
  return node;
}

std::size_t DiskModel::addNode(bool folder, std::uint64_t inode) {
  m_nodes.push_back({folder, "", {}});
  m_inodes[inode] = m_nodes.size() - 1;
  return m_nodes.size() - 1;
}

DiskModel::Spot DiskModel::spotOf(const fs::path &path) const {
  Spot spot;
  for (const auto &part : path.lexically_relative(m_root)) {
    if (!spot.name.empty()) spot.folder = nodeAt(spot);
    spot.name = part.string();
  }
  return spot;
}

std::size_t DiskModel::nodeAt(const Spot &spot) const { return m_now.at(spot.folder).at(spot.name); }

std::size_t DiskModel::fileOf(const Recorded &call) {
  const auto known = m_inodes.find(call.file);
  if (known != m_inodes.end()) return known->second;
  // Made by a call that is not hooked (fopen).
  const Spot spot = spotOf(call.path);
  const std::size_t node = addNode(false, call.file);
  change({NameChange::Kind::Add, spot, {}, node, 0});
  return node;
}

void DiskModel::apply(const Recorded &call) {
  switch (call.call) {
    case Call::Open:
    case Call::MakeFolder: {
      const std::size_t node = addNode(call.call == Call::MakeFolder, call.file);
      if (call.call == Call::MakeFolder) m_now[node], m_synced[node];
      change({NameChange::Kind::Add, spotOf(call.path), {}, node, 0});
      break;
    }
    case Call::Write: m_nodes[fileOf(call)].pending.push_back({false, call.offset, call.bytes}); break;
    case Call::Truncate: m_nodes[fileOf(call)].pending.push_back({true, call.offset, ""}); break;
    case Call::Sync:
      if (m_syncsCount) sync(fileOf(call));
      break;
    case Call::Rename: {
      const Spot from = spotOf(call.path), to = spotOf(call.to);
      const auto kind = call.exchange ? NameChange::Kind::Exchange : NameChange::Kind::Move;
      change({kind, from, to, nodeAt(from), call.exchange ? nodeAt(to) : 0});
      break;
    }
    case Call::Unlink: change({NameChange::Kind::Remove, spotOf(call.path), {}, 0, 0}); break;
    default: break;
  }
}

void DiskModel::change(NameChange change) {
  perform(change, m_now);
  m_names.push_back(std::move(change));
}

void DiskModel::sync(std::size_t node) {
  if (!m_nodes[node].folder) {
    for (const DataChange &data : m_nodes[node].pending) perform(data, m_nodes[node].synced);
    m_nodes[node].pending.clear();
    return;
  }
  std::erase_if(m_names, [&](const NameChange &name) {
    const bool twoSpots = name.kind == NameChange::Kind::Move || name.kind == NameChange::Kind::Exchange;
    if (name.from.folder != node && !(twoSpots && name.to.folder == node)) return false;
    perform(name, m_synced);
    return true;
  });
}

void DiskModel::perform(const NameChange &change, Entries &entries) {
  switch (change.kind) {
    case NameChange::Kind::Add: entries[change.from.folder][change.from.name] = change.node; break;
    case NameChange::Kind::Remove: entries[change.from.folder].erase(change.from.name); break;
    case NameChange::Kind::Move: {
      auto &from = entries[change.from.folder];
      const auto old = from.find(change.from.name);
      if (old != from.end() && old->second == change.node) from.erase(old);
      entries[change.to.folder][change.to.name] = change.node;
      break;
    }
    case NameChange::Kind::Exchange:
      entries[change.from.folder][change.from.name] = change.other;
      entries[change.to.folder][change.to.name] = change.node;
      break;
  }
}

void DiskModel::perform(const DataChange &change, std::string &content) {
  if (change.truncates) {
    content.resize(change.offset);
    return;
  }
  if (content.size() < change.offset + change.bytes.size()) content.resize(change.offset + change.bytes.size());
  content.replace(change.offset, change.bytes.size(), change.bytes);
}

void DiskModel::tear(const DataChange &change, std::string &content, std::mt19937_64 &chance) {
  std::size_t at = 0;
  while (at < change.bytes.size()) {
    const std::size_t next = std::min(change.bytes.size(), (change.offset + at) / kSector * kSector + kSector - change.offset);
    std::string piece = change.bytes.substr(at, next - at);
    const auto fate = chance() % 4;   // 0, 1: new; 2: old; 3: trash
    if (fate == 3) std::generate(piece.begin(), piece.end(), [&] { return static_cast<char>(chance()); });
    if (fate != 2) perform(DataChange{false, change.offset + at, piece}, content);
    at = next;
  }
}

std::string DiskModel::contentOf(const Node &node, Loss loss, std::mt19937_64 &chance) const {
  std::string content = node.synced;
  if (loss == Loss::Everything) return content;
  for (const DataChange &data : node.pending) {
    const auto fate = loss == Loss::Nothing ? 0 : chance() % 3;   // 0: kept, 1: lost, 2: torn
    if (fate == 0 || (fate == 2 && data.truncates)) perform(data, content);
    if (fate == 2 && !data.truncates) tear(data, content, chance);
  }
  return content;
}

void DiskModel::collect(std::size_t folder, const std::string &prefix, const Entries &entries, Loss loss, std::mt19937_64 &chance,
                        Image &image) const {
  const auto names = entries.find(folder);
  if (names == entries.end()) return;
  for (const auto &[name, node] : names->second) {
    const bool isFolder = m_nodes[node].folder;
    image[prefix + name] = isFolder ? std::nullopt : std::optional(contentOf(m_nodes[node], loss, chance));
    if (isFolder) collect(node, prefix + name + "/", entries, loss, chance, image);
  }
}

Image DiskModel::image(Loss loss, std::mt19937_64 &chance) const {
  Entries entries = m_synced;
  for (const NameChange &name : m_names) {
    if (loss == Loss::Nothing || (loss == Loss::ByChance && chance() % 2 == 0)) perform(name, entries);
  }
  Image image;
  collect(0, "", entries, loss, chance, image);
  return image;
}

bool DiskModel::hasPending() const {
  return !m_names.empty() || std::any_of(m_nodes.begin(), m_nodes.end(), [](const Node &node) { return !node.pending.empty(); });
}

}  // namespace dossier::faults
