/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A change while it is written or taken back.  Private to the store. */

#pragma once

#include "olivine-journal.h"

G_BEGIN_DECLS

/* One row of it, as JSON; NULL: there was none, or is none. */
typedef struct {
  OlivineRow  row;
  char       *key;
  char       *before;
  char       *after;
} OlivineWatchedRow;

struct _OlivineChange
{
  OlivineDb *db;
  char      *label;
  GPtrArray *rows; /* of OlivineWatchedRow, in the order of writing */
};

OlivineChange *olivine_change_new             (OlivineDb  *db,
                                               const char *label);
char          *olivine_change_label_translate (const char *label);

G_END_DECLS
