/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A diary of years as a careful person keeps it: twenty or so foods every day and a
 * supplement, the last day being the same in each. */

#pragma once

#include "olivine-date.h"
#include "olivine-store.h"

G_BEGIN_DECLS

#define BENCH_DIARY_YEAR_DAYS 365
#define BENCH_DIARY_LAST (olivine_date_from_ymd (2026, 11, 20))

gboolean      bench_diary_set_profile (OlivineStore  *store,
                                       OlivineDate    today,
                                       GError       **error);
OlivineStore *bench_diary_open        (const char    *dir,
                                       int            n_years,
                                       OlivineDate    last,
                                       GError       **error);

G_END_DECLS
