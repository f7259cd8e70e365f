/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done for a diary that is damaged: its newest good copy, and a new start
 * with a copy.  For what can still be read of it see olivine_store_open_damaged(). */

#pragma once

#include "olivine-copies.h"

G_BEGIN_DECLS

gboolean olivine_rescue_is_damaged (const char       *data_dir);
char    *olivine_rescue_find_copy  (const char       *data_dir,
                                    OlivineCopyInfo  *info,
                                    GError          **error);
gboolean olivine_rescue_restore    (const char       *data_dir,
                                    const char       *path,
                                    GDateTime        *now,
                                    char            **kept_path,
                                    OlivineCopyInfo  *info,
                                    GError          **error);

G_END_DECLS
