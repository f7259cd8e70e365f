/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Depth first through the meals, cheapest options first.
 *
 * A branch is left as soon as what is still to come cannot bring it below the
 * worst menu kept, or cannot bring a nutrient within its bounds.  So the answer
 * is exact, and the same everywhere: it depends on no clock.
 */

#include "config.h"

#include "olivine-day-menu.h"

#include <math.h>

#include "olivine-day-guide.h"

/* How many options are looked at between two glances at the cancellable. */
#define STEPS_A_GLANCE 16384

/* An option with what it costs here, side by side in memory. */
typedef struct {
  double  cost;
  double  guided; /* what it costs with the guide's slopes */
  gint64  amount[OLIVINE_N_NUTRIENTS];
  gint64  servings;
  guint   dish;
  guint   plates;
  guint16 option;
} Candidate;

/* What the meals from one on can bring at least and at most. */
typedef struct {
  double least_cost;
  double least_guided;
  guint  plates;
  gint64 least[OLIVINE_N_NUTRIENTS];
  gint64 most[OLIVINE_N_NUTRIENTS];
} Rest;

typedef struct {
  double value;
  double guided;
  guint  plates;
  gint64 amount[OLIVINE_N_NUTRIENTS];
} Sum;

typedef struct {
  const OlivineMenuQuery *query;
  const OlivineDayClass  *day;
  OlivineDayGuide         guide;
  guint                   order[OLIVINE_DAY_MAX_SLOTS]; /* which meal is decided when */
  Candidate              *candidates[OLIVINE_DAY_MAX_SLOTS];
  guint                   n_candidates[OLIVINE_DAY_MAX_SLOTS];
  Rest                    rest[OLIVINE_DAY_MAX_SLOTS + 1];
  const Candidate        *taken[OLIVINE_DAY_MAX_SLOTS];
  GArray                 *menus;  /* a heap, the worst on top */
  double                  below;
  gboolean                is_full;
  guint                   n_steps;
  gboolean                is_cancelled;
  GCancellable           *cancellable;
} Search;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->guided != second->guided)
    return first->guided < second->guided ? -1 : 1;

  return (int) first->option - (int) second->option;
}

static void
keep_menu (Search            *search,
           const OlivineMenu *menu)
{
  if (!olivine_menus_keep (search->menus, search->query->max_menus, menu))
    search->is_full = TRUE;
  if (search->menus->len == search->query->max_menus)
    search->below = g_array_index (search->menus, OlivineMenu, 0).value;
}

static void
take_menu (Search *search,
           double  value)
{
  const OlivineDayClass *day = search->day;
  OlivineMenu menu = { .value = value };
  guint plates = day->fixed_plates;
  gint64 energy = 0;

  for (guint i = 0; i < day->n_slots; i++)
    {
      const Candidate *taken = search->taken[i];
      guint slot = search->order[i];

      menu.option[slot] = taken->option;
      menu.points += g_array_index (day->options[slot], OlivineDayOption, taken->option).points;
      plates |= taken->plates;
      energy += taken->amount[0];
    }

  menu.points += day->plate_points[plates]
                 + day->energy_points * (double) ABS (energy - day->energy_wanted);
  keep_menu (search, &menu);
}

/* What energy costs at least when it will lie between two amounts. */
static inline double
energy_between (const OlivineDayClass *day,
                gint64                 least,
                gint64                 most)
{
  gint64 off = MAX (least - day->energy_wanted, day->energy_wanted - most);

  return off > 0 ? day->energy_points * (double) off : 0.0;
}

static inline gboolean
keeps_bounds (const OlivineDayClass *day,
              const Sum             *sum,
              const Rest            *rest)
{
  for (guint i = 0; i < day->n_axes; i++)
    if (sum->amount[i] + rest->least[i] > day->axes[i].most
        || sum->amount[i] + rest->most[i] < day->axes[i].least)
      return FALSE;

  return TRUE;
}

