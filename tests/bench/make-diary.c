/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* make-diary FOLDER YEARS: a diary that ends today, for what is measured from outside. */

#include "config.h"

#include <locale.h>

#include "bench-diary.h"
#include "olivine-clock.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (OlivineClock) clock = olivine_clock_new ();
  g_autoptr (OlivineStore) store = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  if (argc != 3)
    {
      g_printerr ("Say where the diary goes and of how many years it is.\n");
      return 2;
    }
  store = bench_diary_open (argv[1], (int) g_ascii_strtoll (argv[2], NULL, 10),
                            olivine_clock_get_today (clock), &error);
  if (store == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
