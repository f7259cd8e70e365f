/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From the weight of a compound to the magnesium in it.
 *
 * A label that says "magnesium (as citrate) 100 mg" means magnesium already;
 * only the weight of a compound is converted here.
 */

#include "config.h"

#include "olivine-compound.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-excerpt.h"
#include "olivine-tables.h"

/**
 * olivine_compound_table:
 * @n_compounds: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_compounds): every compound, the
 *   usual ones first
 */
const OlivineCompound *
olivine_compound_table (gsize *n_compounds)
{
  g_return_val_if_fail (n_compounds != NULL, NULL);

  *n_compounds = olivine_n_compound_rows;
  return olivine_compound_rows;
}

/**
 * olivine_compound_find:
 * @id: (nullable): the id of a compound, "citrate" …
 * @error: return location for an error
 *
 * Finds a compound.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME.
 *
 * Returns: (transfer none) (nullable): the compound, or %NULL on an error
 */
const OlivineCompound *
olivine_compound_find (const char  *id,
                       GError     **error)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autofree char *quoted = NULL;

  for (gsize i = 0; i < olivine_n_compound_rows; i++)
    {
      if (g_strcmp0 (olivine_compound_rows[i].id, id) == 0)
        return &olivine_compound_rows[i];
      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", olivine_compound_rows[i].id);
    }

  quoted = olivine_excerpt (id);
  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNKNOWN_NAME,
               _("“%s” is not a known magnesium compound. Use one of: %s; or give the elemental "
                 "magnesium."), quoted, ids->str);
  return NULL;
}

/**
 * olivine_compound_to_elemental:
 * @id: the id of a compound
 * @compound_mg: its weight, in mg, ≥ 0
 * @elemental_mg: (out): the magnesium in it, in mg
 * @error: return location for an error
 *
 * Converts the weight of a compound to elemental magnesium, by the share of
 * magnesium in its molar mass.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME for the compound,
 * %OLIVINE_CORE_ERROR_RANGE for a weight that is negative or not finite.
 *
 * Returns: whether the weight could be converted
 */
gboolean
olivine_compound_to_elemental (const char  *id,
                               double       compound_mg,
                               double      *elemental_mg,
                               GError     **error)
{
  const OlivineCompound *compound = NULL;

  g_return_val_if_fail (elemental_mg != NULL, FALSE);

  *elemental_mg = NAN;
  compound = olivine_compound_find (id, error);
  if (compound == NULL)
    return FALSE;
  if (!isfinite (compound_mg) || compound_mg < 0.0)
    {
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   _("The weight of “%s” must be a number of mg, 0 or more."), id);
      return FALSE;
    }

  *elemental_mg = compound_mg * compound->elemental_fraction;
  return TRUE;
}
