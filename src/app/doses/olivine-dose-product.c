/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The product that a dose was one of: the same facts, for one unit. */

#include "config.h"

#include "olivine-dose-product.h"

static void
set_text (char       **member,
          const char  *text)
{
  g_free (*member);
  *member = g_strdup (text != NULL ? text : "");
}

/**
 * olivine_dose_get_product:
 * @dose: a dose
 * @uid: which product of one's own it is; empty for one that is not kept
 *
 * Returns: (transfer full): what was taken, not saved
 */
OlivineProduct *
olivine_dose_get_product (const OlivineEntry *dose,
                          const char         *uid)
{
  OlivineProduct *product = NULL;

  g_return_val_if_fail (dose != NULL, NULL);
  g_return_val_if_fail (uid != NULL, NULL);

  product = olivine_product_new ();
  product->kind = dose->kind;
  product->elemental_mg = olivine_dose_get_elemental_mg (dose);
  product->compound_mg = dose->compound_mg;
  product->agreed = dose->agreed;
  set_text (&product->uid, uid);
  set_text (&product->name, dose->food);
  set_text (&product->compound, dose->compound);
  set_text (&product->unit, dose->unit);

  return product;
}
