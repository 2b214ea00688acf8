// SPDX-License-Identifier: GPL-3.0-or-later
// The framed parts of a page, and the short lists in them.
#pragma once

#include <QFrame>

class QTableWidget;
class QVBoxLayout;

namespace dossier {

/// Makes the frame a card with a heading; what it holds goes into the layout.
QVBoxLayout *cardLayout(QFrame &card, const QString &title);
/// Plain lines to choose one of; column `wide` takes the room that is left.
void asList(QTableWidget &table, int wide);
/// As high as its rows, up to eight of them.
void fitRows(QTableWidget &table);
}  // namespace dossier
