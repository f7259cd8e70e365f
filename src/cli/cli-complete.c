/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the last word of a command line could be.  The shells ask with
 *
 *     olivine-cli complete-words -- WORD…
 *
 * where the last word is the one the cursor stands in, perhaps empty.  The answer is a
 * line a word, `word<Tab>what it means`; a word that ends in “=” goes on.  A single line
 * `:files` or `:folders` leaves it to the shell.  No diary is opened for that.
 */

#include "config.h"

#include <string.h>

#include "cli-commands.h"
#include "cli-words.h"

typedef struct {
  GString    *output;
  GPtrArray  *arguments; /* (element-type utf8): the words before the last that are no options */
  const char *option;    /* the last word is its value; NULL */
  const char *last;
  gboolean    only_arguments;
} Line;

typedef struct {
  GString    *output;
  const char *typed;  /* what the word begins with */
  const char *before; /* what of the last word comes before that, and stays */
  int         n_before;
  const char *behind; /* "=" where a value follows */
} Offer;

static void
offer_word (const char *word,
            const char *description,
            gpointer    user_data)
{
  const Offer *offer = user_data;

  if (g_str_has_prefix (word, offer->typed))
    g_string_append_printf (offer->output, "%.*s%s%s\t%s\n", offer->n_before, offer->before, word,
                            offer->behind, description);
}

/* An offer for what of the last word comes from @typed on. */
static Offer
offer_from (const Line *line,
            const char *typed,
            const char *behind)
{
  return (Offer) { line->output, typed, line->last, (int) (typed - line->last), behind };
}

/* Of a list only the part behind the last comma is being written. */
static const char *
skip_items (const char *typed)
{
  const char *comma = strrchr (typed, ',');

  return comma != NULL ? comma + 1 : typed;
}

/* "[MEAL,…]" is "MEAL" here, and several of it. */
static char *
strip_placeholder (const char *written,
                   gboolean   *is_list)
{
  g_autofree char *placeholder = g_strdup (written);
  char *end = NULL;

  g_strdelimit (placeholder, "[]", ' ');
  g_strstrip (placeholder);
  end = strstr (placeholder, "…");
  if (end != NULL)
    *end = '\0';
  *is_list = g_str_has_suffix (placeholder, ",");
  if (*is_list)
    placeholder[strlen (placeholder) - 1] = '\0';

  return g_steal_pointer (&placeholder);
}

static void
complete_pair (const Line *line,
               const char *command,
               const char *typed)
{
  const char *equals = strchr (typed, '=');
  g_autofree char *key = NULL;
  Offer offer;
  gboolean is_list = FALSE;

  if (equals == NULL)
    {
      offer = offer_from (line, typed, "=");
      cli_words_list (command, "KEY=VALUE", offer_word, &offer);
      return;
    }

  key = g_strndup (typed, equals - typed);
  offer = offer_from (line, skip_items (equals + 1), "");
  if (strchr (equals, ',') != NULL)
    {
      g_autoptr (GString) unused = g_string_new (NULL);
      Offer probe = { unused, "", "", 0, "" };

      cli_words_list_value (command, key, &is_list, offer_word, &probe);
      if (!is_list)
        return;
    }
  cli_words_list_value (command, key, &is_list, offer_word, &offer);
}

/* What stands for @written in the help; @typed is the end of the last word. */
static void
complete_placeholder (const Line *line,
                      const char *command,
                      const char *written,
                      const char *typed)
{
  gboolean is_list = FALSE;
  g_autofree char *placeholder = strip_placeholder (written, &is_list);
  Offer offer = offer_from (line, is_list ? skip_items (typed) : typed, "");

  if (strcmp (placeholder, "KEY=VALUE") == 0)
    complete_pair (line, command, typed);
  else if (g_str_has_prefix (placeholder, "FILE"))
    g_string_append (line->output, ":files\n");
  else if (strcmp (placeholder, "DIR") == 0)
    g_string_append (line->output, ":folders\n");
  else
    cli_words_list (command, placeholder, offer_word, &offer);
}

static const CliCommand *
find_command (GPtrArray *arguments,
              guint     *n_words)
{
  CliOptions options = { NULL, arguments };

  return cli_command_find (&options, n_words, NULL);
}

/* "search, show …", for a word that needs a second one. */
static char *
list_second_words (const char *first)
{
  g_autofree char *prefix = g_strconcat (first, " ", NULL);
  g_autoptr (GString) list = g_string_new (NULL);
  const CliCommand *command = NULL;

  for (guint i = 0; (command = cli_command_get (i)) != NULL; i++)
    if (g_str_has_prefix (command->name, prefix))
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                              command->name + strlen (prefix));

  return g_strdup (list->str);
}

static void
complete_first_word (const Line *line)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Offer offer = offer_from (line, line->last, "");
  const CliCommand *command = NULL;

  for (guint i = 0; (command = cli_command_get (i)) != NULL; i++)
    {
      const char *space = strchr (command->name, ' ');
      char *word = g_strndup (command->name, space != NULL ? space - command->name
                                                           : (gssize) strlen (command->name));
      g_autofree char *seconds = space != NULL ? list_second_words (word) : NULL;

      if (g_hash_table_add (seen, word))
        offer_word (word, seconds != NULL ? seconds : command->summary, &offer);
    }
}

