/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables in and out. */

#include "config.h"

#include <string.h>

#include "cli-cautions.h"
#include "cli-commands.h"
#include "cli-file.h"
#include "cli-sandbox.h"
#include "olivine-diary.h"
#include "olivine-export.h"
#include "olivine-import-path.h"
#include "olivine-library.h"
#include "olivine-mapping.h"
#include "olivine-rescue.h"

#define IMPORT_COLUMNS "file,format,read,imported,skipped,rejected,unknown_magnesium"

#define MAX_REJECTS_SHOWN 20

static gboolean
get_date_order (Cli               *cli,
                OlivineDateOrder  *order,
                GError           **error)
{
  const char *text = cli_get_option (cli, "dates");

  *order = OLIVINE_DATE_ORDER_UNKNOWN;
  if (text == NULL)
    return TRUE;
  if (strcmp (text, "dmy") == 0)
    *order = OLIVINE_DATE_ORDER_DMY;
  else if (strcmp (text, "mdy") == 0)
    *order = OLIVINE_DATE_ORDER_MDY;
  else
    return cli_refuse (error, "--dates is dmy or mdy, not “%s”.", text);

  return TRUE;
}

static void
print_import (Cli                       *cli,
              const char                *path,
              const OlivineImportResult *result)
{
  g_autoptr (CliTable) table = cli_table_new (IMPORT_COLUMNS);

  if (cli_is_standard_stream (path))
    cli_table_add_word (table, path);
  else
    cli_table_add_text (table, path);
  cli_table_add_word (table, result->format);
  cli_table_add_count (table, result->n_read);
  cli_table_add_count (table, result->n_imported);
  cli_table_add_count (table, result->n_skipped);
  cli_table_add_count (table, result->n_rejected);
  cli_table_add_count (table, result->n_unknown_magnesium);
  cli_table_end_row (table);
  cli_print_table (cli, table);
}

static void
tell_rejects (const OlivineImportResult *result)
{
  guint n_shown = MIN (result->rejects->len, MAX_REJECTS_SHOWN);

  for (guint i = 0; i < n_shown; i++)
    {
      const OlivineReject *reject = g_ptr_array_index (result->rejects, i);

      cli_warn ("Line %u was left out, %s “%s”: %s", reject->line, reject->column, reject->value,
                reject->reason);
    }
  if (result->n_rejected > n_shown)
    cli_warn ("And %u lines more were left out.", result->n_rejected - n_shown);
}

static OlivineImportResult *
import_argument (Cli                         *cli,
                 const char                  *path,
                 const OlivineImportOptions  *options,
                 GError                     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GDateTime) now = olivine_clock_get_now (cli->clock);
  g_autoptr (GInputStream) stream = NULL;
  OlivineImportResult *result = NULL;

  /* A file that is not there fails to open, which says so. */
  if ((cli_is_standard_stream (path) || !g_file_query_exists (file, NULL))
      && (stream = cli_open_input (path, error)) == NULL)
    return NULL;

  if (stream != NULL)
    result = olivine_import_file (cli->store, NULL, stream, options, now, NULL, NULL, NULL, error);
  else
    result = olivine_import_path (cli->store, file, options, now, NULL, NULL, NULL, error);
  if (result == NULL)
    g_prefix_error (error, "%s: ", path);

  return result;
}

/**
 * cmd_import:
 * @cli: the run
 * @error: return location for an error
 *
 * Takes in a file: all of its good rows or, when the file as a whole cannot be
 * read or none of its rows is good, nothing.  With --dry-run it says the same and
 * changes nothing.  What --map says of its columns is remembered for the next file
 * with the same ones.  What the file cannot give, such as magnesium, is told on
 * stderr; what stands for the last seven days is told in the end.
 *
 * Returns: whether something could be read
 */
gboolean
cmd_import (Cli     *cli,
            GError **error)
{
  const char *path = cli_get_argument (cli, 0);
  const char *map = cli_get_option (cli, "map");
  g_autoptr (OlivineMapping) mapping = NULL;
  g_autoptr (OlivineImportResult) result = NULL;
  OlivineImportOptions options = {
    .format = cli_get_option (cli, "as"),
    .dry_run = cli_has_option (cli, "dry-run"),
    .confirm_amounts = cli_has_option (cli, "confirm-amount"),
  };

  if (!get_date_order (cli, &options.date_order, error)
      || (map != NULL && (mapping = olivine_mapping_from_text (map, error)) == NULL))
    return FALSE;
  options.mapping = mapping;
  result = import_argument (cli, path, &options, error);
  if (result == NULL)
    return FALSE;
  tell_rejects (result);
  if (result->notice != NULL)
    cli_warn ("%s", result->notice);
  if (result->n_rejected > 0 && result->n_rejected == result->n_read)
    return cli_refuse (error, "%s: none of its %u rows could be read, nothing was changed.", path,
                       result->n_read);
  print_import (cli, path, result);

  return options.dry_run || result->n_imported == 0 || cli_tell_week (cli, error);
}

/* Of what the import had brought: what stays is "imported", what went again is
 * "skipped". */
