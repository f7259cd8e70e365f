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

#include "olivine-catalogue.h"
#include "olivine-core-error.h"
#include "olivine-foods-format.h"
#include "olivine-format.h"
#include "olivine-nutrient-form.h"
#include "olivine-portion-list.h"

struct _OlivineFoodEditor
{
  AdwBin               parent_instance;

  GtkScrolledWindow   *scroller;
  GtkLabel            *title;
  GtkButton           *save_button;
  AdwEntryRow         *name_row;
  AdwEntryRow         *brand_row;
  AdwComboRow         *group_row;
  AdwComboRow         *processing_row;
  OlivinePortionList  *portions;
  OlivineNutrientForm *nutrients;
  GtkLabel            *result_label;

  OlivineContext      *context;
  OlivineFood         *original; /* what is being changed */
  gboolean             loading;
  gboolean             dirty;
  gboolean             asked;    /* whether the unlikely figure has been asked about */
};

G_DEFINE_FINAL_TYPE (OlivineFoodEditor, olivine_food_editor, ADW_TYPE_BIN)

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
  g_autoptr (OlivineFood) food = olivine_food_copy (self->original);
  guint group = adw_combo_row_get_selected (self->group_row);
  gboolean is_right = FALSE;

  take_text (&food->name, entry_text (self->name_row));
  take_text (&food->brand, entry_text (self->brand_row));
  take_text (&food->group, g_strdup (group > 0 ? olivine_foods_groups ()[group - 1] : ""));
  food->processing = adw_combo_row_get_selected (self->processing_row);
  is_right = olivine_portion_list_read (self->portions, food->portions);
  is_right = olivine_nutrient_form_read (self->nutrients, food->portions, &food->per_100g)
             && is_right;

  return is_right ? g_steal_pointer (&food) : NULL;
}

static void
show_result (OlivineFoodEditor *self,
             const char        *text,
             gboolean           is_wrong)
{
  gtk_label_set_label (self->result_label, text);
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->result_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->result_label), "error");
}

static void
show_outcome (OlivineFoodEditor *self,
              const OlivineFood *food)
{
  g_autofree char *amount = olivine_food_format_per_grams (food, OLIVINE_NUTRIENT_MAGNESIUM, 100);
  g_autofree char *text = NULL;

  if (isnan (food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM]))
    text = g_strdup (_("Magnesium will be kept as unknown."));
  else
    /* Translators: %s is an amount such as "270 mg". */
    text = g_strdup_printf (_("Magnesium will be kept as %s per 100 g."), amount);
  show_result (self, text, FALSE);
}

static void
update (OlivineFoodEditor *self)
{
  g_autoptr (OlivineFood) food = NULL;
  g_autoptr (GError) error = NULL;
  gboolean can_save = FALSE;

  if (self->loading || self->original == NULL)
    return;

  self->asked = FALSE;
  gtk_button_set_label (self->save_button, _("Save"));
  food = build_food (self);
  if (food == NULL)
    show_result (self, _("A field cannot be read as it is."), TRUE);
  else if (*food->name == '\0')
    show_result (self, _("Give the food a name to save it."), FALSE);
  else if (!olivine_food_validate (food, &error)
           && !g_error_matches (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNLIKELY))
    show_result (self, error->message, TRUE);
  else
    {
      can_save = TRUE;
      show_outcome (self, food);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "food-editor.save", can_save);
}

static void
on_edited (OlivineFoodEditor *self)
{
  if (self->loading)
    return;

  self->dirty = TRUE;
  update (self);
}

static void
close_editor (OlivineFoodEditor *self,
              const char        *saved_id)
{
  self->dirty = FALSE;
  g_signal_emit (self, signals[CLOSED], 0, saved_id);
}

static void
action_cancel (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  close_editor (OLIVINE_FOOD_EDITOR (widget), NULL);
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
  show_result (self, error->message, TRUE);
  gtk_button_set_label (self->save_button, _("Save Anyway"));

  return FALSE;
}

static void
action_save (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineFoodEditor *self = OLIVINE_FOOD_EDITOR (widget);
  g_autoptr (OlivineFood) food = build_food (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (food == NULL || !confirm (self, food))
    return;

  id = olivine_catalogue_save_own (olivine_context_get_store (self->context), food, &error);
  if (id == NULL)
    {
      show_result (self, error->message, TRUE);
      return;
    }

  olivine_context_refresh (self->context);
  close_editor (self, id);
}

static void
olivine_food_editor_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  OlivineFoodEditor *self = OLIVINE_FOOD_EDITOR (object);

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
olivine_food_editor_dispose (GObject *object)
{
  OlivineFoodEditor *self = OLIVINE_FOOD_EDITOR (object);

  g_clear_pointer (&self->original, olivine_food_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (olivine_food_editor_parent_class)->dispose (object);
}

static void
olivine_food_editor_class_init (OlivineFoodEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_NUTRIENT_FORM);
  g_type_ensure (OLIVINE_TYPE_PORTION_LIST);

  object_class->set_property = olivine_food_editor_set_property;
  object_class->dispose = olivine_food_editor_dispose;

  /**
   * OlivineFoodEditor:context:
   *
   * What is worked with; set once.
   */
  props[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, OLIVINE_TYPE_CONTEXT,
                         G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * OlivineFoodEditor::closed:
   * @saved_id: (nullable): id of the food that was saved
   */
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-food-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, title);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, save_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, brand_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, group_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, processing_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, portions);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, nutrients);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodEditor, result_label);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_install_action (widget_class, "food-editor.save", NULL, action_save);
  gtk_widget_class_install_action (widget_class, "food-editor.cancel", NULL, action_cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "food-editor.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "food-editor.save", NULL);
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

  self->loading = TRUE;
  fill_choices (self);
  self->loading = FALSE;
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
load_food (OlivineFoodEditor *self,
           const OlivineFood *food)
{
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), food->name);
  gtk_editable_set_text (GTK_EDITABLE (self->brand_row), food->brand);
  adw_combo_row_set_selected (self->group_row, find_group (food->group));
  adw_combo_row_set_selected (self->processing_row, food->processing);
  olivine_portion_list_load (self->portions, food->portions);
  olivine_nutrient_form_load (self->nutrients, &food->per_100g);
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

  g_clear_pointer (&self->original, olivine_food_unref);
  self->original = olivine_food_copy (food);
  self->loading = TRUE;
  load_food (self, food);
  self->loading = FALSE;
  self->dirty = FALSE;
  gtk_label_set_label (self->title, *food->id == '\0' ? _("New Food") : _("Edit Food"));
  update (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
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

  return self->dirty;
}
