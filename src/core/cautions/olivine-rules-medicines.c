/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Medicines: hours to keep apart, pairs to avoid, and slow effects on the level.
 *
 * A medicine of the profile is taken every day at its usual times, so a time
 * stands for the day before, the day and the day after alike.
 */

#include "config.h"

#include "olivine-rules.h"

#include <glib/gi18n.h>

#define NORMAL_EGFR 60.0
#define MINUTES_AN_HOUR 60

/* How a medicine stands to the day's products. */
typedef enum {
  SPACING_KEPT,
  SPACING_UNKNOWN, /* a time is missing */
  SPACING_TOO_CLOSE,
} Spacing;

/* What works through a less acid stomach does so with antacids and their compounds. */
static gboolean
binds_acid (const OlivineEntry *dose)
{
  static const char *const compounds[] = {
    "oxide", "hydroxide", "carbonate", "carbonate-basic", NULL,
  };

  return dose->kind == OLIVINE_KIND_ANTACID || g_strv_contains (compounds, dose->compound);
}

static gboolean
is_near_day (const OlivineFacts *facts,
             const OlivineEntry *dose)
{
  return ABS (olivine_dose_get_day (facts, dose)) <= 1;
}

/* d = time of the medicine − time of the dose: too close from −before, not
 * included, to after, not included either. */
static gboolean
is_too_close (const OlivineInteraction *interaction,
              int                       d_min)
{
  return d_min >= 0 ? d_min < interaction->after_h * MINUTES_AN_HOUR
                    : -d_min < interaction->before_h * MINUTES_AN_HOUR;
}

/* Of all pairs of which one is of the day itself. */
static Spacing
check_spacing (const OlivineFacts         *facts,
               const OlivineTakenMedicine *medicine,
               const OlivineEntry         *dose)
{
  int dose_day = olivine_dose_get_day (facts, dose);
  int dose_min = olivine_dose_get_time_min (dose);

  if (dose_min < 0 || medicine->times_min->len == 0)
    return dose_day == 0 ? SPACING_UNKNOWN : SPACING_KEPT;

  for (guint i = 0; i < medicine->times_min->len; i++)
    for (int day = -1; day <= 1; day++)
      {
        int d_min = g_array_index (medicine->times_min, int, i) - dose_min
                    + (day - dose_day) * OLIVINE_MINUTES_A_DAY;

        if ((day == 0 || dose_day == 0) && is_too_close (medicine->interaction, d_min))
          return SPACING_TOO_CLOSE;
      }

  return SPACING_KEPT;
}

static gboolean
is_spaced_from (const OlivineFacts       *facts,
                const OlivineInteraction *interaction,
                const OlivineEntry       *dose)
{
  return is_near_day (facts, dose) && olivine_dose_may_contain_mg (dose)
         && (!interaction->only_antacids || binds_acid (dose));
}

/* The worst of a medicine's spacings, and the doses it is of. */
static Spacing
worst_spacing (const OlivineFacts         *facts,
               const OlivineTakenMedicine *medicine,
               GPtrArray                  *doses)
{
  Spacing worst = SPACING_KEPT;

  for (guint i = 0; i < facts->doses->len; i++)
    {
      OlivineEntry *dose = facts->doses->pdata[i];
      Spacing spacing = SPACING_KEPT;

      if (is_spaced_from (facts, medicine->interaction, dose))
        spacing = check_spacing (facts, medicine, dose);
      if (spacing == SPACING_KEPT || spacing < worst)
        continue;
      if (spacing > worst)
        g_ptr_array_set_size (doses, 0);
      worst = spacing;
      g_ptr_array_add (doses, dose);
    }

  return worst;
}

static void
add_spacing (OlivineFinding             *finding,
             const OlivineTakenMedicine *medicine,
             GPtrArray                  *doses)
{
  const OlivineInteraction *interaction = medicine->interaction;
  OlivineSentence *spacing = olivine_interaction_new_spacing (interaction);

  olivine_finding_add_extra (finding, spacing->text, spacing->values);
  olivine_sentence_free (spacing);
  olivine_finding_add_source (finding, interaction->source,
                              olivine_interaction_is_unverified (interaction));
  for (guint i = 0; i < doses->len; i++)
    olivine_finding_add_product (finding, doses->pdata[i]);
}

static void
because_medicine_times (OlivineFinding             *finding,
                        const OlivineTakenMedicine *medicine)
{
  g_autoptr (OlivineCautionValues) values = olivine_caution_values_new ();
  gboolean has_times = medicine->times_min->len > 0;

  olivine_caution_values_add_term (values, "medicine", "medicine",
                                   olivine_interaction_get_name (medicine->interaction));
  for (guint i = 0; i < medicine->times_min->len; i++)
    {
      int time_min = g_array_index (medicine->times_min, int, i);
      g_autofree char *time = g_strdup_printf ("%02d:%02d", time_min / 60, time_min % 60);

      olivine_caution_values_add_text (values, "times", time);
    }
  g_ptr_array_add (finding->reasons,
                   olivine_sentence_new (has_times ? N_("You take {medicine} at {times}")
                                                   : N_("You take {medicine}, without a time"),
                                         values));
}

