/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One day as it is shown: the person then, the target, the entries, the intake. */

#pragma once

#include "olivine-intake.h"
#include "olivine-target.h"

G_BEGIN_DECLS

/* What the person said of a day. */
typedef enum {
  OLIVINE_MARK_NONE,
  OLIVINE_MARK_COMPLETE,
  OLIVINE_MARK_INCOMPLETE,
} OlivineMark;

typedef struct {
  OlivineDate    date;
  OlivinePerson *person;  /* the version valid on that day */
  OlivineTarget  target;
  OlivineTarget  upper_level;
  GPtrArray     *entries; /* of OlivineEntry, in the diary's order */
  OlivineIntake  intake;
  OlivineMark    mark;
} OlivineDay;

OlivineDay *olivine_day_new  (OlivineDate          date,
                              const OlivinePerson *person,
                              GPtrArray           *entries,
                              OlivineMark          mark);
void        olivine_day_free (OlivineDay          *day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineDay, olivine_day_free)

G_END_DECLS
