/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The medicines of a profile.
 *
 * The profile keeps them as one list of ids, each with its usual times behind
 * it: "digoxin@08:00+20:00,loop".  A form shows and writes them one by one, the
 * times with spaces between.
 */

#include "config.h"

#include "olivine-medicine-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-interaction.h"

/* Of "loop@08:00" only the part before the times is compared. */
static gboolean
is_medicine (const char *item,
             const char *id)
{
  gsize length = strlen (id);

  return strncmp (item, id, length) == 0 && (item[length] == '\0' || item[length] == '@');
}

/**
 * olivine_medicine_get_title:
 * @id: one of olivine_medicine_ids()
 *
 * Returns: (transfer full): its name, translated, with a capital: inside a sentence
 *   it is "a tetracycline antibiotic", by itself "A tetracycline antibiotic"
 */
char *
olivine_medicine_get_title (const char *id)
{
  const OlivineInteraction *interaction = olivine_interaction_find (id);
  const char *name = id;
  g_autofree char *first = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  if (interaction != NULL)
    name = g_dpgettext2 (NULL, "medicine", olivine_interaction_get_name (interaction));
  first = g_utf8_strup (name, (gssize) (g_utf8_next_char (name) - name));

  return g_strconcat (first, g_utf8_next_char (name), NULL);
}

/**
 * olivine_medicine_get_examples:
 * @id: one of olivine_medicine_ids()
 *
 * Returns: (transfer full): the substances it stands for; empty when its title
 *   names them all
 */
char *
olivine_medicine_get_examples (const char *id)
{
  const OlivineInteraction *interaction = olivine_interaction_find (id);
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;
  g_auto (GStrv) examples = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  if (interaction == NULL)
    return g_strdup ("");

  title = olivine_medicine_get_title (id);
  words = g_utf8_strdown (title, -1);
  examples = g_strsplit (interaction->examples, ", ", -1);
  for (guint i = 0; examples[i] != NULL; i++)
    if (strstr (words, examples[i]) == NULL)
      return g_strdup (interaction->examples);

  return g_strdup ("");
}

/**
 * olivine_medicine_list_get_times:
 * @person: the person
 * @id: one of olivine_medicine_ids()
 *
 * Returns: (transfer full) (nullable): the usual times of a medicine, as "08:00 20:00";
 *   empty when none are known; %NULL when the person does not take it
 */
char *
olivine_medicine_list_get_times (const OlivinePerson *person,
                                 const char          *id)
{
  g_return_val_if_fail (person != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; person->medicines[i] != NULL; i++)
    {
      const char *at = strchr (person->medicines[i], '@');

      if (is_medicine (person->medicines[i], id))
        return g_strdelimit (g_strdup (at != NULL ? at + 1 : ""), "+", ' ');
    }

  return NULL;
}

/* "8:00, 20:00" as "8:00+20:00". */
static char *
join_times (const char *times)
{
  g_auto (GStrv) words = g_strsplit_set (times, " ,;+", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? "+" : "", words[i]);

  return g_string_free (joined, FALSE);
}

/**
 * olivine_medicine_list_set_times:
 * @person: the person
 * @id: a medicine that @person takes
 * @times: its usual times as typed: "8:00, 20:00"; empty for none
 *
 * Returns: (transfer full): the person's medicines with the new times, as
 *   olivine_person_set_text() takes them; the times are not checked
 */
char *
olivine_medicine_list_set_times (const OlivinePerson *person,
                                 const char          *id,
                                 const char          *times)
{
  g_autofree char *joined = NULL;
  GString *list = NULL;

  g_return_val_if_fail (person != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (times != NULL, NULL);

  joined = join_times (times);
  list = g_string_new (NULL);
  for (guint i = 0; person->medicines[i] != NULL; i++)
    {
      g_string_append (list, i > 0 ? "," : "");
      if (is_medicine (person->medicines[i], id))
        g_string_append_printf (list, "%s%s%s", id, *joined != '\0' ? "@" : "", joined);
      else
        g_string_append (list, person->medicines[i]);
    }

  return g_string_free (list, FALSE);
}
