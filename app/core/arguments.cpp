// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arguments.h"

#include <sodium/utils.h>

#include <cstring>

namespace dossier {

std::vector<std::string> takeArguments(int count, char **arguments) {
  std::vector<std::string> taken(arguments, arguments + count);
  for (int i = 1; i < count; ++i) sodium_memzero(arguments[i], std::strlen(arguments[i]));
  return taken;
}

}  // namespace dossier