/* Two words name many commands. */
static void
complete_second_word (const Line *line)
{
  g_autofree char *prefix = g_strconcat (line->arguments->pdata[0], " ", NULL);
  Offer offer = offer_from (line, line->last, "");
  const CliCommand *command = NULL;

  for (guint i = 0; (command = cli_command_get (i)) != NULL; i++)
    if (g_str_has_prefix (command->name, prefix))
      offer_word (command->name + strlen (prefix), command->summary, &offer);
}

static void
complete_option_name (const Line       *line,
                      const CliCommand *command)
{
  Offer offer = offer_from (line, line->last, "");
  const CliOptionSpec *spec = NULL;

  for (guint i = 0; (spec = cli_option_get (i)) != NULL; i++)
    {
      g_autofree char *word = g_strconcat ("--", spec->name, NULL);

      if (cli_has_word (CLI_GLOBAL_OPTIONS, spec->name)
          || (command != NULL && cli_has_word (command->options, spec->name)))
        offer_word (word, spec->summary, &offer);
    }
}

static void
complete_argument (const Line       *line,
                   const CliCommand *command,
                   guint             n_words)
{
  g_auto (GStrv) places = g_strsplit (command->usage, " ", -1);
  guint n_places = g_strv_length (places);
  guint place = line->arguments->len - n_words;

  if (line->arguments->len == 1)
    complete_second_word (line);
  if (place >= n_places && n_places > 0 && strstr (places[n_places - 1], "…") != NULL)
    place = n_places - 1;
  if (place < n_places)
    complete_placeholder (line, command->name, places[place], line->last);
}

/* A command after `help` is only named. */
static void
complete_words (Line *line)
{
  guint n_words = 0;
  const CliCommand *command = NULL;

  if (line->arguments->len > 0 && strcmp (line->arguments->pdata[0], "help") == 0)
    {
      g_ptr_array_remove_index (line->arguments, 0);
      if (line->arguments->len > 1)
        return;
      if (line->arguments->len == 1)
        complete_second_word (line);
      else
        complete_first_word (line);
      return;
    }

  if (line->arguments->len > 0)
    command = find_command (line->arguments, &n_words);
  if (!line->only_arguments && g_str_has_prefix (line->last, "--"))
    complete_option_name (line, command);
  else if (line->arguments->len == 0)
    complete_first_word (line);
  else if (command != NULL)
    complete_argument (line, command, n_words);
  else if (line->arguments->len == 1)
    complete_second_word (line);
}

static void
complete_option_value (const Line *line,
                       const char *typed)
{
  guint n_words = 0;
  const CliCommand *command = find_command (line->arguments, &n_words);
  const CliOptionSpec *spec = cli_option_find (line->option);

  complete_placeholder (line, command != NULL ? command->name : "", spec->value, typed);
}

static const CliOptionSpec *
find_valued_option (const char *word,
                    gsize       length)
{
  g_autofree char *name = NULL;
  const CliOptionSpec *spec = NULL;

  if (!g_str_has_prefix (word, "--"))
    return NULL;
  name = g_strndup (word + 2, length - 2);
  spec = cli_option_find (name);

  return spec != NULL && spec->value != NULL ? spec : NULL;
}

/* Sorts the words before the last as cli_options_parse() would, and forgives more. */
static void
read_word (Line       *line,
           const char *word)
{
  const CliOptionSpec *spec = find_valued_option (word, strlen (word));

  if (line->option != NULL)
    line->option = NULL;
  else if (line->only_arguments || !g_str_has_prefix (word, "--"))
    g_ptr_array_add (line->arguments, (gpointer) word);
  else if (word[2] == '\0')
    line->only_arguments = TRUE;
  else if (spec != NULL)
    line->option = spec->name;
}

/**
 * cmd_complete_words:
 * @cli: the run
 * @error: return location for an error
 *
 * Prints what the last of the arguments could be, for a shell.
 *
 * Returns: %TRUE; words that mean nothing have no completion
 */
gboolean
cmd_complete_words (Cli     *cli,
                    GError **error)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  Line line = { cli->output, arguments, NULL, "", FALSE };
  guint n_words = cli_get_n_arguments (cli);
  const char *equals = NULL;
  const CliOptionSpec *spec = NULL;

  for (guint i = 0; i + 1 < n_words; i++)
    read_word (&line, cli_get_argument (cli, i));
  if (n_words > 0)
    line.last = cli_get_argument (cli, n_words - 1);

  equals = strchr (line.last, '=');
  if (line.option == NULL && !line.only_arguments && equals != NULL)
    spec = find_valued_option (line.last, equals - line.last);
  if (spec != NULL)
    line.option = spec->name;

  if (line.option != NULL)
    complete_option_value (&line, spec != NULL ? equals + 1 : line.last);
  else
    complete_words (&line);

  return TRUE;
}
