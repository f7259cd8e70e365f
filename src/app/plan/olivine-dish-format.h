/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A dish that can be picked, in words: pure functions, tested without a window. */

#pragma once

#include "olivine-dish-offers.h"

G_BEGIN_DECLS

char *olivine_dish_format_name     (const char              *dish,
                                    gint64                   servings);
char *olivine_dish_format_day      (const OlivineDishOffers *offers,
                                    const OlivineDishOffer  *offer);
char *olivine_dish_format_warning  (const OlivineDishOffers *offers,
                                    const OlivineDishOffer  *offer);
char *olivine_dish_format_sentence (const OlivineDishOffers *offers,
                                    const OlivineDishOffer  *offer);

G_END_DECLS
