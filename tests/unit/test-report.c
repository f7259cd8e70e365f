/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The clinician's page: never more than three pages, nothing beyond the margin, whole
 * or not written at all.
 */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "olivine-health.h"
#include "olivine-report-data.h"
#include "olivine-report-flow.h"
#include "olivine-unit-words.h"
#include "pdf-text.h"
#include "store-fixture.h"

#define TODAY "2026-11-20"

/* Narrower than the margin of a page. */
#define BORDER_PT 30

static OlivineEntry *
make_dose (const char *day,
           const char *name,
           const char *cautions)
{
  OlivineEntry *entry = fixture_entry (day, "", name, 0, 100);

  entry->kind = OLIVINE_KIND_SUPPLEMENT;
  entry->quantity = 1000;
  entry->grams = OLIVINE_UNKNOWN;
  g_free (entry->unit);
  entry->unit = g_strdup ("tablet");
  g_free (entry->cautions);
  entry->cautions = g_strdup (cautions);

  return entry;
}

static void
add_lab (StoreFixture *fixture,
         OlivineDate   date,
         double        amount)
{
  g_autofree char *day = olivine_date_to_text (date);
  OlivineLab lab = fixture_lab (OLIVINE_LAB_SERUM_MAGNESIUM, day, amount, "mmol/L");
  g_autoptr (GError) error = NULL;

  olivine_health_add_lab (fixture->store, &lab, &error);
  g_assert_no_error (error);
}

/* A full diary: long names, many products, all that can grow. */
static void
fill (StoreFixture *fixture,
      int           n_days)
{
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);
  OlivineDate today = fixture_day (TODAY);
  g_autoptr (GError) error = NULL;

  fixture_set_profile (fixture, "2025-01-01", "birth-date", "1950-02-03");
  fixture_set_profile (fixture, "2025-01-01", "sex", "female");
  for (int i = 0; i < n_days; i++)
    {
      OlivineDate date = olivine_date_add_days (today, -i);
      g_autofree char *day = olivine_date_to_text (date);
      g_autofree char *food = g_strdup_printf ("Food %d with a name that goes on for longer than "
                                               "a column of a table is wide", i % 30);
      g_autofree char *product = g_strdup_printf ("Product %d", i % 25);

      if (i % 6 == 5)
        continue;
      g_ptr_array_add (entries, fixture_entry (day, "", food, 100,
                                               i % 4 == 0 ? NAN : 200.125 + i));
      g_ptr_array_add (entries, make_dose (day, product, i % 2 ? "KID-01;UL-01;AGE-01" : ""));
      if (i % 12 == 0)
        add_lab (fixture, date, 0.7 + i * 0.001);
    }
  olivine_diary_add_many (fixture->store, entries, "fill", &error);
  g_assert_no_error (error);
}

static const char *
translate_long (const char *context,
                const char *text,
                gpointer    user_data)
{
  char *longer = g_hash_table_lookup (user_data, text);

  if (longer != NULL)
    return longer;
  longer = g_strconcat (text, " ausführlichkeitshalber", NULL);
  g_hash_table_insert (user_data, (gpointer) text, longer);

  return longer;
}

static const char *
translate_arabic (const char *context,
                  const char *text,
                  gpointer    user_data)
{
  char *arabic = g_hash_table_lookup (user_data, text);

  if (arabic != NULL)
    return arabic;
  arabic = g_strconcat ("المغنيسيوم في الطعام ", strchr (text, '{'), NULL);
  g_hash_table_insert (user_data, (gpointer) text, arabic);

  return arabic;
}

static const char *
translate_really (const char *context,
                  const char *text,
                  gpointer    user_data)
{
  return context != NULL ? g_dpgettext2 (NULL, context, text) : gettext (text);
}

static OlivineReport *
load (StoreFixture               *fixture,
      int                         n_days,
      const OlivineReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  OlivineDate to = fixture_day (TODAY);
  OlivineReport *report = olivine_report_load (fixture->store,
                                               olivine_date_add_days (to, 1 - n_days), to, options,
                                               &error);

  g_assert_no_error (error);

  return report;
}

/* Where the ink of a page is. */
static void
check_page (OlivineReport *report,
            guint          page)
{
  double width = 0;
  double height = 0;
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;
  const guchar *pixels = NULL;
  guint n_ink = 0;

  olivine_report_get_size (report, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) width, (int) height);
  cr = cairo_create (surface);
  olivine_report_draw_page (report, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  for (int y = 0; y < (int) height; y++)
    for (int x = 0; x < (int) width; x++)
      {
        gboolean is_border = x < BORDER_PT || x >= (int) width - BORDER_PT || y < BORDER_PT
                             || y >= (int) height - BORDER_PT;
        guchar ink = pixels[y * cairo_image_surface_get_stride (surface) + x];

        if (is_border && ink > 0)
          g_error ("page %u has ink at %d, %d", page + 1, x, y);
        n_ink += ink > 0 ? 1 : 0;
      }
  g_assert_cmpuint (n_ink, >, 2000);
  cairo_surface_destroy (surface);
}

