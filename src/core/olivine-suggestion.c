/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Choosing portions that would close a day's gap.
 *
 * Nothing is suggested that would break a limit, or whose figures for a limited
 * nutrient are not known.  The same candidates always give the same answer.
 */

#include "config.h"

#include "olivine-suggestion.h"

#include <math.h>

#include "olivine-target.h"
#include "olivine-words.h"

/* Less than this is not worth the words. */
#define MIN_MAGNESIUM (10 * G_GINT64_CONSTANT (1000))

/* A food eaten every day of late counts half as much again as one that fits exactly. */
#define MAX_HABIT_BONUS 0.5
#define HABIT_COUNT 10

typedef struct {
  OlivineNutrient nutrient;
  gint64          room; /* thousandths; what the day still holds of it */
} Limit;

typedef struct {
  const OlivineCandidate *candidate;
  OlivineSnapshot         snapshot;
  double                  score;
} Choice;

/**
 * olivine_candidate_new:
 * @food: a food; shared
 * @quantity: how many of @unit
 * @unit: the unit of the portion
 * @grams: what the portion weighs, in grams
 * @n_eaten: how often the person ate it lately
 *
 * Returns: (transfer full): a portion that could be suggested
 */
OlivineCandidate *
olivine_candidate_new (OlivineFood *food,
                       double       quantity,
                       const char  *unit,
                       double       grams,
                       guint        n_eaten)
{
  OlivineCandidate *candidate = NULL;

  g_return_val_if_fail (food != NULL, NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  candidate = g_new0 (OlivineCandidate, 1);
  candidate->food = olivine_food_ref (food);
  candidate->quantity = quantity;
  candidate->unit = g_strdup (unit);
  candidate->grams = grams;
  candidate->n_eaten = n_eaten;
  return candidate;
}

/**
 * olivine_candidate_free:
 * @candidate: (transfer full) (nullable): a candidate
 *
 * Frees a candidate.
 */
void
olivine_candidate_free (OlivineCandidate *candidate)
{
  if (candidate == NULL)
    return;

  olivine_food_unref (candidate->food);
  g_free (candidate->unit);
  g_free (candidate);
}

/**
 * olivine_suggestion_free:
 * @suggestion: (transfer full) (nullable): a suggestion
 *
 * Frees a suggestion.
 */
void
olivine_suggestion_free (OlivineSuggestion *suggestion)
{
  if (suggestion == NULL)
    return;

  olivine_food_unref (suggestion->food);
  g_free (suggestion->unit);
  g_free (suggestion);
}

static OlivineSuggestion *
suggestion_from_choice (const Choice *choice)
{
  OlivineSuggestion *suggestion = g_new0 (OlivineSuggestion, 1);

  suggestion->food = olivine_food_ref (choice->candidate->food);
  suggestion->quantity = choice->candidate->quantity;
  suggestion->unit = g_strdup (choice->candidate->unit);
  suggestion->grams = choice->candidate->grams;
  suggestion->snapshot = choice->snapshot;
  return suggestion;
}

static void
add_limit (GArray              *limits,
           OlivineNutrient      nutrient,
           double               most,
           const OlivineIntake *intake)
{
  gint64 eaten = intake->totals.thousandths[nutrient];
  Limit limit = { nutrient, olivine_thousandths_from_double (most) };

  if (isnan (most))
    return;

  /* Of a day that is not wholly known, the known part counts. */
  if (eaten != OLIVINE_UNKNOWN)
    limit.room -= eaten;
  g_array_append_val (limits, limit);
}

static GArray *
find_limits (const OlivinePerson *person,
             const OlivineIntake *intake)
{
  GArray *limits = g_array_new (FALSE, FALSE, sizeof (Limit));

  add_limit (limits, OLIVINE_NUTRIENT_POTASSIUM, person->potassium_max_mg, intake);
  add_limit (limits, OLIVINE_NUTRIENT_PHOSPHORUS, person->phosphorus_max_mg, intake);
  add_limit (limits, OLIVINE_NUTRIENT_SODIUM, person->sodium_max_mg, intake);
  add_limit (limits, OLIVINE_NUTRIENT_PROTEIN, person->protein_max_g, intake);
  return limits;
}

static gboolean
fits_limits (const OlivineSnapshot *snapshot,
             GArray                *limits)
{
  for (guint i = 0; i < limits->len; i++)
    {
      const Limit *limit = &g_array_index (limits, Limit, i);
      gint64 amount = snapshot->thousandths[limit->nutrient];

      if (amount == OLIVINE_UNKNOWN || amount > limit->room)
        return FALSE;
    }

  return TRUE;
}

static gboolean
ranks_by_minerals (const OlivinePerson *person)
{
  return olivine_person_has_reduced_kidneys (person)
         || !isnan (person->potassium_max_mg)
         || !isnan (person->phosphorus_max_mg)
         || olivine_person_has_condition (person, "potassium-restricted")
         || olivine_person_has_condition (person, "phosphorus-restricted");
}

/* Magnesium for the potassium and phosphorus that come with it, mg per mg;
 * negative when they are not known. */
static double
score_by_minerals (const OlivineSnapshot *snapshot)
{
  double magnesium_mg =
    olivine_thousandths_to_double (snapshot->thousandths[OLIVINE_NUTRIENT_MAGNESIUM]);
  double burden_mg =
    olivine_thousandths_to_double (snapshot->thousandths[OLIVINE_NUTRIENT_POTASSIUM])
    + olivine_thousandths_to_double (snapshot->thousandths[OLIVINE_NUTRIENT_PHOSPHORUS]);

  return isnan (burden_mg) ? -1.0 : magnesium_mg / fmax (burden_mg, 1.0);
}

/* How well a portion fills the gap, 1 for exactly, and a bonus for habit. */
static double
score_by_fit (const OlivineSnapshot *snapshot,
              gint64                 gap,
              guint                  n_eaten)
{
  double share = (double) snapshot->thousandths[OLIVINE_NUTRIENT_MAGNESIUM] / (double) gap;
  double fit = share <= 1.0 ? share : 1.0 / share;
  double habit = (double) MIN (n_eaten, HABIT_COUNT) / HABIT_COUNT;

  return fit + MAX_HABIT_BONUS * habit;
}

static gboolean
choice_from_candidate (const OlivineCandidate *candidate,
                       const OlivinePerson    *person,
                       GArray                 *limits,
                       gint64                  gap,
                       Choice                 *choice)
{
  choice->candidate = candidate;
  olivine_nutrients_snapshot (&candidate->food->per_100g, candidate->grams, &choice->snapshot);
  choice->score = ranks_by_minerals (person)
                  ? score_by_minerals (&choice->snapshot)
                  : score_by_fit (&choice->snapshot, gap, candidate->n_eaten);

  /* OLIVINE_UNKNOWN is below the least amount too. */
  return choice->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] >= MIN_MAGNESIUM
         && choice->score >= 0.0
         && fits_limits (&choice->snapshot, limits);
}

