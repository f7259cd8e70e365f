/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How well a food or a dish answers what was typed.  Private to the store. */

#pragma once

#include "olivine-food.h"

G_BEGIN_DECLS

/* Best first. */
typedef enum {
  OLIVINE_RANK_EXACT,    /* the name, or one of the keywords, is what was typed */
  OLIVINE_RANK_HEAD,     /* the name before its first comma is */
  OLIVINE_RANK_BEGUN,    /* the name or a keyword is, once it is typed to its end */
  OLIVINE_RANK_FORM,     /* everything typed is in the name, and names its head */
  OLIVINE_RANK_NAME,     /* everything typed is in the name */
  OLIVINE_RANK_KEYWORDS, /* the index says so: keywords, brand, translations */
} OlivineFoodRank;

OlivineFoodRank olivine_food_rank         (const OlivineFood *food,
                                           const char        *words);
OlivineFoodRank olivine_food_rank_name    (const char        *name,
                                           const char        *keywords,
                                           const char        *words);
gboolean        olivine_food_rank_answers (const char        *name,
                                           const char        *keywords,
                                           const char        *words);

G_END_DECLS
