/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An amount among words: which of them are number and unit.
 *
 * Private to the core, shared by the parts of olivine_quantity_text_parse().
 */

#pragma once

#include "olivine-unit.h"

G_BEGIN_DECLS

typedef struct {
  GStrv words;
  guint n_words;
} OlivineWordList;

/* A quantity among the words: words[first] to words[end - 1] are it. */
typedef struct {
  gboolean           is_found;
  guint              first;
  guint              number_end; /* behind the number, before a unit of its own word */
  guint              end;
  double             number;
  const OlivineUnit *unit;
} OlivineAmount;

gboolean olivine_amount_find          (const OlivineWordList  *words,
                                       OlivineAmount          *chosen,
                                       GError                **error);
gboolean olivine_amount_find_in_words (const OlivineWordList  *words,
                                       OlivineAmount          *amount);

G_END_DECLS
