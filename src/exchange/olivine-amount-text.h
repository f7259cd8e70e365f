/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An amount in one cell, as other apps write it: "600.00 g", "2.00 x 2.0 slices". */

#pragma once

#include "olivine-entry.h"
#include "olivine-number-style.h"

G_BEGIN_DECLS

typedef struct {
  gint64  quantity; /* thousandths; OLIVINE_UNKNOWN without a number */
  char   *unit;     /* may be "" */
  gint64  grams;    /* thousandths; OLIVINE_UNKNOWN where the cell does not say it */
  char   *note;     /* the cell, where quantity and unit do not say all of it, or "" */
} OlivineAmountText;

char     *olivine_amount_text_join  (const char                *quantity,
                                     const char                *unit);
gboolean  olivine_amount_text_read  (const OlivineNumberStyle  *numbers,
                                     const char                *cell,
                                     OlivineAmountText         *amount,
                                     GError                   **error);
void      olivine_amount_text_give  (OlivineAmountText         *amount,
                                     OlivineEntry              *entry);
void      olivine_amount_text_clear (OlivineAmountText         *amount);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OlivineAmountText, olivine_amount_text_clear)

G_END_DECLS