/* Price of a dish that stands in an earlier meal too; INFINITY when there is
 * not enough of it. */
static double
price_again (const Search    *search,
             guint            depth,
             const Candidate *candidate)
{
  const OlivineMenuQuery *query = search->query;
  gint64 servings = candidate->servings;

  for (guint i = 0; i < depth; i++)
    if (search->taken[i]->dish == candidate->dish)
      servings += search->taken[i]->servings;

  if (servings == candidate->servings)
    return 0.0;
  if (query->servings != NULL && servings > query->servings[candidate->dish])
    return INFINITY;
  return query->again != NULL ? query->again[candidate->dish] : 0.0;
}

static gboolean
glance (Search *search)
{
  if (++search->n_steps % STEPS_A_GLANCE == 0
      && g_cancellable_is_cancelled (search->cancellable))
    search->is_cancelled = TRUE;

  return !search->is_cancelled;
}

/* NOLINTNEXTLINE(misc-no-recursion): four meals deep at most. */
static void
descend (Search    *search,
         guint      depth,
         const Sum *sum)
{
  const OlivineDayClass *day = search->day;
  const Rest *rest = &search->rest[depth + 1];
  double plates_least = day->plate_points[sum->plates | search->rest[depth].plates];

  for (guint i = 0; i < search->n_candidates[depth] && glance (search); i++)
    {
      const Candidate *candidate = &search->candidates[depth][i];
      Sum next = { .value = sum->value + candidate->cost,
                   .guided = sum->guided + candidate->guided,
                   .plates = sum->plates | candidate->plates };
      double value;

      /* The next ones cost no less. */
      if (next.guided + rest->least_guided >= search->below)
        return;
      if (next.value + rest->least_cost + plates_least >= search->below)
        continue;

      for (guint axis = 0; axis < day->n_axes; axis++)
        next.amount[axis] = sum->amount[axis] + candidate->amount[axis];
      next.value += price_again (search, depth, candidate);
      value = next.value + rest->least_cost + day->plate_points[next.plates | rest->plates]
              + energy_between (day, next.amount[0] + rest->least[0],
                                next.amount[0] + rest->most[0]);
      if (value >= search->below || !keeps_bounds (day, &next, rest))
        continue;

      search->taken[depth] = candidate;
      if (depth + 1 < day->n_slots)
        descend (search, depth + 1, &next);
      else
        take_menu (search, value);
    }
}

/* What each option costs by itself; INFINITY where there is not enough of it. */
static double *
cost_options (const OlivineMenuQuery *query,
              guint                   slot)
{
  const GArray *options = query->day->options[slot];
  double *costs = g_new (double, options->len);

  for (guint i = 0; i < options->len; i++)
    {
      const OlivineDayOption *option = &g_array_index (options, OlivineDayOption, i);

      costs[i] = option->points + (query->price[slot] != NULL ? query->price[slot][i] : 0.0);
      if (query->servings != NULL && option->servings > query->servings[option->dish])
        costs[i] = INFINITY;
    }

  return costs;
}

static void
fill_candidates (Search       *search,
                 guint         depth,
                 const double *costs)
{
  const GArray *options = search->day->options[search->order[depth]];

  search->candidates[depth] = g_new (Candidate, options->len);
  for (guint i = 0; i < options->len; i++)
    {
      const OlivineDayOption *option = &g_array_index (options, OlivineDayOption, i);
      Candidate *candidate = &search->candidates[depth][search->n_candidates[depth]];

      if (isinf (costs[i]))
        continue;
      candidate->cost = costs[i];
      candidate->guided = olivine_day_guide_cost (&search->guide, search->day, option, costs[i]);
      candidate->servings = option->servings;
      candidate->dish = option->dish;
      candidate->plates = option->plates;
      candidate->option = (guint16) i;
      for (guint axis = 0; axis < search->day->n_axes; axis++)
        candidate->amount[axis] = option->amount[axis];
      search->n_candidates[depth]++;
    }

  if (search->n_candidates[depth] > 0)
    qsort (search->candidates[depth], search->n_candidates[depth], sizeof (Candidate),
           compare_candidates);
}

