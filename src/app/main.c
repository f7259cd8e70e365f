/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "olivine-application.h"
#include "olivine-local-names.h"
#include "olivine-unit-words.h"

/* EX_UNAVAILABLE of sysexits: tells a script that there is no display. */
#define EXIT_NO_DISPLAY 69

/* Foods and units go by the names of the language the window is in. */
static void
choose_words (void)
{
  olivine_local_names_set_languages (g_get_language_names ());
  olivine_unit_set_translate (olivine_unit_gettext);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (OlivineApplication) application = NULL;

  const char *locale_dir = g_getenv ("OLIVINE_LOCALE_DIR"); /* of a build that is not installed */

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  choose_words ();

  if (!gtk_init_check ())
    {
      g_printerr (_("olivine: there is no display to open a window on; olivine-cli works without one\n"));
      return EXIT_NO_DISPLAY;
    }
  application = olivine_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
