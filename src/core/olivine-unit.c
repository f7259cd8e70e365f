/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of units, and finding one by any of its spellings.
 *
 * Ids are stored in diaries: rows may be added, an id may not change.  Cups and
 * spoons are the US ones, because the portions of the food tables are.
 */

#include "config.h"

#include "olivine-unit.h"

#include <glib/gi18n.h>

#define ALIASES(...) ((const char *const[]) { __VA_ARGS__, NULL })
#define NO_ALIASES ((const char *const[]) { NULL })
#define MASS OLIVINE_DIMENSION_MASS
#define VOLUME OLIVINE_DIMENSION_VOLUME
#define PORTION OLIVINE_DIMENSION_PORTION

static const OlivineUnit unit_table[] = {
  /* Avoirdupois ounce and pound: exact by the international agreement of 1959. */
  { "g", MASS, 1, NC_ ("unit", "gram"), NC_ ("unit", "grams"),
    ALIASES ("gr", "gm", "gms", "gramme", "grammes") },
  { "kg", MASS, 1000, NC_ ("unit", "kilogram"), NC_ ("unit", "kilograms"),
    ALIASES ("kgs", "kilo", "kilos") },
  { "mg", MASS, 0.001, NC_ ("unit", "milligram"), NC_ ("unit", "milligrams"),
    ALIASES ("mgs") },
  { "oz", MASS, 28.349523125, NC_ ("unit", "ounce"), NC_ ("unit", "ounces"),
    ALIASES ("ozs") },
  { "lb", MASS, 453.59237, NC_ ("unit", "pound"), NC_ ("unit", "pounds"),
    ALIASES ("lbs") },

  /* US customary volumes: the gallon of 231 cubic inches and its parts. */
  { "ml", VOLUME, 1, NC_ ("unit", "millilitre"), NC_ ("unit", "millilitres"),
    ALIASES ("mls", "cc", "milliliter", "milliliters") },
  { "cl", VOLUME, 10, NC_ ("unit", "centilitre"), NC_ ("unit", "centilitres"),
    ALIASES ("centiliter", "centiliters") },
  { "dl", VOLUME, 100, NC_ ("unit", "decilitre"), NC_ ("unit", "decilitres"),
    ALIASES ("deciliter", "deciliters") },
  { "l", VOLUME, 1000, NC_ ("unit", "litre"), NC_ ("unit", "litres"),
    ALIASES ("liter", "liters", "ltr") },
  { "cup", VOLUME, 236.5882365, NC_ ("unit", "cup"), NC_ ("unit", "cups"),
    NO_ALIASES },
  { "tbsp", VOLUME, 14.78676478125, NC_ ("unit", "tablespoon"), NC_ ("unit", "tablespoons"),
    ALIASES ("tbsps", "tbs", "tblsp", "table spoon", "table spoons") },
  { "tsp", VOLUME, 4.92892159375, NC_ ("unit", "teaspoon"), NC_ ("unit", "teaspoons"),
    ALIASES ("tsps", "tea spoon", "tea spoons") },
  { "fl-oz", VOLUME, 29.5735295625, NC_ ("unit", "fluid ounce"), NC_ ("unit", "fluid ounces"),
    ALIASES ("fl oz", "floz", "fl ozs") },
  { "pint", VOLUME, 473.176473, NC_ ("unit", "pint"), NC_ ("unit", "pints"),
    ALIASES ("pt") },

  { "slice", PORTION, 0, NC_ ("unit", "slice"), NC_ ("unit", "slices"),
    NO_ALIASES },
  { "piece", PORTION, 0, NC_ ("unit", "piece"), NC_ ("unit", "pieces"),
    ALIASES ("pc", "pcs") },
  { "small", PORTION, 0, NC_ ("unit", "small"), NC_ ("unit", "small"),
    NO_ALIASES },
  { "medium", PORTION, 0, NC_ ("unit", "medium"), NC_ ("unit", "medium"),
    NO_ALIASES },
  { "large", PORTION, 0, NC_ ("unit", "large"), NC_ ("unit", "large"),
    NO_ALIASES },
  { "serving", PORTION, 0, NC_ ("unit", "serving"), NC_ ("unit", "servings"),
    ALIASES ("portion", "portions") },
  { "can", PORTION, 0, NC_ ("unit", "can"), NC_ ("unit", "cans"),
    ALIASES ("tin", "tins") },
  { "jar", PORTION, 0, NC_ ("unit", "jar"), NC_ ("unit", "jars"),
    NO_ALIASES },
  { "bar", PORTION, 0, NC_ ("unit", "bar"), NC_ ("unit", "bars"),
    NO_ALIASES },
  { "bowl", PORTION, 0, NC_ ("unit", "bowl"), NC_ ("unit", "bowls"),
    NO_ALIASES },
  { "plate", PORTION, 0, NC_ ("unit", "plate"), NC_ ("unit", "plates"),
    NO_ALIASES },
  { "glass", PORTION, 0, NC_ ("unit", "glass"), NC_ ("unit", "glasses"),
    NO_ALIASES },
  { "mug", PORTION, 0, NC_ ("unit", "mug"), NC_ ("unit", "mugs"),
    NO_ALIASES },
  { "bottle", PORTION, 0, NC_ ("unit", "bottle"), NC_ ("unit", "bottles"),
    NO_ALIASES },
  { "carton", PORTION, 0, NC_ ("unit", "carton"), NC_ ("unit", "cartons"),
    NO_ALIASES },
  { "container", PORTION, 0, NC_ ("unit", "container"), NC_ ("unit", "containers"),
    ALIASES ("tub", "tubs") },
  { "pack", PORTION, 0, NC_ ("unit", "pack"), NC_ ("unit", "packs"),
    ALIASES ("packet", "packets", "package", "packages") },
  { "bag", PORTION, 0, NC_ ("unit", "bag"), NC_ ("unit", "bags"),
    NO_ALIASES },
  { "fillet", PORTION, 0, NC_ ("unit", "fillet"), NC_ ("unit", "fillets"),
    ALIASES ("filet", "filets") },
  { "patty", PORTION, 0, NC_ ("unit", "patty"), NC_ ("unit", "patties"),
    NO_ALIASES },
  { "strip", PORTION, 0, NC_ ("unit", "strip"), NC_ ("unit", "strips"),
    ALIASES ("rasher", "rashers") },
  { "link", PORTION, 0, NC_ ("unit", "link"), NC_ ("unit", "links"),
    NO_ALIASES },
  { "leaf", PORTION, 0, NC_ ("unit", "leaf"), NC_ ("unit", "leaves"),
    NO_ALIASES },
  { "stalk", PORTION, 0, NC_ ("unit", "stalk"), NC_ ("unit", "stalks"),
    NO_ALIASES },
  { "spear", PORTION, 0, NC_ ("unit", "spear"), NC_ ("unit", "spears"),
    NO_ALIASES },
  { "sprig", PORTION, 0, NC_ ("unit", "sprig"), NC_ ("unit", "sprigs"),
    NO_ALIASES },
  { "clove", PORTION, 0, NC_ ("unit", "clove"), NC_ ("unit", "cloves"),
    NO_ALIASES },
  { "ear", PORTION, 0, NC_ ("unit", "ear"), NC_ ("unit", "ears"),
    NO_ALIASES },
  { "head", PORTION, 0, NC_ ("unit", "head"), NC_ ("unit", "heads"),
    NO_ALIASES },
  { "floret", PORTION, 0, NC_ ("unit", "floret"), NC_ ("unit", "florets"),
    NO_ALIASES },
  { "wedge", PORTION, 0, NC_ ("unit", "wedge"), NC_ ("unit", "wedges"),
    NO_ALIASES },
  { "half", PORTION, 0, NC_ ("unit", "half"), NC_ ("unit", "halves"),
    NO_ALIASES },
  { "ring", PORTION, 0, NC_ ("unit", "ring"), NC_ ("unit", "rings"),
    NO_ALIASES },
  { "stick", PORTION, 0, NC_ ("unit", "stick"), NC_ ("unit", "sticks"),
    NO_ALIASES },
  { "square", PORTION, 0, NC_ ("unit", "square"), NC_ ("unit", "squares"),
    NO_ALIASES },
  { "cube", PORTION, 0, NC_ ("unit", "cube"), NC_ ("unit", "cubes"),
    NO_ALIASES },
  { "ball", PORTION, 0, NC_ ("unit", "ball"), NC_ ("unit", "balls"),
    NO_ALIASES },
  { "sheet", PORTION, 0, NC_ ("unit", "sheet"), NC_ ("unit", "sheets"),
    NO_ALIASES },
  { "scoop", PORTION, 0, NC_ ("unit", "scoop"), NC_ ("unit", "scoops"),
    NO_ALIASES },
  { "handful", PORTION, 0, NC_ ("unit", "handful"), NC_ ("unit", "handfuls"),
    ALIASES ("handsful") },
  { "pinch", PORTION, 0, NC_ ("unit", "pinch"), NC_ ("unit", "pinches"),
    NO_ALIASES },
  { "dash", PORTION, 0, NC_ ("unit", "dash"), NC_ ("unit", "dashes"),
    NO_ALIASES },
  { "shot", PORTION, 0, NC_ ("unit", "shot"), NC_ ("unit", "shots"),
    NO_ALIASES },
  { "tablet", PORTION, 0, NC_ ("unit", "tablet"), NC_ ("unit", "tablets"),
    NO_ALIASES },
  { "capsule", PORTION, 0, NC_ ("unit", "capsule"), NC_ ("unit", "capsules"),
    NO_ALIASES },
  { "sachet", PORTION, 0, NC_ ("unit", "sachet"), NC_ ("unit", "sachets"),
    NO_ALIASES },
};

