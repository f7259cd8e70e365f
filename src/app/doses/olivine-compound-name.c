/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the compounds are called on screen.
 *
 * The names come from the table of the core, which no translator sees; the list
 * here says them once more to the collector of words.
 */

#include "config.h"

#include "olivine-compound-name.h"

#include <glib/gi18n.h>

static const char *const names[] = {
  NC_("compound", "Magnesium oxide"),
  NC_("compound", "Magnesium hydroxide"),
  NC_("compound", "Magnesium carbonate (magnesite)"),
  NC_("compound", "Magnesium carbonate, basic (heavy or light)"),
  NC_("compound", "Magnesium chloride, anhydrous"),
  NC_("compound", "Magnesium chloride hexahydrate"),
  NC_("compound", "Magnesium sulfate, anhydrous"),
  NC_("compound", "Magnesium sulfate heptahydrate (Epsom salt)"),
  NC_("compound", "Magnesium citrate (trimagnesium dicitrate)"),
  NC_("compound", "Magnesium citrate nonahydrate"),
  NC_("compound", "Magnesium hydrogen citrate (1:1)"),
  NC_("compound", "Magnesium bisglycinate (glycinate)"),
  NC_("compound", "Magnesium bisglycinate dihydrate"),
  NC_("compound", "Magnesium malate (1:1)"),
  NC_("compound", "Magnesium malate trihydrate"),
  NC_("compound", "Dimagnesium malate"),
  NC_("compound", "Magnesium lactate, anhydrous"),
  NC_("compound", "Magnesium lactate dihydrate"),
  NC_("compound", "Magnesium lactate trihydrate"),
  NC_("compound", "Magnesium aspartate, anhydrous"),
  NC_("compound", "Magnesium aspartate dihydrate"),
  NC_("compound", "Magnesium aspartate hydrochloride trihydrate"),
  NC_("compound", "Magnesium taurate"),
  NC_("compound", "Magnesium acetyl taurate"),
  NC_("compound", "Magnesium L-threonate, anhydrous"),
  NC_("compound", "Magnesium L-threonate monohydrate"),
  NC_("compound", "Magnesium orotate, anhydrous"),
  NC_("compound", "Magnesium orotate dihydrate"),
  NC_("compound", "Magnesium gluconate, anhydrous"),
  NC_("compound", "Magnesium gluconate dihydrate"),
  NC_("compound", "Magnesium acetate tetrahydrate"),
  NC_("compound", "Magnesium pidolate (pyroglutamate)"),
  NC_("compound", "Magnesium glycerophosphate"),
  NC_("compound", "Magnesium ascorbate"),
  NC_("compound", "Magnesium succinate"),
  NC_("compound", "Magnesium fumarate"),
  NC_("compound", "Magnesium glutamate"),
  NC_("compound", "Magnesium stearate (tablet lubricant)"),
  NC_("compound", "Magnesium trisilicate, anhydrous basis"),
  NC_("compound", "Trimagnesium phosphate"),
};

/**
 * olivine_compound_get_name:
 * @compound: a row of olivine_compound_table()
 *
 * Returns: (transfer none): its name in the language of the user
 */
const char *
olivine_compound_get_name (const OlivineCompound *compound)
{
  g_return_val_if_fail (compound != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], compound->name))
      return g_dpgettext2 (NULL, "compound", names[i]);

  /* A row of the table that the list above does not have yet. */
  g_return_val_if_reached (compound->name);
}
