/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The columns of entries are a contract; the sentences are for people and
 * name an unknown amount as such.
 */

#include "config.h"

#include "cli-rows.h"

#include "olivine-core-error.h"
#include "olivine-dose.h"

#define ENTRY_COLUMNS \
  "uid,date,time,meal,kind,food_id,food,quantity,unit,grams,magnesium_mg,note"

/**
 * cli_add_date:
 * @table: a table
 * @date: a day, or %OLIVINE_DATE_NONE for an empty cell
 *
 * Adds a day to the row.
 */
void
cli_add_date (CliTable    *table,
              OlivineDate  date)
{
  g_autofree char *text = olivine_date_is_set (date) ? olivine_date_to_text (date) : NULL;

  cli_table_add_word (table, text);
}

/**
 * cli_entries_table:
 * @entries: (element-type OlivineEntry): entries
 *
 * Returns: (transfer full): the table of `entries`
 */
CliTable *
cli_entries_table (GPtrArray *entries)
{
  CliTable *table = cli_table_new (ENTRY_COLUMNS);

  for (guint i = 0; i < entries->len; i++)
    {
      const OlivineEntry *entry = g_ptr_array_index (entries, i);

      cli_table_add_text (table, entry->uid);
      cli_add_date (table, entry->date);
      cli_table_add_word (table, entry->time);
      cli_table_add_word (table, olivine_meal_to_nick (entry->meal));
      cli_table_add_word (table, olivine_kind_to_nick (entry->kind));
      cli_table_add_text (table, entry->food_id);
      cli_table_add_text (table, entry->food);
      cli_table_add_thousandths (table, entry->quantity);
      cli_table_add_text (table, entry->unit);
      cli_table_add_thousandths (table, entry->grams);
      cli_table_add_thousandths (table,
                                 entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM]);
      cli_table_add_text (table, entry->note);
      cli_table_end_row (table);
    }

  return table;
}

/**
 * cli_describe_amount:
 * @entry: an entry
 *
 * Returns: (transfer full): "0.5 cup = 86 g", or "30 g"
 */
char *
cli_describe_amount (const OlivineEntry *entry)
{
  g_autofree char *quantity = olivine_thousandths_to_text (entry->quantity);
  g_autofree char *grams = olivine_thousandths_to_text (entry->grams);
  const char *gap = *entry->unit != '\0' ? " " : "";

  if (*grams == '\0' || g_str_equal (entry->unit, "g"))
    return g_strdup_printf ("%s%s%s", quantity, gap, entry->unit);

  return g_strdup_printf ("%s%s%s = %s g", quantity, gap, entry->unit, grams);
}

/**
 * cli_describe_magnesium:
 * @entry: an entry
 *
 * Returns: (transfer full): "60.2 mg magnesium", or that it is not known
 */
char *
cli_describe_magnesium (const OlivineEntry *entry)
{
  gint64 magnesium = entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
  g_autofree char *text = olivine_thousandths_to_text (magnesium);

  if (magnesium == OLIVINE_UNKNOWN)
    return g_strdup ("magnesium not known");

  return g_strdup_printf ("%s mg magnesium", text);
}

static const char *
get_heading (const OlivineEntry *entry)
{
  if (entry->kind != OLIVINE_KIND_FOOD)
    return "Supplements and medicines";

  switch (entry->meal)
    {
    case OLIVINE_MEAL_BREAKFAST:
      return "Breakfast";
    case OLIVINE_MEAL_LUNCH:
      return "Lunch";
    case OLIVINE_MEAL_DINNER:
      return "Dinner";
    case OLIVINE_MEAL_SNACK:
      return "Snacks";
    case OLIVINE_MEAL_NONE:
    default:
      return "No meal named";
    }
}

static void
print_entry (Cli                *cli,
             const OlivineEntry *entry)
{
  g_autofree char *amount = cli_describe_amount (entry);
  g_autofree char *magnesium = cli_describe_magnesium (entry);

  cli_print (cli, "  %s%s%s, %s, %s%s%s\n    %s\n", entry->time, *entry->time != '\0' ? " " : "",
             entry->food, amount, magnesium, *entry->note != '\0' ? ": " : "", entry->note,
             entry->uid);
}

static gboolean
was_printed (GPtrArray  *headings,
             const char *heading)
{
  return g_ptr_array_find_with_equal_func (headings, heading, g_str_equal, NULL);
}

static void
print_group (Cli        *cli,
             GPtrArray  *entries,
             const char *heading)
{
  cli_print (cli, "%s\n", heading);
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (get_heading (g_ptr_array_index (entries, i)), heading))
      print_entry (cli, g_ptr_array_index (entries, i));
}

/**
 * cli_print_entries:
 * @cli: the run
 * @entries: (element-type OlivineEntry): entries in the diary's order
 *
 * Prints entries: a table with --csv, else grouped by meal.
 */
void
cli_print_entries (Cli       *cli,
                   GPtrArray *entries)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();

  if (cli->as_csv)
    {
      g_autoptr (CliTable) table = cli_entries_table (entries);

      cli_print_table (cli, table);
      return;
    }

  for (guint i = 0; i < entries->len; i++)
    {
      const char *heading = get_heading (g_ptr_array_index (entries, i));

      if (was_printed (headings, heading))
        continue;
      g_ptr_array_add (headings, (gpointer) heading);
      print_group (cli, entries, heading);
    }
}

/**
 * cli_check_likely:
 * @cli: the run
 * @entry: an entry that is to be saved
 * @error: return location for an error
 *
 * Asks once more about an unlikely amount: --confirm-amount is the answer.
 *
 * Returns: whether the amount is likely or was confirmed
 */
gboolean
cli_check_likely (Cli                 *cli,
                  const OlivineEntry  *entry,
                  GError             **error)
{
  g_autoptr (GError) reason = NULL;

  if (cli_has_option (cli, "confirm-amount"))
    return TRUE;
  if (entry->kind == OLIVINE_KIND_FOOD ? olivine_entry_check_likely (entry, &reason)
                                       : olivine_dose_check_likely (entry, &reason))
    return TRUE;

  return cli_refuse_unlikely (error, reason);
}

/**
 * cli_print_result:
 * @cli: the run
 * @sentence: what was done
 *
 * Prints what was done: a table of one cell with --csv, else the sentence.
 */
void
cli_print_result (Cli        *cli,
                  const char *sentence)
{
  g_autoptr (CliTable) table = NULL;

  if (!cli->as_csv)
    {
      cli_print (cli, "%s.\n", sentence);
      return;
    }

  table = cli_table_new ("result");
  cli_table_add_text (table, sentence);
  cli_table_end_row (table);
  cli_print_table (cli, table);
}
