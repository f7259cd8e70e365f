/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Values of the profile, a line each: what is taken can be said again, and what is shown
 * for such a person is a number or openly unknown. */

#include <math.h>

#include "fuzz.h"
#include "olivine-cautions.h"
#include "olivine-target.h"

/* One line: the first byte chooses the key. */
static void
set_value (OlivinePerson *person,
           const char    *line,
           OlivineDate    today)
{
  const char *const *keys = olivine_person_keys ();
  const char *key = keys[(guchar) *line % g_strv_length ((char **) keys)];
  g_autofree char *text = g_utf8_make_valid (*line != '\0' ? line + 1 : line, -1);
  g_autofree char *said = NULL;
  g_autofree char *said_again = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_set = olivine_person_set_text (person, key, text, today, &error);

  fuzz_check_told (is_set, error);
  if (!is_set)
    return;

  said = olivine_person_get_text (person, key);
  fuzz_check_text (said);
  olivine_person_set_text (person, key, said, today, &error);
  g_assert_no_error (error);
  said_again = olivine_person_get_text (person, key);
  g_assert_cmpstr (said_again, ==, said);
}

static void
check_target (const OlivineTarget *target)
{
  g_assert_true ((target->state == OLIVINE_TARGET_COVERED) == isfinite (target->amount_mg));
  g_assert_true (isnan (target->amount_mg) || target->amount_mg > 0);
}

static void
check_targets (const OlivinePerson *person,
               OlivineDate          today)
{
  const OlivineTarget target = olivine_target_for_person (person, today);
  const OlivineTarget upper = olivine_upper_level_for_person (person, today);
  g_autoptr (GArray) all = olivine_targets_for_person (person, today);

  check_target (&target);
  check_target (&upper);
  for (guint i = 0; i < all->len; i++)
    check_target (&g_array_index (all, OlivineTarget, i));
}

/* A dose of theirs and a food of theirs are judged in sentences. */
static void
check_cautions (const OlivinePerson *person,
                OlivineDate          today)
{
  g_autoptr (OlivineEntry) dose = fixture_entry ("2026-11-22", "", "Magnesium", 1, 400);
  g_autoptr (OlivineFood) food = fixture_food ("my:food", "Food", 900);
  g_autoptr (GPtrArray) cautions = NULL;
  OlivineCautionInput input = {
    .person = person, .date = today, .proposed = dose, .food = food, .food_g = 300,
  };

  dose->kind = OLIVINE_KIND_SUPPLEMENT;
  cautions = olivine_cautions_evaluate (&input);
  for (guint i = 0; i < cautions->len; i++)
    {
      g_autofree char *title = olivine_caution_title (cautions->pdata[i], NULL);
      g_autofree char *message = olivine_caution_message (cautions->pdata[i], NULL);

      fuzz_check_text (title);
      fuzz_check_text (message);
      g_assert_cmpstr (message, !=, "");
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         n_bytes)
{
  const FuzzInput input = { bytes, n_bytes };
  const OlivineDate today = olivine_date_from_ymd (2026, 11, 22);
  g_autofree char *text = fuzz_text (&input);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 40);
  g_autoptr (OlivinePerson) person = olivine_person_new ();
  g_autoptr (OlivinePerson) copy = NULL;
  g_autoptr (GError) error = NULL;

  fuzz_init ();
  for (guint i = 0; lines[i] != NULL; i++)
    set_value (person, lines[i], today);
  fuzz_check_told (olivine_person_validate (person, today, &error), error);
  copy = olivine_person_copy (person);
  check_targets (copy, today);
  check_cautions (copy, today);

  return 0;
}
