/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The report as it is used from outside: laid out and drawn.
 *
 * The pages are laid out smaller and smaller until they are three at most; lists that
 * could grow without end are cut and say so.
 */

#include "config.h"

#include "olivine-report.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <locale.h>

#include "olivine-report-sections.h"

#define MARGIN 42.0
#define FOOTER_GAP 6.0
#define TITLE_SHARE 0.75
#define N_NOTE_LINES 5

/* ISO 216 and ANSI, in points. */
static const struct {
  double width;
  double height;
} papers[] = {
  [OLIVINE_PAPER_A4] = { 595.276, 841.890 },
  [OLIVINE_PAPER_LETTER] = { 612.0, 792.0 },
};

/* Smaller and smaller, and when that would be hard to read with a row a week. */
static const struct {
  double scale;
  guint  max_day_rows;
} attempts[] = {
  { 1.0, 62 }, { 0.9, 62 }, { 0.8, 62 }, { 0.8, 0 }, { 0.7, 0 },
};

#define CHART_FONT_SIZE 7.0

struct _OlivineReport {
  OlivineReportData   *data;
  OlivineReportText   *text;    /* of the foot of pages */
  OlivineReportFlow   *flow;
  OlivineReportWriter  writer;
  OlivineReportSheet   sheet;
  guint                n_pages;
  char                *chart_font;
  char                *title;
  char                *created; /* ISO 8601, or NULL */
};

/**
 * olivine_paper_of_locale:
 *
 * Finds the paper that is usual where the user is, by LC_PAPER; GLib does not know it.
 *
 * Returns: the paper
 */
OlivinePaper
olivine_paper_of_locale (void)
{
#ifdef __GLIBC__
  /* A number in the place of a text. */
  int height_mm = GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_HEIGHT));

  return height_mm == 279 ? OLIVINE_PAPER_LETTER : OLIVINE_PAPER_A4;
#else
  return OLIVINE_PAPER_A4;
#endif
}

static char *
make_title (const OlivineReportData   *data,
            const OlivineCautionWords *words)
{
  g_autofree char *from = olivine_caution_words_format_date (words, data->from);
  g_autofree char *to = olivine_caution_words_format_date (words, data->to);

  return olivine_sentence_say (words, N_ ("Magnesium, {from} to {to}"), "from", from, "to", to,
                               NULL);
}

static const char *
get_disclaimer (const OlivineCautionWords *words)
{
  return olivine_caution_words_translate (words, NULL,
                                          N_ ("Olivine shows what is published; it does not know "
                                              "you. The people who treat you do: ask them."));
}

static void
add_notes (const OlivineReportWriter *writer)
{
  olivine_report_heading (writer, N_ ("Notes"));
  olivine_report_flow_lines (writer->flow, N_NOTE_LINES);
}

static void
fill (OlivineReport *report)
{
  const OlivineReportWriter *writer = &report->writer;

  olivine_report_flow_text (writer->flow, OLIVINE_TEXT_TITLE, report->title);
  olivine_report_add_who (writer);
  olivine_report_add_figures (writer);
  olivine_report_add_doses (writer);
  olivine_report_add_cautions (writer);
  olivine_report_add_chart (writer);
  olivine_report_add_sources (writer);
  olivine_report_add_labs (writer);
  olivine_report_add_days (writer);
  add_notes (writer);
}

/* "Page 2 of 3" */
static char *
say_page (OlivineReport *report,
          guint          page,
          guint          n_pages)
{
  const OlivineCautionWords *words = report->writer.words;
  g_autofree char *number = olivine_caution_words_format_number (words, page + 1);
  g_autofree char *all = olivine_caution_words_format_number (words, n_pages);

  return olivine_sentence_say (words, N_ ("Page {number} of {pages}"), "number", number, "pages",
                               all, NULL);
}

static double
measure_footer (OlivineReport *report)
{
  OlivineReportText *text = report->text;
  double width = report->sheet.width - 2.0 * report->sheet.margin;
  g_autofree char *page = say_page (report, 0, OLIVINE_REPORT_MAX_PAGES);
  double title_height = olivine_report_text_measure (text, OLIVINE_TEXT_SMALL, width * TITLE_SHARE,
                                                     report->title);
  double page_height = olivine_report_text_measure (text, OLIVINE_TEXT_SMALL,
                                                    width * (1.0 - TITLE_SHARE), page);

  return olivine_report_text_measure (text, OLIVINE_TEXT_SMALL, width,
                                      get_disclaimer (report->writer.words))
         + MAX (title_height, page_height) + FOOTER_GAP;
}

static void
lay_out (OlivineReport *report,
         const char    *font,
         double         scale)
{
  char size[G_ASCII_DTOSTR_BUF_SIZE];

  g_clear_pointer (&report->text, olivine_report_text_free);
  g_clear_pointer (&report->flow, olivine_report_flow_free);
  g_clear_pointer (&report->chart_font, g_free);
  report->sheet.scale = scale;
  g_ascii_formatd (size, sizeof size, "%.2f", CHART_FONT_SIZE * scale);
  report->chart_font = g_strdup_printf ("%s %spx", font, size);
  report->writer.chart_font = report->chart_font;
  report->writer.scale = scale;
  report->text = olivine_report_text_new (&report->sheet, font);
  report->sheet.footer = measure_footer (report);
  report->flow = olivine_report_flow_new (&report->sheet, font);
  report->writer.flow = report->flow;
  fill (report);
  report->n_pages = olivine_report_flow_divide (report->flow);
}

