/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Eating what was planned.
 *
 * The entries and the item's word that it was eaten are written in one
 * transaction, as one change: an undo takes both back.
 */

#include "olivine-meal-plan.h"

#include <glib/gi18n.h>

#include "olivine-entry-rows.h"
#include "olivine-journal.h"
#include "olivine-plan-load.h"
#include "olivine-plan-rows.h"

/* What eating hands to its transaction. */
typedef struct {
  OlivineDate  date;
  OlivineMeal  meal;
  const char  *uid;     /* of one item of the meal; NULL for all that are not eaten */
  GHashTable  *dishes;
  GPtrArray   *entries; /* what was logged */
} EatWork;

/* The items that are meant, eaten or not. */
static GPtrArray *
find_items (OlivineDb      *db,
            const EatWork  *arguments,
            GError        **error)
{
  g_autoptr (GPtrArray) items = NULL;

  items = olivine_plan_rows_load (db, arguments->date, arguments->date, error);
  for (guint i = items != NULL ? items->len : 0; i > 0; i--)
    {
      const OlivinePlanItem *item = items->pdata[i - 1];

      if (item->meal != arguments->meal ||
          (arguments->uid != NULL && !g_str_equal (item->uid, arguments->uid)))
        g_ptr_array_remove_index (items, i - 1);
    }
  if (items != NULL && items->len == 0)
    {
      g_autofree char *date = olivine_date_to_text (arguments->date);

      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
                   /* Translators: a meal, as in "breakfast", and a date */
                   _("Nothing is planned for %s on %s; look at the plan."),
                   g_dpgettext2 (NULL, "meal to fill", olivine_meal_to_nick (arguments->meal)),
                   date);
      return NULL;
    }

  return g_steal_pointer (&items);
}

/* Leaves those that are not eaten, if there are any. */
static gboolean
leave_out_eaten (GPtrArray  *items,
                 GError    **error)
{
  g_autofree char *dish = g_strdup (((const OlivinePlanItem *) items->pdata[0])->dish);

  for (guint i = items->len; i > 0; i--)
    {
      const OlivinePlanItem *item = items->pdata[i - 1];

      if (item->is_eaten)
        g_ptr_array_remove_index (items, i - 1);
    }
  if (items->len > 0)
    return TRUE;

  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
               _("“%s” is eaten already; its entries are in the diary."), dish);
  return FALSE;
}

static gboolean
log_entry (OlivineDb      *db,
           OlivineChange  *change,
           OlivineEntry   *entry,
           GError        **error)
{
  g_free (entry->uid);
  entry->uid = g_uuid_string_random ();

  return olivine_entry_validate (entry, OLIVINE_DATE_NONE, error) &&
         olivine_journal_watch (change, OLIVINE_ROW_ENTRY, entry->uid, error) &&
         olivine_entry_rows_insert (db, entry, OLIVINE_UNKNOWN, error);
}

static gboolean
log_item (OlivineDb              *db,
          OlivineChange          *change,
          const EatWork          *arguments,
          const OlivinePlanItem  *item,
          GError                **error)
{
  g_autoptr (GPtrArray) entries = olivine_plan_item_entries (item, arguments->dishes);

  if (entries == NULL)
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
                   _("There is no dish “%s” any more; take it out of the plan and log what was "
                     "eaten."), item->dish);
      return FALSE;
    }
  for (guint i = 0; i < entries->len; i++)
    {
      if (!log_entry (db, change, entries->pdata[i], error))
        return FALSE;
      g_ptr_array_add (arguments->entries, olivine_entry_ref (entries->pdata[i]));
    }

  return olivine_journal_watch (change, OLIVINE_ROW_PLAN_ITEM, item->uid, error) &&
         olivine_plan_rows_set_eaten (db, item->uid, entries, error);
}

static char *
make_label (GPtrArray   *items,
            OlivineMeal  meal)
{
  const OlivinePlanItem *first = items->pdata[0];

  if (items->len == 1)
    return g_strdup_printf ("eat %s", first->dish);

  return g_strdup_printf ("eat what was planned for %s", olivine_meal_to_nick (meal));
}

static gboolean
eat_work (OlivineDb  *db,
          gpointer    user_data,
          GError    **error)
{
  const EatWork *arguments = user_data;
  g_autoptr (GPtrArray) items = find_items (db, arguments, error);
  g_autoptr (OlivineChange) change = NULL;
  g_autofree char *label = NULL;

  if (items == NULL || !leave_out_eaten (items, error))
    return FALSE;

  label = make_label (items, arguments->meal);
  change = olivine_journal_begin (db, label);
  for (guint i = 0; i < items->len; i++)
    {
      if (!log_item (db, change, arguments, items->pdata[i], error))
        return FALSE;
    }

  return olivine_journal_commit (change, error);
}

/**
 * olivine_meal_plan_eat:
 * @store: a store
 * @date: the day
 * @meal: the meal
 * @uid: (nullable): one item of that meal; NULL for all that are not eaten yet
 * @error: return location for the error
 *
 * Logs what was planned: every ingredient of a dish as an entry that carries the
 * dish's name, all of it as one change.  An item counts as eaten as long as one
 * of its entries is in the diary.
 *
 * Returns: (transfer full) (nullable) (element-type OlivineEntry): the entries
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND when nothing is planned there or the
 *   dish is gone, %OLIVINE_STORE_ERROR_INVALID when it is eaten already, or any
 *   of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_meal_plan_eat (OlivineStore  *store,
                       OlivineDate    date,
                       OlivineMeal    meal,
                       const char    *uid,
                       GError       **error)
{
  g_autoptr (GHashTable) dishes = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  EatWork arguments = { .date = date, .meal = meal, .uid = uid };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (olivine_date_is_set (date), NULL);
  g_return_val_if_fail (meal < OLIVINE_N_MEALS, NULL);

  dishes = olivine_plan_load_dishes (store, error);
  if (dishes == NULL)
    return NULL;
  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);
  arguments.dishes = dishes;
  arguments.entries = entries;
  if (!olivine_db_transaction (olivine_store_get_db (store), eat_work, &arguments, error))
    {
      g_prefix_error (error, "%s ", _("Nothing was logged."));
      return NULL;
    }
  olivine_store_emit_changed (store);

  return g_steal_pointer (&entries);
}
