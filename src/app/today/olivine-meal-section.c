/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Binds a list to the entries of one meal and does what its rows ask for.
 *
 * The rows follow the filtered model; the total is made by the same function as
 * the day's.  After a write the focus is put where the person was looking,
 * because the row that had it is gone.
 */

#include "config.h"

#include "olivine-meal-section.h"

#include <glib/gi18n.h>

#include "olivine-caution-check.h"
#include "olivine-cautions.h"
#include "olivine-compat.h"
#include "olivine-dose.h"
#include "olivine-entry-format.h"
#include "olivine-entry-item.h"
#include "olivine-entry-row.h"
#include "olivine-format.h"
#include "olivine-intake.h"

struct _OlivineMealSection
{
  GtkBox              parent_instance;

  GtkWidget          *header;
  GtkLabel           *title_label;
  GtkLabel           *total_label;
  GtkWidget          *add_button;
  GtkListBox         *list;
  GtkWidget          *empty_button;
  GtkLabel           *empty_label;

  OlivineContext     *context;
  GtkFilterListModel *entries;
  OlivineSection      section;
};

G_DEFINE_FINAL_TYPE (OlivineMealSection, olivine_meal_section, GTK_TYPE_BOX)

enum {
  FOCUS_ENTRY,
  REVIEW_DOSE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What differs from one section to the next. */
static const struct {
  OlivineMeal  meal;
  const char  *add_label;   /* of the button; NULL where nothing can be added */
  const char  *empty_label; /* of the button that stands for an empty section */
} sections[OLIVINE_N_SECTIONS] = {
  [OLIVINE_SECTION_BREAKFAST] = {
    OLIVINE_MEAL_BREAKFAST, N_("Add to Breakfast"), N_("Add breakfast"),
  },
  [OLIVINE_SECTION_LUNCH] = { OLIVINE_MEAL_LUNCH, N_("Add to Lunch"), N_("Add lunch") },
  [OLIVINE_SECTION_DINNER] = { OLIVINE_MEAL_DINNER, N_("Add to Dinner"), N_("Add dinner") },
  [OLIVINE_SECTION_SNACKS] = { OLIVINE_MEAL_SNACK, N_("Add to Snacks"), N_("Add a snack") },
  [OLIVINE_SECTION_OTHER] = { OLIVINE_MEAL_NONE, NULL, NULL },
  [OLIVINE_SECTION_DOSES] = {
    OLIVINE_MEAL_NONE, N_("Add a supplement or medicine"), N_("Add a supplement or medicine"),
  },
};

static const char *
section_title (OlivineSection section)
{
  if (section == OLIVINE_SECTION_DOSES)
    return _("Supplements and medicines");

  return olivine_format_meal (sections[section].meal);
}

static gboolean
is_in_section (gpointer item,
               gpointer user_data)
{
  const OlivineEntry *entry = olivine_entry_item_get_entry (item);

  return olivine_section_of_entry (entry) == GPOINTER_TO_UINT (user_data);
}

static void
compute_intake (OlivineMealSection *self,
                OlivineIntake      *intake)
{
  GListModel *model = G_LIST_MODEL (self->entries);
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (OlivineEntryItem) item = g_list_model_get_item (model, i);

      g_ptr_array_add (entries, olivine_entry_ref (olivine_entry_item_get_entry (item)));
    }

  olivine_intake_compute (entries, intake);
}

static void
update (OlivineMealSection *self)
{
  OlivineIntake intake;
  g_autofree char *total = NULL;
  g_autofree char *sentence = NULL;
  gboolean can_add = sections[self->section].add_label != NULL;

  compute_intake (self, &intake);
  total = olivine_entry_format_section_total (&intake);
  sentence = olivine_entry_format_section_sentence (section_title (self->section), &intake);

  gtk_label_set_text (self->total_label, total);
  gtk_widget_set_visible (GTK_WIDGET (self->list), intake.n_entries > 0);
  gtk_widget_set_visible (self->empty_button, intake.n_entries == 0 && can_add);
  gtk_widget_set_visible (self->header, intake.n_entries > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), intake.n_entries > 0 || can_add);
  olivine_compat_set_name (GTK_ACCESSIBLE (self), sentence);
}

static void
focus_near (OlivineMealSection *self,
            int                 index)
{
  int n_rows = (int) g_list_model_get_n_items (G_LIST_MODEL (self->entries));
  GtkListBoxRow *row = NULL;

  if (n_rows > 0)
    row = gtk_list_box_get_row_at_index (self->list, MIN (index, n_rows - 1));

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else if (gtk_widget_get_visible (self->empty_button))
    gtk_widget_grab_focus (self->empty_button);
}

static void
on_row_remove (OlivineMealSection *self,
               OlivineEntryRow    *row)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr (OlivineEntry) entry = olivine_entry_ref (olivine_entry_row_get_entry (row));
  /* Translators: %s is a food */
  g_autofree char *title = g_strdup_printf (_("%s removed"), entry->food);

  if (olivine_context_remove_entry (self->context, entry->uid, title))
    focus_near (self, index);
}

