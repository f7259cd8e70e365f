/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The typed face of our GSettings: nothing else in the program names a key. */

#pragma once

#include <gio/gio.h>

#include "olivine-dish.h"

G_BEGIN_DECLS

/* What days were last filled with. */
typedef struct {
  guint       meals;       /* mask of 1 << OlivineMeal */
  guint       energy_kcal; /* 0: the profile's */
  guint       repeats;     /* servings of a dish a week, 1–7 */
  OlivineTags without;
  OlivineTags only;
} OlivineFillChoices;

/* Which reminders are wished. */
typedef struct {
  gboolean evening;
  int      evening_min; /* minutes after midnight */
  gboolean spacing;
} OlivineReminderChoices;

#define OLIVINE_TYPE_SETTINGS (olivine_settings_get_type ())
G_DECLARE_FINAL_TYPE (OlivineSettings, olivine_settings, OLIVINE, SETTINGS, GObject)

OlivineSettings *olivine_settings_new                 (void);
gboolean         olivine_settings_get_first_run_done  (OlivineSettings *self);
gboolean         olivine_settings_get_limits_asked    (OlivineSettings *self);
void             olivine_settings_set_limits_asked    (OlivineSettings *self,
                                                       gboolean         asked);
void             olivine_settings_set_first_run_done  (OlivineSettings *self,
                                                       gboolean         done);
char            *olivine_settings_get_last_page       (OlivineSettings *self);
void             olivine_settings_set_last_page       (OlivineSettings *self,
                                                       const char      *page);
void             olivine_settings_get_fill            (OlivineSettings *self,
                                                       OlivineFillChoices *choices);
void             olivine_settings_set_fill            (OlivineSettings *self,
                                                       const OlivineFillChoices *choices);
void             olivine_settings_get_reminders       (OlivineSettings *self,
                                                       OlivineReminderChoices *choices);
void             olivine_settings_set_reminders       (OlivineSettings *self,
                                                       const OlivineReminderChoices *choices);
void             olivine_settings_get_window          (OlivineSettings *self,
                                                       int             *width_px,
                                                       int             *height_px,
                                                       gboolean        *maximized);
void             olivine_settings_set_window          (OlivineSettings *self,
                                                       int              width_px,
                                                       int              height_px,
                                                       gboolean         maximized);

/* Signal: reminders-changed () */

G_END_DECLS
