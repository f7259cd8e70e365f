/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A popover that asks which day to copy, and to which. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-date.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_PLAN_COPY_DAY (olivine_plan_copy_day_get_type ())
G_DECLARE_FINAL_TYPE (OlivinePlanCopyDay, olivine_plan_copy_day, OLIVINE, PLAN_COPY_DAY, GtkPopover)

GtkWidget *olivine_plan_copy_day_new   (void);
void       olivine_plan_copy_day_begin (OlivinePlanCopyDay *self,
                                        OlivineDate         week,
                                        OlivineDate         day);

/* Signals:
 *   picked (guint from, guint to)   Julian days
 */

G_END_DECLS
