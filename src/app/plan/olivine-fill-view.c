/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The steps of a fill: the wishes, the search, the plan or why there is none.
 *
 * Until *Use* is pressed nothing is written.  A search that was cancelled is not
 * waited for: the view goes back at once, and what that search still finds is
 * dropped.
 */

#include "config.h"

#include "olivine-fill-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-fill-day.h"
#include "olivine-fill-format.h"
#include "olivine-fill-job.h"
#include "olivine-fill-refusal.h"
#include "olivine-fill-trouble.h"
#include "olivine-fill-wishes.h"
#include "olivine-wrap-box.h"

#define PULSE_MS 120

struct _OlivineFillView
{
  OlivineContextBin   parent_instance;

  GtkLabel           *title_label;
  GtkStack           *stack;
  OlivineFillRefusal *refusal;
  OlivineFillWishes  *wishes;
  GtkLabel           *error_label;
  GtkWidget          *fill_button;
  GtkProgressBar     *progress_bar;
  GtkLabel           *progress_label;
  GtkWidget          *cancel_button;
  GtkScrolledWindow  *preview_scroller;
  GtkLabel           *summary_label;
  GtkLabel           *gap_label;
  GtkLabel           *alike_label;
  GtkWidget          *days_box;
  GtkWidget          *use_button;
  OlivineFillTrouble *trouble;
  GtkWidget          *change_button;

  GCancellable       *cancellable; /* of the search that runs, or NULL */
  OlivineFillResult  *result;      /* what is shown, or NULL */
  guint               n_asked;     /* how often another plan was asked for */
  guint               pulse_id;
  guint               days_id;     /* adds the days of the preview one by one */
  guint               n_days_shown;
};

G_DEFINE_FINAL_TYPE (OlivineFillView, olivine_fill_view, OLIVINE_TYPE_CONTEXT_BIN)

enum {
  DONE,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static OlivineContext *
get_context (OlivineFillView *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

static gboolean
is_at (OlivineFillView *self,
       const char      *step)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), step) == 0;
}

static void
show_step (OlivineFillView *self,
           const char      *step,
           const char      *title,
           GtkWidget       *focus)
{
  gtk_stack_set_visible_child_name (self->stack, step);
  gtk_label_set_text (self->title_label, title);
  gtk_widget_grab_focus (focus);
}

static void
update_fill (OlivineFillView *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "fill.start",
                                 !gtk_widget_get_visible (GTK_WIDGET (self->refusal))
                                 && olivine_fill_wishes_are_whole (self->wishes));
}

static void
on_wishes_changed (OlivineFillView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
  update_fill (self);
}

static void
on_context_changed (OlivineFillView *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  olivine_fill_refusal_update (self->refusal, get_context (self));
  update_fill (self);
}

static void
show_wishes (OlivineFillView *self,
             const char      *problem)
{
  gtk_label_set_text (self->error_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), problem != NULL);
  olivine_fill_refusal_update (self->refusal, get_context (self));
  update_fill (self);
  show_step (self, "wishes", _("Fill the plan"), self->fill_button);
}

static gboolean
on_pulse (gpointer user_data)
{
  gtk_progress_bar_pulse (OLIVINE_FILL_VIEW (user_data)->progress_bar);

  return G_SOURCE_CONTINUE;
}

