// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and spaces, from resources/theme/tokens.json and from nowhere else.
#pragma once

#include <QColor>
#include <QString>
#include <array>

#include "core/model/basis.h"

namespace dossier {

inline constexpr int kSmallSpace = 6;
inline constexpr int kMediumSpace = 12;
inline constexpr int kLargeSpace = 24;

struct Theme {
  QColor window, base, alternate, text, muted, accent, accentText, border, danger, good;
  std::array<QColor, kBasisCount> basis;

  const QColor &of(Basis rung) const { return basis[static_cast<std::size_t>(rung)]; }
};

/// "light", "dark", "contrast".
void applyTheme(const QString &name);
const Theme &currentTheme();

}  // namespace dossier
