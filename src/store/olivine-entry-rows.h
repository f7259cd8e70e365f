/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Entries as rows.  Private to the store. */

#pragma once

#include "olivine-db.h"
#include "olivine-entry.h"

G_BEGIN_DECLS

extern const char *const olivine_entry_columns[];

void          olivine_entry_rows_bind  (OlivineStmt         *stmt,
                                        int                  index,
                                        const OlivineEntry  *entry);
OlivineEntry *olivine_entry_from_row   (OlivineStmt         *stmt,
                                        GError             **error);
OlivineEntry *olivine_entry_rows_find  (OlivineDb           *db,
                                        const char          *uid,
                                        GError             **error);
gboolean      olivine_entry_rows_exist (OlivineDb           *db,
                                        const char          *uid,
                                        gboolean            *exists,
                                        GError             **error);
gboolean      olivine_entry_rows_insert (OlivineDb          *db,
                                        const OlivineEntry  *entry,
                                        gint64               import_id,
                                        GError             **error);
gboolean      olivine_entry_rows_update (OlivineDb          *db,
                                        const OlivineEntry  *entry,
                                        GError             **error);
gboolean      olivine_entry_rows_delete (OlivineDb          *db,
                                        const char          *uid,
                                        GError             **error);

G_END_DECLS
