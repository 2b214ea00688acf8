// SPDX-License-Identifier: GPL-3.0-or-later
// What a parser that has been taken over would try. Each act works by itself, without the program's libraries, so that the same
// code runs in the jail and, as the control, in a process without one.
#pragma once

#include <string>
#include <vector>

namespace dossier::hostile {

struct Act {
  const char *name;
  bool (*run)(const std::string &argument);  ///< whether it got what it wanted
};

// Standard input is the file that is read and standard output the socket of the answers, in the jail and in the control.
std::vector<Act> fileActs();
std::vector<Act> socketActs();
std::vector<Act> processActs();
std::vector<Act> memoryActs();
std::vector<Act> allActs();

/// What it would answer, or not answer, instead of honest work.
struct Misbehaviour {
  const char *name;
  void (*run)();                             ///< sends what it sends; honest answers may follow
};
std::vector<Misbehaviour> misbehaviours();

}  // namespace dossier::hostile
