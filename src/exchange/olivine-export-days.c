/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days as a table.  Every figure is what olivine_intake_compute() says; here it
 * is only written down, and what is not known stays an empty cell.
 */

#include "config.h"

#include "olivine-export-private.h"

#include "olivine-columns.h"
#include "olivine-day-counting.h"
#include "olivine-period.h"

static const char *const columns[] = { OLIVINE_DAY_COLUMNS };

/* The cells between target and mark. */
#define N_INTAKE_COLUMNS (G_N_ELEMENTS (columns) - 2)

/**
 * olivine_export_is_gap:
 * @day: a day
 *
 * Tells whether nothing is known of a day: no entries, and nobody said that
 * this was all there was.
 *
 * Returns: whether its cells are empty in a table of days
 */
gboolean
olivine_export_is_gap (const OlivineDay *day)
{
  return olivine_day_is_gap (day);
}

/**
 * olivine_export_share:
 * @share: a share from 0 to 1, or NAN
 *
 * Rounds a share to thousandths; only all is 1.
 *
 * Returns: the share in thousandths, or %OLIVINE_UNKNOWN
 */
gint64
olivine_export_share (double share)
{
  return olivine_share_to_thousandths (share);
}

static void
add_intake (OlivineCsvWriter    *writer,
            const OlivineIntake *intake)
{
  olivine_csv_writer_add_thousandths (writer, intake->food_mg);
  olivine_csv_writer_add_thousandths (writer, intake->supplement_mg);
  olivine_csv_writer_add_thousandths (writer, intake->total_mg);
  olivine_csv_writer_add (writer, intake->at_least ? "yes" : "no");
  olivine_csv_writer_add_thousandths (writer, olivine_export_share (intake->coverage));
  for (int i = OLIVINE_NUTRIENT_POTASSIUM; i < OLIVINE_N_NUTRIENTS; i++)
    olivine_csv_writer_add_thousandths (writer, intake->totals.thousandths[i]);
  olivine_csv_writer_add_thousandths (writer, olivine_export_share (intake->unprocessed_share));
}

static void
add_gap (OlivineCsvWriter *writer)
{
  for (gsize i = 0; i < N_INTAKE_COLUMNS; i++)
    olivine_csv_writer_add (writer, "");
}

static const char *
mark_to_cell (OlivineMark mark)
{
  switch (mark)
    {
    case OLIVINE_MARK_COMPLETE:
      return "yes";
    case OLIVINE_MARK_INCOMPLETE:
      return "no";
    case OLIVINE_MARK_NONE:
    default:
      return "";
    }
}

static void
add_day (OlivineCsvWriter *writer,
         const OlivineDay *day,
         gboolean          may_be_gap,
         gboolean          with_mark)
{
  g_autofree char *date = olivine_date_to_text (day->date);
  gint64 target_mg = olivine_thousandths_from_double (day->target.amount_mg);

  olivine_csv_writer_add (writer, date);
  olivine_csv_writer_add_thousandths (writer, target_mg);
  if (may_be_gap && olivine_export_is_gap (day))
    add_gap (writer);
  else
    add_intake (writer, &day->intake);
  if (with_mark)
    olivine_csv_writer_add (writer, mark_to_cell (day->mark));
  olivine_csv_writer_end_record (writer);
}

static void
add_header (OlivineCsvWriter *writer,
            gboolean          with_mark)
{
  olivine_csv_writer_add_all (writer, columns, G_N_ELEMENTS (columns));
  if (with_mark)
    olivine_csv_writer_add (writer, "complete");
  olivine_csv_writer_end_record (writer);
}

/* Private: writes a row for each day, with the column `complete` if @with_mark. */
void
olivine_export_add_days (OlivineCsvWriter *writer,
                         GPtrArray        *days,
                         gboolean          with_mark)
{
  add_header (writer, with_mark);
  for (guint i = 0; i < days->len; i++)
    add_day (writer, g_ptr_array_index (days, i), TRUE, with_mark);
}

/**
 * olivine_export_days:
 * @days: (element-type OlivineDay): days, in order
 * @with_mark: whether to add the column `complete`
 *
 * Writes a row for each day.  Of a gap only the date and the target are known.
 *
 * Returns: (transfer full): the bytes of the file
 */
GString *
olivine_export_days (GPtrArray *days,
                     gboolean   with_mark)
{
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();

  g_return_val_if_fail (days != NULL, NULL);

  olivine_export_add_days (writer, days, with_mark);

  return olivine_csv_writer_dup_text (writer);
}

/**
 * olivine_export_day:
 * @day: a day
 *
 * Writes one day, the one that was asked for: without entries its sums are 0.
 *
 * Returns: (transfer full): a table of one row
 */
GString *
olivine_export_day (const OlivineDay *day)
{
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();

  g_return_val_if_fail (day != NULL, NULL);

  add_header (writer, FALSE);
  add_day (writer, day, FALSE, FALSE);

  return olivine_csv_writer_dup_text (writer);
}
