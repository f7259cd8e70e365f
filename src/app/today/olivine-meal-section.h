/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A meal's entries under its name and total. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-context.h"

G_BEGIN_DECLS

/* In the order of the page; the first four are always shown. */
typedef enum {
  OLIVINE_SECTION_BREAKFAST,
  OLIVINE_SECTION_LUNCH,
  OLIVINE_SECTION_DINNER,
  OLIVINE_SECTION_SNACKS,
  OLIVINE_SECTION_OTHER, /* food without a meal */
  OLIVINE_SECTION_DOSES,
} OlivineSection;

#define OLIVINE_N_SECTIONS 6

#define OLIVINE_TYPE_MEAL_SECTION (olivine_meal_section_get_type ())
G_DECLARE_FINAL_TYPE (OlivineMealSection, olivine_meal_section, OLIVINE, MEAL_SECTION, GtkBox)

OlivineSection  olivine_section_of_entry         (const OlivineEntry *entry);

GtkWidget      *olivine_meal_section_new         (OlivineContext     *context,
                                                  OlivineSection      section);
gboolean        olivine_meal_section_focus_entry (OlivineMealSection *self,
                                                  const char         *uid);
gboolean        olivine_meal_section_focus_first_unknown
                                                 (OlivineMealSection *self);

/* Signals:
 *   focus-entry (const char *uid)   an entry was written and may now be in another section
 */

G_END_DECLS
