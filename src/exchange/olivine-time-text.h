/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Clock times as other apps write them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean olivine_time_text_read (const char  *cell,
                                 char       **time,
                                 GError     **error);

G_END_DECLS
