/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Usual ranges of laboratory values, each with its source. */

#include "config.h"

#include "olivine-lab.h"

/**
 * olivine_lab_get_usual_range:
 * @name: what was measured
 * @low: (out): where the usual range begins, in the canonical unit
 * @high: (out): where it ends
 * @source: (out) (transfer none): the citation
 *
 * Tells between what most healthy people are.  A laboratory's own range goes before
 * it; where none was traced there is none.
 *
 * Returns: whether there is one
 */
gboolean
olivine_lab_get_usual_range (OlivineLabName   name,
                             double          *low,
                             double          *high,
                             const char     **source)
{
  static const struct {
    OlivineLabName  name;
    double          low;
    double          high;
    const char     *source;
  } ranges[] = {
    { OLIVINE_LAB_SERUM_MAGNESIUM, 0.75, 0.95, "IOM 1997" },
    { OLIVINE_LAB_PHOSPHATE, 0.81, 1.45, "Kalantar-Zadeh et al., CJASN 2010; 5: 519" },
  };

  g_return_val_if_fail (low != NULL && high != NULL && source != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (ranges[i].name == name)
      {
        *low = ranges[i].low;
        *high = ranges[i].high;
        *source = ranges[i].source;
        return TRUE;
      }

  return FALSE;
}
