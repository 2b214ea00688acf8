// SPDX-License-Identifier: GPL-3.0-or-later
// What an app's id says by its form, without any catalogue.
#pragma once

#include <string_view>

namespace dossier {

/// iOS writes a developer team before the bundle: "57T9237FN3.net.whatsapp.WhatsApp".
std::string_view withoutTeam(std::string_view appId);

/// What stands behind a company's namespace tells no service of the company's: a copy of an app that says so itself
/// ("mod", "fake"), or a part of the device that keeps everything on it ("launcher").
bool isCopyOrPart(std::string_view behindPrefix);

/// An id that only goes on behind another one, with a point or a digit: "com.example.shop2" behind "com.example.shop".
bool goesOnBehind(std::string_view appId, std::string_view known);

}  // namespace dossier
