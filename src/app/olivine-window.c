/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "olivine-window.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-date-button.h"
#include "olivine-first-run.h"
#include "olivine-import-drop.h"
#include "olivine-import-window.h"
#include "olivine-later.h"
#include "olivine-plan-range-button.h"
#include "olivine-profile.h"
#include "olivine-rescue-page.h"
#include "olivine-toaster.h"
#include "olivine-view-title.h"

/* As many of the days on screen are never cut off: "16–22 Nov 2026" in a window of 360 px. */
#define HISTORY_LABEL_CHARS 14

struct _OlivineWindow {
  AdwApplicationWindow    parent_instance;

  GtkStack               *root;
  OlivineImportDrop      *drop;
  AdwToastOverlay        *toasts;
  OlivineViewTitle       *title;
  AdwViewStack           *pages;
  GtkWidget              *date_box;
  OlivineDateButton      *date_button;
  GtkWidget              *week_box;
  OlivinePlanRangeButton *range_button;
  GtkWidget              *history_box;
  GtkLabel               *history_label;
  GtkMenuButton          *report_button;
  GtkWidget              *add_button;
  GtkStack               *add_label;
  GtkWidget              *fill_button;
  OlivineTodayPage       *today_page;
  OlivineLater           *plan_page;
  OlivineLater           *foods_page;
  OlivineLater           *history_page;
  AdwStatusPage          *error_page;
  OlivineRescuePage      *rescue_page;

  OlivineContext         *context;
  OlivineToaster         *toaster;
};

G_DEFINE_FINAL_TYPE (OlivineWindow, olivine_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
offers_fill (OlivineWindow *self)
{
  OlivinePlanPage *plan_page = olivine_later_peek (self->plan_page);
  gboolean offers = FALSE;

  if (plan_page != NULL)
    g_object_get (plan_page, "offers-fill", &offers, NULL);

  return offers;
}

static void
set_pages_narrow (OlivineWindow *self,
                  gboolean       narrow)
{
  OlivinePlanPage *plan_page = olivine_later_peek (self->plan_page);
  OlivineHistoryPage *history_page = olivine_later_peek (self->history_page);

  if (plan_page != NULL)
    olivine_plan_page_set_narrow (plan_page, narrow);
  if (history_page != NULL)
    olivine_history_page_set_narrow (history_page, narrow);
}

/* What hides with the focus in it is kept for good by GTK where the box around it hides as
 * well, as that of newer header bars does. */
static void
show_in_header (OlivineWindow *self,
                gpointer       widget,
                gboolean       shows)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!shows && focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget)))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_visible (widget, shows);
}

/* Each page has its own buttons in the header bar.  Where it is narrow, the plan has
 * its button on the page. */
static void
update_header (OlivineWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->pages);
  gboolean is_plan = g_strcmp0 (name, "plan") == 0;
  gboolean is_history = g_strcmp0 (name, "history") == 0;
  gboolean narrow = olivine_view_title_get_narrow (self->title);

  show_in_header (self, self->date_box, g_strcmp0 (name, "today") == 0);
  show_in_header (self, self->week_box, is_plan);
  show_in_header (self, self->history_box, is_history);
  show_in_header (self, self->add_button, !is_plan && !is_history);
  show_in_header (self, self->report_button, is_history);
  show_in_header (self, self->fill_button, is_plan && !narrow && offers_fill (self));
  set_pages_narrow (self, narrow);
}

static void
on_offer_changed (OlivineWindow *self)
{
  update_header (self);
}

static void
on_made (OlivineWindow *self,
         GtkWidget     *page)
{
  g_object_set (page, "context", self->context, NULL);
}

