/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Means and ranges, each thing in one sentence, the chart, and where it came from. */

#include "config.h"

#include <glib/gi18n.h>

#include "olivine-period-words.h"
#include "olivine-report-sections.h"

#define CHART_HEIGHT 165.0
#define LAB_CHART_HEIGHT 110.0
#define MAX_SOURCES 8

/* Strokes of a chart are made for a screen. */
#define PAPER_STROKES 0.75

static const OlivineReportColumn figure_columns[] = {
  { 0.36, FALSE }, { 0.08, FALSE }, { 0.16, TRUE }, { 0.14, TRUE }, { 0.14, TRUE }, { 0.12, TRUE },
};

static const OlivineReportColumn source_columns[] = {
  { 0.52, FALSE }, { 0.16, TRUE }, { 0.16, TRUE }, { 0.16, TRUE },
};

static void
add_figure (const OlivineReportWriter *writer,
            const char                *title,
            const char                *unit,
            const OlivineSpread       *spread)
{
  g_autofree char *mean = olivine_report_amount (writer, spread->mean, spread->at_least);
  g_autofree char *least = olivine_report_amount (writer, spread->min, FALSE);
  g_autofree char *most = olivine_report_amount (writer, spread->max, FALSE);
  g_autofree char *n_days = olivine_report_number (writer, spread->n_days);
  const char *const cells[] = { title, unit, mean, least, most, n_days, NULL };

  olivine_report_flow_row (writer->flow, figure_columns, cells, FALSE);
}

static void
add_figure_table (const OlivineReportWriter *writer)
{
  static const char *const titles[] = {
    "", "", NC_ ("column", "Mean a day"), NC_ ("column", "Least"), NC_ ("column", "Most"),
    NC_ ("column", "Days"),
  };
  static const OlivineNutrient others[] = {
    OLIVINE_NUTRIENT_POTASSIUM, OLIVINE_NUTRIENT_PHOSPHORUS, OLIVINE_NUTRIENT_SODIUM,
    OLIVINE_NUTRIENT_ENERGY, OLIVINE_NUTRIENT_PROTEIN,
  };
  const OlivinePeriod *period = &writer->data->period;

  olivine_report_header (writer, figure_columns, titles, G_N_ELEMENTS (titles));
  add_figure (writer, olivine_report_tr (writer, NULL, N_ ("Magnesium from food")), "mg",
              &period->food_mg);
  add_figure (writer,
              olivine_report_tr (writer, NULL, N_ ("Magnesium from supplements and medicines")),
              "mg", &period->supplement_mg);
  add_figure (writer, olivine_report_tr (writer, NULL, N_ ("Magnesium, both together")), "mg",
              &period->total_mg);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    add_figure (writer,
                olivine_report_tr (writer, "nutrient", olivine_nutrient_get_name (others[i])),
                olivine_nutrient_get_unit (others[i]), &period->nutrients[others[i]]);
}

static void
add_sentence (const OlivineReportWriter *writer,
              OlivineInsight             insight)
{
  const OlivineReportData *data = writer->data;
  const OlivineInsightInput input = {
    &data->period, &data->before, data->days, data->marked_only,
  };
  OlivineSentence *sentence = olivine_insight_to_sentence (insight, &input);
  g_autofree char *text = NULL;

  if (sentence == NULL)
    return;

  text = olivine_sentence_expand (sentence, writer->words);
  olivine_report_flow_text (writer->flow, OLIVINE_TEXT_BODY, text);
  olivine_sentence_free (sentence);
}

/* Private: adds the section.  The range and the best source stand in tables. */
void
olivine_report_add_figures (const OlivineReportWriter *writer)
{
  olivine_report_heading (writer, N_ ("Magnesium in this time"));
  for (int i = 0; i < OLIVINE_N_INSIGHTS; i++)
    if (i != OLIVINE_INSIGHT_RANGE && i != OLIVINE_INSIGHT_SOURCE && i != OLIVINE_INSIGHT_MEAL)
      add_sentence (writer, (OlivineInsight) i);
  if (writer->data->period.n_counted > 0)
    add_figure_table (writer);
  olivine_report_line (writer, OLIVINE_TEXT_SMALL,
                       N_ ("≥: at least; something eaten or taken is of unknown content. –: not "
                           "known."));
}

