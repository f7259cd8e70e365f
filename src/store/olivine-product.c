/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A supplement or medicine that a person takes often.
 *
 * A product is a shorthand for typing: a dose takes a copy of its figures, so
 * what happens to a product later changes no day.
 */

#include "olivine-products.h"

#include <math.h>

/* For a dose that is only tried. */
#define ANY_DAY olivine_date_from_ymd (2000, 1, 1)

/**
 * olivine_product_new:
 *
 * Returns: (transfer full): a supplement of which nothing is known yet
 */
OlivineProduct *
olivine_product_new (void)
{
  OlivineProduct *product = g_new0 (OlivineProduct, 1);

  product->uid = g_strdup ("");
  product->name = g_strdup ("");
  product->kind = OLIVINE_KIND_SUPPLEMENT;
  product->elemental_mg = OLIVINE_UNKNOWN;
  product->compound = g_strdup ("");
  product->compound_mg = OLIVINE_UNKNOWN;
  product->unit = g_strdup ("");

  return product;
}

/**
 * olivine_product_free:
 * @product: (transfer full) (nullable): a product
 */
void
olivine_product_free (OlivineProduct *product)
{
  if (product == NULL)
    return;

  g_free (product->uid);
  g_free (product->name);
  g_free (product->compound);
  g_free (product->unit);
  g_free (product);
}

/* The label's own facts: with a compound's weight the elemental amount follows
 * from it and is none of them. */
static OlivineDoseFacts
facts_of (const OlivineProduct *product)
{
  gboolean has_weight = product->compound_mg != OLIVINE_UNKNOWN;

  return (OlivineDoseFacts) {
    .name = product->name,
    .kind = product->kind,
    .elemental_mg = has_weight ? NAN : olivine_thousandths_to_double (product->elemental_mg),
    .compound = *product->compound != '\0' ? product->compound : NULL,
    .compound_mg = olivine_thousandths_to_double (product->compound_mg),
    .count = 1.0,
    .unit = product->unit,
    .agreed = product->agreed,
  };
}

/**
 * olivine_product_complete:
 * @product: a product
 * @error: return location for the error
 *
 * Checks that one unit of a product can be a dose, strips its name, and works
 * out the elemental magnesium where the label gives the compound's weight.
 *
 * Returns: whether @product may be saved
 *
 * Errors: those of olivine_dose_new()
 */
gboolean
olivine_product_complete (OlivineProduct  *product,
                          GError         **error)
{
  OlivineDoseFacts facts = { 0, };
  g_autoptr (OlivineEntry) dose = NULL;

  g_return_val_if_fail (product != NULL, FALSE);

  facts = facts_of (product);
  dose = olivine_dose_new (&facts, ANY_DAY, error);
  if (dose == NULL)
    return FALSE;

  g_free (product->name);
  product->name = g_strdup (dose->food);
  product->elemental_mg = olivine_dose_get_elemental_mg (dose);

  return TRUE;
}

/**
 * olivine_product_to_dose:
 * @product: a product
 * @count: how many units, > 0
 * @time: (nullable): when it is taken, "HH:MM"
 * @date: the day on which it is taken
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): a dose of it, without a uid
 *
 * Errors: those of olivine_dose_new()
 */
OlivineEntry *
olivine_product_to_dose (const OlivineProduct  *product,
                         double                 count,
                         const char            *time,
                         OlivineDate            date,
                         GError               **error)
{
  OlivineDoseFacts facts = { 0, };

  g_return_val_if_fail (product != NULL, NULL);

  facts = facts_of (product);
  facts.count = count;
  facts.time = time;

  return olivine_dose_new (&facts, date, error);
}
