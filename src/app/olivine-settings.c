/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "olivine-settings.h"

#define SCHEMA_ID "io.github.olivine_app.Olivine"

struct _OlivineSettings {
  GObject    parent_instance;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (OlivineSettings, olivine_settings, G_TYPE_OBJECT)

enum {
  REMINDERS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_reminders_changed (OlivineSettings *self)
{
  g_signal_emit (self, signals[REMINDERS_CHANGED], 0);
}

static void
olivine_settings_dispose (GObject *object)
{
  OlivineSettings *self = OLIVINE_SETTINGS (object);

  g_clear_object (&self->settings);
  G_OBJECT_CLASS (olivine_settings_parent_class)->dispose (object);
}

static void
olivine_settings_class_init (OlivineSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = olivine_settings_dispose;

  /**
   * OlivineSettings::reminders-changed:
   *
   * Other reminders are wished, or at another time (keys `remind-…`).
   */
  signals[REMINDERS_CHANGED] = g_signal_new ("reminders-changed", G_TYPE_FROM_CLASS (klass),
                                             G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 0);
}

/* Of a program at BUILD/src/app/olivine: BUILD/data. */
static char *
build_data_dir (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  return folder != NULL ? g_build_filename (folder, "..", "..", "data", NULL) : NULL;
}

/* An installed program finds its schema where the system keeps them; one that
 * runs from the folder it was built in finds it beside its other data. */
static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *system = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) local = NULL;
  g_autofree char *dir = build_data_dir ();
  GSettingsSchema *schema = NULL;

  if (system != NULL)
    schema = g_settings_schema_source_lookup (system, SCHEMA_ID, TRUE);
  if (schema != NULL || dir == NULL)
    return schema;

  local = g_settings_schema_source_new_from_directory (dir, system, FALSE, NULL);
  return local != NULL ? g_settings_schema_source_lookup (local, SCHEMA_ID, FALSE) : NULL;
}

static void
olivine_settings_init (OlivineSettings *self)
{
  static const char *const reminders[] = {
    "changed::remind-evening", "changed::remind-evening-minute", "changed::remind-spacing",
  };
  g_autoptr (GSettingsSchema) schema = find_schema ();

  /* A program that was copied without its schema still runs; it only forgets
   * its window size. */
  if (schema == NULL)
    return;
  self->settings = g_settings_new_full (schema, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (reminders); i++)
    g_signal_connect_object (self->settings, reminders[i], G_CALLBACK (on_reminders_changed), self,
                             G_CONNECT_SWAPPED);
}

/**
 * olivine_settings_new:
 *
 * Returns: (transfer full): the settings of this user
 */
OlivineSettings *
olivine_settings_new (void)
{
  return g_object_new (OLIVINE_TYPE_SETTINGS, NULL);
}

/**
 * olivine_settings_get_first_run_done:
 * @self: the settings
 *
 * Returns: whether the first-run pages were finished or skipped (key `first-run-done`)
 */
gboolean
olivine_settings_get_first_run_done (OlivineSettings *self)
{
  g_return_val_if_fail (OLIVINE_IS_SETTINGS (self), FALSE);

  return self->settings != NULL && g_settings_get_boolean (self->settings, "first-run-done");
}

/**
 * olivine_settings_set_first_run_done:
 * @self: the settings
 * @done: whether the first-run pages need not be shown again
 */
void
olivine_settings_set_first_run_done (OlivineSettings *self,
                                     gboolean         done)
{
  g_return_if_fail (OLIVINE_IS_SETTINGS (self));

  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, "first-run-done", done);
}

/**
 * olivine_settings_get_limits_asked:
 * @self: the settings
 *
 * Returns: whether the question for potassium and phosphorus limits was answered
 *   (key `limits-asked`)
 */
gboolean
olivine_settings_get_limits_asked (OlivineSettings *self)
{
  g_return_val_if_fail (OLIVINE_IS_SETTINGS (self), FALSE);

  return self->settings != NULL && g_settings_get_boolean (self->settings, "limits-asked");
}

/**
 * olivine_settings_set_limits_asked:
 * @self: the settings
 * @asked: whether the question need not be asked again
 */
void
olivine_settings_set_limits_asked (OlivineSettings *self,
                                   gboolean         asked)
{
  g_return_if_fail (OLIVINE_IS_SETTINGS (self));

  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, "limits-asked", asked);
}

/**
 * olivine_settings_get_last_page:
 * @self: the settings
 *
 * Returns: (transfer full): the page shown when the window was last closed (key `last-page`)
 */
char *
olivine_settings_get_last_page (OlivineSettings *self)
{
  g_return_val_if_fail (OLIVINE_IS_SETTINGS (self), NULL);

  if (self->settings == NULL)
    return g_strdup ("today");
  return g_settings_get_string (self->settings, "last-page");
}

/**
 * olivine_settings_set_last_page:
 * @self: the settings
 * @page: name of a page of the window
 */
void
olivine_settings_set_last_page (OlivineSettings *self,
                                const char      *page)
{
  g_return_if_fail (OLIVINE_IS_SETTINGS (self));
  g_return_if_fail (page != NULL);

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "last-page", page);
}

