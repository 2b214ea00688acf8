// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resources.h"

#include <algorithm>
#include <cstddef>

namespace dossier {

/// Made by cmake/embed_resources.py, sorted by path.
struct EmbeddedFile {
  const char *path;
  const char *begin;
  const char *end;
};
extern const EmbeddedFile embeddedFiles[];
extern const std::size_t embeddedFileCount;

namespace {

const EmbeddedFile *firstNotBefore(std::string_view path) {
  return std::lower_bound(embeddedFiles, embeddedFiles + embeddedFileCount, path,
                          [](const EmbeddedFile &file, std::string_view wanted) { return file.path < wanted; });
}

}  // namespace

std::optional<std::string_view> resource(std::string_view path) {
  const EmbeddedFile *file = firstNotBefore(path);
  if (file == embeddedFiles + embeddedFileCount || file->path != path) return std::nullopt;
  return std::string_view(file->begin, static_cast<std::size_t>(file->end - file->begin));
}

std::vector<std::string_view> resourcePaths(std::string_view prefix) {
  std::vector<std::string_view> paths;
  for (const EmbeddedFile *file = firstNotBefore(prefix); file != embeddedFiles + embeddedFileCount; ++file) {
    const std::string_view path = file->path;
    if (!path.starts_with(prefix)) break;
    paths.push_back(path);
  }
  return paths;
}

}  // namespace dossier
