/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words of foods, as SQL sees them.  Private to the store. */

#pragma once

#include "olivine-db.h"

G_BEGIN_DECLS

gboolean olivine_words_add_to_sql (OlivineDb  *db,
                                   GError    **error);

G_END_DECLS
