/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Changing how much an entry says was eaten or taken.
 *
 * Every figure is scaled from the entry's own snapshot by one factor, so that
 * none is left behind and none is taken from a food that may have changed.
 */

#include "olivine-log-line.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-quantity.h"
#include "olivine-unit-words.h"
#include "olivine-words.h"

typedef struct {
  double  quantity;
  char   *unit; /* NULL: as it is */
} Amount;

static void
amount_clear (Amount *amount)
{
  g_clear_pointer (&amount->unit, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Amount, amount_clear)

/* "45 g", "2", "1/2 cup", "2 rashers" */
static gboolean
parse_text (const char  *text,
            Amount      *amount,
            GError     **error)
{
  g_auto (OlivineQuantityText) parsed = { .quantity = 1.0 };

  if (!olivine_quantity_text_parse (text, &parsed, error))
    return FALSE;
  amount->quantity = parsed.quantity;
  if (parsed.unit != NULL)
    amount->unit = g_strdup (parsed.unit);
  else if (*parsed.food != '\0')
    amount->unit = g_strdup (parsed.food);

  return TRUE;
}

/* A portion of the food, if it is still known, by its whole label. */
static gboolean
parse_portion (OlivineStore        *store,
               const OlivineEntry  *entry,
               const char          *text,
               Amount              *amount)
{
  g_autoptr (OlivineFood) food = NULL;
  const OlivinePortion *portion = NULL;
  double quantity = 1.0;

  if (entry->kind != OLIVINE_KIND_FOOD || *entry->food_id == '\0')
    return FALSE;

  food = olivine_catalogue_find (store, entry->food_id, NULL);
  if (food != NULL)
    portion = olivine_portions_find_text (food->portions, text, &quantity);
  if (portion == NULL)
    return FALSE;
  *amount = (Amount) { quantity, g_strdup (portion->unit) };

  return TRUE;
}

static gboolean
parse_amount (OlivineStore        *store,
              const OlivineEntry  *entry,
              const char          *quantity,
              const char          *unit,
              Amount              *amount,
              GError             **error)
{
  if (unit == NULL || *unit == '\0')
    return parse_portion (store, entry, quantity, amount) || parse_text (quantity, amount, error);

  amount->unit = g_strdup (unit);
  amount->quantity = olivine_thousandths_to_double (entry->quantity);

  return quantity == NULL || *quantity == '\0' ||
         olivine_number_parse (quantity, &amount->quantity, error);
}

static gboolean
is_same_unit (const char *a,
              const char *b)
{
  const OlivineUnit *unit_a = olivine_unit_find (a);
  g_autofree char *folded_a = olivine_words_fold (a);
  g_autofree char *folded_b = olivine_words_fold (b);

  return (unit_a != NULL && unit_a == olivine_unit_find (b)) || g_str_equal (folded_a, folded_b);
}

static gboolean
portions_to_grams (OlivineStore        *store,
                   const OlivineEntry  *entry,
                   const Amount        *amount,
                   double              *grams,
                   GError             **error)
{
  g_autoptr (OlivineFood) food = NULL;

  if (*entry->food_id == '\0')
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                   /* Translators: a unit as it was typed, and a food: "1 slice of “Bread”" */
                   _("It is not known what 1 %s of “%s” weighs. Give the amount in grams."),
                   olivine_unit_translate ("portion", amount->unit), entry->food);
      return FALSE;
    }
  food = olivine_catalogue_get (store, entry->food_id, error);

  return food != NULL &&
         olivine_portions_to_grams (food->portions, amount->quantity, amount->unit,
                                    olivine_food_get_english_name (food), grams, NULL, error);
}

/* What the new amount weighs, in whatever unit; a mass needs no food. */
static gboolean
weigh (OlivineStore        *store,
       const OlivineEntry  *entry,
       const Amount        *amount,
       double              *grams,
       GError             **error)
{
  const OlivineUnit *unit = olivine_unit_find (amount->unit);

  if (unit == NULL || unit->dimension != OLIVINE_DIMENSION_MASS)
    return portions_to_grams (store, entry, amount, grams, error);
  *grams = amount->quantity * unit->base_factor;

  return TRUE;
}

