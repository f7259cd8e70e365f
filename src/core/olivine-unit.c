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

#include "olivine-unit-words.h"

/* One message with its plural forms, in a context; NC_ () has no plural. */
#define NPC_(context, singular, plural) singular, plural

#define ALIASES(...) ((const char *const[]) { __VA_ARGS__, NULL })
#define NO_ALIASES ((const char *const[]) { NULL })
#define MASS OLIVINE_DIMENSION_MASS
#define VOLUME OLIVINE_DIMENSION_VOLUME
#define PORTION OLIVINE_DIMENSION_PORTION

static const OlivineUnit unit_table[] = {
  /* Avoirdupois ounce and pound: exact by the international agreement of 1959. */
  { "g", MASS, 1, NPC_ ("unit", "gram", "grams"),
    ALIASES ("gr", "gm", "gms", "gramme", "grammes") },
  { "kg", MASS, 1000, NPC_ ("unit", "kilogram", "kilograms"),
    ALIASES ("kgs", "kilo", "kilos") },
  { "mg", MASS, 0.001, NPC_ ("unit", "milligram", "milligrams"),
    ALIASES ("mgs") },
  { "oz", MASS, 28.349523125, NPC_ ("unit", "ounce", "ounces"),
    ALIASES ("ozs") },
  { "lb", MASS, 453.59237, NPC_ ("unit", "pound", "pounds"),
    ALIASES ("lbs") },

  /* US customary volumes: the gallon of 231 cubic inches and its parts. */
  { "ml", VOLUME, 1, NPC_ ("unit", "millilitre", "millilitres"),
    ALIASES ("mls", "cc", "milliliter", "milliliters") },
  { "cl", VOLUME, 10, NPC_ ("unit", "centilitre", "centilitres"),
    ALIASES ("centiliter", "centiliters") },
  { "dl", VOLUME, 100, NPC_ ("unit", "decilitre", "decilitres"),
    ALIASES ("deciliter", "deciliters") },
  { "l", VOLUME, 1000, NPC_ ("unit", "litre", "litres"),
    ALIASES ("liter", "liters", "ltr") },
  { "cup", VOLUME, 236.5882365, NPC_ ("unit", "cup", "cups"),
    NO_ALIASES },
  { "tbsp", VOLUME, 14.78676478125, NPC_ ("unit", "tablespoon", "tablespoons"),
    ALIASES ("tbsps", "tbs", "tblsp", "table spoon", "table spoons") },
  { "tsp", VOLUME, 4.92892159375, NPC_ ("unit", "teaspoon", "teaspoons"),
    ALIASES ("tsps", "tea spoon", "tea spoons") },
  { "fl-oz", VOLUME, 29.5735295625, NPC_ ("unit", "fluid ounce", "fluid ounces"),
    ALIASES ("fl oz", "floz", "fl ozs") },
  { "pint", VOLUME, 473.176473, NPC_ ("unit", "pint", "pints"),
    ALIASES ("pt") },

  { "slice", PORTION, 0, NPC_ ("unit", "slice", "slices"),
    NO_ALIASES },
  { "piece", PORTION, 0, NPC_ ("unit", "piece", "pieces"),
    ALIASES ("pc", "pcs") },
  { "small", PORTION, 0, NPC_ ("unit", "small", "small"),
    NO_ALIASES },
  { "medium", PORTION, 0, NPC_ ("unit", "medium", "medium"),
    NO_ALIASES },
  { "large", PORTION, 0, NPC_ ("unit", "large", "large"),
    NO_ALIASES },
  { "serving", PORTION, 0, NPC_ ("unit", "serving", "servings"),
    ALIASES ("portion", "portions") },
  { "can", PORTION, 0, NPC_ ("unit", "can", "cans"),
    ALIASES ("tin", "tins") },
  { "jar", PORTION, 0, NPC_ ("unit", "jar", "jars"),
    NO_ALIASES },
  { "bar", PORTION, 0, NPC_ ("unit", "bar", "bars"),
    NO_ALIASES },
  { "bowl", PORTION, 0, NPC_ ("unit", "bowl", "bowls"),
    NO_ALIASES },
  { "plate", PORTION, 0, NPC_ ("unit", "plate", "plates"),
    NO_ALIASES },
  { "glass", PORTION, 0, NPC_ ("unit", "glass", "glasses"),
    NO_ALIASES },
  { "mug", PORTION, 0, NPC_ ("unit", "mug", "mugs"),
    NO_ALIASES },
  { "bottle", PORTION, 0, NPC_ ("unit", "bottle", "bottles"),
    NO_ALIASES },
  { "carton", PORTION, 0, NPC_ ("unit", "carton", "cartons"),
    NO_ALIASES },
  { "container", PORTION, 0, NPC_ ("unit", "container", "containers"),
    ALIASES ("tub", "tubs") },
  { "pack", PORTION, 0, NPC_ ("unit", "pack", "packs"),
    ALIASES ("packet", "packets", "package", "packages") },
  { "bag", PORTION, 0, NPC_ ("unit", "bag", "bags"),
    NO_ALIASES },
  { "fillet", PORTION, 0, NPC_ ("unit", "fillet", "fillets"),
    ALIASES ("filet", "filets") },
  { "patty", PORTION, 0, NPC_ ("unit", "patty", "patties"),
    NO_ALIASES },
  { "strip", PORTION, 0, NPC_ ("unit", "strip", "strips"),
    ALIASES ("rasher", "rashers") },
  { "link", PORTION, 0, NPC_ ("unit", "link", "links"),
    NO_ALIASES },
  { "leaf", PORTION, 0, NPC_ ("unit", "leaf", "leaves"),
    NO_ALIASES },
  { "stalk", PORTION, 0, NPC_ ("unit", "stalk", "stalks"),
    NO_ALIASES },
  { "spear", PORTION, 0, NPC_ ("unit", "spear", "spears"),
    NO_ALIASES },
  { "sprig", PORTION, 0, NPC_ ("unit", "sprig", "sprigs"),
    NO_ALIASES },
  { "clove", PORTION, 0, NPC_ ("unit", "clove", "cloves"),
    NO_ALIASES },
  { "ear", PORTION, 0, NPC_ ("unit", "ear", "ears"),
    NO_ALIASES },
  { "head", PORTION, 0, NPC_ ("unit", "head", "heads"),
    NO_ALIASES },
  { "floret", PORTION, 0, NPC_ ("unit", "floret", "florets"),
    NO_ALIASES },
  { "wedge", PORTION, 0, NPC_ ("unit", "wedge", "wedges"),
    NO_ALIASES },
  { "half", PORTION, 0, NPC_ ("unit", "half", "halves"),
    NO_ALIASES },
  { "ring", PORTION, 0, NPC_ ("unit", "ring", "rings"),
    NO_ALIASES },
  { "stick", PORTION, 0, NPC_ ("unit", "stick", "sticks"),
    NO_ALIASES },
  { "square", PORTION, 0, NPC_ ("unit", "square", "squares"),
    NO_ALIASES },
  { "cube", PORTION, 0, NPC_ ("unit", "cube", "cubes"),
    NO_ALIASES },
  { "ball", PORTION, 0, NPC_ ("unit", "ball", "balls"),
    NO_ALIASES },
  { "sheet", PORTION, 0, NPC_ ("unit", "sheet", "sheets"),
    NO_ALIASES },
  { "scoop", PORTION, 0, NPC_ ("unit", "scoop", "scoops"),
    NO_ALIASES },
  { "handful", PORTION, 0, NPC_ ("unit", "handful", "handfuls"),
    ALIASES ("handsful") },
  { "pinch", PORTION, 0, NPC_ ("unit", "pinch", "pinches"),
    NO_ALIASES },
  { "dash", PORTION, 0, NPC_ ("unit", "dash", "dashes"),
    NO_ALIASES },
  { "shot", PORTION, 0, NPC_ ("unit", "shot", "shots"),
    NO_ALIASES },
  { "tablet", PORTION, 0, NPC_ ("unit", "tablet", "tablets"),
    NO_ALIASES },
  { "capsule", PORTION, 0, NPC_ ("unit", "capsule", "capsules"),
    NO_ALIASES },
  { "sachet", PORTION, 0, NPC_ ("unit", "sachet", "sachets"),
    NO_ALIASES },
};

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

  return olivine_unit_find_local (spelling);
}
