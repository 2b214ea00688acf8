// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/loaded_code.h"

#include <link.h>

#include <array>
#include <filesystem>
#include <string_view>

namespace dossier {
namespace {

struct Code {
  std::uintptr_t begin, end;
  std::string file;   ///< empty: the program itself
};

int addLibrary(dl_phdr_info *info, std::size_t, void *names) {
  const std::string_view name = info->dlpi_name != nullptr ? info->dlpi_name : "";
  if (!name.empty() && !name.starts_with("linux-vdso")) static_cast<std::vector<std::string> *>(names)->emplace_back(name);
  return 0;
}

int addCode(dl_phdr_info *info, std::size_t, void *ranges) {
  for (int i = 0; i < info->dlpi_phnum; ++i) {
    const auto &part = info->dlpi_phdr[i];
    if (part.p_type != PT_LOAD || (part.p_flags & PF_X) == 0) continue;
    const std::uintptr_t begin = info->dlpi_addr + part.p_vaddr;
    static_cast<std::vector<Code> *>(ranges)->push_back({begin, begin + part.p_memsz, info->dlpi_name != nullptr ? info->dlpi_name : ""});
  }
  return 0;
}

std::string programName() {
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/exe", error).filename().string();
}

bool isCLibrary(std::string_view name) {
  for (const std::string_view part : {"libc.so", "libpthread.so", "libresolv.so", "ld-linux", "ld-musl", "linux-vdso"}) {
    if (name.starts_with(part)) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> loadedLibraries() {
  std::vector<std::string> names;
  ::dl_iterate_phdr(&addLibrary, &names);
  return names;
}

std::string whoAsked(const DeniedCall &denied) {
  std::vector<Code> ranges;
  ::dl_iterate_phdr(&addCode, &ranges);
  std::string fallback;
  for (const std::uintptr_t address : denied.addresses) {
    if (address == 0) break;
    for (const Code &code : ranges) {
      if (address < code.begin || address >= code.end) continue;
      const std::string name = code.file.empty() ? programName() : std::filesystem::path(code.file).filename().string();
      if (!isCLibrary(name)) return name;
      if (fallback.empty()) fallback = name;
    }
    // A call that was made outside of every file's code was made by no library at all.
    if (address == denied.addresses[0] && fallback.empty()) return {};
  }
  return fallback;
}

}  // namespace dossier
