/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Holds the cells, titles and bars of a week and moves the focus among the cells.
 *
 * The whole week is one stop of the Tab key; arrows go from cell to cell.  When the
 * plan changes the focus goes with the dish that had it, wherever that is now, else
 * it stays in its place.
 */

#include "config.h"

#include "olivine-plan-week-view.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-format.h"
#include "olivine-plan-day-totals.h"
#include "olivine-plan-format.h"
#include "olivine-plan-layout.h"
#include "olivine-plan-slot.h"

/* Where a cell is. */
typedef struct {
  guint day;
  guint meal;
  guint cell; /* from the top of its slot */
} Place;

struct _OlivinePlanWeekView
{
  GtkWidget         parent_instance;

  OlivinePlanParts  parts;
  OlivineContext   *context;
  OlivineDate       from;
  Place             last;    /* where the focus was when it left */
  gboolean          is_shown;
};

G_DEFINE_FINAL_TYPE (OlivinePlanWeekView, olivine_plan_week_view, GTK_TYPE_WIDGET)

static OlivineMeal
meal_of_row (guint row)
{
  return (OlivineMeal) (OLIVINE_MEAL_BREAKFAST + row);
}

static OlivinePlanSlot *
get_slot (OlivinePlanWeekView *self,
          guint                day,
          guint                meal)
{
  return OLIVINE_PLAN_SLOT (self->parts.days[day].slots[meal]);
}

static OlivinePlanCell *
get_cell (OlivinePlanWeekView *self,
          const Place         *place)
{
  return olivine_plan_slot_get_cell (get_slot (self, place->day, place->meal), place->cell);
}

/* The cell that has the focus, or whose menu has it. */
static gboolean
find_focus (OlivinePlanWeekView *self,
            Place               *place)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !self->is_shown || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return FALSE;

  for (place->day = 0; place->day < OLIVINE_WEEK_DAYS; place->day++)
    for (place->meal = 0; place->meal < OLIVINE_N_PLAN_MEALS; place->meal++)
      {
        guint n_cells = olivine_plan_slot_n_cells (get_slot (self, place->day, place->meal));

        for (place->cell = 0; place->cell < n_cells; place->cell++)
          {
            GtkWidget *cell = GTK_WIDGET (get_cell (self, place));

            if (focus == cell || gtk_widget_is_ancestor (focus, cell))
              return TRUE;
          }
      }

  return FALSE;
}

static OlivinePlanCell *
find_uid (OlivinePlanWeekView *self,
          const char          *uid)
{
  for (guint i = 0; uid != NULL && i < OLIVINE_WEEK_DAYS; i++)
    for (guint j = 0; j < OLIVINE_N_PLAN_MEALS; j++)
      {
        OlivinePlanCell *cell = olivine_plan_slot_find (get_slot (self, i, j), uid);

        if (cell != NULL)
          return cell;
      }

  return NULL;
}

static gboolean
step_days (Place *place,
           int    step)
{
  int day = (int) place->day + step;

  if (day < 0 || day >= OLIVINE_WEEK_DAYS)
    return FALSE;
  place->day = (guint) day;

  return TRUE;
}

/* The cell above or below; in the list the days follow each other. */
static gboolean
step_cells (OlivinePlanWeekView *self,
            Place               *place,
            int                  step)
{
  int cell = (int) place->cell + step;
  int meal = (int) place->meal + step;

  if (cell >= 0 && cell < (int) olivine_plan_slot_n_cells (get_slot (self, place->day, place->meal)))
    {
      place->cell = (guint) cell;
      return TRUE;
    }
  if (meal < 0 || meal >= OLIVINE_N_PLAN_MEALS)
    {
      if (!olivine_plan_week_view_get_is_list (self) || !step_days (place, step))
        return FALSE;
      meal = step > 0 ? 0 : OLIVINE_N_PLAN_MEALS - 1;
    }
  place->meal = (guint) meal;
  place->cell = step > 0 ? 0 : olivine_plan_slot_n_cells (get_slot (self, place->day,
                                                                    place->meal)) - 1;

  return TRUE;
}

