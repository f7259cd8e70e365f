/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The meals as a drop-down lists them: in the order of the day, "Other" last. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-entry.h"

G_BEGIN_DECLS

GListModel  *olivine_meal_choice_new      (void);
OlivineMeal  olivine_meal_choice_get_meal (GtkDropDown *drop_down);
void         olivine_meal_choice_set_meal (GtkDropDown *drop_down,
                                           OlivineMeal  meal);

G_END_DECLS
