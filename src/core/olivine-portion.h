/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Household portions of a food, and turning an amount into grams with them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  double  quantity; /* > 0, of the unit */
  char   *unit;     /* "cup", "slice", "can, drained" */
  double  grams;    /* > 0, what that quantity weighs */
} OlivinePortion;

OlivinePortion *olivine_portion_new       (double                quantity,
                                           const char           *unit,
                                           double                grams);
OlivinePortion *olivine_portion_copy      (const OlivinePortion *portion);
void            olivine_portion_free      (OlivinePortion       *portion);

/* "1 slice:30;0.5 cup:120", the text of files and the command line. */
GPtrArray      *olivine_portions_from_text (const char          *text,
                                            GError             **error);
char           *olivine_portions_to_text   (GPtrArray           *portions);

gboolean        olivine_portions_to_grams (GPtrArray            *portions,
                                           double                quantity,
                                           const char           *unit,
                                           const char           *food_name,
                                           double               *grams,
                                           const char          **unit_taken,
                                           GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivinePortion, olivine_portion_free)

const OlivinePortion *olivine_portions_find_text (GPtrArray  *portions,
                                                  const char *text,
                                                  double     *quantity);
const char *const    *olivine_portion_words      (void);

G_END_DECLS
