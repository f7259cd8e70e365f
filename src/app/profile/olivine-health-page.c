/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Preferences, Health.
 *
 * Each row saves its own key and follows the store; the page only shows the
 * target that comes of them, at once, hides what does not apply, and makes the
 * rows of the lists.
 */

#include "config.h"

#include "olivine-health-page.h"

#include <glib/gi18n.h>

#include "olivine-calendar-button.h"
#include "olivine-compat.h"
#include "olivine-condition.h"
#include "olivine-egfr-row.h"
#include "olivine-lab-list.h"
#include "olivine-medicine-list.h"
#include "olivine-profile-check.h"
#include "olivine-profile-combo.h"
#include "olivine-profile-entry.h"
#include "olivine-reminder-group.h"
#include "olivine-target-view.h"

struct _OlivineHealthPage
{
  OlivineContextBin    parent_instance;

  OlivineProfileEntry *birth_row;
  OlivineProfileCombo *sex_row;
  OlivineProfileCombo *life_stage_row;
  OlivineProfileEntry *weight_row;
  OlivineProfileCombo *standard_row;
  OlivineProfileCombo *kidney_row;
  OlivineProfileEntry *egfr_row;
  OlivineProfileEntry *egfr_date_row;
  OlivineEgfrRow      *egfr_in_use_row;
  OlivineProfileCombo *dialysis_row;
  AdwPreferencesGroup *kidney_group;
  AdwExpanderRow      *conditions_row;
  AdwExpanderRow      *medicines_row;
  OlivineReminderGroup *reminders;
  AdwPreferencesGroup *goal_group;
  OlivineLabList      *labs;
  OlivineTargetView   *target_view;
  OlivineProfileEntry *target_row;
  OlivineProfileEntry *potassium_row;
  OlivineProfileEntry *phosphorus_row;
  OlivineProfileEntry *sodium_row;
  OlivineProfileEntry *protein_row;
  OlivineProfileEntry *energy_row;

  GPtrArray           *entries; /* (element-type OlivineProfileEntry) all that is typed */
};

G_DEFINE_FINAL_TYPE (OlivineHealthPage, olivine_health_page, OLIVINE_TYPE_CONTEXT_BIN)

static OlivineContext *
get_context (OlivineHealthPage *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

static void
update (OlivineHealthPage *self)
{
  OlivineContext *context = get_context (self);
  const OlivinePerson *person = olivine_context_get_person (context);

  gtk_widget_set_visible (GTK_WIDGET (self->life_stage_row), person->sex == OLIVINE_SEX_FEMALE);
  olivine_target_view_show (self->target_view, person, olivine_context_get_today (context));
}

static void
add_entry (OlivineHealthPage   *self,
           OlivineProfileEntry *entry)
{
  g_object_set (entry, "context", get_context (self), NULL);
  g_ptr_array_add (self->entries, entry);
}

static GtkWidget *
create_check (OlivineHealthPage *self,
              const char        *key,
              const char        *item,
              const char        *title)
{
  GtkWidget *row = olivine_profile_check_new (key, item, title);

  g_object_set (row, "context", get_context (self), NULL);

  return row;
}

static void
add_condition (OlivineHealthPage *self,
               const char        *id)
{
  const char *title = g_dpgettext2 (NULL, "condition", olivine_condition_get_name (id));

  adw_expander_row_add_row (self->conditions_row, create_check (self, "conditions", id, title));
}

/* Its times stand in a row of their own: beside a long name there is no room. */
static GtkWidget *
create_times (OlivineHealthPage *self,
              const char        *id,
              const char        *medicine)
{
  GtkWidget *times = g_object_new (OLIVINE_TYPE_PROFILE_ENTRY,
                                   "key", "medicines", "medicine", id,
                                   "title", _("Times (08:00 20:00)"),
                                   NULL);
  /* Translators: %s is a medicine */
  g_autofree char *name = g_strdup_printf (_("Usual times of %s"), medicine);

  olivine_compat_set_name (GTK_ACCESSIBLE (times), name);

  return times;
}

static void
add_medicine (OlivineHealthPage *self,
              const char        *id)
{
  g_autofree char *title = olivine_medicine_get_title (id);
  g_autofree char *examples = olivine_medicine_get_examples (id);
  GtkWidget *check = create_check (self, "medicines", id, title);
  GtkWidget *times = create_times (self, id, title);
  GtkWidget *error_row = olivine_error_row_new (times);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (check), examples);
  g_object_set (times, "error-row", error_row, NULL);
  add_entry (self, OLIVINE_PROFILE_ENTRY (times));
  adw_expander_row_add_row (self->medicines_row, check);
  adw_expander_row_add_row (self->medicines_row, times);
  adw_expander_row_add_row (self->medicines_row, error_row);
}

