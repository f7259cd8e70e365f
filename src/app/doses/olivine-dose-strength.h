/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the label gives for one unit: elemental magnesium, or a compound and its weight. */

#pragma once

#include <adwaita.h>

#include "olivine-dose.h"
#include "olivine-products.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_DOSE_STRENGTH (olivine_dose_strength_get_type ())
G_DECLARE_FINAL_TYPE (OlivineDoseStrength, olivine_dose_strength, OLIVINE, DOSE_STRENGTH,
                      AdwPreferencesGroup)

/* Emits ::changed whenever what it says may differ, ::activate on Enter in a field. */
void       olivine_dose_strength_show      (OlivineDoseStrength   *self,
                                            const OlivineProduct  *product);
gboolean   olivine_dose_strength_read      (OlivineDoseStrength   *self,
                                            OlivineDoseFacts      *facts,
                                            GError               **error);
GtkWidget *olivine_dose_strength_get_field (OlivineDoseStrength   *self);
gboolean   olivine_dose_strength_is_empty  (OlivineDoseStrength   *self);
void       olivine_dose_strength_set_wrong (OlivineDoseStrength   *self,
                                            const char            *message);

G_END_DECLS
