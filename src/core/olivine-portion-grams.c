/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Turning an amount into grams with the portions of a food.
 *
 * A portion's label is a unit's word, perhaps with more words beside it: "cup",
 * "large egg", "can, drained".  Its head is what stands before a comma or a
 * bracket.  What no portion answers is an error that lists the portions,
 * never a guess.
 */

#include "config.h"

#include "olivine-portion.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-unit-words.h"
#include "olivine-words.h"

typedef gboolean (*PortionMatch) (const OlivinePortion *portion,
                                  const char           *word);

/* "Can, drained" → "can" */
static char *
label_head (const char *label)
{
  g_autofree char *head = g_strndup (label, strcspn (label, ",("));

  return olivine_words_fold (g_strstrip (head));
}

/* The first or the last word of the head, singular. */
static char *
head_word (const char *label,
           gboolean    last)
{
  g_autofree char *head = label_head (label);
  g_auto (GStrv) words = g_strsplit (head, " ", -1);
  guint n_words = g_strv_length (words);

  if (n_words == 0)
    return g_strdup ("");

  return olivine_words_singular (words[last ? n_words - 1 : 0]);
}

static const OlivineUnit *
unit_of_portion (const OlivinePortion *portion)
{
  g_autofree char *head = label_head (portion->unit);

  return olivine_unit_find (head);
}

static gboolean
label_is (const OlivinePortion *portion,
          const char           *label)
{
  g_autofree char *ours = olivine_words_fold (portion->unit);
  g_autofree char *theirs = olivine_words_fold (label);

  return g_str_equal (ours, theirs);
}

static gboolean
head_is_unit (const OlivinePortion *portion,
              const char           *unit_id)
{
  const OlivineUnit *unit = unit_of_portion (portion);

  return unit != NULL && g_str_equal (unit->id, unit_id);
}

/* "large egg" is a large one and an egg. */
static gboolean
head_has_word (const OlivinePortion *portion,
               const char           *word)
{
  g_autofree char *wanted = olivine_words_singular (word);
  g_autofree char *first = head_word (portion->unit, FALSE);
  g_autofree char *last = head_word (portion->unit, TRUE);

  return g_str_equal (first, wanted) || g_str_equal (last, wanted);
}

/* Whether a portion is one of the food, as a slice or a drumstick is.  Three
 * peanuts are not three servings, and three chickpeas are not three cans. */
static gboolean
is_one_piece (const OlivinePortion *portion)
{
  static const char *const pieces[] = {
    "slice", "fillet", "patty", "bar", "link", "strip", "stick", "ball", "small", "large", NULL,
  };
  const OlivineUnit *unit = unit_of_portion (portion);

  return unit == NULL || g_strv_contains (pieces, unit->id);
}

static const OlivinePortion *
find_portion (GPtrArray    *portions,
              PortionMatch  match,
              const char   *word)
{
  for (guint i = 0; portions != NULL && i < portions->len; i++)
    {
      const OlivinePortion *portion = g_ptr_array_index (portions, i);

      if (match (portion, word))
        return portion;
    }

  return NULL;
}

static const OlivinePortion *
find_labelled (GPtrArray  *portions,
               const char *unit)
{
  const PortionMatch matches[] = { label_is, head_is_unit, head_has_word };
  const OlivinePortion *portion = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (matches) && portion == NULL; i++)
    portion = find_portion (portions, matches[i], unit);

  return portion;
}

/* The density comes from any portion that is a volume. */
static double
grams_per_ml (GPtrArray *portions)
{
  for (guint i = 0; portions != NULL && i < portions->len; i++)
    {
      const OlivinePortion *portion = g_ptr_array_index (portions, i);
      const OlivineUnit *unit = unit_of_portion (portion);

      if (unit != NULL && unit->dimension == OLIVINE_DIMENSION_VOLUME)
        return portion->grams / (portion->quantity * unit->base_factor);
    }

  return NAN;
}

/* The only portion that is one piece, or NULL. */
static const OlivinePortion *
find_only_piece (GPtrArray *portions)
{
  const OlivinePortion *found = NULL;

  for (guint i = 0; portions != NULL && i < portions->len; i++)
    {
      const OlivinePortion *portion = g_ptr_array_index (portions, i);

      if (!is_one_piece (portion))
        continue;
      if (found != NULL)
        return NULL;
      found = portion;
    }

  return found;
}

/* "Egg, boiled" with a portion "large egg": any word of the food's name. */
static const OlivinePortion *
find_named (GPtrArray  *portions,
            const char *food_name)
{
  g_autofree char *folded = olivine_words_fold (food_name);
  g_auto (GStrv) words = g_strsplit_set (folded, " ,()", -1);
  const OlivinePortion *portion = NULL;

  for (gsize i = 0; words[i] != NULL && portion == NULL; i++)
    if (*words[i] != '\0')
      portion = find_portion (portions, head_has_word, words[i]);

  return portion;
}