/**
 * olivine_settings_get_fill:
 * @self: the settings
 * @choices: (out caller-allocates): what days were last filled with (keys `fill-…`); all
 *   meals and no wishes before that
 */
void
olivine_settings_get_fill (OlivineSettings    *self,
                           OlivineFillChoices *choices)
{
  g_autofree char *meals = NULL;
  g_autofree char *without = NULL;
  g_autofree char *only = NULL;

  g_return_if_fail (OLIVINE_IS_SETTINGS (self));
  g_return_if_fail (choices != NULL);

  *choices = (OlivineFillChoices) { .meals = OLIVINE_MEALS_ALL, .repeats = 3 };
  if (self->settings == NULL)
    return;

  meals = g_settings_get_string (self->settings, "fill-meals");
  without = g_settings_get_string (self->settings, "fill-without");
  only = g_settings_get_string (self->settings, "fill-only");
  choices->energy_kcal = g_settings_get_uint (self->settings, "fill-energy");
  choices->repeats = g_settings_get_uint (self->settings, "fill-repeats");
  /* What somebody else wrote there and is no such word leaves the default. */
  olivine_meals_from_text (meals, &choices->meals, NULL);
  olivine_tags_from_text (without, &choices->without, NULL);
  olivine_tags_from_text (only, &choices->only, NULL);
}

/**
 * olivine_settings_set_fill:
 * @self: the settings
 * @choices: what days are filled with
 */
void
olivine_settings_set_fill (OlivineSettings          *self,
                           const OlivineFillChoices *choices)
{
  g_autofree char *meals = NULL;
  g_autofree char *without = NULL;
  g_autofree char *only = NULL;

  g_return_if_fail (OLIVINE_IS_SETTINGS (self));
  g_return_if_fail (choices != NULL);

  if (self->settings == NULL)
    return;

  meals = olivine_meals_to_text (choices->meals);
  without = olivine_tags_to_text (choices->without);
  only = olivine_tags_to_text (choices->only);
  g_settings_set_string (self->settings, "fill-meals", meals);
  g_settings_set_string (self->settings, "fill-without", without);
  g_settings_set_string (self->settings, "fill-only", only);
  g_settings_set_uint (self->settings, "fill-energy", choices->energy_kcal);
  g_settings_set_uint (self->settings, "fill-repeats", choices->repeats);
}

/**
 * olivine_settings_get_reminders:
 * @self: the settings
 * @choices: (out caller-allocates): which reminders are wished (keys `remind-…`); none
 *   before anybody asked for them
 */
void
olivine_settings_get_reminders (OlivineSettings        *self,
                                OlivineReminderChoices *choices)
{
  g_return_if_fail (OLIVINE_IS_SETTINGS (self));
  g_return_if_fail (choices != NULL);

  *choices = (OlivineReminderChoices) { .evening_min = 20 * 60 };
  if (self->settings == NULL)
    return;
  choices->evening = g_settings_get_boolean (self->settings, "remind-evening");
  choices->evening_min = (int) g_settings_get_uint (self->settings, "remind-evening-minute");
  choices->spacing = g_settings_get_boolean (self->settings, "remind-spacing");
}

/**
 * olivine_settings_set_reminders:
 * @self: the settings
 * @choices: which reminders are wished
 */
void
olivine_settings_set_reminders (OlivineSettings              *self,
                                const OlivineReminderChoices *choices)
{
  g_return_if_fail (OLIVINE_IS_SETTINGS (self));
  g_return_if_fail (choices != NULL);

  if (self->settings == NULL)
    return;
  g_settings_set_boolean (self->settings, "remind-evening", choices->evening);
  g_settings_set_uint (self->settings, "remind-evening-minute", (guint) choices->evening_min);
  g_settings_set_boolean (self->settings, "remind-spacing", choices->spacing);
}

/**
 * olivine_settings_get_window:
 * @self: the settings
 * @width_px: (out): width of the window, in pixels
 * @height_px: (out): height of the window, in pixels
 * @maximized: (out): whether it was maximised
 */
void
olivine_settings_get_window (OlivineSettings *self,
                             int             *width_px,
                             int             *height_px,
                             gboolean        *maximized)
{
  g_return_if_fail (OLIVINE_IS_SETTINGS (self));

  *width_px = 920;
  *height_px = 760;
  *maximized = FALSE;
  if (self->settings == NULL)
    return;
  g_settings_get (self->settings, "window-size", "(ii)", width_px, height_px);
  *maximized = g_settings_get_boolean (self->settings, "window-maximized");
}

/**
 * olivine_settings_set_window:
 * @self: the settings
 * @width_px: width of the window, in pixels
 * @height_px: height of the window, in pixels
 * @maximized: whether it is maximised
 */
void
olivine_settings_set_window (OlivineSettings *self,
                             int              width_px,
                             int              height_px,
                             gboolean         maximized)
{
  g_return_if_fail (OLIVINE_IS_SETTINGS (self));

  if (self->settings == NULL)
    return;
  g_settings_set (self->settings, "window-size", "(ii)", width_px, height_px);
  g_settings_set_boolean (self->settings, "window-maximized", maximized);
}
