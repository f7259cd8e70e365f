/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a change of the journal is called when it is shown.
 *
 * The journal keeps labels in English, whatever language the window had when they
 * were written: the same diary may be opened in another one.  A label of this list
 * is translated when it is told; any other one, of a newer version or of an import,
 * is told as it stands.
 */

#include "olivine-change.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-sentence.h"

#define NAME "{name}"

/* What says more stands before what would match too. */
static const char *const labels[] = {
  /* Translators: these say what was done and is to be undone, in the imperative */
  NC_ ("change", "add"),
  NC_ ("change", "add a favourite"),
  NC_ ("change", "add a favourite dish"),
  NC_ ("change", "change the meals of a recipe"),
  NC_ ("change", "change the plan"),
  NC_ ("change", "change the profile"),
  NC_ ("change", "clear the plan"),
  NC_ ("change", "copy"),
  NC_ ("change", "copy the plan"),
  NC_ ("change", "exchange two dishes of the plan"),
  NC_ ("change", "fill the plan"),
  NC_ ("change", "forget a liking"),
  NC_ ("change", "mark the day"),
  NC_ ("change", "never offer a dish"),
  NC_ ("change", "remove a favourite"),
  NC_ ("change", "remove a laboratory value"),
  NC_ ("change", "remove a product"),
  NC_ ("change", "tick the shopping list"),

  NC_ ("change", "remove {name} from the plan"),
  /* Translators: {name} is a count above 1 */
  NC_ ("change", "remove {name} entries"),
  NC_ ("change", "add {name}"),
  /* Translators: {name} is a meal, as in "breakfast" */
  NC_ ("change", "eat what was planned for {name}"),
  NC_ ("change", "eat {name}"),
  NC_ ("change", "edit {name}"),
  NC_ ("change", "fill {name}"),
  /* Translators: {name} is a symptom that was noted */
  NC_ ("change", "note {name}"),
  NC_ ("change", "plan {name}"),
  NC_ ("change", "remove {name}"),
  NC_ ("change", "save {name}"),
  /* Translators: {name} is a symptom that is no longer noted */
  NC_ ("change", "take away {name}"),
};

/* What stands in @label where the template has a name; NULL when it is none of its. */
static char *
match (const char *label,
       const char *text)
{
  const char *place = strstr (text, NAME);
  gsize length = strlen (label);
  gsize before = place != NULL ? (gsize) (place - text) : strlen (text);
  const char *after = place != NULL ? place + strlen (NAME) : "";

  if (strncmp (label, text, before) != 0 || !g_str_has_suffix (label, after))
    return NULL;
  if (place == NULL)
    return length == before ? g_strdup ("") : NULL;
  if (length <= before + strlen (after))
    return NULL;

  return g_strndup (label + before, length - before - strlen (after));
}

/* A food is called what it was called; a meal, a symptom and a laboratory value have a
 * name in each language. */
static const char *
translate_name (const char *name)
{
  static const char *const contexts[] = { "meal in a sentence", "symptom", "lab" };

  for (gsize i = 0; i < G_N_ELEMENTS (contexts); i++)
    {
      const char *translated = g_dpgettext2 (NULL, contexts[i], name);

      if (!g_str_equal (translated, name))
        return translated;
    }

  return name;
}

/**
 * olivine_change_label_translate:
 * @label: (nullable): what was done, as the journal keeps it
 *
 * Returns: (transfer full): the same, as it is shown
 */
char *
olivine_change_label_translate (const char *label)
{
  if (label == NULL)
    return g_strdup ("");

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *name = match (label, labels[i]);

      if (name != NULL)
        return olivine_sentence_say (NULL, g_dpgettext2 (NULL, "change", labels[i]),
                                     "name", translate_name (name), NULL);
    }

  return g_strdup (label);
}
