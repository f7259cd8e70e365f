/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether a diary file is sound.  Private to the store. */

#pragma once

#include "olivine-db.h"

G_BEGIN_DECLS

gboolean olivine_check_file          (OlivineDb  *db,
                                      GPtrArray  *problems,
                                      GError    **error);
gboolean olivine_check_require_sound (OlivineDb  *db,
                                      GError    **error);

G_END_DECLS
