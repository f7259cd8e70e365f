/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A key of the profile that is chosen.
 *
 * With a context a choice is saved at once and the row follows the store; without
 * one (first run) it only holds the choice.
 */

#include "olivine-profile-combo.h"

#include "olivine-profile-form.h"
#include "olivine-profile-format.h"

struct _OlivineProfileCombo
{
  AdwComboRow        parent_instance;

  char              *key;
  const char *const *choices;
  OlivineContext    *context;
  gboolean           syncing; /* the selection is ours, not the person's */
};

G_DEFINE_FINAL_TYPE (OlivineProfileCombo, olivine_profile_combo, ADW_TYPE_COMBO_ROW)

enum
{
  PROP_0,
  PROP_KEY,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
follow_store (OlivineProfileCombo *self)
{
  const OlivinePerson *person = olivine_context_get_person (self->context);
  g_autofree char *text = olivine_person_get_text (person, self->key);

  self->syncing = TRUE;
  olivine_profile_combo_set_text (self, text);
  self->syncing = FALSE;
}

static void
on_selected (OlivineProfileCombo *self)
{
  g_autoptr (GError) error = NULL;

  if (self->syncing || self->context == NULL)
    return;

  if (!olivine_profile_form_save (self->context,
                                  self->key,
                                  olivine_profile_combo_get_text (self),
                                  &error))
    {
      olivine_context_show_error (self->context, error);
      follow_store (self);
    }
}

static void
set_context (OlivineProfileCombo *self,
             OlivineContext      *context)
{
  if (!g_set_object (&self->context, context) || context == NULL)
    return;

  g_signal_connect_object (context, "changed", G_CALLBACK (follow_store), self, G_CONNECT_SWAPPED);
  follow_store (self);
}

static void
olivine_profile_combo_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  OlivineProfileCombo *self = OLIVINE_PROFILE_COMBO (object);

  switch (prop_id)
    {
    case PROP_KEY:
      self->key = g_value_dup_string (value);
      break;
    case PROP_CONTEXT:
      set_context (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* libadwaita 1.7 says below the title what is chosen only once another was. */
static void
on_use_subtitle (OlivineProfileCombo *self)
{
  GObject *item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));

  if (adw_combo_row_get_use_subtitle (ADW_COMBO_ROW (self)) && item != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                                 gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
}

static void
olivine_profile_combo_constructed (GObject *object)
{
  OlivineProfileCombo *self = OLIVINE_PROFILE_COMBO (object);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  G_OBJECT_CLASS (olivine_profile_combo_parent_class)->constructed (object);

  self->choices = olivine_profile_choices (self->key);
  for (gsize i = 0; self->choices[i] != NULL; i++)
    {
      g_autofree char *label = olivine_profile_choice_label (self->key, self->choices[i]);

      gtk_string_list_append (labels, label);
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (labels));
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected), NULL);
  g_signal_connect (self, "notify::use-subtitle", G_CALLBACK (on_use_subtitle), NULL);
}

static void
olivine_profile_combo_dispose (GObject *object)
{
  g_clear_object (&OLIVINE_PROFILE_COMBO (object)->context);

  G_OBJECT_CLASS (olivine_profile_combo_parent_class)->dispose (object);
}

static void
olivine_profile_combo_finalize (GObject *object)
{
  g_clear_pointer (&OLIVINE_PROFILE_COMBO (object)->key, g_free);

  G_OBJECT_CLASS (olivine_profile_combo_parent_class)->finalize (object);
}

static void
olivine_profile_combo_class_init (OlivineProfileComboClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = olivine_profile_combo_set_property;
  object_class->constructed = olivine_profile_combo_constructed;
  object_class->dispose = olivine_profile_combo_dispose;
  object_class->finalize = olivine_profile_combo_finalize;

  /**
   * OlivineProfileCombo:key:
   *
   * Which key of the profile it is.
   */
  props[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL,
                                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | flags);
  /**
   * OlivineProfileCombo:context:
   *
   * What is worked with; without one nothing is saved.
   */
  props[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, OLIVINE_TYPE_CONTEXT,
                                             G_PARAM_WRITABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
olivine_profile_combo_init (OlivineProfileCombo *self)
{
}

/**
 * olivine_profile_combo_get_text:
 * @self: the row
 *
 * Returns: the choice, as olivine_person_set_text() takes it
 */
const char *
olivine_profile_combo_get_text (OlivineProfileCombo *self)
{
  guint position = 0;

  g_return_val_if_fail (OLIVINE_IS_PROFILE_COMBO (self), NULL);

  position = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return self->choices[position == GTK_INVALID_LIST_POSITION ? 0 : position];
}

/**
 * olivine_profile_combo_set_text:
 * @self: the row
 * @text: a choice, as olivine_person_get_text() writes it
 */
void
olivine_profile_combo_set_text (OlivineProfileCombo *self,
                                const char          *text)
{
  g_return_if_fail (OLIVINE_IS_PROFILE_COMBO (self));

  for (guint i = 0; self->choices[i] != NULL; i++)
    if (g_strcmp0 (self->choices[i], text) == 0)
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
}
