/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Figures of a range in words and bars.
 *
 * All figures and sentences are the core's; here they are put into the user's
 * language.  A list that would be empty is told to its page, which hides it.
 */

#include "config.h"

#include "olivine-history-sections.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-amount-bar.h"
#include "olivine-caution-format.h"
#include "olivine-compat.h"
#include "olivine-format.h"
#include "olivine-period-words.h"

#define MAX_SOURCES 8

static void
clear (GtkWidget *parent)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (parent)) != NULL)
    {
      if (GTK_IS_LIST_BOX (parent))
        gtk_list_box_remove (GTK_LIST_BOX (parent), child);
      else
        gtk_box_remove (GTK_BOX (parent), child);
    }
}

/* Takes @sentence, which may be NULL. */
static void
add_sentence (GtkBox          *box,
              OlivineSentence *sentence)
{
  g_autofree char *text = NULL;
  GtkWidget *label = NULL;

  if (sentence == NULL)
    return;

  text = olivine_sentence_expand (sentence, olivine_caution_words ());
  olivine_sentence_free (sentence);
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (box, label);
}

/**
 * olivine_history_summary:
 * @data: what was read
 *
 * Says a range in a line, for those who do not read on.
 *
 * Returns: (transfer full): Pango markup; empty when no day counts
 */
char *
olivine_history_summary (OlivineHistoryData *data)
{
  const OlivinePeriod *period = &data->period;
  GString *summary = g_string_new (NULL);
  g_autofree char *mean = olivine_format_amount (period->total_mg.mean, "mg",
                                                 period->total_mg.at_least);

  if (period->n_counted == 0)
    return g_string_free (summary, FALSE);

  /* Translators: %s is "368 mg" or "at least 368 mg" */
  g_string_append_printf (summary, _("Mean <b>%s</b> a day"), mean);
  if (!isnan (period->coverage))
    {
      g_autofree char *known = olivine_format_share (period->coverage);

      /* Translators: %s is "91 %": of what was eaten, the share whose magnesium is known */
      g_string_append_printf (summary, _(" (known %s)"), known);
    }
  if (period->n_judged > 0)
    {
      g_string_append (summary, " · ");
      /* Translators: days on target, and the days that count and have a target */
      g_string_append_printf (summary, _("on target <b>%u of %u</b>"), period->n_on_target,
                              period->n_judged);
    }

  return g_string_free (summary, FALSE);
}

/**
 * olivine_history_fill_insights:
 * @box: filled anew
 * @data: what was read
 *
 * Says what there is to say of a range, a sentence each.
 */
void
olivine_history_fill_insights (GtkBox             *box,
                               OlivineHistoryData *data)
{
  OlivineInsightInput input = {
    .period = &data->period,
    .before = &data->before,
    .days = data->past,
    .marked_only = data->marked_only,
  };

  clear (GTK_WIDGET (box));
  for (int i = 0; i < OLIVINE_N_INSIGHTS; i++)
    add_sentence (box, olivine_insight_to_sentence ((OlivineInsight) i, &input));
}

/**
 * olivine_history_fill_nutrients:
 * @box: filled anew
 * @data: what was read
 *
 * Says what the days had of what kidneys and plans need to know.
 */
void
olivine_history_fill_nutrients (GtkBox             *box,
                                OlivineHistoryData *data)
{
  static const OlivineNutrient nutrients[] = {
    OLIVINE_NUTRIENT_POTASSIUM, OLIVINE_NUTRIENT_PHOSPHORUS, OLIVINE_NUTRIENT_SODIUM,
    OLIVINE_NUTRIENT_ENERGY,
  };

  clear (GTK_WIDGET (box));
  for (gsize i = 0; i < G_N_ELEMENTS (nutrients); i++)
    add_sentence (box, olivine_spread_to_sentence (&data->period.nutrients[nutrients[i]],
                                                   nutrients[i]));
  if (gtk_widget_get_first_child (GTK_WIDGET (box)) == NULL)
    gtk_box_append (box, gtk_label_new (_("No day that counts knows them.")));
}

