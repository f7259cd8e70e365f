/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Supplements and medicines: taken, kept as products, and what the rules say. */

#include "config.h"

#include "cli-cautions.h"
#include "cli-commands.h"
#include "cli-dose.h"
#include "cli-rows.h"
#include "olivine-diary.h"

#define DOSE_COLUMNS "uid,date,time,name,kind,count,elemental_mg"
#define PRODUCT_COLUMNS "name,kind,elemental_mg,agreed"
#define CAUTION_COLUMNS "id,severity,message,source"

static void
print_dose_row (Cli                *cli,
                const OlivineEntry *dose)
{
  g_autoptr (CliTable) table = cli_table_new (DOSE_COLUMNS);

  cli_table_add_text (table, dose->uid);
  cli_add_date (table, dose->date);
  cli_table_add_word (table, dose->time);
  cli_table_add_text (table, dose->food);
  cli_table_add_word (table, olivine_kind_to_nick (dose->kind));
  cli_table_add_thousandths (table, dose->quantity);
  cli_table_add_thousandths (table, olivine_dose_get_elemental_mg (dose));
  cli_table_end_row (table);
  cli_print_table (cli, table);
}

static void
print_dose (Cli                *cli,
            const OlivineEntry *dose)
{
  g_autofree char *amount = cli_describe_amount (dose);
  g_autofree char *unit_mg = olivine_thousandths_to_text (olivine_dose_get_elemental_mg (dose));
  g_autofree char *magnesium = cli_describe_magnesium (dose);

  cli_print (cli, "Logged %s: %s × %s mg elemental, %s, %s.\n", dose->food, amount, unit_mg,
             magnesium, olivine_kind_to_nick (dose->kind));
}

/**
 * cmd_dose:
 * @cli: the run
 * @error: return location for an error
 *
 * Logs a supplement or medicine, after what speaks against it has been told.
 *
 * Returns: whether it was logged; a stop wants --confirm or --taken, an unlikely
 *   amount --confirm-amount
 */
gboolean
cmd_dose (Cli     *cli,
          GError **error)
{
  g_autoptr (OlivineEntry) dose = cli_get_dose (cli, error);

  if (dose == NULL
      || !olivine_entry_validate (dose, cli->today, error)
      || !cli_judge_dose (cli, dose, NULL, CLI_INSIST_TAKEN, error)
      || !olivine_diary_add (cli->store, dose, error))
    return FALSE;

  if (cli->as_csv)
    print_dose_row (cli, dose);
  else
    print_dose (cli, dose);

  return TRUE;
}

static void
add_product (CliTable             *table,
             const OlivineProduct *product)
{
  cli_table_add_text (table, product->name);
  cli_table_add_word (table, olivine_kind_to_nick (product->kind));
  cli_table_add_thousandths (table, product->elemental_mg);
  cli_table_add_word (table, product->agreed ? "yes" : "no");
  cli_table_end_row (table);
}

/**
 * cmd_product_add:
 * @cli: the run
 * @error: return location for an error
 *
 * Keeps a product; one of the same name is written over.
 *
 * Returns: whether it was kept
 */
