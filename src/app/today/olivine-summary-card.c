/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Shows a day's intake beside the target and the limits it is judged by.
 *
 * Nothing is worked out here: the day brings its intake, its target and the
 * person as valid then.  Bars of potassium, phosphorus and sodium appear only
 * for a person who was given a limit.
 */

#include "config.h"

#include "olivine-summary-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-amount-bar.h"
#include "olivine-compat.h"
#include "olivine-fold-box.h"
#include "olivine-intake-format.h"
#include "olivine-intake-ring.h"

enum {
  BAR_FOOD,
  BAR_SUPPLEMENTS,
  BAR_POTASSIUM,
  BAR_PHOSPHORUS,
  BAR_SODIUM,
  N_BARS
};

struct _OlivineSummaryCard
{
  GtkBox             parent_instance;

  OlivineIntakeRing *ring;
  GtkLabel          *no_target_label;
  GtkWidget         *target_button;
  GtkBox            *bars_box;
  GtkLabel          *coverage_label;
  GtkLabel          *estimated_label;
  GtkButton         *unknown_button;
  GtkLabel          *unknown_label;
  GtkLabel          *citation_label;
  GtkLabel          *target_source_label;
  GtkLabel          *target_note_label;
  GtkLabel          *upper_level_label;
  GtkLabel          *unprocessed_label;

  GtkSizeGroup      *titles;
  GtkSizeGroup      *texts;
  OlivineAmountBar  *bars[N_BARS];
};

static const struct {
  const char    *title;
  OlivineColour  colour;
  gboolean       is_limit;
} bar_table[N_BARS] = {
  [BAR_FOOD] = { NC_("bar", "Food"), OLIVINE_COLOUR_FOOD, FALSE },
  [BAR_SUPPLEMENTS] = { NC_("bar", "Supplements"), OLIVINE_COLOUR_SUPPLEMENT, TRUE },
  [BAR_POTASSIUM] = { NC_("bar", "Potassium"), OLIVINE_COLOUR_NUTRIENT, TRUE },
  [BAR_PHOSPHORUS] = { NC_("bar", "Phosphorus"), OLIVINE_COLOUR_NUTRIENT, TRUE },
  [BAR_SODIUM] = { NC_("bar", "Sodium"), OLIVINE_COLOUR_NUTRIENT, TRUE },
};

G_DEFINE_FINAL_TYPE (OlivineSummaryCard, olivine_summary_card, GTK_TYPE_BOX)

static double
covered_mg (const OlivineTarget *target)
{
  return target->state == OLIVINE_TARGET_COVERED ? target->amount_mg : NAN;
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show_bar (OlivineSummaryCard *self,
          guint               bar,
          gint64              amount_mg,
          gboolean            at_least,
          double              limit_mg)
{
  const char *title = g_dpgettext2 (NULL, "bar", bar_table[bar].title);
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;

  /* The target stands in the ring already. */
  text = olivine_intake_format_bar_text (amount_mg, at_least,
                                         bar == BAR_FOOD ? NAN : limit_mg,
                                         bar == BAR_SUPPLEMENTS);
  sentence = olivine_intake_format_bar_sentence (title, amount_mg, at_least, limit_mg);
  olivine_amount_bar_show (self->bars[bar],
                           amount_mg == OLIVINE_UNKNOWN ? NAN
                                                        : olivine_thousandths_to_double (amount_mg),
                           limit_mg, text, sentence);
}

static gboolean
has_doses (const OlivineDay *day)
{
  return day->intake.n_entries > day->intake.n_foods;
}

static gboolean
has_unknown_doses (const OlivineDay *day)
{
  return day->intake.n_unknown > day->intake.n_nutrient_unknown[OLIVINE_NUTRIENT_MAGNESIUM];
}

static void
show_magnesium_bars (OlivineSummaryCard *self,
                     const OlivineDay   *day)
{
  const OlivineIntake *intake = &day->intake;
  gboolean food_unknown = intake->n_nutrient_unknown[OLIVINE_NUTRIENT_MAGNESIUM] > 0;

  show_bar (self, BAR_FOOD, intake->food_mg, food_unknown, covered_mg (&day->target));
  show_bar (self, BAR_SUPPLEMENTS, intake->supplement_mg, has_unknown_doses (day),
            covered_mg (&day->upper_level));
  gtk_widget_set_visible (GTK_WIDGET (self->bars[BAR_SUPPLEMENTS]), has_doses (day));
}

static void
show_limit_bar (OlivineSummaryCard  *self,
                guint                bar,
                const OlivineIntake *intake,
                OlivineNutrient      nutrient,
                double               limit_mg)
{
  show_bar (self, bar, intake->totals.thousandths[nutrient],
            intake->n_nutrient_unknown[nutrient] > 0, limit_mg);
  gtk_widget_set_visible (GTK_WIDGET (self->bars[bar]), !isnan (limit_mg));
}

static void
show_limits (OlivineSummaryCard *self,
             const OlivineDay   *day)
{
  const OlivinePerson *person = day->person;

  show_limit_bar (self, BAR_POTASSIUM, &day->intake, OLIVINE_NUTRIENT_POTASSIUM,
                  person->potassium_max_mg);
  show_limit_bar (self, BAR_PHOSPHORUS, &day->intake, OLIVINE_NUTRIENT_PHOSPHORUS,
                  person->phosphorus_max_mg);
  show_limit_bar (self, BAR_SODIUM, &day->intake, OLIVINE_NUTRIENT_SODIUM,
                  person->sodium_max_mg);
}

static void
show_target (OlivineSummaryCard *self,
             const OlivineDay   *day)
{
  const char *reason = olivine_intake_format_no_target (&day->target);

  show_text (self->no_target_label, reason != NULL ? reason : "");
  gtk_widget_set_visible (self->target_button, reason != NULL);
}

static void
show_unknown (OlivineSummaryCard *self,
              const OlivineDay   *day,
              gboolean            is_today)
{
  g_autofree char *coverage = olivine_intake_format_coverage (&day->intake, is_today);
  g_autofree char *unknown = olivine_intake_format_unknown (&day->intake);
  g_autofree char *estimated = olivine_intake_format_estimated (day->entries);

  show_text (self->coverage_label, coverage);
  show_text (self->estimated_label, estimated);
  gtk_label_set_text (self->unknown_label, unknown);
  olivine_compat_set_name (GTK_ACCESSIBLE (self->unknown_button), unknown);
  gtk_widget_set_visible (GTK_WIDGET (self->unknown_button), *unknown != '\0');
}

static void
show_sources (OlivineSummaryCard *self,
              const OlivineDay   *day)
{
  g_autofree char *target = olivine_intake_format_citation (&day->target);
  g_autofree char *upper_level = olivine_intake_format_citation (&day->upper_level);
  g_autofree char *unprocessed = olivine_intake_format_unprocessed (&day->intake);
  gboolean covered = day->target.state == OLIVINE_TARGET_COVERED;

  show_text (self->citation_label, covered ? target : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->citation_label), target);
  show_text (self->target_source_label, target);
  show_text (self->target_note_label, day->target.note != NULL ? day->target.note : "");
  show_text (self->upper_level_label, upper_level);
  show_text (self->unprocessed_label, unprocessed);
}

