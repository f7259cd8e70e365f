/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values on the same axis of time as the history, a chart each. */

#include "config.h"

#include <glib/gi18n.h>

#include "olivine-caution-format.h"
#include "olivine-chart-area.h"
#include "olivine-history-sections.h"
#include "olivine-lab-chart.h"
#include "olivine-lab-format.h"

/* All values in words, as there are few. */
static char *
describe (OlivineLabChart *chart)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < olivine_lab_chart_get_n (chart); i++)
    {
      OlivineSentence *sentence = olivine_lab_chart_to_sentence (chart, i);
      g_autofree char *said = olivine_sentence_expand (sentence, olivine_caution_words ());

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", said);
      olivine_sentence_free (sentence);
    }

  return g_string_free (text, FALSE);
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
on_cursor_changed (OlivineChartArea *area,
                   GtkLabel         *readout)
{
  g_autofree char *said = olivine_chart_area_say (area);

  if (said != NULL)
    gtk_label_set_text (readout, said);
}

/* Takes @chart. */
static GtkWidget *
new_card (OlivineLabChart *chart,
          OlivineLabName   name)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *area = olivine_chart_area_new ();
  g_autofree char *summary = describe (chart);
  GtkWidget *readout = new_label (summary, "dim-label");

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "chart-card");
  gtk_box_append (GTK_BOX (card), new_label (olivine_lab_format_name (name), "heading"));
  if (name == OLIVINE_LAB_SERUM_MAGNESIUM)
    gtk_box_append (GTK_BOX (card),
                    new_label (_("Serum magnesium mirrors the body’s stores poorly: most magnesium is "
                                 "in bone and inside cells."), "dim-label"));
  olivine_chart_area_show (OLIVINE_CHART_AREA (area), &olivine_chart_kind_lab, chart,
                           olivine_lab_format_name (name), summary);
  g_signal_connect_object (area, "cursor-changed", G_CALLBACK (on_cursor_changed), readout, 0);
  gtk_box_append (GTK_BOX (card), area);
  gtk_box_append (GTK_BOX (card), readout);

  return card;
}

/**
 * olivine_history_fill_labs:
 * @box: filled anew
 * @data: what was read
 *
 * Shows the laboratory values of a range.
 *
 * Returns: how many kinds of them there are
 */
guint
olivine_history_fill_labs (GtkBox             *box,
                           OlivineHistoryData *data)
{
  static const OlivineLabName names[] = {
    OLIVINE_LAB_SERUM_MAGNESIUM, OLIVINE_LAB_EGFR, OLIVINE_LAB_POTASSIUM, OLIVINE_LAB_PHOSPHATE,
    OLIVINE_LAB_T50,
  };
  GtkWidget *child = NULL;
  guint n_kinds = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      OlivineLabChart *chart = olivine_lab_chart_new (data->labs, names[i], data->range.from,
                                                      data->range.to);

      if (olivine_lab_chart_get_n (chart) == 0)
        {
          olivine_lab_chart_free (chart);
          continue;
        }
      gtk_box_append (box, new_card (chart, names[i]));
      n_kinds++;
    }

  return n_kinds;
}
