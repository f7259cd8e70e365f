/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The buttons below a dose: what stands against it in one line, Save, and the deliberate step. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_DOSE_BAR (olivine_dose_bar_get_type ())
G_DECLARE_FINAL_TYPE (OlivineDoseBar, olivine_dose_bar, OLIVINE, DOSE_BAR, AdwBin)

/* Activates `dose.save`, `dose.log-anyway` and `dose.show-cautions`. */
void olivine_dose_bar_set_labels    (OlivineDoseBar *self,
                                     const char     *save_label,
                                     const char     *anyway_label);
void olivine_dose_bar_show_cautions (OlivineDoseBar *self,
                                     GPtrArray      *cautions,
                                     GtkWidget      *card,
                                     gboolean        is_stopped);
void olivine_dose_bar_let_go        (OlivineDoseBar *self);
void olivine_dose_bar_ask           (OlivineDoseBar *self,
                                     const char     *question);

G_END_DECLS