static OlivineChartView
make_view (const OlivineReportWriter *writer,
           OlivineChartPalette       *palette,
           double                     width,
           double                     height)
{
  *palette = *olivine_chart_palette_paper ();
  palette->font = writer->chart_font;

  return (OlivineChartView) {
    .palette = palette,
    .words = writer->words,
    .width = width,
    .height = height,
    .scale = PAPER_STROKES * writer->scale,
    .is_rtl = olivine_report_flow_is_rtl (writer->flow),
    .cursor = -1,
  };
}

static void
draw_chart (cairo_t  *cr,
            double    width,
            double    height,
            gpointer  user_data)
{
  const OlivineReportWriter *writer = user_data;
  OlivineChartPalette palette;
  const OlivineChartView view = make_view (writer, &palette, width, height);

  olivine_history_chart_draw (writer->data->chart, cr, &view);
}

static void
draw_lab_chart (cairo_t  *cr,
                double    width,
                double    height,
                gpointer  user_data)
{
  const OlivineReportWriter *writer = user_data;
  OlivineChartPalette palette;
  const OlivineChartView view = make_view (writer, &palette, width, height);

  olivine_lab_chart_draw (writer->data->lab_chart, cr, &view);
}

/* Private: adds the section; the pages are drawn while @writer lives. */
void
olivine_report_add_chart (const OlivineReportWriter *writer)
{
  olivine_report_heading (writer, N_ ("Over time, against the target"));
  olivine_report_flow_draw (writer->flow, CHART_HEIGHT, draw_chart, (gpointer) writer);
  if (olivine_lab_chart_get_n (writer->data->lab_chart) == 0)
    return;

  olivine_report_flow_draw (writer->flow, LAB_CHART_HEIGHT, draw_lab_chart, (gpointer) writer);
  olivine_report_line (writer, OLIVINE_TEXT_SMALL,
                       N_ ("Serum magnesium mirrors the body’s stores poorly: most magnesium is "
                           "in bone and inside cells."));
}

static void
add_source (const OlivineReportWriter *writer,
            const OlivineSource       *source)
{
  g_autofree char *amount = olivine_report_amount (writer, source->magnesium_mg, FALSE);
  g_autofree char *share = olivine_report_percent (writer, source->share);
  g_autofree char *n_days = olivine_report_number (writer, source->n_days);
  const char *const cells[] = { source->name, amount, share, n_days, NULL };

  olivine_report_flow_row (writer->flow, source_columns, cells, FALSE);
}

/* "By meal: Breakfast 37.2 % · Lunch …" */
static void
add_meals (const OlivineReportWriter *writer)
{
  static const OlivineMeal order[] = {
    OLIVINE_MEAL_BREAKFAST, OLIVINE_MEAL_LUNCH, OLIVINE_MEAL_DINNER, OLIVINE_MEAL_SNACK,
    OLIVINE_MEAL_NONE,
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const OlivineMealShare *meal = &writer->data->meals[order[i]];
      g_autofree char *share = olivine_report_percent (writer, meal->share);

      if (meal->magnesium_mg > 0)
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "",
                                olivine_report_tr (writer, "meal of a range",
                                                   olivine_meal_to_word (order[i])), share);
    }
  if (text->len > 0)
    olivine_report_flow_text (writer->flow, OLIVINE_TEXT_BODY, text->str);
}

/* Private: adds the section. */
void
olivine_report_add_sources (const OlivineReportWriter *writer)
{
  static const char *const titles[] = {
    NC_ ("column", "Food"), NC_ ("column", "Magnesium, mg"), NC_ ("column", "Share"),
    NC_ ("column", "Days"),
  };
  GPtrArray *sources = writer->data->sources;

  olivine_report_heading (writer, N_ ("Best sources of magnesium in food"));
  if (sources->len == 0)
    {
      olivine_report_line (writer, OLIVINE_TEXT_BODY,
                           N_ ("No food of known magnesium was logged."));
      return;
    }

  olivine_report_header (writer, source_columns, titles, G_N_ELEMENTS (titles));
  for (guint i = 0; i < MIN (sources->len, MAX_SOURCES); i++)
    add_source (writer, g_ptr_array_index (sources, i));
  add_meals (writer);
}