/* Of the whole program, like the locale: set before anything is read. */
static OlivineUnitTranslate translate_word;

/**
 * olivine_unit_table:
 * @n_units: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_units): every unit
 */
const OlivineUnit *
olivine_unit_table (gsize *n_units)
{
  g_return_val_if_fail (n_units != NULL, NULL);

  *n_units = G_N_ELEMENTS (unit_table);
  return unit_table;
}

/* "Fl. Oz." → "fl oz" */
static char *
fold_spelling (const char *word)
{
  g_autofree char *compatible = g_utf8_normalize (word, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = NULL;
  GString *spelling = g_string_new (NULL);

  if (compatible != NULL)
    lower = g_utf8_strdown (compatible, -1);
  for (const char *c = lower; c != NULL && *c != '\0'; c++)
    if (*c != '.')
      g_string_append_c (spelling, *c);

  return g_strstrip (g_string_free (spelling, FALSE));
}

static gboolean
has_spelling (const OlivineUnit *unit,
              const char        *spelling)
{
  return g_str_equal (unit->id, spelling)
         || g_str_equal (unit->name, spelling)
         || g_str_equal (unit->name_plural, spelling)
         || g_strv_contains (unit->aliases, spelling);
}

static gboolean
is_translation (const char *context,
                const char *word,
                const char *spelling)
{
  const char *translated = translate_word (context, word);
  g_autofree char *folded = fold_spelling (translated);

  return !g_str_equal (translated, word) && g_str_equal (folded, spelling);
}

static const OlivineUnit *
find_translated (const char *spelling)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unit_table); i++)
    if (is_translation ("portion", unit_table[i].id, spelling) ||
        is_translation ("unit", unit_table[i].name, spelling) ||
        is_translation ("unit", unit_table[i].name_plural, spelling))
      return &unit_table[i];

  return NULL;
}

