/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The program of a week: a row for each class of days, and for each dish rows for
 * how often it comes, its servings, its days as a main dish and its leftover.
 *
 * That no main dish may come on two days beside each other is there only as the
 * number of days it can come at all; what is chosen is put in order afterwards.
 */

#include "config.h"

#include "olivine-week-master-private.h"

#include <math.h>

#include "olivine-plan-score.h"

/* A day without a menu costs so many times what the worst plan does. */
#define NO_MENU_FACTOR 1000.0

static gboolean
has_option (const OlivineDayClass *day,
            OlivineMeal            meal,
            guint                  dish)
{
  for (guint slot = 0; slot < day->n_slots; slot++)
    for (guint i = 0; day->meals[slot] == meal && i < day->options[slot]->len; i++)
      if (g_array_index (day->options[slot], OlivineDayOption, i).dish == dish)
        return TRUE;

  return FALSE;
}

/* On how many days a main dish can stand when no two are beside each other. */
static guint
count_apart (const OlivineWeek *week,
             OlivineMeal        meal,
             guint              dish,
             guint             *n_days)
{
  guint n_apart = 0;
  guint last = G_MAXUINT;

  *n_days = 0;
  for (guint day = 0; day < week->n_days; day++)
    {
      if (!has_option (olivine_week_get_class (week, day), meal, dish))
        continue;
      (*n_days)++;
      if (last != G_MAXUINT && olivine_week_are_beside (week, last, day))
        continue;
      last = day;
      n_apart++;
    }

  return n_apart;
}

static void
add_main_row (OlivineWeekMaster *self,
              OlivineMeal        meal,
              guint              dish)
{
  DishRows *rows = &self->rows[dish];
  guint n_days = 0;
  guint n_apart = count_apart (self->week, meal, dish, &n_days);
  gint64 most = self->week->servings[dish] / olivine_dish_portions[0];
  guint main = olivine_main_of_meal (meal);

  rows->main[main] = OLIVINE_NO_ROW;
  rows->main_cap[main] = n_apart;
  if (n_apart < n_days && n_apart < most)
    rows->main[main] = olivine_solver_add_row (self->solver, -INFINITY, n_apart);
}

static void
add_dish_rows (OlivineWeekMaster *self,
               guint              dish)
{
  const OlivineWeek *week = self->week;
  DishRows *rows = &self->rows[dish];
  double left = (double) MAX (week->servings[dish], 0) / 1000.0;
  double leftover = (double) week->leftover[dish] / 1000.0;
  double once = week->is_used[dish] ? 0.0 : 1.0;
  double one = 1.0;
  double minus_one = -1.0;

  /* Uses less those that come again, and one if there are none, make 1.  Both
   * columns are whole, so that the search can decide whether a dish comes at all. */
  rows->uses = olivine_solver_add_row (self->solver, once, once);
  olivine_solver_add_column (self->solver, OLIVINE_SCORE_REPEAT, 0.0, INFINITY, TRUE, &rows->uses,
                             &minus_one, 1);
  olivine_solver_add_column (self->solver, 0.0, 0.0, once, TRUE, &rows->uses, &one, 1);
  rows->servings = olivine_solver_add_row (self->solver, -INFINITY, left);
  rows->leftover = OLIVINE_NO_ROW;
  if (self->counts_leftovers && leftover > 0.0)
    {
      rows->leftover = olivine_solver_add_row (self->solver, leftover, INFINITY);
      olivine_solver_add_column (self->solver, OLIVINE_SCORE_LEFTOVER, 0.0, INFINITY, FALSE,
                                 &rows->leftover, &one, 1);
    }
  add_main_row (self, OLIVINE_MEAL_LUNCH, dish);
  add_main_row (self, OLIVINE_MEAL_DINNER, dish);
}

/* More than any plan costs: each part at its worst. */
static double
find_worst (const OlivineWeek *week)
{
  double worst = OLIVINE_SCORE_REPEAT * week->n_meals;

  for (guint i = 0; i < week->problem->dishes->len; i++)
    worst += OLIVINE_SCORE_LEFTOVER * (double) week->leftover[i] / 1000.0;
  for (guint i = 0; i < week->n_days; i++)
    worst += olivine_day_class_get_worst (olivine_week_get_class (week, i));

  return worst;
}