static char *
describe_change (OlivineEntry *before,
                 OlivineEntry *after)
{
  if (before->meal != after->meal)
    /* Translators: a food and a meal */
    return g_strdup_printf (_("%s moved to %s"), after->food, olivine_format_meal (after->meal));

  /* Translators: %s is a food */
  return g_strdup_printf (_("%s changed"), after->food);
}

/* Whether a dose may be written as it is, with the cautions it stands under.  The
 * editor of a row has no room to say what speaks against one that grows. */
static gboolean
judge_change (OlivineMealSection *self,
              const OlivineEntry *before,
              OlivineEntry       *changed)
{
  OlivineSeverity worst = OLIVINE_SEVERITY_INFO;
  g_autoptr (GPtrArray) cautions = NULL;
  g_autoptr (GError) error = NULL;

  if (changed->kind == OLIVINE_KIND_FOOD || changed->quantity <= before->quantity)
    return TRUE;

  cautions = olivine_store_cautions (olivine_context_get_store (self->context), changed->date,
                                     changed, FALSE, &error);
  if (cautions == NULL)
    {
      olivine_context_show_error (self->context, error);
      return FALSE;
    }

  return olivine_dose_check_likely (changed, NULL)
         && !olivine_cautions_worst_for_proposed (cautions, &worst);
}

static void
on_row_replace (OlivineMealSection *self,
                OlivineEntry       *changed,
                OlivineEntryRow    *row)
{
  g_autofree char *title = describe_change (olivine_entry_row_get_entry (row), changed);

  if (!judge_change (self, olivine_entry_row_get_entry (row), changed))
    g_signal_emit (self, signals[REVIEW_DOSE], 0, changed, TRUE);
  else if (olivine_context_replace_entry (self->context, changed, title))
    g_signal_emit (self, signals[FOCUS_ENTRY], 0, changed->uid);
}

static void
on_row_copy (OlivineMealSection *self,
             guint               julian,
             int                 meal,
             OlivineEntryRow    *row)
{
  g_autoptr (OlivineEntry) copy = olivine_entry_copy (olivine_entry_row_get_entry (row));
  OlivineDate today = olivine_context_get_today (self->context);
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;

  /* A dose that is taken again is judged again. */
  if (copy->kind != OLIVINE_KIND_FOOD)
    {
      olivine_context_set_date (self->context, (OlivineDate) { julian });
      g_signal_emit (self, signals[REVIEW_DOSE], 0, copy, FALSE);
      return;
    }

  g_free (copy->uid);
  copy->uid = g_uuid_string_random ();
  copy->date = (OlivineDate) { julian };
  if (meal >= 0)
    copy->meal = (OlivineMeal) meal;

  day = olivine_format_date (copy->date, today);
  /* Translators: a food and a day, as in "Almonds copied: Today" */
  title = g_strdup_printf (_("%s copied: %s"), copy->food, day);
  if (olivine_context_add_entry (self->context, copy, title) &&
      olivine_date_compare (copy->date, olivine_context_get_date (self->context)) == 0)
    g_signal_emit (self, signals[FOCUS_ENTRY], 0, copy->uid);
}

static void
on_row_make_food (OlivineMealSection *self,
                  OlivineEntryRow    *row)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_ref (olivine_entry_row_get_entry (row));
  /* Translators: %s is a food */
  g_autofree char *title = g_strdup_printf (_("%s is among your foods now"), entry->food);

  if (olivine_context_make_food (self->context, entry->uid, title))
    g_signal_emit (self, signals[FOCUS_ENTRY], 0, entry->uid);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  OlivineMealSection *self = user_data;
  GtkWidget *row = olivine_entry_row_new (self->context, olivine_entry_item_get_entry (item));

  g_signal_connect_object (row, "remove", G_CALLBACK (on_row_remove), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "replace", G_CALLBACK (on_row_replace), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "copy", G_CALLBACK (on_row_copy), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "make-food", G_CALLBACK (on_row_make_food), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static void
on_row_activated (OlivineMealSection *self,
                  GtkListBoxRow      *row)
{
  olivine_entry_row_toggle_editor (OLIVINE_ENTRY_ROW (row));
}

static void
olivine_meal_section_dispose (GObject *object)
{
  OlivineMealSection *self = OLIVINE_MEAL_SECTION (object);

  if (self->entries != NULL)
    g_signal_handlers_disconnect_by_data (self->entries, self);
  g_clear_object (&self->entries);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (olivine_meal_section_parent_class)->dispose (object);
}

static void
olivine_meal_section_class_init (OlivineMealSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = olivine_meal_section_dispose;

  signals[FOCUS_ENTRY] = g_signal_new ("focus-entry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * OlivineMealSection::review-dose:
   * @dose: a dose as it is wanted
   * @replaces: whether it takes the place of the entry with its uid
   *
   * Something speaks against it that has to be read before it is written.
   */
  signals[REVIEW_DOSE] = g_signal_new ("review-dose", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                       OLIVINE_TYPE_ENTRY, G_TYPE_BOOLEAN);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-meal-section.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineMealSection, header);
  gtk_widget_class_bind_template_child (widget_class, OlivineMealSection, title_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineMealSection, total_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineMealSection, add_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineMealSection, list);
  gtk_widget_class_bind_template_child (widget_class, OlivineMealSection, empty_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineMealSection, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
olivine_meal_section_init (OlivineMealSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_name (gpointer    widget,
          const char *name)
{
  olivine_compat_set_name (GTK_ACCESSIBLE (widget), name);
}

static void
set_up_adding (OlivineMealSection *self,
               GtkWidget          *button)
{
  const char *add_label = _(sections[self->section].add_label);

  gtk_widget_set_tooltip_text (button, add_label);
  set_name (button, add_label);
  if (self->section == OLIVINE_SECTION_DOSES)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "today.add-dose");
      return;
    }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    olivine_meal_to_nick (sections[self->section].meal));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "today.add");
}

