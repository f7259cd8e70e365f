/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A mark is written at once and can be undone, as everything is. */

#include "config.h"

#include "olivine-history-day-bar.h"

#include <glib/gi18n.h>

#include "olivine-caution-format.h"
#include "olivine-day-counting.h"
#include "olivine-diary.h"
#include "olivine-period-words.h"
#include "olivine-wrap-box.h"

struct _OlivineHistoryDayBar
{
  OlivineContextBin  parent_instance;

  GtkLabel          *label;
  GtkLabel          *counting_label;
  GtkWidget         *buttons;
  GtkToggleButton   *complete_button;
  GtkToggleButton   *incomplete_button;

  OlivineDate        date;     /* none while what is shown is no day */
  gboolean           updating; /* the buttons are being set, not pressed */
};

G_DEFINE_FINAL_TYPE (OlivineHistoryDayBar, olivine_history_day_bar, OLIVINE_TYPE_CONTEXT_BIN)

static OlivineContext *
get_context (OlivineHistoryDayBar *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

static const char *
get_title (OlivineMark mark)
{
  switch (mark)
    {
    case OLIVINE_MARK_COMPLETE:
      return _("Day marked as complete");
    case OLIVINE_MARK_INCOMPLETE:
      return _("Day marked as not logged");
    case OLIVINE_MARK_NONE:
    default:
      return _("Mark of the day removed");
    }
}

static void
set_mark (OlivineHistoryDayBar *self,
          OlivineMark           mark)
{
  g_autoptr (GError) error = NULL;

  if (!olivine_diary_set_mark (olivine_context_get_store (get_context (self)), self->date, mark,
                               &error))
    {
      olivine_context_show_error (get_context (self), error);
      return;
    }
  olivine_context_refresh (get_context (self));
  olivine_context_toast (get_context (self), get_title (mark), TRUE);
}

static void
on_complete_toggled (OlivineHistoryDayBar *self)
{
  if (!self->updating)
    set_mark (self, gtk_toggle_button_get_active (self->complete_button) ? OLIVINE_MARK_COMPLETE
                                                                         : OLIVINE_MARK_NONE);
}

static void
on_incomplete_toggled (OlivineHistoryDayBar *self)
{
  if (!self->updating)
    set_mark (self, gtk_toggle_button_get_active (self->incomplete_button)
                    ? OLIVINE_MARK_INCOMPLETE : OLIVINE_MARK_NONE);
}

static void
on_open_clicked (OlivineHistoryDayBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.day", "u", self->date.julian);
}

static void
olivine_history_day_bar_class_init (OlivineHistoryDayBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-history-day-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryDayBar, label);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryDayBar, counting_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryDayBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryDayBar, complete_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineHistoryDayBar, incomplete_button);
  gtk_widget_class_bind_template_callback (widget_class, on_complete_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_incomplete_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_open_clicked);
}

static void
olivine_history_day_bar_init (OlivineHistoryDayBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_history_day_bar_show_day:
 * @self: a bar with its context
 * @day: a day
 * @marked_only: whether only days that were marked as complete count
 *
 * Shows a day; one to come can be opened, not marked.
 */
void
olivine_history_day_bar_show_day (OlivineHistoryDayBar *self,
                                  const OlivineDay     *day,
                                  gboolean              marked_only)
{
  OlivineSentence *sentence = NULL;
  g_autofree char *text = NULL;
  OlivineDate today = OLIVINE_DATE_NONE;
  gboolean has_come = FALSE;

  g_return_if_fail (OLIVINE_IS_HISTORY_DAY_BAR (self));
  g_return_if_fail (day != NULL);

  today = olivine_context_get_today (get_context (self));
  has_come = olivine_date_compare (day->date, today) <= 0;
  sentence = olivine_day_to_sentence (day);
  text = olivine_sentence_expand (sentence, olivine_caution_words ());
  olivine_sentence_free (sentence);

  olivine_history_day_bar_show_text (self, text);
  gtk_label_set_text (self->counting_label,
                      _(olivine_counting_to_text (olivine_day_get_counting (day, today,
                                                                            marked_only))));
  gtk_widget_set_visible (GTK_WIDGET (self->counting_label), has_come);
  gtk_widget_set_visible (self->buttons, TRUE);
  self->date = day->date;
  self->updating = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->complete_button), has_come);
  gtk_widget_set_sensitive (GTK_WIDGET (self->incomplete_button), has_come);
  gtk_toggle_button_set_active (self->complete_button, day->mark == OLIVINE_MARK_COMPLETE);
  gtk_toggle_button_set_active (self->incomplete_button, day->mark == OLIVINE_MARK_INCOMPLETE);
  self->updating = FALSE;
}

/**
 * olivine_history_day_bar_show_text:
 * @self: a bar
 * @text: what is said instead of a day, such as of a week
 */
void
olivine_history_day_bar_show_text (OlivineHistoryDayBar *self,
                                   const char           *text)
{
  g_return_if_fail (OLIVINE_IS_HISTORY_DAY_BAR (self));
  g_return_if_fail (text != NULL);

  self->date = OLIVINE_DATE_NONE;
  gtk_label_set_text (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->counting_label), FALSE);
  gtk_widget_set_visible (self->buttons, FALSE);
}
