/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Undo: what every change looked like before and after it.
 *
 * The journal lives in diary.db, so window and command line share it.  Writers
 * bracket what they change with olivine_journal_begin() and _commit() inside
 * their transaction.
 */

#pragma once

#include "olivine-date.h"
#include "olivine-store.h"

G_BEGIN_DECLS

typedef struct _OlivineChange OlivineChange;

/* What can be undone.  Stored: append only. */
typedef enum {
  OLIVINE_ROW_ENTRY,         /* key: uid */
  OLIVINE_ROW_DAY,           /* key: date */
  OLIVINE_ROW_FAVOURITE,     /* key: food id */
  OLIVINE_ROW_PROFILE,       /* key: valid_from */
  OLIVINE_ROW_FOOD,          /* key: food id; with its portions and ingredients */
  OLIVINE_ROW_LAB,           /* key: uid */
  OLIVINE_ROW_SYMPTOM,       /* key: date; all symptoms of that day */
  OLIVINE_ROW_PRODUCT,       /* key: uid */
  OLIVINE_ROW_PLAN_ITEM,     /* key: uid */
  OLIVINE_ROW_DISH_CHOICE,   /* key: dish id */
  OLIVINE_ROW_SHOPPING_TICK, /* key: date; all ticks of that day */
} OlivineRow;

#define OLIVINE_N_ROWS 11

OlivineChange *olivine_journal_begin  (OlivineDb      *db,
                                       const char     *label);
gboolean       olivine_journal_watch  (OlivineChange  *change,
                                       OlivineRow      row,
                                       const char     *key,
                                       GError        **error);
gboolean       olivine_journal_commit (OlivineChange  *change,
                                       GError        **error);
void           olivine_change_free    (OlivineChange  *change);

gboolean       olivine_journal_undo   (OlivineStore   *store,
                                       char          **label,
                                       GPtrArray     **entry_uids,
                                       OlivineDate    *date,
                                       GError        **error);
char          *olivine_journal_peek   (OlivineStore   *store,
                                       GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineChange, olivine_change_free)

G_END_DECLS
