/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is taken: the product as its label says, how much, when, and whether a
 * clinician agreed. */

#pragma once

#include <adwaita.h>

#include "olivine-products.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_DOSE_FORM (olivine_dose_form_get_type ())
G_DECLARE_FINAL_TYPE (OlivineDoseForm, olivine_dose_form, OLIVINE, DOSE_FORM, AdwBin)

/* Emits ::changed whenever what it says may differ; Enter in a field activates `dose.save`. */
void            olivine_dose_form_show         (OlivineDoseForm       *self,
                                                const OlivineProduct  *product,
                                                gint64                 count,
                                                const char            *time,
                                                gboolean               is_taken);
OlivineEntry   *olivine_dose_form_read         (OlivineDoseForm       *self,
                                                OlivineDate            date,
                                                GtkWidget            **wrong,
                                                GError               **error);
OlivineProduct *olivine_dose_form_get_kept_product
                                               (OlivineDoseForm       *self,
                                                const OlivineEntry    *dose);
gboolean        olivine_dose_form_get_taken    (OlivineDoseForm       *self);
void            olivine_dose_form_set_wrong    (OlivineDoseForm       *self,
                                                GtkWidget             *field,
                                                const char            *message);
void            olivine_dose_form_focus        (OlivineDoseForm       *self);

G_END_DECLS
