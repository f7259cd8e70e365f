/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows that an import leaves out: where they are, what they say, why. */

#pragma once

#include <adwaita.h>

#include "olivine-import.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_REJECT_LIST (olivine_reject_list_get_type ())
G_DECLARE_FINAL_TYPE (OlivineRejectList, olivine_reject_list, OLIVINE, REJECT_LIST,
                      AdwPreferencesGroup)

/* Its button activates "import.save-rejects". */
void olivine_reject_list_show (OlivineRejectList         *self,
                               const OlivineImportResult *result);

G_END_DECLS
