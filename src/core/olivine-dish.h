/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A dish that can be planned: ours, or a recipe of the person's own.
 *
 * What it contains is worked out from its ingredients and never typed; where an
 * ingredient is not known, the dish may contain anything.  Boxed and reference
 * counted; not changed once another owner has seen it.
 */

#pragma once

#include "olivine-entry.h"

G_BEGIN_DECLS

/* Bits of a mask.  The first twelve are what a food contains. */
typedef enum {
  OLIVINE_TAG_MEAT        = 1 << 0,
  OLIVINE_TAG_FISH        = 1 << 1,  /* of a dish: fish or shellfish */
  OLIVINE_TAG_SHELLFISH   = 1 << 2,
  OLIVINE_TAG_EGG         = 1 << 3,
  OLIVINE_TAG_DAIRY       = 1 << 4,
  OLIVINE_TAG_HONEY       = 1 << 5,
  OLIVINE_TAG_GLUTEN      = 1 << 6,
  OLIVINE_TAG_NUTS        = 1 << 7,  /* tree nuts; of a dish also peanuts */
  OLIVINE_TAG_PEANUT      = 1 << 8,
  OLIVINE_TAG_SOY         = 1 << 9,
  OLIVINE_TAG_SESAME      = 1 << 10,
  OLIVINE_TAG_UNKNOWN     = 1 << 11, /* an ingredient whose contents are not known */
  OLIVINE_TAG_VEGETARIAN  = 1 << 12,
  OLIVINE_TAG_VEGAN       = 1 << 13,
  OLIVINE_TAG_GLUTEN_FREE = 1 << 14,
  OLIVINE_TAG_NUT_FREE    = 1 << 15,
  OLIVINE_TAG_DAIRY_FREE  = 1 << 16,
} OlivineTag;

typedef guint32 OlivineTags;

/* What a food contains, as against what follows from it. */
#define OLIVINE_TAGS_CONTAINED ((OlivineTags) OLIVINE_TAG_VEGETARIAN - 1)

/* Groups of foods a varied day has, as bits. */
typedef enum {
  OLIVINE_PLATE_VEGETABLES = 1 << 0,
  OLIVINE_PLATE_FRUIT      = 1 << 1,
  OLIVINE_PLATE_GRAINS     = 1 << 2,
  OLIVINE_PLATE_LEGUMES    = 1 << 3, /* soya too */
  OLIVINE_PLATE_NUTS       = 1 << 4, /* seeds too */
  OLIVINE_PLATE_ANIMAL     = 1 << 5, /* meat, fish, eggs, dairy */
} OlivinePlate;

#define OLIVINE_N_PLATES 6

/* Breakfast, lunch, dinner and snack, as 1 << OlivineMeal. */
#define OLIVINE_MEALS_ALL 0x1eu

/* Portions of a dish, in thousandths of a serving: ½, 1, 1½ and 2. */
#define OLIVINE_N_PORTIONS 4
extern const gint64 olivine_dish_portions[OLIVINE_N_PORTIONS];

typedef struct {
  /*< private >*/
  gatomicrefcount  ref_count;
  double           plate_g[OLIVINE_N_PLATES]; /* of each group of foods, for all servings */
  /*< public >*/
  char            *id;           /* "dish:lentil-soup", "my:<uuid>" of a recipe */
  char            *name;         /* as stored, English for ours */
  guint            meals;        /* mask of 1 << OlivineMeal it is for */
  double           servings;     /* that the ingredients make, > 0 */
  char            *method;       /* one line, may be empty */
  char            *keywords;     /* synonyms, separated by ';' */
  GPtrArray       *ingredients;  /* of OlivineIngredient, for all servings */
  OlivineTags      tags;         /* worked out by olivine_dish_finish() */
  guint            plates;       /* mask of OlivinePlate, likewise */
  double           whole_share;  /* 0–1 of its energy from whole foods, likewise */
  int              liking;       /* 1 favourite, 0, −1 never to be offered */
  gint64           leftover;     /* thousandths of servings cooked and not planned yet */
} OlivineDish;

#define OLIVINE_TYPE_DISH (olivine_dish_get_type ())
GType        olivine_dish_get_type       (void);
OlivineDish *olivine_dish_new            (const char         *id,
                                          const char         *name);
OlivineDish *olivine_dish_ref            (OlivineDish        *dish);
void         olivine_dish_unref          (OlivineDish        *dish);

void         olivine_dish_add_ingredient (OlivineDish        *dish,
                                          OlivineIngredient  *ingredient,
                                          OlivineTags         contains,
                                          const char         *food_group);
gboolean     olivine_dish_finish         (OlivineDish        *dish,
                                          GError            **error);
gboolean     olivine_dish_is_main        (const OlivineDish  *dish);
gint64       olivine_dish_get_grams      (const OlivineDish  *dish,
                                          gint64              servings);
void         olivine_dish_get_totals     (const OlivineDish  *dish,
                                          gint64              servings,
                                          OlivineSnapshot    *totals);
GPtrArray   *olivine_dish_to_entries     (const OlivineDish  *dish,
                                          gint64              servings,
                                          OlivineDate         date,
                                          OlivineMeal         meal);

guint        olivine_plate_from_group    (const char         *food_group);
void         olivine_plates_add_grams    (double             *plate_g,
                                          const char         *food_group,
                                          gint64              grams);
guint        olivine_plates_from_grams   (const double       *plate_g,
                                          double              servings);

OlivineTags  olivine_tags_of_dish        (OlivineTags         contains);
const char  *olivine_tag_to_nick         (OlivineTag          tag);
gboolean     olivine_tags_from_text      (const char         *text,
                                          OlivineTags        *tags,
                                          GError            **error);
char        *olivine_tags_to_text        (OlivineTags         tags);

gboolean     olivine_meals_from_text     (const char         *text,
                                          guint              *meals,
                                          GError            **error);
char        *olivine_meals_to_text       (guint               meals);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineDish, olivine_dish_unref)

G_END_DECLS
