/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the rules say of the days that an import may have changed. */

#pragma once

#include "olivine-caution.h"
#include "olivine-store.h"

G_BEGIN_DECLS

GPtrArray *olivine_import_cautions_of_week (OlivineStore  *store,
                                            OlivineDate    today,
                                            GError       **error);

G_END_DECLS
