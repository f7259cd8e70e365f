/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Names of foods and dishes in other languages, for foods.db. */

#pragma once

#include "olivine-build-table.h"

G_BEGIN_DECLS

gboolean olivine_build_names (OlivineBuildTable  *table,
                              const char *const  *paths,
                              GError            **error);

G_END_DECLS
