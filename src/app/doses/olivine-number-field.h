/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers in the rows of a form. */

#pragma once

#include <adwaita.h>

#include "olivine-thousandths.h"

G_BEGIN_DECLS

gboolean olivine_number_field_read (AdwEntryRow  *row,
                                    double       *number,
                                    GError      **error);
void     olivine_number_field_show (AdwEntryRow  *row,
                                    gint64        thousandths);

G_END_DECLS
