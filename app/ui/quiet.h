// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt does by itself around a program and Dossier must not: remember files, ask the desktop, guess markup, write logs.
#pragma once

namespace dossier {

/// Before the application object: no dialogs of the platform, no session manager, no list of the places where files were
/// chosen (QtProject.conf), no text of Qt's on standard error, which ends in the journal.
void beQuiet();

/// Once the application object is there: labels that would guess whether their text is markup show it as it is. Reaches
/// those that Qt makes itself, in message boxes and file dialogs; tool tips alone keep what plainToolTip() made.
void readNoMarkup();

}  // namespace dossier
