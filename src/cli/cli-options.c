/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Options may stand before and after the command, so there is one table of all
 * of them; which command takes which is looked up once the command is known.
 * Only words that begin with two hyphens are options: `log "-5 g almonds"` is
 * an amount to refuse, and `-` is a file.
 */

#include "config.h"

#include "cli-options.h"

#include <string.h>

#include "cli-error.h"

static const CliOptionSpec option_table[] = {
  { "data-dir", "DIR", "keep the diary in DIR instead of the usual folder" },
  { "date", "YYYY-MM-DD", "the day that is meant, today unless given" },
  { "csv", NULL, "print a table as CSV, for scripts" },
  { "help", NULL, "explain the program, or the command" },
  { "map", "COLUMN=MEANING,…", "what the columns of a table mean that no format knows" },
  { "version", NULL, "print the version" },

  { "age", "YEARS", "age in years, from 18 on" },
  { "agreed", NULL, "a clinician agreed to this product" },
  { "as", "FORMAT", "the file's format, else found from its header" },
  { "columns", "NAME,…", "only these columns" },
  { "compound", "COMPOUND", "the magnesium compound: citrate, oxide …" },
  { "compound-mg", "MG", "what the compound in one unit weighs" },
  { "confirm", NULL, "log it although a caution says not to take it yet" },
  { "confirm-amount", NULL, "take an unlikely amount as well" },
  { "cooked-g", "GRAMS", "what the whole recipe weighs when cooked" },
  { "count", "N", "how many units, 1 unless given" },
  { "creatinine", "NUMBER", "serum creatinine" },
  { "days", "N", "how many days" },
  { "dates", "dmy|mdy", "how to read a date like 03/04/2026" },
  { "damaged", NULL, "write what can still be read of a damaged diary" },
  { "decimal", "point|comma", "comma: for spreadsheets, with a semicolon between cells" },
  { "doses", NULL, "copy supplements and medicines too" },
  { "dry-run", NULL, "say what would happen, and change nothing" },
  { "elemental-mg", "MG", "the elemental magnesium in one unit, as the label says" },
  { "energy", "KCAL", "the energy goal of a day, the profile's unless given" },
  { "food", "ID", "the food that is meant" },
  { "from", "YYYY-MM-DD", "the first day" },
  { "kind", "KIND", "what kind of product: supplement, antacid, laxative, prescribed …" },
  { "limit", "N", "at most so many rows" },
  { "marked-only", NULL, "only days that were marked as complete count for means" },
  { "meal", "MEAL", "breakfast, lunch, dinner or snack" },
  { "meals", "MEAL,…", "the meals to fill, all four unless given" },
  { "note", "TEXT", "a note of your own" },
  { "only", "TAG,…", "only dishes with all of these tags: vegan, gluten-free …" },
  { "repeats", "N", "servings of one dish a week at most, 3 unless given" },
  { "seed", "N", "the same number gives the same plan" },
  { "servings", "N", "how many servings the recipe makes, or are planned" },
  { "sex", "female|male", "as in the equation" },
  { "sort", "ORDER", "relevance, magnesium, per-portion, per-kcal, per-potassium or name" },
  { "taken", NULL, "it is already swallowed: it is logged whatever stands" },
  { "target-mg", "MG", "this plan's own magnesium goal of a day" },
  { "time", "HH:MM", "the clock time" },
  { "to", "YYYY-MM-DD", "the last day" },
  { "unit", "mg/dL|umol/L", "the unit of the creatinine" },
  { "without", "TAG,…", "no dish with any of these tags: meat, nuts, dairy …" },
};

/**
 * cli_option_get:
 * @index: which one, from 0
 *
 * Returns: (nullable) (transfer none): the option, or %NULL after the last
 */
const CliOptionSpec *
cli_option_get (guint index)
{
  return index < G_N_ELEMENTS (option_table) ? &option_table[index] : NULL;
}

