/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The first run: what this is, who you are, and the target that follows.
 *
 * Nothing is written before Start; Skip, on any page, writes nothing at all.
 * Nothing has to be said either: what is missing shows as a target that asks for it.
 */

#include "olivine-first-run.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "olivine-calendar-button.h"
#include "olivine-error-row.h"
#include "olivine-profile-combo.h"
#include "olivine-profile-entry.h"
#include "olivine-profile-format.h"
#include "olivine-profile.h"
#include "olivine-target-view.h"

#define N_PAGES 3

struct _OlivineFirstRun
{
  OlivineContextBin    parent_instance;

  GtkStack            *stack;
  OlivineProfileEntry *birth_row;
  OlivineProfileCombo *sex_row;
  OlivineProfileCombo *life_stage_row;
  OlivineProfileCombo *standard_row;
  OlivineTargetView   *target_view;
  GtkLabel            *error_label;
  GtkLabel            *step_label;
  GtkButton           *back_button;
  GtkButton           *next_button;
  GtkButton           *start_button;

  guint                page;
};

G_DEFINE_FINAL_TYPE (OlivineFirstRun, olivine_first_run, OLIVINE_TYPE_CONTEXT_BIN)

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const page_names[N_PAGES] = { "welcome", "person", "target" };

static OlivineContext *
get_context (OlivineFirstRun *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

static gboolean
is_female (OlivineFirstRun *self)
{
  return g_str_equal (olivine_profile_combo_get_text (self->sex_row), "female");
}

static const char *
get_life_stage (OlivineFirstRun *self)
{
  return is_female (self) ? olivine_profile_combo_get_text (self->life_stage_row) : "none";
}

/* Who was described so far; %NULL while the birth date cannot be read. */
static OlivinePerson *
read_person (OlivineFirstRun *self)
{
  g_autoptr (OlivinePerson) person = olivine_person_new ();
  OlivineDate today = olivine_context_get_today (get_context (self));
  const char *sex = olivine_profile_combo_get_text (self->sex_row);
  const char *standard = olivine_profile_combo_get_text (self->standard_row);

  if (!olivine_profile_entry_check (self->birth_row, person, today)
      || !olivine_person_set_text (person, "sex", sex, today, NULL)
      || !olivine_person_set_text (person, "life-stage", get_life_stage (self), today, NULL)
      || !olivine_person_set_text (person, "standard", standard, today, NULL))
    return NULL;

  return g_steal_pointer (&person);
}

static void
update_target (OlivineFirstRun *self)
{
  OlivineContext *context = get_context (self);
  g_autoptr (OlivinePerson) person = NULL;

  if (context == NULL)
    return;

  person = read_person (self);
  if (person != NULL)
    olivine_target_view_show (self->target_view, person, olivine_context_get_today (context));
}

static void
on_sex_changed (OlivineFirstRun *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->life_stage_row), is_female (self));
}

static void
focus_page (OlivineFirstRun *self)
{
  if (self->page == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
  else if (self->page == 1)
    gtk_widget_grab_focus (GTK_WIDGET (self->birth_row));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->start_button));
}

static void
show_page (OlivineFirstRun *self,
           guint            page)
{
  g_autofree char *step = NULL;

  self->page = page;
  gtk_stack_set_visible_child_name (self->stack, page_names[page]);
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), page > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), page < N_PAGES - 1);
  gtk_widget_set_visible (GTK_WIDGET (self->start_button), page == N_PAGES - 1);

  /* Translators: which of the pages of the first run is shown. */
  step = g_strdup_printf (_("%u of %u"), page + 1, (guint) N_PAGES);
  gtk_label_set_label (self->step_label, step);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
}

static void
action_next (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineFirstRun *self = OLIVINE_FIRST_RUN (widget);
  g_autoptr (OlivinePerson) person = NULL;

  if (get_context (self) == NULL || self->page + 1 >= N_PAGES)
    return;

  person = self->page == 1 ? read_person (self) : olivine_person_new ();
  if (person == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->birth_row));
      return;
    }

  update_target (self);
  show_page (self, self->page + 1);
  focus_page (self);
}

