/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A mapping as text, as it is typed and kept: `Datum=date,"Fett, gesamt"=fat g`, and
 * behind a semicolon what the file leaves open: `;dates=dmy;decimal=comma`, or
 * `;kind=supplement` of a table that is no food.
 */

#include "config.h"

#include "olivine-mapping.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-excerpt.h"
#include "olivine-header-units.h"

static const char *const kind_words[] = {
  [OLIVINE_MEANING_IGNORE] = "ignore", [OLIVINE_MEANING_DATE] = "date",
  [OLIVINE_MEANING_TIME] = "time",     [OLIVINE_MEANING_MEAL] = "meal",
  [OLIVINE_MEANING_FOOD] = "food",     [OLIVINE_MEANING_AMOUNT] = "amount",
  [OLIVINE_MEANING_UNIT] = "unit",     [OLIVINE_MEANING_GRAMS] = "grams",
  [OLIVINE_MEANING_NOTE] = "note",     [OLIVINE_MEANING_KIND] = "kind",
};

static const char *const mass_units[] = { "g", "mg", "ug" };
static const char *const energy_units[] = { "kcal", "kj" };

/* "magnesium_mg" is "magnesium" here: the unit is the file's. */
static char *
nutrient_to_word (OlivineNutrient nutrient)
{
  const char *id = olivine_nutrient_get_id (nutrient);

  return g_strndup (id, strcspn (id, "_"));
}

/**
 * olivine_meaning_get_nth:
 * @i: a number from 0 on
 * @meaning: (out): a meaning
 *
 * Tells what a column can mean: to be ignored first, then the words, then each
 * nutrient in each unit.
 *
 * Returns: whether there are more than @i meanings
 */
gboolean
olivine_meaning_get_nth (guint           i,
                         OlivineMeaning *meaning)
{
  *meaning = (OlivineMeaning) { OLIVINE_MEANING_IGNORE };
  if (i < G_N_ELEMENTS (kind_words))
    {
      meaning->kind = (OlivineMeaningKind) i;
      return TRUE;
    }

  i -= G_N_ELEMENTS (kind_words);
  for (int nutrient = 0; nutrient < OLIVINE_N_NUTRIENTS; nutrient++)
    {
      gboolean is_energy = nutrient == OLIVINE_NUTRIENT_ENERGY;
      guint n_units = is_energy ? G_N_ELEMENTS (energy_units) : G_N_ELEMENTS (mass_units);

      if (i < n_units)
        {
          *meaning = (OlivineMeaning) {
            OLIVINE_MEANING_NUTRIENT, (OlivineNutrient) nutrient,
            is_energy ? energy_units[i] : mass_units[i],
          };
          return TRUE;
        }
      i -= n_units;
    }

  return FALSE;
}

/**
 * olivine_meaning_to_text:
 * @meaning: a meaning
 *
 * Returns: (transfer full): its word, of a nutrient with the unit: "magnesium mg"
 */
char *
olivine_meaning_to_text (OlivineMeaning meaning)
{
  g_autofree char *word = NULL;

  if (meaning.kind != OLIVINE_MEANING_NUTRIENT)
    return g_strdup (kind_words[meaning.kind]);
  word = nutrient_to_word (meaning.nutrient);

  return g_strdup_printf ("%s %s", word, meaning.unit);
}

/* The micro sign and the Greek mu are a u, upper case is lower. */
static char *
fold_word (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  GString *folded = g_string_new (lower);

  g_string_replace (folded, "\302\265", "u", 0);
  g_string_replace (folded, "\316\274", "u", 0);
  g_string_replace (folded, "mcg", "ug", 0);

  return g_strstrip (g_string_free (folded, FALSE));
}

/**
 * olivine_meaning_from_text:
 * @text: what olivine_meaning_to_text() writes; upper case, kJ, µg and mcg do as well
 * @meaning: (out): the meaning
 * @error: return location for an error
 *
 * Returns: whether @text is a meaning; else @error is %OLIVINE_EXCHANGE_ERROR_FORMAT
 *   and lists what can be said
 */
gboolean
olivine_meaning_from_text (const char      *text,
                           OlivineMeaning  *meaning,
                           GError         **error)
{
  g_autofree char *folded = fold_word (text);
  g_autofree char *quoted = NULL;

  for (guint i = 0; olivine_meaning_get_nth (i, meaning); i++)
    {
      g_autofree char *word = olivine_meaning_to_text (*meaning);

      if (g_str_equal (word, folded))
        return TRUE;
    }

  quoted = olivine_excerpt (text);
  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
               /* Translators: the words of the list are typed as they are */
               _("A column cannot be “%s”. It is date, time, meal, food, amount, unit, grams, note, "
                 "kind or ignore, or a nutrient with its unit: magnesium, potassium, phosphorus, "
                 "calcium, sodium, protein, carbohydrate, fat or fibre with mg, g or ug, energy "
                 "with kcal or kj."), quoted);
  return FALSE;
}

static void
append_title (GString    *text,
              const char *title)
{
  g_auto (GStrv) pieces = NULL;
  g_autofree char *doubled = NULL;

  if (title[strcspn (title, ",;=\"")] == '\0')
    {
      g_string_append (text, title);
      return;
    }
  pieces = g_strsplit (title, "\"", -1);
  doubled = g_strjoinv ("\"\"", pieces);
  g_string_append_printf (text, "\"%s\"", doubled);
}

