/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What becomes of an import's rows, while they are read.  Private to the exchange
 * library. */

#pragma once

#include "olivine-file-format.h"

G_BEGIN_DECLS

OlivineImportResult *olivine_import_result_new    (const char           *format);
void                 olivine_import_result_reject (OlivineImportResult  *result,
                                                   OlivineTable         *table,
                                                   const OlivineRecord  *record,
                                                   const GError         *reason);
char                *olivine_import_result_notice (OlivineTable         *table,
                                                   const OlivineFormat  *format);

G_END_DECLS
