/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lists of nicks: the words by which a choice is stored, typed and exported.
 *
 * Private to the core.  A list is ordered as its enum and ends with NULL.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean olivine_nicks_find (const char *const  *nicks,
                             const char         *unknown,
                             const char         *text,
                             int                *position,
                             GError            **error);

G_END_DECLS