static void
print_import_undo (Cli                       *cli,
                   const OlivineUndoneImport *undone)
{
  g_autoptr (CliTable) table = cli_table_new (IMPORT_COLUMNS);

  cli_table_add_text (table, undone->file_name);
  cli_table_add_word (table, undone->format);
  cli_table_add_count (table, undone->n_removed + undone->kept->len);
  cli_table_add_count (table, undone->kept->len);
  cli_table_add_count (table, undone->n_removed);
  cli_table_add_count (table, 0);
  cli_table_add_thousandths (table, OLIVINE_UNKNOWN);
  cli_table_end_row (table);
  cli_print_table (cli, table);
}

/**
 * cmd_import_undo:
 * @cli: the run
 * @error: return location for an error
 *
 * Takes back the last import as one; rows that were edited since stay and are
 * listed on stderr.
 *
 * Returns: whether there was an import to take back
 */
gboolean
cmd_import_undo (Cli     *cli,
                 GError **error)
{
  g_auto (OlivineUndoneImport) undone = { 0 };

  if (!olivine_import_take_back (cli->store, &undone, error))
    return FALSE;

  for (guint i = 0; i < undone.kept->len; i++)
    cli_warn ("%s was edited since and stays.", (const char *) g_ptr_array_index (undone.kept, i));
  if (cli->as_csv)
    print_import_undo (cli, &undone);
  else
    cli_print (cli, "Took back the import of %s (%s): %u removed, %u edited since and kept.\n",
               undone.file_name, undone.format, undone.n_removed, undone.kept->len);

  return TRUE;
}

/**
 * cmd_library_remove:
 * @cli: the run
 * @error: return location for an error
 *
 * Removes all imported foods and gives their space back.
 *
 * Returns: whether there were any
 */
gboolean
cmd_library_remove (Cli     *cli,
                    GError **error)
{
  g_autoptr (CliTable) table = cli_table_new ("removed");
  guint n_removed = 0;

  if (!olivine_library_remove (cli->store, &n_removed, error))
    return FALSE;
  cli_table_add_count (table, n_removed);
  cli_table_end_row (table);
  cli_print_table (cli, table);

  return TRUE;
}

/* "comma" or "point"; numbers have a point unless said. */
static gboolean
get_decimal_comma (Cli       *cli,
                   gboolean  *decimal_comma,
                   GError   **error)
{
  const char *sign = cli_get_option (cli, "decimal");

  *decimal_comma = g_strcmp0 (sign, "comma") == 0;

  return sign == NULL || *decimal_comma || g_str_equal (sign, "point")
         || cli_refuse (error, "--decimal: “%s” is neither point nor comma.", sign);
}

static GString *
make_export (Cli         *cli,
             const char  *nick,
             guint       *n_rows,
             GError     **error)
{
  const char *names = cli_get_option (cli, "columns");
  g_auto (GStrv) columns = names != NULL ? g_strsplit (names, ",", -1) : NULL;
  OlivineExportOptions options = { .columns = (const char *const *) columns };
  OlivineExportKind kind = OLIVINE_EXPORT_DIARY;
  g_autoptr (GError) nick_error = NULL;

  if (!olivine_export_from_nick (nick, &kind, &nick_error))
    {
      cli_refuse_usage (error, "%s", nick_error->message);
      return NULL;
    }
  if (!cli_get_date (cli, "from", OLIVINE_DATE_NONE, &options.from, error)
      || !cli_get_date (cli, "to", OLIVINE_DATE_NONE, &options.to, error)
      || !get_decimal_comma (cli, &options.decimal_comma, error))
    return NULL;

  return olivine_export_table (cli->store, kind, &options, n_rows, error);
}

/* A diary that is sound is opened as ever: --damaged then does no harm. */
static gboolean
open_to_export (Cli     *cli,
                GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *dir = cli_get_data_dir (cli);
  gint64 n_rows = 0;
  gboolean is_complete = FALSE;

  if (cli_get_store (cli, &local_error) != NULL)
    return TRUE;
  if (!cli_has_option (cli, "damaged") || !olivine_rescue_is_damaged (dir))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  cli->store = olivine_store_open_damaged (dir, &n_rows, &is_complete, error);
  if (cli->store == NULL)
    return FALSE;
  cli_warn ("The diary is damaged: %" G_GINT64_FORMAT " rows of all its tables could be read%s.",
            n_rows, is_complete ? "" : ", and some could not");

  return TRUE;
}

/**
 * cmd_export:
 * @cli: the run
 * @error: return location for an error
 *
 * Writes a table as CSV: all of it, or the days and columns that are asked for.  With
 * --damaged, as much of it as can be read.
 *
 * Returns: whether it was written
 */
gboolean
cmd_export (Cli     *cli,
            GError **error)
{
  const char *path = cli_get_argument (cli, 1);
  g_autoptr (CliTable) table = cli_table_new ("rows");
  g_autoptr (GString) bytes = NULL;
  guint n_rows = 0;

  if (!open_to_export (cli, error))
    return FALSE;
  bytes = make_export (cli, cli_get_argument (cli, 0), &n_rows, error);
  if (bytes == NULL)
    return FALSE;
  if (cli_is_standard_stream (path))
    {
      g_string_append_len (cli->output, bytes->str, bytes->len);
      return TRUE;
    }

  if (!cli_sandbox_check_output (path, error) || !olivine_export_write (bytes, path, error))
    return FALSE;
  cli_table_add_count (table, n_rows);
  cli_table_end_row (table);
  cli_print_table (cli, table);

  return TRUE;
}
