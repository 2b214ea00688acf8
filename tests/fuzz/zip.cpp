// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a zip archive: no more members and no more bytes than the limits allow, whatever it claims, and each member as large
// as it was said to be.
#include "import/format/zip_reader.h"
#include "support.h"

namespace dossier {

using fuzz::require;

void fuzzOnce(std::string_view bytes) {
  ZipLimits limits;
  limits.members = 20;
  limits.memberBytes = 64U << 10;
  limits.allBytes = 128U << 10;
  auto archive = ZipReader::open(bytes, limits);
  if (!archive) return require(!codeName(archive.error().code).empty(), "an error without a name");
  require(archive->members().size() <= limits.members, "more members than are taken");
  std::size_t unpacked = 0;
  for (const ZipMember &member : archive->members()) {
    const auto text = archive->read(member);
    if (!text) continue;
    require(text->size() == member.unpacked && text->size() <= limits.memberBytes, "a member of another size", member.name);
    unpacked += text->size();
  }
  require(unpacked <= limits.allBytes, "more unpacked than is taken");
}

}  // namespace dossier
