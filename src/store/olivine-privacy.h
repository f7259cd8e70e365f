/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files that others could read.  Private to the store. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *olivine_privacy_find_open (const char *dir);
char      *olivine_privacy_mend      (const char *dir,
                                      GPtrArray  *open_paths);

G_END_DECLS
