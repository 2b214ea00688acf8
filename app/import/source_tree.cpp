// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/source_tree.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace dossier {
namespace {

/// Reads with pread from its own position, so two sources over one descriptor do not disturb each other.
class DescriptorSource : public ByteSource {
 public:
  DescriptorSource(int descriptor, std::uint64_t size, Place place)
      : m_descriptor(descriptor), m_size(size), m_place(std::move(place)) {}
  std::uint64_t size() const override { return m_size; }
  Result<std::size_t> read(std::span<char> buffer) override {
    std::size_t filled = 0;
    while (filled < buffer.size()) {
      const ssize_t got = ::pread(m_descriptor, buffer.data() + filled, buffer.size() - filled, m_position);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return fail(ErrorCode::Unreadable, m_place);
      if (got == 0) break;
      filled += static_cast<std::size_t>(got);
      m_position += got;
    }
    return filled;
  }

 private:
  int m_descriptor;
  std::uint64_t m_size;
  Place m_place;
  off_t m_position = 0;
};

class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : m_bytes(bytes), m_size(bytes.size()) {}
  std::uint64_t size() const override { return m_size; }
  Result<std::size_t> read(std::span<char> buffer) override {
    const std::size_t count = std::min(buffer.size(), m_bytes.size());
    if (count > 0) std::memcpy(buffer.data(), m_bytes.data(), count);
    m_bytes.remove_prefix(count);
    return count;
  }

 private:
  std::string_view m_bytes;
  std::uint64_t m_size;
};

class OneMemberTree : public SourceTree {
 public:
  OneMemberTree(std::string name, std::uint64_t bytes, SourceLimits limits) : m_limits(limits) {
    m_entries.push_back({std::move(name), bytes});
  }
  const std::vector<SourceEntry> &entries() const override { return m_entries; }
  const SourceLimits &limits() const override { return m_limits; }

 private:
  std::vector<SourceEntry> m_entries;
  SourceLimits m_limits;
};

class FileTree : public OneMemberTree {
 public:
  FileTree(int descriptor, std::string name, std::uint64_t bytes, SourceLimits limits)
      : OneMemberTree(std::move(name), bytes, limits), m_descriptor(descriptor) {}
  ~FileTree() override { ::close(m_descriptor); }
  FileTree(const FileTree &) = delete;
  FileTree &operator=(const FileTree &) = delete;
  Result<std::unique_ptr<ByteSource>> open(std::string_view) const override {
    return std::make_unique<DescriptorSource>(m_descriptor, entries().front().bytes, Place{entries().front().name});
  }

 private:
  int m_descriptor;
};

class MemoryTree : public OneMemberTree {
 public:
  MemoryTree(std::string_view bytes, std::string name, SourceLimits limits)
      : OneMemberTree(std::move(name), bytes.size(), limits), m_bytes(bytes) {}
  Result<std::unique_ptr<ByteSource>> open(std::string_view) const override { return std::make_unique<MemorySource>(m_bytes); }

 private:
  std::string_view m_bytes;
};

}  // namespace

std::string SourceTree::head(std::size_t bytes) const {
  const SourceEntry *entry = single();
  if (entry == nullptr) return {};
  auto source = open(entry->name);
  if (!source) return {};
  std::string head(bytes, '\0');
  const auto got = (*source)->read(head);
  head.resize(got ? *got : 0);
  return head;
}

Result<std::unique_ptr<SourceTree>> makeFileTree(int descriptor, std::string name, SourceLimits limits) {
  // What cannot be sought is no file.
  const off_t bytes = ::lseek(descriptor, 0, SEEK_END);
  if (bytes < 0) return fail(ErrorCode::Unreadable, {name});
  return std::make_unique<FileTree>(descriptor, std::move(name), static_cast<std::uint64_t>(bytes), limits);
}

std::unique_ptr<SourceTree> makeMemoryTree(std::string_view bytes, std::string name, SourceLimits limits) {
  return std::make_unique<MemoryTree>(bytes, std::move(name), limits);
}

}  // namespace dossier
