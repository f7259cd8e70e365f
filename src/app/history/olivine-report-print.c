/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A report is laid out for its own paper; on another it is made to fit. */

#include "config.h"

#include "olivine-report-print.h"

static void
on_begin_print (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                OlivineReport     *report)
{
  gtk_print_operation_set_n_pages (operation, (int) olivine_report_get_n_pages (report));
}

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              OlivineReport     *report)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width_pt = 0.0;
  double height_pt = 0.0;
  double scale = 1.0;

  olivine_report_get_size (report, &width_pt, &height_pt);
  scale = MIN (gtk_print_context_get_width (context) / width_pt,
               gtk_print_context_get_height (context) / height_pt);
  cairo_scale (cr, scale, scale);
  olivine_report_draw_page (report, cr, (guint) page);
}

/**
 * olivine_report_print_new:
 * @report: (transfer full): a report
 *
 * Returns: (transfer full): what prints it; the report is freed with it
 */
GtkPrintOperation *
olivine_report_print_new (OlivineReport *report)
{
  GtkPrintOperation *operation = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPaperSize) paper = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  operation = gtk_print_operation_new ();
  setup = gtk_page_setup_new ();
  paper = gtk_paper_size_new (olivine_paper_of_locale () == OLIVINE_PAPER_LETTER
                              ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  /* The pages have margins of their own. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  gtk_print_operation_set_job_name (operation, olivine_report_get_title (report));
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print), report);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), report);
  g_object_set_data_full (G_OBJECT (operation), "report", report,
                          (GDestroyNotify) olivine_report_free);

  return operation;
}
