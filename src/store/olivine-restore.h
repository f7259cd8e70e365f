/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making a copy ready to be put back.  Private to the store. */

#pragma once

#include "olivine-db.h"

G_BEGIN_DECLS

char      *olivine_restore_copy (const char  *path,
                                 const char  *beside,
                                 GError     **error);
OlivineDb *olivine_restore_open (const char  *path,
                                 GError     **error);
char      *olivine_restore_stem (const char  *what,
                                 GDateTime   *now);

G_END_DECLS
