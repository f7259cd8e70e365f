/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the last import left without magnesium, and foods to borrow it from. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_GAP_GROUP (olivine_gap_group_get_type ())
G_DECLARE_FINAL_TYPE (OlivineGapGroup, olivine_gap_group, OLIVINE, GAP_GROUP, AdwPreferencesGroup)

/* Not there until there is something to fill.  What it did is told by the toasts of
 * @context, with Undo. */
void olivine_gap_group_look (OlivineGapGroup *self,
                             OlivineContext  *context,
                             GPtrArray       *changes);

G_END_DECLS
