/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A command gathers all it prints and returns an error or none; only here is
 * anything written to stdout, so a command that failed has printed nothing: but
 * for one that is refused and whose table says so itself.
 */

#include "config.h"

#include "cli.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cli-commands.h"
#include "cli-help.h"
#include "cli-sandbox.h"
#include "olivine-copies.h"

/**
 * cli_warn:
 * @format: a message
 * @...: for @format
 *
 * Writes a line to stderr with the program's name before it.
 */
void
cli_warn (const char *format,
          ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fprintf (stderr, "olivine-cli: %s\n", message);
}

/**
 * cli_get_data_dir:
 * @cli: the run
 *
 * Returns: (transfer full): the data folder: the option, else the environment, else the
 *   person's own
 */
char *
cli_get_data_dir (Cli *cli)
{
  const char *dir = cli_get_option (cli, "data-dir");

  if (dir == NULL)
    dir = g_getenv ("OLIVINE_DATA_DIR");

  return dir != NULL && *dir != '\0' ? g_strdup (dir) : olivine_store_default_dir ();
}

/* Mended already; said so that it does not come back unnoticed. */
static void
tell_what_was_mended (Cli *cli)
{
  const char *mended = olivine_store_get_mended (cli->store);

  if (mended != NULL)
    cli_warn ("%s", mended);
}

/**
 * cli_get_store:
 * @cli: the run
 * @error: return location for an error
 *
 * Opens the data folder at the first call: commands that need none leave it alone.
 *
 * Returns: (nullable) (transfer none): the store, or %NULL with
 *   %CLI_ERROR_STORAGE, or with %CLI_ERROR_REFUSED for a folder that would not last
 */
OlivineStore *
cli_get_store (Cli     *cli,
               GError **error)
{
  g_autofree char *dir = NULL;
  g_autoptr (GError) local_error = NULL;

  if (cli->store != NULL)
    return cli->store;

  dir = cli_get_data_dir (cli);
  if (!cli_sandbox_check_folder (dir, error))
    return NULL;
  cli->store = olivine_store_open (dir, &local_error);
  if (cli->store == NULL)
    cli_fail_storage (error, local_error);
  else
    tell_what_was_mended (cli);

  return cli->store;
}

/**
 * cli_print:
 * @cli: the run
 * @format: what to print, with its line end
 * @...: for @format
 *
 * Adds to what is printed when the command succeeds.
 */
void
cli_print (Cli        *cli,
           const char *format,
           ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (cli->output, format, arguments);
  va_end (arguments);
}

/**
 * cli_print_table:
 * @cli: the run
 * @table: a table
 *
 * Adds a table, as CSV with --csv.
 */
void
cli_print_table (Cli      *cli,
                 CliTable *table)
{
  cli_table_print (table, cli->as_csv, cli->output);
}

/**
 * cmd_help:
 * @cli: the run
 * @error: return location for an error
 *
 * Explains the program, or the command that is named.
 *
 * Returns: whether the command exists
 */
gboolean
cmd_help (Cli     *cli,
          GError **error)
{
  const CliCommand *command;
  guint n_words;

  if (cli_get_n_arguments (cli) == 0)
    {
      cli_commands_help (cli->output);
      return TRUE;
    }

  g_ptr_array_remove_range (cli->options->arguments, 0, cli->n_command_words);
  cli->n_command_words = 0;
  command = cli_command_find (cli->options, &n_words, error);
  if (command == NULL)
    return FALSE;
  cli_command_help (command, cli->output);

  return TRUE;
}

/* A copy that cannot be made must not keep anyone from logging a meal. */
static void
keep_copy (Cli *cli)
{
  g_autoptr (GError) error = NULL;

  if (!olivine_copies_automatic (cli->store, cli->today, NULL, &error))
    cli_warn ("Today's automatic copy was not made: %s", error->message);
}

static gboolean
run_command (Cli     *cli,
             GError **error)
{
  const CliCommand *command = cli_command_find (cli->options, &cli->n_command_words, error);

  if (command == NULL)
    return FALSE;
  if (cli_has_option (cli, "help"))
    {
      cli_command_help (command, cli->output);
      return TRUE;
    }
  if (!cli_command_check (command, cli->options, cli_get_n_arguments (cli), error))
    return FALSE;
  if (!cli_get_date (cli, "date", cli->today, &cli->date, error))
    return FALSE;

  if (command->writes)
    {
      if (cli_get_store (cli, error) == NULL)
        return FALSE;
      keep_copy (cli);
    }

  return command->run (cli, error);
}

static gboolean
run (Cli     *cli,
     GError **error)
{
  if (cli_has_option (cli, "version"))
    {
      cli_print (cli, "olivine-cli %s\n", VERSION);
      return TRUE;
    }
  if (cli_has_option (cli, "help") && cli->options->arguments->len == 0)
    {
      cli_commands_help (cli->output);
      return TRUE;
    }

  return run_command (cli, error);
}

static gboolean
write_output (GString  *output,
              GError  **error)
{
  if (fwrite (output->str, 1, output->len, stdout) == output->len && fflush (stdout) == 0)
    return TRUE;

  g_set_error (error, CLI_ERROR, CLI_ERROR_STORAGE,
               "Standard output cannot be written: %s. What the command did was done.",
               g_strerror (errno));
  return FALSE;
}

static gboolean
run_and_print (Cli     *cli,
               GError **error)
{
  if (run (cli, error))
    return write_output (cli->output, error);

  if (cli->prints_refusal)
    write_output (cli->output, NULL);
  return FALSE;
}

static gboolean
check_words (char    **words,
             GError  **error)
{
  for (; *words != NULL; words++)
    {
      if (!g_utf8_validate (*words, -1, NULL))
        {
          g_autofree char *shown = g_utf8_make_valid (*words, -1);

          return cli_refuse_usage (error, "“%s” is not UTF-8 text. Set the terminal to UTF-8.",
                                   shown);
        }
    }

  return TRUE;
}

static void
cli_init (Cli *cli)
{
  cli->clock = olivine_clock_new ();
  cli->today = olivine_clock_get_today (cli->clock);
  cli->as_csv = cli_has_option (cli, "csv");
  cli->output = g_string_new (NULL);
}

static void
cli_clear (Cli *cli)
{
  g_clear_object (&cli->store);
  g_clear_object (&cli->clock);
  g_clear_pointer (&cli->options, cli_options_free);
  if (cli->output != NULL)
    g_string_free (g_steal_pointer (&cli->output), TRUE);
}

/**
 * cli_run:
 * @argc: how many words there are
 * @argv: (array length=argc): the command line, the program's name first
 *
 * Runs one command line.
 *
 * Returns: the exit status of the program
 */
int
cli_run (int    argc,
         char **argv)
{
  g_autoptr (GError) error = NULL;
  Cli cli = { 0, };
  gboolean done;

  g_return_val_if_fail (argc >= 1, CLI_EXIT_USAGE);

  done = check_words (argv + 1, &error);
  if (done)
    {
      cli.options = cli_options_parse ((const char *const *) argv + 1, &error);
      done = cli.options != NULL;
    }
  if (done)
    {
      cli_init (&cli);
      done = run_and_print (&cli, &error);
    }
  cli_clear (&cli);

  if (done)
    return CLI_EXIT_DONE;
  cli_warn ("%s", error->message);

  return cli_error_to_exit_status (error);
}
