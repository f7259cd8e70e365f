/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A food or recipe that is being made or changed.
 *
 * Every change of a field is judged at once; nothing is written before Save,
 * which Ctrl+S presses too, and Escape is Cancel.  The template of an editor has
 * the children title, scroller and result_label.
 */

#include "config.h"

#include "olivine-draft-editor.h"

#include "olivine-catalogue.h"

typedef struct
{
  OlivineFood *original; /* what is being changed */
  gboolean     loading;
  gboolean     dirty;
} OlivineDraftEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OlivineDraftEditor, olivine_draft_editor,
                                     OLIVINE_TYPE_CONTEXT_BIN)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static OlivineDraftEditorPrivate *
get_private (OlivineDraftEditor *self)
{
  return olivine_draft_editor_get_instance_private (self);
}

static gpointer
get_child (OlivineDraftEditor *self,
           const char         *id)
{
  return gtk_widget_get_template_child (GTK_WIDGET (self), G_OBJECT_TYPE (self), id);
}

static void
on_edited (OlivineDraftEditor *self)
{
  OlivineDraftEditorPrivate *priv = get_private (self);

  if (priv->loading || priv->original == NULL)
    return;

  priv->dirty = TRUE;
  OLIVINE_DRAFT_EDITOR_GET_CLASS (self)->update (self);
}

static void
close_editor (OlivineDraftEditor *self,
              const char         *saved_id)
{
  get_private (self)->dirty = FALSE;
  g_signal_emit (self, signals[CLOSED], 0, saved_id);
}

static void
action_cancel (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  close_editor (OLIVINE_DRAFT_EDITOR (widget), NULL);
}

static void
action_save (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineDraftEditor *self = OLIVINE_DRAFT_EDITOR (widget);
  OlivineContext *context = olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (widget));
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineFood) food = NULL;
  g_autofree char *id = NULL;

  food = OLIVINE_DRAFT_EDITOR_GET_CLASS (self)->finish (self, &error);
  if (food != NULL)
    id = olivine_catalogue_save_own (olivine_context_get_store (context), food, &error);
  if (error != NULL)
    olivine_draft_editor_show_result (self, error->message, TRUE);
  if (id == NULL)
    return;

  olivine_context_refresh (context);
  close_editor (self, id);
}

static void
olivine_draft_editor_dispose (GObject *object)
{
  OlivineDraftEditorPrivate *priv = get_private (OLIVINE_DRAFT_EDITOR (object));

  g_clear_pointer (&priv->original, olivine_food_unref);

  G_OBJECT_CLASS (olivine_draft_editor_parent_class)->dispose (object);
}

static void
olivine_draft_editor_class_init (OlivineDraftEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = olivine_draft_editor_dispose;

  /**
   * OlivineDraftEditor::closed:
   * @saved_id: (nullable): id of what was saved
   */
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
olivine_draft_editor_init (OlivineDraftEditor *self)
{
}

/**
 * olivine_draft_editor_class_install:
 * @klass: the class of an editor whose template is set
 * @save_action: (transfer none): name of the action of its Save button, a literal
 * @cancel_action: (transfer none): name of the action of its Cancel button, a literal
 *
 * Gives an editor its two actions with their keys, the children this class works
 * with, and the callback on_edited() for the fields of its template.
 */
void
olivine_draft_editor_class_install (OlivineDraftEditorClass *klass,
                                    const char              *save_action,
                                    const char              *cancel_action)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_return_if_fail (save_action != NULL);
  g_return_if_fail (cancel_action != NULL);

  klass->save_action = save_action;
  gtk_widget_class_bind_template_child_full (widget_class, "title", FALSE, 0);
  gtk_widget_class_bind_template_child_full (widget_class, "scroller", FALSE, 0);
  gtk_widget_class_bind_template_child_full (widget_class, "result_label", FALSE, 0);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_install_action (widget_class, save_action, NULL, action_save);
  gtk_widget_class_install_action (widget_class, cancel_action, NULL, action_cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, cancel_action, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, save_action,
                                       NULL);
}

/**
 * olivine_draft_editor_edit:
 * @self: the editor
 * @food: what to begin with; without id to make a new one
 * @title: what is being done, for the top of the editor
 *
 * Fills the fields from @food; what was typed before is gone.
 */
void
olivine_draft_editor_edit (OlivineDraftEditor *self,
                           const OlivineFood  *food,
                           const char         *title)
{
  OlivineDraftEditorPrivate *priv = NULL;

  g_return_if_fail (OLIVINE_IS_DRAFT_EDITOR (self));
  g_return_if_fail (food != NULL);

  priv = get_private (self);
  g_clear_pointer (&priv->original, olivine_food_unref);
  priv->original = olivine_food_copy (food);
  priv->loading = TRUE;
  OLIVINE_DRAFT_EDITOR_GET_CLASS (self)->load (self, food);
  priv->loading = FALSE;
  priv->dirty = FALSE;
  gtk_label_set_label (get_child (self, "title"), title);
  OLIVINE_DRAFT_EDITOR_GET_CLASS (self)->update (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (get_child (self, "scroller")), 0);
}

/**
 * olivine_draft_editor_get_dirty:
 * @self: the editor
 *
 * Returns: whether something was typed that is not saved
 */
gboolean
olivine_draft_editor_get_dirty (OlivineDraftEditor *self)
{
  g_return_val_if_fail (OLIVINE_IS_DRAFT_EDITOR (self), FALSE);

  return get_private (self)->dirty;
}

/**
 * olivine_draft_editor_get_original:
 * @self: the editor
 *
 * Returns: (transfer none) (nullable): what is being changed, as it was
 */
const OlivineFood *
olivine_draft_editor_get_original (OlivineDraftEditor *self)
{
  g_return_val_if_fail (OLIVINE_IS_DRAFT_EDITOR (self), NULL);

  return get_private (self)->original;
}

/**
 * olivine_draft_editor_show_result:
 * @self: the editor
 * @text: what would be saved, or why it cannot be
 * @is_wrong: whether it cannot be
 */
void
olivine_draft_editor_show_result (OlivineDraftEditor *self,
                                  const char         *text,
                                  gboolean            is_wrong)
{
  GtkWidget *label = NULL;

  g_return_if_fail (OLIVINE_IS_DRAFT_EDITOR (self));

  label = get_child (self, "result_label");
  gtk_label_set_label (GTK_LABEL (label), text);
  if (is_wrong)
    gtk_widget_add_css_class (label, "error");
  else
    gtk_widget_remove_css_class (label, "error");
}

/**
 * olivine_draft_editor_allow_save:
 * @self: the editor
 * @can_save: whether Save can be pressed
 */
void
olivine_draft_editor_allow_save (OlivineDraftEditor *self,
                                 gboolean            can_save)
{
  g_return_if_fail (OLIVINE_IS_DRAFT_EDITOR (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 OLIVINE_DRAFT_EDITOR_GET_CLASS (self)->save_action, can_save);
}

/**
 * olivine_draft_editor_get_row_text:
 * @row: a field
 *
 * Returns: (transfer full): what was typed, without blanks around it
 */
char *
olivine_draft_editor_get_row_text (AdwEntryRow *row)
{
  g_return_val_if_fail (ADW_IS_ENTRY_ROW (row), NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}
