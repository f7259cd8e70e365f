/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Why there is no plan, and what would help. */

#pragma once

#include <adwaita.h>

#include "olivine-fill-job.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FILL_TROUBLE (olivine_fill_trouble_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFillTrouble, olivine_fill_trouble, OLIVINE, FILL_TROUBLE, GtkBox)

/* Emits ::take with the place of the remedy that was pressed. */
void olivine_fill_trouble_show (OlivineFillTrouble      *self,
                                const OlivinePlanAdvice *advice);

G_END_DECLS
