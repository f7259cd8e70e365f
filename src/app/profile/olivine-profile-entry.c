/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A key of the profile that is typed, or the usual times of one of its medicines.
 *
 * With a context it shows what is stored and saves what was typed, on Enter, on
 * the apply button, and when the focus leaves; what cannot be saved stays in the
 * field with the reason below it.  Without a context (first run) it only checks.
 * The times of a medicine are not there while it is not taken.
 */

#include "olivine-profile-entry.h"

#include "olivine-medicine-list.h"
#include "olivine-profile-form.h"
#include "olivine-profile-format.h"

struct _OlivineProfileEntry
{
  AdwEntryRow      parent_instance;

  char            *key;
  char            *medicine;  /* of the key "medicines"; NULL for another key */
  OlivineErrorRow *error_row; /* a sibling, not owned */
  OlivineContext  *context;
  char            *stored;    /* the text that stands for what is stored */
};

G_DEFINE_FINAL_TYPE (OlivineProfileEntry, olivine_profile_entry, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_KEY,
  PROP_MEDICINE,
  PROP_ERROR_ROW,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static const char *
get_text (OlivineProfileEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

static void
show_error (OlivineProfileEntry *self,
            const GError        *error)
{
  g_autofree char *message = NULL;

  if (error != NULL)
    message = olivine_profile_error_text (self->key, error);
  if (self->error_row != NULL)
    olivine_error_row_set_message (self->error_row, message);
}

/* NULL when there is nothing to type: a medicine that is not taken has no times. */
static char *
read_store (OlivineProfileEntry *self)
{
  const OlivinePerson *person = olivine_context_get_person (self->context);

  return self->medicine != NULL ? olivine_medicine_list_get_times (person, self->medicine)
                                : olivine_profile_edit_text (person, self->key);
}

/* What is being typed is left alone; what is not follows the store. */
static void
follow_store (OlivineProfileEntry *self)
{
  g_autofree char *text = read_store (self);
  gboolean is_typed = g_strcmp0 (get_text (self), self->stored) != 0;

  if (g_strcmp0 (text, self->stored) == 0)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  if (text == NULL || self->stored == NULL || !is_typed)
    gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");
  g_free (self->stored);
  self->stored = g_steal_pointer (&text);
}

static gboolean
save (OlivineProfileEntry  *self,
      const char           *text,
      GError              **error)
{
  const OlivinePerson *person = olivine_context_get_person (self->context);
  g_autofree char *list = NULL;

  if (self->medicine == NULL)
    return olivine_profile_form_save (self->context, self->key, text, error);

  list = olivine_medicine_list_set_times (person, self->medicine, text);

  return olivine_profile_form_save (self->context, self->key, list, error);
}

static void
on_apply (OlivineProfileEntry *self)
{
  olivine_profile_entry_flush (self);
}

static void
on_changed (OlivineProfileEntry *self)
{
  show_error (self, NULL);
}

static void
set_context (OlivineProfileEntry *self,
             OlivineContext      *context)
{
  if (!g_set_object (&self->context, context) || context == NULL)
    return;

  g_signal_connect_object (context, "changed", G_CALLBACK (follow_store), self, G_CONNECT_SWAPPED);
  self->stored = read_store (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->stored != NULL);
  gtk_editable_set_text (GTK_EDITABLE (self), self->stored != NULL ? self->stored : "");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), TRUE);
}

static void
olivine_profile_entry_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  OlivineProfileEntry *self = OLIVINE_PROFILE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_KEY:
      self->key = g_value_dup_string (value);
      break;
    case PROP_MEDICINE:
      self->medicine = g_value_dup_string (value);
      break;
    case PROP_ERROR_ROW:
      g_set_weak_pointer (&self->error_row, g_value_get_object (value));
      break;
    case PROP_CONTEXT:
      set_context (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_profile_entry_dispose (GObject *object)
{
  OlivineProfileEntry *self = OLIVINE_PROFILE_ENTRY (object);

  g_clear_weak_pointer (&self->error_row);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (olivine_profile_entry_parent_class)->dispose (object);
}

static void
olivine_profile_entry_finalize (GObject *object)
{
  OlivineProfileEntry *self = OLIVINE_PROFILE_ENTRY (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->medicine, g_free);
  g_clear_pointer (&self->stored, g_free);

  G_OBJECT_CLASS (olivine_profile_entry_parent_class)->finalize (object);
}

static void
olivine_profile_entry_class_init (OlivineProfileEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = olivine_profile_entry_set_property;
  object_class->dispose = olivine_profile_entry_dispose;
  object_class->finalize = olivine_profile_entry_finalize;

  /**
   * OlivineProfileEntry:key:
   *
   * Which key of the profile it is.
   */
  props[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL,
                                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | flags);
  /**
   * OlivineProfileEntry:medicine:
   *
   * Whose usual times they are, with the key "medicines"; %NULL for another key.
   */
  props[PROP_MEDICINE] = g_param_spec_string ("medicine", NULL, NULL, NULL,
                                              G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | flags);
  /**
   * OlivineProfileEntry:error-row:
   *
   * Where it is said what is wrong.
   */
  props[PROP_ERROR_ROW] = g_param_spec_object ("error-row", NULL, NULL, OLIVINE_TYPE_ERROR_ROW,
                                               G_PARAM_WRITABLE | flags);
  /**
   * OlivineProfileEntry:context:
   *
   * What is worked with; without one nothing is saved.
   */
  props[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, OLIVINE_TYPE_CONTEXT,
                                             G_PARAM_WRITABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
olivine_profile_entry_init (OlivineProfileEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (on_apply), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "apply", G_CALLBACK (on_apply), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (on_apply), NULL);
  g_signal_connect (self, "changed", G_CALLBACK (on_changed), NULL);
}

/**
 * olivine_profile_entry_flush:
 * @self: the row
 *
 * Saves what was typed, if it was not saved yet.
 *
 * Returns: whether nothing is left unsaved; when something is, the reason is shown
 */
gboolean
olivine_profile_entry_flush (OlivineProfileEntry *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (OLIVINE_IS_PROFILE_ENTRY (self), FALSE);

  text = g_strstrip (g_strdup (get_text (self)));
  if (self->context == NULL || self->stored == NULL || g_str_equal (text, self->stored))
    return TRUE;

  if (!save (self, text, &error))
    {
      show_error (self, error);
      return FALSE;
    }

  /* The store may write it in another way: "070" is 70.  The same text once more
   * would bring the apply button back. */
  if (self->stored != NULL && !g_str_equal (get_text (self), self->stored))
    gtk_editable_set_text (GTK_EDITABLE (self), self->stored);

  return TRUE;
}

/**
 * olivine_profile_entry_check:
 * @self: the row
 * @person: who gets what was typed
 * @today: the day it is
 *
 * Sets the key on @person and shows what is wrong with what was typed, if anything.
 *
 * Returns: whether nothing is wrong
 */
gboolean
olivine_profile_entry_check (OlivineProfileEntry *self,
                             OlivinePerson       *person,
                             OlivineDate          today)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (OLIVINE_IS_PROFILE_ENTRY (self), FALSE);
  g_return_val_if_fail (person != NULL, FALSE);

  olivine_person_set_text (person, self->key, get_text (self), today, &error);
  show_error (self, error);

  return error == NULL;
}
