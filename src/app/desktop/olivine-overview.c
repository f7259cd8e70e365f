/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* "30 g almonds" and "magnesium spinach" in the overview.
 *
 * It is asked at every key, for whatever is typed there, so it answers only where a
 * food is named, and knows nothing of the person: neither what was eaten nor what is
 * liked.  The id of a result is "QUANTITY|UNIT|FOOD-ID".
 */

#include "config.h"

#include "olivine-overview.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-match-finder.h"
#include "olivine-thousandths.h"

/* Three letters, or one sign of a script whose words are that short. */
#define FOOD_BYTES_MIN 3

static gboolean
is_same_word (const char *a,
              const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);

  return g_str_equal (folded_a, folded_b);
}

/* What all answers are about is no part of a food's name. */
static gboolean
is_subject (const char *term)
{
  return is_same_word (term, "magnesium")
         /* Translators: the word that people type before a food to see its magnesium */
         || is_same_word (term, C_ ("search", "magnesium"));
}

static gboolean
names_a_food (const char *text)
{
  g_auto (OlivineQuantityText) typed = { 0 };

  if (!olivine_quantity_text_parse (text, &typed, NULL))
    return FALSE;

  return typed.food != NULL && strlen (typed.food) >= FOOD_BYTES_MIN;
}

/**
 * olivine_overview_read_terms:
 * @terms: (array zero-terminated=1): the words that were typed
 *
 * Returns: (transfer full) (nullable): what is to be looked up, as it would be typed in
 *   Add; %NULL when no food is named
 */
char *
olivine_overview_read_terms (const char *const *terms)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *text = NULL;

  g_return_val_if_fail (terms != NULL, NULL);

  for (gsize i = 0; terms[i] != NULL; i++)
    if (*terms[i] != '\0' && !is_subject (terms[i]))
      g_ptr_array_add (words, (gpointer) terms[i]);
  g_ptr_array_add (words, NULL);
  text = g_strjoinv (" ", (GStrv) words->pdata);

  return names_a_food (text) ? g_steal_pointer (&text) : NULL;
}

static char *
make_id (const OlivineLogLine *line)
{
  g_autofree char *quantity = olivine_double_to_text (line->quantity);

  return g_strjoin ("|", quantity, line->unit != NULL ? line->unit : "", line->food->id, NULL);
}

/* A food may be found twice, read in two ways. */
static void
add_result (GStrvBuilder         *results,
            GHashTable           *seen,
            const OlivineLogLine *line)
{
  g_autofree char *id = NULL;

  if (line == NULL || g_hash_table_size (seen) >= OLIVINE_OVERVIEW_RESULTS_MAX
      || !g_hash_table_add (seen, g_strdup (line->food->id)))
    return;

  id = make_id (line);
  g_strv_builder_add (results, id);
}

/**
 * olivine_overview_find:
 * @store: a store; one without a diary serves
 * @text: what olivine_overview_read_terms() made of the words
 * @error: return location for an error
 *
 * Finds foods by name, each with the amount that was typed, else with its usual portion.
 * A food that cannot be measured so is left out.
 *
 * Returns: (transfer full) (nullable): the ids of at most %OLIVINE_OVERVIEW_RESULTS_MAX
 *   results, or %NULL with @error set
 *
 * Errors: those of olivine_catalogue_search()
 */
GStrv
olivine_overview_find (OlivineStore  *store,
                       const char    *text,
                       GError       **error)
{
  g_autoptr (OlivineMatchFinder) finder = NULL;
  g_autoptr (GPtrArray) matches = NULL;
  g_autoptr (GStrvBuilder) results = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  finder = olivine_match_finder_new (store, OLIVINE_DATE_NONE);
  matches = olivine_match_finder_find (finder, text, NULL, error);
  if (matches == NULL)
    return NULL;
  for (guint i = 0; i < matches->len; i++)
    add_result (results, seen, ((OlivineMatch *) matches->pdata[i])->line);

  return g_strv_builder_end (results);
}

/**
 * olivine_overview_result_parse:
 * @id: the id of a result, from anybody
 * @result: (out caller-allocates): what it says; not touched when it says nothing
 *
 * Returns: whether @id is one of ours
 */
gboolean
olivine_overview_result_parse (const char            *id,
                               OlivineOverviewResult *result)
{
  g_auto (GStrv) parts = NULL;
  double quantity = 0.0;

  g_return_val_if_fail (id != NULL && result != NULL, FALSE);

  parts = g_strsplit (id, "|", 3);
  if (g_strv_length (parts) != 3 || *parts[2] == '\0'
      || !olivine_double_from_text (parts[0], &quantity, NULL) || !(quantity > 0.0))
    return FALSE;

  *result = (OlivineOverviewResult) {
    .food_id = g_strdup (parts[2]),
    .quantity = quantity,
    .unit = *parts[1] != '\0' ? g_strdup (parts[1]) : NULL,
  };

  return TRUE;
}

/**
 * olivine_overview_result_clear:
 * @result: a result
 *
 * Frees what a result holds.
 */
void
olivine_overview_result_clear (OlivineOverviewResult *result)
{
  g_clear_pointer (&result->food_id, g_free);
  g_clear_pointer (&result->unit, g_free);
}

/**
 * olivine_overview_get_line:
 * @store: a store; one without a diary serves
 * @id: the id of a result
 *
 * Returns: (transfer full) (nullable): the food and how much of it; %NULL when there is
 *   no such food, or no such amount of it, any more
 */
OlivineLogLine *
olivine_overview_get_line (OlivineStore *store,
                           const char   *id)
{
  g_auto (OlivineOverviewResult) result = { 0 };
  g_autoptr (OlivineFood) food = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!olivine_overview_result_parse (id, &result))
    return NULL;
  food = olivine_catalogue_find (store, result.food_id, NULL);

  return food != NULL ? olivine_log_line_for_food (food, result.quantity, result.unit, NULL) : NULL;
}
