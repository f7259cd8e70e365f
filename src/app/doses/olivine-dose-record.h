/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writing a judged dose to the diary. */

#pragma once

#include "olivine-context.h"
#include "olivine-products.h"

G_BEGIN_DECLS

void     olivine_dose_inherit (OlivineEntry        *dose,
                               const OlivineEntry  *reviewed,
                               gboolean             replaces);
gboolean olivine_dose_record  (OlivineContext      *context,
                               OlivineEntry        *dose,
                               GPtrArray           *cautions,
                               OlivineProduct      *product,
                               gboolean             replaces,
                               GError             **error);

G_END_DECLS
