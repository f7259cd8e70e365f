/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dishes of foods.db, and what its foods contain. */

#pragma once

#include "olivine-build-table.h"

G_BEGIN_DECLS

gboolean olivine_build_dishes (OlivineBuildTable  *table,
                               const char         *contents_path,
                               const char         *dishes_path,
                               const char         *ingredients_path,
                               GError            **error);

G_END_DECLS
