/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which nutrient a column holds, and in which unit.
 *
 * The unit is what the header says; a column without one is not read, as nobody
 * can know whether its calcium is milligrams or a share of a daily value.  Only a
 * name that is a unit itself, like Calories, needs none.
 */

#include "config.h"

#include "olivine-header-units.h"

#include <string.h>

typedef struct {
  const char      *name; /* in lower case */
  OlivineNutrient  nutrient;
  const char      *unit; /* of a header without one, or NULL */
} NutrientName;

static const NutrientName name_table[] = {
  { "magnesium", OLIVINE_NUTRIENT_MAGNESIUM, NULL },
  { "potassium", OLIVINE_NUTRIENT_POTASSIUM, NULL },
  { "phosphorus", OLIVINE_NUTRIENT_PHOSPHORUS, NULL },
  { "calcium", OLIVINE_NUTRIENT_CALCIUM, NULL },
  { "sodium", OLIVINE_NUTRIENT_SODIUM, NULL },
  { "energy", OLIVINE_NUTRIENT_ENERGY, NULL },
  { "calories", OLIVINE_NUTRIENT_ENERGY, "kcal" },
  { "kilojoules", OLIVINE_NUTRIENT_ENERGY, "kj" },
  { "protein", OLIVINE_NUTRIENT_PROTEIN, NULL },
  { "proteins", OLIVINE_NUTRIENT_PROTEIN, NULL },
  { "carbs", OLIVINE_NUTRIENT_CARBOHYDRATE, NULL },
  { "carbohydrate", OLIVINE_NUTRIENT_CARBOHYDRATE, NULL },
  { "carbohydrates", OLIVINE_NUTRIENT_CARBOHYDRATE, NULL },
  { "fat", OLIVINE_NUTRIENT_FAT, NULL },
  { "fats", OLIVINE_NUTRIENT_FAT, NULL },
  { "fiber", OLIVINE_NUTRIENT_FIBRE, NULL },
  { "fibre", OLIVINE_NUTRIENT_FIBRE, NULL },
  { "dietary fiber", OLIVINE_NUTRIENT_FIBRE, NULL },
  { "dietary fibre", OLIVINE_NUTRIENT_FIBRE, NULL },
  /* German, French and Spanish, as far as they differ. */
  { "kalium", OLIVINE_NUTRIENT_POTASSIUM, NULL },
  { "potasio", OLIVINE_NUTRIENT_POTASSIUM, NULL },
  { "phosphor", OLIVINE_NUTRIENT_PHOSPHORUS, NULL },
  { "phosphore", OLIVINE_NUTRIENT_PHOSPHORUS, NULL },
  { "f\303\263sforo", OLIVINE_NUTRIENT_PHOSPHORUS, NULL },
  { "kalzium", OLIVINE_NUTRIENT_CALCIUM, NULL },
  { "calcio", OLIVINE_NUTRIENT_CALCIUM, NULL },
  { "natrium", OLIVINE_NUTRIENT_SODIUM, NULL },
  { "sodio", OLIVINE_NUTRIENT_SODIUM, NULL },
  { "magn\303\251sium", OLIVINE_NUTRIENT_MAGNESIUM, NULL },
  { "magnesio", OLIVINE_NUTRIENT_MAGNESIUM, NULL },
  { "energie", OLIVINE_NUTRIENT_ENERGY, NULL },
  { "\303\251nergie", OLIVINE_NUTRIENT_ENERGY, NULL },
  { "energ\303\255a", OLIVINE_NUTRIENT_ENERGY, NULL },
  { "brennwert", OLIVINE_NUTRIENT_ENERGY, NULL },
  { "kalorien", OLIVINE_NUTRIENT_ENERGY, "kcal" },
  { "eiwei\303\237", OLIVINE_NUTRIENT_PROTEIN, NULL },
  { "eiweiss", OLIVINE_NUTRIENT_PROTEIN, NULL },
  { "prot\303\251ines", OLIVINE_NUTRIENT_PROTEIN, NULL },
  { "prote\303\255nas", OLIVINE_NUTRIENT_PROTEIN, NULL },
  { "kohlenhydrate", OLIVINE_NUTRIENT_CARBOHYDRATE, NULL },
  { "glucides", OLIVINE_NUTRIENT_CARBOHYDRATE, NULL },
  { "carbohidratos", OLIVINE_NUTRIENT_CARBOHYDRATE, NULL },
  { "fett", OLIVINE_NUTRIENT_FAT, NULL },
  { "lipides", OLIVINE_NUTRIENT_FAT, NULL },
  { "grasas", OLIVINE_NUTRIENT_FAT, NULL },
  { "ballaststoffe", OLIVINE_NUTRIENT_FIBRE, NULL },
  { "fibres", OLIVINE_NUTRIENT_FIBRE, NULL },
  { "fibra", OLIVINE_NUTRIENT_FIBRE, NULL },
};

