/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the compounds are called on screen. */

#pragma once

#include "olivine-compound.h"

G_BEGIN_DECLS

const char *olivine_compound_get_name (const OlivineCompound *compound);

G_END_DECLS
