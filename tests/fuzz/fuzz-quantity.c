/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a person types, and the cells of other apps: an amount is a number above zero, or
 * is refused in words. */

#include <math.h>

#include "fuzz.h"
#include "olivine-amount-text.h"
#include "olivine-date-style.h"
#include "olivine-portion.h"
#include "olivine-quantity.h"
#include "olivine-time-text.h"

static void
check_typed (const char *text)
{
  g_auto (OlivineQuantityText) parsed = { 0, };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) number_error = NULL;
  double number = NAN;
  gboolean is_parsed = olivine_quantity_text_parse (text, &parsed, &error);

  fuzz_check_told (is_parsed, error);
  if (is_parsed)
    {
      g_assert_true (isfinite (parsed.quantity) && parsed.quantity > 0);
      fuzz_check_text (parsed.food);
    }

  is_parsed = olivine_number_parse (text, &number, &number_error);
  fuzz_check_told (is_parsed, number_error);
  if (is_parsed)
    g_assert_true (isfinite (number));
}

static void
check_amount_cell (const char *text)
{
  g_auto (OlivineAmountText) amount = { 0, };
  g_autoptr (GError) error = NULL;
  OlivineNumberStyle style;

  olivine_number_style_init (&style, ',');
  olivine_number_style_learn (&style, text);
  if (olivine_amount_text_read (&style, text, &amount, &error))
    {
      g_assert_true (amount.quantity == OLIVINE_UNKNOWN || amount.quantity >= 0);
      g_assert_true (amount.grams == OLIVINE_UNKNOWN || amount.grams >= 0);
      fuzz_check_text (amount.unit);
      fuzz_check_text (amount.note);
    }
  else
    {
      fuzz_check_told (FALSE, error);
    }
}

static void
check_date_cell (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) read_error = NULL;
  OlivineDateStyle style = { 0, };
  OlivineDate date = { 0, };
  gboolean is_settled = FALSE;

  olivine_date_style_learn (&style, text, 1);
  is_settled = olivine_date_style_settle (&style, OLIVINE_DATE_ORDER_UNKNOWN, &error);
  fuzz_check_told (is_settled, error);
  if (is_settled)
    {
      gboolean is_read = olivine_date_style_read (&style, text, &date, &read_error);

      fuzz_check_told (is_read, read_error);
      g_assert_true (!is_read || olivine_date_is_set (date));
    }
}

static void
check_other_cells (const char *text)
{
  g_autofree char *time = NULL;
  g_autoptr (GError) time_error = NULL;
  g_autoptr (GError) portion_error = NULL;
  g_autoptr (GPtrArray) portions = olivine_portions_from_text (text, &portion_error);

  fuzz_check_told (portions != NULL, portion_error);
  fuzz_check_told (olivine_time_text_read (text, &time, &time_error), time_error);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         n_bytes)
{
  const FuzzInput input = { bytes, n_bytes };
  g_autofree char *raw = fuzz_text (&input);
  g_autofree char *text = g_utf8_make_valid (raw, -1);

  fuzz_init ();
  check_typed (text);
  check_amount_cell (text);
  check_date_cell (text);
  check_other_cells (text);

  return 0;
}
