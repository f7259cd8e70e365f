/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making or changing a recipe.
 *
 * What a serving comes to is shown all the while, as "at least" when an
 * ingredient's magnesium is not known.  Nothing is written before Save.
 */

#include "olivine-recipe-editor.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-catalogue.h"
#include "olivine-error-row.h"
#include "olivine-food-draft.h"
#include "olivine-foods-format.h"
#include "olivine-ingredient-form.h"

struct _OlivineRecipeEditor
{
  AdwBin                 parent_instance;

  GtkScrolledWindow     *scroller;
  GtkLabel              *title;
  AdwEntryRow           *name_row;
  AdwEntryRow           *servings_row;
  OlivineErrorRow       *servings_error;
  AdwEntryRow           *cooked_row;
  OlivineErrorRow       *cooked_error;
  OlivineIngredientForm *ingredients;
  GtkLabel              *result_label;

  OlivineContext        *context;
  OlivineFood           *original; /* what is being changed */
  gboolean               loading;
  gboolean               dirty;
};

G_DEFINE_FINAL_TYPE (OlivineRecipeEditor, olivine_recipe_editor, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

enum
{
  CLOSED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static char *
entry_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static gboolean
read_number (AdwEntryRow     *row,
             OlivineErrorRow *error_row,
             double          *number)
{
  g_autofree char *text = entry_text (row);
  g_autoptr (GError) error = NULL;
  gboolean is_right = olivine_draft_read_number (text, number, &error);

  olivine_error_row_set_message (error_row, is_right ? NULL : error->message);

  return is_right;
}

static GPtrArray *
copy_ingredients (OlivineRecipeEditor *self)
{
  GPtrArray *ingredients = olivine_ingredient_form_get_ingredients (self->ingredients);
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_ingredient_free);

  for (guint i = 0; i < ingredients->len; i++)
    g_ptr_array_add (copies, olivine_ingredient_copy (g_ptr_array_index (ingredients, i)));

  return copies;
}

static OlivineFood *
build_recipe (OlivineRecipeEditor  *self,
              GError              **error)
{
  g_autoptr (OlivineFood) recipe = olivine_food_copy (self->original);

  g_free (recipe->name);
  recipe->name = entry_text (self->name_row);
  if (!read_number (self->servings_row, self->servings_error, &recipe->servings)
      || !read_number (self->cooked_row, self->cooked_error, &recipe->cooked_g))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _("A field cannot be read as it is."));
      return NULL;
    }

  g_clear_pointer (&recipe->ingredients, g_ptr_array_unref);
  recipe->ingredients = copy_ingredients (self);
  if (!olivine_recipe_compute (recipe, error) || !olivine_food_validate (recipe, error))
    return NULL;

  return g_steal_pointer (&recipe);
}

static void
show_result (OlivineRecipeEditor *self,
             const char          *text,
             gboolean             is_wrong)
{
  gtk_label_set_label (self->result_label, text);
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->result_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->result_label), "error");
}

static void
update (OlivineRecipeEditor *self)
{
  g_autofree char *name = entry_text (self->name_row);
  g_autofree char *serving = NULL;
  g_autoptr (OlivineFood) recipe = NULL;
  g_autoptr (GError) error = NULL;

  if (self->loading || self->original == NULL)
    return;

  if (*name == '\0')
    show_result (self, _("Give the recipe a name to save it."), FALSE);
  else if (olivine_ingredient_form_get_ingredients (self->ingredients)->len == 0)
    show_result (self, _("Add what goes into it."), FALSE);
  else if ((recipe = build_recipe (self, &error)) == NULL)
    show_result (self, error->message, TRUE);
  else
    {
      serving = olivine_recipe_format_serving (recipe->ingredients,
                                               isnan (recipe->servings) ? 1 : recipe->servings);
      show_result (self, serving, FALSE);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "recipe-editor.save", recipe != NULL);
}

static void
on_edited (OlivineRecipeEditor *self)
{
  if (self->loading)
    return;

  self->dirty = TRUE;
  update (self);
}

static void
close_editor (OlivineRecipeEditor *self,
              const char          *saved_id)
{
  self->dirty = FALSE;
  g_signal_emit (self, signals[CLOSED], 0, saved_id);
}

