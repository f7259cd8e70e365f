/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writes through the store, refreshes the context, offers Undo.
 *
 * The words of the toast are made before the write: the refresh that follows it
 * may take the item away.
 */

#include "config.h"

#include "olivine-plan-edit.h"

#include <glib/gi18n.h>

#include "olivine-dishes.h"
#include "olivine-format.h"
#include "olivine-plan-format.h"

static gboolean
finish (OlivineContext *context,
        gboolean        done,
        const GError   *error,
        const char     *title)
{
  if (!done)
    {
      olivine_context_show_error (context, error);
      return FALSE;
    }
  olivine_context_refresh (context);
  olivine_context_toast (context, title, TRUE);

  return TRUE;
}

/**
 * olivine_plan_edit_eat:
 * @context: what the window works with
 * @item: a dish that is not eaten
 *
 * Logs its ingredients in the diary.
 *
 * Returns: whether it worked
 */
gboolean
olivine_plan_edit_eat (OlivineContext        *context,
                       const OlivinePlanItem *item)
{
  OlivineStore *store = olivine_context_get_store (context);
  g_autofree char *figure = olivine_plan_format_figure (item);
  /* Translators: a dish that was eaten, and how much magnesium was logged: "116 mg" */
  g_autofree char *title = g_strdup_printf (_("%s eaten: %s logged"), item->dish, figure);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = olivine_meal_plan_eat (store, item->date, item->meal, item->uid,
                                                         &error);

  return finish (context, entries != NULL, error, title);
}

/**
 * olivine_plan_edit_scale:
 * @context: what the window works with
 * @item: a dish that is not eaten
 * @servings: thousandths of a serving, > 0
 *
 * Plans more or less of it.
 *
 * Returns: whether it worked
 */
gboolean
olivine_plan_edit_scale (OlivineContext        *context,
                         const OlivinePlanItem *item,
                         gint64                 servings)
{
  g_autoptr (OlivinePlanItem) changed = olivine_plan_item_copy (item);
  g_autofree char *portion = olivine_format_quantity (servings, "serving");
  /* Translators: a dish and how much of it, as in "Bean chilli: 1½ servings" */
  g_autofree char *title = g_strdup_printf (C_("portion changed", "%s: %s"), item->dish, portion);
  g_autoptr (GError) error = NULL;

  changed->servings = servings;

  return finish (context,
                 olivine_meal_plan_replace (olivine_context_get_store (context), changed, &error),
                 error, title);
}

/* The dish that is in the way of another: the first one that can still be moved. */
static OlivinePlanItem *
find_occupant (OlivineContext *context,
               OlivineDate     date,
               OlivineMeal     meal)
{
  g_autoptr (GPtrArray) items = olivine_meal_plan_items (olivine_context_get_store (context),
                                                         date, date, NULL);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const OlivinePlanItem *item = items->pdata[i];

      if (item->meal == meal && !item->is_eaten)
        return olivine_plan_item_copy (item);
    }

  return NULL;
}

/**
 * olivine_plan_edit_exchange:
 * @context: what the window works with
 * @item: a dish that is not eaten
 * @other: another one
 *
 * Puts each in the place of the other.
 *
 * Returns: whether it worked
 */
gboolean
olivine_plan_edit_exchange (OlivineContext        *context,
                            const OlivinePlanItem *item,
                            const OlivinePlanItem *other)
{
  /* Translators: two dishes that changed places in the plan */
  g_autofree char *title = g_strdup_printf (_("%s and %s exchanged"), item->dish, other->dish);
  g_autoptr (GError) error = NULL;

  return finish (context,
                 olivine_meal_plan_exchange (olivine_context_get_store (context), item->uid,
                                             other->uid, &error),
                 error, title);
}

/**
 * olivine_plan_edit_move:
 * @context: what the window works with
 * @item: a dish that is not eaten
 * @date: the day to put it
 * @meal: the meal to put it
 *
 * Moves a dish; one that is there and not eaten comes to the place it leaves.
 *
 * Returns: whether it worked
 */
gboolean
olivine_plan_edit_move (OlivineContext        *context,
                        const OlivinePlanItem *item,
                        OlivineDate            date,
                        OlivineMeal            meal)
{
  g_autoptr (OlivinePlanItem) changed = NULL;
  g_autoptr (OlivinePlanItem) occupant = NULL;
  g_autofree char *place = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (olivine_date_compare (item->date, date) == 0 && item->meal == meal)
    return FALSE;
  occupant = find_occupant (context, date, meal);
  if (occupant != NULL)
    return olivine_plan_edit_exchange (context, item, occupant);

  changed = olivine_plan_item_copy (item);
  changed->date = date;
  changed->meal = meal;
  place = olivine_plan_format_place (date, meal);
  /* Translators: a dish and where it went, as in "Lentil soup moved to Wednesday, lunch" */
  title = g_strdup_printf (C_("plan", "%s moved to %s"), item->dish, place);

  return finish (context,
                 olivine_meal_plan_replace (olivine_context_get_store (context), changed, &error),
                 error, title);
}

