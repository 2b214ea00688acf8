// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that never read markup: what comes from a file is shown as it is.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace dossier {

enum class LabelRole { Body, Muted, Heading, Title, Number, Danger };

QLabel *plainLabel(const QString &text, LabelRole role = LabelRole::Body, QWidget *parent = nullptr);
/// For setToolTip and QToolTip, which would take a text that looks like markup for markup.
QString plainToolTip(const QString &text);
/// The one button of a page that is meant to be pressed.
QPushButton *primaryButton(const QString &text, QWidget *parent = nullptr);
/// An action that stays quiet beside the others.
QPushButton *linkButton(const QString &text, QWidget *parent = nullptr);
/// After a property changed that the style sheet looks at.
void restyle(QWidget *widget);
/// A page that may be taller than the window.
QScrollArea *scrolling(QWidget *inside);

}  // namespace dossier
