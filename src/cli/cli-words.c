/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every list is asked of whoever reads the words, so that what is offered is what
 * is understood.  A placeholder without a list stands for something of one's own.
 */

#include "config.h"

#include "cli-words.h"

#include <string.h>

#include "cli-commands.h"
#include "olivine-catalogue.h"
#include "olivine-compound.h"
#include "olivine-dish.h"
#include "olivine-entry.h"
#include "olivine-food-import.h"
#include "olivine-import.h"
#include "olivine-lab.h"
#include "olivine-person.h"
#include "olivine-symptom.h"

typedef void (*Lister) (CliWordFunc func,
                        gpointer    user_data);

static void
list_kinds (CliWordFunc func,
            gpointer    user_data)
{
  for (int i = OLIVINE_KIND_FOOD + 1; i <= OLIVINE_KIND_PRESCRIBED; i++)
    func (olivine_kind_to_nick ((OlivineKind) i), "", user_data);
}

static void
list_compounds (CliWordFunc func,
                gpointer    user_data)
{
  gsize n_compounds = 0;
  const OlivineCompound *compounds = olivine_compound_table (&n_compounds);

  for (gsize i = 0; i < n_compounds; i++)
    func (compounds[i].id, compounds[i].name, user_data);
}

static void
list_formats (CliWordFunc func,
              gpointer    user_data)
{
  const char *id = NULL;
  const char *description = NULL;

  for (guint i = 0; olivine_import_get_format (i, &id, &description); i++)
    func (id, description, user_data);
  for (guint i = OLIVINE_FOOD_TABLE_NONE + 1; i < OLIVINE_N_FOOD_TABLES; i++)
    func (olivine_food_table_get_format ((OlivineFoodTable) i),
          olivine_food_table_get_description ((OlivineFoodTable) i), user_data);
}

static void
list_meals (CliWordFunc func,
            gpointer    user_data)
{
  for (int i = OLIVINE_MEAL_BREAKFAST; i <= OLIVINE_MEAL_SNACK; i++)
    func (olivine_meal_to_nick ((OlivineMeal) i), "", user_data);
}

static void
list_tags (CliWordFunc func,
           gpointer    user_data)
{
  for (guint tag = OLIVINE_TAG_MEAT; tag <= OLIVINE_TAG_DAIRY_FREE; tag <<= 1)
    func (olivine_tag_to_nick ((OlivineTag) tag), "", user_data);
}

static void
list_orders (CliWordFunc func,
             gpointer    user_data)
{
  for (int i = 0; i < OLIVINE_N_FOOD_SORTS; i++)
    func (olivine_food_sort_to_nick ((OlivineFoodSort) i), "", user_data);
}

static void
list_labs (CliWordFunc func,
           gpointer    user_data)
{
  for (int i = 0; i < OLIVINE_N_LAB_NAMES; i++)
    func (olivine_lab_name_to_nick ((OlivineLabName) i),
          olivine_lab_name_get_title ((OlivineLabName) i), user_data);
}

/* Several values share a unit. */
static void
list_lab_units (CliWordFunc func,
                gpointer    user_data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < OLIVINE_N_LAB_NAMES; i++)
    for (const char *const *unit = olivine_lab_name_get_units ((OlivineLabName) i); *unit != NULL;
         unit++)
      if (g_hash_table_add (seen, (gpointer) *unit))
        func (*unit, "", user_data);
}

static void
list_symptoms (CliWordFunc func,
               gpointer    user_data)
{
  for (int i = 0; i < OLIVINE_N_SYMPTOMS; i++)
    func (olivine_symptom_to_nick ((OlivineSymptom) i),
          olivine_symptom_get_name ((OlivineSymptom) i), user_data);
}

static void
list_person_keys (CliWordFunc func,
                  gpointer    user_data)
{
  for (const char *const *key = olivine_person_keys (); *key != NULL; key++)
    func (*key, "", user_data);
}

