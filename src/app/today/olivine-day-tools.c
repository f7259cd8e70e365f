/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Both tools write to the day on screen, never to today by mistake. */

#include "config.h"

#include "olivine-day-tools.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "olivine-day-picker.h"
#include "olivine-health.h"
#include "olivine-settings.h"
#include "olivine-suggest.h"
#include "olivine-symptom.h"

/* Rule FOOD-01 and the ranking of suggestions begin here too. */
#define LIMITED_EGFR_ML_MIN_173 45

struct _OlivineDayTools
{
  GtkBox          parent_instance;

  GtkCheckButton *complete_check;
  GtkMenuButton  *copy_button;
  AdwActionRow   *symptoms_row;
  GtkWidget      *symptoms_button;
  GtkBox         *symptoms_box;
  GtkWidget      *limits_row;
  GtkCheckButton *symptom_checks[OLIVINE_N_SYMPTOMS];
  GtkWidget      *day_picker; /* NULL until it is asked for */

  OlivineContext *context;
  gboolean        updating; /* the check follows the day, not a person's click */
};

G_DEFINE_FINAL_TYPE (OlivineDayTools, olivine_day_tools, GTK_TYPE_BOX)

enum {
  REVIEW_COPIES,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
set_mark (OlivineDayTools *self,
          gboolean         complete)
{
  g_autoptr (GError) error = NULL;

  if (!olivine_diary_set_mark (olivine_context_get_store (self->context),
                               olivine_context_get_date (self->context),
                               complete ? OLIVINE_MARK_COMPLETE : OLIVINE_MARK_NONE,
                               &error))
    olivine_context_show_error (self->context, error);

  olivine_context_refresh (self->context);

  return error == NULL;
}

static void
on_complete_toggled (OlivineDayTools *self)
{
  if (!self->updating)
    set_mark (self, gtk_check_button_get_active (self->complete_check));
}

static gboolean
is_dose (gconstpointer entry,
         gconstpointer unused)
{
  return ((const OlivineEntry *) entry)->kind != OLIVINE_KIND_FOOD;
}

static void
add_copies (OlivineDayTools *self,
            GPtrArray       *copies)
{
  g_autofree char *title = NULL;

  if (copies->len == 0)
    {
      olivine_context_toast (self->context, _("There is nothing to copy"), FALSE);
      return;
    }
  /* A dose that is taken again is judged again. */
  if (g_ptr_array_find_with_equal_func (copies, NULL, is_dose, NULL))
    {
      g_signal_emit (self, signals[REVIEW_COPIES], 0, copies);
      return;
    }

  title = g_strdup_printf (ngettext ("%u entry copied", "%u entries copied", copies->len),
                           copies->len);
  olivine_context_add_entries (self->context, copies, title);
}

static void
on_day_picked (OlivineDayTools *self,
               guint            julian,
               int              picked_meal)
{
  OlivineMeal meal = picked_meal >= 0 ? (OlivineMeal) picked_meal : OLIVINE_MEAL_NONE;
  const OlivineMeal *one_meal = picked_meal >= 0 ? &meal : NULL;
  OlivineDayPicker *picker = OLIVINE_DAY_PICKER (self->day_picker);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  copies = olivine_diary_copies_of (olivine_context_get_store (self->context),
                                    (OlivineDate) { julian }, one_meal,
                                    olivine_context_get_date (self->context), one_meal,
                                    olivine_day_picker_get_with_doses (picker), &error);
  if (copies == NULL)
    olivine_context_show_error (self->context, error);
  else
    add_copies (self, copies);
}

/* Made when it is first asked for: a calendar takes long to make. */
static void
prepare_day_picker (GtkMenuButton *button,
                    gpointer       user_data)
{
  OlivineDayTools *self = user_data;
  OlivineDate date = olivine_context_get_date (self->context);

  if (self->day_picker == NULL)
    {
      self->day_picker = olivine_day_picker_new (OLIVINE_DAY_PICKER_COPY_FROM);
      g_signal_connect_object (self->day_picker, "picked", G_CALLBACK (on_day_picked), self,
                               G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, self->day_picker);
    }
  olivine_day_picker_set_date (OLIVINE_DAY_PICKER (self->day_picker),
                               olivine_date_add_days (date, -1));
}

/* What was noted can be taken back on any day. */
static gboolean
set_symptom (OlivineDayTools  *self,
             OlivineSymptom    symptom,
             gboolean          is_felt,
             GError          **error)
{
  OlivineDate date = olivine_context_get_date (self->context);

  return (!is_felt
          || olivine_symptom_check_day (date, olivine_context_get_today (self->context), error))
         && olivine_health_set_symptom (olivine_context_get_store (self->context), date, symptom,
                                        is_felt, error);
}

static void
on_symptom_toggled (OlivineDayTools *self,
                    GtkCheckButton  *check)
{
  OlivineSymptom symptom = OLIVINE_SYMPTOM_MARKED_WEAKNESS;
  g_autoptr (GError) error = NULL;

  if (self->updating)
    return;

  while (self->symptom_checks[symptom] != check)
    symptom++;
  if (!set_symptom (self, symptom, gtk_check_button_get_active (check), &error))
    olivine_context_show_error (self->context, error);

  olivine_context_refresh (self->context);
}

static void
add_symptoms (OlivineDayTools *self)
{
  for (int i = 0; i < OLIVINE_N_SYMPTOMS; i++)
    {
      const char *name = g_dpgettext2 (NULL, "symptom",
                                       olivine_symptom_get_name ((OlivineSymptom) i));
      GtkWidget *check = gtk_check_button_new_with_label (name);

      self->symptom_checks[i] = GTK_CHECK_BUTTON (check);
      g_signal_connect_object (check, "toggled", G_CALLBACK (on_symptom_toggled), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->symptoms_box, check);
    }
}

static char *
describe_symptoms (guint    n_noted,
                   gboolean has_come)
{
  if (n_noted > 0)
    return g_strdup_printf (ngettext ("%u symptom noted", "%u symptoms noted", n_noted), n_noted);

  return g_strdup (has_come ? _("Note what may have to do with magnesium")
                            : _("Symptoms are of today or an earlier day"));
}

static void
show_symptoms (OlivineDayTools *self,
               OlivineDate      date)
{
  gboolean has_come =
    olivine_symptom_check_day (date, olivine_context_get_today (self->context), NULL);
  gboolean is_noted[OLIVINE_N_SYMPTOMS] = { FALSE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) notes = NULL;
  g_autofree char *subtitle = NULL;

  notes = olivine_health_get_symptoms (olivine_context_get_store (self->context), date, date,
                                       &error);
  if (notes == NULL)
    {
      olivine_context_show_error (self->context, error);
      return;
    }

  for (guint i = 0; i < notes->len; i++)
    is_noted[g_array_index (notes, OlivineSymptomNote, i).symptom] = TRUE;
  for (int i = 0; i < OLIVINE_N_SYMPTOMS; i++)
    {
      gtk_check_button_set_active (self->symptom_checks[i], is_noted[i]);
      gtk_widget_set_sensitive (GTK_WIDGET (self->symptom_checks[i]), has_come || is_noted[i]);
    }
  gtk_widget_set_sensitive (self->symptoms_button, has_come || notes->len > 0);
  subtitle = describe_symptoms (notes->len, has_come);
  adw_action_row_set_subtitle (self->symptoms_row, subtitle);
}

static gboolean
is_often_limited (OlivineDayTools *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivinePerson) person =
    olivine_store_get_person_now (olivine_context_get_store (self->context),
                                  olivine_context_get_today (self->context), &error);

