// SPDX-License-Identifier: GPL-3.0-or-later
// How each rung of the evidence ladder looks. A claim is an empty ring, a permission half full, a finding full: the shape
// tells it without the colour.
#pragma once

#include <QIcon>
#include <QRectF>
#include <optional>

#include "core/model/basis.h"

class QPainter;

namespace dossier {

void paintBasis(QPainter &painter, const QRectF &area, std::optional<Basis> basis);
QIcon basisIcon(Basis basis);

}  // namespace dossier