static void
list_food_keys (CliWordFunc func,
                gpointer    user_data)
{
  const char *key = NULL;

  for (guint i = 0; (key = cmd_foods_get_key (i)) != NULL; i++)
    func (key, "", user_data);
}

static void
list_edit_keys (CliWordFunc func,
                gpointer    user_data)
{
  const char *key = NULL;

  for (guint i = 0; (key = cmd_edit_get_key (i)) != NULL; i++)
    func (key, "", user_data);
}

static const struct {
  const char *command;     /* NULL: every command */
  const char *placeholder;
  Lister      list;
} lists[] = {
  { NULL, "COMPOUND", list_compounds },
  { NULL, "FORMAT", list_formats },
  { NULL, "KIND", list_kinds },
  { NULL, "MEAL", list_meals },
  { NULL, "ORDER", list_orders },
  { NULL, "TAG", list_tags },
  { "edit", "KEY=VALUE", list_edit_keys },
  { "foods add", "KEY=VALUE", list_food_keys },
  { "lab add", "NAME", list_labs },
  { "lab add", "UNIT", list_lab_units },
  { "profile set", "KEY=VALUE", list_person_keys },
  { "symptom add", "ID", list_symptoms },
  { "symptom remove", "ID", list_symptoms },
};

static void
list_choices (const char  *placeholder,
              CliWordFunc  func,
              gpointer     user_data)
{
  g_auto (GStrv) choices = g_strsplit (placeholder, "|", -1);

  for (guint i = 0; choices[i] != NULL; i++)
    func (choices[i], "", user_data);
}

/**
 * cli_words_list:
 * @command: the name of the command that is written
 * @placeholder: what stands in its usage or for an option's value, without
 *   brackets and "…": "KIND", "yes|no"
 * @func: (scope call): is called with each word and what it means, perhaps ""
 * @user_data: for @func
 *
 * Lists the words that can stand there.  Of "KEY=VALUE" these are the keys.
 *
 * Returns: whether the words are known; those of a file or a name are not
 */
gboolean
cli_words_list (const char  *command,
                const char  *placeholder,
                CliWordFunc  func,
                gpointer     user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (strcmp (lists[i].placeholder, placeholder) == 0
        && (lists[i].command == NULL || g_strcmp0 (lists[i].command, command) == 0))
      {
        lists[i].list (func, user_data);
        return TRUE;
      }

  if (strchr (placeholder, '|') == NULL)
    return FALSE;
  list_choices (placeholder, func, user_data);
  return TRUE;
}

static void
list_nicks (const char *const *nicks,
            CliWordFunc        func,
            gpointer           user_data)
{
  for (; nicks != NULL && *nicks != NULL; nicks++)
    if (**nicks != '\0')
      func (*nicks, "", user_data);
}

/**
 * cli_words_list_value:
 * @command: the name of the command that is written
 * @key: what stands before the "=" of KEY=VALUE
 * @is_list: (out): whether several may be given, separated by commas
 * @func: (scope call): is called with each word and what it means, perhaps ""
 * @user_data: for @func
 *
 * Lists what can stand behind the "=": nothing for numbers and texts.
 */
void
cli_words_list_value (const char  *command,
                      const char  *key,
                      gboolean    *is_list,
                      CliWordFunc  func,
                      gpointer     user_data)
{
  *is_list = FALSE;

  if (strcmp (command, "profile set") == 0)
    list_nicks (olivine_person_key_choices (key, is_list), func, user_data);
  else if (strcmp (command, "edit") == 0 && strcmp (key, "meal") == 0)
    list_meals (func, user_data);
  else if (strcmp (command, "foods add") == 0 && strcmp (key, "processing") == 0)
    for (int i = OLIVINE_PROCESSING_WHOLE; i <= OLIVINE_PROCESSING_ULTRA; i++)
      func (olivine_processing_to_nick ((OlivineProcessing) i), "", user_data);
}
