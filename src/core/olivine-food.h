/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A food of any catalogue: its facts per 100 g, portions and source.
 *
 * Boxed and reference counted; not changed once another owner has seen it.
 * A recipe is a food whose facts were worked out from its ingredients, which
 * it keeps as snapshots.
 */

#pragma once

#include <glib-object.h>

#include "olivine-nutrient.h"
#include "olivine-portion.h"

G_BEGIN_DECLS

/* How far a food is from what grew or was caught; NULL text is unknown. */
typedef enum {
  OLIVINE_PROCESSING_UNKNOWN,
  OLIVINE_PROCESSING_WHOLE,
  OLIVINE_PROCESSING_CULINARY,
  OLIVINE_PROCESSING_PROCESSED,
  OLIVINE_PROCESSING_ULTRA,
} OlivineProcessing;

/* One line of a recipe: what was put in, with its own snapshot. */
typedef struct {
  char            *food_id;
  char            *food;
  gint64           quantity; /* thousandths of the unit */
  char            *unit;
  gint64           grams;    /* thousandths of a gram */
  OlivineSnapshot  snapshot;
  OlivineProcessing processing;
} OlivineIngredient;

typedef struct {
  /*< private >*/
  gatomicrefcount   ref_count;
  /*< public >*/
  char             *id;               /* "core:almonds", "my:<uuid>", "usda:…", "off:…" */
  char             *name;             /* in the person's language where it is built in */
  char             *english_name;     /* then the one its portions go by; NULL: @name */
  char             *group;            /* may be empty */
  char             *form;             /* "raw", "boiled" …, may be empty */
  OlivineProcessing processing;
  char             *brand;            /* may be empty */
  char             *source;           /* "usda-foundation", "usda-sr28", "own", "recipe" … */
  char             *source_id;
  int               magnesium_n;      /* analyses behind the value; -1 when not stated */
  double            magnesium_alt_mg; /* per 100 g, the other source's value; NAN when none */
  OlivineNutrients  per_100g;
  char             *keywords;         /* synonyms, separated by ';' */
  GPtrArray        *portions;         /* of OlivinePortion, the usual one first */
  GPtrArray        *ingredients;      /* of OlivineIngredient; NULL unless a recipe */
  double            servings;         /* of a recipe; NAN otherwise */
  double            cooked_g;         /* weight of the cooked recipe; NAN when not weighed */
  gboolean          favourite;        /* filled in by the catalogue */
} OlivineFood;

#define OLIVINE_TYPE_FOOD (olivine_food_get_type ())
GType        olivine_food_get_type     (void);
OlivineFood *olivine_food_new          (const char         *id,
                                        const char         *name);
OlivineFood *olivine_food_copy         (const OlivineFood  *food);
OlivineFood *olivine_food_ref          (OlivineFood        *food);
void         olivine_food_unref        (OlivineFood        *food);
gboolean     olivine_food_validate     (const OlivineFood  *food,
                                        GError            **error);
gboolean     olivine_food_is_own       (const OlivineFood  *food);
const char  *olivine_food_get_english_name
                                       (const OlivineFood  *food);
gboolean     olivine_food_is_recipe    (const OlivineFood  *food);

OlivineIngredient *olivine_ingredient_new  (void);
OlivineIngredient *olivine_ingredient_copy (const OlivineIngredient *ingredient);
void               olivine_ingredient_free (OlivineIngredient       *ingredient);
gboolean           olivine_recipe_compute  (OlivineFood             *recipe,
                                            GError                 **error);

const char       *olivine_processing_to_nick   (OlivineProcessing   processing);
gboolean          olivine_processing_from_nick (const char         *nick,
                                                OlivineProcessing  *processing,
                                                GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineFood, olivine_food_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineIngredient, olivine_ingredient_free)

G_END_DECLS
