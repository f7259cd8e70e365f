/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One table of commands: dispatch, the check of the words, the help, the manual and
 * the completion all come from it, so that none can say something else than the others.
 */

#include "config.h"

#include "cli-commands.h"

#include <string.h>

#define ANY G_MAXUINT

#define PRODUCT_OPTIONS "kind elemental-mg compound compound-mg agreed"
#define DOSE_OPTIONS PRODUCT_OPTIONS " count time taken"
#define FILL_OPTIONS "days meals energy repeats without only target-mg seed dry-run"

static const CliCommand commands[] = {
  { "profile", "", "show the person", "", 0, 0, FALSE, cmd_profile },
  { "profile set", "KEY=VALUE…", "change the person from --date on", "", 1, ANY, TRUE,
    cmd_profile_set },
  { "targets", "", "the person's targets, the one that counts first", "", 0, 0, FALSE,
    cmd_targets },
  { "egfr", "", "kidney function from creatinine (CKD-EPI 2021)", "creatinine unit age sex", 0, 0,
    FALSE, cmd_egfr },

  { "foods search", "WORDS", "search all catalogues", "sort limit", 1, ANY, FALSE,
    cmd_foods_search },
  { "foods show", "ID", "one food with its portions and source", "", 1, 1, FALSE,
    cmd_foods_show },
  { "foods add", "NAME KEY=VALUE…", "add a food of your own, nutrients per 100 g", "confirm-amount",
    1, ANY, TRUE, cmd_foods_add },
  { "foods remove", "ID", "remove a food of your own", "", 1, 1, TRUE, cmd_foods_remove },
  { "foods favourite", "ID [yes|no]", "mark a food as a favourite, or not", "", 1, 2, TRUE,
    cmd_foods_favourite },
  { "recipe add", "NAME ITEM…", "add a recipe; each ITEM as in log", "servings cooked-g", 2, ANY,
    TRUE, cmd_recipe_add },
  { "recipe show", "[ID]", "the recipes, or one with its ingredients", "", 0, 1, FALSE,
    cmd_recipe_show },

  { "log", "\"30 g almonds\"", "log what was eaten", "food meal time note confirm-amount", 1, ANY,
    TRUE, cmd_log },
  { "dose", "NAME", "log a supplement or medicine; the name of a product says the rest",
    DOSE_OPTIONS " confirm confirm-amount", 1, ANY, TRUE, cmd_dose },
  { "product add", "NAME", "keep a supplement or medicine that is taken often",
    PRODUCT_OPTIONS, 1, ANY, TRUE, cmd_product_add },
  { "product list", "", "the products that are kept", "", 0, 0, FALSE, cmd_product_list },
  { "product remove", "NAME", "forget a product; its doses stay", "", 1, ANY, TRUE,
    cmd_product_remove },
  { "cautions", "[NAME]", "what the rules say now, or would say with that dose", DOSE_OPTIONS,
    0, ANY, FALSE, cmd_cautions },
  { "lab add", "NAME VALUE UNIT", "add a laboratory value of the day", "", 2, ANY, TRUE,
    cmd_lab_add },
  { "lab list", "", "all laboratory values", "", 0, 0, FALSE, cmd_lab_list },
  { "lab remove", "UID", "remove a laboratory value", "", 1, 1, TRUE, cmd_lab_remove },
  { "symptom add", "ID", "note a symptom of the day", "", 1, 1, TRUE, cmd_symptom_add },
  { "symptom list", "", "the symptoms of the day", "", 0, 0, FALSE, cmd_symptom_list },
  { "symptom remove", "ID", "take a symptom of the day away", "", 1, 1, TRUE,
    cmd_symptom_remove },

  { "copy", "FROM-DATE[:MEAL] [TO-DATE[:MEAL]]", "copy a meal or a day", "doses confirm", 1, 2,
    TRUE, cmd_copy },
  { "complete", "[yes|no]", "say whether all of the day was logged", "", 0, 1, TRUE,
    cmd_complete },
  { "day", "", "the day's intake against its target", "", 0, 0, FALSE, cmd_day },
  { "entries", "", "what was logged on the day", "", 0, 0, FALSE, cmd_entries },
  { "remove", "UID", "remove an entry", "", 1, 1, TRUE, cmd_remove },
  { "edit", "UID KEY=VALUE…",
    "change an entry: amount, quantity, unit, meal, time, date, note, food",
    "confirm confirm-amount", 2, ANY, TRUE, cmd_edit },
  { "undo", "", "take back the last change", "", 0, 0, TRUE, cmd_undo },
  { "history", "", "a row a day, gaps included", "from to", 0, 0, FALSE, cmd_history },
  { "summary", "", "what some days come to: means, days on target, sources, doses",
    "from to marked-only", 0, 0, FALSE, cmd_summary },
  { "report", "FILE.pdf", "the clinician's page, thirty days up to --date unless said",
    "from to marked-only", 1, 1, FALSE, cmd_report },
  { "suggest", "", "what would close the day's gap", "limit", 0, 0, FALSE, cmd_suggest },

  { "plan fill", "", "fill the open meals from --date on, inside every limit", FILL_OPTIONS, 0, 0,
    TRUE, cmd_plan_fill },
  { "plan show", "", "the plan, seven days from --date on unless said", "from to", 0, 0, FALSE,
    cmd_plan_show },
  { "plan add", "DATE MEAL DISH", "plan a dish", "servings", 3, ANY, TRUE, cmd_plan_add },
  { "plan remove", "DATE MEAL [DISH]", "take a dish out of the plan", "", 2, ANY, TRUE,
    cmd_plan_remove },
  { "plan swap", "DATE MEAL [DISH]", "what else could stand there, or put a dish there",
    "servings limit", 2, ANY, TRUE, cmd_plan_swap },
  { "plan copy", "FROM-DATE TO-DATE", "plan the same dishes again", "days", 2, 2, TRUE,
    cmd_plan_copy },
  { "plan clear", "", "take out what is not eaten", "from to", 0, 0, TRUE, cmd_plan_clear },
  { "plan eat", "DATE MEAL", "log what was planned", "", 2, 2, TRUE, cmd_plan_eat },
  { "plan shopping", "", "what to buy for the plan", "from to", 0, 0, FALSE, cmd_plan_shopping },
  { "plan tick", "FOOD [yes|no]", "tick a food off the shopping list", "from to", 1, ANY, TRUE,
    cmd_plan_tick },
  { "plan dishes", "[WORDS]", "the dishes there are", "meal without only", 0, ANY, FALSE,
    cmd_plan_dishes },
  { "plan dish", "DISH", "one dish with its ingredients and method", "", 1, ANY, FALSE,
    cmd_plan_dish },
  { "plan prefer", "DISH favourite|never|neutral", "how much a dish is liked", "", 2, ANY, TRUE,
    cmd_plan_prefer },
  { "plan meals", "RECIPE MEAL,…", "which meals a recipe of your own is for", "", 2, ANY, TRUE,
    cmd_plan_meals },

  { "import", "FILE", "take in a diary, foods or labs, ours or another app's, or a table of foods",
    "as map dates dry-run confirm-amount", 1, 1, TRUE, cmd_import },
  { "import undo", "", "take back the last import", "", 0, 0, TRUE, cmd_import_undo },
  { "library remove", "", "remove all foods of imported tables", "", 0, 0, TRUE,
    cmd_library_remove },
  { "export", "diary|days|foods|labs|plan FILE", "write a table as CSV",
    "from to columns decimal damaged", 2, 2, FALSE, cmd_export },
  { "backup", "FILE", "a consistent copy of the diary", "", 1, 1, FALSE, cmd_backup },
  { "restore", "FILE", "put a copy back, keeping what is here now", "dry-run", 1, 1, FALSE,
    cmd_restore },
  { "check", "", "look whether the diary is whole", "", 0, 0, FALSE, cmd_check },
  { "complete-words", "-- [WORD…]", "what the last word could be, for the shell's completion", "",
    0, ANY, FALSE, cmd_complete_words },
  { "help", "[COMMAND]", "explain the program, or a command", "", 0, 2, FALSE, cmd_help },
};

