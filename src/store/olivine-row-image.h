/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A row as JSON text, and back.  Private to the store. */

#pragma once

#include "olivine-db.h"
#include "olivine-journal.h"

G_BEGIN_DECLS

gboolean olivine_row_image_get (OlivineDb   *db,
                                OlivineRow   row,
                                const char  *key,
                                char       **image,
                                GError     **error);
gboolean olivine_row_image_put (OlivineDb   *db,
                                OlivineRow   row,
                                const char  *key,
                                const char  *image,
                                GError     **error);

G_END_DECLS
