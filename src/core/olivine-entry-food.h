/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Between an entry that no food of a catalogue stands for, and foods. */

#pragma once

#include "olivine-entry.h"

G_BEGIN_DECLS

double       olivine_entry_similar_grams (const OlivineEntry *entry,
                                          const OlivineFood  *food);
gboolean     olivine_entry_borrow        (OlivineEntry       *entry,
                                          const OlivineFood  *food,
                                          const char         *note);
OlivineFood *olivine_entry_to_food       (const OlivineEntry *entry,
                                          GError            **error);

G_END_DECLS
