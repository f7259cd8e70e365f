/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows of one table of a damaged file.  Private to the store. */

#pragma once

#include "olivine-db.h"

G_BEGIN_DECLS

typedef struct {
  const char *name;
  gboolean    has_rowid; /* else it is in the order of its primary key */
} OlivineSalvageTable;

gboolean olivine_salvage_rows (OlivineDb                  *from,
                               OlivineDb                  *into,
                               const OlivineSalvageTable  *table,
                               gint64                     *n_rows,
                               gboolean                   *is_complete,
                               GError                    **error);

G_END_DECLS
