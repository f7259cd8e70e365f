/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making or changing a food of one's own.
 *
 * What is typed is read on every change: a food is built from it, judged by the
 * same rules as everywhere, and each complaint is shown at its field.  Nothing
 * is written before Save.
 */

#include "olivine-food-editor.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-foods-format.h"
#include "olivine-format.h"
#include "olivine-nutrient-form.h"
#include "olivine-portion-list.h"

struct _OlivineFoodEditor
{
  OlivineDraftEditor   parent_instance;

  GtkButton           *save_button;
  AdwEntryRow         *name_row;
  AdwEntryRow         *brand_row;
  AdwComboRow         *group_row;
  AdwComboRow         *processing_row;
  OlivinePortionList  *portions;
  OlivineNutrientForm *nutrients;

  gboolean             asked; /* whether the unlikely figure has been asked about */
};

G_DEFINE_FINAL_TYPE (OlivineFoodEditor, olivine_food_editor, OLIVINE_TYPE_DRAFT_EDITOR)

static void
take_text (char **field,
           char  *text)
{
  g_free (*field);
  *field = text;
}

/* What was typed as a food; %NULL while a field cannot be read. */
static OlivineFood *
build_food (OlivineFoodEditor *self)
{
  OlivineDraftEditor *editor = OLIVINE_DRAFT_EDITOR (self);
  g_autoptr (OlivineFood) food = olivine_food_copy (olivine_draft_editor_get_original (editor));
  guint group = adw_combo_row_get_selected (self->group_row);
  gboolean is_right = FALSE;

  take_text (&food->name, olivine_draft_editor_get_row_text (self->name_row));
  take_text (&food->brand, olivine_draft_editor_get_row_text (self->brand_row));
  take_text (&food->group, g_strdup (group > 0 ? olivine_foods_groups ()[group - 1] : ""));
  food->processing = adw_combo_row_get_selected (self->processing_row);
  is_right = olivine_portion_list_read (self->portions, food->portions);
  is_right = olivine_nutrient_form_read (self->nutrients, food->portions, &food->per_100g)
             && is_right;

  return is_right ? g_steal_pointer (&food) : NULL;
}

static void
show_outcome (OlivineDraftEditor *editor,
              const OlivineFood  *food)
{
  g_autofree char *amount = olivine_food_format_per_grams (food, OLIVINE_NUTRIENT_MAGNESIUM, 100);
  g_autofree char *text = NULL;

  if (isnan (food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM]))
    text = g_strdup (_("Magnesium will be kept as unknown."));
  else
    /* Translators: %s is an amount such as "270 mg". */
    text = g_strdup_printf (_("Magnesium will be kept as %s per 100 g."), amount);
  olivine_draft_editor_show_result (editor, text, FALSE);
}

static void
olivine_food_editor_update (OlivineDraftEditor *editor)
{
  OlivineFoodEditor *self = OLIVINE_FOOD_EDITOR (editor);
  g_autoptr (OlivineFood) food = build_food (self);
  g_autoptr (GError) error = NULL;
  gboolean can_save = FALSE;

  self->asked = FALSE;
  gtk_button_set_label (self->save_button, _("Save"));
  if (food == NULL)
    olivine_draft_editor_show_result (editor, _("A field cannot be read as it is."), TRUE);
  else if (*food->name == '\0')
    olivine_draft_editor_show_result (editor, _("Give the food a name to save it."), FALSE);
  else if (!olivine_food_validate (food, &error)
           && !g_error_matches (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNLIKELY))
    olivine_draft_editor_show_result (editor, error->message, TRUE);
  else
    {
      can_save = TRUE;
      show_outcome (editor, food);
    }
  olivine_draft_editor_allow_save (editor, can_save);
}

/* An unlikely figure is asked about once; a second Save means it. */
static gboolean
confirm (OlivineFoodEditor *self,
         const OlivineFood *food)
{
  g_autoptr (GError) error = NULL;

  if (self->asked || olivine_food_validate (food, &error))
    return TRUE;

  self->asked = TRUE;
  olivine_draft_editor_show_result (OLIVINE_DRAFT_EDITOR (self), error->message, TRUE);
  gtk_button_set_label (self->save_button, _("Save Anyway"));

  return FALSE;
}

