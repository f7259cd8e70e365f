/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "olivine-application.h"

/* EX_UNAVAILABLE of sysexits: tells a script that there is no display. */
#define EXIT_NO_DISPLAY 69

int
main (int    argc,
      char **argv)
{
  g_autoptr (OlivineApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!gtk_init_check ())
    {
      g_printerr (_("olivine: there is no display to open a window on; olivine-cli works without one\n"));
      return EXIT_NO_DISPLAY;
    }
  application = olivine_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
