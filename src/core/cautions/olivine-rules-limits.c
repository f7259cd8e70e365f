/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Amounts: the day's sum against the upper level, and one intake by itself. */

#include "config.h"

#include "olivine-rules.h"

#include <glib/gi18n.h>

#define LABEL_WARNING_MG OLIVINE_MG (600)   /* US labels warn from here on, 69 FR 13725 */
#define VERY_HIGH_MG OLIVINE_MG (2500)      /* low blood pressure was seen from here on, SCF */
#define LARGE_PRODUCT_MG OLIVINE_MG (1000)
#define LARGE_INTAKE_MG OLIVINE_MG (250)    /* in two parts above it, BfR 2017 */

/* The sum is above the adult's upper level. */
gboolean
olivine_rule_ul_01 (const OlivineFacts *facts,
                    OlivineFinding     *finding)
{
  const OlivineTarget *level = &facts->upper_level;

  if (!olivine_facts_is_adult (facts) || level->state != OLIVINE_TARGET_COVERED
      || olivine_thousandths_to_double (facts->ul_sum_mg) <= level->amount_mg)
    return FALSE;

  olivine_caution_values_add_number (finding->values, "ul", level->amount_mg);
  olivine_caution_values_add_term (finding->values, "scheme", "standard",
                                   olivine_standard_get_name (facts->person->standard));
  olivine_finding_add_source (finding, level->source, level->unverified);
  olivine_finding_because_sum (finding, facts);
  return olivine_finding_add_ul_sum (finding, facts);
}

/* The sum is where labels begin to warn. */
gboolean
olivine_rule_ul_02 (const OlivineFacts *facts,
                    OlivineFinding     *finding)
{
  if (!olivine_facts_is_adult (facts) || facts->ul_sum_mg <= LABEL_WARNING_MG)
    return FALSE;

  olivine_finding_because_sum (finding, facts);
  return olivine_finding_add_ul_sum (finding, facts);
}

/* All of the day's magnesium that comes from the product of this name. */
static gint64
sum_of_product (const OlivineFinding *finding,
                const OlivineEntry   *product)
{
  g_autofree char *name = g_utf8_casefold (product->food, -1);
  gint64 sum_mg = 0;

  for (guint i = 0; i < finding->products->len; i++)
    {
      const OlivineEntry *dose = finding->products->pdata[i];
      g_autofree char *other = g_utf8_casefold (dose->food, -1);

      if (dose->kind == product->kind && g_str_equal (name, other) && olivine_dose_has_mg (dose))
        sum_mg += olivine_dose_get_mg (dose);
    }

  return sum_mg;
}

/* Labels of laxatives allow that much: then the label decides, not a poison centre. */
static gboolean
is_all_from_laxatives (const OlivineFinding *finding)
{
  gboolean has_laxative = FALSE;

  for (guint i = 0; i < finding->products->len; i++)
    {
      const OlivineEntry *dose = finding->products->pdata[i];

      if (sum_of_product (finding, dose) <= LARGE_PRODUCT_MG)
        continue;
      if (!olivine_dose_is_kind (dose, OLIVINE_KIND_BIT (LAXATIVE) | OLIVINE_KIND_BIT (EPSOM_ORAL)))
        return FALSE;
      has_laxative = TRUE;
    }

  return has_laxative;
}

/* The sum is far above anything usual. */
gboolean
olivine_rule_ul_03 (const OlivineFacts *facts,
                    OlivineFinding     *finding)
{
  if (facts->ul_sum_mg <= VERY_HIGH_MG)
    return FALSE;

  olivine_finding_because_sum (finding, facts);
  olivine_finding_add_ul_sum (finding, facts);
  if (is_all_from_laxatives (finding))
    {
      finding->whom_to_ask = N_("A pharmacist or doctor");
      finding->advice = N_("Is it more than the daily maximum on the label? If so, please ask a "
                           "pharmacist or doctor before taking it, even if you feel well. If it is "
                           "a typing mistake, correct the entry.");
      finding->advice_taken = N_("Is it more than the daily maximum on the label? If so, please "
                                 "call a pharmacist or doctor now, even if you feel well. If it is "
                                 "a typing mistake, correct the entry.");
    }

  return TRUE;
}

static gboolean
is_large_intake (const OlivineFacts *facts,
                 const OlivineEntry *dose)
{
  return olivine_dose_get_mg (dose) > LARGE_INTAKE_MG
         && olivine_dose_is_kind (dose, OLIVINE_KIND_BIT (SUPPLEMENT)
                                        | OLIVINE_KIND_BIT (ELECTROLYTE)
                                        | OLIVINE_KIND_BIT (MULTIVITAMIN));
}

/* Much of a supplement at one time. */
gboolean
olivine_rule_ul_04 (const OlivineFacts *facts,
                    OlivineFinding     *finding)
{
  return olivine_finding_add_products (finding, facts, is_large_intake);
}

/* More than one product with magnesium. */
gboolean
olivine_rule_ul_05 (const OlivineFacts *facts,
                    OlivineFinding     *finding)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  olivine_finding_add_all_with_mg (finding, facts);
  for (guint i = 0; i < finding->products->len; i++)
    {
      const OlivineEntry *dose = finding->products->pdata[i];
      g_autofree char *name = g_utf8_casefold (dose->food, -1);

      if (g_hash_table_add (names, g_steal_pointer (&name)))
        olivine_caution_values_add_text (finding->values, "list", dose->food);
    }

  return g_hash_table_size (names) >= 2;
}
