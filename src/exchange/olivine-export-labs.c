/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values out, each as its report gave it. */

#include "config.h"

#include "olivine-export-private.h"

#include <string.h>

#include "olivine-columns.h"
#include "olivine-lab.h"

static int
compare_labs (gconstpointer a,
              gconstpointer b)
{
  const OlivineLab *first = a;
  const OlivineLab *second = b;
  int order = olivine_date_compare (first->date, second->date);

  if (order == 0)
    order = (int) first->name - (int) second->name;
  if (order == 0)
    order = strcmp (first->unit, second->unit);
  if (order == 0)
    order = (first->amount > second->amount) - (first->amount < second->amount);

  return order;
}

static void
add_lab (OlivineCsvWriter *writer,
         const OlivineLab *lab)
{
  g_autofree char *date = olivine_date_to_text (lab->date);

  olivine_csv_writer_add (writer, date);
  olivine_csv_writer_add (writer, olivine_lab_name_to_nick (lab->name));
  olivine_csv_writer_add_double (writer, lab->amount);
  olivine_csv_writer_add (writer, lab->unit);
  olivine_csv_writer_end_record (writer);
}

/* Private: writes laboratory values, sorted by date, name, unit and number. */
void
olivine_export_add_labs (OlivineCsvWriter *writer,
                         GArray           *labs)
{
  static const char *const columns[] = { OLIVINE_LAB_COLUMNS };
  g_autoptr (GArray) sorted = g_array_copy (labs);

  g_array_sort (sorted, compare_labs);
  olivine_csv_writer_add_all (writer, columns, G_N_ELEMENTS (columns));
  olivine_csv_writer_end_record (writer);
  for (guint i = 0; i < sorted->len; i++)
    add_lab (writer, &g_array_index (sorted, OlivineLab, i));
}

/**
 * olivine_export_lab_list:
 * @labs: (element-type OlivineLab): laboratory values in any order
 *
 * Writes laboratory values, sorted by date, name, unit and number.
 *
 * Returns: (transfer full): the bytes of the file
 */
GString *
olivine_export_lab_list (GArray *labs)
{
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();

  g_return_val_if_fail (labs != NULL, NULL);

  olivine_export_add_labs (writer, labs);

  return olivine_csv_writer_dup_text (writer);
}
