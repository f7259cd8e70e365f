/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What all formats of diary entries share: when a figure cannot be true.  Private to
 * the exchange library. */

#pragma once

#include "olivine-file-format.h"

G_BEGIN_DECLS

OlivineImportRow *olivine_import_entry_new             (OlivineEntry        *entry);
gboolean          olivine_import_entry_check_magnesium (OlivineTable        *table,
                                                        const OlivineEntry  *entry,
                                                        GError             **error);
gboolean          olivine_import_entry_check_dose      (OlivineTable        *table,
                                                        const OlivineEntry  *entry,
                                                        const char          *quantity_column,
                                                        GError             **error);

G_END_DECLS