static int
compare_choices (gconstpointer a,
                 gconstpointer b)
{
  const Choice *first = a;
  const Choice *second = b;
  int by_name;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;

  by_name = strcmp (first->candidate->food->name, second->candidate->food->name);
  if (by_name != 0)
    return by_name;
  by_name = strcmp (first->candidate->food->id, second->candidate->food->id);
  if (by_name != 0)
    return by_name;
  return (first->candidate->grams > second->candidate->grams)
         - (first->candidate->grams < second->candidate->grams);
}

/* "Almonds, roasted" → "almonds" */
static char *
head_name (const OlivineFood *food)
{
  g_autofree char *head = g_strndup (food->name, strcspn (food->name, ","));

  return olivine_words_fold (g_strstrip (head));
}

static GPtrArray *
take_best (GArray *choices,
           guint   limit)
{
  GPtrArray *suggestions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_suggestion_free);
  g_autoptr (GHashTable) heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_array_sort (choices, compare_choices);
  for (guint i = 0; i < choices->len && suggestions->len < limit; i++)
    {
      const Choice *choice = &g_array_index (choices, Choice, i);

      if (g_hash_table_add (heads, head_name (choice->candidate->food)))
        g_ptr_array_add (suggestions, suggestion_from_choice (choice));
    }

  return suggestions;
}

/**
 * olivine_suggest:
 * @candidates: (element-type OlivineCandidate): portions that could be suggested
 * @intake: what the day adds up to so far
 * @person: the person as known on the day
 * @on: the day
 * @limit: how many suggestions at most
 *
 * Suggests portions of food that bring a day nearer to its target.
 *
 * The gap is the target less all magnesium that is known.  Left out is what has
 * less than 10 mg or an unknown amount, and what would pass a limit of the
 * person for potassium, phosphorus, sodium or protein, or does not know that
 * nutrient.  With reduced kidneys, or a limit of potassium or phosphorus, the
 * order is by magnesium per potassium and phosphorus; else by how well a portion
 * fills the gap, with a bonus for what the person eats anyway.  A food comes in
 * one form only.
 *
 * Returns: (transfer full) (element-type OlivineSuggestion): the suggestions,
 *   best first; none without a target or a gap
 */
GPtrArray *
olivine_suggest (GPtrArray           *candidates,
                 const OlivineIntake *intake,
                 const OlivinePerson *person,
                 OlivineDate          on,
                 guint                limit)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_autoptr (GArray) limits = NULL;
  OlivineTarget target;
  gint64 gap = 0;

  g_return_val_if_fail (candidates != NULL, NULL);
  g_return_val_if_fail (intake != NULL, NULL);
  g_return_val_if_fail (person != NULL, NULL);

  target = olivine_target_for_person (person, on);
  if (target.state == OLIVINE_TARGET_COVERED)
    gap = olivine_thousandths_from_double (target.amount_mg) - intake->total_mg;

  limits = find_limits (person, intake);
  for (guint i = 0; gap > 0 && i < candidates->len; i++)
    {
      Choice choice;

      if (choice_from_candidate (candidates->pdata[i], person, limits, gap, &choice))
        g_array_append_val (choices, choice);
    }

  return take_best (choices, limit);
}