  if (person == NULL)
    {
      olivine_context_show_error (self->context, error);
      return FALSE;
    }

  return person->kidney == OLIVINE_KIDNEY_CKD
         || person->dialysis != OLIVINE_DIALYSIS_NONE
         || person->egfr_ml_min_173 < LIMITED_EGFR_ML_MIN_173;
}

/* Asked once, of those for whom potassium and phosphorus are often limited. */
static gboolean
asks_for_limits (OlivineDayTools *self)
{
  const OlivinePerson *person = olivine_context_get_person (self->context);

  return isnan (person->potassium_max_mg) && isnan (person->phosphorus_max_mg)
         && !olivine_settings_get_limits_asked (olivine_context_get_settings (self->context))
         && is_often_limited (self);
}

static void
on_limits_answered (OlivineDayTools *self)
{
  olivine_settings_set_limits_asked (olivine_context_get_settings (self->context), TRUE);
  gtk_widget_set_visible (self->limits_row, FALSE);
}

static void
on_limits_given (OlivineDayTools *self)
{
  on_limits_answered (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.preferences", "s", "health");
}

static void
olivine_day_tools_dispose (GObject *object)
{
  OlivineDayTools *self = OLIVINE_DAY_TOOLS (object);

  g_clear_object (&self->context);

  G_OBJECT_CLASS (olivine_day_tools_parent_class)->dispose (object);
}

static void
olivine_day_tools_class_init (OlivineDayToolsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_day_tools_dispose;

  /**
   * OlivineDayTools::review-copies:
   * @copies: (element-type OlivineEntry): what is to be copied
   *
   * Doses are among what is to be copied, and wait to be judged.
   */
  signals[REVIEW_COPIES] = g_signal_new ("review-copies", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                         1, G_TYPE_PTR_ARRAY);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-day-tools.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineDayTools, complete_check);
  gtk_widget_class_bind_template_child (widget_class, OlivineDayTools, copy_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineDayTools, symptoms_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineDayTools, symptoms_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineDayTools, symptoms_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineDayTools, limits_row);
  gtk_widget_class_bind_template_callback (widget_class, on_limits_answered);
  gtk_widget_class_bind_template_callback (widget_class, on_limits_given);
  gtk_widget_class_bind_template_callback (widget_class, on_complete_toggled);
}

