/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the words of the command line mean: numbers, days, yes or no.  A word
 * that is missing is wrong usage; one that cannot be what it should is refused.
 */

#include "config.h"

#include "cli.h"

#include <math.h>
#include <string.h>

#define MAX_RANGE_DAYS (100 * 366)

/**
 * cli_get_n_arguments:
 * @cli: the run
 *
 * Returns: how many arguments follow the command's name
 */
guint
cli_get_n_arguments (Cli *cli)
{
  return cli->options->arguments->len - cli->n_command_words;
}

/**
 * cli_get_argument:
 * @cli: the run
 * @index: which one, from 0
 *
 * Returns: (nullable) (transfer none): the argument, or %NULL when there are fewer
 */
const char *
cli_get_argument (Cli   *cli,
                  guint  index)
{
  if (index >= cli_get_n_arguments (cli))
    return NULL;

  return g_ptr_array_index (cli->options->arguments, cli->n_command_words + index);
}

/**
 * cli_join_arguments:
 * @cli: the run
 *
 * Returns: (transfer full): all arguments with a space between, so that a text
 *   need not be quoted for the shell
 */
char *
cli_join_arguments (Cli *cli)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < cli_get_n_arguments (cli); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", cli_get_argument (cli, i));

  return g_strdup (text->str);
}

/**
 * cli_get_option:
 * @cli: the run
 * @name: an option without its hyphens
 *
 * Returns: (nullable) (transfer none): its value, or %NULL when it was not given
 */
const char *
cli_get_option (Cli        *cli,
                const char *name)
{
  return cli_options_get (cli->options, name);
}

/**
 * cli_has_option:
 * @cli: the run
 * @name: an option without its hyphens
 *
 * Returns: whether it was given
 */
gboolean
cli_has_option (Cli        *cli,
                const char *name)
{
  return cli_options_has (cli->options, name);
}

/**
 * cli_get_number:
 * @cli: the run
 * @name: an option without its hyphens
 * @number: (out): its value, unchanged when it was not given
 * @error: return location for an error
 *
 * Reads an option that is a number above 0.
 *
 * Returns: whether it is one, or was not given; else @error exits with status 2
 */
gboolean
cli_get_number (Cli         *cli,
                const char  *name,
                double      *number,
                GError     **error)
{
  const char *text = cli_get_option (cli, name);
  double parsed = NAN;

  if (text == NULL)
    return TRUE;
  if (!olivine_double_from_text (text, &parsed, error))
    {
      g_prefix_error (error, "--%s: ", name);
      return FALSE;
    }
  if (!(parsed > 0.0))
    return cli_refuse (error, "--%s: “%s” is not a number above 0. Check it.", name, text);
  *number = parsed;

  return TRUE;
}

/**
 * cli_get_limit:
 * @cli: the run
 * @default_limit: how many rows without --limit
 * @limit: (out): how many rows
 * @error: return location for an error
 *
 * Reads --limit.
 *
 * Returns: whether it is a whole number from 1 on; else @error exits with status 2
 */
gboolean
cli_get_limit (Cli     *cli,
               guint    default_limit,
               guint   *limit,
               GError **error)
{
  const char *text = cli_get_option (cli, "limit");
  guint64 parsed = default_limit;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, 100000, &parsed, NULL))
    return cli_refuse (error, "--limit: “%s” is not a whole number from 1 to 100000. Check it.",
                       text);
  *limit = parsed;

  return TRUE;
}

/**
 * cli_get_date:
 * @cli: the run
 * @name: an option without its hyphens
 * @default_date: the day when the option was not given
 * @date: (out): the day
 * @error: return location for an error
 *
 * Reads an option that is a day.
 *
 * Returns: whether it is one; else @error exits with status 2
 */
gboolean
cli_get_date (Cli          *cli,
              const char   *name,
              OlivineDate   default_date,
              OlivineDate  *date,
              GError      **error)
{
  const char *text = cli_get_option (cli, name);

  *date = default_date;
  if (text == NULL || olivine_date_from_text (text, date, error))
    return TRUE;

  g_prefix_error (error, "--%s: ", name);
  return FALSE;
}

/**
 * cli_get_range:
 * @cli: the run
 * @n_default_days: how many days up to --date it is without --from
 * @from: (out): the first day
 * @to: (out): the last day
 * @error: return location for an error
 *
 * Reads --from and --to.
 *
 * Returns: whether they are days in this order; else @error exits with status 2
 */
gboolean
cli_get_range (Cli          *cli,
               int           n_default_days,
               OlivineDate  *from,
               OlivineDate  *to,
               GError      **error)
{
  if (!cli_get_date (cli, "to", cli->date, to, error)
      || !cli_get_date (cli, "from", olivine_date_add_days (*to, 1 - n_default_days), from, error))
    return FALSE;
  if (olivine_date_compare (*from, *to) > 0)
    return cli_refuse (error, "--from is after --to. Swap them.");
  if (olivine_date_days_between (*from, *to) > MAX_RANGE_DAYS)
    return cli_refuse (error, "From --from to --to are more than 100 years. Ask for fewer.");

  return TRUE;
}

/**
 * cli_get_yes_or_no:
 * @cli: the run
 * @index: which argument, from 0
 * @is_yes: (inout): what it says, unchanged when it was not given
 * @error: return location for an error
 *
 * Reads an argument that is `yes` or `no`.
 *
 * Returns: whether it is one of them, or was not given; else @error exits with status 2
 */
gboolean
cli_get_yes_or_no (Cli       *cli,
                   guint      index,
                   gboolean  *is_yes,
                   GError   **error)
{
  const char *text = cli_get_argument (cli, index);

  if (text == NULL)
    return TRUE;
  if (strcmp (text, "yes") != 0 && strcmp (text, "no") != 0)
    return cli_refuse (error, "“%s” is neither yes nor no. Write one of them.", text);
  *is_yes = strcmp (text, "yes") == 0;

  return TRUE;
}

/**
 * cli_split_pair:
 * @argument: `KEY=VALUE`
 * @key: (out) (transfer full): what stands before the first `=`
 * @value: (out) (transfer none): what stands after it, perhaps nothing
 * @error: return location for an error
 *
 * Splits a pair.
 *
 * Returns: whether it is one; else @error is %CLI_ERROR_USAGE
 */
gboolean
cli_split_pair (const char  *argument,
                char       **key,
                const char **value,
                GError     **error)
{
  const char *equals = strchr (argument, '=');

  if (equals == NULL || equals == argument)
    return cli_refuse_usage (error, "“%s” is no pair; write KEY=VALUE.", argument);

  *key = g_strndup (argument, equals - argument);
  *value = equals + 1;

  return TRUE;
}