static void
set_titles (OlivineMealSection *self)
{
  const char *title = section_title (self->section);
  gboolean can_add = sections[self->section].add_label != NULL;

  gtk_label_set_text (self->title_label, title);
  set_name (self->list, title);
  gtk_widget_set_visible (self->add_button, can_add);
  if (!can_add)
    return;
  gtk_label_set_text (self->empty_label, _(sections[self->section].empty_label));
  set_up_adding (self, self->add_button);
  set_up_adding (self, self->empty_button);
}

static void
bind_entries (OlivineMealSection *self)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_in_section,
                                                         GUINT_TO_POINTER (self->section),
                                                         NULL));
  GListModel *all = g_object_ref (olivine_context_get_entries (self->context));

  self->entries = gtk_filter_list_model_new (all, filter);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->entries), create_row, self, NULL);
  g_signal_connect_object (self->entries, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * olivine_section_of_entry:
 * @entry: an entry
 *
 * Tells where an entry is shown: doses in a section of their own, whatever meal
 * they were taken with.
 *
 * Returns: the section
 */
OlivineSection
olivine_section_of_entry (const OlivineEntry *entry)
{
  g_return_val_if_fail (entry != NULL, OLIVINE_SECTION_OTHER);

  if (entry->kind != OLIVINE_KIND_FOOD)
    return OLIVINE_SECTION_DOSES;

  switch (entry->meal)
    {
    case OLIVINE_MEAL_BREAKFAST:
      return OLIVINE_SECTION_BREAKFAST;
    case OLIVINE_MEAL_LUNCH:
      return OLIVINE_SECTION_LUNCH;
    case OLIVINE_MEAL_DINNER:
      return OLIVINE_SECTION_DINNER;
    case OLIVINE_MEAL_SNACK:
      return OLIVINE_SECTION_SNACKS;
    case OLIVINE_MEAL_NONE:
    default:
      return OLIVINE_SECTION_OTHER;
    }
}

/**
 * olivine_meal_section_new:
 * @context: what the window works with
 * @section: which entries to show
 *
 * Makes a section that follows the day on screen.
 *
 * Returns: (transfer floating): a new section
 */
GtkWidget *
olivine_meal_section_new (OlivineContext *context,
                          OlivineSection  section)
{
  OlivineMealSection *self = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (context), NULL);

  self = g_object_new (OLIVINE_TYPE_MEAL_SECTION, NULL);
  self->context = g_object_ref (context);
  self->section = section;
  set_titles (self);
  bind_entries (self);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * olivine_meal_section_focus_entry:
 * @self: a section
 * @uid: which entry
 *
 * Puts the focus on a row, which scrolls it into view.
 *
 * Returns: whether the entry is in this section
 */
gboolean
olivine_meal_section_focus_entry (OlivineMealSection *self,
                                  const char         *uid)
{
  GtkListBoxRow *row = NULL;

  g_return_val_if_fail (OLIVINE_IS_MEAL_SECTION (self), FALSE);
  g_return_val_if_fail (uid != NULL, FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const OlivineEntry *entry = olivine_entry_row_get_entry (OLIVINE_ENTRY_ROW (row));

      if (g_strcmp0 (entry->uid, uid) == 0)
        return gtk_widget_grab_focus (GTK_WIDGET (row));
    }

  return FALSE;
}

/**
 * olivine_meal_section_focus_first_unknown:
 * @self: a section
 *
 * Puts the focus on the first row whose magnesium is not known.
 *
 * Returns: whether there is one
 */
gboolean
olivine_meal_section_focus_first_unknown (OlivineMealSection *self)
{
  GtkListBoxRow *row = NULL;

  g_return_val_if_fail (OLIVINE_IS_MEAL_SECTION (self), FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const OlivineEntry *entry = olivine_entry_row_get_entry (OLIVINE_ENTRY_ROW (row));

      if (entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] == OLIVINE_UNKNOWN)
        return gtk_widget_grab_focus (GTK_WIDGET (row));
    }

  return FALSE;
}