gboolean
cmd_product_add (Cli     *cli,
                 GError **error)
{
  g_autoptr (OlivineProduct) product = cli_get_product (cli, error);
  g_autoptr (OlivineProduct) known = NULL;
  g_autoptr (CliTable) table = NULL;
  g_autoptr (GError) local_error = NULL;

  if (product == NULL)
    return FALSE;
  known = olivine_products_find (cli->store, product->name, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (known != NULL)
    {
      cli_warn ("“%s” was there already and is as you say now; undo brings back what it was.",
                known->name);
      g_free (product->uid);
      product->uid = g_strdup (known->uid);
    }
  if (!olivine_products_save (cli->store, product, error))
    return FALSE;

  table = cli_table_new (PRODUCT_COLUMNS);
  add_product (table, product);
  cli_print_table (cli, table);

  return TRUE;
}

/**
 * cmd_product_remove:
 * @cli: the run
 * @error: return location for an error
 *
 * Forgets a product, and shows what it was; doses that were taken of it stay.
 *
 * Returns: whether there was such a product
 */
gboolean
cmd_product_remove (Cli     *cli,
                    GError **error)
{
  g_autofree char *name = cli_join_arguments (cli);
  g_autoptr (OlivineProduct) product = cli_find_product (cli, name, error);
  g_autoptr (CliTable) table = NULL;

  if (product == NULL || !olivine_products_remove (cli->store, product->uid, error))
    return FALSE;

  if (!cli->as_csv)
    cli_print (cli, "Removed; olivine-cli undo brings it back.\n");
  table = cli_table_new (PRODUCT_COLUMNS);
  add_product (table, product);
  cli_print_table (cli, table);

  return TRUE;
}

/**
 * cmd_product_list:
 * @cli: the run
 * @error: return location for an error
 *
 * Shows the products that are kept.
 *
 * Returns: whether they could be read
 */
gboolean
cmd_product_list (Cli     *cli,
                  GError **error)
{
  g_autoptr (CliTable) table = cli_table_new (PRODUCT_COLUMNS);
  g_autoptr (GPtrArray) products = NULL;
  OlivineStore *store = cli_get_store (cli, error);

  if (store == NULL)
    return FALSE;
  products = olivine_products_list (store, error);
  if (products == NULL)
    return FALSE;

  for (guint i = 0; i < products->len; i++)
    add_product (table, g_ptr_array_index (products, i));
  cli_print_table (cli, table);

  return TRUE;
}

static void
print_caution (Cli                  *cli,
               const OlivineCaution *caution)
{
  g_autofree char *title = olivine_caution_title (caution, NULL);
  g_autofree char *message = olivine_caution_message (caution, NULL);
  g_autofree char *reason = olivine_caution_reason (caution, NULL);
  g_autofree char *whom = olivine_caution_whom_to_ask (caution, NULL);
  g_autofree char *source = cli_caution_source (caution);

  cli_print (cli, "[%s] %s: %s\n  %s\n", cli_severity_to_words (caution->severity), caution->id,
             title, message);
  if (*reason != '\0')
    cli_print (cli, "  Because of: %s\n", reason);
  cli_print (cli, "  Whom to ask: %s\n  Source: %s\n", whom, source);
}

static void
print_caution_rows (Cli       *cli,
                    GPtrArray *cautions)
{
  g_autoptr (CliTable) table = cli_table_new (CAUTION_COLUMNS);

  for (guint i = 0; i < cautions->len; i++)
    {
      const OlivineCaution *caution = g_ptr_array_index (cautions, i);
      g_autofree char *message = olivine_caution_message (caution, NULL);
      g_autofree char *source = cli_caution_source (caution);

      cli_table_add_word (table, caution->id);
      cli_table_add_word (table, olivine_severity_to_nick (caution->severity));
      cli_table_add_text (table, message);
      cli_table_add_text (table, source);
      cli_table_end_row (table);
    }
  cli_print_table (cli, table);
}

static gboolean
describes_dose (Cli *cli)
{
  static const char *const options[] = {
    "kind", "elemental-mg", "compound", "compound-mg", "agreed", "count", "time", "taken",
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (cli_has_option (cli, options[i]))
      return TRUE;

  return FALSE;
}

/* Without a name nothing is proposed, and then nothing may be said of it. */
static gboolean
get_proposed (Cli           *cli,
              OlivineEntry **proposed,
              GError       **error)
{
  if (cli_get_n_arguments (cli) == 0)
    return !describes_dose (cli)
           || cli_refuse_usage (error, "The name of the dose is missing; write olivine-cli "
                                "cautions NAME and the options.");

  *proposed = cli_get_dose (cli, error);
  return *proposed != NULL && olivine_entry_validate (*proposed, cli->today, error);
}

/**
 * cmd_cautions:
 * @cli: the run
 * @error: return location for an error
 *
 * Shows what stands on the day, or would stand with a dose.
 *
 * Returns: whether it could be found out; that something stands is no error
 */
gboolean
cmd_cautions (Cli     *cli,
              GError **error)
{
  g_autoptr (OlivineEntry) proposed = NULL;
  g_autoptr (GPtrArray) cautions = NULL;

  if (cli_get_store (cli, error) == NULL || !get_proposed (cli, &proposed, error))
    return FALSE;
  cautions = olivine_store_cautions (cli->store, cli->date, proposed,
                                     cli_has_option (cli, "taken"), error);
  if (cautions == NULL)
    return FALSE;

  if (cli->as_csv)
    print_caution_rows (cli, cautions);
  else if (cautions->len == 0)
    cli_print (cli, "Nothing stands.\n");
  for (guint i = 0; !cli->as_csv && i < cautions->len; i++)
    print_caution (cli, g_ptr_array_index (cautions, i));

  return TRUE;
}
