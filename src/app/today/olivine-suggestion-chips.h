/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* "To reach 420 mg": a few portions that would close the day's gap, one press away. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_SUGGESTION_CHIPS (olivine_suggestion_chips_get_type ())
G_DECLARE_FINAL_TYPE (OlivineSuggestionChips, olivine_suggestion_chips,
                      OLIVINE, SUGGESTION_CHIPS, GtkBox)

void olivine_suggestion_chips_set_context (OlivineSuggestionChips *self,
                                           OlivineContext         *context);
void olivine_suggestion_chips_update      (OlivineSuggestionChips *self);

G_END_DECLS
