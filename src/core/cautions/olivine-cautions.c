/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The evaluator: every rule against one day's facts. */

#include "config.h"

#include "olivine-cautions.h"

#include "olivine-finding.h"

/* Tests a rule with the readings that are set in the facts. */
static OlivineCaution *
test_rule (const OlivineCautionRule *rule,
           const OlivineFacts       *facts)
{
  g_autoptr (OlivineFinding) finding = olivine_finding_new (rule);

  if (!rule->test (facts, finding))
    return NULL;

  return olivine_finding_to_caution (finding, facts);
}

/* Whether one caution says more than another of the same rule. */
static gboolean
is_severer (const OlivineCaution *caution,
            const OlivineCaution *than)
{
  if (caution->severity != than->severity)
    return caution->severity > than->severity;

  return g_strv_length (caution->products) > g_strv_length (than->products);
}

/* Tests a rule with every reading that could be the current one, and without
 * one where all are old; the severest result holds. */
static OlivineCaution *
test_rule_with_all_readings (const OlivineCautionRule *rule,
                             OlivineFacts             *facts)
{
  g_autoptr (OlivineCaution) worst = NULL;

  for (guint i = 0; i < facts->egfr_readings->len; i++)
    for (guint j = 0; j < facts->serum_readings->len; j++)
      {
        g_autoptr (OlivineCaution) caution = NULL;

        facts->egfr = g_array_index (facts->egfr_readings, OlivineEgfrReading, i);
        facts->serum_magnesium = g_array_index (facts->serum_readings, OlivineLabReading, j);
        caution = test_rule (rule, facts);
        if (caution == NULL || (worst != NULL && !is_severer (caution, worst)))
          continue;
        g_clear_pointer (&worst, olivine_caution_unref);
        worst = g_steal_pointer (&caution);
      }

  return g_steal_pointer (&worst);
}

static void
remove_replaced (GPtrArray *cautions)
{
  for (guint i = 0; i < cautions->len;)
    {
      const OlivineCaution *caution = cautions->pdata[i];
      const OlivineCautionRule *rule = olivine_caution_rule_find (caution->id);

      if (rule->unless != NULL && olivine_cautions_find (cautions, rule->unless) != NULL)
        g_ptr_array_remove_index (cautions, i);
      else
        i++;
    }
}

static int
compare_severity (gconstpointer a,
                  gconstpointer b)
{
  const OlivineCaution *left = *(OlivineCaution *const *) a;
  const OlivineCaution *right = *(OlivineCaution *const *) b;

  return (int) right->severity - (int) left->severity;
}

/**
 * olivine_cautions_evaluate:
 * @input: a person, a day, and perhaps a dose or a food to be judged
 *
 * Tells what stands on a day, or would stand if a dose were added to it.
 *
 * There is at most one caution of an id; where its rule ranges over products it
 * names all it speaks of, and the severest counts.  A comparison with something
 * unknown does not hold.  An old eGFR or magnesium (see
 * olivine_readings_stale_after_days()) is used and also left out, and the
 * severer result is kept, so that it can never relax anything.
 *
 * A stop on a product that a clinician agreed to becomes an info of the same
 * id, except those that cannot be cleared.  What was prescribed never gets more
 * than a warning, to call the prescriber.
 *
 * Returns: (transfer full) (element-type OlivineCaution): the cautions,
 *   severest first, then in the order of the table; empty when there is none
 */
GPtrArray *
olivine_cautions_evaluate (const OlivineCautionInput *input)
{
  g_autoptr (OlivineFacts) facts = NULL;
  GPtrArray *cautions = NULL;
  const OlivineCautionRule *rules = NULL;
  gsize n_rules = 0;

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (input->person != NULL, NULL);
  g_return_val_if_fail (olivine_date_is_set (input->date), NULL);

  facts = olivine_facts_new (input);
  cautions = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_caution_unref);
  rules = olivine_caution_rule_table (&n_rules);
  for (gsize i = 0; i < n_rules; i++)
    {
      OlivineCaution *caution = test_rule_with_all_readings (&rules[i], facts);

      if (caution != NULL)
        g_ptr_array_add (cautions, caution);
    }

  remove_replaced (cautions);
  g_ptr_array_sort (cautions, compare_severity);
  return cautions;
}

