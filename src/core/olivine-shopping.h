/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What to buy: the ingredients of many meals, one line a food. */

#pragma once

#include "olivine-dish.h"

G_BEGIN_DECLS

typedef struct {
  char      *group;     /* of the food, as in the catalogue; "" when not known */
  char      *food_id;
  char      *food;
  gint64     quantity;  /* thousandths of @unit: what the dishes ask for, added up */
  char      *unit;      /* the dishes' unit when all agree, else "g" */
  gint64     grams;     /* thousandths; OLIVINE_UNKNOWN when an amount has no weight */
  GPtrArray *dishes;    /* of char, names of the dishes that need it, each once */
  gboolean   is_ticked;
} OlivineShoppingLine;

typedef struct _OlivineShopping OlivineShopping;

OlivineShopping *olivine_shopping_new     (void);
void             olivine_shopping_free    (OlivineShopping     *self);
void             olivine_shopping_add     (OlivineShopping     *self,
                                           const OlivineDish   *dish,
                                           gint64               servings,
                                           const char *const   *groups);
GPtrArray       *olivine_shopping_finish  (OlivineShopping     *self);
void             olivine_shopping_line_free (OlivineShoppingLine *line);
char            *olivine_shopping_to_text (GPtrArray           *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineShopping, olivine_shopping_free)

G_END_DECLS
