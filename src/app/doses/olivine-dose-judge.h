/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What speaks against a dose that is to be logged, alone or beside others. */

#pragma once

#include "olivine-caution-check.h"

G_BEGIN_DECLS

GPtrArray *olivine_dose_judge     (OlivineStore        *store,
                                   const OlivineEntry  *dose,
                                   GPtrArray           *others,
                                   gboolean             is_taken,
                                   GError             **error);
GPtrArray *olivine_doses_judge    (OlivineStore        *store,
                                   GPtrArray           *entries,
                                   gboolean             is_taken,
                                   GError             **error);
gboolean   olivine_dose_is_stopped (GPtrArray          *cautions,
                                   gboolean             is_taken);

G_END_DECLS
