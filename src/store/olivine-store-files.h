/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening the files of a store.  Private to the store. */

#pragma once

#include "olivine-db.h"

G_BEGIN_DECLS

OlivineDb *olivine_store_files_open_diary     (const char  *path,
                                               GError     **error);
OlivineDb *olivine_store_files_open_no_diary  (GError     **error);
gboolean   olivine_store_files_attach_foods   (OlivineDb   *db,
                                               GError     **error);
gboolean   olivine_store_files_attach_library (OlivineDb   *db,
                                               const char  *path,
                                               GError     **error);
OlivineDb *olivine_store_files_open_library   (const char  *path,
                                               GError     **error);
gboolean   olivine_store_files_attach_writable_library (OlivineDb *db,
                                               const char  *path,
                                               gboolean    *is_new,
                                               GError     **error);
gboolean   olivine_store_files_make_no_library (OlivineDb  *db,
                                               GError     **error);

G_END_DECLS