static void
olivine_day_tools_init (OlivineDayTools *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_symptoms (self);
  gtk_menu_button_set_create_popup_func (self->copy_button, prepare_day_picker, self, NULL);
}

/**
 * olivine_day_tools_set_context:
 * @self: the tools
 * @context: what the window works with
 *
 * To be called once.
 */
void
olivine_day_tools_set_context (OlivineDayTools *self,
                               OlivineContext  *context)
{
  g_return_if_fail (OLIVINE_IS_DAY_TOOLS (self));
  g_return_if_fail (OLIVINE_IS_CONTEXT (context));

  g_set_object (&self->context, context);
}

/**
 * olivine_day_tools_update:
 * @self: the tools
 *
 * Follows the day on screen.
 */
void
olivine_day_tools_update (OlivineDayTools *self)
{
  const OlivineDay *day = NULL;

  g_return_if_fail (OLIVINE_IS_DAY_TOOLS (self));

  day = olivine_context_get_day (self->context);
  self->updating = TRUE;
  gtk_check_button_set_active (self->complete_check, day->mark == OLIVINE_MARK_COMPLETE);
  show_symptoms (self, day->date);
  gtk_widget_set_visible (self->limits_row, asks_for_limits (self));
  self->updating = FALSE;
}

/**
 * olivine_day_tools_toggle_mark:
 * @self: the tools
 *
 * Marks the day on screen as complete, or takes that back.  A toast says so: by keyboard it
 * may be done while the tools are not in sight.
 */
void
olivine_day_tools_toggle_mark (OlivineDayTools *self)
{
  gboolean complete = FALSE;

  g_return_if_fail (OLIVINE_IS_DAY_TOOLS (self));
  g_return_if_fail (self->context != NULL);

  complete = olivine_context_get_day (self->context)->mark != OLIVINE_MARK_COMPLETE;
  if (set_mark (self, complete))
    olivine_context_toast (self->context,
                           complete ? _("Day marked as complete")
                                    : _("Day no longer marked as complete"), TRUE);
}
