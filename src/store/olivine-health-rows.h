/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values and symptoms as rows.  Private to the store. */

#pragma once

#include "olivine-db.h"
#include "olivine-lab.h"
#include "olivine-symptom.h"

G_BEGIN_DECLS

void     olivine_lab_ensure_uid    (OlivineLab        *lab);
gboolean olivine_lab_from_row      (OlivineStmt       *stmt,
                                    OlivineLab        *lab,
                                    GError           **error);
gboolean olivine_lab_rows_exist    (OlivineDb         *db,
                                    const OlivineLab  *lab,
                                    gboolean          *exists,
                                    GError           **error);
gboolean olivine_lab_rows_insert   (OlivineDb         *db,
                                    const OlivineLab  *lab,
                                    GError           **error);
gboolean olivine_lab_rows_delete   (OlivineDb         *db,
                                    const char        *uid,
                                    GError           **error);
gboolean olivine_symptom_rows_read (OlivineDb         *db,
                                    OlivineDate        from,
                                    OlivineDate        to,
                                    GArray            *notes,
                                    GError           **error);
gboolean olivine_symptom_rows_set  (OlivineDb         *db,
                                    const char        *date,
                                    OlivineSymptom     symptom,
                                    gboolean           present,
                                    GError           **error);

G_END_DECLS