static OlivineFood *
olivine_food_editor_finish (OlivineDraftEditor  *editor,
                            GError             **error)
{
  OlivineFoodEditor *self = OLIVINE_FOOD_EDITOR (editor);
  g_autoptr (OlivineFood) food = build_food (self);

  return food != NULL && confirm (self, food) ? g_steal_pointer (&food) : NULL;
}

static guint
find_group (const char *group)
{
  const char *const *ids = olivine_foods_groups ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (g_strcmp0 (ids[i], group) == 0)
      return i + 1;

  return 0;
}

static void
olivine_food_editor_load (OlivineDraftEditor *editor,
                          const OlivineFood  *food)
{
  OlivineFoodEditor *self = OLIVINE_FOOD_EDITOR (editor);

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), food->name);
  gtk_editable_set_text (GTK_EDITABLE (self->brand_row), food->brand);
  adw_combo_row_set_selected (self->group_row, find_group (food->group));
  adw_combo_row_set_selected (self->processing_row, food->processing);
  olivine_portion_list_load (self->portions, food->portions);
  olivine_nutrient_form_load (self->nutrients, &food->per_100g);
}

static void
olivine_food_editor_class_init (OlivineFoodEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OlivineDraftEditorClass *editor_class = OLIVINE_DRAFT_EDITOR_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_NUTRIENT_FORM);
  g_type_ensure (OLIVINE_TYPE_PORTION_LIST);

  editor_class->load = olivine_food_editor_load;
  editor_class->update = olivine_food_editor_update;
  editor_class->finish = olivine_food_editor_finish;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-food-editor.ui");
  olivine_draft_editor_class_install (editor_class, "food-editor.save", "food-editor.cancel");
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, save_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, brand_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, group_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, processing_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, portions);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, nutrients);
}

static void
fill_choices (OlivineFoodEditor *self)
{
  g_autoptr (GtkStringList) groups = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) processing = gtk_string_list_new (NULL);
  const char *const *ids = olivine_foods_groups ();

  gtk_string_list_append (groups, C_("food group", "Not stated"));
  for (gsize i = 0; ids[i] != NULL; i++)
    gtk_string_list_append (groups, olivine_format_group (ids[i]));
  adw_combo_row_set_model (self->group_row, G_LIST_MODEL (groups));

  for (OlivineProcessing i = OLIVINE_PROCESSING_UNKNOWN; i <= OLIVINE_PROCESSING_ULTRA; i++)
    gtk_string_list_append (processing, olivine_format_processing (i));
  adw_combo_row_set_model (self->processing_row, G_LIST_MODEL (processing));
}

static void
olivine_food_editor_init (OlivineFoodEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
}

/**
 * olivine_food_editor_edit:
 * @self: the editor
 * @food: what to begin with: a food of one's own, or one without id to make a new one
 *
 * Fills the fields from @food; what was typed before is gone.
 */
void
olivine_food_editor_edit (OlivineFoodEditor *self,
                          const OlivineFood *food)
{
  g_return_if_fail (OLIVINE_IS_FOOD_EDITOR (self));
  g_return_if_fail (food != NULL);

  olivine_draft_editor_edit (OLIVINE_DRAFT_EDITOR (self), food,
                             *food->id == '\0' ? _("New Food") : _("Edit Food"));
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}

/**
 * olivine_food_editor_get_dirty:
 * @self: the editor
 *
 * Returns: whether something was typed that is not saved
 */
gboolean
olivine_food_editor_get_dirty (OlivineFoodEditor *self)
{
  g_return_val_if_fail (OLIVINE_IS_FOOD_EDITOR (self), FALSE);

  return olivine_draft_editor_get_dirty (OLIVINE_DRAFT_EDITOR (self));
}
