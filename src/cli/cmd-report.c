/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The clinician's page. */

#include "config.h"

#include "cli-commands.h"
#include "cli-file.h"
#include "cli-sandbox.h"
#include "olivine-report.h"

#define DEFAULT_DAYS 30

static gboolean
report_to_output (Cli            *cli,
                  OlivineReport  *report,
                  GError        **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  if (!olivine_report_write (report, stream, NULL, error))
    return FALSE;
  g_string_append_len (cli->output, g_memory_output_stream_get_data (memory),
                       (gssize) g_memory_output_stream_get_data_size (memory));

  return TRUE;
}

static gboolean
report_to_file (Cli            *cli,
                OlivineReport  *report,
                const char     *path,
                GError        **error)
{
  g_autoptr (CliTable) table = cli_table_new ("pages");

  if (!cli_sandbox_check_output (path, error) || !olivine_report_save (report, path, error))
    return FALSE;
  cli_table_add_count (table, olivine_report_get_n_pages (report));
  cli_table_end_row (table);
  cli_print_table (cli, table);

  return TRUE;
}

/**
 * cmd_report:
 * @cli: the run
 * @error: return location for an error
 *
 * Writes the clinician's page as a PDF, on the locale's paper.  Without --from and
 * --to it is about the thirty days up to --date.
 *
 * Returns: whether it was written
 */
gboolean
cmd_report (Cli     *cli,
            GError **error)
{
  const char *path = cli_get_argument (cli, 0);
  g_autoptr (GDateTime) now = olivine_clock_get_now (cli->clock);
  g_autoptr (OlivineReport) report = NULL;
  OlivineReportOptions options = {
    .paper = olivine_paper_of_locale (),
    .today = cli->today,
    .marked_only = cli_has_option (cli, "marked-only"),
    .now = now,
  };
  OlivineDate from = OLIVINE_DATE_NONE;
  OlivineDate to = OLIVINE_DATE_NONE;
  OlivineStore *store = NULL;

  if (!cli_get_range (cli, DEFAULT_DAYS, &from, &to, error))
    return FALSE;
  store = cli_get_store (cli, error);
  if (store == NULL)
    return FALSE;
  report = olivine_report_load (store, from, to, &options, error);
  if (report == NULL)
    return FALSE;

  return cli_is_standard_stream (path) ? report_to_output (cli, report, error)
                                       : report_to_file (cli, report, path, error);
}
