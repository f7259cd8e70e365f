/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The form of a fill.
 *
 * A goal that was taken for one plan, lower than the target, stands in the form
 * until it is taken back, and is never remembered.  The other choices are.
 */

#include "config.h"

#include "olivine-fill-wishes.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-chip-set.h"
#include "olivine-day-button.h"
#include "olivine-fill-format.h"
#include "olivine-format.h"

#define DAY_MEALS ((1u << OLIVINE_MEAL_BREAKFAST) | (1u << OLIVINE_MEAL_LUNCH) \
                   | (1u << OLIVINE_MEAL_DINNER))

struct _OlivineFillWishes
{
  OlivineContextBin    parent_instance;

  GtkLabel            *goal_label;
  GtkLabel            *limits_label;
  OlivineDayButton    *from_button;
  GtkSpinButton       *days_spin;
  OlivineChipSet      *meal_chips;
  GtkWidget           *meals_label;
  AdwActionRow        *energy_row;
  GtkSpinButton       *energy_spin;
  GtkSpinButton       *repeats_spin;
  AdwComboRow         *only_row;
  OlivineChipSet      *without_chips;
  AdwPreferencesGroup *taken_group;

  GArray              *remedies; /* of OlivineRemedy: what was changed for this plan only */
  GPtrArray           *taken_rows;
  gboolean             filling;  /* the program chooses */
};

G_DEFINE_FINAL_TYPE (OlivineFillWishes, olivine_fill_wishes, OLIVINE_TYPE_CONTEXT_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order of the rows of "only_row". */
static const OlivineTags only_tags[] = { 0, OLIVINE_TAG_VEGETARIAN, OLIVINE_TAG_VEGAN };

static const OlivineTag without_tags[] = {
  OLIVINE_TAG_MEAT, OLIVINE_TAG_FISH, OLIVINE_TAG_SHELLFISH, OLIVINE_TAG_EGG, OLIVINE_TAG_DAIRY,
  OLIVINE_TAG_HONEY, OLIVINE_TAG_GLUTEN, OLIVINE_TAG_NUTS, OLIVINE_TAG_PEANUT, OLIVINE_TAG_SOY,
  OLIVINE_TAG_SESAME,
};

static OlivineContext *
get_context (OlivineFillWishes *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

static guint
get_own_energy_kcal (OlivineFillWishes *self)
{
  const OlivinePerson *person = olivine_context_get_person (get_context (self));

  return (guint) round (olivine_fill_own_energy_kcal (person));
}

static void
show_person (OlivineFillWishes *self)
{
  OlivineContext *context = get_context (self);
  const OlivinePerson *person = olivine_context_get_person (context);
  OlivineTarget target = olivine_target_for_person (person, olivine_context_get_today (context));
  g_autofree char *goal = olivine_fill_format_goal (&target);
  g_autofree char *limits = olivine_fill_format_limits (person);
  g_autofree char *energy = olivine_fill_format_energy (person);

  gtk_label_set_text (self->goal_label, goal);
  gtk_label_set_text (self->limits_label, limits);
  gtk_widget_set_visible (GTK_WIDGET (self->limits_label), *limits != '\0');
  adw_action_row_set_subtitle (self->energy_row, energy);
}

/* A day without one of its meals is planned for less. */
static void
update (OlivineFillWishes *self)
{
  guint meals = olivine_chip_set_get_mask (self->meal_chips);

  gtk_widget_set_visible (self->meals_label, meals != 0 && (meals & DAY_MEALS) != DAY_MEALS);
}

static void
on_changed (OlivineFillWishes *self)
{
  if (self->filling || get_context (self) == NULL)
    return;

  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void show_taken (OlivineFillWishes *self);

static void
drop_remedies (OlivineFillWishes *self,
               OlivineRemedyKind  kind)
{
  for (guint i = self->remedies->len; i-- > 0;)
    if (g_array_index (self->remedies, OlivineRemedy, i).kind == kind)
      g_array_remove_index (self->remedies, i);
  show_taken (self);
}

/* An energy that is typed counts, not one that was taken before. */
static void
on_energy_changed (OlivineFillWishes *self)
{
  if (self->filling)
    return;

  drop_remedies (self, OLIVINE_REMEDY_ENERGY);
  on_changed (self);
}

static void
on_take_back (OlivineFillWishes *self,
              GtkWidget         *button)
{
  OlivineRemedyKind kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "kind"));

  drop_remedies (self, kind);
  gtk_widget_grab_focus (GTK_WIDGET (self->days_spin));
  on_changed (self);
}

static void
add_taken (OlivineFillWishes   *self,
           const OlivineRemedy *remedy)
{
  g_autofree char *title = olivine_fill_format_taken (remedy);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Take Back"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "kind", GUINT_TO_POINTER (remedy->kind));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_take_back), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->taken_group, row);
  g_ptr_array_add (self->taken_rows, row);
}

static void
show_taken (OlivineFillWishes *self)
{
  for (guint i = 0; i < self->taken_rows->len; i++)
    adw_preferences_group_remove (self->taken_group, self->taken_rows->pdata[i]);
  g_ptr_array_set_size (self->taken_rows, 0);
  for (guint i = 0; i < self->remedies->len; i++)
    add_taken (self, &g_array_index (self->remedies, OlivineRemedy, i));
  gtk_widget_set_visible (GTK_WIDGET (self->taken_group), self->remedies->len > 0);
}

static void
show_choices (OlivineFillWishes *self)
{
  OlivineFillChoices choices;
  guint only = 0;

  olivine_settings_get_fill (olivine_context_get_settings (get_context (self)), &choices);
  for (guint i = 0; i < G_N_ELEMENTS (only_tags); i++)
    if (only_tags[i] == choices.only)
      only = i;

  olivine_chip_set_set_mask (self->meal_chips, choices.meals);
  olivine_chip_set_set_mask (self->without_chips, choices.without);
  adw_combo_row_set_selected (self->only_row, only);
  gtk_spin_button_set_value (self->repeats_spin, choices.repeats);
  gtk_spin_button_set_value (self->energy_spin,
                             choices.energy_kcal != 0 ? choices.energy_kcal
                                                      : get_own_energy_kcal (self));
}

static void
add_chips (OlivineFillWishes *self)
{
  for (guint meal = OLIVINE_MEAL_BREAKFAST; meal < OLIVINE_N_MEALS; meal++)
    olivine_chip_set_append (self->meal_chips, olivine_format_meal ((OlivineMeal) meal),
                             1u << meal);
  for (gsize i = 0; i < G_N_ELEMENTS (without_tags); i++)
    olivine_chip_set_append (self->without_chips, olivine_tag_format (without_tags[i]),
                             without_tags[i]);
}

static void
olivine_fill_wishes_context_set (OlivineContextBin *bin,
                                 OlivineContext    *context)
{
  g_signal_connect_object (context, "changed", G_CALLBACK (show_person), bin, G_CONNECT_SWAPPED);
  show_person (OLIVINE_FILL_WISHES (bin));
}

static void
olivine_fill_wishes_dispose (GObject *object)
{
  OlivineFillWishes *self = OLIVINE_FILL_WISHES (object);

  g_clear_pointer (&self->remedies, g_array_unref);
  g_clear_pointer (&self->taken_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (olivine_fill_wishes_parent_class)->dispose (object);
}

static void
olivine_fill_wishes_class_init (OlivineFillWishesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_fill_wishes_dispose;
  OLIVINE_CONTEXT_BIN_CLASS (klass)->context_set = olivine_fill_wishes_context_set;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OLIVINE_TYPE_CHIP_SET);
  g_type_ensure (OLIVINE_TYPE_DAY_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-fill-wishes.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineFillWishes, goal_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillWishes, limits_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillWishes, from_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillWishes, days_spin);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillWishes, meal_chips);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillWishes, meals_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillWishes, energy_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillWishes, energy_spin);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillWishes, repeats_spin);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillWishes, only_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillWishes, without_chips);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillWishes, taken_group);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_energy_changed);
}

