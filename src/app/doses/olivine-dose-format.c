/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Doses in words, and the product types one can start from.
 *
 * A type carries no amount: labels differ, and a number that is filled in is a
 * number that is not read.
 */

#include "config.h"

#include "olivine-dose-format.h"

#include <glib/gi18n.h>

#include "olivine-compound-name.h"
#include "olivine-format.h"
#include "olivine-unit-words.h"

static const OlivineProductType types[] = {
  { NC_("product", "Magnesium citrate"), OLIVINE_KIND_SUPPLEMENT, "citrate", "tablet" },
  { NC_("product", "Magnesium oxide"), OLIVINE_KIND_SUPPLEMENT, "oxide", "tablet" },
  { NC_("product", "Magnesium bisglycinate"), OLIVINE_KIND_SUPPLEMENT, "bisglycinate", "capsule" },
  { NC_("product", "Magnesium malate"), OLIVINE_KIND_SUPPLEMENT, "malate", "tablet" },
  { NC_("product", "Magnesium L-threonate"), OLIVINE_KIND_SUPPLEMENT, "threonate", "capsule" },
  { NC_("product", "Magnesium chloride"), OLIVINE_KIND_SUPPLEMENT, "chloride-hexahydrate",
    "tablet" },
  { NC_("product", "Multivitamin with minerals"), OLIVINE_KIND_MULTIVITAMIN, NULL, "tablet" },
  { NC_("product", "Electrolyte or sports powder"), OLIVINE_KIND_ELECTROLYTE, NULL, "sachet" },
  { NC_("product", "Antacid with magnesium hydroxide"), OLIVINE_KIND_ANTACID, "hydroxide",
    "tablet" },
  { NC_("product", "Antacid with magnesium carbonate"), OLIVINE_KIND_ANTACID, "carbonate-basic",
    "tablet" },
  { NC_("product", "Milk of magnesia"), OLIVINE_KIND_LAXATIVE, "hydroxide", "ml" },
  { NC_("product", "Magnesium oxide laxative"), OLIVINE_KIND_LAXATIVE, "oxide", "tablet" },
  { NC_("product", "Epsom salt, swallowed"), OLIVINE_KIND_EPSOM_ORAL, "sulfate-heptahydrate",
    "g" },
  { NC_("product", "Bowel preparation with magnesium"), OLIVINE_KIND_BOWEL_PREP, "citrate",
    "sachet" },
  { NC_("product", "Phosphate binder with magnesium"), OLIVINE_KIND_PRESCRIBED_BINDER,
    "carbonate", "tablet" },
  { NC_("product", "Magnesium on prescription"), OLIVINE_KIND_PRESCRIBED, NULL, "tablet" },
};

static const char *const kind_names[] = {
  [OLIVINE_KIND_FOOD] = NC_("product kind", "Food"),
  [OLIVINE_KIND_SUPPLEMENT] = NC_("product kind", "Supplement"),
  [OLIVINE_KIND_MULTIVITAMIN] = NC_("product kind", "Multivitamin"),
  [OLIVINE_KIND_ELECTROLYTE] = NC_("product kind", "Electrolyte drink or powder"),
  [OLIVINE_KIND_ANTACID] = NC_("product kind", "Antacid"),
  [OLIVINE_KIND_LAXATIVE] = NC_("product kind", "Laxative"),
  [OLIVINE_KIND_BOWEL_PREP] = NC_("product kind", "Bowel preparation"),
  [OLIVINE_KIND_EPSOM_ORAL] = NC_("product kind", "Epsom salt, swallowed"),
  [OLIVINE_KIND_PRESCRIBED_BINDER] = NC_("product kind", "Prescribed phosphate binder"),
  [OLIVINE_KIND_PRESCRIBED] = NC_("product kind", "Prescribed medicine"),
};

/**
 * olivine_product_type_table:
 * @n_types: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_types): common types of products
 */
const OlivineProductType *
olivine_product_type_table (gsize *n_types)
{
  g_return_val_if_fail (n_types != NULL, NULL);

  *n_types = G_N_ELEMENTS (types);

  return types;
}

static void
set_text (char       **member,
          const char  *text)
{
  g_free (*member);
  *member = g_strdup (text != NULL ? text : "");
}

/**
 * olivine_product_type_to_product:
 * @type: a common type
 *
 * Returns: (transfer full): a product of that type without an amount, not saved
 */
OlivineProduct *
olivine_product_type_to_product (const OlivineProductType *type)
{
  OlivineProduct *product = NULL;

  g_return_val_if_fail (type != NULL, NULL);

  product = olivine_product_new ();
  product->kind = type->kind;
  product->elemental_mg = OLIVINE_UNKNOWN;
  product->compound_mg = OLIVINE_UNKNOWN;
  set_text (&product->name, g_dpgettext2 (NULL, "product", type->name));
  set_text (&product->compound, type->compound);
  set_text (&product->unit, type->unit);

  return product;
}

