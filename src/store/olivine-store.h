/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The three catalogues and the diary, open together.
 *
 * diary.db is writable; foods.db (installed) and library.db (imported) are
 * attached read-only.  Everything a window or a command reads and writes goes
 * through one of these, on the thread that made it; a worker opens its own.
 */

#pragma once

#include <glib-object.h>

#include "olivine-db.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_STORE (olivine_store_get_type ())
G_DECLARE_FINAL_TYPE (OlivineStore, olivine_store, OLIVINE, STORE, GObject)

char         *olivine_store_default_dir   (void);
OlivineStore *olivine_store_open          (const char    *data_dir,
                                           GError       **error);
OlivineStore *olivine_store_open_same     (OlivineStore  *other,
                                           GError       **error);
OlivineStore *olivine_store_open_damaged  (const char    *data_dir,
                                           gint64        *n_rows,
                                           gboolean      *is_complete,
                                           GError       **error);
OlivineStore *olivine_store_open_catalogues (const char  *data_dir,
                                             GError     **error);
const char   *olivine_store_get_dir       (OlivineStore  *self);
gboolean      olivine_store_is_damaged    (OlivineStore  *self);
const char   *olivine_store_get_mended    (OlivineStore  *self);
char         *olivine_store_get_path      (OlivineStore  *self,
                                           const char    *file_name);
OlivineDb    *olivine_store_get_db        (OlivineStore  *self);

/* After an import, so that this connection sees the imported foods. */
gboolean      olivine_store_reload_library (OlivineStore *self,
                                           GError       **error);

/* Emits ::changed when this connection, or another process, changed the diary. */
void          olivine_store_emit_changed  (OlivineStore  *self);
gboolean      olivine_store_poll_changed  (OlivineStore  *self);

G_END_DECLS
