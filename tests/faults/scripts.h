// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does, step by step. A step that succeeds has said that its change is saved.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "stage.h"

namespace dossier::faults {

struct Step {
  std::string name;
  std::function<Result<void>(Stage &)> run;
};

struct Script {
  std::string name;
  std::function<Result<void>(Stage &)> prepare;   ///< without faults; nothing: an empty folder
  std::vector<Step> steps;
  bool noExchange = false;                        ///< on a medium that cannot exchange two folders
};

const std::vector<Script> &allScripts();
const Script &scriptNamed(const std::string &name);

/// A vault of schema 1 with three holders, which key A opens.
Result<void> makeSchemaOneVault(const std::filesystem::path &folder);

/// Where a script starts from and what is seen after each step (the first entry: before all of them).
struct Rehearsal {
  Image start;
  std::vector<std::string> states;
  std::uint64_t calls = 0, reads = 0;
};
Rehearsal rehearse(Stage &stage, const Script &script);

}  // namespace dossier::faults
