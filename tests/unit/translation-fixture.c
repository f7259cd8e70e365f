/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Makes the locale and the catalogue in a folder of their own, with the tools that make
 * those of a system.  The locale is set before anything is translated, as the library
 * keeps what it has found.
 */

#include "config.h"

#include "translation-fixture.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>

#define LANGUAGE "de"
#define LOCALE "de_DE.UTF-8"

static char *folder;

static gboolean
run (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL,
                     G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                     NULL, NULL, NULL, NULL, &status, &error))
    {
      g_test_message ("%s: %s", arguments[0], error->message);
      return FALSE;
    }

  return g_spawn_check_wait_status (status, NULL);
}

static void
append_line (GString    *catalogue,
             const char *keyword,
             const char *text)
{
  g_autofree char *escaped = g_strescape (text, NULL);

  g_string_append_printf (catalogue, "%s \"%s\"\n", keyword, escaped);
}

static void
append_message (GString           *catalogue,
                const Translation *message)
{
  g_string_append (catalogue, "\n");
  if (message->context != NULL)
    append_line (catalogue, "msgctxt", message->context);
  append_line (catalogue, "msgid", message->text);
  if (message->plural == NULL)
    {
      append_line (catalogue, "msgstr", message->translation);
      return;
    }

  append_line (catalogue, "msgid_plural", message->plural);
  append_line (catalogue, "msgstr[0]", message->translation);
  append_line (catalogue, "msgstr[1]", message->translation_plural);
}

static gboolean
make_catalogue (const Translation *translations,
                gsize              n_translations)
{
  g_autoptr (GString) catalogue = g_string_new (NULL);
  g_autofree char *source = g_build_filename (folder, "olivine.po", NULL);
  g_autofree char *messages = g_build_filename (folder, LANGUAGE, "LC_MESSAGES", NULL);
  g_autofree char *compiled = g_build_filename (messages, GETTEXT_PACKAGE ".mo", NULL);
  const char *arguments[] = { "msgfmt", "--check-format", "-o", compiled, source, NULL };

  append_line (catalogue, "msgid", "");
  append_line (catalogue, "msgstr", "Content-Type: text/plain; charset=UTF-8\n"
                                    "Plural-Forms: nplurals=2; plural=(n != 1);\n");
  for (gsize i = 0; i < n_translations; i++)
    append_message (catalogue, &translations[i]);

  return g_mkdir_with_parents (messages, 0700) == 0
         && g_file_set_contents (source, catalogue->str, -1, NULL)
         && run (arguments);
}

static gboolean
make_locale (void)
{
  g_autofree char *locale = g_build_filename (folder, LOCALE, NULL);
  const char *arguments[] = { "localedef", "-i", "de_DE", "-f", "UTF-8", locale, NULL };

  if (!run (arguments))
    return FALSE;
  g_setenv ("LOCPATH", folder, TRUE);
  g_setenv ("LC_ALL", LOCALE, TRUE);
  g_setenv ("LANGUAGE", LANGUAGE, TRUE);

  return setlocale (LC_ALL, "") != NULL;
}

/**
 * translation_fixture_init:
 * @translations: (array length=n_translations): what the catalogue has
 *
 * Makes a locale and a catalogue, and sets the locale, for this program and those that
 * it starts.  To be called once, before anything is translated; nothing is translated
 * until translation_fixture_bind().
 *
 * Returns: whether the tools for that are here
 */
gboolean
translation_fixture_init (const Translation *translations,
                          gsize              n_translations)
{
  folder = g_dir_make_tmp ("olivine-language-XXXXXX", NULL);
  g_assert_nonnull (folder);

  if (!make_locale () || !make_catalogue (translations, n_translations))
    return FALSE;

  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  return TRUE;
}

/**
 * translation_fixture_bind:
 *
 * Does what the window does when it starts, and the command line never does.
 */
void
translation_fixture_bind (void)
{
  textdomain (GETTEXT_PACKAGE);
}

/**
 * translation_fixture_end:
 *
 * Removes what was made.
 */
void
translation_fixture_end (void)
{
  const char *arguments[] = { "rm", "-rf", folder, NULL };

  run (arguments);
  g_clear_pointer (&folder, g_free);
}
