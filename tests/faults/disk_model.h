// SPDX-License-Identifier: GPL-3.0-or-later
// What a disk may hold after the power failed: all that was synced, and of the rest whatever it pleases. Written data is lost,
// kept or torn at 512-byte sectors, some of them trash; names that were made, moved or removed are kept or lost until their
// folder is synced, each on its own. Stricter than any file system that we know.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "fault_layer.h"

namespace dossier::faults {

/// Contents by path below the root; no content: a folder.
using Image = std::map<std::string, std::optional<std::string>>;

Image readImage(const std::filesystem::path &root);
void writeImage(const std::filesystem::path &root, const Image &image);

enum class Loss : std::uint8_t { Nothing, Everything, ByChance };

class DiskModel {
 public:
  /// As it stands, all of it synced. `syncsCount` false: a disk that lies about syncing, for control.
  DiskModel(const std::filesystem::path &root, bool syncsCount);
  void apply(const Recorded &call);
  Image image(Loss loss, std::mt19937_64 &chance) const;
  /// Whether anything could be lost now.
  bool hasPending() const;

 private:
  struct DataChange {
    bool truncates = false;
    std::uint64_t offset = 0;
    std::string bytes;
  };
  struct Node {
    bool folder = false;
    std::string synced;
    std::vector<DataChange> pending;
  };
  using Entries = std::map<std::size_t, std::map<std::string, std::size_t>>;   ///< folder's node -> name -> node
  struct Spot {
    std::size_t folder = 0;
    std::string name;
  };
  struct NameChange {
    enum class Kind : std::uint8_t { Add, Remove, Move, Exchange } kind = Kind::Add;
    Spot from, to;
    std::size_t node = 0, other = 0;
  };

  std::size_t load(const std::filesystem::path &path);
  Spot spotOf(const std::filesystem::path &path) const;
  std::size_t nodeAt(const Spot &spot) const;
  std::size_t addNode(bool folder, std::uint64_t inode);
  std::size_t fileOf(const Recorded &call);
  void change(NameChange change);
  void sync(std::size_t node);
  static void perform(const NameChange &change, Entries &entries);
  static void perform(const DataChange &change, std::string &content);
  static void tear(const DataChange &change, std::string &content, std::mt19937_64 &chance);
  std::string contentOf(const Node &node, Loss loss, std::mt19937_64 &chance) const;
  void collect(std::size_t folder, const std::string &prefix, const Entries &entries, Loss loss, std::mt19937_64 &chance, Image &image) const;

  std::filesystem::path m_root;
  bool m_syncsCount;
  std::vector<Node> m_nodes;
  std::map<std::uint64_t, std::size_t> m_inodes;
  Entries m_now, m_synced;
  std::vector<NameChange> m_names;   ///< not yet synced, in order
};

}  // namespace dossier::faults
