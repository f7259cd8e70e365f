/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether the pages of a database make sense.  Private to the store. */

#pragma once

#include "olivine-db.h"

G_BEGIN_DECLS

/* A file up to this size is read whole whenever it is opened, in some 10 ms. */
#define OLIVINE_PAGE_CHECK_SMALL_BYTES (4 * 1024 * 1024)

gboolean olivine_page_check        (OlivineDb    *db,
                                    const char   *path,
                                    gboolean      whole,
                                    GError      **error);
gboolean olivine_page_check_diary  (OlivineDb    *db,
                                    GError      **error);
gboolean olivine_page_check_refuse (GError      **error,
                                    const char   *format,
                                    ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
