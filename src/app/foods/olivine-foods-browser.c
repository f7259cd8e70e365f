/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of foods with its search, order and filters.
 *
 * The list is read a page at a time, so that a catalogue of any size costs one
 * bounded query a keystroke.  Beside a food page moving through the list shows
 * each food; where the list stands alone only a click or Enter does.
 */

#include "olivine-compat.h"
#include "olivine-entry-format.h"
#include "olivine-foods-browser.h"

#include <glib/gi18n.h>

#include "olivine-food-item.h"
#include "olivine-food-list.h"
#include "olivine-food-row.h"
#include "olivine-foods-format.h"
#include "olivine-format.h"

struct _OlivineFoodsBrowser
{
  OlivineContextBin   parent_instance;

  GtkWidget          *box;
  GtkSearchEntry     *search_entry;
  GtkDropDown        *sort_menu;
  GtkDropDown        *group_menu;
  GtkToggleButton    *favourites_button;
  GtkToggleButton    *own_button;
  GtkStack           *stack;
  GtkListView        *view;
  GtkScrolledWindow  *scroller;
  GtkButton          *new_food_button;

  OlivineFoodList    *foods;
  GtkSingleSelection *selection;
  gboolean            selecting; /* a selection of ours, not the person's */
};

G_DEFINE_FINAL_TYPE (OlivineFoodsBrowser, olivine_foods_browser, OLIVINE_TYPE_CONTEXT_BIN)

enum
{
  FOOD_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static OlivineContext *
get_context (OlivineFoodsBrowser *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

static OlivineFoodSort
get_sort (OlivineFoodsBrowser *self)
{
  return gtk_drop_down_get_selected (self->sort_menu);
}

static const char *
get_group (OlivineFoodsBrowser *self)
{
  guint position = gtk_drop_down_get_selected (self->group_menu);

  return position == 0 ? NULL : olivine_foods_groups ()[position - 1];
}

static void
show_state (OlivineFoodsBrowser *self)
{
  guint n_foods = g_list_model_get_n_items (G_LIST_MODEL (self->foods));

  gtk_stack_set_visible_child_name (self->stack, n_foods > 0 ? "foods" : "nothing");
}

static void
on_query_changed (OlivineFoodsBrowser *self)
{
  OlivineFoodQuery query = { 0 };
  g_autoptr (GError) error = NULL;

  if (self->foods == NULL)
    return;

  query.words = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  query.group = get_group (self);
  query.favourites_only = gtk_toggle_button_get_active (self->favourites_button);
  query.own_only = gtk_toggle_button_get_active (self->own_button);
  query.sort = get_sort (self);

  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  if (!olivine_food_list_search (self->foods, &query, &error))
    olivine_context_show_error (get_context (self), error);
  self->selecting = FALSE;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  show_state (self);
}

/* The rows are told apart by their figure, which a new order changes in all of them. */
static void
on_sort_changed (OlivineFoodsBrowser *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  if (self->foods == NULL)
    return;

  factory = g_object_ref (gtk_list_view_get_factory (self->view));
  gtk_list_view_set_factory (self->view, NULL);
  on_query_changed (self);
  gtk_list_view_set_factory (self->view, factory);
}

static void
on_context_changed (OlivineFoodsBrowser *self)
{
  g_autoptr (GError) error = NULL;

  self->selecting = TRUE;
  if (!olivine_food_list_reload (self->foods, &error))
    olivine_context_show_error (get_context (self), error);
  self->selecting = FALSE;
  show_state (self);
}

static void
choose (OlivineFoodsBrowser *self,
        guint                position,
        gboolean             activated)
{
  g_autoptr (OlivineFoodItem) item = NULL;

  item = g_list_model_get_item (G_LIST_MODEL (self->foods), position);
  if (item != NULL)
    g_signal_emit (self, signals[FOOD_CHOSEN], 0, olivine_food_item_get_food (item), activated);
}

static void
on_selected (OlivineFoodsBrowser *self)
{
  if (!self->selecting && !gtk_list_view_get_single_click_activate (self->view))
    choose (self, gtk_single_selection_get_selected (self->selection), FALSE);
}

static void
on_activated (OlivineFoodsBrowser *self,
              guint                position)
{
  choose (self, position, TRUE);
}

/* Enter in the search entry takes the best match. */
static void
on_search_activated (OlivineFoodsBrowser *self)
{
  choose (self, 0, TRUE);
}

/* Down leaves the entry for what it found. */
static gboolean
on_search_key_pressed (OlivineFoodsBrowser *self,
                       guint                keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return GDK_EVENT_STOP;
}

static void
on_new_food_clicked (OlivineFoodsBrowser *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "foods.new-food", "s",
                              gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
on_row_setup (OlivineFoodsBrowser *self,
              GtkListItem         *list_item)
{
  gtk_list_item_set_child (list_item, olivine_food_row_new ());
}

static void
on_row_bind (OlivineFoodsBrowser *self,
             GtkListItem         *list_item)
{
  OlivineFoodItem *item = gtk_list_item_get_item (list_item);

  olivine_food_row_set_food (OLIVINE_FOOD_ROW (gtk_list_item_get_child (list_item)),
                             olivine_food_item_get_food (item),
                             get_sort (self),
                             olivine_entry_format_shows_minerals (
                               olivine_context_get_person (get_context (self))));
}

static void
olivine_foods_browser_context_set (OlivineContextBin *bin,
                                   OlivineContext    *context)
{
  OlivineFoodsBrowser *self = OLIVINE_FOODS_BROWSER (bin);

  self->foods = olivine_food_list_new (olivine_context_get_store (context));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->foods)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (context, "changed", G_CALLBACK (on_context_changed), self,
                           G_CONNECT_SWAPPED);
  on_query_changed (self);
}

static void
olivine_foods_browser_dispose (GObject *object)
{
  OlivineFoodsBrowser *self = OLIVINE_FOODS_BROWSER (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->foods);

  G_OBJECT_CLASS (olivine_foods_browser_parent_class)->dispose (object);
}

static void
olivine_foods_browser_class_init (OlivineFoodsBrowserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OlivineContextBinClass *bin_class = OLIVINE_CONTEXT_BIN_CLASS (klass);

  object_class->dispose = olivine_foods_browser_dispose;
  bin_class->context_set = olivine_foods_browser_context_set;

  /**
   * OlivineFoodsBrowser::food-chosen:
   * @food: the food
   * @activated: whether it was opened, rather than passed while moving through the list
   */
  signals[FOOD_CHOSEN] = g_signal_new ("food-chosen", G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                       OLIVINE_TYPE_FOOD, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-foods-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsBrowser, box);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsBrowser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsBrowser, sort_menu);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsBrowser, group_menu);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsBrowser, favourites_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsBrowser, own_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsBrowser, stack);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsBrowser, view);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsBrowser, scroller);
  gtk_widget_class_bind_template_child (widget_class, OlivineFoodsBrowser, new_food_button);
  gtk_widget_class_bind_template_callback (widget_class, on_query_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_sort_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_new_food_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_row_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bind);
}