static gboolean
step (OlivinePlanWeekView *self,
      GtkDirectionType     direction,
      Place               *place)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (direction)
    {
    case GTK_DIR_UP:
      return step_cells (self, place, -1);
    case GTK_DIR_DOWN:
      return step_cells (self, place, 1);
    case GTK_DIR_LEFT:
      return !olivine_plan_week_view_get_is_list (self) && step_days (place, mirrored ? 1 : -1);
    case GTK_DIR_RIGHT:
      return !olivine_plan_week_view_get_is_list (self) && step_days (place, mirrored ? -1 : 1);
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

static gboolean
olivine_plan_week_view_focus (GtkWidget        *widget,
                              GtkDirectionType  direction)
{
  OlivinePlanWeekView *self = OLIVINE_PLAN_WEEK_VIEW (widget);
  GtkWidget *cell = NULL;
  Place place = { 0 };

  if (!self->is_shown)
    return FALSE;
  if (!find_focus (self, &place))
    return gtk_widget_grab_focus (GTK_WIDGET (get_cell (self, &self->last)));

  /* Within the menu of a cell keys do what they do in menus. */
  cell = GTK_WIDGET (get_cell (self, &place));
  if (!gtk_widget_is_focus (cell))
    return gtk_widget_child_focus (cell, direction);

  self->last = place;
  if (!step (self, direction, &place))
    return FALSE;

  return gtk_widget_grab_focus (GTK_WIDGET (get_cell (self, &place)));
}

static gboolean
olivine_plan_week_view_grab_focus (GtkWidget *widget)
{
  OlivinePlanWeekView *self = OLIVINE_PLAN_WEEK_VIEW (widget);

  return self->is_shown && gtk_widget_grab_focus (GTK_WIDGET (get_cell (self, &self->last)));
}

static void
olivine_plan_week_view_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  OLIVINE_PLAN_WEEK_VIEW (object)->is_shown = FALSE;
  gtk_widget_set_layout_manager (GTK_WIDGET (object), NULL);
  g_clear_object (&OLIVINE_PLAN_WEEK_VIEW (object)->context);

  G_OBJECT_CLASS (olivine_plan_week_view_parent_class)->dispose (object);
}

static void
olivine_plan_week_view_class_init (OlivinePlanWeekViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_plan_week_view_dispose;
  widget_class->focus = olivine_plan_week_view_focus;
  widget_class->grab_focus = olivine_plan_week_view_grab_focus;

  gtk_widget_class_set_css_name (widget_class, "plan-week");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
olivine_plan_week_view_init (OlivinePlanWeekView *self)
{
  olivine_compat_set_name (GTK_ACCESSIBLE (self), _("Plan of the week"));
}

static GtkWidget *
add_label (OlivinePlanWeekView *self,
           const char          *text,
           const char          *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static GtkWidget *
add_child (OlivinePlanWeekView *self,
           GtkWidget           *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));

  return child;
}

static GtkWidget *
add_meal_title (OlivinePlanWeekView *self,
                guint                meal)
{
  GtkWidget *label = add_label (self, olivine_format_meal (meal_of_row (meal)), "plan-row-title");

  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
add_day (OlivinePlanWeekView *self,
         OlivinePlanDayParts *day)
{
  day->title = add_label (self, NULL, "plan-day-title");
  day->heading = add_label (self, NULL, "heading");
  gtk_widget_set_halign (day->title, GTK_ALIGN_START);
  for (guint i = 0; i < OLIVINE_N_PLAN_MEALS; i++)
    {
      day->meal_titles[i] = add_meal_title (self, i);
      day->slots[i] = add_child (self, olivine_plan_slot_new (self->context, meal_of_row (i)));
    }
  for (guint i = 0; i < OLIVINE_N_PLAN_TOTALS; i++)
    day->bars[i] = add_child (self, olivine_plan_total_bar_new (i, FALSE));
  day->totals = add_child (self, olivine_plan_day_totals_new ());
}

static void
add_parts (OlivinePlanWeekView *self)
{
  for (guint i = 0; i < OLIVINE_N_PLAN_MEALS; i++)
    self->parts.meal_titles[i] = add_meal_title (self, i);
  for (guint i = 0; i < OLIVINE_WEEK_DAYS; i++)
    add_day (self, &self->parts.days[i]);
  for (guint i = 0; i < OLIVINE_N_PLAN_TOTALS; i++)
    {
      self->parts.total_titles[i] = add_label (self, olivine_plan_total_title (i), "caption");
      gtk_widget_add_css_class (self->parts.total_titles[i], "dim-label");
    }
}

/**
 * olivine_plan_week_view_set_context:
 * @self: a week
 * @context: what the window works with
 *
 * To be called once.
 */
void
olivine_plan_week_view_set_context (OlivinePlanWeekView *self,
                                    OlivineContext      *context)
{
  g_return_if_fail (OLIVINE_IS_PLAN_WEEK_VIEW (self));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  add_parts (self);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), olivine_plan_layout_new (&self->parts));
}

