/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Entries as reference counted values, and the words of kinds and meals.
 *
 * The figures of an entry are set once, when it is logged; only a change of
 * its own amount changes them.
 */

#include "config.h"

#include "olivine-entry.h"

#include <glib/gi18n.h>

#include "olivine-nicks.h"

G_DEFINE_BOXED_TYPE (OlivineEntry, olivine_entry, olivine_entry_ref, olivine_entry_unref)

static const char *const kind_nicks[] = {
  [OLIVINE_KIND_FOOD] = "food",
  [OLIVINE_KIND_SUPPLEMENT] = "supplement",
  [OLIVINE_KIND_MULTIVITAMIN] = "multivitamin",
  [OLIVINE_KIND_ELECTROLYTE] = "electrolyte",
  [OLIVINE_KIND_ANTACID] = "antacid",
  [OLIVINE_KIND_LAXATIVE] = "laxative",
  [OLIVINE_KIND_BOWEL_PREP] = "bowel-prep",
  [OLIVINE_KIND_EPSOM_ORAL] = "epsom-oral",
  [OLIVINE_KIND_PRESCRIBED_BINDER] = "prescribed-binder",
  [OLIVINE_KIND_PRESCRIBED] = "prescribed",
  NULL,
};

static const char *const meal_nicks[] = {
  [OLIVINE_MEAL_NONE] = "",
  [OLIVINE_MEAL_BREAKFAST] = "breakfast",
  [OLIVINE_MEAL_LUNCH] = "lunch",
  [OLIVINE_MEAL_DINNER] = "dinner",
  [OLIVINE_MEAL_SNACK] = "snack",
  NULL,
};

/**
 * olivine_entry_new:
 *
 * Makes an entry of a food of which nothing is known yet: every text is empty,
 * every amount unknown, the date not set.
 *
 * Returns: (transfer full): a new entry
 */
OlivineEntry *
olivine_entry_new (void)
{
  OlivineEntry *entry = g_new0 (OlivineEntry, 1);

  g_atomic_ref_count_init (&entry->ref_count);
  entry->uid = g_strdup ("");
  entry->time = g_strdup ("");
  entry->dish = g_strdup ("");
  entry->food_id = g_strdup ("");
  entry->food = g_strdup ("");
  entry->quantity = OLIVINE_UNKNOWN;
  entry->unit = g_strdup ("");
  entry->grams = OLIVINE_UNKNOWN;
  olivine_snapshot_init (&entry->snapshot);
  entry->compound = g_strdup ("");
  entry->compound_mg = OLIVINE_UNKNOWN;
  entry->cautions = g_strdup ("");
  entry->note = g_strdup ("");
  return entry;
}

/**
 * olivine_entry_copy:
 * @entry: an entry
 *
 * Returns: (transfer full): an entry of its own with the same contents, the
 *   uid too, to be changed
 */
OlivineEntry *
olivine_entry_copy (const OlivineEntry *entry)
{
  OlivineEntry *copy = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (OlivineEntry, 1);
  *copy = *entry;
  g_atomic_ref_count_init (&copy->ref_count);
  copy->uid = g_strdup (entry->uid);
  copy->time = g_strdup (entry->time);
  copy->dish = g_strdup (entry->dish);
  copy->food_id = g_strdup (entry->food_id);
  copy->food = g_strdup (entry->food);
  copy->unit = g_strdup (entry->unit);
  copy->compound = g_strdup (entry->compound);
  copy->cautions = g_strdup (entry->cautions);
  copy->note = g_strdup (entry->note);
  return copy;
}

/**
 * olivine_entry_ref:
 * @entry: an entry
 *
 * Returns: (transfer full): @entry, with one more owner
 */
OlivineEntry *
olivine_entry_ref (OlivineEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  g_atomic_ref_count_inc (&entry->ref_count);
  return entry;
}

/**
 * olivine_entry_unref:
 * @entry: (transfer full): an entry
 *
 * Gives up a share of @entry; the last owner frees it.
 */
void
olivine_entry_unref (OlivineEntry *entry)
{
  g_return_if_fail (entry != NULL);

  if (!g_atomic_ref_count_dec (&entry->ref_count))
    return;

  g_free (entry->uid);
  g_free (entry->time);
  g_free (entry->dish);
  g_free (entry->food_id);
  g_free (entry->food);
  g_free (entry->unit);
  g_free (entry->compound);
  g_free (entry->cautions);
  g_free (entry->note);
  g_free (entry);
}

static gboolean
texts_equal (const OlivineEntry *a,
             const OlivineEntry *b)
{
  return g_str_equal (a->uid, b->uid)
         && g_str_equal (a->time, b->time)
         && g_str_equal (a->dish, b->dish)
         && g_str_equal (a->food_id, b->food_id)
         && g_str_equal (a->food, b->food)
         && g_str_equal (a->unit, b->unit)
         && g_str_equal (a->compound, b->compound)
         && g_str_equal (a->cautions, b->cautions)
         && g_str_equal (a->note, b->note);
}

