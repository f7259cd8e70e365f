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
#include "olivine-condition.h"
#include "olivine-lab-list.h"
#include "olivine-medicine-row.h"
#include "olivine-profile-check.h"
#include "olivine-profile-combo.h"
#include "olivine-profile-entry.h"
#include "olivine-target-view.h"

#define N_ENTRIES 10
#define N_COMBOS 5

struct _OlivineHealthPage
{
  AdwBin               parent_instance;

  OlivineProfileEntry *birth_row;
  OlivineProfileCombo *sex_row;
  OlivineProfileCombo *life_stage_row;
  OlivineProfileEntry *weight_row;
  OlivineProfileCombo *standard_row;
  OlivineProfileCombo *kidney_row;
  OlivineProfileEntry *egfr_row;
  OlivineProfileEntry *egfr_date_row;
  OlivineProfileCombo *dialysis_row;
  AdwPreferencesGroup *kidney_group;
  AdwExpanderRow      *conditions_row;
  AdwExpanderRow      *medicines_row;
  AdwPreferencesGroup *goal_group;
  OlivineLabList      *labs;
  OlivineTargetView   *target_view;
  OlivineProfileEntry *target_row;
  OlivineProfileEntry *potassium_row;
  OlivineProfileEntry *phosphorus_row;
  OlivineProfileEntry *sodium_row;
  OlivineProfileEntry *protein_row;
  OlivineProfileEntry *energy_row;

  OlivineContext      *context;
};

G_DEFINE_FINAL_TYPE (OlivineHealthPage, olivine_health_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
update (OlivineHealthPage *self)
{
  const OlivinePerson *person = olivine_context_get_person (self->context);

  gtk_widget_set_visible (GTK_WIDGET (self->life_stage_row), person->sex == OLIVINE_SEX_FEMALE);
  olivine_target_view_show (self->target_view, person, olivine_context_get_today (self->context));
}

static void
get_entries (OlivineHealthPage   *self,
             OlivineProfileEntry *entries[N_ENTRIES])
{
  entries[0] = self->birth_row;
  entries[1] = self->weight_row;
  entries[2] = self->target_row;
  entries[3] = self->potassium_row;
  entries[4] = self->phosphorus_row;
  entries[5] = self->sodium_row;
  entries[6] = self->protein_row;
  entries[7] = self->energy_row;
  entries[8] = self->egfr_row;
  entries[9] = self->egfr_date_row;
}

static GtkWidget *
create_check (OlivineHealthPage *self,
              const char        *key,
              const char        *item,
              const char        *title)
{
  GtkWidget *row = olivine_profile_check_new (key, item, title);

  g_object_set (row, "context", self->context, NULL);

  return row;
}

static void
add_checks (OlivineHealthPage *self)
{
  const char *const *conditions = olivine_condition_ids ();
  const char *const *medicines = olivine_medicine_ids ();

  adw_preferences_group_add (self->kidney_group,
                             create_check (self, "transplant", NULL, _("Kidney transplant")));
  adw_preferences_group_add (self->goal_group,
                             create_check (self, "calcification-goal", NULL,
                                           _("I want to do something against calcification")));
  for (gsize i = 0; conditions[i] != NULL; i++)
    adw_expander_row_add_row (self->conditions_row,
                              create_check (self, "conditions", conditions[i],
                                            g_dpgettext2 (NULL, "condition",
                                                          olivine_condition_get_name (conditions[i]))));
  for (gsize i = 0; medicines[i] != NULL; i++)
    adw_expander_row_add_row (self->medicines_row,
                              olivine_medicine_row_new (self->context, medicines[i]));
}

static void
set_context (OlivineHealthPage *self,
             OlivineContext    *context)
{
  OlivineProfileCombo *combos[N_COMBOS] = {
    self->sex_row, self->life_stage_row, self->standard_row, self->kidney_row,
    self->dialysis_row
  };
  OlivineProfileEntry *entries[N_ENTRIES];

  if (!g_set_object (&self->context, context) || context == NULL)
    return;

  get_entries (self, entries);
  for (gsize i = 0; i < N_ENTRIES; i++)
    g_object_set (entries[i], "context", context, NULL);
  for (gsize i = 0; i < N_COMBOS; i++)
    g_object_set (combos[i], "context", context, NULL);
  g_object_set (self->labs, "context", context, NULL);
  add_checks (self);
  g_signal_connect_object (context, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
olivine_health_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  OlivineHealthPage *self = OLIVINE_HEALTH_PAGE (object);

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
olivine_health_page_dispose (GObject *object)
{
  g_clear_object (&OLIVINE_HEALTH_PAGE (object)->context);

  G_OBJECT_CLASS (olivine_health_page_parent_class)->dispose (object);
}

static void
olivine_health_page_class_init (OlivineHealthPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_CALENDAR_BUTTON);
  g_type_ensure (OLIVINE_TYPE_ERROR_ROW);
  g_type_ensure (OLIVINE_TYPE_LAB_LIST);
  g_type_ensure (OLIVINE_TYPE_PROFILE_COMBO);
  g_type_ensure (OLIVINE_TYPE_PROFILE_ENTRY);
  g_type_ensure (OLIVINE_TYPE_TARGET_VIEW);

  object_class->set_property = olivine_health_page_set_property;
  object_class->dispose = olivine_health_page_dispose;

  /**
   * OlivineHealthPage:context:
   *
   * What is worked with; set once.
   */
  props[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, OLIVINE_TYPE_CONTEXT,
                         G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

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
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, dialysis_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, kidney_group);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, conditions_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineHealthPage, medicines_row);
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
  OlivineProfileEntry *entries[N_ENTRIES];
  gboolean is_saved = TRUE;

  g_return_val_if_fail (OLIVINE_IS_HEALTH_PAGE (self), FALSE);

  get_entries (self, entries);
  for (gsize i = 0; i < N_ENTRIES; i++)
    if (!olivine_profile_entry_flush (entries[i]))
      {
        if (is_saved)
          gtk_widget_grab_focus (GTK_WIDGET (entries[i]));
        is_saved = FALSE;
      }

  return is_saved;
}