/* GTK 4.8 gives the name of a drop-down to the drop-down, but not to the button in it. */
static void
name_button (GtkDropDown *menu,
             const char  *name)
{
  olivine_compat_set_name (GTK_ACCESSIBLE (menu), name);
  olivine_compat_set_name (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (menu))), name);
}

static void
fill_menus (OlivineFoodsBrowser *self)
{
  g_autoptr (GtkStringList) sorts = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) groups = gtk_string_list_new (NULL);
  const char *const *ids = olivine_foods_groups ();

  for (OlivineFoodSort i = OLIVINE_SORT_RELEVANCE; i <= OLIVINE_SORT_NAME; i++)
    gtk_string_list_append (sorts, olivine_foods_sort_name (i));
  gtk_drop_down_set_model (self->sort_menu, G_LIST_MODEL (sorts));

  gtk_string_list_append (groups, _("All groups"));
  for (gsize i = 0; ids[i] != NULL; i++)
    gtk_string_list_append (groups, olivine_format_group (ids[i]));
  gtk_drop_down_set_model (self->group_menu, G_LIST_MODEL (groups));
}

static void
olivine_foods_browser_init (OlivineFoodsBrowser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search_entry, self->box);
  fill_menus (self);
  name_button (self->sort_menu, _("Sort by"));
  name_button (self->group_menu, _("Group"));
}

/**
 * olivine_foods_browser_focus_search:
 * @self: the browser
 *
 * Puts the cursor into the search entry, with its text selected.
 */
void
olivine_foods_browser_focus_search (OlivineFoodsBrowser *self)
{
  g_return_if_fail (OLIVINE_IS_FOODS_BROWSER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

/**
 * olivine_foods_browser_set_single_click:
 * @self: the browser
 * @single_click: whether one click opens a food, rather than selecting it
 */
void
olivine_foods_browser_set_single_click (OlivineFoodsBrowser *self,
                                        gboolean             single_click)
{
  g_return_if_fail (OLIVINE_IS_FOODS_BROWSER (self));

  gtk_list_view_set_single_click_activate (self->view, single_click);
}

/**
 * olivine_foods_browser_select:
 * @self: the browser
 * @id: (nullable): id of the food that is shown beside the list
 *
 * Marks a food in the list, if it is among the loaded rows, without choosing it.
 */
void
olivine_foods_browser_select (OlivineFoodsBrowser *self,
                              const char          *id)
{
  guint position = 0;

  g_return_if_fail (OLIVINE_IS_FOODS_BROWSER (self));
  g_return_if_fail (self->foods != NULL);

  position = olivine_food_list_find (self->foods, id);
  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection,
                                     position == G_MAXUINT ? GTK_INVALID_LIST_POSITION : position);
  self->selecting = FALSE;
}