/**
 * cli_option_find:
 * @name: an option without its hyphens
 *
 * Returns: (nullable) (transfer none): the option, or %NULL when there is none
 */
const CliOptionSpec *
cli_option_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (option_table); i++)
    if (strcmp (option_table[i].name, name) == 0)
      return &option_table[i];

  return NULL;
}

static gboolean
is_option (const char *word)
{
  gboolean is_short = word[0] == '-' && g_ascii_isalpha (word[1]) && word[2] == '\0';

  return is_short || g_str_has_prefix (word, "--");
}

/* Takes the option at *@word, and the next word where that is its value. */
static gboolean
parse_option (CliOptions         *options,
              const char *const **word,
              GError            **error)
{
  const char *written = **word;
  const char *equals = strchr (written, '=');
  g_autofree char *name = NULL;
  const CliOptionSpec *spec;
  const char *value = "";

  if (strcmp (written, "-h") == 0)
    written = "--help";
  if (equals != NULL)
    name = g_strndup (written + 2, equals - written - 2);
  else
    name = g_strdup (written + (written[1] == '-' ? 2 : 1));

  spec = cli_option_find (name);
  if (spec == NULL)
    return cli_refuse_usage (error, "There is no option “%s”; `olivine-cli help` lists them.",
                             **word);
  if (spec->value == NULL && equals != NULL)
    return cli_refuse_usage (error, "The option --%s takes no value; leave “%s” out.",
                             spec->name, equals);

  if (spec->value != NULL && equals != NULL)
    value = equals + 1;
  else if (spec->value != NULL && (*word)[1] == NULL)
    return cli_refuse_usage (error, "The option --%s needs a value; write --%s %s.",
                             spec->name, spec->name, spec->value);
  else if (spec->value != NULL)
    value = *++*word;

  g_hash_table_insert (options->values, g_strdup (spec->name), g_strdup (value));

  return TRUE;
}

/**
 * cli_options_parse:
 * @words: (array zero-terminated=1): the command line without the program's name
 * @error: return location for an error
 *
 * Sorts the words of a command line.  After `--` every word is an argument.
 *
 * Returns: (nullable) (transfer full): the options and arguments; %NULL with
 *   %CLI_ERROR_USAGE when an option does not exist or lacks its value
 */
CliOptions *
cli_options_parse (const char *const  *words,
                   GError            **error)
{
  g_autoptr (CliOptions) options = g_new0 (CliOptions, 1);
  gboolean only_arguments = FALSE;

  options->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  options->arguments = g_ptr_array_new_with_free_func (g_free);

  for (const char *const *word = words; *word != NULL; word++)
    {
      if (only_arguments || !is_option (*word))
        g_ptr_array_add (options->arguments, g_strdup (*word));
      else if (strcmp (*word, "--") == 0)
        only_arguments = TRUE;
      else if (!parse_option (options, &word, error))
        return NULL;
    }

  return g_steal_pointer (&options);
}

/**
 * cli_options_get:
 * @options: what was parsed
 * @name: an option without its hyphens
 *
 * Returns: (nullable) (transfer none): the value, or %NULL when the option was not given
 */
const char *
cli_options_get (const CliOptions *options,
                 const char       *name)
{
  g_return_val_if_fail (cli_option_find (name) != NULL, NULL);

  return g_hash_table_lookup (options->values, name);
}

/**
 * cli_options_has:
 * @options: what was parsed
 * @name: an option without its hyphens
 *
 * Returns: whether the option was given
 */
gboolean
cli_options_has (const CliOptions *options,
                 const char       *name)
{
  return cli_options_get (options, name) != NULL;
}

/**
 * cli_options_free:
 * @options: (transfer full): what was parsed
 *
 * Frees it.
 */
void
cli_options_free (CliOptions *options)
{
  g_hash_table_unref (options->values);
  g_ptr_array_unref (options->arguments);
  g_free (options);
}
