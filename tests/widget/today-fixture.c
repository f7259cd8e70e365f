/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests of Today and of Add share: the page, and ways to fill its day. */

#include "today-fixture.h"

#include <string.h>

#include "olivine-log-line.h"
#include "olivine-profile.h"

static void
set_profile (TodayFixture *fixture,
             const char   *profile)
{
  OlivineDate today = olivine_context_get_today (fixture->context);
  g_auto (GStrv) pairs = g_strsplit (profile, " ", -1);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      char *equals = strchr (pairs[i], '=');

      g_assert_nonnull (equals);
      *equals = '\0';
      g_ptr_array_add (keys, pairs[i]);
      g_ptr_array_add (values, equals + 1);
    }
  g_ptr_array_add (keys, NULL);
  g_ptr_array_add (values, NULL);

  olivine_profile_set (fixture->store, today, today,
                       (const char *const *) keys->pdata, (const char *const *) values->pdata,
                       &error);
  g_assert_no_error (error);
  olivine_context_refresh (fixture->context);
}

void
today_fixture_set_up (TodayFixture  *fixture,
                      gconstpointer  profile)
{
  /* GTK 4.8 warns of a blinking selection whenever an entry that has text is focused. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  widget_fixture_set_up (&fixture->base, NULL);
  fixture->context = fixture->base.context;
  fixture->store = olivine_context_get_store (fixture->context);
  if (profile != NULL)
    set_profile (fixture, profile);

  fixture->page = g_object_new (OLIVINE_TYPE_TODAY_PAGE, "context", fixture->context, NULL);
  widget_fixture_show (&fixture->base, GTK_WIDGET (fixture->page), 700, 700);
  today_fixture_settle (fixture);
}

/* Everything must go with the window: a page that is kept alive is a leak. */
void
today_fixture_tear_down (TodayFixture  *fixture,
                         gconstpointer  profile)
{
  gpointer page = fixture->page;

  g_object_add_weak_pointer (page, &page);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->base.window)));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (page);

  widget_fixture_tear_down (&fixture->base, NULL);
}

/* Idle work first, then two frames: what is new gets its place, and is scrolled to. */
void
today_fixture_settle (TodayFixture *fixture)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  widget_wait_for_frame (fixture->base.window);
  widget_wait_for_frame (fixture->base.window);
}

static OlivineEntry *
add (TodayFixture *fixture,
     OlivineEntry *entry)
{
  g_free (entry->uid);
  entry->uid = g_uuid_string_random ();
  g_assert_true (olivine_context_add_entry (fixture->context, entry, NULL));
  today_fixture_settle (fixture);

  return entry;
}

OlivineEntry *
today_fixture_log (TodayFixture *fixture,
                   const char   *text,
                   OlivineMeal   meal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineLogLine) line = olivine_log_line_resolve (fixture->store, text, NULL, &error);
  OlivineEntry *entry = NULL;

  g_assert_no_error (error);
  entry = olivine_log_line_to_entry (line, olivine_context_get_date (fixture->context));
  entry->meal = meal;

  return add (fixture, entry);
}

static OlivineEntry *
create_entry (TodayFixture *fixture,
              const char   *name,
              const char   *unit)
{
  OlivineEntry *entry = olivine_entry_new ();

  entry->date = olivine_context_get_date (fixture->context);
  g_free (entry->food);
  entry->food = g_strdup (name);
  g_free (entry->unit);
  entry->unit = g_strdup (unit);

  return entry;
}

/* As an import may bring it: of no known food, without magnesium. */
OlivineEntry *
today_fixture_log_unknown (TodayFixture *fixture,
                           OlivineMeal   meal)
{
  OlivineEntry *entry = create_entry (fixture, "Oat drink", "g");

  entry->meal = meal;
  entry->quantity = entry->grams = 200000;
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_ENERGY] = 90000;

  return add (fixture, entry);
}

OlivineEntry *
today_fixture_log_dose (TodayFixture *fixture,
                        gint64        elemental_mg)
{
  OlivineEntry *entry = create_entry (fixture, "Magnesium citrate", "tablet");

  entry->kind = OLIVINE_KIND_SUPPLEMENT;
  entry->quantity = 1000;
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = elemental_mg;

  return add (fixture, entry);
}

GtkWidget *
today_fixture_section (TodayFixture   *fixture,
                       OlivineSection  section)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (widget_child (fixture->page,
                                                                           "sections_box")));

  for (guint i = 0; i < section; i++)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

GtkWidget *
today_fixture_row (TodayFixture   *fixture,
                   OlivineSection  section,
                   int             index)
{
  GObject *list = widget_child (today_fixture_section (fixture, section), "list");

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index));
}

GtkWidget *
today_fixture_focus (TodayFixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->base.window));
}
