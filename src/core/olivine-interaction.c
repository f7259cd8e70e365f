/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of interactions, and what each medicine is called in a sentence.
 *
 * The rows are data/interactions.csv, compiled in; the names are here because
 * they are translated.
 */

#include "config.h"

#include "olivine-interaction.h"

#include <glib/gi18n.h>

#include "olivine-tables.h"

typedef struct {
  const char *id;
  const char *name;
} MedicineName;

static const MedicineName names[] = {
  { "levothyroxine", NC_ ("medicine", "levothyroxine") },
  { "tetracyclines", NC_ ("medicine", "a tetracycline antibiotic") },
  { "ciprofloxacin", NC_ ("medicine", "ciprofloxacin") },
  { "delafloxacin", NC_ ("medicine", "delafloxacin") },
  { "moxifloxacin", NC_ ("medicine", "moxifloxacin") },
  { "levofloxacin", NC_ ("medicine", "levofloxacin, ofloxacin or norfloxacin") },
  { "gemifloxacin", NC_ ("medicine", "gemifloxacin") },
  { "bisphosphonate-oral", NC_ ("medicine", "a bisphosphonate tablet") },
  { "gabapentin", NC_ ("medicine", "gabapentin") },
  { "dolutegravir", NC_ ("medicine", "dolutegravir") },
  { "bictegravir", NC_ ("medicine", "bictegravir") },
  { "elvitegravir", NC_ ("medicine", "elvitegravir") },
  { "raltegravir", NC_ ("medicine", "raltegravir") },
  { "rilpivirine", NC_ ("medicine", "rilpivirine") },
  { "atazanavir", NC_ ("medicine", "atazanavir") },
  { "mycophenolate", NC_ ("medicine", "mycophenolate") },
  { "tacrolimus", NC_ ("medicine", "tacrolimus or ciclosporin") },
  { "iron-oral", NC_ ("medicine", "iron tablets") },
  { "penicillamine", NC_ ("medicine", "penicillamine") },
  { "nitrofurantoin", NC_ ("medicine", "nitrofurantoin") },
  { "eltrombopag", NC_ ("medicine", "eltrombopag") },
  { "aminoquinolines", NC_ ("medicine", "chloroquine or hydroxychloroquine") },
  { "quinidine", NC_ ("medicine", "quinidine") },
  { "digoxin", NC_ ("medicine", "digoxin") },
  { "azole-caps", NC_ ("medicine", "itraconazole capsules or ketoconazole") },
  { "antacid-general", NC_ ("medicine", "a medicine that is kept apart from antacids") },
  { "baloxavir", NC_ ("medicine", "baloxavir") },
  { "dipyridamole", NC_ ("medicine", "dipyridamole") },
  { "sodium-polystyrene", NC_ ("medicine", "polystyrene sulfonate") },
  { "patiromer", NC_ ("medicine", "patiromer") },
  { "zirconium-cyclosilicate", NC_ ("medicine", "sodium zirconium cyclosilicate") },
  { "calcitriol-or-analogue", NC_ ("medicine", "calcitriol or a similar vitamin D medicine") },
  { "mg-binder", NC_ ("medicine", "a phosphate binder with magnesium") },
  { "loop", NC_ ("medicine", "a loop diuretic") },
  { "thiazide", NC_ ("medicine", "a thiazide diuretic") },
  { "k-sparing", NC_ ("medicine", "a potassium-sparing diuretic") },
  { "ppi", NC_ ("medicine", "a proton pump inhibitor") },
  { "aminoglycosides", NC_ ("medicine", "an aminoglycoside antibiotic") },
  { "other-wasting", NC_ ("medicine", "a medicine that makes the body lose magnesium") },
  { "sglt2", NC_ ("medicine", "an SGLT2 inhibitor") },
  { "nmb", NC_ ("medicine", "a muscle relaxant for anaesthesia") },
  { "ccb", NC_ ("medicine", "a calcium channel blocker") },
  { "sulfonylurea", NC_ ("medicine", "a sulfonylurea") },
  { "zinc-high", NC_ ("medicine", "zinc in a high dose") },
  { "alcohol", NC_ ("medicine", "regular alcohol") },
};

/**
 * olivine_interaction_table:
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): all interactions
 */
const OlivineInteraction *
olivine_interaction_table (gsize *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = olivine_n_interaction_rows;
  return olivine_interaction_rows;
}

/**
 * olivine_interaction_find:
 * @id: (nullable): the id of a medicine, without times
 *
 * Returns: (transfer none) (nullable): its row; %NULL for an id that is not known
 */
const OlivineInteraction *
olivine_interaction_find (const char *id)
{
  for (gsize i = 0; i < olivine_n_interaction_rows; i++)
    if (g_strcmp0 (olivine_interaction_rows[i].id, id) == 0)
      return &olivine_interaction_rows[i];

  return NULL;
}

/**
 * olivine_interaction_get_name:
 * @interaction: a row of the table
 *
 * Tells what a medicine is called inside a sentence.
 *
 * Returns: (transfer none): an English name to be translated with the context
 *   "medicine"
 */
const char *
olivine_interaction_get_name (const OlivineInteraction *interaction)
{
  g_return_val_if_fail (interaction != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].id, interaction->id))
      return names[i].name;

  return interaction->id;
}

static const char *
spacing_text (const OlivineInteraction *interaction)
{
  if (interaction->only_antacids && interaction->before_h > 0)
    return N_("An antacid can change how much of {medicine} the body takes up. Take {medicine} at "
              "least {before} h before or {after} h after the magnesium product.");
  if (interaction->before_h > 0)
    return N_("Magnesium can stop {medicine} from being absorbed. Take {medicine} at least "
              "{before} h before or {after} h after the magnesium product.");

  return N_("Magnesium can stop {medicine} from being absorbed. Take {medicine} at least {after} h "
            "after the magnesium product.");
}

/**
 * olivine_interaction_new_spacing:
 * @interaction: a row whose mode is %OLIVINE_INTERACTION_SPACE
 *
 * Returns: (transfer full): the sentence that tells how many hours to keep, and why
 */
OlivineSentence *
olivine_interaction_new_spacing (const OlivineInteraction *interaction)
{
  g_autoptr (OlivineCautionValues) values = NULL;

  g_return_val_if_fail (interaction != NULL, NULL);

  values = olivine_caution_values_new ();
  olivine_caution_values_add_term (values, "medicine", "medicine",
                                   olivine_interaction_get_name (interaction));
  olivine_caution_values_add_number (values, "before", interaction->before_h);
  olivine_caution_values_add_number (values, "after", interaction->after_h);

  return olivine_sentence_new (spacing_text (interaction), values);
}

/**
 * olivine_interaction_is_unverified:
 * @interaction: a row of the table
 *
 * Returns: whether a part of it, its hours perhaps, was not traced to a publication
 */
gboolean
olivine_interaction_is_unverified (const OlivineInteraction *interaction)
{
  g_return_val_if_fail (interaction != NULL, TRUE);

  return *interaction->unverified_part != '\0';
}