/* The worst of all cautions, or of those that speak of the proposed dose. */
static gboolean
find_worst (GPtrArray       *cautions,
            gboolean         only_proposed,
            OlivineSeverity *severity)
{
  gboolean is_found = FALSE;

  for (guint i = 0; i < cautions->len; i++)
    {
      const OlivineCaution *caution = cautions->pdata[i];

      if (only_proposed && !caution->concerns_proposed)
        continue;
      if (severity != NULL && (!is_found || caution->severity > *severity))
        *severity = caution->severity;
      is_found = TRUE;
    }

  return is_found;
}

/**
 * olivine_cautions_worst:
 * @cautions: (element-type OlivineCaution): cautions
 * @severity: (out) (optional): the highest severity; not touched when there is none
 *
 * Returns: whether there is any caution
 */
gboolean
olivine_cautions_worst (GPtrArray       *cautions,
                        OlivineSeverity *severity)
{
  g_return_val_if_fail (cautions != NULL, FALSE);

  return find_worst (cautions, FALSE, severity);
}

/**
 * olivine_cautions_worst_for_proposed:
 * @cautions: (element-type OlivineCaution): cautions of an evaluation with a
 *   proposed dose
 * @severity: (out) (optional): the highest severity; not touched when there is none
 *
 * Finds the worst of what speaks of the proposed dose.  A stop that stands for
 * another product of the day is left out, and so is one about the person when
 * the proposed dose was prescribed.
 *
 * Returns: whether any caution speaks of it
 */
gboolean
olivine_cautions_worst_for_proposed (GPtrArray       *cautions,
                                     OlivineSeverity *severity)
{
  g_return_val_if_fail (cautions != NULL, FALSE);

  return find_worst (cautions, TRUE, severity);
}

/**
 * olivine_cautions_hold_suggestions:
 * @cautions: (element-type OlivineCaution): cautions
 *
 * Returns: whether foods with magnesium are not to be suggested now: a high
 *   magnesium in the blood, or symptoms that need help, come first
 */
gboolean
olivine_cautions_hold_suggestions (GPtrArray *cautions)
{
  g_return_val_if_fail (cautions != NULL, TRUE);

  return olivine_cautions_find (cautions, "LAB-01") != NULL
         || olivine_cautions_find (cautions, "LAB-02") != NULL
         || olivine_cautions_find (cautions, "SYM-01") != NULL;
}

/**
 * olivine_cautions_find:
 * @cautions: (element-type OlivineCaution): cautions
 * @id: the id of a rule
 *
 * Returns: (transfer none) (nullable): the caution of that id
 */
OlivineCaution *
olivine_cautions_find (GPtrArray  *cautions,
                       const char *id)
{
  g_return_val_if_fail (cautions != NULL, NULL);

  for (guint i = 0; i < cautions->len; i++)
    {
      OlivineCaution *caution = cautions->pdata[i];

      if (g_strcmp0 (caution->id, id) == 0)
        return caution;
    }

  return NULL;
}

/**
 * olivine_cautions_to_ids:
 * @cautions: (element-type OlivineCaution): cautions
 *
 * Writes what stood when a dose was logged, as an entry keeps it.
 *
 * Returns: (transfer full): the ids, separated by ';': "KID-01;UL-01"; empty
 *   without any
 */
char *
olivine_cautions_to_ids (GPtrArray *cautions)
{
  GString *ids = NULL;

  g_return_val_if_fail (cautions != NULL, NULL);

  ids = g_string_new (NULL);
  for (guint i = 0; i < cautions->len; i++)
    {
      const OlivineCaution *caution = cautions->pdata[i];

      g_string_append_printf (ids, "%s%s", i == 0 ? "" : ";", caution->id);
    }

  return g_string_free (ids, FALSE);
}
