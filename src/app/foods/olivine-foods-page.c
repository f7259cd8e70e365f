/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Foods: the list on one side, on the other the food that was chosen or the one
 * that is being made.
 *
 * While an editor is open the list rests, so that what was typed cannot be lost
 * by a click; a food asked for from elsewhere waits for Save or Cancel too.
 */

#include "olivine-foods-page.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-catalogue.h"
#include "olivine-food-editor.h"
#include "olivine-food-page.h"
#include "olivine-foods-browser.h"
#include "olivine-recipe-editor.h"
#include "olivine-two-pane.h"

struct _OlivineFoodsPage
{
  OlivineContextBin    parent_instance;

  OlivineTwoPane      *panes;
  OlivineFoodsBrowser *browser;
  GtkWidget           *back_bar;
  GtkStack            *stack;
  OlivineFoodPage     *food_page;
  OlivineFoodEditor   *food_editor;
  OlivineRecipeEditor *recipe_editor;
};

G_DEFINE_FINAL_TYPE (OlivineFoodsPage, olivine_foods_page, OLIVINE_TYPE_CONTEXT_BIN)

static OlivineContext *
get_context (OlivineFoodsPage *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

static gboolean
is_showing (OlivineFoodsPage *self,
            const char       *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), page) == 0;
}

static gboolean
is_editing (OlivineFoodsPage *self)
{
  return is_showing (self, "food-editor") || is_showing (self, "recipe-editor");
}

static void
update_layout (OlivineFoodsPage *self)
{
  gboolean folded = olivine_two_pane_get_folded (self->panes);

  gtk_widget_set_visible (self->back_bar, folded && !is_editing (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->browser), !is_editing (self));
  olivine_foods_browser_set_single_click (self->browser, folded);
}

static void
show_page (OlivineFoodsPage *self,
           const char       *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  olivine_two_pane_set_show_content (self->panes, !g_str_equal (page, "nothing"));
  update_layout (self);
}

static void
show_food (OlivineFoodsPage *self,
           OlivineFood      *food,
           gboolean          open)
{
  olivine_food_page_show_food (self->food_page, food);
  if (open)
    show_page (self, "food");
  else
    gtk_stack_set_visible_child_name (self->stack, "food");
}

/* The list hands out what it needs for a row; the page wants the whole food. */
static OlivineFood *
load_food (OlivineFoodsPage *self,
           const char       *id)
{
  g_autoptr (GError) error = NULL;
  OlivineContext *context = get_context (self);
  OlivineFood *food = olivine_catalogue_get (olivine_context_get_store (context), id, &error);

  if (food == NULL)
    olivine_context_show_error (context, error);

  return food;
}

static void
on_food_chosen (OlivineFoodsPage *self,
                OlivineFood      *food,
                gboolean          activated)
{
  g_autoptr (OlivineFood) whole = load_food (self, food->id);

  if (whole == NULL)
    return;

  show_food (self, whole, activated || !olivine_two_pane_get_folded (self->panes));
  olivine_foods_browser_select (self->browser, whole->id);
  if (activated && olivine_two_pane_get_folded (self->panes))
    gtk_widget_child_focus (self->back_bar, GTK_DIR_TAB_FORWARD);
}

static void
edit (OlivineFoodsPage  *self,
      const OlivineFood *food)
{
  if (olivine_food_is_recipe (food))
    {
      show_page (self, "recipe-editor");
      olivine_recipe_editor_edit (self->recipe_editor, food);
    }
  else
    {
      show_page (self, "food-editor");
      olivine_food_editor_edit (self->food_editor, food);
    }
}

/* Back to what was there before the editor was opened. */
static void
on_editor_closed (OlivineFoodsPage *self,
                  const char       *saved_id)
{
  g_autoptr (OlivineFood) saved = saved_id != NULL ? load_food (self, saved_id) : NULL;

  if (saved != NULL)
    show_food (self, saved, TRUE);
  else
    show_page (self, olivine_food_page_get_food (self->food_page) != NULL ? "food" : "nothing");
  if (saved != NULL)
    olivine_foods_browser_select (self->browser, saved->id);
}

static gboolean
may_leave_editor (OlivineFoodsPage *self)
{
  gboolean is_dirty = (is_showing (self, "food-editor")
                       && olivine_food_editor_get_dirty (self->food_editor))
                      || (is_showing (self, "recipe-editor")
                          && olivine_recipe_editor_get_dirty (self->recipe_editor));

  if (is_dirty)
    olivine_context_toast (get_context (self), _("Save or cancel what you are editing first"),
                           FALSE);

  return !is_dirty;
}

static void
action_back (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineFoodsPage *self = OLIVINE_FOODS_PAGE (widget);

  if (is_editing (self))
    return;

  olivine_two_pane_set_show_content (self->panes, FALSE);
  olivine_foods_browser_select (self->browser, NULL);
}

static void
action_close (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  show_page (OLIVINE_FOODS_PAGE (widget), "nothing");
}

