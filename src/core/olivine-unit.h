/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Units of amount: one table of mass, volume and household units. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  OLIVINE_DIMENSION_MASS,    /* base: gram */
  OLIVINE_DIMENSION_VOLUME,  /* base: millilitre */
  OLIVINE_DIMENSION_PORTION, /* no base: means what the food's portion says */
} OlivineDimension;

typedef struct {
  const char        *id;           /* as stored and exported: "g", "cup", "slice" */
  OlivineDimension   dimension;
  double             base_factor;  /* grams or millilitres in one; 0 for portions */
  const char        *name;         /* singular, English; context "unit" */
  const char        *name_plural;  /* plural, English */
  const char *const *aliases;      /* other spellings, lower case, NULL-ended */
} OlivineUnit;

const OlivineUnit *olivine_unit_table (gsize      *n_units);
const OlivineUnit *olivine_unit_find  (const char *word);

G_END_DECLS