typedef struct {
  const char *unit; /* in lower case, a micro sign as u */
  gboolean    is_energy;
  double      per_base; /* how many milligrams, or kilocalories, one is */
} HeaderUnit;

/* The thermochemical calorie is 4.184 J by definition (ISO 80000-5). */
static const HeaderUnit unit_table[] = {
  { "g", FALSE, 1000.0 },
  { "mg", FALSE, 1.0 },
  { "ug", FALSE, 0.001 },
  { "mcg", FALSE, 0.001 },
  { "kcal", TRUE, 1.0 },
  { "kj", TRUE, 1.0 / 4.184 },
};

static const NutrientName *
find_name (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (name_table); i++)
    if (g_str_equal (name_table[i].name, name))
      return &name_table[i];

  return NULL;
}

static const HeaderUnit *
find_unit (const char *unit)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unit_table); i++)
    if (g_str_equal (unit_table[i].unit, unit))
      return &unit_table[i];

  return NULL;
}

/* The micro sign and the Greek mu, which look the same, both become u. */
static char *
fold_text (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  GString *folded = g_string_new (lower);

  g_string_replace (folded, "\302\265", "u", 0);
  g_string_replace (folded, "\316\274", "u", 0);

  return g_strstrip (g_string_free (folded, FALSE));
}

/* "b1 (thiamine) (mg)" into "b1 (thiamine)" and "mg"; @unit stays NULL without one. */
static void
split_unit (char  *text,
            char **unit)
{
  char *open = strrchr (text, '(');
  gsize length = strlen (text);

  if (open == NULL || text[length - 1] != ')')
    return;

  text[length - 1] = '\0';
  *unit = g_strstrip (g_strdup (open + 1));
  *open = '\0';
  g_strchomp (text);
}

static gboolean
is_energy (OlivineNutrient nutrient)
{
  return nutrient == OLIVINE_NUTRIENT_ENERGY;
}

/**
 * olivine_header_unit_get_factor:
 * @nutrient: a nutrient
 * @unit: a unit in lower case, a micro sign as u
 * @factor: (out) (optional): what a number in that unit is multiplied with to be in
 *   the unit of olivine_nutrient_get_unit()
 *
 * Returns: (transfer none) (nullable): the unit, static; %NULL when it is none of
 *   this nutrient
 */
const char *
olivine_header_unit_get_factor (OlivineNutrient  nutrient,
                                const char      *unit,
                                double          *factor)
{
  const HeaderUnit *from = find_unit (unit);
  const HeaderUnit *to = find_unit (olivine_nutrient_get_unit (nutrient));

  if (from == NULL || to == NULL || from->is_energy != is_energy (nutrient))
    return NULL;

  if (factor != NULL)
    *factor = from->per_base / to->per_base;
  return from->unit;
}

/**
 * olivine_header_unit_find:
 * @cell: a cell of a header
 * @nutrient: (out): the nutrient
 *
 * Reads a header cell with a name and a unit in parentheses.
 *
 * Returns: (transfer none) (nullable): the unit, static; %NULL unless the cell is
 *   one of our nutrients in a unit that can be converted
 */
const char *
olivine_header_unit_find (const char      *cell,
                          OlivineNutrient *nutrient)
{
  g_autofree char *name = fold_text (cell);
  g_autofree char *unit = NULL;
  const NutrientName *known = NULL;

  split_unit (name, &unit);
  known = find_name (name);
  if (known == NULL)
    return NULL;

  *nutrient = known->nutrient;
  if (unit == NULL)
    unit = g_strdup (known->unit);

  return unit != NULL ? olivine_header_unit_get_factor (known->nutrient, unit, NULL) : NULL;
}

/**
 * olivine_header_unit_read:
 * @cell: a cell of a header
 * @nutrient: (out): the nutrient
 * @factor: (out): what a number of this column is multiplied with to be in the
 *   unit of olivine_nutrient_get_unit()
 *
 * Reads a header cell as olivine_header_unit_find() does.
 *
 * Returns: whether it is one of our nutrients, in a unit that can be converted
 */
gboolean
olivine_header_unit_read (const char      *cell,
                          OlivineNutrient *nutrient,
                          double          *factor)
{
  const char *unit = olivine_header_unit_find (cell, nutrient);

  return unit != NULL && olivine_header_unit_get_factor (*nutrient, unit, factor) != NULL;
}
