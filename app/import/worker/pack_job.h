// SPDX-License-Identifier: GPL-3.0-or-later
// The job of reading a pack, in the jailed child: asks for one file after the other and tells what all of them say.
#pragma once

#include "wire/channel.h"
#include "wire/messages.h"

namespace dossier {

/// `file` is the first; `job.only` names a kind where the person said which it is. See wire/pack_messages.h.
void runPackJob(FrameChannel &channel, OwnedDescriptor file, const JobMessage &job);

}  // namespace dossier
