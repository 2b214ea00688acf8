// SPDX-License-Identifier: GPL-3.0-or-later
// All pages, for the window that holds them.
#pragma once

#include "ui/pages/catalogue_page.h"
#include "ui/pages/entrance_page.h"
#include "ui/pages/first_steps_page.h"
#include "ui/pages/holder_detail.h"
#include "ui/pages/imports_page.h"
#include "ui/pages/inventory_page.h"
#include "ui/pages/lenses_page.h"
#include "ui/pages/matrix_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/quick_audit_dialog.h"
#include "ui/pages/replacement.h"
#include "ui/pages/settings_page.h"
