/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the libraries refuse is told by the window in its own language. */

#include <adwaita.h>
#include <string.h>

#include "olivine-error-row.h"
#include "olivine-preferences.h"
#include "olivine-profile-combo.h"
#include "translation-fixture.h"
#include "widget-fixture.h"

static const Translation translations[] = {
  { NULL, "The entry does not say what was eaten or taken. Name it.", "Was war es?" },
  { NULL, "The entry was not saved.", "Der Eintrag wurde nicht gesichert." },
  { NULL, "%s cannot be. Give a number from %g to %g.", "%s geht nicht, nur %g bis %g." },
  { NULL, "The German limit; D-A-CH sets none", "Deutsche Grenze" },
};

static gboolean has_language;

static gboolean
begin (void)
{
  if (has_language)
    return TRUE;

  g_test_skip ("no German locale and catalogue can be made here");
  return FALSE;
}

static void
test_store_refusal (WidgetFixture *fixture,
                    gconstpointer  user_data)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();

  if (!begin ())
    return;

  entry->date = olivine_context_get_date (fixture->context);
  entry->quantity = 1000;
  g_assert_false (olivine_context_add_entry (fixture->context, entry, NULL));
  g_assert_nonnull (fixture->toast);
  g_assert_nonnull (strstr (fixture->toast, "Was war es?"));
}

static GObject *
open_health_page (WidgetFixture *fixture)
{
  GtkWidget *window = olivine_preferences_new (fixture->context);

  olivine_preferences_show_page (OLIVINE_PREFERENCES (window), "health");
  widget_fixture_show (fixture, window, 360, 640);

  return widget_child (window, "health_page");
}

/* Beside its field a message does not name the key, in no language. */
static void
test_field_refusal (WidgetFixture *fixture,
                    gconstpointer  user_data)
{
  GObject *page = NULL;
  GtkWidget *row = NULL;
  GtkWidget *error_row = NULL;
  GtkWidget *label = NULL;

  if (!begin ())
    return;

  page = open_health_page (fixture);
  row = GTK_WIDGET (widget_child (page, "weight_row"));
  widget_child_type (page, "weight_row", "900");
  g_signal_emit_by_name (row, "apply");
  error_row = gtk_widget_get_next_sibling (row);
  g_assert_true (OLIVINE_IS_ERROR_ROW (error_row));
  g_assert_true (gtk_widget_get_visible (error_row));
  label = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (error_row));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "900 geht nicht, nur 0,5 bis 500.");
}

static void
test_notes_of_a_level (WidgetFixture *fixture,
                       gconstpointer  user_data)
{
  GObject *page = NULL;
  GObject *target_view = NULL;

  if (!begin ())
    return;

  page = open_health_page (fixture);
  widget_child_type (page, "birth_row", "1990-06-15");
  g_signal_emit_by_name (widget_child (page, "birth_row"), "apply");
  olivine_profile_combo_set_text (OLIVINE_PROFILE_COMBO (widget_child (page, "standard_row")),
                                  "dach");
  target_view = widget_child (page, "target_view");
  g_assert_nonnull (strstr (widget_child_text (target_view, "level_note_label"),
                            ". Deutsche Grenze"));
}

#define ADD(path, func) \
  g_test_add ("/olivine/translated/" path, WidgetFixture, NULL, widget_fixture_set_up, func, \
              widget_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  int status = 0;

  has_language = translation_fixture_init (translations, G_N_ELEMENTS (translations));
  widget_test_init (&argc, &argv);
  translation_fixture_bind ();

  ADD ("store-refusal", test_store_refusal);
  ADD ("field-refusal", test_field_refusal);
  ADD ("notes-of-a-level", test_notes_of_a_level);

  status = g_test_run ();
  translation_fixture_end ();
  return status;
}