static void
add_rest (Search *search,
          guint   depth)
{
  Rest *rest = &search->rest[depth];
  double least_cost = INFINITY;

  for (guint i = 0; i < search->n_candidates[depth]; i++)
    least_cost = fmin (least_cost, search->candidates[depth][i].cost);

  *rest = search->rest[depth + 1];
  rest->least_cost += least_cost;
  rest->least_guided += search->candidates[depth][0].guided;
  for (guint i = 0; i < search->n_candidates[depth]; i++)
    rest->plates |= search->candidates[depth][i].plates;

  for (guint axis = 0; axis < search->day->n_axes; axis++)
    {
      gint64 least = G_MAXINT64;
      gint64 most = G_MININT64;

      for (guint i = 0; i < search->n_candidates[depth]; i++)
        {
          least = MIN (least, search->candidates[depth][i].amount[axis]);
          most = MAX (most, search->candidates[depth][i].amount[axis]);
        }
      rest->least[axis] += least;
      rest->most[axis] += most;
    }
}

/* Meals with few options are decided first: the widest choice last, where a
 * branch is left soonest. */
static void
order_slots (Search *search)
{
  const OlivineDayClass *day = search->day;

  for (guint i = 0; i < day->n_slots; i++)
    {
      guint j = i;

      for (; j > 0 && day->options[search->order[j - 1]]->len > day->options[i]->len; j--)
        search->order[j] = search->order[j - 1];
      search->order[j] = i;
    }
}

static gboolean
prepare (Search *search)
{
  double *costs[OLIVINE_DAY_MAX_SLOTS] = { NULL };
  gboolean is_empty = FALSE;

  order_slots (search);
  for (guint slot = 0; slot < search->day->n_slots; slot++)
    costs[slot] = cost_options (search->query, slot);
  olivine_day_guide_init (&search->guide, search->day, costs);

  for (guint depth = search->day->n_slots; depth-- > 0;)
    {
      fill_candidates (search, depth, costs[search->order[depth]]);
      is_empty |= search->n_candidates[depth] == 0;
      if (!is_empty)
        add_rest (search, depth);
    }

  for (guint slot = 0; slot < search->day->n_slots; slot++)
    g_free (costs[slot]);
  return !is_empty;
}

/**
 * olivine_day_menus:
 * @query: what to look for
 * @menus: (element-type OlivineMenu): where the menus go, best first; emptied before
 * @cancellable: (nullable): to stop early
 *
 * Finds the menus of least value that keep every bound of a day.  Ties are
 * decided by the places of the options.
 *
 * Returns: whether these are all, the best, or the search was cancelled
 */
OlivineMenusFound
olivine_day_menus (const OlivineMenuQuery *query,
                   GArray                 *menus,
                   GCancellable           *cancellable)
{
  Search search = { .query = query, .menus = menus, .cancellable = cancellable };
  Sum nothing = { 0 };

  g_return_val_if_fail (query != NULL && query->max_menus > 0, OLIVINE_MENUS_CANCELLED);
  g_return_val_if_fail (menus != NULL, OLIVINE_MENUS_CANCELLED);

  search.day = query->day;
  search.below = query->below;
  nothing.plates = query->day->fixed_plates;
  g_array_set_size (menus, 0);
  if (prepare (&search))
    {
      nothing.guided = search.guide.constant;
      descend (&search, 0, &nothing);
    }
  for (guint i = 0; i < query->day->n_slots; i++)
    g_free (search.candidates[i]);

  g_array_sort (menus, olivine_menu_compare);
  if (search.is_cancelled)
    return OLIVINE_MENUS_CANCELLED;
  return search.is_full ? OLIVINE_MENUS_BEST : OLIVINE_MENUS_ALL;
}
