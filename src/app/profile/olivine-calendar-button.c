/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A calendar for a date that can be typed too: it opens at what is in the entry,
 * a day that is chosen is written there, and applied when the calendar closes:
 * turning to another month chooses a day too. */

#include "olivine-calendar-button.h"

#include <glib/gi18n.h>

#include "olivine-calendar-date.h"
#include "olivine-compat.h"
#include "olivine-date.h"

struct _OlivineCalendarButton
{
  AdwBin       parent_instance;

  GtkWidget   *button;
  GtkCalendar *calendar;
  AdwEntryRow *entry;   /* an ancestor, not owned */
  gboolean     opening; /* the day is being set from the entry */
};

G_DEFINE_FINAL_TYPE (OlivineCalendarButton, olivine_calendar_button, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ENTRY,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
on_popover_shown (OlivineCalendarButton *self)
{
  OlivineDate date = OLIVINE_DATE_NONE;

  if (self->entry == NULL
      || !olivine_date_from_text (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &date, NULL))
    return;

  self->opening = TRUE;
  olivine_calendar_set_date (self->calendar, date);
  self->opening = FALSE;
}

static void
on_day_selected (OlivineCalendarButton *self)
{
  g_autofree char *text = NULL;

  if (self->opening || self->entry == NULL)
    return;

  text = olivine_date_to_text (olivine_calendar_get_date (self->calendar));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
on_popover_closed (OlivineCalendarButton *self)
{
  if (self->entry != NULL)
    g_signal_emit_by_name (self->entry, "apply");
}

/* Where there are two dates, it matters whose calendar it is. */
static void
update_name (OlivineCalendarButton *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->entry));
  g_autofree char *name = NULL;

  if (*title == '\0')
    return;

  /* Translators: %s is what the date is, as in "First Day: choose from a calendar" */
  name = g_strdup_printf (_("%s: choose from a calendar"), title);
  olivine_compat_set_name (GTK_ACCESSIBLE (self->button), name);
}

static void
set_entry (OlivineCalendarButton *self,
           AdwEntryRow           *entry)
{
  if (!g_set_weak_pointer (&self->entry, entry) || entry == NULL)
    return;

  g_signal_connect_object (entry, "notify::title", G_CALLBACK (update_name), self,
                           G_CONNECT_SWAPPED);
  update_name (self);
}

static void
olivine_calendar_button_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  OlivineCalendarButton *self = OLIVINE_CALENDAR_BUTTON (object);

  switch (prop_id)
    {
    case PROP_ENTRY:
      set_entry (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_calendar_button_dispose (GObject *object)
{
  g_clear_weak_pointer (&OLIVINE_CALENDAR_BUTTON (object)->entry);

  G_OBJECT_CLASS (olivine_calendar_button_parent_class)->dispose (object);
}

static void
olivine_calendar_button_class_init (OlivineCalendarButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = olivine_calendar_button_set_property;
  object_class->dispose = olivine_calendar_button_dispose;

  /**
   * OlivineCalendarButton:entry:
   *
   * Where the date is typed.
   */
  props[PROP_ENTRY] =
    g_param_spec_object ("entry", NULL, NULL, ADW_TYPE_ENTRY_ROW,
                         G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-calendar-button.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineCalendarButton, button);
  gtk_widget_class_bind_template_child (widget_class, OlivineCalendarButton, calendar);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
}

static void
olivine_calendar_button_init (OlivineCalendarButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