typedef const char *(*Translate) (const char *context,
                                  const char *text,
                                  gpointer    user_data);

static void
check_report (StoreFixture *fixture,
              int           n_days,
              Translate     translate,
              OlivinePaper  paper)
{
  g_autoptr (GHashTable) memory = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  const OlivineCautionWords words = { .translate = translate, .user_data = memory };
  const OlivineReportOptions options = {
    .words = translate != NULL ? &words : NULL,
    .is_rtl = translate == translate_arabic
              || (translate == translate_really && g_str_equal (g_getenv ("LANGUAGE"), "ar")),
    .paper = paper,
    .today = fixture_day (TODAY),
  };
  g_autoptr (OlivineReport) report = load (fixture, n_days, &options);

  g_assert_cmpuint (olivine_report_get_n_pages (report), >=, 1);
  g_assert_cmpuint (olivine_report_get_n_pages (report), <=, OLIVINE_REPORT_MAX_PAGES);
  for (guint page = 0; page < olivine_report_get_n_pages (report); page++)
    check_page (report, page);
}

static void
test_three_pages_and_nothing_cut (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  fill (fixture, 366);
  check_report (fixture, 62, translate_long, OLIVINE_PAPER_LETTER);
  check_report (fixture, 366, translate_long, OLIVINE_PAPER_LETTER);
  check_report (fixture, 30, translate_arabic, OLIVINE_PAPER_A4);
}

/* A newer C library translates nothing in C.UTF-8, whatever LANGUAGE says. */
static gboolean
has_catalogue (void)
{
  return *gettext ("") != '\0';
}

/* Letters without a font are drawn as boxes, which are larger and say nothing. */
static gboolean
has_font (void)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  gboolean has = FALSE;

  pango_layout_set_text (layout, gettext ("Laboratory values"), -1);
  has = pango_layout_get_unknown_glyphs_count (layout) == 0;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return has;
}

/* Run once a language: nothing is cut, and the pages are in it.  They are left in the build
 * tree to be looked at. */
static void
test_in_this_language (StoreFixture  *fixture,
                       gconstpointer  data)
{
  const char *lang = g_getenv ("LANGUAGE");
  g_autoptr (GHashTable) memory = g_hash_table_new (NULL, NULL);
  const OlivineCautionWords words = { .translate = translate_really, .user_data = memory };
  const OlivineReportOptions options = {
    .words = &words,
    .is_rtl = g_str_equal (lang, "ar"),
    .today = fixture_day (TODAY),
  };
  g_autoptr (OlivineReport) report = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (!has_catalogue ())
    {
      g_test_skip ("there is no locale here in which anything is translated");
      return;
    }
  if (!has_font ())
    {
      g_test_skip ("there is no font here that has the letters");
      return;
    }
  fill (fixture, 366);
  check_report (fixture, 30, translate_really, OLIVINE_PAPER_A4);
  check_report (fixture, 366, translate_really, OLIVINE_PAPER_LETTER);
  report = load (fixture, 30, &options);
  g_assert_null (strstr (olivine_report_get_title (report), " to "));
  name = g_strdup_printf ("report-%s.pdf", lang);
  path = g_test_build_filename (G_TEST_BUILT, name, NULL);
  olivine_report_save (report, path, &error);
  g_assert_no_error (error);
}

static void
test_empty_diary (StoreFixture  *fixture,
                  gconstpointer  data)
{
  check_report (fixture, 1, NULL, OLIVINE_PAPER_A4);
  check_report (fixture, 366, NULL, OLIVINE_PAPER_A4);
}

static void
test_ranges_that_are_refused (StoreFixture  *fixture,
                              gconstpointer  data)
{
  const OlivineReportOptions options = { .today = fixture_day (TODAY) };
  OlivineDate to = fixture_day (TODAY);
  g_autoptr (GError) error = NULL;

  g_assert_null (olivine_report_load (fixture->store, olivine_date_add_days (to, 1), to, &options,
                                      &error));
  g_assert_error (error, OLIVINE_REPORT_ERROR, OLIVINE_REPORT_ERROR_RANGE);
  g_clear_error (&error);
  g_assert_null (olivine_report_load (fixture->store, olivine_date_add_days (to, -366), to,
                                      &options, &error));
  g_assert_error (error, OLIVINE_REPORT_ERROR, OLIVINE_REPORT_ERROR_RANGE);
}

