/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The help is the table of commands and that of options, written out; of its own
 * it has only what no command says.
 */

#include "config.h"

#include "cli-help.h"

#include "cli-words.h"

static const CliTerm exit_statuses[] = {
  { "0", "done" },
  { "1", "wrong usage" },
  { "2", "refused, nothing changed" },
  { "3", "a caution says not to take it yet, nothing changed without --confirm" },
  { "4", "reading or writing failed" },
};

/* What --map may say of a column. */
static const CliTerm meanings[] = {
  { "date, food", "these two must be there" },
  { "time, meal, amount, unit, grams, note, ignore", "" },
  { "kind", "food, supplement, antacid or another kind of product; what is no food is a dose" },
  { "magnesium mg, …", "a nutrient with g, mg or ug; energy with kcal or kj" },
  { ";dates=dmy ;decimal=comma", "behind it, where the file leaves it open" },
  { ";kind=supplement", "behind it, of a table of supplements or of another kind of product" },
};

/**
 * cli_help_exit_statuses:
 * @n_terms: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_terms): what the exit statuses mean
 */
const CliTerm *
cli_help_exit_statuses (guint *n_terms)
{
  *n_terms = G_N_ELEMENTS (exit_statuses);

  return exit_statuses;
}

/**
 * cli_help_meanings:
 * @n_terms: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_terms): what --map may say of a column
 */
const CliTerm *
cli_help_meanings (guint *n_terms)
{
  *n_terms = G_N_ELEMENTS (meanings);

  return meanings;
}

/* Counts characters, not bytes: printf() would be out by two for each “…”. */
static void
print_line (GString    *output,
            int         width,
            const char *term,
            const char *meaning)
{
  int n_missing = width - (int) g_utf8_strlen (term, -1);

  if (*meaning == '\0')
    g_string_append_printf (output, "  %s\n", term);
  else
    g_string_append_printf (output, "  %s%*s  %s\n", term, MAX (n_missing, 0), "", meaning);
}

static void
print_terms (GString       *output,
             int            width,
             const CliTerm *terms,
             guint          n_terms)
{
  for (guint i = 0; i < n_terms; i++)
    print_line (output, width, terms[i].term, terms[i].meaning);
}

static void
print_options (const char *names,
               GString    *output)
{
  g_auto (GStrv) words = g_strsplit (names, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const CliOptionSpec *spec = cli_option_find (words[i]);
      g_autofree char *written = NULL;

      if (spec == NULL)
        continue;
      written = g_strdup_printf ("--%s %s", spec->name, spec->value != NULL ? spec->value : "");
      print_line (output, 24, written, spec->summary);
    }
}

static void
print_format (const char *id,
              const char *description,
              gpointer    output)
{
  print_line (output, 24, id, description);
}

/**
 * cli_command_help:
 * @command: a command
 * @output: where it is appended
 *
 * Explains one command.
 */
void
cli_command_help (const CliCommand *command,
                  GString          *output)
{
  g_string_append_printf (output, "olivine-cli %s %s\n  %s\n", command->name, command->usage,
                          command->summary);
  if (*command->options != '\0')
    g_string_append (output, "\nOptions\n");
  print_options (command->options, output);
  if (cli_has_word (command->options, "as"))
    {
      g_string_append (output, "\nFormats\n");
      cli_words_list (command->name, "FORMAT", print_format, output);
    }
  if (cli_has_word (command->options, "map"))
    {
      g_string_append (output, "\nMeanings\n");
      print_terms (output, 24, meanings, G_N_ELEMENTS (meanings));
    }
  g_string_append (output, "\nOptions of every command\n");
  print_options (CLI_GLOBAL_OPTIONS, output);
}

/**
 * cli_commands_help:
 * @output: where it is appended
 *
 * Explains the program and lists all commands.
 */
void
cli_commands_help (GString *output)
{
  const CliCommand *command = NULL;

  g_string_append (output,
                   "olivine-cli [--data-dir DIR] [--date YYYY-MM-DD] [--csv] COMMAND …\n"
                   "  " CLI_PURPOSE "\n"
                   "\nCommands\n");
  for (guint i = 0; (command = cli_command_get (i)) != NULL; i++)
    {
      g_autofree char *written = g_strdup_printf ("%s %s", command->name, command->usage);

      print_line (output, 40, written, command->summary);
    }
  g_string_append (output, "\nOptions of every command\n");
  print_options (CLI_GLOBAL_OPTIONS, output);
  g_string_append (output, "\nExit status\n");
  print_terms (output, 1, exit_statuses, G_N_ELEMENTS (exit_statuses));
  g_string_append (output, "\n" CLI_FILE_NOTE "\n");
}