static void
show_titles (OlivinePlanWeekView *self,
             OlivinePlanDayParts *parts,
             OlivineDate          date)
{
  gboolean is_today = olivine_date_compare (date, olivine_context_get_today (self->context)) == 0;
  g_autofree char *day_short = olivine_plan_format_day_short (date);
  g_autofree char *day_long = olivine_plan_format_day (date);
  g_autofree char *spoken = is_today
    /* Translators: %s is a day such as "Friday 20 November" */
    ? g_strdup_printf (_("%s, today"), day_long) : g_strdup (day_long);

  gtk_label_set_text (GTK_LABEL (parts->title), day_short);
  gtk_label_set_text (GTK_LABEL (parts->heading), spoken);
  olivine_compat_set_name (GTK_ACCESSIBLE (parts->title), spoken);
  if (is_today)
    gtk_widget_add_css_class (parts->title, "plan-today");
  else
    gtk_widget_remove_css_class (parts->title, "plan-today");
}

/* What was eaten for a meal, as far as the diary knows. */
static OlivinePlanLogged
count_logged (GPtrArray   *entries,
              OlivineDate  date,
              OlivineMeal  meal)
{
  OlivinePlanLogged logged = { 0 };

  for (guint i = 0; i < entries->len; i++)
    {
      const OlivineEntry *entry = entries->pdata[i];
      gint64 magnesium = entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];

      if (entry->kind != OLIVINE_KIND_FOOD || entry->meal != meal ||
          olivine_date_compare (entry->date, date) != 0)
        continue;
      logged.n_foods++;
      logged.food_mg += magnesium != OLIVINE_UNKNOWN ? magnesium : 0;
    }

  return logged;
}

static void
show_day (OlivinePlanWeekView      *self,
          OlivinePlanDayParts      *parts,
          const OlivinePlanDayView *day,
          GPtrArray                *entries)
{
  OlivinePlanDayState state = olivine_plan_day_state (day,
                                                      olivine_context_get_today (self->context));

  show_titles (self, parts, day->date);
  for (guint i = 0; i < OLIVINE_N_PLAN_MEALS; i++)
    {
      OlivinePlanLogged logged = count_logged (entries, day->date, meal_of_row (i));

      olivine_plan_slot_show (OLIVINE_PLAN_SLOT (parts->slots[i]), day, &logged);
    }
  for (guint i = 0; i < OLIVINE_N_PLAN_TOTALS; i++)
    olivine_plan_total_bar_show (parts->bars[i], i, day, state);
  olivine_plan_day_totals_show (OLIVINE_PLAN_DAY_TOTALS (parts->totals), day, state);
}

/* A week is entered at today, where it has one. */
static void
enter_at_today (OlivinePlanWeekView *self)
{
  int day = olivine_date_days_between (self->from, olivine_context_get_today (self->context));

  self->last = (Place) { 0 };
  if (day > 0 && day < OLIVINE_WEEK_DAYS)
    self->last.day = (guint) day;
}

/* Puts the focus back where it was, or on the dish that had it.  A menu that is
 * open on the same dish keeps it. */
static void
restore_focus (OlivinePlanWeekView *self,
               const Place         *place,
               const char          *uid)
{
  OlivinePlanCell *there = get_cell (self, place);
  OlivinePlanCell *cell = find_uid (self, uid);
  Place now = { 0 };

  if (cell == there && find_focus (self, &now) && get_cell (self, &now) == there)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (cell != NULL ? cell : there));
}

/**
 * olivine_plan_week_view_show:
 * @self: a week
 * @days: (element-type OlivinePlanDayView): seven days that follow each other
 * @entries: (element-type OlivineEntry): what was logged on them
 *
 * Shows the plan of a week.
 */
