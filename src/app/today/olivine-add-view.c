/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Turns what is typed into matches, and the chosen match into an entry.
 *
 * The focus stays in the entry; Up and Down move the selection of the list.  A
 * keystroke only marks the matches as stale: they are found when the main loop
 * is idle, or at once when Enter comes first, so that what is logged always
 * answers what is typed.
 */

#include "config.h"

#include "olivine-add-view.h"

#include <glib/gi18n.h>

#include "olivine-drop-down-name.h"
#include "olivine-entry-format.h"
#include "olivine-fold-box.h"
#include "olivine-match-finder.h"
#include "olivine-match-list.h"
#include "olivine-meal-choice.h"
#include "olivine-meal-clock.h"
#include "olivine-meal-offer-format.h"
#include "olivine-portion-choice.h"

struct _OlivineAddView
{
  GtkBox              parent_instance;

  GtkWidget          *food_entry;
  GtkDropDown        *portion_drop_down;
  GtkDropDown        *meal_drop_down;
  GtkWidget          *log_button;
  GtkLabel           *understood_label;
  OlivineMatchList   *matches;

  OlivineContext     *context;
  OlivineMatchFinder *finder;
  char               *words;        /* the typed words that name the food */
  OlivineLogLine     *asked_about;  /* borrowed from @matches: unlikely, to be confirmed */
  OlivineMeal         last_meal;
  guint               idle_id;
  gboolean            filling;      /* the drop-down is being set by us */
};

G_DEFINE_FINAL_TYPE (OlivineAddView, olivine_add_view, GTK_TYPE_BOX)

enum {
  LOGGED,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_understood (OlivineAddView *self,
                const char     *text,
                const char     *css_class)
{
  static const char *const classes[] = { "dim-label", "error", "warning" };

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_strcmp0 (classes[i], css_class) == 0)
      gtk_widget_add_css_class (GTK_WIDGET (self->understood_label), classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->understood_label), classes[i]);

  gtk_label_set_text (self->understood_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->food_entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/* Says what Enter would do. */
static void
show_understood (OlivineAddView *self)
{
  const OlivineMatch *match = olivine_match_list_get_selected (self->matches);
  gboolean can_log = olivine_match_can_be_logged (match);
  g_autofree char *understood = NULL;

  self->asked_about = NULL;
  if (can_log)
    understood = match->offer != NULL ? olivine_meal_offer_format_understood (match->offer)
                                      : olivine_entry_format_understood (match->line);
  else
    understood = g_strdup (match != NULL ? match->problem : "");
  set_understood (self, understood, can_log ? "dim-label" : "error");
  gtk_widget_set_sensitive (self->log_button, can_log);
}

static void
show_selected (OlivineAddView *self)
{
  const OlivineMatch *match = olivine_match_list_get_selected (self->matches);

  show_understood (self);
  self->filling = TRUE;
  olivine_portion_choice_show (self->portion_drop_down,
                               match != NULL ? match->food : NULL,
                               match != NULL ? match->line : NULL);
  self->filling = FALSE;
}

/* Failing to read them only costs the meals; the search before met the same diary. */
static void
put_meals (OlivineAddView *self,
           GPtrArray      *matches)
{
  olivine_match_finder_put_meals (self->finder, olivine_context_get_date (self->context),
                                  olivine_meal_choice_get_meal (self->meal_drop_down), matches,
                                  NULL);
}

static void
find_matches (OlivineAddView *self,
              const char     *first_food_id)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->food_entry));
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  GPtrArray *matches = NULL;

  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->finder == NULL)
    return;

  matches = olivine_match_finder_find (self->finder, text, &words, &error);
  if (matches == NULL)
    {
      set_understood (self, error->message, "error");
      return;
    }

  if (first_food_id != NULL)
    olivine_match_finder_put_first (self->finder, text, first_food_id, matches);
  else if (*text == '\0')
    put_meals (self, matches);
  g_free (self->words);
  self->words = g_steal_pointer (&words);
  olivine_match_list_show (self->matches, matches, self->words);
}

static gboolean
on_idle (gpointer user_data)
{
  OlivineAddView *self = user_data;

  self->idle_id = 0;
  find_matches (self, NULL);

  return G_SOURCE_REMOVE;
}

static void
on_text_changed (OlivineAddView *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (on_idle, self);
}

/* Other meals are offered for another meal; what is typed finds the same foods. */
static void
on_meal_picked (OlivineAddView *self)
{
  if (self->finder != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->food_entry)) == '\0')
    on_text_changed (self);
}