static void
olivine_fill_wishes_init (OlivineFillWishes *self)
{
  self->remedies = g_array_new (FALSE, TRUE, sizeof (OlivineRemedy));
  self->taken_rows = g_ptr_array_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_chips (self);
  self->filling = FALSE;
}

/**
 * olivine_fill_wishes_begin:
 * @self: a form
 * @from: the first day to fill
 * @n_days: how many days
 *
 * Starts anew, with what was last wished for.
 */
void
olivine_fill_wishes_begin (OlivineFillWishes *self,
                           OlivineDate        from,
                           guint              n_days)
{
  g_return_if_fail (OLIVINE_IS_FILL_WISHES (self));
  g_return_if_fail (olivine_date_is_set (from));

  self->filling = TRUE;
  g_array_set_size (self->remedies, 0);
  show_taken (self);
  show_person (self);
  show_choices (self);
  olivine_day_button_show (self->from_button, _("From"), from,
                           olivine_context_get_today (get_context (self)));
  gtk_spin_button_set_value (self->days_spin, n_days);
  update (self);
  self->filling = FALSE;
}

static void
get_choices (OlivineFillWishes  *self,
             OlivineFillChoices *choices)
{
  guint energy_kcal = (guint) gtk_spin_button_get_value_as_int (self->energy_spin);
  guint only = adw_combo_row_get_selected (self->only_row);

  *choices = (OlivineFillChoices) {
    .meals = olivine_chip_set_get_mask (self->meal_chips),
    .energy_kcal = energy_kcal != get_own_energy_kcal (self) ? energy_kcal : 0,
    .repeats = (guint) gtk_spin_button_get_value_as_int (self->repeats_spin),
    .without = olivine_chip_set_get_mask (self->without_chips),
    .only = only < G_N_ELEMENTS (only_tags) ? only_tags[only] : 0,
  };
}

