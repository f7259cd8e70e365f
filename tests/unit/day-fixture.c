/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days made of a few lines each. */

#include "config.h"

#include "day-fixture.h"

static void
set_text (char       **member,
          const char  *text)
{
  g_free (*member);
  *member = g_strdup (text);
}

static OlivineEntry *
new_entry (const DayLine *line,
           OlivineDate    date)
{
  OlivineEntry *entry = olivine_entry_new ();

  entry->date = date;
  entry->kind = line->kind;
  entry->meal = line->meal;
  set_text (&entry->food, line->name);
  entry->quantity = 1000;
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] =
    olivine_thousandths_from_double (line->magnesium_mg);
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_ENERGY] =
    olivine_thousandths_from_double (line->energy_kcal);

  return entry;
}

GPtrArray *
day_fixture_new (double         target_mg,
                 guint          n_days,
                 const DayLine *lines,
                 gsize          n_lines)
{
  GPtrArray *days = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_day_free);
  g_autoptr (OlivinePerson) person = olivine_person_new ();

  person->target_mg = target_mg;
  for (guint i = 0; i < n_days; i++)
    {
      OlivineDate date = olivine_date_add_days (DAY_FIXTURE_FIRST, (int) i);
      g_autoptr (GPtrArray) entries =
        g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);

      for (gsize j = 0; j < n_lines; j++)
        if (lines[j].day == (int) i)
          g_ptr_array_add (entries, new_entry (&lines[j], date));
      g_ptr_array_add (days, olivine_day_new (date, person, entries, OLIVINE_MARK_NONE));
    }

  return days;
}

OlivineDay *
day_fixture_get (GPtrArray *days,
                 guint      index)
{
  return g_ptr_array_index (days, index);
}

void
day_fixture_mark (GPtrArray   *days,
                  guint        index,
                  OlivineMark  mark)
{
  day_fixture_get (days, index)->mark = mark;
}

void
day_fixture_retarget (GPtrArray *days,
                      guint      index,
                      double     target_mg)
{
  OlivineDay *day = day_fixture_get (days, index);

  day->person->target_mg = target_mg;
  day->target = olivine_target_for_person (day->person, day->date);
}
