/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The shopping list in words: pure functions, tested without a window. */

#pragma once

#include "olivine-shopping.h"

G_BEGIN_DECLS

const char *olivine_shopping_format_group    (const OlivineShoppingLine *line);
char       *olivine_shopping_format_amount   (const OlivineShoppingLine *line);
char       *olivine_shopping_format_dishes   (const OlivineShoppingLine *line);
char       *olivine_shopping_format_sentence (const OlivineShoppingLine *line);
char       *olivine_shopping_format_left     (GPtrArray                 *lines);
char       *olivine_shopping_format_list     (GPtrArray                 *lines);

G_END_DECLS
