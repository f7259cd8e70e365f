/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How units and portions are called, and read, in the person's language.
 *
 * A unit of the table has the plural forms of gettext.  A portion of a food has one form
 * only, so several of it are written with a sign between: "10 × almond".
 */

#include "config.h"

#include "olivine-unit-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "olivine-words.h"

/* More than any amount; fits a gulong everywhere. */
#define MAX_PLURAL_NUMBER 1e9

/* Of the whole program, like the locale: set before anything is read. */
static OlivineUnitTranslate translate_word;

/* Folded spelling → OlivineUnit, in the language of translate_word; made when somebody
 * first writes a unit that is not English, on whatever thread. */
static GHashTable *local_spellings;
static GMutex local_lock;

static const char *
translate_form (const OlivineUnit *unit,
                gulong             n)
{
  if (translate_word == NULL)
    return n == 1 ? unit->name : unit->name_plural;

  return translate_word ("unit", unit->name, unit->name_plural, n);
}

static char *
fold_spelling (const char *word)
{
  g_autofree char *folded = olivine_words_fold (word);
  GString *spelling = g_string_new (folded);

  g_string_replace (spelling, ".", "", 0);

  return g_strstrip (g_string_free (spelling, FALSE));
}

/* Of two units with one spelling the earlier one of the table keeps it. */
static void
add_spelling (GHashTable        *spellings,
              const OlivineUnit *unit,
              const char        *word)
{
  g_autofree char *spelling = fold_spelling (word);

  if (*spelling != '\0' && !g_hash_table_contains (spellings, spelling))
    g_hash_table_insert (spellings, g_steal_pointer (&spelling), (gpointer) unit);
}

/**
 * olivine_unit_get_forms:
 * @unit: a unit of the table
 *
 * Returns: (transfer full): how it is called, for whatever number, in the person's
 *   language; some forms may be there twice
 */
GStrv
olivine_unit_get_forms (const OlivineUnit *unit)
{
  /* Between them they take every form there is, in any language of Unicode's plural rules. */
  static const gulong numbers[] = { 0, 1, 2, 3, 5, 11, 100 };
  g_autoptr (GStrvBuilder) forms = g_strv_builder_new ();
  const char *before = NULL;

  g_return_val_if_fail (unit != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const char *form = translate_form (unit, numbers[i]);

      if (g_strcmp0 (form, before) != 0)
        g_strv_builder_add (forms, form);
      before = form;
    }

  return g_strv_builder_end (forms);
}

static void
add_spellings (GHashTable        *spellings,
               const OlivineUnit *unit)
{
  g_auto (GStrv) forms = olivine_unit_get_forms (unit);

  add_spelling (spellings, unit, olivine_unit_translate ("unit symbol", unit->id));
  add_spelling (spellings, unit, olivine_unit_translate ("portion", unit->id));
  for (gsize i = 0; forms[i] != NULL; i++)
    add_spelling (spellings, unit, forms[i]);
}

static GHashTable *
make_local_spellings (void)
{
  GHashTable *spellings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize n_units = 0;
  const OlivineUnit *units = olivine_unit_table (&n_units);

  for (gsize i = 0; i < n_units; i++)
    add_spellings (spellings, &units[i]);

  return spellings;
}

/* Never changed once it is there; NULL for English alone. */
static GHashTable *
get_local_spellings (void)
{
  GHashTable *spellings;

  g_mutex_lock (&local_lock);
  if (local_spellings == NULL && translate_word != NULL)
    local_spellings = make_local_spellings ();
  spellings = local_spellings;
  g_mutex_unlock (&local_lock);

  return spellings;
}

/**
 * olivine_unit_set_translate:
 * @translate: (nullable): gives a word in the person's language, the same word when
 *   it has none; %NULL for English alone
 *
 * Says in which language units are shown, and may be written, from now on; English may
 * always be written.
 */
void
olivine_unit_set_translate (OlivineUnitTranslate translate)
{
  translate_word = translate;
  g_clear_pointer (&local_spellings, g_hash_table_unref);
}

/**
 * olivine_unit_gettext:
 * @context: the context of the message
 * @word: the message
 * @plural: (nullable): its plural in English, %NULL when it has none
 * @n: how many, for a message with a plural
 *
 * Translates by the catalogue of the program, for olivine_unit_set_translate().
 *
 * Returns: (transfer none): the word in the form that @n takes, English when the
 *   catalogue does not have it
 */
const char *
olivine_unit_gettext (const char *context,
                      const char *word,
                      const char *plural,
                      gulong      n)
{
  g_autofree char *message = NULL;
  const char *translated = NULL;

  g_return_val_if_fail (context != NULL && word != NULL, word);

  if (plural == NULL)
    return g_dpgettext2 (NULL, context, word);

  /* As gettext() keeps a context. */
  message = g_strconcat (context, "\004", word, NULL);
  translated = g_dngettext (NULL, message, plural, n);

  return translated == message ? word : translated;
}

/**
 * olivine_unit_translate:
 * @context: "portion", "unit symbol" or another context without plural forms
 * @word: a word of that kind
 *
 * Returns: (transfer none): the word in the person's language, else itself
 */
const char *
olivine_unit_translate (const char *context,
                        const char *word)
{
  return translate_word != NULL ? translate_word (context, word, NULL, 1) : word;
}

/**
 * olivine_unit_find_local:
 * @spelling: a unit as it was typed
 *
 * Returns: (transfer none) (nullable): the unit that is written so in the person's
 *   language, in whatever form; accents make no difference
 */