/* Only the chosen food takes the unit: the others may not have it. */
static void
on_portion_picked (OlivineAddView *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->food_entry));
  const char *unit = olivine_portion_choice_get_unit (self->portion_drop_down);
  const OlivineMatch *match = NULL;

  if (self->filling || unit == NULL)
    return;

  match = olivine_match_list_get_selected (self->matches);
  if (match == NULL)
    return;

  olivine_match_list_replace_selected (self->matches,
                                       olivine_match_finder_pick (self->finder, text,
                                                                  match->food, unit));
  show_understood (self);
}

static void
start_anew (OlivineAddView *self,
            const char     *text,
            const char     *first_food_id)
{
  g_clear_pointer (&self->finder, olivine_match_finder_free);
  self->finder = olivine_match_finder_new (olivine_context_get_store (self->context),
                                           olivine_context_get_today (self->context));
  olivine_match_list_set_shows_minerals (
    self->matches,
    olivine_entry_format_shows_minerals (olivine_context_get_person (self->context)));
  gtk_editable_set_text (GTK_EDITABLE (self->food_entry), text);
  find_matches (self, first_food_id);

  gtk_widget_grab_focus (self->food_entry);
  /* Taking the focus selects the text; the next key must not replace it. */
  gtk_editable_set_position (GTK_EDITABLE (self->food_entry), -1);
}

/* Asks once about what is possible but unlikely, in place. */
static gboolean
is_confirmed (OlivineAddView     *self,
              OlivineLogLine     *line,
              const OlivineEntry *entry)
{
  g_autofree char *question = NULL;

  if (self->asked_about == line || olivine_entry_check_likely (entry, NULL))
    return TRUE;

  self->asked_about = line;
  question = olivine_entry_format_ask_again (line);
  set_understood (self, question, "warning");

  return FALSE;
}

static void
finish (OlivineAddView     *self,
        const OlivineEntry *entry,
        gboolean            stay)
{
  self->last_meal = entry->meal;
  if (stay)
    start_anew (self, "", NULL);
  else
    g_signal_emit (self, signals[LOGGED], 0, entry->uid);
}

static void
log_line (OlivineAddView *self,
          OlivineLogLine *line,
          gboolean        stay)
{
  g_autoptr (OlivineEntry) entry = NULL;
  g_autofree char *title = NULL;

  entry = olivine_log_line_to_entry (line, olivine_context_get_date (self->context));
  entry->meal = olivine_meal_choice_get_meal (self->meal_drop_down);
  if (!is_confirmed (self, line, entry))
    return;

  title = olivine_entry_format_logged (entry);
  if (olivine_context_add_entry (self->context, entry, title))
    finish (self, entry, stay);
}

/* What another program changed of that meal meanwhile is copied as it is now. */
static void
log_meal (OlivineAddView         *self,
          const OlivineMealOffer *offer,
          gboolean                stay)
{
  g_autofree char *title = olivine_meal_offer_format_logged (offer);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  copies = olivine_diary_copies_of (olivine_context_get_store (self->context), offer->from,
                                    &offer->meal, olivine_context_get_date (self->context),
                                    &offer->meal, FALSE, &error);
  if (copies == NULL)
    olivine_context_show_error (self->context, error);
  else if (copies->len == 0)
    find_matches (self, NULL);
  else if (olivine_context_add_entries (self->context, copies, title))
    finish (self, copies->pdata[0], stay);
}

static void
log_selected (OlivineAddView *self,
              gboolean        stay)
{
  const OlivineMatch *match = NULL;

  if (self->idle_id != 0)
    find_matches (self, NULL);
  match = olivine_match_list_get_selected (self->matches);
  if (!olivine_match_can_be_logged (match))
    gtk_widget_error_bell (GTK_WIDGET (self));
  else if (match->offer != NULL)
    log_meal (self, match->offer, stay);
  else
    log_line (self, match->line, stay);
}

static void
on_activate (OlivineAddView *self)
{
  log_selected (self, FALSE);
}

static void
on_stop_search (OlivineAddView *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static void
action_log (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  log_selected (OLIVINE_ADD_VIEW (widget), FALSE);
}

static void
action_log_and_stay (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  log_selected (OLIVINE_ADD_VIEW (widget), TRUE);
}

static void
action_cancel (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[CANCELLED], 0);
}

static void
action_new_food (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  OlivineAddView *self = OLIVINE_ADD_VIEW (widget);
  g_autofree char *name = g_strdup (self->words != NULL ? self->words : "");

  g_signal_emit (self, signals[CANCELLED], 0);
  gtk_widget_activate_action (widget, "win.new-food", "s", name);
}

