/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The day on screen as a menu button with a calendar under it. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_DATE_BUTTON (olivine_date_button_get_type ())
G_DECLARE_FINAL_TYPE (OlivineDateButton, olivine_date_button, OLIVINE, DATE_BUTTON, AdwBin)

void olivine_date_button_set_narrow (OlivineDateButton *self,
                                     gboolean           narrow);

G_END_DECLS