const OlivineUnit *
olivine_unit_find_local (const char *spelling)
{
  GHashTable *spellings = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (spelling != NULL, NULL);

  spellings = get_local_spellings ();
  if (spellings == NULL)
    return NULL;
  folded = fold_spelling (spelling);

  return g_hash_table_lookup (spellings, folded);
}

/* Gettext chooses among forms by a whole number only, and the form that a language has for
 * fractions need not be among its own: Polish says "1½ plastra", but has no form for it here,
 * and takes that of 2, "plastry". */
static gulong
plural_number_of_fraction (double quantity)
{
  static const char *const numbers =
    /* Translators: never shown.  Two whole numbers: the plural form of the first is taken for
     * numbers such as 1½, that of the second for 2½ and more.  "2 2" for the plural; French
     * and others in which 1½ is singular have "1 2", Arabic has "100 100". */
    NC_ ("plural forms of fractions", "2 2");
  char *second = NULL;
  guint64 below_two = 0;
  guint64 above_two = 0;

  if (quantity < 1.0)
    return 1;

  below_two = g_ascii_strtoull (olivine_unit_translate ("plural forms of fractions", numbers),
                                &second, 10);
  above_two = g_ascii_strtoull (second, NULL, 10);
  if (below_two == 0 || above_two == 0)
    return 2;

  return (gulong) (quantity < 2.0 ? below_two : above_two);
}

/**
 * olivine_unit_plural_number:
 * @quantity: how many, not necessarily a whole number
 *
 * Up to one it is singular, "½ slice", as people read it.
 *
 * Returns: the number that ngettext() is asked for
 */
gulong
olivine_unit_plural_number (double quantity)
{
  if (isnan (quantity) || quantity < 0.0)
    return 1;
  if (quantity >= MAX_PLURAL_NUMBER)
    return (gulong) MAX_PLURAL_NUMBER;
  if (quantity != floor (quantity))
    return plural_number_of_fraction (quantity);

  return (gulong) quantity;
}

/* Units that are written by their symbol. */
static gboolean
has_symbol (const OlivineUnit *unit)
{
  static const char *const symbols[] = {
    /* Translators: symbols of units; in Latin script they stay as they are */
    NC_ ("unit symbol", "g"), NC_ ("unit symbol", "kg"), NC_ ("unit symbol", "mg"),
    NC_ ("unit symbol", "oz"), NC_ ("unit symbol", "lb"), NC_ ("unit symbol", "ml"),
    NC_ ("unit symbol", "cl"), NC_ ("unit symbol", "dl"), NC_ ("unit symbol", "l"),
    NC_ ("unit symbol", "kcal"), NULL,
  };

  return g_strv_contains (symbols, unit->id);
}

static const char *
name_known (const OlivineUnit *unit,
            double             quantity)
{
  if (has_symbol (unit))
    return olivine_unit_translate ("unit symbol", unit->id);

  return translate_form (unit, olivine_unit_plural_number (quantity));
}

/* "slice, large" is a unit and more, and its first word has the plural: "slices, large".
 * In a translation the other words may have to agree with it, and it stays as it is. */
static const OlivineUnit *
find_head (const char *portion)
{
  const char *comma = strchr (portion, ',');
  g_autofree char *head = comma != NULL ? g_strndup (portion, comma - portion) : NULL;

  if (head == NULL || !g_str_equal (olivine_unit_translate ("portion", portion), portion))
    return NULL;

  return olivine_unit_find (head);
}

/**
 * olivine_unit_get_name:
 * @unit: (nullable): a unit as stored: "g", "cup", "can, drained"
 * @quantity: how many, for the plural
 *
 * Returns: (transfer full): the unit in the person's language; a portion has one form, and
 *   one of a person's own is shown as it is
 */
char *
olivine_unit_get_name (const char *unit,
                       double      quantity)
{
  const OlivineUnit *known = NULL;
  const OlivineUnit *head = NULL;

  if (unit == NULL || *unit == '\0')
    return g_strdup ("");

  known = olivine_unit_find (unit);
  if (known != NULL)
    return g_strdup (name_known (known, quantity));
  head = find_head (unit);
  if (head != NULL)
    return g_strconcat (name_known (head, quantity), strchr (unit, ','), NULL);

  return g_strdup (olivine_unit_translate ("portion", unit));
}

static gboolean
has_plural (const char *unit)
{
  return olivine_unit_find (unit) != NULL || find_head (unit) != NULL;
}

/**
 * olivine_unit_count:
 * @count: @quantity as it is shown
 * @quantity: how many
 * @unit: (nullable): a unit as stored
 *
 * Returns: (transfer full): "½ cup", "2 slices, large", "10 × almond"; @count when there is
 *   no unit
 */
char *
olivine_unit_count (const char *count,
                    double      quantity,
                    const char *unit)
{
  g_autofree char *name = olivine_unit_get_name (unit, quantity);

  g_return_val_if_fail (count != NULL, NULL);

  if (*name == '\0')
    return g_strdup (count);
  if (quantity > 1.0 && !has_plural (unit))
    /* Translators: a quantity and a portion that has no plural, as in "10 × almond" or
     * "2 × slice, thin"; where nouns have no plural the sign can be left out */
    return g_strdup_printf (C_("quantity", "%s × %s"), count, name);
  /* Translators: a quantity and its unit, as in "½ cup" or "30 g" */
  return g_strdup_printf (C_("quantity", "%s %s"), count, name);
}
