/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What .zip and .gz have in common: how much may come out of them, and what is said
 * of a damaged one. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* All of Open Food Facts is 12 GB. */
#define OLIVINE_ARCHIVE_MAX_BYTES (G_GUINT64_CONSTANT (64) << 30)

gboolean olivine_archive_check_limits  (guint64       n_packed,
                                        guint64       n_unpacked,
                                        GError      **error);
gboolean olivine_archive_refuse_size   (GError      **error);
gboolean olivine_archive_refuse_damage (const char   *reason,
                                        GError      **error);

G_END_DECLS
