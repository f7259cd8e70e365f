/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Units and portions in the language of the person, in the form that a number takes.
 *
 * Until a language is set everything is English.  It is set once, like the locale, before
 * anything is read or shown.
 */

#pragma once

#include "olivine-unit.h"

G_BEGIN_DECLS

/* @plural is NULL for a word without plural forms; else the form that @n takes is asked for. */
typedef const char *(*OlivineUnitTranslate) (const char *context,
                                             const char *word,
                                             const char *plural,
                                             gulong      n);

void        olivine_unit_set_translate (OlivineUnitTranslate  translate);
const char *olivine_unit_gettext       (const char           *context,
                                        const char           *word,
                                        const char           *plural,
                                        gulong                n);
const char *olivine_unit_translate     (const char           *context,
                                        const char           *word);
GStrv       olivine_unit_get_forms     (const OlivineUnit    *unit);
gulong      olivine_unit_plural_number (double                quantity);
char       *olivine_unit_get_name      (const char           *unit,
                                        double                quantity);
char       *olivine_unit_count         (const char           *count,
                                        double                quantity,
                                        const char           *unit);

/* For olivine_unit_find(). */
const OlivineUnit *olivine_unit_find_local (const char *spelling);

G_END_DECLS
