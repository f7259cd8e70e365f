/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A medicine that is taken, with its usual times.
 *
 * The check is a word of the profile's list; the times are written behind it, as
 * in "digoxin@08:00+20:00", when Enter is pressed or the focus leaves.
 */

#include "config.h"

#include "olivine-medicine-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-interaction.h"
#include "olivine-profile-check.h"
#include "olivine-profile-form.h"

struct _OlivineMedicineRow
{
  AdwBin          parent_instance;

  GtkWidget      *times_entry;
  OlivineContext *context;
  char           *id;
};

G_DEFINE_FINAL_TYPE (OlivineMedicineRow, olivine_medicine_row, ADW_TYPE_BIN)

/* The entry of the profile's list that is this medicine, or NULL. */
static const char *
find_stored (OlivineMedicineRow *self)
{
  const OlivinePerson *person = olivine_context_get_person (self->context);
  gsize length = strlen (self->id);

  for (guint i = 0; person->medicines[i] != NULL; i++)
    if (strncmp (person->medicines[i], self->id, length) == 0
        && strchr ("@", person->medicines[i][length]) != NULL)
      return person->medicines[i];

  return NULL;
}

static char *
get_stored_times (OlivineMedicineRow *self)
{
  const char *stored = find_stored (self);
  const char *at = stored != NULL ? strchr (stored, '@') : NULL;

  return g_strdelimit (g_strdup (at != NULL ? at + 1 : ""), "+", ' ');
}

static gboolean
has_focus (OlivineMedicineRow *self)
{
  return (gtk_widget_get_state_flags (self->times_entry) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
follow_store (OlivineMedicineRow *self)
{
  g_autofree char *times = get_stored_times (self);

  gtk_widget_set_visible (self->times_entry, find_stored (self) != NULL);
  if (!has_focus (self))
    gtk_editable_set_text (GTK_EDITABLE (self->times_entry), times);
}

/* The whole list again, this medicine with its new times. */
static char *
write_list (OlivineMedicineRow *self,
            const char         *times)
{
  const OlivinePerson *person = olivine_context_get_person (self->context);
  const char *stored = find_stored (self);
  GString *list = g_string_new (NULL);

  for (guint i = 0; person->medicines[i] != NULL; i++)
    {
      g_string_append (list, list->len > 0 ? "," : "");
      if (person->medicines[i] != stored)
        g_string_append (list, person->medicines[i]);
      else
        g_string_append_printf (list, "%s%s%s", self->id, *times != '\0' ? "@" : "", times);
    }

  return g_string_free (list, FALSE);
}

static char *
read_times (OlivineMedicineRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->times_entry));
  g_auto (GStrv) words = g_strsplit_set (text, " ,;+", -1);
  GString *times = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (times, "%s%s", times->len > 0 ? "+" : "", words[i]);

  return g_string_free (times, FALSE);
}

static void
on_times_done (OlivineMedicineRow *self)
{
  g_autofree char *times = read_times (self);
  g_autofree char *stored = get_stored_times (self);
  g_autofree char *list = NULL;
  g_autoptr (GError) error = NULL;

  g_strdelimit (stored, " ", '+');
  if (find_stored (self) == NULL || g_str_equal (times, stored))
    return;

  list = write_list (self, times);
  if (olivine_profile_form_save (self->context, "medicines", list, &error))
    gtk_widget_remove_css_class (self->times_entry, "error");
  else
    {
      gtk_widget_add_css_class (self->times_entry, "error");
      olivine_context_show_error (self->context, error);
    }
}

static void
olivine_medicine_row_dispose (GObject *object)
{
  OlivineMedicineRow *self = OLIVINE_MEDICINE_ROW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (olivine_medicine_row_parent_class)->dispose (object);
}

static void
olivine_medicine_row_class_init (OlivineMedicineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = olivine_medicine_row_dispose;
}

static void
olivine_medicine_row_init (OlivineMedicineRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->times_entry = gtk_entry_new ();
  gtk_widget_set_valign (self->times_entry, GTK_ALIGN_CENTER);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->times_entry), 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->times_entry), 12);
  /* Translators: an example of the times at which a medicine is taken */
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->times_entry), _("08:00 20:00"));
  g_signal_connect_object (self->times_entry, "activate", G_CALLBACK (on_times_done), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_times_done), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->times_entry, focus);
}

/* "a tetracycline antibiotic" begins a sentence elsewhere, a row here. */
static char *
make_title (const OlivineInteraction *interaction)
{
  const char *name = g_dpgettext2 (NULL, "medicine", olivine_interaction_get_name (interaction));
  g_autofree char *first = g_utf8_strup (name, (gssize) (g_utf8_next_char (name) - name));

  return g_strconcat (first, g_utf8_next_char (name), NULL);
}

/**
 * olivine_medicine_row_new:
 * @context: what is worked with
 * @id: one of olivine_medicine_ids()
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
olivine_medicine_row_new (OlivineContext *context,
                          const char     *id)
{
  const OlivineInteraction *interaction = olivine_interaction_find (id);
  OlivineMedicineRow *self = NULL;
  GtkWidget *check = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (OLIVINE_TYPE_MEDICINE_ROW, NULL);
  self->context = g_object_ref (context);
  self->id = g_strdup (id);
  title = interaction != NULL ? make_title (interaction) : g_strdup (id);
  /* Translators: %s is a medicine */
  name = g_strdup_printf (_("Usual times of %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->times_entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  check = olivine_profile_check_new ("medicines", id, title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (check), self->times_entry);
  adw_bin_set_child (ADW_BIN (self), check);
  g_signal_connect_object (context, "changed", G_CALLBACK (follow_store), self, G_CONNECT_SWAPPED);
  g_object_set (check, "context", context, NULL);
  follow_store (self);

  return GTK_WIDGET (self);
}
