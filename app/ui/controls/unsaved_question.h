// SPDX-License-Identifier: GPL-3.0-or-later
// The question before a dialog closes over what was written in it.
#pragma once

#include <functional>

class QDialog;

namespace dossier {

/// Asks in front of the dialog, once at a time, and returns at once; `leave` is called where what was written may go. The question
/// goes with the dialog, so a lock that closes it is never kept waiting.
void askBeforeLosing(QDialog &dialog, std::function<void()> leave);

}  // namespace dossier