/**
 * olivine_mapping_to_text:
 * @mapping: a mapping
 *
 * Returns: (transfer full): it as olivine_mapping_from_text() takes it
 */
char *
olivine_mapping_to_text (const OlivineMapping *mapping)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < mapping->columns->len; i++)
    {
      const OlivineMappedColumn *column = g_ptr_array_index (mapping->columns, i);
      g_autofree char *meaning = olivine_meaning_to_text (column->meaning);

      if (i > 0)
        g_string_append_c (text, ',');
      append_title (text, column->title);
      g_string_append_printf (text, "=%s", meaning);
    }
  if (mapping->date_order != OLIVINE_DATE_ORDER_UNKNOWN)
    g_string_append (text, mapping->date_order == OLIVINE_DATE_ORDER_DMY ? ";dates=dmy"
                                                                          : ";dates=mdy");
  if (mapping->decimal != OLIVINE_DECIMAL_UNKNOWN)
    g_string_append (text, mapping->decimal == OLIVINE_DECIMAL_COMMA ? ";decimal=comma"
                                                                     : ";decimal=dot");
  if (mapping->kind != OLIVINE_KIND_FOOD)
    g_string_append_printf (text, ";kind=%s", olivine_kind_to_nick (mapping->kind));

  return g_string_free (text, FALSE);
}

/* Reads a title up to its `=`, which may be in quotes; NULL without one. */
static char *
read_title (const char **text)
{
  g_autoptr (GString) title = g_string_new (NULL);
  const char *at = *text;
  gboolean is_quoted = *at == '"';

  if (is_quoted)
    at++;
  for (; *at != '\0'; at++)
    {
      if (is_quoted && *at == '"' && at[1] != '"')
        {
          at++;
          break;
        }
      if (is_quoted && *at == '"')
        at++;
      else if (!is_quoted && strchr (",;=", *at) != NULL)
        break;
      g_string_append_c (title, *at);
    }
  if (*at != '=')
    return NULL;

  *text = at + 1;
  return g_strstrip (g_strdup (title->str));
}

static gboolean
refuse_item (const char  *item,
             GError     **error)
{
  g_autofree char *quoted = olivine_excerpt (item);

  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
               _("“%s” does not say what a column is. Write column=meaning, separated by commas, "
                 "and titles with a comma in quotation marks: Date=date,\"Food, name\"=food."),
               quoted);
  return FALSE;
}

static gboolean
read_column (OlivineMapping  *mapping,
             const char     **text,
             GError         **error)
{
  const char *item = *text + strspn (*text, " ");
  const char *at = item;
  g_autofree char *title = read_title (&at);
  g_autofree char *word = NULL;
  OlivineMeaning meaning = { OLIVINE_MEANING_IGNORE };

  if (title == NULL || *title == '\0')
    return refuse_item (item, error);
  word = g_strstrip (g_strndup (at, strcspn (at, ",;")));
  if (!olivine_meaning_from_text (word, &meaning, error))
    return FALSE;

  olivine_mapping_set (mapping, title, meaning);
  *text = at + strcspn (at, ",;");
  return TRUE;
}

static gboolean
read_kind (OlivineMapping  *mapping,
           const char      *nick,
           GError         **error)
{
  g_autoptr (GError) reason = NULL;

  if (olivine_kind_from_nick (nick, &mapping->kind, &reason))
    return TRUE;

  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT, "kind=: %s",
               reason->message);
  return FALSE;
}

static gboolean
read_setting (OlivineMapping  *mapping,
              const char      *setting,
              GError         **error)
{
  if (g_str_has_prefix (setting, "kind="))
    return read_kind (mapping, setting + strlen ("kind="), error);

  if (g_str_equal (setting, "dates=dmy"))
    mapping->date_order = OLIVINE_DATE_ORDER_DMY;
  else if (g_str_equal (setting, "dates=mdy"))
    mapping->date_order = OLIVINE_DATE_ORDER_MDY;
  else if (g_str_equal (setting, "decimal=comma"))
    mapping->decimal = OLIVINE_DECIMAL_COMMA;
  else if (g_str_equal (setting, "decimal=dot"))
    mapping->decimal = OLIVINE_DECIMAL_DOT;
  else
    {
      g_autofree char *quoted = olivine_excerpt (setting);

      g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                   _("“%s” is no setting. They are dates=dmy, dates=mdy, decimal=comma, "
                     "decimal=dot and kind=supplement or another kind."), quoted);
      return FALSE;
    }

  return TRUE;
}

/**
 * olivine_mapping_from_text:
 * @text: columns with what they mean, and settings
 * @error: return location for an error
 *
 * Reads a mapping that was typed or kept.
 *
 * Returns: (transfer full) (nullable): the mapping; %NULL with
 *   %OLIVINE_EXCHANGE_ERROR_FORMAT
 */
OlivineMapping *
olivine_mapping_from_text (const char  *text,
                           GError     **error)
{
  g_autoptr (OlivineMapping) mapping = olivine_mapping_new ();
  g_auto (GStrv) settings = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!read_column (mapping, &text, error))
    return NULL;
  while (*text == ',')
    {
      text++;
      if (!read_column (mapping, &text, error))
        return NULL;
    }

  settings = g_strsplit (text, ";", -1);
  for (guint i = 0; settings[i] != NULL; i++)
    if (*g_strstrip (settings[i]) != '\0' && !read_setting (mapping, settings[i], error))
      return NULL;

  return g_steal_pointer (&mapping);
}