static void
on_plan_made (OlivineWindow *self,
              GtkWidget     *page)
{
  g_object_bind_property (page, "week", self->range_button, "week",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (page, "notify::offers-fill", G_CALLBACK (on_offer_changed), self,
                           G_CONNECT_SWAPPED);
  on_made (self, page);
  update_header (self);
}

/* The header bar gives the middle its room first, and would leave three dots of the days. */
static void
on_history_label_changed (OlivineWindow *self)
{
  glong n_chars = g_utf8_strlen (gtk_label_get_label (self->history_label), -1);

  gtk_label_set_width_chars (self->history_label, (int) MIN (n_chars, HISTORY_LABEL_CHARS));
}

static void
on_history_made (OlivineWindow *self,
                 GtkWidget     *page)
{
  g_object_bind_property (page, "label", self->history_label, "label", G_BINDING_SYNC_CREATE);
  on_made (self, page);
  update_header (self);
}

static void
on_page_changed (OlivineWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->pages);

  update_header (self);
  if (self->context != NULL && name != NULL)
    olivine_settings_set_last_page (olivine_context_get_settings (self->context), name);
}

/* Where the switcher does not fit, neither do words in the header bar. */
static void
on_narrow_changed (OlivineWindow *self)
{
  gboolean narrow = olivine_view_title_get_narrow (self->title);

  gtk_stack_set_visible_child_name (self->add_label, narrow ? "narrow" : "wide");
  if (narrow)
    gtk_menu_button_set_icon_name (self->report_button, "document-print-symbolic");
  else
    gtk_menu_button_set_label (self->report_button, _("_Report…"));
  olivine_date_button_set_narrow (self->date_button, narrow);
  olivine_plan_range_button_set_narrow (self->range_button, narrow);
  update_header (self);
}

static void
on_first_run_done (OlivineWindow *self)
{
  gtk_stack_set_visible_child_name (self->root, "main");
  olivine_context_refresh (self->context);
}

static void
on_first_run_made (OlivineWindow *self,
                   GtkWidget     *first_run)
{
  g_signal_connect_object (first_run, "done", G_CALLBACK (on_first_run_done), self,
                           G_CONNECT_SWAPPED);
  on_made (self, first_run);
}

static gboolean
needs_first_run (OlivineWindow *self)
{
  g_autoptr (GError) error = NULL;
  gboolean is_set = FALSE;

  if (olivine_settings_get_first_run_done (olivine_context_get_settings (self->context)))
    return FALSE;
  if (!olivine_profile_is_set (olivine_context_get_store (self->context), &is_set, &error))
    {
      olivine_context_show_error (self->context, error);
      return FALSE;
    }
  return !is_set;
}

/* Typing anywhere on Today starts Add, as design section 6 promises. */
static gboolean
on_key_pressed (OlivineWindow         *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                GtkEventControllerKey *controller)
{
  gunichar typed = gdk_keyval_to_unicode (keyval);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  char text[7] = { 0 };

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0
      || typed == 0 || !g_unichar_isgraph (typed)
      || g_strcmp0 (gtk_stack_get_visible_child_name (self->root), "main") != 0
      || g_strcmp0 (olivine_window_get_page (self), "today") != 0)
    return GDK_EVENT_PROPAGATE;
  if (focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)))
    return GDK_EVENT_PROPAGATE;

  g_unichar_to_utf8 (typed, text);
  olivine_today_page_begin_add (self->today_page, text, OLIVINE_MEAL_NONE);
  return GDK_EVENT_STOP;
}

static void
on_dropped (OlivineWindow *self,
            GFile         *file,
            guint          n_files)
{
  olivine_window_import (self, file);
  if (n_files > 1)
    olivine_context_toast (self->context,
                           _("Files are imported one after the other: this is the first of them."),
                           FALSE);
}

/* The diary is opened as at the start of the program, in a window of its own. */
static void
on_restored (OlivineWindow *self,
             const char    *kept_path)
{
  g_autoptr (GtkApplication) application = NULL;
  g_autofree char *text = NULL;

  application = g_object_ref (gtk_window_get_application (GTK_WINDOW (self)));
  /* Translators: %s is a path */
  text = g_strdup_printf (_("The damaged diary is kept as %s."), kept_path);
  g_application_hold (G_APPLICATION (application));
  gtk_window_destroy (GTK_WINDOW (self));
  g_application_activate (G_APPLICATION (application));
  olivine_compat_tell (gtk_application_get_active_window (application), _("The Copy Was Restored"),
                       text);
  g_application_release (G_APPLICATION (application));
}