/* Medicines that are kept some hours apart from magnesium. */
gboolean
olivine_rule_med_01 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  Spacing worst = SPACING_KEPT;
  gboolean is_incomplete = FALSE;

  for (guint i = 0; i < facts->medicines->len; i++)
    {
      const OlivineTakenMedicine *medicine = facts->medicines->pdata[i];
      g_autoptr (GPtrArray) doses = g_ptr_array_new ();
      Spacing spacing = SPACING_KEPT;

      if (medicine->interaction->mode == OLIVINE_INTERACTION_SPACE)
        spacing = worst_spacing (facts, medicine, doses);
      if (spacing == SPACING_KEPT)
        continue;
      worst = MAX (worst, spacing);
      is_incomplete |= spacing == SPACING_UNKNOWN;
      add_spacing (finding, medicine, doses);
      because_medicine_times (finding, medicine);
    }

  if (is_incomplete)
    olivine_finding_add_extra (finding,
                               N_("A time is missing, so the hours could not be checked."), NULL);
  if (worst == SPACING_UNKNOWN)
    finding->severity = OLIVINE_SEVERITY_INFO;
  return worst != SPACING_KEPT;
}

static gboolean
upsets_binder (const OlivineFacts *facts,
               const OlivineEntry *dose)
{
  return olivine_dose_may_contain_mg (dose)
         && olivine_dose_is_kind (dose, OLIVINE_KIND_BIT (ANTACID) | OLIVINE_KIND_BIT (LAXATIVE));
}

/* Polystyrene sulfonate with antacids and laxatives. */
gboolean
olivine_rule_med_02 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  return olivine_finding_because_medicine (finding, facts, "sodium-polystyrene")
         && olivine_finding_add_products (finding, facts, upsets_binder);
}

/* Potassium-sparing diuretics with reduced kidneys. */
gboolean
olivine_rule_med_04 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  if (!olivine_facts_egfr_below (facts, NORMAL_EGFR)
      || !olivine_finding_because_medicine (finding, facts, "k-sparing"))
    return FALSE;

  olivine_finding_because_egfr (finding, facts);
  return olivine_finding_add_all_with_mg (finding, facts);
}

/* Medicines that lower magnesium over time, with or without a product. */
gboolean
olivine_rule_med_05 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  static const char *const ids[] = { "ppi", "loop", "thiazide", "tacrolimus", "patiromer" };
  gboolean is_lowered = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    is_lowered |= olivine_finding_because_medicine (finding, facts, ids[i]);

  return is_lowered;
}

static gboolean
is_avoided (const OlivineFacts         *facts,
            const OlivineTakenMedicine *medicine)
{
  const OlivineInteraction *interaction = medicine->interaction;

  if (interaction->mode != OLIVINE_INTERACTION_AVOID
      || g_str_equal (interaction->id, "sodium-polystyrene"))
    return FALSE;

  return !g_str_equal (interaction->id, "calcitriol-or-analogue")
         || olivine_facts_on_dialysis (facts);
}

/* A medicine taken daily is always within a day of today's products; for those
 * of the day before and after it takes both times to say so. */
static gboolean
is_within_a_day (const OlivineFacts         *facts,
                 const OlivineTakenMedicine *medicine,
                 const OlivineEntry         *dose)
{
  int dose_day = olivine_dose_get_day (facts, dose);
  int dose_min = olivine_dose_get_time_min (dose);

  if (!olivine_dose_has_mg (dose) || !is_near_day (facts, dose))
    return FALSE;
  if (dose_day == 0)
    return TRUE;

  for (guint i = 0; dose_min >= 0 && i < medicine->times_min->len; i++)
    {
      int d_min = g_array_index (medicine->times_min, int, i)
                  - (dose_min + dose_day * OLIVINE_MINUTES_A_DAY);

      if (ABS (d_min) <= OLIVINE_MINUTES_A_DAY)
        return TRUE;
    }

  return FALSE;
}

/* Medicines that are not usually combined with magnesium. */
gboolean
olivine_rule_med_08 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  for (guint i = 0; i < facts->medicines->len; i++)
    {
      const OlivineTakenMedicine *medicine = facts->medicines->pdata[i];
      gboolean is_near = FALSE;

      for (guint j = 0; is_avoided (facts, medicine) && j < facts->doses->len; j++)
        if (is_within_a_day (facts, medicine, facts->doses->pdata[j]))
          {
            olivine_finding_add_product (finding, facts->doses->pdata[j]);
            is_near = TRUE;
          }
      if (!is_near)
        continue;

      olivine_caution_values_add_term (finding->values, "medicine", "medicine",
                                       olivine_interaction_get_name (medicine->interaction));
      olivine_finding_add_source (finding, medicine->interaction->source,
                                  olivine_interaction_is_unverified (medicine->interaction));
      because_medicine_times (finding, medicine);
    }

  return finding->products->len > 0;
}
