/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One consistent copy of a database as one file.  Private to the store. */

#pragma once

#include "olivine-db.h"

G_BEGIN_DECLS

#define OLIVINE_COPIES_FOLDER "backups"

char     *olivine_copy_file_numbered (const char  *folder,
                                      const char  *stem,
                                      guint        number);
char     *olivine_copy_file_fill     (OlivineDb   *db,
                                      const char  *beside,
                                      GError     **error);
gboolean  olivine_copy_file_write    (OlivineDb   *db,
                                      const char  *path,
                                      GError     **error);
char     *olivine_copy_file_keep     (OlivineDb   *db,
                                      const char  *stem,
                                      GError     **error);

G_END_DECLS