/**
 * olivine_plan_edit_copy:
 * @context: what the window works with
 * @item: a dish of the plan
 * @date: the day to plan it again
 * @meal: the meal to plan it again
 *
 * Plans the same beside what is there.
 *
 * Returns: whether it worked
 */
gboolean
olivine_plan_edit_copy (OlivineContext        *context,
                        const OlivinePlanItem *item,
                        OlivineDate            date,
                        OlivineMeal            meal)
{
  g_autoptr (OlivinePlanItem) copy = olivine_plan_item_copy (item);
  g_autofree char *place = olivine_plan_format_place (date, meal);
  /* Translators: a dish and where it is planned again, as in
   * "Lentil soup copied to Wednesday, lunch" */
  g_autofree char *title = g_strdup_printf (C_("plan", "%s copied to %s"), item->dish, place);
  g_autoptr (GError) error = NULL;

  copy->date = date;
  copy->meal = meal;
  copy->is_eaten = FALSE;

  return finish (context,
                 olivine_meal_plan_add (olivine_context_get_store (context), copy, &error),
                 error, title);
}

/**
 * olivine_plan_edit_remove:
 * @context: what the window works with
 * @item: a dish of the plan
 *
 * Takes it out of the plan.
 *
 * Returns: whether it worked
 */
gboolean
olivine_plan_edit_remove (OlivineContext        *context,
                          const OlivinePlanItem *item)
{
  /* Translators: %s is a dish */
  g_autofree char *title = g_strdup_printf (_("%s removed from the plan"), item->dish);
  g_autoptr (GError) error = NULL;

  return finish (context,
                 olivine_meal_plan_remove (olivine_context_get_store (context), item->uid, &error),
                 error, title);
}

/**
 * olivine_plan_edit_like:
 * @context: what the window works with
 * @item: a dish of the plan
 * @liking: 1 for a favourite, 0, −1 for one that is not to be offered again
 *
 * Remembers what the person thinks of the dish; the plan stays as it is.
 *
 * Returns: whether it worked
 */
gboolean
olivine_plan_edit_like (OlivineContext        *context,
                        const OlivinePlanItem *item,
                        int                    liking)
{
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (liking > 0)
    /* Translators: %s is a dish */
    title = g_strdup_printf (_("%s is a favourite dish"), item->dish);
  else if (liking < 0)
    /* Translators: %s is a dish */
    title = g_strdup_printf (_("%s is not offered again"), item->dish);
  else
    /* Translators: %s is a dish that is neither a favourite nor left out any more */
    title = g_strdup_printf (_("%s is a dish like others"), item->dish);

  return finish (context,
                 olivine_dishes_set_liking (olivine_context_get_store (context), item->dish_id,
                                            liking, &error),
                 error, title);
}

/**
 * olivine_plan_edit_copy_days:
 * @context: what the window works with
 * @from: the first day to copy
 * @n_days: how many days
 * @to: the day the first one is copied to
 *
 * Plans the dishes of some days again; meals that are taken stay as they are.
 *
 * Returns: whether anything was copied
 */
gboolean
olivine_plan_edit_copy_days (OlivineContext *context,
                             OlivineDate     from,
                             guint           n_days,
                             OlivineDate     to)
{
  guint n_copied = 0;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = olivine_meal_plan_copy (olivine_context_get_store (context), from, n_days, to,
                                          &n_copied, &error);

  if (done && n_copied == 0)
    {
      olivine_context_toast (context, _("Nothing to copy to a free meal"), FALSE);
      return FALSE;
    }
  title = g_strdup_printf (ngettext ("%u dish copied", "%u dishes copied", n_copied), n_copied);

  return finish (context, done, error, title);
}

/**
 * olivine_plan_edit_clear:
 * @context: what the window works with
 * @from: the first day
 * @to: the last day
 *
 * Takes everything out of the plan that is not eaten.
 *
 * Returns: whether there was anything
 */
gboolean
olivine_plan_edit_clear (OlivineContext *context,
                         OlivineDate     from,
                         OlivineDate     to)
{
  guint n_cleared = 0;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = olivine_meal_plan_clear (olivine_context_get_store (context), from, to,
                                           &n_cleared, &error);

  if (done && n_cleared == 0)
    {
      olivine_context_toast (context, _("There is nothing to clear"), FALSE);
      return FALSE;
    }
  title = g_strdup_printf (ngettext ("%u dish removed from the plan",
                                     "%u dishes removed from the plan", n_cleared), n_cleared);

  return finish (context, done, error, title);
}