static void
action_back (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineFirstRun *self = OLIVINE_FIRST_RUN (widget);

  if (self->page == 0)
    return;

  show_page (self, self->page - 1);
  focus_page (self);
}

static void
finish (OlivineFirstRun *self)
{
  olivine_settings_set_first_run_done (olivine_context_get_settings (get_context (self)), TRUE);
  g_signal_emit (self, signals[DONE], 0);
}

static void
action_skip (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineFirstRun *self = OLIVINE_FIRST_RUN (widget);

  if (get_context (self) != NULL)
    finish (self);
}

static gboolean
save (OlivineFirstRun  *self,
      GError          **error)
{
  const char *keys[] = { "birth-date", "sex", "life-stage", "standard", NULL };
  const char *values[] = {
    gtk_editable_get_text (GTK_EDITABLE (self->birth_row)),
    olivine_profile_combo_get_text (self->sex_row),
    get_life_stage (self),
    olivine_profile_combo_get_text (self->standard_row),
    NULL,
  };
  OlivineStore *store = olivine_context_get_store (get_context (self));
  OlivineDate today = olivine_context_get_today (get_context (self));

  return olivine_profile_set (store, today, today, keys, values, error);
}

static void
action_start (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  OlivineFirstRun *self = OLIVINE_FIRST_RUN (widget);
  g_autoptr (GError) error = NULL;

  if (get_context (self) == NULL)
    return;

  if (!save (self, &error))
    {
      gtk_label_set_label (self->error_label, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
      return;
    }

  olivine_context_refresh (get_context (self));
  finish (self);
}

static void
on_birth_activated (OlivineFirstRun *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "first-run.next", NULL);
}

static void
olivine_first_run_context_set (OlivineContextBin *bin,
                               OlivineContext    *context)
{
  OlivineFirstRun *self = OLIVINE_FIRST_RUN (bin);

  update_target (self);
}

/* Enter alone leads through the pages. */
static void
olivine_first_run_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (olivine_first_run_parent_class)->map (widget);

  focus_page (OLIVINE_FIRST_RUN (widget));
}

static void
olivine_first_run_class_init (OlivineFirstRunClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OlivineContextBinClass *bin_class = OLIVINE_CONTEXT_BIN_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_CALENDAR_BUTTON);
  g_type_ensure (OLIVINE_TYPE_ERROR_ROW);
  g_type_ensure (OLIVINE_TYPE_PROFILE_COMBO);
  g_type_ensure (OLIVINE_TYPE_PROFILE_ENTRY);
  g_type_ensure (OLIVINE_TYPE_TARGET_VIEW);

  widget_class->map = olivine_first_run_map;
  bin_class->context_set = olivine_first_run_context_set;

  /**
   * OlivineFirstRun::done:
   *
   * The person has started, or skipped; the pages are not needed any more.
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-first-run.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineFirstRun, stack);
  gtk_widget_class_bind_template_child (widget_class, OlivineFirstRun, birth_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFirstRun, sex_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFirstRun, life_stage_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFirstRun, standard_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineFirstRun, target_view);
  gtk_widget_class_bind_template_child (widget_class, OlivineFirstRun, error_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFirstRun, step_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFirstRun, back_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineFirstRun, next_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineFirstRun, start_button);
  gtk_widget_class_bind_template_callback (widget_class, on_birth_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_sex_changed);
  gtk_widget_class_bind_template_callback (widget_class, update_target);
  gtk_widget_class_install_action (widget_class, "first-run.next", NULL, action_next);
  gtk_widget_class_install_action (widget_class, "first-run.back", NULL, action_back);
  gtk_widget_class_install_action (widget_class, "first-run.skip", NULL, action_skip);
  gtk_widget_class_install_action (widget_class, "first-run.start", NULL, action_start);
}

static void
olivine_first_run_init (OlivineFirstRun *self)
{
  OlivineStandard standard = olivine_profile_locale_standard (setlocale (LC_MEASUREMENT, NULL));

  gtk_widget_init_template (GTK_WIDGET (self));
  olivine_profile_combo_set_text (self->standard_row, olivine_standard_to_nick (standard));
  on_sex_changed (self);
  show_page (self, 0);
}
