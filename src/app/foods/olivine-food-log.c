/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Logging one food on the day on screen.
 *
 * What the typed amount comes to is shown while it is typed.  An amount that is
 * possible but unlikely is asked about once more, in place; typing takes the
 * question back.
 */

#include "olivine-food-log.h"

#include <glib/gi18n.h>

#include "olivine-core-error.h"
#include "olivine-format.h"
#include "olivine-log-line.h"
#include "olivine-quantity.h"

struct _OlivineFoodLog
{
  AdwPreferencesGroup  parent_instance;

  AdwEntryRow         *amount_row;
  AdwComboRow         *meal_row;
  AdwActionRow        *result_row;
  GtkWidget           *log_button;

  OlivineContext      *context;
  OlivineFood         *food;
  gboolean             asked; /* whether the unlikely amount has been asked about */
};

G_DEFINE_FINAL_TYPE (OlivineFoodLog, olivine_food_log, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* The order of the drop-down. */
static const OlivineMeal meals[] = {
  OLIVINE_MEAL_BREAKFAST,
  OLIVINE_MEAL_LUNCH,
  OLIVINE_MEAL_DINNER,
  OLIVINE_MEAL_SNACK,
};

/* A word that is no unit of ours may still be a portion of this food: "2 wedges". */
static OlivineLogLine *
resolve (OlivineFoodLog  *self,
         GError         **error)
{
  g_auto (OlivineQuantityText) parsed = { 0 };
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->amount_row));
  const OlivinePortion *portion = NULL;
  const char *unit = NULL;
  double quantity = 1.0;

  portion = olivine_portions_find_text (self->food->portions, text, &quantity);
  if (portion != NULL)
    return olivine_log_line_for_food (self->food, quantity, portion->unit, error);
  if (!olivine_quantity_text_parse (text, &parsed, error))
    return NULL;

  unit = parsed.unit;
  if (unit == NULL && parsed.food != NULL && *parsed.food != '\0')
    unit = parsed.food;

  return olivine_log_line_for_food (self->food, parsed.quantity, unit, error);
}

static char *
describe (const OlivineEntry *entry)
{
  g_autofree char *magnesium = NULL;
  g_autofree char *amount = olivine_format_entry_amount (entry);

  magnesium = olivine_format_amount (entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM],
                                     "mg",
                                     FALSE);

  /* Translators: an amount of magnesium, then the amount of food, "77 mg magnesium in 28 g". */
  return g_strdup_printf (_("%s magnesium in %s"), magnesium, amount);
}

static void
set_result (OlivineFoodLog *self,
            const char     *text,
            gboolean        can_log)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->result_row), text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "food-log.log", can_log);
  gtk_button_set_label (GTK_BUTTON (self->log_button), self->asked ? _("Log Anyway") : _("Log"));
}

static void
update (OlivineFoodLog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->amount_row));
  g_autoptr (OlivineLogLine) line = NULL;
  g_autoptr (OlivineEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *description = NULL;

  self->asked = FALSE;
  gtk_widget_remove_css_class (GTK_WIDGET (self->amount_row), "error");
  if (self->food == NULL || self->context == NULL || *text == '\0')
    {
      set_result (self, "", FALSE);
      return;
    }

  line = resolve (self, &error);
  if (line == NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->amount_row), "error");
      set_result (self, error->message, FALSE);
      return;
    }

  entry = olivine_log_line_to_entry (line, olivine_context_get_date (self->context));
  description = describe (entry);
  set_result (self, description, TRUE);
}

static OlivineMeal
usual_meal (OlivineFoodLog *self)
{
  g_autoptr (GDateTime) now = olivine_clock_get_now (olivine_context_get_clock (self->context));
  g_autofree char *time = g_date_time_format (now, "%H:%M");

  return olivine_meal_at_time (time);
}

static void
select_meal (OlivineFoodLog *self,
             OlivineMeal     meal)
{
  for (guint i = 0; i < G_N_ELEMENTS (meals); i++)
    if (meals[i] == meal)
      adw_combo_row_set_selected (self->meal_row, i);
}