static void
test_first_days_there_are (StoreFixture  *fixture,
                           gconstpointer  data)
{
  const OlivineReportOptions options = { .today = fixture_day (TODAY) };
  OlivineDate first = olivine_date_from_ymd (1, 1, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineReport) report = olivine_report_load (fixture->store, first,
                                                          olivine_date_add_days (first, 3),
                                                          &options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);
}

static void
test_paper (StoreFixture  *fixture,
            gconstpointer  data)
{
  OlivineReportOptions options = { .today = fixture_day (TODAY), .paper = OLIVINE_PAPER_LETTER };
  g_autoptr (OlivineReport) letter = load (fixture, 3, &options);
  g_autoptr (OlivineReport) a4 = NULL;
  double width = 0;
  double height = 0;

  olivine_report_get_size (letter, &width, &height);
  g_assert_cmpfloat (width, ==, 612);
  g_assert_cmpfloat (height, ==, 792);
  options.paper = OLIVINE_PAPER_A4;
  a4 = load (fixture, 3, &options);
  olivine_report_get_size (a4, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 210 / 25.4 * 72, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 297 / 25.4 * 72, 0.01);
}

static GBytes *
write_pdf (OlivineReport *report)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (olivine_report_write (report, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_file_says_what_it_is (StoreFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 18, 30, 0.25);
  const OlivineReportOptions options = { .today = fixture_day (TODAY), .now = now };
  g_autoptr (OlivineReport) report = load (fixture, 3, &options);
  g_autoptr (GBytes) bytes = write_pdf (report);
  g_autofree char *text = pdf_text_new (bytes);
  gsize n_bytes = 0;
  const char *pdf = g_bytes_get_data (bytes, &n_bytes);

  g_assert_true (g_str_has_prefix (pdf, "%PDF-1."));
  g_assert_cmpmem (pdf + n_bytes - strlen ("%%EOF\n"), strlen ("%%EOF\n"), "%%EOF\n",
                   strlen ("%%EOF\n"));
  g_assert_nonnull (strstr (text, "/Title (Magnesium, 18 November 2026 to 20 November 2026)"));
  g_assert_nonnull (strstr (text, "/Creator (Olivine " VERSION ")"));
  g_assert_nonnull (strstr (text, "20261120183000+00"));
  g_assert_null (strstr (text, "/Author"));
}

static void
test_full_stream_is_an_error (StoreFixture  *fixture,
                              gconstpointer  data)
{
  const OlivineReportOptions options = { .today = fixture_day (TODAY) };
  g_autoptr (OlivineReport) report = load (fixture, 3, &options);
  char room[100];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (olivine_report_write (report, stream, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_cancelled (StoreFixture  *fixture,
                gconstpointer  data)
{
  const OlivineReportOptions options = { .today = fixture_day (TODAY) };
  g_autoptr (OlivineReport) report = load (fixture, 3, &options);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (olivine_report_write (report, stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_failed_save_leaves_the_file (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  const OlivineReportOptions options = { .today = fixture_day (TODAY) };
  g_autoptr (OlivineReport) report = load (fixture, 3, &options);
  g_autofree char *path = store_fixture_path (fixture, "no-folder/report.pdf");
  g_autofree char *good = store_fixture_path (fixture, "report.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_false (olivine_report_save (report, path, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "Choose another place"));
  g_clear_error (&error);
  g_assert_true (olivine_report_save (report, good, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (good, G_FILE_TEST_EXISTS));
}

static void
test_a_past_day_has_its_own_target (StoreFixture  *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineReportData) loaded = NULL;

  fixture_set_profile (fixture, "2026-11-01", "target-mg", "300");
  fixture_set_profile (fixture, "2026-11-19", "target-mg", "400");
  olivine_entry_unref (fixture_add (fixture, "2026-11-18", "Beans", 350));
  olivine_entry_unref (fixture_add (fixture, "2026-11-19", "Beans", 350));
  for (int i = 18; i <= 19; i++)
    olivine_diary_set_mark (fixture->store, olivine_date_from_ymd (2026, 11, i),
                            OLIVINE_MARK_COMPLETE, &error);
  g_assert_no_error (error);
  loaded = olivine_report_data_load (fixture->store, fixture_day ("2026-11-18"),
                                     fixture_day (TODAY), fixture_day (TODAY), FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (loaded->days->len, ==, 3);
  g_assert_cmpuint (loaded->period.n_judged, ==, 2);
  g_assert_cmpuint (loaded->period.n_on_target, ==, 1);
  g_assert_cmpfloat (olivine_report_data_last (loaded)->target.amount_mg, ==, 400);
}

/* The line below the names of columns is darker than those below rows. */
static gboolean
begins_with_header (OlivineReportFlow *flow,
                    guint              page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 220);
  cairo_t *cr = cairo_create (surface);
  const guchar *pixels = NULL;
  guchar darkest = 255;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  olivine_report_flow_draw_page (flow, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  for (int y = 40; y < 58; y++)
    darkest = MIN (darkest, pixels[y * cairo_image_surface_get_stride (surface) + 150 * 4]);
  cairo_surface_destroy (surface);

  return darkest < 225;
}

/* A heading is not left alone at the foot of a page: what follows it is below it, or
 * both are on the next one.  A table that goes on names its columns again. */
static void
test_headings_stay_with_what_follows (StoreFixture  *fixture,
                                      gconstpointer  data)
{
  static const OlivineReportColumn columns[] = { { 0.5, FALSE }, { 0.5, TRUE } };
  static const char *const cells[] = { "a", "b", NULL };
  const OlivineReportSheet sheet = { .width = 300, .height = 220, .margin = 40, .scale = 1 };
  guint n_moved = 0;
  guint n_pages = 0;
  guint page = 0;

  for (guint n_lines = 1; n_lines < 20; n_lines++)
    {
      g_autoptr (OlivineReportFlow) flow = olivine_report_flow_new (&sheet, "Sans");

      for (guint i = 0; i < n_lines; i++)
        olivine_report_flow_text (flow, OLIVINE_TEXT_BODY, "words");
      olivine_report_flow_text (flow, OLIVINE_TEXT_HEADING, "heading");
      olivine_report_flow_row (flow, columns, cells, TRUE);
      for (guint i = 0; i < 12; i++)
        olivine_report_flow_row (flow, columns, cells, FALSE);
      n_pages = olivine_report_flow_divide (flow);
      page = olivine_report_flow_get_page (flow, n_lines);
      n_moved += n_lines > 1 && page > olivine_report_flow_get_page (flow, n_lines - 1) ? 1 : 0;
      g_assert_cmpuint (olivine_report_flow_get_page (flow, n_lines + 1), ==, page);
      g_assert_cmpuint (olivine_report_flow_get_page (flow, n_lines + 2), ==, page);
      for (page++; page < n_pages; page++)
        g_assert_true (begins_with_header (flow, page));
      g_assert_cmpuint (n_pages, >=, 2);
      g_assert_cmpuint (n_pages, <=, 4);
    }
  g_assert_cmpuint (n_moved, >=, 1);
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);
  if (g_getenv ("LANGUAGE") != NULL)
    {
      bindtextdomain (GETTEXT_PACKAGE, g_getenv ("OLIVINE_LOCALE_DIR"));
      bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
      textdomain (GETTEXT_PACKAGE);
      if (setlocale (LC_ALL, "en_US.UTF-8") == NULL)
        setlocale (LC_ALL, "");
      olivine_unit_set_translate (olivine_unit_gettext);
      STORE_FIXTURE_ADD ("/olivine/report/in-this-language", test_in_this_language);
    }
  STORE_FIXTURE_ADD ("/olivine/report/three-pages-and-nothing-cut",
                     test_three_pages_and_nothing_cut);
  STORE_FIXTURE_ADD ("/olivine/report/empty-diary", test_empty_diary);
  STORE_FIXTURE_ADD ("/olivine/report/ranges-that-are-refused", test_ranges_that_are_refused);
  STORE_FIXTURE_ADD ("/olivine/report/first-days-there-are", test_first_days_there_are);
  STORE_FIXTURE_ADD ("/olivine/report/paper", test_paper);
  STORE_FIXTURE_ADD ("/olivine/report/file-says-what-it-is", test_file_says_what_it_is);
  STORE_FIXTURE_ADD ("/olivine/report/full-stream-is-an-error", test_full_stream_is_an_error);
  STORE_FIXTURE_ADD ("/olivine/report/cancelled", test_cancelled);
  STORE_FIXTURE_ADD ("/olivine/report/failed-save-leaves-the-file",
                     test_failed_save_leaves_the_file);
  STORE_FIXTURE_ADD ("/olivine/report/a-past-day-has-its-own-target",
                     test_a_past_day_has_its_own_target);
  STORE_FIXTURE_ADD ("/olivine/report/headings-stay-with-what-follows",
                     test_headings_stay_with_what_follows);

  return g_test_run ();
}
