/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Options before, after and between the words; what looks like one but is none. */

#include "cli-commands.h"
#include "cli-error.h"
#include "cli-options.h"

static CliOptions *
parse (const char  *line,
       GError     **error)
{
  g_auto (GStrv) words = g_strsplit (line, "|", -1);

  return cli_options_parse ((const char *const *) words, error);
}

static void
test_anywhere (void)
{
  static const char *const lines[] = {
    "--csv|--date|2026-11-20|log|30 g almonds|--meal|lunch",
    "log|--meal=lunch|--csv|30 g almonds|--date=2026-11-20",
    "log|30 g almonds|--date|2026-11-20|--meal|lunch|--csv",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CliOptions) options = parse (lines[i], &error);

      g_assert_no_error (error);
      g_assert_true (cli_options_has (options, "csv"));
      g_assert_cmpstr (cli_options_get (options, "date"), ==, "2026-11-20");
      g_assert_cmpstr (cli_options_get (options, "meal"), ==, "lunch");
      g_assert_null (cli_options_get (options, "note"));
      g_assert_cmpuint (options->arguments->len, ==, 2);
      g_assert_cmpstr (options->arguments->pdata[1], ==, "30 g almonds");
    }
}

/* What begins with one hyphen is an amount, a text or a file. */
static void
test_no_options (void)
{
  g_autoptr (CliOptions) options = parse ("log|-5 g almonds|-|-12|--|--csv|-h", NULL);

  g_assert_nonnull (options);
  g_assert_cmpuint (options->arguments->len, ==, 6);
  g_assert_cmpstr (options->arguments->pdata[1], ==, "-5 g almonds");
  g_assert_cmpstr (options->arguments->pdata[4], ==, "--csv");
  g_assert_false (cli_options_has (options, "csv"));
}

/* A value may look like an option, and be empty. */
static void
test_values (void)
{
  g_autoptr (CliOptions) options = parse ("log|x|--note|--csv|--meal=|--food=a=b", NULL);

  g_assert_nonnull (options);
  g_assert_cmpstr (cli_options_get (options, "note"), ==, "--csv");
  g_assert_cmpstr (cli_options_get (options, "meal"), ==, "");
  g_assert_cmpstr (cli_options_get (options, "food"), ==, "a=b");
  g_assert_false (cli_options_has (options, "csv"));
}

static void
test_refused (void)
{
  static const char *const lines[] = {
    "day|--colour", "day|-x", "day|--date", "day|--csv=yes", "--=|day", "day|--DATE|2026-11-20",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (parse (lines[i], &error));
      g_assert_error (error, CLI_ERROR, CLI_ERROR_USAGE);
      g_assert_cmpint (cli_error_to_exit_status (error), ==, CLI_EXIT_USAGE);
    }
}

/* Two words win over one, and a family without its second word is no command. */
static void
test_commands (void)
{
  static const struct {
    const char *line;
    const char *name; /* NULL: none */
    guint       n_words;
  } table[] = {
    { "profile", "profile", 1 },
    { "profile|set|sex=male", "profile set", 2 },
    { "import|file.csv", "import", 1 },
    { "import|undo", "import undo", 2 },
    { "foods|search|oats", "foods search", 2 },
    { "foods", NULL, 0 },
    { "recipe|eat", NULL, 0 },
    { "dose|Mag", "dose", 1 },
    { "product|list", "product list", 2 },
    { "lab", NULL, 0 },
    { "plan|fill", "plan fill", 2 },
    { "kitchen|fill", NULL, 0 },
    { "", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CliOptions) options = parse (table[i].line, NULL);
      g_autoptr (GError) error = NULL;
      const CliCommand *command = NULL;
      guint n_words = 0;

      command = cli_command_find (options, &n_words, &error);
      g_assert_cmpstr (command != NULL ? command->name : NULL, ==, table[i].name);
      g_assert_cmpuint (n_words, ==, table[i].n_words);
      if (table[i].name == NULL)
        g_assert_error (error, CLI_ERROR, CLI_ERROR_USAGE);
    }
}

static void
test_check (void)
{
  static const struct {
    const char *line;
    gboolean    fits;
  } table[] = {
    { "day", TRUE },
    { "day|--csv|--date|2026-11-20", TRUE },
    { "day|--limit|3", FALSE },
    { "day|today", FALSE },
    { "log", FALSE },
    { "log|30 g|almonds", TRUE },
    { "copy|a|b|c", FALSE },
    { "edit|uid", FALSE },
    { "plan|add|2026-11-20|lunch|lentil|soup", TRUE },
    { "plan|add|2026-11-20|lunch", FALSE },
    { "plan|show|--seed|3", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CliOptions) options = parse (table[i].line, NULL);
      const CliCommand *command = NULL;
      guint n_words = 0;

      command = cli_command_find (options, &n_words, NULL);
      g_assert_nonnull (command);
      n_words = options->arguments->len - n_words;
      g_assert_cmpint (cli_command_check (command, options, n_words, NULL), ==, table[i].fits);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/cli-options/anywhere", test_anywhere);
  g_test_add_func ("/olivine/cli-options/no-options", test_no_options);
  g_test_add_func ("/olivine/cli-options/values", test_values);
  g_test_add_func ("/olivine/cli-options/refused", test_refused);
  g_test_add_func ("/olivine/cli-options/commands", test_commands);
  g_test_add_func ("/olivine/cli-options/check", test_check);

  return g_test_run ();
}
