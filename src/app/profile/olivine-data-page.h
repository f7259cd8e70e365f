/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Preferences, Data: in and out, copies, where it all is. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_DATA_PAGE (olivine_data_page_get_type ())
G_DECLARE_FINAL_TYPE (OlivineDataPage, olivine_data_page, OLIVINE, DATA_PAGE, AdwBin)

/* Property "context" (OlivineContext). */
void olivine_data_page_restore (OlivineDataPage *self,
                                GFile           *file);
void olivine_data_page_cancel  (OlivineDataPage *self);

G_END_DECLS
