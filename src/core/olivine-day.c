/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Putting a day together: judged by the person that was valid on it. */

#include "config.h"

#include "olivine-day.h"

/**
 * olivine_day_new:
 * @date: the day
 * @person: the person as known on @date; copied
 * @entries: (element-type OlivineEntry): its entries in the diary's order; shared
 * @mark: what the person said of the day
 *
 * Looks up the target and the upper level of a day and adds up its entries.
 *
 * Returns: (transfer full): the day
 */
OlivineDay *
olivine_day_new (OlivineDate          date,
                 const OlivinePerson *person,
                 GPtrArray           *entries,
                 OlivineMark          mark)
{
  OlivineDay *day = NULL;

  g_return_val_if_fail (person != NULL, NULL);
  g_return_val_if_fail (entries != NULL, NULL);

  day = g_new0 (OlivineDay, 1);
  day->date = date;
  day->person = olivine_person_copy (person);
  day->target = olivine_target_for_person (person, date);
  day->upper_level = olivine_upper_level_for_person (person, date);
  day->entries = g_ptr_array_ref (entries);
  olivine_intake_compute (entries, &day->intake);
  day->mark = mark;
  return day;
}

/**
 * olivine_day_free:
 * @day: (transfer full) (nullable): a day
 *
 * Frees a day; its entries live on with their other owners.
 */
void
olivine_day_free (OlivineDay *day)
{
  if (day == NULL)
    return;

  olivine_person_free (day->person);
  g_ptr_array_unref (day->entries);
  g_free (day);
}