/**
 * cli_command_get:
 * @index: which one, from 0
 *
 * Returns: (nullable) (transfer none): the command, or %NULL after the last
 */
const CliCommand *
cli_command_get (guint index)
{
  return index < G_N_ELEMENTS (commands) ? &commands[index] : NULL;
}

static guint
count_words (const char *name)
{
  return strchr (name, ' ') != NULL ? 2 : 1;
}

static gboolean
is_named (const CliCommand *command,
          const char       *first,
          const char       *second)
{
  g_autofree char *both = g_strdup_printf ("%s %s", first, second != NULL ? second : "");

  return strcmp (command->name, first) == 0 || strcmp (command->name, both) == 0;
}

static char *
list_commands (const char *first_word)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (first_word != NULL && !(g_str_has_prefix (commands[i].name, first_word)
                                  && commands[i].name[strlen (first_word)] == ' '))
        continue;
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", commands[i].name);
    }

  return g_strdup (list->str);
}

/**
 * cli_command_find:
 * @options: the words of the command line
 * @n_words: (out): how many of the arguments name the command
 * @error: return location for an error
 *
 * Finds the command; one that is named with two words comes before one with one.
 *
 * Returns: (nullable) (transfer none): the command; %NULL with
 *   %CLI_ERROR_USAGE, which lists the commands, when there is none
 */
