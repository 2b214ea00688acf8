// SPDX-License-Identifier: GPL-3.0-or-later
// The job of reading a pack, in the jailed child: one file after the other of a bundle, and what all of them say.
#pragma once

#include "import/source_tree.h"
#include "wire/channel.h"
#include "wire/messages.h"

namespace dossier {

/// `bundle`: see wire/pack_messages.h. `job.only` names a kind where the person said which it is. Sends PackHead and
/// PackEntries frames, Rejected and Progress until Done, or Failed. Memory that runs out is told by runFileJob.
void runPackJob(FrameChannel &channel, const SourceTree &bundle, const JobMessage &job);

}  // namespace dossier
