/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the rooms of the week's program share: its rows, prices and columns. */

#pragma once

#include "olivine-solver.h"
#include "olivine-week-master.h"

G_BEGIN_DECLS

#define OLIVINE_NO_ROW G_MAXUINT

/* The two meals where a main dish stands. */
#define OLIVINE_N_MAINS 2

typedef struct {
  guint       day_class;
  OlivineMenu menu;
  guint       column; /* place in the program */
} Column;

/* Where a dish stands in the program. */
typedef struct {
  guint  uses;
  guint  servings;
  guint  leftover;
  guint  main[OLIVINE_N_MAINS];
  double main_cap[OLIVINE_N_MAINS];
} DishRows;

/* What a dish has to pay, beside its points, for the rows it stands in. */
typedef struct {
  double use;
  double serving;  /* for a whole one */
  double leftover; /* that a whole serving brings in */
  double main[OLIVINE_N_MAINS];
} DishPrices;

struct _OlivineWeekMaster {
  const OlivineWeek *week;
  gboolean           counts_leftovers;
  OlivineSolver     *solver;
  guint             *class_rows;
  DishRows          *rows;        /* by dish */
  DishPrices        *prices;      /* by dish: of the last relaxation */
  DishPrices        *best_prices; /* by dish: those that gave the bound */
  guint              familiar_row;
  double             familiar_price;
  double             best_familiar_price;
  double            *least;       /* by class: the value of its best menu at @best_prices */
  GArray            *columns;     /* of Column */
  GHashTable       **known;       /* by class: keys of the menus that are columns */
  double             bound;
  double             worst;       /* no plan costs more */
  gboolean           has_all;     /* no menu of a plan below what was asked for is missing */
};

gboolean olivine_week_master_add_menu   (OlivineWeekMaster       *self,
                                         guint                    day_class,
                                         const OlivineMenu       *menu);
double   olivine_week_master_price_menu (const OlivineWeekMaster *self,
                                         guint                    day_class,
                                         const OlivineMenu       *menu);

static inline guint
olivine_main_of_meal (OlivineMeal meal)
{
  return meal == OLIVINE_MEAL_LUNCH ? 0 : 1;
}

G_END_DECLS
