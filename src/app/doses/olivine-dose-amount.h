/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How much of a product is taken, and when. */

#pragma once

#include <adwaita.h>

#include "olivine-dose.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_DOSE_AMOUNT (olivine_dose_amount_get_type ())
G_DECLARE_FINAL_TYPE (OlivineDoseAmount, olivine_dose_amount, OLIVINE, DOSE_AMOUNT,
                      AdwPreferencesGroup)

typedef enum {
  OLIVINE_DOSE_AMOUNT_COUNT,
  OLIVINE_DOSE_AMOUNT_TIME,
} OlivineDoseAmountField;

/* Emits ::changed whenever what it says may differ, ::activate on Enter in a field. */
void       olivine_dose_amount_show      (OlivineDoseAmount       *self,
                                          gint64                   count,
                                          const char              *unit,
                                          const char              *time);
gboolean   olivine_dose_amount_read      (OlivineDoseAmount       *self,
                                          OlivineDoseFacts        *facts,
                                          GError                 **error);
void       olivine_dose_amount_set_total (OlivineDoseAmount       *self,
                                          const char              *total);
GtkWidget *olivine_dose_amount_get_field (OlivineDoseAmount       *self,
                                          OlivineDoseAmountField   field);
void       olivine_dose_amount_set_wrong (OlivineDoseAmount       *self,
                                          GtkWidget               *field,
                                          const char              *message);

G_END_DECLS