const CliCommand *
cli_command_find (const CliOptions  *options,
                  guint             *n_words,
                  GError           **error)
{
  const char *first = options->arguments->len > 0 ? options->arguments->pdata[0] : NULL;
  const char *second = options->arguments->len > 1 ? options->arguments->pdata[1] : NULL;
  const CliCommand *found = NULL;
  g_autofree char *family = NULL;
  g_autofree char *all = list_commands (NULL);

  if (first == NULL)
    {
      cli_refuse_usage (error, "A command is missing; the commands are %s.", all);
      return NULL;
    }

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (is_named (&commands[i], first, second)
        && (found == NULL || count_words (commands[i].name) > count_words (found->name)))
      found = &commands[i];
  if (found != NULL)
    {
      *n_words = count_words (found->name);
      return found;
    }

  family = list_commands (first);
  if (*family != '\0')
    cli_refuse_usage (error, "“%s” needs a second word; the commands are %s.", first, family);
  else
    cli_refuse_usage (error, "There is no command “%s”; the commands are %s.", first, all);

  return NULL;
}

/**
 * cli_has_word:
 * @list: words, separated by spaces
 * @word: a word
 *
 * Returns: whether it is one of them
 */
gboolean
cli_has_word (const char *list,
              const char *word)
{
  g_auto (GStrv) words = g_strsplit (list, " ", -1);

  return g_strv_contains ((const char *const *) words, word);
}

/**
 * cli_command_check:
 * @command: a command
 * @options: the words of the command line
 * @n_arguments: how many arguments follow the command's name
 * @error: return location for an error
 *
 * Checks whether the command takes these options and so many arguments.
 *
 * Returns: whether it does; else @error is %CLI_ERROR_USAGE
 */
gboolean
cli_command_check (const CliCommand  *command,
                   const CliOptions  *options,
                   guint              n_arguments,
                   GError           **error)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, options->values);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!cli_has_word (command->options, name) && !cli_has_word (CLI_GLOBAL_OPTIONS, name))
      return cli_refuse_usage (error, "The command “%s” has no option --%s; "
                               "`olivine-cli help %s` lists those it has.",
                               command->name, (const char *) name, command->name);

  if (n_arguments < command->n_min)
    return cli_refuse_usage (error, "Something is missing after “%s”; write olivine-cli %s %s.",
                             command->name, command->name, command->usage);
  if (n_arguments > command->n_max)
    return cli_refuse_usage (error, "There is too much after “%s”; write olivine-cli %s %s.",
                             command->name, command->name, command->usage);

  return TRUE;
}
