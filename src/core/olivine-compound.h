/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Magnesium compounds and how much of each is magnesium. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *id;                 /* "citrate", "oxide" … */
  const char *name;               /* English */
  const char *formula;
  int         n_magnesium;        /* atoms in one formula unit */
  double      molar_mass_g_mol;
  double      elemental_fraction; /* 0–1, magnesium by weight */
} OlivineCompound;

const OlivineCompound *olivine_compound_table        (gsize       *n_compounds);
const OlivineCompound *olivine_compound_find         (const char  *id,
                                                      GError     **error);
gboolean               olivine_compound_to_elemental (const char  *id,
                                                      double       compound_mg,
                                                      double      *elemental_mg,
                                                      GError     **error);

G_END_DECLS
