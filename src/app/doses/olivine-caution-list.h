/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cautions below each other, severest first. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-caution.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_CAUTION_LIST (olivine_caution_list_get_type ())
G_DECLARE_FINAL_TYPE (OlivineCautionList, olivine_caution_list, OLIVINE, CAUTION_LIST, GtkBox)

/* Emits ::clearing before cards that may be referred to go away. */
void       olivine_caution_list_show     (OlivineCautionList *self,
                                          GPtrArray          *cautions);
void       olivine_caution_list_show_on  (OlivineCautionList *self,
                                          GPtrArray          *cautions,
                                          GPtrArray          *days);
GtkWidget *olivine_caution_list_get_card (OlivineCautionList *self,
                                          guint               position);
gboolean   olivine_caution_list_focus    (OlivineCautionList *self);

G_END_DECLS