static void
restore_state (OlivineWindow *self)
{
  OlivineSettings *settings = olivine_context_get_settings (self->context);
  g_autofree char *page = olivine_settings_get_last_page (settings);
  int width_px = 0;
  int height_px = 0;
  gboolean maximized = FALSE;

  olivine_settings_get_window (settings, &width_px, &height_px, &maximized);
  gtk_window_set_default_size (GTK_WINDOW (self), width_px, height_px);
  if (maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  olivine_window_show_page (self, page);
}

static gboolean
olivine_window_close_request (GtkWindow *window)
{
  OlivineWindow *self = OLIVINE_WINDOW (window);
  int width_px = 0;
  int height_px = 0;

  if (self->context != NULL)
    {
      gtk_window_get_default_size (window, &width_px, &height_px);
      olivine_settings_set_window (olivine_context_get_settings (self->context), width_px,
                                   height_px, gtk_window_is_maximized (window));
    }
  return GTK_WINDOW_CLASS (olivine_window_parent_class)->close_request (window);
}

static void
olivine_window_dispose (GObject *object)
{
  OlivineWindow *self = OLIVINE_WINDOW (object);

  g_clear_object (&self->toaster);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (olivine_window_parent_class)->dispose (object);
}

static void
olivine_window_class_init (OlivineWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = olivine_window_close_request;

  g_type_ensure (OLIVINE_TYPE_DATE_BUTTON);
  g_type_ensure (OLIVINE_TYPE_FIRST_RUN);
  g_type_ensure (OLIVINE_TYPE_FOODS_PAGE);
  g_type_ensure (OLIVINE_TYPE_HISTORY_PAGE);
  g_type_ensure (OLIVINE_TYPE_IMPORT_DROP);
  g_type_ensure (OLIVINE_TYPE_LATER);
  g_type_ensure (OLIVINE_TYPE_PLAN_PAGE);
  g_type_ensure (OLIVINE_TYPE_PLAN_RANGE_BUTTON);
  g_type_ensure (OLIVINE_TYPE_RESCUE_PAGE);
  g_type_ensure (OLIVINE_TYPE_TODAY_PAGE);
  g_type_ensure (OLIVINE_TYPE_VIEW_TITLE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/olivine_app/Olivine/ui/olivine-window.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, add_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, date_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, date_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, drop);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, fill_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, foods_page);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, history_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, history_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, history_page);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, plan_page);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, range_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, report_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, rescue_page);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, root);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, title);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, today_page);
  gtk_widget_class_bind_template_child (widget_class, OlivineWindow, week_box);
  gtk_widget_class_bind_template_callback (widget_class, on_dropped);
  gtk_widget_class_bind_template_callback (widget_class, on_first_run_made);
  gtk_widget_class_bind_template_callback (widget_class, on_history_label_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_history_made);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_made);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_page_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_plan_made);
  gtk_widget_class_bind_template_callback (widget_class, on_restored);
  olivine_window_class_init_actions (widget_class);
}