void
olivine_plan_week_view_show (OlivinePlanWeekView *self,
                             GPtrArray           *days,
                             GPtrArray           *entries)
{
  Place place = { 0 };
  gboolean had_focus = FALSE;
  g_autofree char *uid = NULL;
  OlivineDate from = OLIVINE_DATE_NONE;

  g_return_if_fail (OLIVINE_IS_PLAN_WEEK_VIEW (self));
  g_return_if_fail (days != NULL && days->len == OLIVINE_WEEK_DAYS);
  g_return_if_fail (entries != NULL);

  had_focus = find_focus (self, &place);
  if (had_focus)
    {
      const OlivinePlanItem *item = olivine_plan_cell_get_item (get_cell (self, &place));

      uid = item != NULL ? g_strdup (item->uid) : NULL;
    }
  for (guint i = 0; i < OLIVINE_WEEK_DAYS; i++)
    show_day (self, &self->parts.days[i], days->pdata[i], entries);
  self->is_shown = TRUE;

  from = ((const OlivinePlanDayView *) days->pdata[0])->date;
  if (olivine_date_compare (from, self->from) != 0)
    {
      self->from = from;
      enter_at_today (self);
    }
  if (had_focus)
    restore_focus (self, &place, uid);
}

/**
 * olivine_plan_week_view_get_cell:
 * @self: a week that shows something
 * @date: a day
 * @meal: breakfast, lunch, dinner or snack
 *
 * Returns: (transfer none) (nullable): the first cell of that meal, %NULL when the
 *   day is not in this week
 */
OlivinePlanCell *
olivine_plan_week_view_get_cell (OlivinePlanWeekView *self,
                                 OlivineDate          date,
                                 OlivineMeal          meal)
{
  int day = 0;

  g_return_val_if_fail (OLIVINE_IS_PLAN_WEEK_VIEW (self), NULL);
  g_return_val_if_fail (meal >= OLIVINE_MEAL_BREAKFAST && meal <= OLIVINE_MEAL_SNACK, NULL);

  day = olivine_date_days_between (self->from, date);
  if (!self->is_shown || day < 0 || day >= OLIVINE_WEEK_DAYS)
    return NULL;

  return get_cell (self, &(Place) { (guint) day, meal - OLIVINE_MEAL_BREAKFAST, 0 });
}

/**
 * olivine_plan_week_view_get_focus:
 * @self: a week
 *
 * Returns: (transfer none) (nullable): the cell that has the focus
 */
OlivinePlanCell *
olivine_plan_week_view_get_focus (OlivinePlanWeekView *self)
{
  Place place = { 0 };

  g_return_val_if_fail (OLIVINE_IS_PLAN_WEEK_VIEW (self), NULL);

  return find_focus (self, &place) ? get_cell (self, &place) : NULL;
}

/**
 * olivine_plan_week_view_focus_item:
 * @self: a week
 * @uid: the uid of an item of the plan
 *
 * Puts the focus on a dish.
 *
 * Returns: whether it is in this week
 */
gboolean
olivine_plan_week_view_focus_item (OlivinePlanWeekView *self,
                                   const char          *uid)
{
  OlivinePlanCell *cell = NULL;

  g_return_val_if_fail (OLIVINE_IS_PLAN_WEEK_VIEW (self), FALSE);
  g_return_val_if_fail (uid != NULL, FALSE);

  cell = find_uid (self, uid);

  return cell != NULL && gtk_widget_grab_focus (GTK_WIDGET (cell));
}

/**
 * olivine_plan_week_view_get_heading:
 * @self: a week
 * @date: a day
 *
 * Returns: (transfer none) (nullable): what stands above that day in the list, %NULL
 *   in the grid, or when the day is not in this week
 */
GtkWidget *
olivine_plan_week_view_get_heading (OlivinePlanWeekView *self,
                                    OlivineDate          date)
{
  int day = 0;

  g_return_val_if_fail (OLIVINE_IS_PLAN_WEEK_VIEW (self), NULL);

  day = olivine_date_days_between (self->from, date);
  if (!olivine_plan_week_view_get_is_list (self) || day < 0 || day >= OLIVINE_WEEK_DAYS)
    return NULL;

  return self->parts.days[day].heading;
}

/**
 * olivine_plan_week_view_get_is_list:
 * @self: a week
 *
 * Returns: whether the days stand one under the other, for want of room
 */
gboolean
olivine_plan_week_view_get_is_list (OlivinePlanWeekView *self)
{
  GtkLayoutManager *layout = NULL;

  g_return_val_if_fail (OLIVINE_IS_PLAN_WEEK_VIEW (self), FALSE);

  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  return layout != NULL && olivine_plan_layout_get_is_list (OLIVINE_PLAN_LAYOUT (layout));
}
