/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The portions of a food being edited. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_PORTION_LIST (olivine_portion_list_get_type ())
G_DECLARE_FINAL_TYPE (OlivinePortionList, olivine_portion_list, OLIVINE, PORTION_LIST,
                      AdwPreferencesGroup)

/* Signal changed (): something was typed, added or removed. */
void     olivine_portion_list_load (OlivinePortionList *self,
                                    GPtrArray          *portions);
gboolean olivine_portion_list_read (OlivinePortionList *self,
                                    GPtrArray          *portions);

G_END_DECLS