static void
action_cancel (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  close_editor (OLIVINE_RECIPE_EDITOR (widget), NULL);
}

static void
action_save (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineRecipeEditor *self = OLIVINE_RECIPE_EDITOR (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineFood) recipe = NULL;
  g_autofree char *id = NULL;

  if (olivine_ingredient_form_finish (self->ingredients, &error))
    recipe = build_recipe (self, &error);
  if (recipe != NULL)
    id = olivine_catalogue_save_own (olivine_context_get_store (self->context), recipe, &error);
  if (id == NULL)
    {
      show_result (self, error->message, TRUE);
      return;
    }

  olivine_context_refresh (self->context);
  close_editor (self, id);
}

static void
olivine_recipe_editor_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  OlivineRecipeEditor *self = OLIVINE_RECIPE_EDITOR (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_set_object (&self->context, g_value_get_object (value));
      g_object_set (self->ingredients, "context", self->context, NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_recipe_editor_dispose (GObject *object)
{
  OlivineRecipeEditor *self = OLIVINE_RECIPE_EDITOR (object);

  g_clear_pointer (&self->original, olivine_food_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (olivine_recipe_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OlivineRecipeEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, OlivineRecipeEditor, title);
  gtk_widget_class_bind_template_child (widget_class, OlivineRecipeEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineRecipeEditor, servings_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineRecipeEditor, servings_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineRecipeEditor, cooked_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineRecipeEditor, cooked_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineRecipeEditor, ingredients);
  gtk_widget_class_bind_template_child (widget_class, OlivineRecipeEditor, result_label);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
olivine_recipe_editor_class_init (OlivineRecipeEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_ERROR_ROW);
  g_type_ensure (OLIVINE_TYPE_INGREDIENT_FORM);

  object_class->set_property = olivine_recipe_editor_set_property;
  object_class->dispose = olivine_recipe_editor_dispose;

  /**
   * OlivineRecipeEditor:context:
   *
   * What is worked with; set once.
   */
  props[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, OLIVINE_TYPE_CONTEXT,
                         G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * OlivineRecipeEditor::closed:
   * @saved_id: (nullable): id of the recipe that was saved
   */
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-recipe-editor.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "recipe-editor.save", NULL, action_save);
  gtk_widget_class_install_action (widget_class, "recipe-editor.cancel", NULL, action_cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "recipe-editor.cancel",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "recipe-editor.save", NULL);
}

static void
olivine_recipe_editor_init (OlivineRecipeEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
load_recipe (OlivineRecipeEditor *self,
             const OlivineFood   *recipe)
{
  g_autofree char *servings = olivine_draft_write_number (recipe->servings);
  g_autofree char *cooked = olivine_draft_write_number (recipe->cooked_g);

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), recipe->name);
  gtk_editable_set_text (GTK_EDITABLE (self->servings_row), servings);
  gtk_editable_set_text (GTK_EDITABLE (self->cooked_row), cooked);
  olivine_ingredient_form_load (self->ingredients, recipe->ingredients);
}

/**
 * olivine_recipe_editor_edit:
 * @self: the editor
 * @recipe: what to begin with: a recipe, or a food without id to make a new one
 *
 * Fills the fields from @recipe; what was typed before is gone.
 */
void
olivine_recipe_editor_edit (OlivineRecipeEditor *self,
                            const OlivineFood   *recipe)
{
  g_return_if_fail (OLIVINE_IS_RECIPE_EDITOR (self));
  g_return_if_fail (recipe != NULL);

  g_clear_pointer (&self->original, olivine_food_unref);
  self->original = olivine_food_copy (recipe);
  self->loading = TRUE;
  load_recipe (self, recipe);
  self->loading = FALSE;
  self->dirty = FALSE;
  gtk_label_set_label (self->title, *recipe->id == '\0' ? _("New Recipe") : _("Edit Recipe"));
  update (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}

/**
 * olivine_recipe_editor_get_dirty:
 * @self: the editor
 *
 * Returns: whether something was typed that is not saved
 */
gboolean
olivine_recipe_editor_get_dirty (OlivineRecipeEditor *self)
{
  g_return_val_if_fail (OLIVINE_IS_RECIPE_EDITOR (self), FALSE);

  return self->dirty;
}
