/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A yes or no of the profile, or one word of one of its lists.
 *
 * A list is one key of the profile, so a check that changes writes the list as it
 * is stored at that moment, with or without its word.
 */

#include "olivine-profile-check.h"

#include <string.h>

#include "olivine-compat.h"
#include "olivine-profile-form.h"

struct _OlivineProfileCheck
{
  AdwActionRow    parent_instance;

  GtkWidget      *check;
  char           *key;
  char           *item;
  OlivineContext *context;
  gboolean        syncing; /* the check follows the store, not a click */
};

G_DEFINE_FINAL_TYPE (OlivineProfileCheck, olivine_profile_check, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_KEY,
  PROP_ITEM,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* Of a word with times, as in "digoxin@08:00", only the word is compared. */
static gboolean
is_item (const char *word,
         const char *item)
{
  gsize length = strlen (item);

  return strncmp (word, item, length) == 0 && (word[length] == '\0' || word[length] == '@');
}

static GStrv
read_list (OlivineProfileCheck *self)
{
  g_autofree char *text = olivine_person_get_text (olivine_context_get_person (self->context),
                                                   self->key);

  return g_strsplit (text, ",", -1);
}

static gboolean
read_active (OlivineProfileCheck *self)
{
  g_auto (GStrv) words = read_list (self);

  for (guint i = 0; words[i] != NULL; i++)
    if (is_item (words[i], self->item != NULL ? self->item : "yes"))
      return TRUE;

  return FALSE;
}

static char *
write_list (OlivineProfileCheck *self,
            gboolean             active)
{
  g_auto (GStrv) words = read_list (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !is_item (words[i], self->item))
      g_strv_builder_add (builder, words[i]);
  if (active)
    g_strv_builder_add (builder, self->item);
  kept = g_strv_builder_end (builder);

  return g_strjoinv (",", kept);
}

static void
follow_store (OlivineProfileCheck *self)
{
  self->syncing = TRUE;
  olivine_profile_check_set_active (self, read_active (self));
  self->syncing = FALSE;
}

static void
on_toggled (OlivineProfileCheck *self)
{
  gboolean active = olivine_profile_check_get_active (self);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (self->syncing || self->context == NULL)
    return;

  text = self->item != NULL ? write_list (self, active) : g_strdup (active ? "yes" : "no");
  if (!olivine_profile_form_save (self->context, self->key, text, &error))
    {
      olivine_context_show_error (self->context, error);
      follow_store (self);
    }
}

static void
set_context (OlivineProfileCheck *self,
             OlivineContext      *context)
{
  if (!g_set_object (&self->context, context) || context == NULL)
    return;

  g_signal_connect_object (context, "changed", G_CALLBACK (follow_store), self, G_CONNECT_SWAPPED);
  follow_store (self);
}

static void
olivine_profile_check_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  OlivineProfileCheck *self = OLIVINE_PROFILE_CHECK (object);

  switch (prop_id)
    {
    case PROP_KEY:
      self->key = g_value_dup_string (value);
      break;
    case PROP_ITEM:
      self->item = g_value_dup_string (value);
      break;
    case PROP_CONTEXT:
      set_context (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_profile_check_dispose (GObject *object)
{
  g_clear_object (&OLIVINE_PROFILE_CHECK (object)->context);

  G_OBJECT_CLASS (olivine_profile_check_parent_class)->dispose (object);
}

static void
olivine_profile_check_finalize (GObject *object)
{
  OlivineProfileCheck *self = OLIVINE_PROFILE_CHECK (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->item, g_free);

  G_OBJECT_CLASS (olivine_profile_check_parent_class)->finalize (object);
}

static void
olivine_profile_check_class_init (OlivineProfileCheckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = olivine_profile_check_set_property;
  object_class->dispose = olivine_profile_check_dispose;
  object_class->finalize = olivine_profile_check_finalize;

  /**
   * OlivineProfileCheck:key:
   *
   * Which key of the profile it belongs to.
   */
  props[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL,
                                         G_PARAM_CONSTRUCT_ONLY | flags);
  /**
   * OlivineProfileCheck:item:
   *
   * Which word of a list it stands for; %NULL for a key of yes and no.
   */
  props[PROP_ITEM] = g_param_spec_string ("item", NULL, NULL, NULL,
                                          G_PARAM_CONSTRUCT_ONLY | flags);
  /**
   * OlivineProfileCheck:context:
   *
   * What is worked with; without one nothing is saved.
   */
  props[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, OLIVINE_TYPE_CONTEXT, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
olivine_profile_check_init (OlivineProfileCheck *self)
{
  self->check = gtk_check_button_new ();
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->check);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->check),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self, NULL,
                                  -1);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (on_toggled), self,
                           G_CONNECT_SWAPPED);
}

/**
 * olivine_profile_check_new:
 * @key: a key of the profile
 * @item: (nullable): a word of its list
 * @title: what it is called, translated
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
olivine_profile_check_new (const char *key,
                           const char *item,
                           const char *title)
{
  OlivineProfileCheck *self = g_object_new (OLIVINE_TYPE_PROFILE_CHECK,
                                            "key", key, "item", item, "title", title, NULL);

  olivine_compat_set_name (GTK_ACCESSIBLE (self->check), title);

  return GTK_WIDGET (self);
}

gboolean
olivine_profile_check_get_active (OlivineProfileCheck *self)
{
  g_return_val_if_fail (OLIVINE_IS_PROFILE_CHECK (self), FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check));
}

void
olivine_profile_check_set_active (OlivineProfileCheck *self,
                                  gboolean             active)
{
  g_return_if_fail (OLIVINE_IS_PROFILE_CHECK (self));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), active);
}