/* What one of a plain count is: "3 almonds", "2 eggs". */
static const OlivinePortion *
find_counted (GPtrArray  *portions,
              const char *food_name)
{
  g_autofree char *last = head_word (food_name, TRUE);
  g_autofree char *first = head_word (food_name, FALSE);
  const char *words[] = { last, first, "piece", "medium" };
  const OlivinePortion *portion = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (words) && portion == NULL; i++)
    if (*words[i] != '\0')
      portion = find_portion (portions, head_has_word, words[i]);
  if (portion == NULL)
    portion = find_named (portions, food_name);
  if (portion == NULL)
    portion = find_only_piece (portions);

  return portion;
}

static char *
list_portions (GPtrArray *portions)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; portions != NULL && i < portions->len; i++)
    {
      const OlivinePortion *portion = g_ptr_array_index (portions, i);

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                              olivine_unit_translate ("portion", portion->unit));
    }

  return g_string_free (list, FALSE);
}

static gboolean
no_weight_known (GPtrArray   *portions,
                 const char  *unit,
                 const char  *food_name,
                 GError     **error)
{
  g_autofree char *list = list_portions (portions);
  const char *what =
    olivine_unit_translate ("portion", unit != NULL && *unit != '\0' ? unit : "piece");

  if (*list == '\0')
    g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_NOT_APPLICABLE,
                 /* Translators: a unit as it was typed, and a food: "1 slice of “Bread”" */
                 _("It is not known what 1 %s of “%s” weighs. Give the amount in grams."),
                 what, food_name);
  else
    g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_NOT_APPLICABLE,
                 /* Translators: a unit as it was typed, a food, and a list of units */
                 _("It is not known what 1 %s of “%s” weighs. Give the amount in grams, "
                   "or in one of: %s."), what, food_name, list);
  return FALSE;
}

/* The portion that an amount in @unit, or a plain count, is measured with. */
static const OlivinePortion *
find_measure (GPtrArray  *portions,
              const char *unit,
              const char *food_name)
{
  const OlivinePortion *portion = NULL;

  if (unit == NULL || *unit == '\0')
    return find_counted (portions, food_name);

  portion = find_labelled (portions, unit);
  if (portion == NULL && g_str_equal (unit, "piece"))
    portion = find_counted (portions, food_name);
  if (portion == NULL && g_str_equal (unit, "serving") && portions != NULL && portions->len > 0)
    portion = g_ptr_array_index (portions, 0);

  return portion;
}

/**
 * olivine_portions_to_grams:
 * @portions: (nullable) (element-type OlivinePortion): the portions of a food
 * @quantity: how many of @unit, > 0
 * @unit: (nullable): a unit's id or any spelling of it, the label of a portion,
 *   or nothing for a plain count
 * @food_name: the food's name, to find what one piece of it is
 * @grams: (out): the weight, in grams
 * @unit_taken: (out) (optional) (transfer none): the unit to store: the id of a
 *   known unit, else the label of the portion; it lives as long as @portions
 * @error: return location for an error
 *
 * Turns an amount into grams.
 *
 * A mass is converted.  Another unit takes the portion of that name; a volume
 * without one takes the density of a portion that is a volume.  A plain count
 * takes the portion named like the food ("almond"), else a piece, a medium one,
 * the only portion that is one piece of it.  Without "serving" among the
 * portions a serving is the usual portion.
 *
 * Errors: %OLIVINE_CORE_ERROR_NOT_APPLICABLE when no portion answers, with the
 * portions there are.
 *
 * Returns: whether the weight is known
 */
gboolean
olivine_portions_to_grams (GPtrArray   *portions,
                           double       quantity,
                           const char  *unit,
                           const char  *food_name,
                           double      *grams,
                           const char **unit_taken,
                           GError     **error)
{
  const OlivineUnit *known = NULL;
  const OlivinePortion *portion = NULL;
  const char *unit_to_store = NULL;

  g_return_val_if_fail (food_name != NULL, FALSE);
  g_return_val_if_fail (grams != NULL, FALSE);

  known = olivine_unit_find (unit);
  portion = known != NULL && known->dimension == OLIVINE_DIMENSION_MASS
            ? NULL : find_measure (portions, known != NULL ? known->id : unit, food_name);
  unit_to_store = known != NULL ? known->id : portion != NULL ? portion->unit : NULL;

  *grams = NAN;
  if (portion != NULL)
    *grams = quantity / portion->quantity * portion->grams;
  else if (known != NULL && known->dimension == OLIVINE_DIMENSION_MASS)
    *grams = quantity * known->base_factor;
  else if (known != NULL && known->dimension == OLIVINE_DIMENSION_VOLUME)
    *grams = quantity * known->base_factor * grams_per_ml (portions);

  if (!isfinite (*grams))
    return no_weight_known (portions, unit, food_name, error);
  if (unit_taken != NULL)
    *unit_taken = unit_to_store;
  return TRUE;
}
