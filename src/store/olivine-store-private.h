/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the parts of the store need of each other and nobody else does. */

#pragma once

#include "olivine-store.h"

G_BEGIN_DECLS

const GError *olivine_store_get_library_error (OlivineStore *self);
gboolean      olivine_store_has_library       (OlivineStore *self);

G_END_DECLS