static OlivineReport *
report_new (OlivineReportData          *data, /* (transfer full) */
            const OlivineReportOptions *options)
{
  OlivineReport *report = g_new0 (OlivineReport, 1);

  report->data = data;
  report->writer.data = data;
  report->writer.words = options->words;
  report->title = make_title (data, options->words);
  report->created = options->now != NULL ? g_date_time_format (options->now, "%FT%T%:z") : NULL;
  report->sheet = (OlivineReportSheet) {
    .width = papers[options->paper].width,
    .height = papers[options->paper].height,
    .margin = MARGIN,
    .is_rtl = options->is_rtl,
  };
  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      report->writer.max_day_rows = attempts[i].max_day_rows;
      lay_out (report, options->font != NULL ? options->font : "Sans", attempts[i].scale);
      if (report->n_pages <= OLIVINE_REPORT_MAX_PAGES)
        break;
    }

  return report;
}

/**
 * olivine_report_load:
 * @store: a store, of this thread
 * @from: the first day
 * @to: the last day, at most a year later
 * @options: how the report is to be; what it points to is used as long as the report is
 * @error: return location for the error
 *
 * Reads what there is to say of some days and lays it out.
 *
 * Returns: (transfer full) (nullable): the report
 *
 * Errors: %OLIVINE_REPORT_ERROR_RANGE, or any of %OLIVINE_STORE_ERROR
 */
OlivineReport *
olivine_report_load (OlivineStore                *store,
                     OlivineDate                  from,
                     OlivineDate                  to,
                     const OlivineReportOptions  *options,
                     GError                     **error)
{
  OlivineReportData *data = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (olivine_date_is_set (from) && olivine_date_is_set (to), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  data = olivine_report_data_load (store, from, to, options->today, options->marked_only, error);

  return data != NULL ? report_new (data, options) : NULL;
}

/**
 * olivine_report_free:
 * @report: (transfer full): a report
 *
 * Frees a report.
 */
void
olivine_report_free (OlivineReport *report)
{
  g_return_if_fail (report != NULL);

  g_clear_pointer (&report->text, olivine_report_text_free);
  g_clear_pointer (&report->flow, olivine_report_flow_free);
  olivine_report_data_free (report->data);
  g_free (report->chart_font);
  g_free (report->title);
  g_free (report->created);
  g_free (report);
}

/**
 * olivine_report_get_n_pages:
 * @report: a report
 *
 * Returns: how many pages it has
 */
guint
olivine_report_get_n_pages (OlivineReport *report)
{
  g_return_val_if_fail (report != NULL, 0);

  return report->n_pages;
}

/**
 * olivine_report_get_title:
 * @report: a report
 *
 * Returns: (transfer none): what it is called, in its language
 */
const char *
olivine_report_get_title (OlivineReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  return report->title;
}

/**
 * olivine_report_get_created:
 * @report: a report
 *
 * Returns: (transfer none) (nullable): when it was made, ISO 8601; %NULL when that is not said
 */
const char *
olivine_report_get_created (OlivineReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  return report->created;
}

/**
 * olivine_report_get_size:
 * @report: a report
 * @width_pt: (out): how wide a page is, in points
 * @height_pt: (out): how high
 *
 * Tells the size of the pages, margins included.
 */
void
olivine_report_get_size (OlivineReport *report,
                         double        *width_pt,
                         double        *height_pt)
{
  g_return_if_fail (report != NULL && width_pt != NULL && height_pt != NULL);

  *width_pt = report->sheet.width;
  *height_pt = report->sheet.height;
}

static void
draw_footer (OlivineReport *report,
             cairo_t       *cr,
             guint          page)
{
  const OlivineReportSheet *sheet = &report->sheet;
  const OlivineCautionWords *words = report->writer.words;
  double width = sheet->width - 2.0 * sheet->margin;
  double y = sheet->height - sheet->margin - sheet->footer + FOOTER_GAP;
  g_autofree char *text = say_page (report, page, report->n_pages);

  y += olivine_report_text_write (report->text, cr, OLIVINE_TEXT_SMALL, sheet->margin, y, width,
                                  FALSE, get_disclaimer (words));
  olivine_report_text_write (report->text, cr, OLIVINE_TEXT_SMALL, sheet->margin, y,
                             width * TITLE_SHARE, FALSE, report->title);
  olivine_report_text_write (report->text, cr, OLIVINE_TEXT_SMALL,
                             sheet->margin + width * TITLE_SHARE, y, width * (1.0 - TITLE_SHARE), TRUE, text);
}

/**
 * olivine_report_draw_page:
 * @report: a report
 * @cr: a page; its unit is a point
 * @page: which, from 0
 *
 * Draws a page, for a printer or a preview.
 */
void
olivine_report_draw_page (OlivineReport *report,
                          cairo_t       *cr,
                          guint          page)
{
  g_return_if_fail (report != NULL && cr != NULL && page < report->n_pages);

  olivine_report_flow_draw_page (report->flow, cr, page);
  draw_footer (report, cr, page);
}