static void
add_class_row (OlivineWeekMaster *self,
               guint              day_class)
{
  double n_days = olivine_week_count_days (self->week, day_class);
  double one = 1.0;

  self->class_rows[day_class] = olivine_solver_add_row (self->solver, n_days, n_days);
  olivine_solver_add_column (self->solver, NO_MENU_FACTOR * self->worst, 0.0, INFINITY, FALSE,
                             &self->class_rows[day_class], &one, 1);
  self->known[day_class] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * olivine_week_master_new:
 * @week: a week, which must live longer
 * @counts_leftovers: whether leftovers are this week's alone, and so in the bound
 *
 * Returns: (transfer full): a program without menus yet
 */
OlivineWeekMaster *
olivine_week_master_new (const OlivineWeek *week,
                         gboolean           counts_leftovers)
{
  OlivineWeekMaster *self = NULL;
  guint n_dishes;

  g_return_val_if_fail (week != NULL, NULL);

  n_dishes = week->problem->dishes->len;
  self = g_new0 (OlivineWeekMaster, 1);
  self->week = week;
  self->counts_leftovers = counts_leftovers;
  self->solver = olivine_solver_new ();
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  self->rows = g_new0 (DishRows, n_dishes);
  self->prices = g_new0 (DishPrices, n_dishes);
  self->best_prices = g_new0 (DishPrices, n_dishes);
  self->least = g_new0 (double, week->classes->len);
  self->class_rows = g_new (guint, week->classes->len);
  self->known = g_new (GHashTable *, week->classes->len);
  self->bound = -INFINITY;
  self->worst = find_worst (week);

  self->familiar_row = olivine_solver_add_row (self->solver, -INFINITY, week->max_familiar);
  for (guint i = 0; i < week->classes->len; i++)
    add_class_row (self, i);
  for (guint i = 0; i < n_dishes; i++)
    add_dish_rows (self, i);

  return self;
}

/**
 * olivine_week_master_free:
 * @self: (transfer full) (nullable): a program
 *
 * Frees a program.
 */
void
olivine_week_master_free (OlivineWeekMaster *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->week->classes->len; i++)
    g_hash_table_unref (self->known[i]);
  olivine_solver_free (self->solver);
  g_array_unref (self->columns);
  g_free (self->rows);
  g_free (self->prices);
  g_free (self->best_prices);
  g_free (self->least);
  g_free (self->class_rows);
  g_free (self->known);
  g_free (self);
}

/* The entries of a column; a dish may stand in two meals of a menu. */
typedef struct {
  guint  n;
  guint  rows[2 + 4 * OLIVINE_DAY_MAX_SLOTS];
  double values[2 + 4 * OLIVINE_DAY_MAX_SLOTS];
} Entries;

static void
add_entry (Entries *entries,
           guint    row,
           double   value)
{
  if (row == OLIVINE_NO_ROW)
    return;

  for (guint i = 0; i < entries->n; i++)
    if (entries->rows[i] == row)
      {
        entries->values[i] += value;
        return;
      }

  entries->rows[entries->n] = row;
  entries->values[entries->n++] = value;
}

/**
 * olivine_week_master_add_menu:
 * @self: a program
 * @day_class: the place of a class
 * @menu: a menu for a day of that class
 *
 * Returns: whether the menu was not a column before
 */
gboolean
olivine_week_master_add_menu (OlivineWeekMaster *self,
                              guint              day_class,
                              const OlivineMenu *menu)
{
  const OlivineDayClass *day = self->week->classes->pdata[day_class];
  guint64 key = olivine_menu_get_key (menu);
  Column column = { day_class, *menu, 0 };
  Entries entries = { 0 };

  if (!g_hash_table_add (self->known[day_class], g_memdup2 (&key, sizeof key)))
    return FALSE;

  add_entry (&entries, self->class_rows[day_class], 1.0);
  for (guint slot = 0; slot < day->n_slots; slot++)
    {
      const OlivineDayOption *option = olivine_menu_get_option (menu, day, slot);
      const DishRows *rows = &self->rows[option->dish];
      double servings = (double) option->servings / 1000.0;

      add_entry (&entries, rows->uses, 1.0);
      add_entry (&entries, rows->servings, servings);
      add_entry (&entries, rows->leftover, servings);
      if (option->is_familiar)
        add_entry (&entries, self->familiar_row, 1.0);
      if (olivine_meal_is_main (day->meals[slot]))
        add_entry (&entries, rows->main[olivine_main_of_meal (day->meals[slot])], 1.0);
    }

  column.column = olivine_solver_add_column (self->solver, menu->points, 0.0, INFINITY, TRUE,
                                             entries.rows, entries.values, entries.n);
  g_array_append_val (self->columns, column);
  return TRUE;
}

/**
 * olivine_week_master_add_plan:
 * @self: a program
 * @plan: a plan for its week, whose menus become columns
 */
void
olivine_week_master_add_plan (OlivineWeekMaster     *self,
                              const OlivineWeekPlan *plan)
{
  for (guint day = 0; day < self->week->n_days; day++)
    olivine_week_master_add_menu (self, self->week->day_class[day], &plan->menus[day]);
}