static gboolean
factor_by_weight (OlivineStore        *store,
                  const OlivineEntry  *entry,
                  const Amount        *amount,
                  double              *factor,
                  GError             **error)
{
  double grams = 0.0;

  if (entry->grams == OLIVINE_UNKNOWN || entry->grams <= 0)
    {
      if (amount->unit != NULL)
        g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                     /* Translators: a food, and a unit as it was typed */
                     _("The weight of “%s” is not known, so %s cannot be worked out; keep its "
                       "unit, or log it again."), entry->food, amount->unit);
      else
        g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                     _("The weight of “%s” is not known, so the amount cannot be worked out; keep "
                       "its unit, or log it again."), entry->food);
      return FALSE;
    }
  if (!weigh (store, entry, amount, &grams, error))
    return FALSE;
  *factor = grams / olivine_thousandths_to_double (entry->grams);

  return TRUE;
}

/* A dose is counted; its unit is only a word. */
static gboolean
find_factor (OlivineStore        *store,
             const OlivineEntry  *entry,
             const Amount        *amount,
             double              *factor,
             GError             **error)
{
  gboolean counts = amount->unit == NULL || entry->kind != OLIVINE_KIND_FOOD ||
                    is_same_unit (amount->unit, entry->unit);

  if (!counts || entry->quantity == OLIVINE_UNKNOWN || entry->quantity <= 0)
    return factor_by_weight (store, entry, amount, factor, error);
  *factor = amount->quantity / olivine_thousandths_to_double (entry->quantity);

  return TRUE;
}

static void
apply (OlivineEntry *entry,
       Amount       *amount,
       double        factor)
{
  const OlivineUnit *unit = amount->unit != NULL ? olivine_unit_find (amount->unit) : NULL;

  gboolean is_mass = unit != NULL && unit->dimension == OLIVINE_DIMENSION_MASS;

  olivine_snapshot_scale (&entry->snapshot, factor);
  if (entry->grams != OLIVINE_UNKNOWN)
    entry->grams = is_mass ? olivine_thousandths_from_double (amount->quantity * unit->base_factor)
                           : olivine_thousandths_scale (entry->grams, factor);
  entry->quantity = olivine_thousandths_from_double (amount->quantity);
  if (amount->unit != NULL)
    {
      g_free (entry->unit);
      entry->unit = unit != NULL ? g_strdup (unit->id) : g_steal_pointer (&amount->unit);
    }
}

/**
 * olivine_entry_set_amount:
 * @store: a store
 * @entry: an entry that is not shared
 * @quantity: (nullable): a number, or with an empty @unit a number and a unit,
 *   "1/2 cup"; NULL keeps the number
 * @unit: (nullable): the unit; NULL or empty keeps it
 * @error: return location for the error
 *
 * Changes how much was eaten or taken.  A mass is reckoned with the entry's own
 * weight; another unit needs a portion of the food, if it is still known.  The
 * entry is not saved.
 *
 * Returns: whether the entry was changed
 *
 * Errors: %OLIVINE_STORE_ERROR_INVALID when the amount cannot be worked out,
 *   %OLIVINE_STORE_ERROR_NOT_FOUND when the food is gone, those of
 *   olivine_quantity_text_parse() and olivine_portions_to_grams()
 */
gboolean
olivine_entry_set_amount (OlivineStore  *store,
                          OlivineEntry  *entry,
                          const char    *quantity,
                          const char    *unit,
                          GError       **error)
{
  g_auto (Amount) amount = { NAN, NULL };
  double factor = NAN;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!parse_amount (store, entry, quantity, unit, &amount, error))
    return FALSE;
  if (!isfinite (amount.quantity) || amount.quantity <= 0.0)
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                   _("The amount of “%s” must be more than 0; remove the entry if there was none."),
                   entry->food);
      return FALSE;
    }
  if (!find_factor (store, entry, &amount, &factor, error))
    return FALSE;
  apply (entry, &amount, factor);

  return TRUE;
}
