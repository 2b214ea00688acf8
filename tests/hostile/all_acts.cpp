// SPDX-License-Identifier: GPL-3.0-or-later
#include "acts.h"

namespace dossier::hostile {

std::vector<Act> allActs() {
  std::vector<Act> list = fileActs();
  for (const auto &more : {socketActs(), processActs(), memoryActs()}) list.insert(list.end(), more.begin(), more.end());
  return list;
}

}  // namespace dossier::hostile