static void
add_bars (OlivineSummaryCard *self)
{
  self->titles = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->texts = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (guint i = 0; i < N_BARS; i++)
    {
      GtkWidget *bar = olivine_amount_bar_new (g_dpgettext2 (NULL, "bar", bar_table[i].title),
                                               bar_table[i].colour,
                                               bar_table[i].is_limit);

      self->bars[i] = OLIVINE_AMOUNT_BAR (bar);
      olivine_amount_bar_add_to_groups (self->bars[i], self->titles, self->texts);
      gtk_box_append (self->bars_box, bar);
    }
}

static void
olivine_summary_card_dispose (GObject *object)
{
  OlivineSummaryCard *self = OLIVINE_SUMMARY_CARD (object);

  g_clear_object (&self->titles);
  g_clear_object (&self->texts);

  G_OBJECT_CLASS (olivine_summary_card_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OlivineSummaryCard, ring);
  gtk_widget_class_bind_template_child (widget_class, OlivineSummaryCard, no_target_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineSummaryCard, target_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineSummaryCard, bars_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineSummaryCard, coverage_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineSummaryCard, estimated_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineSummaryCard, unknown_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineSummaryCard, unknown_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineSummaryCard, citation_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineSummaryCard, target_source_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineSummaryCard, target_note_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineSummaryCard, upper_level_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineSummaryCard, unprocessed_label);
}

static void
olivine_summary_card_class_init (OlivineSummaryCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_summary_card_dispose;

  g_type_ensure (OLIVINE_TYPE_FOLD_BOX);
  g_type_ensure (OLIVINE_TYPE_INTAKE_RING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-summary-card.ui");
  bind_children (widget_class);
}

static void
olivine_summary_card_init (OlivineSummaryCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_bars (self);
}

/**
 * olivine_summary_card_show_day:
 * @self: a card
 * @day: the day; not kept
 * @is_today: whether it is today, for the wording
 *
 * Shows a day.
 */
void
olivine_summary_card_show_day (OlivineSummaryCard *self,
                               const OlivineDay   *day,
                               gboolean            is_today)
{
  g_return_if_fail (OLIVINE_IS_SUMMARY_CARD (self));
  g_return_if_fail (day != NULL);

  olivine_intake_ring_show (self->ring, &day->intake, &day->target);
  show_target (self, day);
  show_magnesium_bars (self, day);
  show_limits (self, day);
  show_unknown (self, day, is_today);
  show_sources (self, day);
}
