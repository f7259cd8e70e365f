/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading what a person typed: "30 g almonds", "1/2 cup black beans", "3 eggs". */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the words say, before any food is looked up. */
typedef struct {
  double  quantity;      /* > 0; 1 when no number was written */
  gboolean has_quantity; /* whether a number was written */
  char   *unit;          /* id of a known unit, or NULL for a plain count */
  char   *food;          /* the rest of the words, white space folded */
} OlivineQuantityText;

gboolean olivine_quantity_text_parse (const char           *text,
                                      OlivineQuantityText  *parsed,
                                      GError              **error);
void     olivine_quantity_text_clear (OlivineQuantityText  *parsed);
gboolean olivine_number_parse        (const char           *text,
                                      double               *number,
                                      GError              **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OlivineQuantityText, olivine_quantity_text_clear)

G_END_DECLS
