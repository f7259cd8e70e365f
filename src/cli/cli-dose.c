/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Either the words say everything about a dose, or they name a product that
 * does; what is half said is wrong usage, never guessed.
 */

#include "config.h"

#include "cli-dose.h"

#include <math.h>

static gboolean
describes_label (Cli *cli)
{
  return cli_has_option (cli, "kind") || cli_has_option (cli, "elemental-mg")
         || cli_has_option (cli, "compound") || cli_has_option (cli, "compound-mg");
}

static gboolean
check_label (Cli     *cli,
             GError **error)
{
  gboolean has_elemental = cli_has_option (cli, "elemental-mg");
  gboolean has_weight = cli_has_option (cli, "compound-mg");

  if (!cli_has_option (cli, "kind"))
    return cli_refuse_usage (error, "The kind of product is missing; add --kind supplement, "
                             "antacid, laxative, prescribed …");
  if (has_elemental && has_weight)
    return cli_refuse_usage (error, "--elemental-mg and --compound-mg say the same twice; write "
                             "the one that is on the label.");
  if (has_weight && !cli_has_option (cli, "compound"))
    return cli_refuse_usage (error, "--compound-mg needs --compound; write which one it is.");
  if (!has_elemental && !has_weight)
    return cli_refuse_usage (error, "The amount is missing; add --elemental-mg, or --compound with "
                             "--compound-mg.");

  return TRUE;
}

/* What the label of one unit says; the texts belong to @cli, @name to the caller. */
static gboolean
get_label (Cli               *cli,
           const char        *name,
           OlivineDoseFacts  *facts,
           GError           **error)
{
  *facts = (OlivineDoseFacts) {
    .name = name,
    .elemental_mg = NAN,
    .compound = cli_get_option (cli, "compound"),
    .compound_mg = NAN,
    .count = 1.0,
    .agreed = cli_has_option (cli, "agreed"),
  };
  if (!check_label (cli, error)
      || !olivine_kind_from_nick (cli_get_option (cli, "kind"), &facts->kind, error))
    return FALSE;

  return cli_get_number (cli, "elemental-mg", &facts->elemental_mg, error)
         && cli_get_number (cli, "compound-mg", &facts->compound_mg, error);
}

/**
 * cli_find_product:
 * @cli: the run
 * @name: the name of a product, in any case
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the product; %NULL with
 *   %CLI_ERROR_REFUSED when there is none of that name
 */
OlivineProduct *
cli_find_product (Cli         *cli,
                  const char  *name,
                  GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (OlivineProduct) product = olivine_products_find (cli->store, name, &local_error);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (product == NULL)
    cli_refuse (error, "There is no product “%s”; product list shows those that are kept.", name);

  return g_steal_pointer (&product);
}

static OlivineEntry *
dose_of_product (Cli         *cli,
                 const char  *name,
                 double       count,
                 GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (OlivineProduct) product = cli_find_product (cli, name, &local_error);

  if (product == NULL)
    {
      if (g_error_matches (local_error, CLI_ERROR, CLI_ERROR_REFUSED))
        cli_refuse (error, "%s Or say what it is, with --kind and --elemental-mg.",
                    local_error->message);
      else
        g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  product->agreed = product->agreed || cli_has_option (cli, "agreed");

  return olivine_product_to_dose (product, count, cli_get_option (cli, "time"), cli->date, error);
}

/**
 * cli_get_dose:
 * @cli: the run
 * @error: return location for an error
 *
 * Reads the dose that the arguments name and the options describe; without a
 * description the arguments name a product.
 *
 * Returns: (transfer full) (nullable): the dose on --date, without a uid
 */
OlivineEntry *
cli_get_dose (Cli     *cli,
              GError **error)
{
  g_autofree char *name = cli_join_arguments (cli);
  OlivineDoseFacts facts = { 0, };
  double count = 1.0;

  if (!cli_get_number (cli, "count", &count, error))
    return NULL;
  if (!describes_label (cli))
    return dose_of_product (cli, name, count, error);
  if (!get_label (cli, name, &facts, error))
    return NULL;
  facts.count = count;
  facts.time = cli_get_option (cli, "time");

  return olivine_dose_new (&facts, cli->date, error);
}

/**
 * cli_get_product:
 * @cli: the run
 * @error: return location for an error
 *
 * Reads the product that the arguments name and the options describe.
 *
 * Returns: (transfer full) (nullable): the product, without a uid
 */
OlivineProduct *
cli_get_product (Cli     *cli,
                 GError **error)
{
  g_autofree char *name = cli_join_arguments (cli);
  g_autoptr (OlivineProduct) product = NULL;
  g_autoptr (OlivineEntry) dose = NULL;
  OlivineDoseFacts facts = { 0, };

  if (!get_label (cli, name, &facts, error))
    return NULL;
  dose = olivine_dose_new (&facts, cli->date, error);
  if (dose == NULL)
    return NULL;

  product = olivine_product_new ();
  product->kind = dose->kind;
  product->agreed = dose->agreed;
  product->elemental_mg = olivine_dose_get_elemental_mg (dose);
  product->compound_mg = dose->compound_mg;
  g_free (product->name);
  product->name = g_strdup (dose->food);
  g_free (product->compound);
  product->compound = g_strdup (dose->compound);

  return g_steal_pointer (&product);
}
