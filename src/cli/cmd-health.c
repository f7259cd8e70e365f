/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values and symptoms.  What they make stand is told, and is never a
 * reason not to write them down.
 */

#include "config.h"

#include <string.h>

#include "cli-cautions.h"
#include "cli-commands.h"
#include "cli-rows.h"
#include "olivine-health.h"

#define LAB_COLUMNS "date,name,value,unit"
#define SYMPTOM_COLUMNS "date,symptom"

/* The uid is what `lab remove` wants; for scripts the columns are a contract. */
static CliTable *
make_lab_table (Cli *cli)
{
  return cli_table_new (cli->as_csv ? LAB_COLUMNS : LAB_COLUMNS ",uid");
}

static void
add_lab (Cli              *cli,
         CliTable         *table,
         const OlivineLab *lab)
{
  cli_add_date (table, lab->date);
  cli_table_add_word (table, olivine_lab_name_to_nick (lab->name));
  cli_table_add_double (table, lab->amount);
  cli_table_add_word (table, lab->unit);
  if (!cli->as_csv)
    cli_table_add_text (table, lab->uid);
  cli_table_end_row (table);
}

static void
print_lab (Cli              *cli,
           const OlivineLab *lab)
{
  g_autoptr (CliTable) table = make_lab_table (cli);

  add_lab (cli, table, lab);
  cli_print_table (cli, table);
}

/* A unit may have spaces in it: mL/min/1.73 m². */
static char *
get_unit (Cli *cli)
{
  g_autoptr (GString) unit = g_string_new (NULL);

  for (guint i = 2; i < cli_get_n_arguments (cli); i++)
    g_string_append_printf (unit, "%s%s", i > 2 ? " " : "", cli_get_argument (cli, i));

  return g_strdup (unit->str);
}

/**
 * cmd_lab_add:
 * @cli: the run
 * @error: return location for an error
 *
 * Adds a laboratory value of the day, and tells what stands with it.
 *
 * Returns: whether it was added; a value without its unit is refused
 */
gboolean
cmd_lab_add (Cli     *cli,
             GError **error)
{
  g_autofree char *unit = get_unit (cli);
  OlivineLab lab = { 0, };

  if (!olivine_lab_from_text (cli_get_argument (cli, 0), cli_get_argument (cli, 1), unit,
                              cli->date, cli->today, &lab, error)
      || !olivine_health_add_lab (cli->store, &lab, error)
      || !cli_question_kidneys (cli, cli->date, error)
      || !cli_tell_day (cli, cli->date, error))
    return FALSE;
  print_lab (cli, &lab);

  return TRUE;
}

/**
 * cmd_lab_list:
 * @cli: the run
 * @error: return location for an error
 *
 * Shows all laboratory values, as they were typed.
 *
 * Returns: whether they could be read
 */
gboolean
cmd_lab_list (Cli     *cli,
              GError **error)
{
  g_autoptr (CliTable) table = make_lab_table (cli);
  g_autoptr (GArray) labs = NULL;
  OlivineStore *store = cli_get_store (cli, error);

  if (store == NULL)
    return FALSE;
  labs = olivine_health_get_labs (store, error);
  if (labs == NULL)
    return FALSE;

  for (guint i = 0; i < labs->len; i++)
    add_lab (cli, table, &g_array_index (labs, OlivineLab, i));
  cli_print_table (cli, table);

  return TRUE;
}

/**
 * cmd_lab_remove:
 * @cli: the run
 * @error: return location for an error
 *
 * Removes a laboratory value, and shows what it was.
 *
 * Returns: whether there was such a value
 */
gboolean
cmd_lab_remove (Cli     *cli,
                GError **error)
{
  const char *uid = cli_get_argument (cli, 0);
  g_autoptr (GArray) labs = olivine_health_get_labs (cli->store, error);

  if (labs == NULL || !olivine_health_remove_lab (cli->store, uid, error))
    return FALSE;
  if (!cli->as_csv)
    cli_print (cli, "Removed; olivine-cli undo brings it back.\n");
  for (guint i = 0; i < labs->len; i++)
    if (strcmp (g_array_index (labs, OlivineLab, i).uid, uid) == 0)
      print_lab (cli, &g_array_index (labs, OlivineLab, i));

  return TRUE;
}

static gboolean
print_symptoms (Cli     *cli,
                GError **error)
{
  g_autoptr (CliTable) table = cli_table_new (SYMPTOM_COLUMNS);
  g_autoptr (GArray) notes = olivine_health_get_symptoms (cli->store, cli->date, cli->date, error);

  if (notes == NULL)
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    {
      const OlivineSymptomNote *note = &g_array_index (notes, OlivineSymptomNote, i);

      cli_add_date (table, note->date);
      cli_table_add_word (table, olivine_symptom_to_nick (note->symptom));
      cli_table_end_row (table);
    }
  cli_print_table (cli, table);

  return TRUE;
}

/**
 * cmd_symptom_add:
 * @cli: the run
 * @error: return location for an error
 *
 * Notes a symptom of the day, tells what stands with it, and shows the day's symptoms.
 *
 * Returns: whether it was noted
 */
gboolean
cmd_symptom_add (Cli     *cli,
                 GError **error)
{
  OlivineSymptom symptom = OLIVINE_SYMPTOM_NAUSEA;

  return olivine_symptom_from_nick (cli_get_argument (cli, 0), &symptom, error)
         && olivine_symptom_check_day (cli->date, cli->today, error)
         && olivine_health_set_symptom (cli->store, cli->date, symptom, TRUE, error)
         && cli_tell_day (cli, cli->date, error)
         && print_symptoms (cli, error);
}

static gboolean
check_noted (Cli             *cli,
             OlivineSymptom   symptom,
             GError         **error)
{
  g_autoptr (GArray) notes = olivine_health_get_symptoms (cli->store, cli->date, cli->date, error);
  g_autofree char *date = olivine_date_to_text (cli->date);

  if (notes == NULL)
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    if (g_array_index (notes, OlivineSymptomNote, i).symptom == symptom)
      return TRUE;

  return cli_refuse (error, "“%s” is not noted for %s; symptom list shows what is. Another day is "
                     "named with --date.", olivine_symptom_to_nick (symptom), date);
}

/**
 * cmd_symptom_remove:
 * @cli: the run
 * @error: return location for an error
 *
 * Takes a symptom of the day away, and shows those that stay.
 *
 * Returns: whether it was noted
 */
gboolean
cmd_symptom_remove (Cli     *cli,
                    GError **error)
{
  OlivineSymptom symptom = OLIVINE_SYMPTOM_NAUSEA;

  if (!olivine_symptom_from_nick (cli_get_argument (cli, 0), &symptom, error)
      || !check_noted (cli, symptom, error)
      || !olivine_health_set_symptom (cli->store, cli->date, symptom, FALSE, error))
    return FALSE;

  if (!cli->as_csv)
    cli_print (cli, "Removed; olivine-cli undo brings it back.\n");

  return print_symptoms (cli, error);
}

/**
 * cmd_symptom_list:
 * @cli: the run
 * @error: return location for an error
 *
 * Shows the symptoms of the day.
 *
 * Returns: whether they could be read
 */
gboolean
cmd_symptom_list (Cli     *cli,
                  GError **error)
{
  return cli_get_store (cli, error) != NULL && print_symptoms (cli, error);
}
