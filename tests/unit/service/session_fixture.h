// SPDX-License-Identifier: GPL-3.0-or-later
// A program with its import worker in a folder of its own; each test opens the session that it needs.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <cstdlib>
#include <filesystem>

#include "service/vault_session.h"
#include "staging/worker_client.h"

namespace dossier {

class ProgramTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "dossier-service-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    root = pattern;
    auto worker = WorkerClient::start(std::filesystem::path(std::getenv("DOSSIER_BINARY_DIR")) / "bin/dossier-import");
    ASSERT_TRUE(worker);
    auto made = Program::make({root / "Default.dossier", root / "state"}, std::move(*worker));
    ASSERT_TRUE(made);
    program = std::move(*made);
  }
  void TearDown() override {
    session.reset();
    std::error_code ignored;
    std::filesystem::remove_all(root, ignored);
  }
  std::filesystem::path folder() const { return root / "Mine.dossier"; }

  std::filesystem::path root;
  std::unique_ptr<Program> program;
  std::unique_ptr<VaultSession> session;
};

}  // namespace dossier
