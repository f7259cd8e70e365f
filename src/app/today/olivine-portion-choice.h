/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The portions of one food as a drop-down lists them. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-log-line.h"

G_BEGIN_DECLS

void        olivine_portion_choice_show     (GtkDropDown          *drop_down,
                                             const OlivineFood    *food,
                                             const OlivineLogLine *line);
const char *olivine_portion_choice_get_unit (GtkDropDown          *drop_down);

G_END_DECLS
