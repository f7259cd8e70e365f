/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A popover that asks for a day and a meal. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-entry.h"

G_BEGIN_DECLS

/* What the first line of the meals means to the one who asks. */
typedef enum {
  OLIVINE_DAY_PICKER_COPY_FROM, /* the whole day */
  OLIVINE_DAY_PICKER_COPY_TO,   /* the same meal */
  OLIVINE_DAY_PICKER_MOVE_TO,   /* likewise */
} OlivineDayPickerMode;

#define OLIVINE_TYPE_DAY_PICKER (olivine_day_picker_get_type ())
G_DECLARE_FINAL_TYPE (OlivineDayPicker, olivine_day_picker, OLIVINE, DAY_PICKER, GtkPopover)

GtkWidget *olivine_day_picker_new            (OlivineDayPickerMode  mode);
void       olivine_day_picker_set_date       (OlivineDayPicker     *self,
                                              OlivineDate           date);
gboolean   olivine_day_picker_get_with_doses (OlivineDayPicker     *self);

/* Signals:
 *   picked (guint julian, int meal)   the meal is -1 when the first line was chosen
 */

G_END_DECLS
