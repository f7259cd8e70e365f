/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* olivine-cli: every capability of Olivine without a window. */

#include "config.h"

#include <locale.h>

#include "cli.h"

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");

  return cli_run (argc, argv);
}
