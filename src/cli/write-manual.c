/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writes the manual page to standard output while Olivine is built; it is not installed. */

#include "config.h"

#include <stdio.h>

#include "cli-manual.h"

int
main (void)
{
  g_autoptr (GString) manual = g_string_new (NULL);

  cli_manual_print (manual);

  return fputs (manual->str, stdout) >= 0 && fflush (stdout) == 0 ? 0 : 1;
}