static void
action_edit (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineFoodsPage *self = OLIVINE_FOODS_PAGE (widget);
  g_autoptr (OlivineFood) food = load_food (self, g_variant_get_string (parameter, NULL));

  if (food != NULL)
    edit (self, food);
}

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

/* The copy stands on its own: what was analysed was the other food. */
static void
action_copy (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineFoodsPage *self = OLIVINE_FOODS_PAGE (widget);
  g_autoptr (OlivineFood) food = load_food (self, g_variant_get_string (parameter, NULL));
  g_autoptr (OlivineFood) copy = NULL;

  if (food == NULL)
    return;

  copy = olivine_food_copy (food);
  set_text (&copy->id, "");
  set_text (&copy->source, "own");
  set_text (&copy->source_id, "");
  copy->magnesium_n = -1;
  copy->magnesium_alt_mg = NAN;
  copy->favourite = FALSE;
  edit (self, copy);
}

static void
action_new_food (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  olivine_foods_page_new_food (OLIVINE_FOODS_PAGE (widget),
                               g_variant_get_string (parameter, NULL));
}

static void
action_new_recipe (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  OlivineFoodsPage *self = OLIVINE_FOODS_PAGE (widget);
  g_autoptr (OlivineFood) recipe = olivine_food_new ("", "");

  set_text (&recipe->source, "recipe");
  recipe->servings = 1;
  recipe->ingredients = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_ingredient_free);
  edit (self, recipe);
}

static void
olivine_foods_page_context_set (OlivineContextBin *bin,
                                OlivineContext    *context)
{
  OlivineFoodsPage *self = OLIVINE_FOODS_PAGE (bin);

  g_object_set (self->browser, "context", context, NULL);
  g_object_set (self->food_page, "context", context, NULL);
  g_object_set (self->food_editor, "context", context, NULL);
  g_object_set (self->recipe_editor, "context", context, NULL);
}

static void
olivine_foods_page_class_init (OlivineFoodsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OlivineContextBinClass *bin_class = OLIVINE_CONTEXT_BIN_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_FOOD_EDITOR);
  g_type_ensure (OLIVINE_TYPE_FOOD_PAGE);
  g_type_ensure (OLIVINE_TYPE_FOODS_BROWSER);
  g_type_ensure (OLIVINE_TYPE_RECIPE_EDITOR);
  g_type_ensure (OLIVINE_TYPE_TWO_PANE);

  bin_class->context_set = olivine_foods_page_context_set;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-foods-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsPage, panes);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsPage, browser);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsPage, back_bar);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsPage, food_page);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsPage, food_editor);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsPage, recipe_editor);
  gtk_widget_class_bind_template_callback (widget_class, update_layout);
  gtk_widget_class_bind_template_callback (widget_class, on_food_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_editor_closed);
  gtk_widget_class_install_action (widget_class, "foods.back", NULL, action_back);
  gtk_widget_class_install_action (widget_class, "foods.close", NULL, action_close);
  gtk_widget_class_install_action (widget_class, "foods.copy", "s", action_copy);
  gtk_widget_class_install_action (widget_class, "foods.edit", "s", action_edit);
  gtk_widget_class_install_action (widget_class, "foods.new-food", "s", action_new_food);
  gtk_widget_class_install_action (widget_class, "foods.new-recipe", NULL, action_new_recipe);
}

static void
olivine_foods_page_init (OlivineFoodsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_page (self, "nothing");
}

/**
 * olivine_foods_page_focus_search:
 * @self: the page
 *
 * Shows the list and puts the cursor into its search entry.
 */
void
olivine_foods_page_focus_search (OlivineFoodsPage *self)
{
  g_return_if_fail (OLIVINE_IS_FOODS_PAGE (self));

  if (is_editing (self))
    return;

  olivine_two_pane_set_show_content (self->panes, FALSE);
  olivine_foods_browser_focus_search (self->browser);
}

/**
 * olivine_foods_page_show_food:
 * @self: the page
 * @id: id of a food of any catalogue
 *
 * Shows a food, unless something that is not saved is being edited.
 */
void
olivine_foods_page_show_food (OlivineFoodsPage *self,
                              const char       *id)
{
  g_autoptr (OlivineFood) food = NULL;

  g_return_if_fail (OLIVINE_IS_FOODS_PAGE (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (get_context (self) != NULL);

  if (!may_leave_editor (self))
    return;

  food = load_food (self, id);
  if (food == NULL)
    return;

  show_food (self, food, TRUE);
  olivine_foods_browser_select (self->browser, id);
}

/**
 * olivine_foods_page_new_food:
 * @self: the page
 * @name: (nullable): the name to begin with
 *
 * Opens the editor for a new food of one's own, unless something that is not
 * saved is being edited.
 */
void
olivine_foods_page_new_food (OlivineFoodsPage *self,
                             const char       *name)
{
  g_autoptr (OlivineFood) food = NULL;

  g_return_if_fail (OLIVINE_IS_FOODS_PAGE (self));
  g_return_if_fail (get_context (self) != NULL);

  if (!may_leave_editor (self))
    return;

  food = olivine_food_new ("", name != NULL ? name : "");
  set_text (&food->source, "own");
  edit (self, food);
}