/**
 * olivine_unit_set_translate:
 * @translate: (nullable): gives a word in the person's language, the same word when
 *   it has none; %NULL for English alone
 *
 * Says in which language units may be written from now on, beside English.
 */
void
olivine_unit_set_translate (OlivineUnitTranslate translate)
{
  translate_word = translate;
}

/**
 * olivine_unit_translate:
 * @context: "unit" or "portion"
 * @word: a word of that kind
 *
 * Returns: (transfer none): the word in the person's language, else itself
 */
const char *
olivine_unit_translate (const char *context,
                        const char *word)
{
  return translate_word != NULL ? translate_word (context, word) : word;
}

/**
 * olivine_unit_find:
 * @word: (nullable): a unit in any usual spelling: "g", "Tbsp.", "ounces", "fl oz"
 *
 * Finds a unit by its id, name, plural or another spelling; upper and lower
 * case and dots make no difference.  English comes before the person's language.
 *
 * Returns: (transfer none) (nullable): the unit, or %NULL for an unknown word
 */
const OlivineUnit *
olivine_unit_find (const char *word)
{
  g_autofree char *spelling = NULL;

  if (word == NULL)
    return NULL;

  /* Programs write the id itself. */
  for (gsize i = 0; i < G_N_ELEMENTS (unit_table); i++)
    if (g_str_equal (unit_table[i].id, word))
      return &unit_table[i];

  spelling = fold_spelling (word);
  for (gsize i = 0; i < G_N_ELEMENTS (unit_table); i++)
    if (has_spelling (&unit_table[i], spelling))
      return &unit_table[i];

  return translate_word != NULL && *spelling != '\0' ? find_translated (spelling) : NULL;
}