/**
 * olivine_entry_equal:
 * @a: an entry
 * @b: another entry
 *
 * Returns: whether everything in them is the same, the uid too
 */
gboolean
olivine_entry_equal (const OlivineEntry *a,
                     const OlivineEntry *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return texts_equal (a, b)
         && olivine_date_compare (a->date, b->date) == 0
         && a->meal == b->meal
         && a->kind == b->kind
         && a->quantity == b->quantity
         && a->grams == b->grams
         && olivine_snapshot_equal (&a->snapshot, &b->snapshot)
         && a->processing == b->processing
         && a->estimated == b->estimated
         && a->compound_mg == b->compound_mg
         && a->agreed == b->agreed;
}

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

/**
 * olivine_entry_set_food:
 * @entry: an entry that is not shared yet
 * @food: what was eaten
 * @grams: how much of it, in grams, > 0
 *
 * Takes the name and the facts of a food into an entry, as totals for @grams.
 * Quantity and unit stay as they are.
 */
void
olivine_entry_set_food (OlivineEntry      *entry,
                        const OlivineFood *food,
                        double             grams)
{
  g_return_if_fail (entry != NULL);
  g_return_if_fail (food != NULL);

  entry->kind = OLIVINE_KIND_FOOD;
  set_text (&entry->food_id, food->id);
  set_text (&entry->food, food->name);
  entry->grams = olivine_thousandths_from_double (grams);
  entry->processing = food->processing;
  olivine_nutrients_snapshot (&food->per_100g, grams, &entry->snapshot);
}

/**
 * olivine_kind_to_nick:
 * @kind: a kind of entry
 *
 * Returns: (transfer none): its word in files: "food", "supplement" …
 */
const char *
olivine_kind_to_nick (OlivineKind kind)
{
  g_return_val_if_fail (kind <= OLIVINE_KIND_PRESCRIBED, NULL);

  return kind_nicks[kind];
}

/**
 * olivine_kind_from_nick:
 * @nick: (nullable): a word of olivine_kind_to_nick()
 * @kind: (out): the kind
 * @error: return location for an error
 *
 * Reads a kind of entry.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME.
 *
 * Returns: whether @nick is known
 */
gboolean
olivine_kind_from_nick (const char   *nick,
                        OlivineKind  *kind,
                        GError      **error)
{
  int position = 0;

  g_return_val_if_fail (kind != NULL, FALSE);

  if (!olivine_nicks_find (kind_nicks,
                           _("“{word}” is not a known kind. Use one of: {choices}."),
                           nick, &position, error))
    return FALSE;

  *kind = (OlivineKind) position;
  return TRUE;
}

/**
 * olivine_meal_to_nick:
 * @meal: a meal
 *
 * Returns: (transfer none): its word in files, "breakfast" …, empty for none
 */
const char *
olivine_meal_to_nick (OlivineMeal meal)
{
  g_return_val_if_fail (meal < OLIVINE_N_MEALS, NULL);

  return meal_nicks[meal];
}

/**
 * olivine_meal_from_nick:
 * @nick: (nullable): a word of olivine_meal_to_nick(); empty is no meal
 * @meal: (out): the meal
 * @error: return location for an error
 *
 * Reads a meal.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME.
 *
 * Returns: whether @nick is known
 */
gboolean
olivine_meal_from_nick (const char   *nick,
                        OlivineMeal  *meal,
                        GError      **error)
{
  int position = 0;

  g_return_val_if_fail (meal != NULL, FALSE);

  if (!olivine_nicks_find (meal_nicks,
                           _("“{word}” is not a known meal. Use one of: {choices}."),
                           nick, &position, error))
    return FALSE;

  *meal = (OlivineMeal) position;
  return TRUE;
}

/**
 * olivine_meal_at_time:
 * @time: (nullable): a clock time, "HH:MM"
 *
 * Tells which meal is usual at a time of day: breakfast from 04:00, lunch from
 * 11:00 to 14:59, dinner from 17:00 to 21:59, otherwise a snack.
 *
 * Returns: the meal; none without a time
 */
OlivineMeal
olivine_meal_at_time (const char *time)
{
  gint64 hour = 0;

  if (time == NULL || *time == '\0')
    return OLIVINE_MEAL_NONE;

  hour = g_ascii_strtoll (time, NULL, 10);
  if (hour >= 4 && hour < 11)
    return OLIVINE_MEAL_BREAKFAST;
  if (hour >= 11 && hour < 15)
    return OLIVINE_MEAL_LUNCH;
  if (hour >= 17 && hour < 22)
    return OLIVINE_MEAL_DINNER;

  return OLIVINE_MEAL_SNACK;
}
