/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A calendar day as the diary knows it: a label, not a moment.
 *
 * It is a type of its own so that a day and a point in time cannot be mixed
 * up; no time stamp ever decides a day.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days since 0001-01-01 (which is 1); 0 is "no date". */
typedef struct {
  guint32 julian;
} OlivineDate;

#define OLIVINE_DATE_NONE ((OlivineDate) { 0 })

OlivineDate  olivine_date_from_ymd    (int           year,
                                       int           month,
                                       int           day);
gboolean     olivine_date_from_text   (const char   *text,
                                       OlivineDate  *date,
                                       GError      **error);
char        *olivine_date_to_text     (OlivineDate   date);
void         olivine_date_get_ymd     (OlivineDate   date,
                                       int          *year,
                                       int          *month,
                                       int          *day);
OlivineDate  olivine_date_from_moment (GDateTime    *local_moment);
OlivineDate  olivine_date_add_days    (OlivineDate   date,
                                       int           n_days);
int          olivine_date_compare     (OlivineDate   a,
                                       OlivineDate   b);
int          olivine_date_days_between (OlivineDate  from,
                                        OlivineDate  to);
int          olivine_date_age_months  (OlivineDate   birth,
                                       OlivineDate   on);

/* A clock time of the day as text, "HH:MM" or empty. */
gboolean     olivine_time_from_text   (const char   *text,
                                       char        **time,
                                       GError      **error);
int          olivine_time_to_minutes  (const char   *text);

static inline gboolean
olivine_date_is_set (OlivineDate date)
{
  return date.julian != 0;
}

G_END_DECLS
