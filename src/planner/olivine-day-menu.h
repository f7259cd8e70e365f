/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The best menus of one day, found by looking at all that could be.
 *
 * A menu is one option for each meal of a class of days that keeps every bound
 * of the day.  Bounds are compared in whole thousandths.
 */

#pragma once

#include <gio/gio.h>

#include "olivine-day-class.h"

G_BEGIN_DECLS

typedef struct {
  double  value;  /* points and prices, smaller is better */
  double  points; /* that the day costs by itself */
  guint16 option[OLIVINE_DAY_MAX_SLOTS];
} OlivineMenu;

/* What to look for. */
typedef struct {
  const OlivineDayClass *day;
  const double          *price[OLIVINE_DAY_MAX_SLOTS]; /* by option, on top of its points */
  const double          *again;    /* (nullable): by dish, when it comes again that day, ≥ 0 */
  const gint64          *servings; /* (nullable): by dish, the most the day may have, thousandths */
  double                 below;    /* only menus of less than this value */
  guint                  max_menus;
} OlivineMenuQuery;

typedef enum {
  OLIVINE_MENUS_ALL,       /* there are no other ones below the value asked for */
  OLIVINE_MENUS_BEST,      /* there are more, but none better */
  OLIVINE_MENUS_CANCELLED,
} OlivineMenusFound;

OlivineMenusFound olivine_day_menus     (const OlivineMenuQuery *query,
                                         GArray                 *menus,
                                         GCancellable           *cancellable);
guint64           olivine_menu_get_key  (const OlivineMenu      *menu);
int               olivine_menu_compare  (gconstpointer           a,
                                         gconstpointer           b);
gboolean          olivine_menus_keep    (GArray                 *menus,
                                         guint                   max_menus,
                                         const OlivineMenu      *menu);

static inline const OlivineDayOption *
olivine_menu_get_option (const OlivineMenu     *menu,
                         const OlivineDayClass *day,
                         guint                  slot)
{
  return &g_array_index (day->options[slot], OlivineDayOption, menu->option[slot]);
}

G_END_DECLS