static void
stop_search (OlivineFillView *self)
{
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
show_progress (const OlivineFillProgress *progress,
               gpointer                   user_data)
{
  OlivineFillView *self = user_data;
  g_autofree char *text = olivine_fill_format_progress (progress);

  gtk_label_set_text (self->progress_label, text);
}

static void
clear_days (OlivineFillView *self)
{
  GtkWidget *child = NULL;

  g_clear_handle_id (&self->days_id, g_source_remove);
  self->n_days_shown = 0;
  while ((child = gtk_widget_get_first_child (self->days_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->days_box), child);
}

static void
clear_result (OlivineFillView *self)
{
  clear_days (self);
  g_clear_pointer (&self->result, olivine_fill_result_free);
}

/* How many meals have another dish than in the plan that was shown before. */
static gboolean
is_alike (const OlivineFillResult *result,
          const OlivineFillResult *shown)
{
  guint n_same = 0;

  for (guint i = 0; i < result->plan->choices->len; i++)
    for (guint j = 0; j < shown->plan->choices->len; j++)
      {
        OlivinePlanChoice *a = &g_array_index (result->plan->choices, OlivinePlanChoice, i);
        OlivinePlanChoice *b = &g_array_index (shown->plan->choices, OlivinePlanChoice, j);
        const OlivineDish *dish = result->problem->dishes->pdata[a->dish];
        const OlivineDish *other = shown->problem->dishes->pdata[b->dish];

        n_same += olivine_date_compare (a->date, b->date) == 0 && a->meal == b->meal
                  && g_str_equal (dish->id, other->id);
      }

  return 2 * n_same > result->plan->choices->len;
}

/* Two weeks at once would hold up the frame; nobody has seen the first days before the
 * last ones are there. */
static gboolean
on_add_day (gpointer user_data)
{
  OlivineFillView *self = OLIVINE_FILL_VIEW (user_data);
  GtkWidget *day = olivine_fill_day_new (self->result, self->n_days_shown);

  gtk_box_append (GTK_BOX (self->days_box), day);
  if (++self->n_days_shown < self->result->days->len)
    return G_SOURCE_CONTINUE;

  self->days_id = 0;
  return G_SOURCE_REMOVE;
}

static void
show_plan (OlivineFillView   *self,
           OlivineFillResult *result)
{
  g_autofree char *summary = olivine_fill_format_summary (result);
  g_autofree char *gap = olivine_fill_format_gap (result->plan);

  gtk_widget_set_visible (GTK_WIDGET (self->alike_label),
                          self->result != NULL && self->n_asked > 0
                          && is_alike (result, self->result));
  clear_result (self);
  self->result = result;
  gtk_label_set_text (self->summary_label, summary);
  gtk_label_set_text (self->gap_label, gap);
  self->days_id = g_idle_add (on_add_day, self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->preview_scroller), 0);
  show_step (self, "preview", _("The plan, before it is used"), self->use_button);
}

static void
show_trouble (OlivineFillView   *self,
              OlivineFillResult *result)
{
  clear_result (self);
  self->result = result;
  olivine_fill_trouble_show (self->trouble, result->advice);
  show_step (self, "trouble", _("There is no such plan"), self->change_button);
}

static void
on_search_done (GObject      *source,
                GAsyncResult *async_result,
                gpointer      user_data)
{
  g_autoptr (OlivineFillView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineFillResult) result = olivine_fill_job_run_finish (async_result, &error);
  gboolean is_wanted = self->cancellable != NULL
                       && g_task_get_cancellable (G_TASK (async_result)) == self->cancellable;

  if (!is_wanted)
    return; /* cancelled, or the window was closed meanwhile */

  stop_search (self);
  if (result == NULL)
    show_wishes (self, error->message);
  else if (result->plan->choices->len > 0)
    show_plan (self, g_steal_pointer (&result));
  else
    show_trouble (self, g_steal_pointer (&result));
}

static void
show_first_progress (OlivineFillView *self)
{
  OlivineFillProgress progress = { .first_seconds = NAN };

  show_progress (&progress, self);
  self->pulse_id = g_timeout_add (PULSE_MS, on_pulse, self);
  show_step (self, "search", _("Looking for a plan"), self->cancel_button);
}

/* @unlike is what to differ from, or %NULL. */
static void
search (OlivineFillView         *self,
        const OlivineFillResult *unlike)
{
  OlivineFillRequest request;

  stop_search (self);
  olivine_fill_wishes_get_request (self->wishes, &request);
  request.wish.seed = self->n_asked;
  if (unlike != NULL)
    {
      request.unlike = unlike->plan->choices;
      request.dishes = unlike->problem->dishes;
    }
  self->cancellable = g_cancellable_new ();
  show_first_progress (self);
  olivine_fill_job_run_async (get_context (self), &request, self->cancellable, show_progress,
                              on_search_done, g_object_ref (self));
}

static void
start (OlivineFillView *self)
{
  clear_result (self);
  self->n_asked = 0;
  search (self, NULL);
}

static void
action_start (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  OlivineFillView *self = OLIVINE_FILL_VIEW (widget);

  olivine_fill_wishes_remember (self->wishes);
  start (self);
}

static void
action_another (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  OlivineFillView *self = OLIVINE_FILL_VIEW (widget);

  if (self->result == NULL)
    return;

  self->n_asked++;
  search (self, self->result);
}

static void
action_use (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  OlivineFillView *self = OLIVINE_FILL_VIEW (widget);
  OlivineContext *context = get_context (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  guint n_added = 0;

  if (self->result == NULL)
    return;

  if (!olivine_meal_plan_apply (olivine_context_get_store (context), self->result->problem,
                                self->result->plan, &n_added, &error))
    {
      show_wishes (self, error->message);
      return;
    }
  clear_result (self);
  title = g_strdup_printf (ngettext ("%u meal planned", "%u meals planned", n_added), n_added);
  olivine_context_refresh (context);
  olivine_context_toast (context, title, TRUE);
  g_signal_emit (self, signals[DONE], 0);
}

static void
action_change (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  show_wishes (OLIVINE_FILL_VIEW (widget), NULL);
}

/* From a search back to the plan that was shown before it, if another one was asked
 * for; from a result to the wishes, from there to the week. */
static void
action_back (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineFillView *self = OLIVINE_FILL_VIEW (widget);

  if (is_at (self, "wishes"))
    {
      g_signal_emit (self, signals[CANCELLED], 0);
      return;
    }
  stop_search (self);
  if (is_at (self, "search") && self->result != NULL)
    show_step (self, "preview", _("The plan, before it is used"), self->use_button);
  else
    show_wishes (self, NULL);
}

static void
on_take (OlivineFillView *self,
         guint            index)
{
  if (self->result == NULL || self->result->advice == NULL)
    return;

  olivine_fill_wishes_take (self->wishes, &g_array_index (self->result->advice->remedies,
                                                          OlivineRemedy, index));
  start (self);
}

static void
olivine_fill_view_context_set (OlivineContextBin *bin,
                               OlivineContext    *context)
{
  OlivineFillView *self = OLIVINE_FILL_VIEW (bin);

  g_object_set (self->wishes, "context", context, NULL);
  g_signal_connect_object (context, "changed", G_CALLBACK (on_context_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
olivine_fill_view_dispose (GObject *object)
{
  OlivineFillView *self = OLIVINE_FILL_VIEW (object);

  stop_search (self);
  clear_result (self);

  G_OBJECT_CLASS (olivine_fill_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "fill.another", NULL, action_another);
  gtk_widget_class_install_action (widget_class, "fill.back", NULL, action_back);
  gtk_widget_class_install_action (widget_class, "fill.change", NULL, action_change);
  gtk_widget_class_install_action (widget_class, "fill.start", NULL, action_start);
  gtk_widget_class_install_action (widget_class, "fill.use", NULL, action_use);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "fill.back", NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, title_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, stack);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, refusal);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, wishes);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, error_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, fill_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, progress_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, preview_scroller);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, summary_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, gap_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, alike_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, days_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, use_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, trouble);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillView, change_button);
  gtk_widget_class_bind_template_callback (widget_class, on_take);
  gtk_widget_class_bind_template_callback (widget_class, on_wishes_changed);
}