/* The day is named when it is not today, so that nothing lands on the wrong one. */
static void
update_day (OlivineFoodLog *self)
{
  OlivineDate date = olivine_context_get_date (self->context);
  OlivineDate today = olivine_context_get_today (self->context);
  g_autofree char *day = olivine_format_date (date, today);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         olivine_date_compare (date, today) == 0 ? NULL : day);
}

static void
log_entry (OlivineFoodLog *self,
           OlivineEntry   *entry)
{
  g_autofree char *name = g_strdup (entry->food);
  g_autofree char *title = NULL;

  /* Translators: %s is the name of a food. */
  title = g_strdup_printf (_("%s logged"), name);
  entry->meal = meals[adw_combo_row_get_selected (self->meal_row)];
  if (olivine_context_add_entry (self->context, entry, title))
    update (self);
}

static void
action_log (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  OlivineFoodLog *self = OLIVINE_FOOD_LOG (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineLogLine) line = resolve (self, &error);
  g_autoptr (OlivineEntry) entry = NULL;

  if (line == NULL)
    return;

  entry = olivine_log_line_to_entry (line, olivine_context_get_date (self->context));
  if (!self->asked && !olivine_entry_check_likely (entry, &error))
    {
      self->asked = TRUE;
      set_result (self, error->message, TRUE);
      gtk_widget_grab_focus (self->log_button);
      return;
    }

  log_entry (self, entry);
}

static void
on_activated (OlivineFoodLog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "food-log.log", NULL);
}

static void
set_context (OlivineFoodLog *self,
             OlivineContext *context)
{
  if (!g_set_object (&self->context, context))
    return;
  if (context == NULL)
    return;

  g_signal_connect_object (context, "changed", G_CALLBACK (update_day), self, G_CONNECT_SWAPPED);
  update_day (self);
  update (self);
}

static void
olivine_food_log_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  OlivineFoodLog *self = OLIVINE_FOOD_LOG (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      set_context (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_food_log_dispose (GObject *object)
{
  OlivineFoodLog *self = OLIVINE_FOOD_LOG (object);

  g_clear_pointer (&self->food, olivine_food_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (olivine_food_log_parent_class)->dispose (object);
}

static void
olivine_food_log_class_init (OlivineFoodLogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = olivine_food_log_set_property;
  object_class->dispose = olivine_food_log_dispose;

  /**
   * OlivineFoodLog:context:
   *
   * What is worked with; set once.
   */
  props[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, OLIVINE_TYPE_CONTEXT,
                         G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-food-log.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodLog, amount_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodLog, meal_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodLog, result_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodLog, log_button);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_install_action (widget_class, "food-log.log", NULL, action_log);
}

static void
olivine_food_log_init (OlivineFoodLog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (meals); i++)
    gtk_string_list_append (names, olivine_format_meal (meals[i]));
  adw_combo_row_set_model (self->meal_row, G_LIST_MODEL (names));
}

static char *
usual_amount (const OlivineFood *food)
{
  const OlivinePortion *portion = NULL;

  if (food->portions == NULL || food->portions->len == 0)
    return g_strdup ("100 g");

  portion = g_ptr_array_index (food->portions, 0);

  return olivine_format_quantity (olivine_thousandths_from_double (portion->quantity),
                                  portion->unit);
}

/**
 * olivine_food_log_set_food:
 * @self: the group
 * @food: what would be logged
 *
 * Offers the usual portion of @food at the usual meal of this time of day, or
 * keeps what was typed if it is the same food as before.
 */
void
olivine_food_log_set_food (OlivineFoodLog *self,
                           OlivineFood    *food)
{
  g_autoptr (OlivineFood) before = NULL;
  g_autofree char *amount = NULL;

  g_return_if_fail (OLIVINE_IS_FOOD_LOG (self));
  g_return_if_fail (food != NULL);
  g_return_if_fail (self->context != NULL);

  before = g_steal_pointer (&self->food);
  self->food = olivine_food_ref (food);
  if (before == NULL || !g_str_equal (before->id, food->id))
    {
      amount = usual_amount (food);
      select_meal (self, usual_meal (self));
      gtk_editable_set_text (GTK_EDITABLE (self->amount_row), amount);
    }
  update (self);
}
