// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resources.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace dossier {
namespace {

TEST(Resources, AreTheFilesOfTheSourceTree) {
  const auto paths = resourcePaths("");
  ASSERT_FALSE(paths.empty());
  EXPECT_TRUE(std::is_sorted(paths.begin(), paths.end()));
  const std::string root = std::string(std::getenv("DOSSIER_SOURCE_DIR")) + "/resources/";
  for (const auto path : paths) {
    std::ifstream file(root + std::string(path), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(resource(path), std::string_view(bytes)) << path;
  }
}

TEST(Resources, AnUnknownPathIsNoFile) {
  EXPECT_FALSE(resource("no/such/file"));
  EXPECT_TRUE(resourcePaths("no/such/").empty());
}

}  // namespace
}  // namespace dossier
