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
    ssize_t got = 0;
    do {
      got = ::pread(m_descriptor, buffer.data(), buffer.size(), m_position);
    } while (got < 0 && errno == EINTR);
    if (got < 0) return fail(ErrorCode::Unreadable, m_place);
    m_position += got;
    return static_cast<std::size_t>(got);
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

Result<std::size_t> readFully(ByteSource &source, std::span<char> buffer) {
  std::size_t filled = 0;
  while (filled < buffer.size()) {
    DOSSIER_ASSIGN(const std::size_t got, source.read(buffer.subspan(filled)));
    if (got == 0) break;
    filled += got;
  }
  return filled;
}

std::size_t blockBytes(const ByteSource &source, std::uint64_t consumed) {
  constexpr std::uint64_t kLeast = 4U << 10, kMost = 1U << 20;
  // A size is what was said at the start; that the end is reached only a read tells, for which there is always room.
  const std::uint64_t left = source.size() - std::min(source.size(), consumed);
  return static_cast<std::size_t>(std::clamp(left + 1, kLeast, kMost));
}

std::string SourceTree::head(std::size_t bytes) const {
  const SourceEntry *entry = single();
  if (entry == nullptr) return {};
  auto source = open(entry->name);
  if (!source) return {};
  std::string head(bytes, '\0');
  const auto got = readFully(**source, head);
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
