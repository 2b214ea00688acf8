// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a pack one after the other in one anonymous file, for a worker that gets one descriptor. Copied, never looked
// into; nothing is written to a disk.
#pragma once

#include <stop_token>
#include <vector>

#include "service/input_files.h"

namespace dossier {

/// In the form of wire/pack_messages.h, sealed. A file met in a folder that cannot be opened is told in its place.
/// NotFound, Unreadable (the only file), LimitExceeded (more than 256 MiB together), Cancelled.
Result<InputFile> bundleOf(const std::vector<NamedFile> &files, std::stop_token stop);

/// The bytes of the first file of a bundle, as they went to the worker. LimitExceeded beyond `most`.
Result<std::vector<std::uint8_t>> firstOf(const InputFile &bundle, std::size_t most);

}  // namespace dossier
