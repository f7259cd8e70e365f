/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can still be read of a damaged diary.  Private to the store. */

#pragma once

#include "olivine-db.h"

G_BEGIN_DECLS

gboolean olivine_salvage_read (OlivineDb   *into,
                               const char  *path,
                               gint64      *n_rows,
                               gboolean    *is_complete,
                               GError     **error);

G_END_DECLS
