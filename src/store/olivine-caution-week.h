/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the rules say of the days that an import may have changed. */

#pragma once

#include "olivine-caution.h"
#include "olivine-store.h"

G_BEGIN_DECLS

/* What stands, and on which day. */
typedef struct {
  OlivineCaution *caution;
  OlivineDate     date;
} OlivineDatedCaution;

GPtrArray *olivine_store_cautions_of_week (OlivineStore         *store,
                                           OlivineDate           today,
                                           GError              **error);
void       olivine_dated_caution_free     (OlivineDatedCaution  *dated);

G_END_DECLS
