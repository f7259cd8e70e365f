/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Amount, meal, time and note of one entry.
 *
 * What is typed is checked when it is saved; a field that cannot be read keeps
 * its text, is marked, and says below what is wrong.  The entry itself is never
 * changed: a copy goes out with ::save.  A dose that grows is judged by whoever
 * gets it.
 */

#include "config.h"

#include "olivine-entry-editor.h"

#include <glib/gi18n.h>

#include "olivine-dose.h"
#include "olivine-drop-down-name.h"
#include "olivine-entry-format.h"
#include "olivine-format.h"
#include "olivine-log-line.h"
#include "olivine-meal-choice.h"
#include "olivine-quantity.h"

struct _OlivineEntryEditor
{
  GtkBox        parent_instance;

  GtkWidget    *amount_field;
  GtkWidget    *meal_field;
  GtkEntry     *amount_entry;
  GtkDropDown  *meal_drop_down;
  GtkEntry     *time_entry;
  GtkEntry     *note_entry;
  GtkWidget    *estimated_label;
  GtkWidget    *make_food_button;
  GtkLabel     *error_label;

  OlivineStore *store;
  OlivineEntry *entry;
  char         *amount_text;     /* as first shown: unchanged text changes nothing */
  gboolean      likely_confirmed;
};

G_DEFINE_FINAL_TYPE (OlivineEntryEditor, olivine_entry_editor, GTK_TYPE_BOX)

enum {
  SAVE,
  CLOSE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_food (const OlivineEntry *entry)
{
  return entry->kind == OLIVINE_KIND_FOOD;
}

static gboolean
has_focus (GtkEntry *field)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (field));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (field));
}

/* Marks @field as the one to mend; with %NULL no field is wrong.  The cursor
 * stays where it is in the right field already. */
static void
show_error (OlivineEntryEditor *self,
            GtkEntry           *field,
            const char         *message)
{
  GtkEntry *const fields[] = { self->amount_entry, self->time_entry };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gboolean wrong = fields[i] == field;

      if (wrong)
        gtk_widget_add_css_class (GTK_WIDGET (fields[i]), "error");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (fields[i]), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (fields[i]),
                                   GTK_ACCESSIBLE_STATE_INVALID,
                                   wrong ? GTK_ACCESSIBLE_INVALID_TRUE
                                         : GTK_ACCESSIBLE_INVALID_FALSE,
                                   -1);
    }

  gtk_label_set_text (self->error_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), message != NULL);
  if (field != NULL && !has_focus (field))
    gtk_widget_grab_focus (GTK_WIDGET (field));
}

/* "2" or "2 tablets": of a dose only the count can be changed. */
static gboolean
read_count (OlivineEntryEditor *self,
            OlivineEntry       *changed,
            const char         *text)
{
  g_autofree char *word = g_strstrip (g_strdup (text));
  double count = 0;
  g_autoptr (GError) error = NULL;

  g_strdelimit (word, " ", '\0');
  if (olivine_number_parse (word, &count, &error) && olivine_dose_set_count (changed, count, &error))
    return TRUE;

  show_error (self, self->amount_entry, error->message);
  return FALSE;
}

static gboolean
read_amount (OlivineEntryEditor *self,
             OlivineEntry       *changed)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->amount_entry));
  g_autoptr (GError) error = NULL;

  if (g_str_equal (text, self->amount_text))
    return TRUE;
  if (!is_food (self->entry))
    return read_count (self, changed, text);

  if (!olivine_entry_set_amount (self->store, changed, text, NULL, &error))
    {
      show_error (self, self->amount_entry, error->message);
      return FALSE;
    }

  if (!self->likely_confirmed && !olivine_entry_check_likely (changed, NULL))
    {
      self->likely_confirmed = TRUE;
      show_error (self, self->amount_entry, _("That is a lot: press Enter again to save it"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_time (OlivineEntryEditor *self,
           OlivineEntry       *changed)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->time_entry));
  g_autofree char *time = NULL;
  g_autoptr (GError) error = NULL;

  if (!olivine_time_from_text (text, &time, &error))
    {
      show_error (self, self->time_entry, error->message);
      return FALSE;
    }

  g_free (changed->time);
  changed->time = g_steal_pointer (&time);

  return TRUE;
}

