// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/attachment_view.h"

#include <algorithm>

#include "core/text.h"
#include "service/input_files.h"
#include "service/inventory_edits.h"
#include "service/vault_session.h"

namespace dossier {
namespace {

constexpr std::size_t kMostText = 256U << 10;

/// The first part, not cut within a character.
std::string_view firstPart(std::string_view bytes) {
  if (bytes.size() <= kMostText) return bytes;
  std::size_t end = kMostText;
  while (end > kMostText - 4 && (static_cast<std::uint8_t>(bytes[end]) & 0xC0) == 0x80) --end;
  return bytes.substr(0, end);
}

bool isText(std::string_view part) { return isValidUtf8(part) && part.find('\0') == std::string_view::npos && !part.starts_with("%PDF"); }

bool isPicture(std::string_view bytes) { return bytes.starts_with("\x89PNG\r\n") || bytes.starts_with("\xFF\xD8\xFF"); }

}  // namespace

Result<AttachmentView> viewAttachment(VaultSession &session, const std::string &id, std::stop_token stop) {
  DOSSIER_ASSIGN(const SecretBytes bytes, InventoryEdits(session).attachmentBytes(id));
  AttachmentView view;
  const std::string_view part = firstPart(bytes.view());
  if (isPicture(part)) {
    DOSSIER_ASSIGN(WorkerClient * worker, session.program().worker());
    DOSSIER_ASSIGN(const InputFile file, InputFile::fromMemory(bytes.view()));
    DOSSIER_ASSIGN(view.picture, worker->preview(file.descriptor(), "attachment", std::move(stop)));
    view.kind = AttachmentView::Kind::Picture;
  } else if (isText(part)) {
    view.kind = AttachmentView::Kind::Text;
    view.text = displayableLines(part);
    view.cut = part.size() < bytes.size();
  }
  return view;
}

}  // namespace dossier