static void
olivine_fill_view_class_init (OlivineFillViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_fill_view_dispose;
  OLIVINE_CONTEXT_BIN_CLASS (klass)->context_set = olivine_fill_view_context_set;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OLIVINE_TYPE_FILL_REFUSAL);
  g_type_ensure (OLIVINE_TYPE_FILL_TROUBLE);
  g_type_ensure (OLIVINE_TYPE_FILL_WISHES);
  g_type_ensure (OLIVINE_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-fill-view.ui");
  bind_children (widget_class);
  install_actions (widget_class);
}

static void
olivine_fill_view_init (OlivineFillView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_fill_view_begin:
 * @self: a view, on screen
 * @from: the first day to fill; today when it is past
 * @n_days: how many days from @from on; what is past is not filled
 *
 * Asks what the plan shall be like.
 */
void
olivine_fill_view_begin (OlivineFillView *self,
                         OlivineDate      from,
                         guint            n_days)
{
  OlivineDate today = OLIVINE_DATE_NONE;
  int n_past = 0;

  g_return_if_fail (OLIVINE_IS_FILL_VIEW (self));
  g_return_if_fail (get_context (self) != NULL);
  g_return_if_fail (olivine_date_is_set (from));

  today = olivine_context_get_today (get_context (self));
  n_past = olivine_date_days_between (from, today);
  if (n_past > 0)
    {
      n_days = n_days > (guint) n_past ? n_days - (guint) n_past : OLIVINE_PLAN_WEEK;
      from = today;
    }
  stop_search (self);
  clear_result (self);
  self->n_asked = 0;
  olivine_fill_wishes_begin (self->wishes, from, CLAMP (n_days, 1, OLIVINE_PLAN_MAX_DAYS));
  show_wishes (self, NULL);
}
