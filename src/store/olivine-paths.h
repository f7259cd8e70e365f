/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where files are, and making them so that only their owner can read them.
 * Private to the store. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names of files that are being made begin so. */
#define OLIVINE_PATHS_TEMPORARY_PREFIX ".olivine-"

char     *olivine_paths_find_foods_db     (GError      **error);
gboolean  olivine_paths_make_private_dir  (const char   *dir,
                                           GError      **error);
gboolean  olivine_paths_make_private_file (const char   *path,
                                           GError      **error);
char     *olivine_paths_new_file_beside   (const char   *path,
                                           GError      **error);
void      olivine_paths_drop_file         (const char   *temporary);
void      olivine_paths_remove_leftovers  (const char   *folder);
gboolean  olivine_paths_put_in_place      (const char   *temporary,
                                           const char   *path,
                                           GError      **error);
gboolean  olivine_paths_put_if_absent     (const char   *temporary,
                                           const char   *path,
                                           gboolean     *was_there,
                                           GError      **error);
gboolean  olivine_paths_are_same_file     (const char   *a,
                                           const char   *b);

G_END_DECLS
