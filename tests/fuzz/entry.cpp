// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry point, the same for every target.
#include "support.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  dossier::fuzzOnce({reinterpret_cast<const char *>(data), size});
  return 0;
}
