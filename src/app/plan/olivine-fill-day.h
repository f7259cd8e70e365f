/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One day of a plan that is not used yet. */

#pragma once

#include <adwaita.h>

#include "olivine-fill-job.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FILL_DAY (olivine_fill_day_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFillDay, olivine_fill_day, OLIVINE, FILL_DAY, GtkBox)

GtkWidget *olivine_fill_day_new (const OlivineFillResult *result,
                                 guint                    index);

G_END_DECLS
