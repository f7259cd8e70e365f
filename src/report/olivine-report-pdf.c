/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The report as a PDF, in a stream or a file. */

#include "config.h"

#include "olivine-report.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

G_DEFINE_QUARK (olivine-report-error, olivine_report_error)

typedef struct {
  GOutputStream  *stream;
  GCancellable   *cancellable;
  GError        **error;
  gboolean        has_failed;
} Sink;

static cairo_status_t
write_bytes (gpointer             closure,
             const unsigned char *bytes,
             unsigned int         n_bytes)
{
  Sink *sink = closure;

  /* Not every stream looks. */
  if (!sink->has_failed && !g_cancellable_set_error_if_cancelled (sink->cancellable, sink->error)
      && g_output_stream_write_all (sink->stream, bytes, n_bytes, NULL, sink->cancellable,
                                    sink->error))
    return CAIRO_STATUS_SUCCESS;

  sink->has_failed = TRUE;
  return CAIRO_STATUS_WRITE_ERROR;
}

static void
describe (OlivineReport   *report,
          cairo_surface_t *surface)
{
  const char *created = olivine_report_get_created (report);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  olivine_report_get_title (report));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Olivine " VERSION);
  if (created != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static cairo_status_t
draw_pages (OlivineReport   *report,
            cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  for (guint page = 0; page < olivine_report_get_n_pages (report); page++)
    {
      olivine_report_draw_page (report, cr, page);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);

  return status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (surface);
}

/**
 * olivine_report_write:
 * @report: a report
 * @stream: where the PDF goes; not closed
 * @cancellable: (nullable): to stop it
 * @error: return location for the error
 *
 * Writes the report as PDF, its text as text.
 *
 * Returns: whether all of it was written
 *
 * Errors: %OLIVINE_REPORT_ERROR_WRITE, or what the stream says
 */
gboolean
olivine_report_write (OlivineReport  *report,
                      GOutputStream  *stream,
                      GCancellable   *cancellable,
                      GError        **error)
{
  Sink sink = { stream, cancellable, error, FALSE };
  cairo_surface_t *surface = NULL;
  cairo_status_t status = CAIRO_STATUS_SUCCESS;
  double width_pt = 0.0;
  double height_pt = 0.0;

  g_return_val_if_fail (report != NULL && G_IS_OUTPUT_STREAM (stream), FALSE);

  olivine_report_get_size (report, &width_pt, &height_pt);
  surface = cairo_pdf_surface_create_for_stream (write_bytes, &sink, width_pt,
                                                 height_pt);
  describe (report, surface);
  status = draw_pages (report, surface);
  cairo_surface_destroy (surface);
  if (sink.has_failed)
    return FALSE;
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, OLIVINE_REPORT_ERROR, OLIVINE_REPORT_ERROR_WRITE,
               _("The pages could not be drawn: %s. Ask for fewer days."),
               cairo_status_to_string (status));
  return FALSE;
}

/**
 * olivine_report_save:
 * @report: a report
 * @path: a file; one that is there is replaced, once all is written
 * @error: return location for the error
 *
 * Writes the report into a file that only its owner can read.
 *
 * Returns: whether it was written
 *
 * Errors: %OLIVINE_REPORT_ERROR_WRITE, or what the file system says
 */
gboolean
olivine_report_save (OlivineReport  *report,
                     const char     *path,
                     GError        **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  g_return_val_if_fail (report != NULL && path != NULL, FALSE);

  if (!olivine_report_write (report, stream, NULL, error))
    return FALSE;
  if (g_file_set_contents_full (path, g_memory_output_stream_get_data (memory),
                                (gssize) g_memory_output_stream_get_data_size (memory),
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0600, error))
    return TRUE;

  /* Translators: the name of a file, then the reason */
  g_prefix_error (error, _("%s was not written. Choose another place. "), path);
  return FALSE;
}