/**
 * olivine_kind_get_name:
 * @kind: a kind
 *
 * Returns: (transfer none): what it is called on screen
 */
const char *
olivine_kind_get_name (OlivineKind kind)
{
  g_return_val_if_fail ((gsize) kind < G_N_ELEMENTS (kind_names), NULL);

  return g_dpgettext2 (NULL, "product kind", kind_names[kind]);
}

/**
 * olivine_product_format_subtitle:
 * @product: a product of one's own
 *
 * Returns: (transfer full): "Supplement · 100 mg a tablet"
 */
char *
olivine_product_format_subtitle (const OlivineProduct *product)
{
  g_autofree char *amount = NULL;
  g_autofree char *unit = NULL;

  g_return_val_if_fail (product != NULL, NULL);

  amount = olivine_format_amount (product->elemental_mg, "mg", FALSE);
  unit = olivine_unit_get_name (product->unit, 1);
  if (*unit == '\0')
    /* Translators: the kind of a product and its magnesium, as in "Supplement · 100 mg" */
    return g_strdup_printf (C_("product", "%s · %s"), olivine_kind_get_name (product->kind),
                            amount);

  /* Translators: kind, magnesium and unit, as in "Supplement · 100 mg per tablet" */
  return g_strdup_printf (C_("product", "%s · %s per %s"), olivine_kind_get_name (product->kind),
                          amount, unit);
}

/**
 * olivine_dose_format_conversion:
 * @compound: id of a compound
 * @compound_mg: its weight
 *
 * Returns: (transfer full) (nullable): "Magnesium citrate, 500 mg = 81 mg magnesium";
 *   %NULL when there is nothing to convert
 */
char *
olivine_dose_format_conversion (const char *compound,
                                double      compound_mg)
{
  const OlivineCompound *row = olivine_compound_find (compound, NULL);
  double elemental_mg = 0;
  g_autofree char *weight = NULL;
  g_autofree char *magnesium = NULL;

  if (row == NULL || !(compound_mg > 0) || compound_mg > 1e6
      || !olivine_compound_to_elemental (compound, compound_mg, &elemental_mg, NULL))
    return NULL;

  weight = olivine_format_amount (olivine_thousandths_from_double (compound_mg), "mg", FALSE);
  magnesium = olivine_format_amount (olivine_thousandths_from_double (elemental_mg), "mg", FALSE);
  /* Translators: a compound, its weight and its magnesium: "Magnesium citrate, 500 mg = 81 mg …" */
  return g_strdup_printf (_("%s, %s = %s magnesium"), olivine_compound_get_name (row), weight,
                          magnesium);
}

static char *
format_count (const OlivineEntry *dose)
{
  double quantity = olivine_thousandths_to_double (dose->quantity);
  g_autofree char *count = NULL;

  if (dose->unit != NULL && *dose->unit != '\0')
    return olivine_format_quantity (dose->quantity, dose->unit);

  count = olivine_format_quantity (dose->quantity, "");
  /* Translators: %s is how many units of a product whose units have no name */
  return g_strdup_printf (ngettext ("%s unit", "%s units", olivine_unit_plural_number (quantity)),
                          count);
}

/**
 * olivine_dose_format_total:
 * @dose: a dose
 *
 * Returns: (transfer full): "2 tablets hold 162 mg magnesium"
 */
char *
olivine_dose_format_total (const OlivineEntry *dose)
{
  g_autofree char *quantity = NULL;
  g_autofree char *magnesium = NULL;

  g_return_val_if_fail (dose != NULL, NULL);

  quantity = format_count (dose);
  magnesium = olivine_format_amount (dose->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], "mg",
                                     FALSE);
  /* Translators: how much of a product, and the magnesium in it: "2 tablets = 162 mg magnesium" */
  return g_strdup_printf (_("%s = %s magnesium"), quantity, magnesium);
}

/**
 * olivine_dose_format_question:
 * @dose: a dose of an unlikely amount
 *
 * Returns: (transfer full): what to look at before it is logged
 */
char *
olivine_dose_format_question (const OlivineEntry *dose)
{
  g_autofree char *total = NULL;

  g_return_val_if_fail (dose != NULL, NULL);

  total = olivine_dose_format_total (dose);
  /* Translators: %s is as in "40 tablets = 4,000 mg magnesium" */
  return g_strdup_printf (_("%s is a lot. Check the label and the count; press again if it is "
                            "right."), total);
}
