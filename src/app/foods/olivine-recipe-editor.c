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

#include "olivine-error-row.h"
#include "olivine-food-draft.h"
#include "olivine-foods-format.h"
#include "olivine-ingredient-form.h"

struct _OlivineRecipeEditor
{
  OlivineDraftEditor     parent_instance;

  AdwEntryRow           *name_row;
  AdwEntryRow           *servings_row;
  OlivineErrorRow       *servings_error;
  AdwEntryRow           *cooked_row;
  OlivineErrorRow       *cooked_error;
  OlivineIngredientForm *ingredients;
};

G_DEFINE_FINAL_TYPE (OlivineRecipeEditor, olivine_recipe_editor, OLIVINE_TYPE_DRAFT_EDITOR)

static gboolean
read_number (AdwEntryRow     *row,
             OlivineErrorRow *error_row,
             double          *number)
{
  g_autofree char *text = olivine_draft_editor_get_row_text (row);
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
  OlivineDraftEditor *editor = OLIVINE_DRAFT_EDITOR (self);
  g_autoptr (OlivineFood) recipe = olivine_food_copy (olivine_draft_editor_get_original (editor));

  g_free (recipe->name);
  recipe->name = olivine_draft_editor_get_row_text (self->name_row);
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
olivine_recipe_editor_update (OlivineDraftEditor *editor)
{
  OlivineRecipeEditor *self = OLIVINE_RECIPE_EDITOR (editor);
  g_autofree char *name = olivine_draft_editor_get_row_text (self->name_row);
  g_autofree char *serving = NULL;
  g_autoptr (OlivineFood) recipe = NULL;
  g_autoptr (GError) error = NULL;

  if (*name == '\0')
    olivine_draft_editor_show_result (editor, _("Give the recipe a name to save it."), FALSE);
  else if (olivine_ingredient_form_get_ingredients (self->ingredients)->len == 0)
    olivine_draft_editor_show_result (editor, _("Add what goes into it."), FALSE);
  else if ((recipe = build_recipe (self, &error)) == NULL)
    olivine_draft_editor_show_result (editor, error->message, TRUE);
  else
    {
      serving = olivine_recipe_format_serving (recipe->ingredients,
                                               isnan (recipe->servings) ? 1 : recipe->servings);
      olivine_draft_editor_show_result (editor, serving, FALSE);
    }
  olivine_draft_editor_allow_save (editor, recipe != NULL);
}

/* A line that is typed and not added yet belongs to it. */
static OlivineFood *
olivine_recipe_editor_finish (OlivineDraftEditor  *editor,
                              GError             **error)
{
  OlivineRecipeEditor *self = OLIVINE_RECIPE_EDITOR (editor);

  return olivine_ingredient_form_finish (self->ingredients, error) ? build_recipe (self, error)
                                                                   : NULL;
}

static void
olivine_recipe_editor_load (OlivineDraftEditor *editor,
                            const OlivineFood  *recipe)
{
  OlivineRecipeEditor *self = OLIVINE_RECIPE_EDITOR (editor);
  g_autofree char *servings = olivine_draft_write_number (recipe->servings);
  g_autofree char *cooked = olivine_draft_write_number (recipe->cooked_g);

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), recipe->name);
  gtk_editable_set_text (GTK_EDITABLE (self->servings_row), servings);
  gtk_editable_set_text (GTK_EDITABLE (self->cooked_row), cooked);
  olivine_ingredient_form_load (self->ingredients, recipe->ingredients);
}

static void
olivine_recipe_editor_context_set (OlivineContextBin *bin,
                                   OlivineContext    *context)
{
  g_object_set (OLIVINE_RECIPE_EDITOR (bin)->ingredients, "context", context, NULL);
}

static void
olivine_recipe_editor_class_init (OlivineRecipeEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OlivineDraftEditorClass *editor_class = OLIVINE_DRAFT_EDITOR_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_ERROR_ROW);
  g_type_ensure (OLIVINE_TYPE_INGREDIENT_FORM);

  OLIVINE_CONTEXT_BIN_CLASS (klass)->context_set = olivine_recipe_editor_context_set;
  editor_class->load = olivine_recipe_editor_load;
  editor_class->update = olivine_recipe_editor_update;
  editor_class->finish = olivine_recipe_editor_finish;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-recipe-editor.ui");
  olivine_draft_editor_class_install (editor_class, "recipe-editor.save", "recipe-editor.cancel");
  gtk_widget_class_bind_template_child (widget_class, OlivineRecipeEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineRecipeEditor, servings_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineRecipeEditor, servings_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineRecipeEditor, cooked_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineRecipeEditor, cooked_error);
  gtk_widget_class_bind_template_child (widget_class, OlivineRecipeEditor, ingredients);
}

static void
olivine_recipe_editor_init (OlivineRecipeEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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

  olivine_draft_editor_edit (OLIVINE_DRAFT_EDITOR (self), recipe,
                             *recipe->id == '\0' ? _("New Recipe") : _("Edit Recipe"));
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

  return olivine_draft_editor_get_dirty (OLIVINE_DRAFT_EDITOR (self));
}
