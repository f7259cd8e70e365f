/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The portions of a dish as buttons beside each other, for the menu of a cell. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_PLAN_PORTIONS (olivine_plan_portions_get_type ())
G_DECLARE_FINAL_TYPE (OlivinePlanPortions, olivine_plan_portions, OLIVINE, PLAN_PORTIONS, GtkBox)

GtkWidget *olivine_plan_portions_new (void);

G_END_DECLS
