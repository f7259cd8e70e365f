/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The manual page is written from what --help is written from.  The page is plain
 * ASCII: what is not goes in as \[uXXXX], which every roff knows.
 */

#include "config.h"

#include "cli-manual.h"

#include <string.h>

#include "cli-help.h"
#include "cli-words.h"
#include "olivine-person.h"

static void
append_text (GString    *output,
             const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '-')
        g_string_append (output, "\\-");
      else if (c == '\\')
        g_string_append (output, "\\e");
      else if (c == '\'' && p == text)
        g_string_append (output, "\\&'");
      else if (c == '.' && p == text)
        g_string_append (output, "\\&.");
      else if (c == '"')
        g_string_append (output, "\\(dq");
      else if (c < 0x80)
        g_string_append_c (output, (char) c);
      else
        g_string_append_printf (output, "\\[u%04X]", c);
    }
}

static void
append_line (GString    *output,
             const char *text)
{
  append_text (output, text);
  g_string_append_c (output, '\n');
}

/* A term in bold, what follows it in italics, and below what they mean. */
static void
append_term (GString    *output,
             const char *term,
             const char *placeholder,
             const char *meaning)
{
  g_string_append (output, ".TP\n\\fB");
  append_text (output, term);
  g_string_append (output, "\\fR");
  if (*placeholder != '\0')
    {
      g_string_append (output, " \\fI");
      append_text (output, placeholder);
      g_string_append (output, "\\fR");
    }
  g_string_append_c (output, '\n');
  append_line (output, meaning);
}

static void
append_option (GString             *output,
               const CliOptionSpec *spec)
{
  g_autofree char *term = g_strconcat ("--", spec->name, NULL);

  append_term (output, term, spec->value != NULL ? spec->value : "", spec->summary);
}

static void
append_commands (GString *output)
{
  const CliCommand *command = NULL;

  g_string_append (output, ".SH COMMANDS\n");
  for (guint i = 0; (command = cli_command_get (i)) != NULL; i++)
    {
      g_auto (GStrv) options = g_strsplit (command->options, " ", -1);

      append_term (output, command->name, command->usage, command->summary);
      if (options[0] == NULL || *options[0] == '\0')
        continue;
      g_string_append (output, ".br\nOptions:");
      for (guint k = 0; options[k] != NULL; k++)
        {
          g_string_append (output, k > 0 ? ", \\fB\\-\\-" : " \\fB\\-\\-");
          append_text (output, options[k]);
          g_string_append (output, "\\fR");
        }
      g_string_append_c (output, '\n');
    }
}

static void
append_options (GString *output)
{
  const CliOptionSpec *spec = NULL;

  g_string_append (output, ".SH OPTIONS\n.SS Of every command\n");
  for (guint i = 0; (spec = cli_option_get (i)) != NULL; i++)
    if (cli_has_word (CLI_GLOBAL_OPTIONS, spec->name))
      append_option (output, spec);
  g_string_append (output, ".SS Of some commands\n");
  for (guint i = 0; (spec = cli_option_get (i)) != NULL; i++)
    if (!cli_has_word (CLI_GLOBAL_OPTIONS, spec->name))
      append_option (output, spec);
}

static void
append_terms (GString       *output,
              const CliTerm *terms,
              guint          n_terms)
{
  for (guint i = 0; i < n_terms; i++)
    append_term (output, terms[i].term, "", terms[i].meaning);
}

static void
append_described (const char *word,
                  const char *description,
                  gpointer    output)
{
  append_term (output, word, "", description);
}

static void
append_word (const char *word,
             const char *description,
             gpointer    user_data)
{
  GString *output = user_data;

  if (output->str[output->len - 1] != '\n')
    g_string_append (output, ", ");
  append_text (output, word);
}

/* The keys of the profile, and what each can be set to. */
static void
append_profile (GString *output)
{
  g_string_append (output, ".SH PROFILE KEYS\n");
  for (const char *const *key = olivine_person_keys (); *key != NULL; key++)
    {
      gboolean is_list = FALSE;

      append_term (output, *key, "", "");
      g_string_truncate (output, output->len - 1);
      cli_words_list_value ("profile set", *key, &is_list, append_word, output);
      if (is_list)
        g_string_append (output, "; several with a comma between");
      if (output->str[output->len - 1] != '\n')
        g_string_append_c (output, '\n');
    }
}

static void
append_words (GString *output)
{
  static const struct {
    const char *command;
    const char *placeholder;
    const char *title;
  } lists[] = {
    { "dose", "KIND", "KIND" },
    { "dose", "COMPOUND", "COMPOUND" },
    { "foods search", "ORDER", "ORDER" },
    { "plan fill", "TAG", "TAG" },
    { "edit", "KEY=VALUE", "KEY, of edit" },
    { "foods add", "KEY=VALUE", "KEY, of foods add" },
    { "lab add", "NAME", "NAME, of lab add" },
    { "lab add", "UNIT", "UNIT, of lab add" },
    { "symptom add", "ID", "ID, of symptom add" },
  };

  g_string_append (output, ".SH WORDS\n");
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      append_term (output, lists[i].title, "", "");
      g_string_truncate (output, output->len - 1);
      cli_words_list (lists[i].command, lists[i].placeholder, append_word, output);
      g_string_append_c (output, '\n');
    }
}

static void
append_files (GString *output)
{
  static const CliTerm files[] = {
    { "$XDG_DATA_HOME/olivine", "the usual folder of the diary, else ~/.local/share/olivine" },
    { "OLIVINE_DATA_DIR", "another folder, where --data-dir does not name one" },
    { "OLIVINE_FOODS_DB", "another file of foods than the one that is installed" },
  };

  g_string_append (output, ".SH FILES AND ENVIRONMENT\n");
  append_line (output, CLI_FILE_NOTE);
  append_terms (output, files, G_N_ELEMENTS (files));
}

/**
 * cli_manual_print:
 * @output: where it is appended
 *
 * Writes the manual page, as roff for man(1).
 */
void
cli_manual_print (GString *output)
{
  guint n_terms = 0;
  const CliTerm *terms = NULL;

  g_string_append (output, ".TH OLIVINE\\-CLI 1 \"\" \"Olivine " VERSION "\" \"User Commands\"\n"
                           ".SH NAME\nolivine\\-cli \\- ");
  append_line (output, CLI_PURPOSE);
  g_string_append (output, ".SH SYNOPSIS\n\\fBolivine\\-cli\\fR [\\fIOPTION\\fR]... "
                           "\\fICOMMAND\\fR [\\fIARGUMENT\\fR]...\n");
  append_commands (output);
  append_options (output);
  g_string_append (output, ".SH FORMATS\n");
  cli_words_list ("import", "FORMAT", append_described, output);
  g_string_append (output, ".SH MEANINGS OF COLUMNS\n");
  terms = cli_help_meanings (&n_terms);
  append_terms (output, terms, n_terms);
  append_profile (output);
  append_words (output);
  append_files (output);
  g_string_append (output, ".SH EXIT STATUS\n");
  terms = cli_help_exit_statuses (&n_terms);
  append_terms (output, terms, n_terms);
}