/**
 * olivine_fill_wishes_get_request:
 * @self: a form
 * @request: (out caller-allocates): what is wished for; its remedies are the form's
 */
void
olivine_fill_wishes_get_request (OlivineFillWishes  *self,
                                 OlivineFillRequest *request)
{
  OlivineFillChoices choices;

  g_return_if_fail (OLIVINE_IS_FILL_WISHES (self));
  g_return_if_fail (request != NULL);

  get_choices (self, &choices);
  *request = (OlivineFillRequest) { .remedies = self->remedies };
  olivine_plan_wish_init (&request->wish, olivine_day_button_get_date (self->from_button));
  request->wish.n_days = (guint) gtk_spin_button_get_value_as_int (self->days_spin);
  request->wish.meals = choices.meals;
  request->wish.energy_kcal = choices.energy_kcal != 0 ? choices.energy_kcal : NAN;
  request->wish.repeats = choices.repeats;
  request->wish.without = choices.without;
  request->wish.only = choices.only;
}

static void
allow_tag (OlivineFillWishes *self,
           OlivineTag         tag)
{
  guint only = adw_combo_row_get_selected (self->only_row);

  olivine_chip_set_set_mask (self->without_chips,
                             olivine_chip_set_get_mask (self->without_chips) & ~(guint) tag);
  if (only < G_N_ELEMENTS (only_tags) && only_tags[only] == (OlivineTags) tag)
    adw_combo_row_set_selected (self->only_row, 0);
}

/* In place of one of its kind that was taken before; but dishes of another day go too. */
static void
keep_remedy (OlivineFillWishes   *self,
             const OlivineRemedy *remedy)
{
  if (remedy->kind != OLIVINE_REMEDY_CHOSEN)
    drop_remedies (self, remedy->kind);
  g_array_append_val (self->remedies, *remedy);
  show_taken (self);
}

/* More than the form has is only for this plan. */
static void
take_repeats (OlivineFillWishes   *self,
              const OlivineRemedy *remedy)
{
  double repeats = ceil (olivine_thousandths_to_double (remedy->amount));
  double most = gtk_adjustment_get_upper (gtk_spin_button_get_adjustment (self->repeats_spin));

  if (repeats > most)
    keep_remedy (self, remedy);
  else
    gtk_spin_button_set_value (self->repeats_spin, repeats);
}

/**
 * olivine_fill_wishes_take:
 * @self: a form
 * @remedy: a change that is the person's own
 *
 * Changes the wish.
 */
void
olivine_fill_wishes_take (OlivineFillWishes   *self,
                          const OlivineRemedy *remedy)
{
  g_return_if_fail (OLIVINE_IS_FILL_WISHES (self));
  g_return_if_fail (remedy != NULL && olivine_remedy_is_own (remedy));

  self->filling = TRUE;
  switch (remedy->kind)
    {
    case OLIVINE_REMEDY_REPEATS:
      take_repeats (self, remedy);
      break;
    case OLIVINE_REMEDY_TAG:
      allow_tag (self, remedy->tag);
      break;
    case OLIVINE_REMEDY_MEALS:
      olivine_chip_set_set_mask (self->meal_chips,
                                 olivine_chip_set_get_mask (self->meal_chips) | remedy->meals);
      break;
    case OLIVINE_REMEDY_TARGET:
    case OLIVINE_REMEDY_ENERGY:
    case OLIVINE_REMEDY_CHOSEN:
      keep_remedy (self, remedy);
      break;
    case OLIVINE_REMEDY_ASK:
    default:
      break;
    }
  update (self);
  self->filling = FALSE;
}

/**
 * olivine_fill_wishes_remember:
 * @self: a form
 *
 * Keeps the choices for the next time.
 */
void
olivine_fill_wishes_remember (OlivineFillWishes *self)
{
  OlivineFillChoices choices;

  g_return_if_fail (OLIVINE_IS_FILL_WISHES (self));

  get_choices (self, &choices);
  olivine_settings_set_fill (olivine_context_get_settings (get_context (self)), &choices);
}

/**
 * olivine_fill_wishes_are_whole:
 * @self: a form
 *
 * Returns: whether there is something to fill: a meal at least
 */
gboolean
olivine_fill_wishes_are_whole (OlivineFillWishes *self)
{
  g_return_val_if_fail (OLIVINE_IS_FILL_WISHES (self), FALSE);

  return olivine_chip_set_get_mask (self->meal_chips) != 0;
}
