/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What goes into a recipe being edited.
 *
 * An ingredient is typed as it is logged, "200 g lentils, dry", and taken with the
 * figures its food has now.  What the line would add is shown while it is typed.
 */

#include "olivine-ingredient-form.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-foods-format.h"
#include "olivine-format.h"
#include "olivine-log-line.h"

struct _OlivineIngredientForm
{
  AdwPreferencesGroup  parent_instance;

  AdwEntryRow         *entry_row;
  AdwActionRow        *hint_row;
  GtkListBox          *list;

  OlivineContext      *context;
  GPtrArray           *ingredients; /* of OlivineIngredient, in the order of the list */
};

G_DEFINE_FINAL_TYPE (OlivineIngredientForm, olivine_ingredient_form, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static char *
typed_text (OlivineIngredientForm *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry_row))));
}

static void
on_remove_clicked (OlivineIngredientForm *self,
                   GtkWidget             *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  g_ptr_array_remove_index (self->ingredients, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  gtk_list_box_remove (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->ingredients->len > 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
new_remove_button (OlivineIngredientForm *self,
                   const char            *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *label = NULL;

  /* Translators: %s is the name of a food in a recipe. */
  label = g_strdup_printf (_("Remove %s"), name);
  gtk_widget_set_tooltip_text (button, label);
  olivine_compat_set_name (GTK_ACCESSIBLE (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked), self,
                           G_CONNECT_SWAPPED);

  return button;
}

static void
add_row (OlivineIngredientForm   *self,
         const OlivineIngredient *ingredient)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  gint64 mg = ingredient->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
  g_autofree char *amount = olivine_format_quantity (ingredient->quantity, ingredient->unit);
  g_autofree char *magnesium = olivine_format_amount (mg, "mg", FALSE);
  GtkWidget *figure = gtk_label_new (magnesium);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ingredient->food);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), amount);
  gtk_widget_add_css_class (figure, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), figure);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_remove_button (self, ingredient->food));
  gtk_list_box_append (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);
}

static OlivineIngredient *
ingredient_from_line (const OlivineLogLine *line)
{
  OlivineIngredient *ingredient = olivine_ingredient_new ();

  g_free (ingredient->food_id);
  g_free (ingredient->food);
  g_free (ingredient->unit);
  ingredient->food_id = g_strdup (line->food->id);
  ingredient->food = g_strdup (line->food->name);
  ingredient->quantity = olivine_thousandths_from_double (line->quantity);
  ingredient->unit = g_strdup (line->unit);
  ingredient->grams = olivine_thousandths_from_double (line->grams);
  ingredient->processing = line->food->processing;
  olivine_nutrients_snapshot (&line->food->per_100g, line->grams, &ingredient->snapshot);

  return ingredient;
}

static OlivineLogLine *
resolve (OlivineIngredientForm  *self,
         GError                **error)
{
  g_autofree char *text = typed_text (self);

  return olivine_log_line_resolve (olivine_context_get_store (self->context), text, NULL, error);
}

static char *
describe_line (const OlivineLogLine *line)
{
  g_autofree char *weight = olivine_format_amount (olivine_thousandths_from_double (line->grams),
                                                   "g",
                                                   FALSE);
  g_autofree char *magnesium = olivine_food_format_per_grams (line->food,
                                                              OLIVINE_NUTRIENT_MAGNESIUM,
                                                              line->grams);

  /* Translators: a food, its weight and its magnesium: "Lentils, dry · 200 g · 94 mg". */
  return g_strdup_printf (_("%s · %s · %s"), line->food->name, weight, magnesium);
}

static void
on_typed (OlivineIngredientForm *self)
{
  g_autofree char *text = typed_text (self);
  g_autoptr (OlivineLogLine) line = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *hint = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->hint_row), *text != '\0');
  if (*text != '\0' && self->context != NULL)
    {
      line = resolve (self, &error);
      hint = line != NULL ? describe_line (line) : g_strdup (error->message);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->hint_row), hint);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ingredient-form.add", line != NULL);
}

