/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is to be known of a figure, in the words of the tables.
 *
 * The tables are data, which the tools of translators do not read: each sentence of
 * their notes stands here once more.  A test holds the two together.
 */

#include "config.h"

#include "olivine-target.h"

#include <glib/gi18n.h>

#include "olivine-tables.h"

#define BETWEEN_SENTENCES ". "

/* Sorted; ended with NULL.  Translators: notes of a reference intake or upper level, without a
 * full stop. */
const char *const olivine_target_note_sentences[] = {
  N_("5 mg per kg of body weight; Olivine holds it at the adult level of 350 mg"),
  N_("Adults"),
  N_("An addition to the figure of the same age"),
  N_("An estimate of an adequate intake"),
  N_("For food labels; adults and children of 4 years and over"),
  N_("For food labels; also used on labels in the UK"),
  N_("For food labels; children of 1 to 3 years"),
  N_("For food labels; infants through 12 months"),
  N_("For food labels; pregnant and breastfeeding women"),
  N_("For magnesium that does not come from food"),
  N_("For magnesium that does not come from ordinary food"),
  N_("For readily soluble salts in supplements, drinking water and what is added to food"),
  N_("For soluble magnesium in foods and drinking water"),
  N_("For supplements"),
  N_("For supplements, drinking water and what is added to food"),
  N_("For supplements; a guidance level, not a safe upper level"),
  N_("For the daily dose of a food supplement, in two or more parts"),
  N_("In every trimester"),
  N_("In the first 12 months after the birth"),
  N_("No addition to the figure for women who are not pregnant or breastfeeding"),
  N_("No level could be set: magnesium should come from food and formula only"),
  N_("No level is set below 4 years"),
  N_("Pregnancy and breastfeeding included"),
  N_("Printed as 7 to 11 months: the second half of the first year"),
  N_("Read from a table of the 2015 edition"),
  N_("The Daily Value has no upper level of its own; this is the one for the US and Canada"),
  N_("The German limit; D-A-CH sets none"),
  N_("The label value has no upper level of its own; this is the European one"),
  N_("The lower age bound was not traced"),
  N_("This standard gives 26 mg for an infant fed with human milk and 36 mg for one fed with "
     "formula, and the profile does not say which"),
  N_("Worked out from the reference weights (4.5 mg per kg)"),
  N_("Worked out from the reference weights (5 mg per kg, times 1.2); the same as in the 2020 "
     "edition"),
  NULL,
};

/**
 * olivine_target_note_to_text:
 * @note: the note of a target
 *
 * Returns: (transfer full): the same, translated; empty when there is none
 */
char *
olivine_target_note_to_text (const char *note)
{
  g_auto (GStrv) sentences = NULL;

  g_return_val_if_fail (note != NULL, NULL);

  sentences = g_strsplit (note, BETWEEN_SENTENCES, -1);
  for (gsize i = 0; sentences[i] != NULL; i++)
    {
      char *sentence = sentences[i];

      /* The translation of nothing is the head of the catalogue. */
      if (*sentence == '\0')
        continue;
      sentences[i] = g_strdup (_(sentence));
      g_free (sentence);
    }

  return g_strjoinv (BETWEEN_SENTENCES, sentences);
}
