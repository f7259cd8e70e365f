/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done when the diary is damaged. */

#pragma once

#include <adwaita.h>

#include "olivine-clock.h"
#include "olivine-settings.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_RESCUE_PAGE (olivine_rescue_page_get_type ())
G_DECLARE_FINAL_TYPE (OlivineRescuePage, olivine_rescue_page, OLIVINE, RESCUE_PAGE, AdwBin)

void olivine_rescue_page_start (OlivineRescuePage *self,
                                const char        *data_dir,
                                OlivineClock      *clock,
                                OlivineSettings   *settings);

/* Signals:
 *   restored (const char *kept_path)   a copy is in the place of the damaged diary
 */

G_END_DECLS
