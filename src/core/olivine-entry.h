/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One line of the diary: a food eaten, or a supplement or medicine taken.
 *
 * It carries the totals it was logged with; nothing that happens to a food
 * later changes them.  Boxed and reference counted; a shared entry is not changed.
 */

#pragma once

#include <glib-object.h>

#include "olivine-date.h"
#include "olivine-food.h"

G_BEGIN_DECLS

/* Stored by nick. */
typedef enum {
  OLIVINE_KIND_FOOD,
  OLIVINE_KIND_SUPPLEMENT,
  OLIVINE_KIND_MULTIVITAMIN,
  OLIVINE_KIND_ELECTROLYTE,
  OLIVINE_KIND_ANTACID,
  OLIVINE_KIND_LAXATIVE,
  OLIVINE_KIND_BOWEL_PREP,
  OLIVINE_KIND_EPSOM_ORAL,
  OLIVINE_KIND_PRESCRIBED_BINDER,
  OLIVINE_KIND_PRESCRIBED,
} OlivineKind;

typedef enum {
  OLIVINE_MEAL_NONE, /* doses, and imports that do not say */
  OLIVINE_MEAL_BREAKFAST,
  OLIVINE_MEAL_LUNCH,
  OLIVINE_MEAL_DINNER,
  OLIVINE_MEAL_SNACK,
} OlivineMeal;

#define OLIVINE_N_MEALS 5

typedef struct {
  /*< private >*/
  gatomicrefcount   ref_count;
  /*< public >*/
  char             *uid;
  OlivineDate       date;
  char             *time;          /* "HH:MM" or "" */
  OlivineMeal       meal;
  char             *dish;          /* name of the group it was logged with, or "" */
  OlivineKind       kind;
  char             *food_id;       /* kept verbatim, may name a food not known here, may be "" */
  char             *food;          /* name as logged */
  gint64            quantity;      /* thousandths of the unit; of a dose, the count */
  char             *unit;          /* "g", "cup", "tablet" …, may be "" */
  gint64            grams;         /* thousandths; OLIVINE_UNKNOWN for doses */
  OlivineSnapshot   snapshot;      /* totals, not per 100 g */
  OlivineProcessing processing;    /* of the food when it was logged */
  gboolean          estimated;     /* figures borrowed from a similar food */
  char             *compound;      /* of a dose, or "" */
  gint64            compound_mg;   /* thousandths, per unit; OLIVINE_UNKNOWN when not given */
  gboolean          agreed;        /* a clinician agreed to this product */
  char             *cautions;      /* ids that stood when it was logged, "KID-01;UL-01", or "" */
  char             *note;
} OlivineEntry;

#define OLIVINE_TYPE_ENTRY (olivine_entry_get_type ())
GType         olivine_entry_get_type (void);
OlivineEntry *olivine_entry_new      (void);
OlivineEntry *olivine_entry_copy     (const OlivineEntry  *entry);
OlivineEntry *olivine_entry_ref      (OlivineEntry        *entry);
void          olivine_entry_unref    (OlivineEntry        *entry);
gboolean      olivine_entry_equal    (const OlivineEntry  *a,
                                      const OlivineEntry  *b);
gboolean      olivine_entry_validate (const OlivineEntry  *entry,
                                      OlivineDate          today,
                                      GError             **error);
gboolean      olivine_entry_check_likely (const OlivineEntry  *entry,
                                          GError             **error);
void          olivine_entry_set_food (OlivineEntry        *entry,
                                      const OlivineFood   *food,
                                      double               grams);

const char   *olivine_kind_to_nick   (OlivineKind   kind);
gboolean      olivine_kind_from_nick (const char   *nick,
                                      OlivineKind  *kind,
                                      GError      **error);
const char   *olivine_meal_to_nick   (OlivineMeal   meal);
gboolean      olivine_meal_from_nick (const char   *nick,
                                      OlivineMeal  *meal,
                                      GError      **error);
OlivineMeal   olivine_meal_at_time   (const char   *time);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineEntry, olivine_entry_unref)

G_END_DECLS