/* Keys that the entry would take for itself. */
static gboolean
on_key_pressed (OlivineAddView        *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                GtkEventControllerKey *controller)
{
  gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      olivine_match_list_move_selection (self->matches, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      olivine_match_list_move_selection (self->matches, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (!shift)
        return GDK_EVENT_PROPAGATE;
      log_selected (self, TRUE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
olivine_add_view_dispose (GObject *object)
{
  OlivineAddView *self = OLIVINE_ADD_VIEW (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->context);
  g_clear_pointer (&self->finder, olivine_match_finder_free);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (olivine_add_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-add-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineAddView, food_entry);
  gtk_widget_class_bind_template_child (widget_class, OlivineAddView, portion_drop_down);
  gtk_widget_class_bind_template_child (widget_class, OlivineAddView, meal_drop_down);
  gtk_widget_class_bind_template_child (widget_class, OlivineAddView, log_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineAddView, understood_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineAddView, matches);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_meal_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_portion_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed);
  gtk_widget_class_bind_template_callback (widget_class, show_selected);
}

static void
olivine_add_view_class_init (OlivineAddViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_add_view_dispose;

  signals[LOGGED] = g_signal_new ("logged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "add.log", NULL, action_log);
  gtk_widget_class_install_action (widget_class, "add.log-and-stay", NULL, action_log_and_stay);
  gtk_widget_class_install_action (widget_class, "add.cancel", NULL, action_cancel);
  gtk_widget_class_install_action (widget_class, "add.new-food", NULL, action_new_food);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "add.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK,
                                       "add.log-and-stay", NULL);

  g_type_ensure (OLIVINE_TYPE_FOLD_BOX);
  g_type_ensure (OLIVINE_TYPE_MATCH_LIST);
  bind_template (widget_class);
}

static void
olivine_add_view_init (OlivineAddView *self)
{
  g_autoptr (GListModel) meals = olivine_meal_choice_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->meal_drop_down, meals);
  olivine_drop_down_name (self->portion_drop_down, _("Portion"));
  olivine_drop_down_name (self->meal_drop_down, _("Meal"));
  self->last_meal = OLIVINE_MEAL_NONE;
}

/* The section's meal, else by the clock for today, else the one used last. */
static OlivineMeal
default_meal (OlivineAddView *self,
              OlivineMeal     asked_for)
{
  gboolean is_today = olivine_date_compare (olivine_context_get_date (self->context),
                                            olivine_context_get_today (self->context)) == 0;

  if (asked_for != OLIVINE_MEAL_NONE)
    return asked_for;
  if (!is_today && self->last_meal != OLIVINE_MEAL_NONE)
    return self->last_meal;

  return olivine_meal_clock_get_meal (olivine_context_get_clock (self->context));
}

/**
 * olivine_add_view_set_context:
 * @self: an Add view
 * @context: what the window works with
 *
 * To be called once.
 */
void
olivine_add_view_set_context (OlivineAddView *self,
                              OlivineContext *context)
{
  g_return_if_fail (OLIVINE_IS_ADD_VIEW (self));
  g_return_if_fail (OLIVINE_IS_CONTEXT (context));

  g_set_object (&self->context, context);
}

/**
 * olivine_add_view_begin:
 * @self: an Add view, on screen
 * @text: (nullable): what has been typed already
 * @meal: the meal to log to, or %OLIVINE_MEAL_NONE for the usual one
 *
 * Starts anew, with the cursor behind @text.
 */
void
olivine_add_view_begin (OlivineAddView *self,
                        const char     *text,
                        OlivineMeal     meal)
{
  g_return_if_fail (OLIVINE_IS_ADD_VIEW (self));
  g_return_if_fail (self->context != NULL);

  olivine_meal_choice_set_meal (self->meal_drop_down, default_meal (self, meal));
  start_anew (self, text != NULL ? text : "", NULL);
}

/**
 * olivine_add_view_begin_food:
 * @self: an Add view, on screen
 * @text: what has been typed elsewhere
 * @food_id: the food that was chosen there
 *
 * Starts anew with that food before all others, until something else is typed.
 */
void
olivine_add_view_begin_food (OlivineAddView *self,
                             const char     *text,
                             const char     *food_id)
{
  g_return_if_fail (OLIVINE_IS_ADD_VIEW (self));
  g_return_if_fail (self->context != NULL);
  g_return_if_fail (text != NULL && food_id != NULL);

  olivine_meal_choice_set_meal (self->meal_drop_down, default_meal (self, OLIVINE_MEAL_NONE));
  start_anew (self, text, food_id);
}

/**
 * olivine_add_view_type:
 * @self: an Add view, on screen
 * @text: letters typed while the focus was elsewhere
 *
 * Goes on typing where the entry ends.
 */
void
olivine_add_view_type (OlivineAddView *self,
                       const char     *text)
{
  int position = -1;

  g_return_if_fail (OLIVINE_IS_ADD_VIEW (self));
  g_return_if_fail (text != NULL);

  gtk_editable_insert_text (GTK_EDITABLE (self->food_entry), text, -1, &position);
  gtk_widget_grab_focus (self->food_entry);
  gtk_editable_set_position (GTK_EDITABLE (self->food_entry), -1);
}
