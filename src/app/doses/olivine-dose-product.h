/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The product that a dose was one of. */

#pragma once

#include "olivine-dose.h"
#include "olivine-products.h"

G_BEGIN_DECLS

OlivineProduct *olivine_dose_get_product (const OlivineEntry *dose,
                                          const char         *uid);

G_END_DECLS