static void
add_lists (OlivineHealthPage *self)
{
  const char *const *conditions = olivine_condition_ids ();
  const char *const *medicines = olivine_medicine_ids ();

  adw_preferences_group_add (self->kidney_group,
                             create_check (self, "transplant", NULL, _("Kidney transplant")));
  adw_preferences_group_add (self->goal_group,
                             create_check (self, "calcification-goal", NULL,
                                           _("I want to do something against calcification")));
  for (gsize i = 0; conditions[i] != NULL; i++)
    add_condition (self, conditions[i]);
  for (gsize i = 0; medicines[i] != NULL; i++)
    add_medicine (self, medicines[i]);
}

static void
olivine_health_page_context_set (OlivineContextBin *bin,
                                 OlivineContext    *context)
{
  OlivineHealthPage *self = OLIVINE_HEALTH_PAGE (bin);
  OlivineProfileCombo *combos[] = {
    self->sex_row, self->life_stage_row, self->standard_row, self->kidney_row,
    self->dialysis_row
  };
  OlivineProfileEntry *entries[] = {
    self->birth_row, self->weight_row, self->target_row, self->potassium_row,
    self->phosphorus_row, self->sodium_row, self->protein_row, self->energy_row, self->egfr_row,
    self->egfr_date_row
  };

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    add_entry (self, entries[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (combos); i++)
    g_object_set (combos[i], "context", context, NULL);
  olivine_egfr_row_set_context (self->egfr_in_use_row, context);
  olivine_reminder_group_set_settings (self->reminders, olivine_context_get_settings (context));
  g_object_set (self->labs, "context", context, NULL);
  add_lists (self);
  g_signal_connect_object (context, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
olivine_health_page_dispose (GObject *object)
{
  g_clear_pointer (&OLIVINE_HEALTH_PAGE (object)->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (olivine_health_page_parent_class)->dispose (object);
}

static void
olivine_health_page_class_init (OlivineHealthPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OlivineContextBinClass *bin_class = OLIVINE_CONTEXT_BIN_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_CALENDAR_BUTTON);
  g_type_ensure (OLIVINE_TYPE_EGFR_ROW);
  g_type_ensure (OLIVINE_TYPE_ERROR_ROW);
  g_type_ensure (OLIVINE_TYPE_LAB_LIST);
  g_type_ensure (OLIVINE_TYPE_PROFILE_COMBO);
  g_type_ensure (OLIVINE_TYPE_PROFILE_ENTRY);
  g_type_ensure (OLIVINE_TYPE_REMINDER_GROUP);
  g_type_ensure (OLIVINE_TYPE_TARGET_VIEW);

  G_OBJECT_CLASS (klass)->dispose = olivine_health_page_dispose;
  bin_class->context_set = olivine_health_page_context_set;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-health-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, birth_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, sex_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, life_stage_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, weight_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, standard_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, target_view);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, kidney_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, egfr_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, egfr_date_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, egfr_in_use_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, dialysis_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, kidney_group);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, conditions_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, medicines_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, reminders);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, goal_group);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, labs);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, target_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, potassium_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, phosphorus_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, sodium_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, protein_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, energy_row);
}

static void
olivine_health_page_init (OlivineHealthPage *self)
{
  self->entries = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_health_page_flush:
 * @self: the page
 *
 * Saves what was typed and not applied yet.
 *
 * Returns: whether nothing is left unsaved; when something is, it has the focus
 *   and the reason is shown below it
 */
gboolean
olivine_health_page_flush (OlivineHealthPage *self)
{
  gboolean is_saved = TRUE;

  g_return_val_if_fail (OLIVINE_IS_HEALTH_PAGE (self), FALSE);

  for (guint i = 0; i < self->entries->len; i++)
    if (!olivine_profile_entry_flush (self->entries->pdata[i]))
      {
        if (is_saved)
          gtk_widget_grab_focus (self->entries->pdata[i]);
        is_saved = FALSE;
      }

  return olivine_reminder_group_flush (self->reminders) && is_saved;
}

/**
 * olivine_health_page_focus_limits:
 * @self: the page, on screen
 *
 * Brings the limits into view, ready to be typed.
 */
void
olivine_health_page_focus_limits (OlivineHealthPage *self)
{
  g_return_if_fail (OLIVINE_IS_HEALTH_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->potassium_row));
}