static void
olivine_window_init (OlivineWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->toaster = olivine_toaster_new (self->toasts, "win.undo");
  if (g_str_equal (PROFILE, "development"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

/**
 * olivine_window_new:
 * @application: the program
 * @context: what the pages work with
 *
 * Returns: (transfer none): the window, on the page it was last closed on, or on
 *   the first-run pages when nobody has said who they are
 */
GtkWidget *
olivine_window_new (GtkApplication *application,
                    OlivineContext *context)
{
  OlivineWindow *self = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (context), NULL);

  self = g_object_new (OLIVINE_TYPE_WINDOW, "application", application, NULL);
  self->context = g_object_ref (context);
  g_signal_connect_object (context, "toast", G_CALLBACK (olivine_toaster_show), self->toaster,
                           G_CONNECT_SWAPPED);
  g_object_set (self->today_page, "context", context, NULL);
  g_object_set (self->date_button, "context", context, NULL);
  g_object_set (self->range_button, "context", context, NULL);
  restore_state (self);
  gtk_stack_set_visible_child_name (self->root, needs_first_run (self) ? "first-run" : "main");
  return GTK_WIDGET (self);
}

/**
 * olivine_window_new_for_error:
 * @application: the program
 * @error: why the diary could not be opened
 *
 * Returns: (transfer none): a window that says what happened and touches nothing
 */
GtkWidget *
olivine_window_new_for_error (GtkApplication *application,
                              const GError   *error)
{
  OlivineWindow *self = g_object_new (OLIVINE_TYPE_WINDOW, "application", application, NULL);
  g_autofree char *escaped = g_markup_escape_text (error->message, -1);

  olivine_window_disable_diary_actions (self);
  olivine_import_drop_set_enabled (self->drop, FALSE);
  adw_status_page_set_description (self->error_page, escaped);
  gtk_stack_set_visible_child_name (self->root, "error");
  return GTK_WIDGET (self);
}

/**
 * olivine_window_offer_rescue:
 * @self: a window for the error of a damaged diary
 * @data_dir: the folder of the diary
 * @clock: what tells the time
 * @settings: the person's settings
 *
 * Offers to put a copy in the place of the diary, and to take out what can still be read.
 */
void
olivine_window_offer_rescue (OlivineWindow   *self,
                             const char      *data_dir,
                             OlivineClock    *clock,
                             OlivineSettings *settings)
{
  g_return_if_fail (OLIVINE_IS_WINDOW (self) && self->context == NULL);

  adw_status_page_set_title (self->error_page, _("Your diary is damaged"));
  gtk_widget_set_visible (GTK_WIDGET (self->rescue_page), TRUE);
  olivine_rescue_page_start (self->rescue_page, data_dir, clock, settings);
}

OlivineContext *
olivine_window_get_context (OlivineWindow *self)
{
  g_return_val_if_fail (OLIVINE_IS_WINDOW (self), NULL);

  return self->context;
}

OlivineTodayPage *
olivine_window_get_today_page (OlivineWindow *self)
{
  g_return_val_if_fail (OLIVINE_IS_WINDOW (self), NULL);

  return self->today_page;
}

OlivineFoodsPage *
olivine_window_get_foods_page (OlivineWindow *self)
{
  g_return_val_if_fail (OLIVINE_IS_WINDOW (self), NULL);

  return olivine_later_get (self->foods_page);
}

OlivineHistoryPage *
olivine_window_get_history_page (OlivineWindow *self)
{
  g_return_val_if_fail (OLIVINE_IS_WINDOW (self), NULL);

  return olivine_later_get (self->history_page);
}

OlivinePlanPage *
olivine_window_get_plan_page (OlivineWindow *self)
{
  g_return_val_if_fail (OLIVINE_IS_WINDOW (self), NULL);

  return olivine_later_get (self->plan_page);
}

/**
 * olivine_window_import:
 * @self: the window
 * @file: (nullable): a file or folder to import; %NULL asks for one
 *
 * Opens the import window.  Without a diary nothing happens.
 */
void
olivine_window_import (OlivineWindow *self,
                       GFile         *file)
{
  g_return_if_fail (OLIVINE_IS_WINDOW (self));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  if (self->context != NULL)
    olivine_import_window_open_for (GTK_WINDOW (self), self->context, file);
}

/**
 * olivine_window_show_page:
 * @self: the window
 * @name: name of a page; one that does not exist is ignored
 */
void
olivine_window_show_page (OlivineWindow *self,
                          const char    *name)
{
  g_return_if_fail (OLIVINE_IS_WINDOW (self));

  if (adw_view_stack_get_child_by_name (self->pages, name) != NULL)
    adw_view_stack_set_visible_child_name (self->pages, name);
}

/**
 * olivine_window_get_page:
 * @self: the window
 *
 * Returns: (nullable): name of the page on screen
 */
const char *
olivine_window_get_page (OlivineWindow *self)
{
  g_return_val_if_fail (OLIVINE_IS_WINDOW (self), NULL);

  return adw_view_stack_get_visible_child_name (self->pages);
}

/**
 * olivine_window_takes_entries:
 * @self: the window
 *
 * Returns: whether there is a diary and the welcome pages are done with
 */
gboolean
olivine_window_takes_entries (OlivineWindow *self)
{
  g_return_val_if_fail (OLIVINE_IS_WINDOW (self), FALSE);

  return self->context != NULL
         && g_strcmp0 (gtk_stack_get_visible_child_name (self->root), "main") == 0;
}