static void
save (OlivineEntryEditor *self)
{
  g_autoptr (OlivineEntry) changed = olivine_entry_copy (self->entry);

  show_error (self, NULL, NULL);
  if (!read_amount (self, changed) || !read_time (self, changed))
    return;

  if (is_food (changed))
    changed->meal = olivine_meal_choice_get_meal (self->meal_drop_down);
  g_free (changed->note);
  changed->note = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note_entry)));
  g_strstrip (changed->note);

  if (olivine_entry_equal (changed, self->entry))
    g_signal_emit (self, signals[CLOSE], 0);
  else
    g_signal_emit (self, signals[SAVE], 0, changed);
}

static void
on_amount_changed (OlivineEntryEditor *self)
{
  self->likely_confirmed = FALSE;
}

static void
on_save (OlivineEntryEditor *self)
{
  g_autoptr (OlivineEntryEditor) kept = g_object_ref (self);

  /* Saving replaces the row this editor is in. */
  save (kept);
}

static void
action_cancel (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[CLOSE], 0);
}

/* A click beside the fields is not a click on the row around them. */
static void
on_click (GtkGestureClick *gesture,
          int              n_press,
          double           x,
          double           y,
          gpointer         user_data)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
olivine_entry_editor_finalize (GObject *object)
{
  OlivineEntryEditor *self = OLIVINE_ENTRY_EDITOR (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->entry, olivine_entry_unref);
  g_clear_pointer (&self->amount_text, g_free);

  G_OBJECT_CLASS (olivine_entry_editor_parent_class)->finalize (object);
}

static void
olivine_entry_editor_class_init (OlivineEntryEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = olivine_entry_editor_finalize;

  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, OLIVINE_TYPE_ENTRY);
  signals[CLOSE] = g_signal_new ("close", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "editor.cancel", NULL, action_cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "editor.cancel", NULL);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-entry-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryEditor, amount_field);
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryEditor, meal_field);
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryEditor, amount_entry);
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryEditor, meal_drop_down);
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryEditor, time_entry);
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryEditor, note_entry);
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryEditor, estimated_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryEditor, make_food_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryEditor, error_label);
  gtk_widget_class_bind_template_callback (widget_class, on_amount_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_click);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
}

static void
olivine_entry_editor_init (OlivineEntryEditor *self)
{
  g_autoptr (GListModel) meals = olivine_meal_choice_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->meal_drop_down, meals);
  olivine_drop_down_name (self->meal_drop_down, _("Meal"));
}

static void
fill_in (OlivineEntryEditor *self)
{
  const OlivineEntry *entry = self->entry;

  self->amount_text = olivine_format_quantity (entry->quantity, entry->unit);
  gtk_editable_set_text (GTK_EDITABLE (self->amount_entry), self->amount_text);
  gtk_editable_set_text (GTK_EDITABLE (self->time_entry), entry->time != NULL ? entry->time : "");
  gtk_editable_set_text (GTK_EDITABLE (self->note_entry), entry->note != NULL ? entry->note : "");
  olivine_meal_choice_set_meal (self->meal_drop_down, entry->meal);
  gtk_widget_set_visible (self->meal_field, is_food (entry));
  gtk_widget_set_visible (self->estimated_label, entry->estimated);
  gtk_widget_set_visible (self->make_food_button, olivine_entry_format_offers_food (entry));
}

/**
 * olivine_entry_editor_new:
 * @store: where the portions of foods are looked up
 * @entry: the entry to change
 *
 * Makes an editor filled in with @entry.
 *
 * Returns: (transfer floating): a new editor
 */
GtkWidget *
olivine_entry_editor_new (OlivineStore *store,
                          OlivineEntry *entry)
{
  OlivineEntryEditor *self = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (OLIVINE_TYPE_ENTRY_EDITOR, NULL);
  self->store = g_object_ref (store);
  self->entry = olivine_entry_ref (entry);
  fill_in (self);

  return GTK_WIDGET (self);
}

/**
 * olivine_entry_editor_focus:
 * @self: an editor
 *
 * Puts the cursor where a change is most likely wanted, with the text selected.
 */
void
olivine_entry_editor_focus (OlivineEntryEditor *self)
{
  g_return_if_fail (OLIVINE_IS_ENTRY_EDITOR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->amount_entry));
}
