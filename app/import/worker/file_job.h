// SPDX-License-Identifier: GPL-3.0-or-later
// One job in the jailed child: recognise one file, read it, or turn it into pixels, and answer in frames.
#pragma once

#include "import/source_tree.h"
#include "wire/channel.h"
#include "wire/messages.h"

namespace dossier {

/// Sends Recognised and, for a Read job, Observations, Rejected, UnknownField and Progress frames until Done or Failed. For a Preview job: Picture
/// and Pixels until Done, or Failed.
void runFileJob(FrameChannel &channel, const SourceTree &tree, const JobMessage &job);

}  // namespace dossier