static gboolean
add_typed (OlivineIngredientForm  *self,
           GError                **error)
{
  g_autoptr (OlivineLogLine) line = resolve (self, error);
  OlivineIngredient *ingredient = NULL;

  if (line == NULL)
    return FALSE;

  ingredient = ingredient_from_line (line);
  g_ptr_array_add (self->ingredients, ingredient);
  add_row (self, ingredient);
  gtk_editable_set_text (GTK_EDITABLE (self->entry_row), "");
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

static void
action_add (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  OlivineIngredientForm *self = OLIVINE_INGREDIENT_FORM (widget);

  if (add_typed (self, NULL))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry_row));
}

static void
on_activated (OlivineIngredientForm *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "ingredient-form.add", NULL);
}

static void
olivine_ingredient_form_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  OlivineIngredientForm *self = OLIVINE_INGREDIENT_FORM (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_set_object (&self->context, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_ingredient_form_dispose (GObject *object)
{
  g_clear_object (&OLIVINE_INGREDIENT_FORM (object)->context);

  G_OBJECT_CLASS (olivine_ingredient_form_parent_class)->dispose (object);
}

static void
olivine_ingredient_form_finalize (GObject *object)
{
  g_clear_pointer (&OLIVINE_INGREDIENT_FORM (object)->ingredients, g_ptr_array_unref);

  G_OBJECT_CLASS (olivine_ingredient_form_parent_class)->finalize (object);
}

static void
olivine_ingredient_form_class_init (OlivineIngredientFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = olivine_ingredient_form_set_property;
  object_class->dispose = olivine_ingredient_form_dispose;
  object_class->finalize = olivine_ingredient_form_finalize;

  /**
   * OlivineIngredientForm:context:
   *
   * What is worked with; set once.
   */
  props[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, OLIVINE_TYPE_CONTEXT,
                         G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-ingredient-form.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineIngredientForm, entry_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineIngredientForm, hint_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineIngredientForm, list);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_install_action (widget_class, "ingredient-form.add", NULL, action_add);
}

static void
olivine_ingredient_form_init (OlivineIngredientForm *self)
{
  self->ingredients = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_ingredient_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_ingredient_form_load:
 * @self: the form
 * @ingredients: (nullable) (element-type OlivineIngredient): what to begin with
 */
void
olivine_ingredient_form_load (OlivineIngredientForm *self,
                              GPtrArray             *ingredients)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (OLIVINE_IS_INGREDIENT_FORM (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  g_ptr_array_set_size (self->ingredients, 0);
  for (guint i = 0; ingredients != NULL && i < ingredients->len; i++)
    {
      OlivineIngredient *copy = olivine_ingredient_copy (g_ptr_array_index (ingredients, i));

      g_ptr_array_add (self->ingredients, copy);
      add_row (self, copy);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry_row), "");
  on_typed (self);
}

/**
 * olivine_ingredient_form_get_ingredients:
 * @self: the form
 *
 * Returns: (transfer none) (element-type OlivineIngredient): what was added so far
 */
GPtrArray *
olivine_ingredient_form_get_ingredients (OlivineIngredientForm *self)
{
  g_return_val_if_fail (OLIVINE_IS_INGREDIENT_FORM (self), NULL);

  return self->ingredients;
}

/**
 * olivine_ingredient_form_finish:
 * @self: the form
 * @error: return location for an error
 *
 * Adds a line that is typed and not added yet: it belongs to the recipe too.
 *
 * Returns: whether nothing is left in the entry
 */
gboolean
olivine_ingredient_form_finish (OlivineIngredientForm  *self,
                                GError                **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (OLIVINE_IS_INGREDIENT_FORM (self), FALSE);

  text = typed_text (self);

  return *text == '\0' || add_typed (self, error);
}