/* A number and its unit stay in one line. */
static char *
keep_together (const char *text)
{
  GString *kept = g_string_new (text);

  g_string_replace (kept, " ", "\302\240", 0);

  return g_string_free (kept, FALSE);
}

/* A bar as long as its share of the longest, with the share in words. */
static void
add_bar (GtkListBox   *list,
         GtkSizeGroup *titles,
         GtkSizeGroup *texts,
         const char   *name,
         gint64        magnesium_mg,
         double        share,
         double        longest)
{
  g_autofree char *amount = olivine_format_amount (magnesium_mg, "mg", FALSE);
  g_autofree char *percent = olivine_format_share (isnan (share) ? 0.0 : share);
  g_autofree char *amount_kept = keep_together (amount);
  g_autofree char *percent_kept = keep_together (percent);
  /* Translators: an amount and its share, as in "742 mg · 12 %" */
  g_autofree char *text = g_strdup_printf (C_("source", "%s · %s"), amount_kept, percent_kept);
  /* Translators: read out: "Black beans: 742 mg, 12 % of the magnesium in food" */
  g_autofree char *sentence = g_strdup_printf (_("%s: %s, %s of the magnesium in food"), name,
                                               amount, percent);
  GtkWidget *bar = olivine_amount_bar_new (name, OLIVINE_COLOUR_FOOD, FALSE);
  GtkWidget *row = gtk_list_box_row_new ();

  olivine_amount_bar_set_is_share (OLIVINE_AMOUNT_BAR (bar), TRUE);
  olivine_amount_bar_add_to_groups (OLIVINE_AMOUNT_BAR (bar), titles, texts);
  olivine_amount_bar_show (OLIVINE_AMOUNT_BAR (bar), isnan (share) ? 0.0 : share, longest, text,
                           sentence);
  gtk_widget_add_css_class (bar, "table-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), bar);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  olivine_compat_set_name (GTK_ACCESSIBLE (row), sentence);
  gtk_list_box_append (list, row);
}

/**
 * olivine_history_fill_sources:
 * @list: filled anew
 * @data: what was read
 *
 * Returns: how many of the best sources there are
 */
guint
olivine_history_fill_sources (GtkListBox         *list,
                              OlivineHistoryData *data)
{
  g_autoptr (GtkSizeGroup) titles = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) texts = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  guint n_sources = MIN (data->sources->len, MAX_SOURCES);

  clear (GTK_WIDGET (list));
  for (guint i = 0; i < n_sources; i++)
    {
      const OlivineSource *source = g_ptr_array_index (data->sources, i);
      const OlivineSource *best = g_ptr_array_index (data->sources, 0);

      add_bar (list, titles, texts, source->name, source->magnesium_mg, source->share,
               best->share);
    }

  return n_sources;
}

static double
get_longest (const OlivineHistoryData *data)
{
  double longest = 0.0;

  for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
    if (!isnan (data->meals[meal].share))
      longest = MAX (longest, data->meals[meal].share);

  return longest;
}

/**
 * olivine_history_fill_meals:
 * @list: filled anew
 * @data: what was read
 *
 * Returns: how many meals carry magnesium
 */
guint
olivine_history_fill_meals (GtkListBox         *list,
                            OlivineHistoryData *data)
{
  static const OlivineMeal order[OLIVINE_N_MEALS] = {
    OLIVINE_MEAL_BREAKFAST, OLIVINE_MEAL_LUNCH, OLIVINE_MEAL_DINNER, OLIVINE_MEAL_SNACK,
    OLIVINE_MEAL_NONE,
  };
  g_autoptr (GtkSizeGroup) titles = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) texts = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  double longest = get_longest (data);
  guint n_meals = 0;

  clear (GTK_WIDGET (list));
  for (int i = 0; i < OLIVINE_N_MEALS; i++)
    {
      const OlivineMealShare *share = &data->meals[order[i]];
      const char *word = olivine_meal_to_word (order[i]);

      if (share->magnesium_mg == 0)
        continue;
      add_bar (list, titles, texts, g_dpgettext2 (NULL, "meal of a range", word),
               share->magnesium_mg, share->share, longest);
      n_meals++;
    }

  return n_meals;
}
