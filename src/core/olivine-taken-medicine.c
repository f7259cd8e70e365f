/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads "loop@08:00+16:00", and works out when magnesium products wait for it.
 *
 * A time stands for every day, so what begins before midnight goes on after it.
 */

#include "config.h"

#include "olivine-taken-medicine.h"

#define MINUTES_AN_HOUR 60

static void
taken_medicine_free (gpointer data)
{
  OlivineTakenMedicine *medicine = data;

  g_array_unref (medicine->times_min);
  g_free (medicine);
}

/* An id that is not known any more is passed over. */
static OlivineTakenMedicine *
read_medicine (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "@", 2);
  g_auto (GStrv) times = g_strsplit (parts[0] != NULL && parts[1] != NULL ? parts[1] : "", "+", -1);
  const OlivineInteraction *interaction = olivine_interaction_find (parts[0]);
  OlivineTakenMedicine *medicine = NULL;

  if (interaction == NULL)
    return NULL;

  medicine = g_new0 (OlivineTakenMedicine, 1);
  medicine->interaction = interaction;
  medicine->times_min = g_array_new (FALSE, FALSE, sizeof (int));
  for (gsize i = 0; times[i] != NULL; i++)
    {
      int time_min = olivine_time_to_minutes (times[i]);

      if (time_min >= 0)
        g_array_append_val (medicine->times_min, time_min);
    }

  return medicine;
}

/**
 * olivine_taken_medicines_read:
 * @person: a person
 *
 * Returns: (transfer full) (element-type OlivineTakenMedicine): the medicines of the
 *   profile, as they are taken
 */
GPtrArray *
olivine_taken_medicines_read (const OlivinePerson *person)
{
  GPtrArray *medicines = NULL;

  g_return_val_if_fail (person != NULL, NULL);

  medicines = g_ptr_array_new_with_free_func (taken_medicine_free);
  for (gsize i = 0; person->medicines[i] != NULL; i++)
    {
      OlivineTakenMedicine *medicine = read_medicine (person->medicines[i]);

      if (medicine != NULL)
        g_ptr_array_add (medicines, medicine);
    }

  return medicines;
}

/**
 * olivine_taken_medicine_spaces:
 * @medicine: a medicine
 * @minute: a time of day, in minutes after midnight
 *
 * Tells whether the hours that are kept between a medicine and magnesium products hold
 * at a time of day.  They begin with the last minute in which a product may still be
 * taken and end with the first one in which it may be taken again.
 *
 * Returns: whether they do; a medicine without times or hours has none
 */
gboolean
olivine_taken_medicine_spaces (const OlivineTakenMedicine *medicine,
                               int                         minute)
{
  const OlivineInteraction *interaction = NULL;

  g_return_val_if_fail (medicine != NULL, FALSE);

  interaction = medicine->interaction;
  if (interaction->mode != OLIVINE_INTERACTION_SPACE)
    return FALSE;

  for (guint i = 0; i < medicine->times_min->len; i++)
    for (int day = -1; day <= 1; day++)
      {
        int time_min = g_array_index (medicine->times_min, int, i) + day * OLIVINE_MINUTES_A_DAY;

        if (minute >= time_min - interaction->after_h * MINUTES_AN_HOUR
            && minute < time_min + interaction->before_h * MINUTES_AN_HOUR)
          return TRUE;
      }

  return FALSE;
}
