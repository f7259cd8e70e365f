/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A month as a calendar: how much of the target each day reached.
 *
 * A day is the deeper coloured the more of its target it reached; its milligrams
 * stand in it, a tick when the target was reached, "≥" when not all of it is known.
 * A gap is an empty box.
 */

#pragma once

#include <cairo.h>

#include "olivine-chart-view.h"
#include "olivine-day.h"

G_BEGIN_DECLS

/* How opaque the colour of food is behind the figures of a day that reached its target:
 * no more than lets them be read in light and in dark. */
#define OLIVINE_MONTH_MAP_DEEPEST 0.42

typedef struct _OlivineMonthMap OlivineMonthMap;

OlivineMonthMap *olivine_month_map_new         (GPtrArray              *days,
                                                int                     year,
                                                int                     month,
                                                int                     first_weekday,
                                                OlivineDate             today);
void             olivine_month_map_free        (OlivineMonthMap        *map);

guint            olivine_month_map_get_n_weeks (OlivineMonthMap        *map);
int              olivine_month_map_find        (OlivineMonthMap        *map,
                                                OlivineDate             date);
OlivineDate      olivine_month_map_get_date    (OlivineMonthMap        *map,
                                                guint                   index);
int              olivine_month_map_hit         (OlivineMonthMap        *map,
                                                const OlivineChartView *view,
                                                double                  x,
                                                double                  y);
OlivineSentence *olivine_month_map_to_sentence (OlivineMonthMap        *map,
                                                guint                   index);
void             olivine_month_map_draw        (OlivineMonthMap        *map,
                                                cairo_t                *cr,
                                                const OlivineChartView *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineMonthMap, olivine_month_map_free)

G_END_DECLS
