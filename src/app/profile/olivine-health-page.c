/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Preferences, Health.
 *
 * Each row saves its own key and follows the store; the page only shows the
 * target that comes of them, at once, and hides what does not apply.
 */

#include "olivine-health-page.h"

#include "olivine-calendar-button.h"
#include "olivine-profile-combo.h"
#include "olivine-profile-entry.h"
#include "olivine-target-view.h"

#define N_ENTRIES 8
#define N_COMBOS 3

struct _OlivineHealthPage
{
  AdwBin               parent_instance;

  OlivineProfileEntry *birth_row;
  OlivineProfileCombo *sex_row;
  OlivineProfileCombo *life_stage_row;
  OlivineProfileEntry *weight_row;
  OlivineProfileCombo *standard_row;
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
}

static void
set_context (OlivineHealthPage *self,
             OlivineContext    *context)
{
  OlivineProfileCombo *combos[N_COMBOS] = {
    self->sex_row, self->life_stage_row, self->standard_row
  };
  OlivineProfileEntry *entries[N_ENTRIES];

  if (!g_set_object (&self->context, context) || context == NULL)
    return;

  get_entries (self, entries);
  for (gsize i = 0; i < N_ENTRIES; i++)
    g_object_set (entries[i], "context", context, NULL);
  for (gsize i = 0; i < N_COMBOS; i++)
    g_object_set (combos[i], "context", context, NULL);
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
