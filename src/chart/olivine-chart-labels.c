/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which days and months are named below a chart.
 *
 * Days are named at an even step, the finest that leaves a gap between them.
 * Months are named where they begin; one that does not fit is left out.
 */

#include "config.h"

#include "olivine-chart-labels.h"

#include <glib/gi18n.h>

#define GAP 4.0

/* With more days than this the numbers of days say nothing. */
#define MAX_NUMBERED 93

static const char *const month_names[] = {
  NC_ ("month of a chart", "Jan"), NC_ ("month of a chart", "Feb"), NC_ ("month of a chart", "Mar"),
  NC_ ("month of a chart", "Apr"), NC_ ("month of a chart", "May"), NC_ ("month of a chart", "Jun"),
  NC_ ("month of a chart", "Jul"), NC_ ("month of a chart", "Aug"), NC_ ("month of a chart", "Sep"),
  NC_ ("month of a chart", "Oct"), NC_ ("month of a chart", "Nov"), NC_ ("month of a chart", "Dec"),
};

static void
label_clear (gpointer data)
{
  g_free (((OlivineChartLabel *) data)->text);
}

static gboolean
has_numbers (const OlivineChartTime *time)
{
  return time->n_slots <= MAX_NUMBERED;
}

/* Takes @text. */
static OlivineChartLabel
make_label (OlivineChartPen        *pen,
            const OlivineChartTime *time,
            guint                   slot,
            guint                   row,
            char                   *text)
{
  OlivineChartLabel label = { .slot = slot, .row = row, .text = text };

  olivine_chart_pen_measure (pen, text, &label.width, NULL);

  return label;
}

static OlivineDate
get_date (const OlivineChartTime *time,
          guint                   slot)
{
  return olivine_date_add_days (time->from, (int) slot);
}

static int
get_day (OlivineDate date)
{
  int year, month, day;

  olivine_date_get_ymd (date, &year, &month, &day);

  return day;
}

static guint
choose_step (OlivineChartPen        *pen,
             const OlivineChartTime *time)
{
  static const guint steps[] = { 1, 2, 5, 7, 14 };
  double gap = GAP * olivine_chart_pen_get_view (pen)->scale;
  double widest = 0.0;

  olivine_chart_pen_measure (pen, "30", &widest, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * time->slot >= widest + gap)
      return steps[i];

  return time->n_slots;
}

static void
add_numbers (OlivineChartPen        *pen,
             const OlivineChartTime *time,
             GArray                 *labels)
{
  guint step = choose_step (pen, time);

  for (guint i = 0; i < time->n_slots; i += step)
    {
      OlivineChartLabel label = make_label (pen, time, i, 0,
                                            g_strdup_printf ("%d", get_day (get_date (time, i))));

      label.x = time->x + (i + 0.5) * time->slot - label.width / 2;
      g_array_append_val (labels, label);
    }
}

static gboolean
begins_month (const OlivineChartTime *time,
              guint                   slot)
{
  return slot == 0 || get_day (get_date (time, slot)) == 1;
}

/* The first month and each January say the year. */
static char *
name_month (OlivineChartPen        *pen,
            const OlivineChartTime *time,
            guint                   slot)
{
  const OlivineCautionWords *words = olivine_chart_pen_get_view (pen)->words;
  g_autofree char *year_text = NULL;
  const char *name = NULL;
  int year, month, day;

  olivine_date_get_ymd (get_date (time, slot), &year, &month, &day);
  name = olivine_caution_words_translate (words, "month of a chart", month_names[month - 1]);
  if (slot != 0 && month != 1)
    return g_strdup (name);

  year_text = g_strdup_printf ("%d", year);
  return olivine_sentence_say (words, N_ ("{month} {year}"), "month", name, "year", year_text,
                               NULL);
}

/* Whether it fits behind the one before.  The first month, of which a part is shown,
 * gives way to the second. */
static gboolean
make_room (GArray                  *labels,
           guint                    first,
           const OlivineChartLabel *label,
           double                   gap)
{
  const OlivineChartLabel *last = NULL;

  if (labels->len == first)
    return TRUE;

  last = &g_array_index (labels, OlivineChartLabel, labels->len - 1);
  if (last->x + last->width + gap <= label->x)
    return TRUE;
  if (last->slot != 0)
    return FALSE;

  g_array_remove_index (labels, labels->len - 1);
  return TRUE;
}

static void
add_months (OlivineChartPen        *pen,
            const OlivineChartTime *time,
            GArray                 *labels)
{
  double gap = GAP * olivine_chart_pen_get_view (pen)->scale;
  double end = time->x + time->n_slots * time->slot;
  guint row = has_numbers (time) ? 1 : 0;
  guint first = labels->len;

  for (guint i = 0; i < time->n_slots; i++)
    {
      OlivineChartLabel label = { 0, };

      if (!begins_month (time, i))
        continue;
      label = make_label (pen, time, i, row, name_month (pen, time, i));
      label.x = time->x + i * time->slot;
      if (label.x + label.width <= MAX (end, time->x + label.width)
          && make_room (labels, first, &label, gap))
        g_array_append_val (labels, label);
      else
        label_clear (&label);
    }
}

/**
 * olivine_chart_labels_new:
 * @pen: what they are measured with
 * @time: the slots they name
 *
 * Chooses what is written below an axis of time.
 *
 * Returns: (transfer full) (element-type OlivineChartLabel): the labels
 */
GArray *
olivine_chart_labels_new (OlivineChartPen        *pen,
                          const OlivineChartTime *time)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (OlivineChartLabel));

  g_array_set_clear_func (labels, label_clear);
  if (has_numbers (time))
    add_numbers (pen, time, labels);
  add_months (pen, time, labels);

  return labels;
}

/**
 * olivine_chart_labels_n_rows:
 * @time: the slots they name
 *
 * Returns: how many rows there are room for
 */
guint
olivine_chart_labels_n_rows (const OlivineChartTime *time)
{
  return has_numbers (time) ? 2 : 1;
}

/**
 * olivine_chart_labels_draw:
 * @pen: a pen
 * @labels: (element-type OlivineChartLabel): what is written
 * @y: the upper edge of the first row
 *
 * Writes the labels.
 */
void
olivine_chart_labels_draw (OlivineChartPen *pen,
                           GArray          *labels,
                           double           y)
{
  const OlivineChartPalette *palette = olivine_chart_pen_get_view (pen)->palette;
  double width = 0.0;
  double line = 0.0;

  olivine_chart_pen_measure (pen, "0", &width, &line);
  for (guint i = 0; i < labels->len; i++)
    {
      const OlivineChartLabel *label = &g_array_index (labels, OlivineChartLabel, i);

      olivine_chart_pen_text (pen, &palette->text, label->x, y + label->row * line,
                              OLIVINE_ANCHOR_START, label->text);
    }
}
