/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the columns of a header are likely to mean.  It is shown to the person, who
 * knows better; a nutrient without a unit is never guessed.
 */

#include "config.h"

#include "olivine-mapping.h"

#include <string.h>

#include "olivine-header-units.h"

typedef struct {
  OlivineMeaningKind  kind;
  const char         *words; /* in lower case, English, German, French and Spanish */
} KindWords;

static const KindWords word_table[] = {
  { OLIVINE_MEANING_DATE, "date;day;datum;tag;jour;fecha;d\303\255a" },
  { OLIVINE_MEANING_TIME, "time;time of day;zeit;uhrzeit;heure;hora" },
  { OLIVINE_MEANING_MEAL, "meal;group;meal type;mahlzeit;repas;comida" },
  { OLIVINE_MEANING_FOOD, "food;food name;food item;item;name;product;description;speise;"
                          "lebensmittel;nahrungsmittel;essen;bezeichnung;produkt;aliment;plat;"
                          "produit;nom;alimento;producto;nombre" },
  { OLIVINE_MEANING_AMOUNT, "amount;quantity;qty;serving;servings;serving size;portion;portions;"
                            "menge;anzahl;portionen;quantit\303\251;cantidad" },
  { OLIVINE_MEANING_UNIT, "unit;units;einheit;unit\303\251;unidad" },
  { OLIVINE_MEANING_GRAMS, "grams;weight (g);grams (g);amount (g);gramm;gewicht (g);menge (g);"
                           "grammes;poids (g);gramos;peso (g)" },
  { OLIVINE_MEANING_KIND, "kind;product kind" },
  { OLIVINE_MEANING_NOTE, "note;notes;comment;comments;notiz;bemerkung;kommentar;remarque;nota" },
};

static gboolean
has_word (const char *words,
          const char *word)
{
  g_auto (GStrv) list = g_strsplit (words, ";", -1);

  return g_strv_contains ((const char *const *) list, word);
}

/* "Magnesium [mg]", "Magnesium mg" and "magnesium_mg" as "magnesium (mg)". */
static char *
spell_unit (const char *title)
{
  g_autofree char *stripped = g_strstrip (g_strdup (title));
  char *unit = NULL;

  g_strdelimit (stripped, "[", '(');
  g_strdelimit (stripped, "]", ')');
  if (g_str_has_suffix (stripped, ")"))
    return g_steal_pointer (&stripped);

  unit = strrchr (stripped, ' ');
  if (unit == NULL)
    unit = strrchr (stripped, '_');
  if (unit == NULL)
    return g_steal_pointer (&stripped);
  *unit = '\0';

  return g_strdup_printf ("%s (%s)", stripped, unit + 1);
}

static OlivineMeaning
guess_column (const char *title)
{
  g_autofree char *spelled = spell_unit (title);
  g_autofree char *lower = g_utf8_strdown (title, -1);
  OlivineMeaning meaning = { OLIVINE_MEANING_NUTRIENT };

  g_strdelimit (g_strstrip (lower), "_", ' ');
  meaning.unit = olivine_header_unit_find (title, &meaning.nutrient);
  if (meaning.unit == NULL)
    meaning.unit = olivine_header_unit_find (spelled, &meaning.nutrient);
  if (meaning.unit != NULL)
    return meaning;

  for (gsize i = 0; i < G_N_ELEMENTS (word_table); i++)
    if (has_word (word_table[i].words, lower))
      return (OlivineMeaning) { word_table[i].kind };

  return (OlivineMeaning) { OLIVINE_MEANING_IGNORE };
}

static gboolean
is_taken (const OlivineMapping *mapping,
          OlivineMeaning        meaning)
{
  for (guint i = 0; i < mapping->columns->len; i++)
    {
      const OlivineMappedColumn *column = g_ptr_array_index (mapping->columns, i);

      if (column->meaning.kind == meaning.kind
          && (meaning.kind != OLIVINE_MEANING_NUTRIENT
              || column->meaning.nutrient == meaning.nutrient))
        return TRUE;
    }

  return FALSE;
}

/**
 * olivine_mapping_guess:
 * @header: (element-type utf8): the header of a file
 *
 * Guesses what its columns mean.  Of several that could be the same the first is.
 *
 * Returns: (transfer full): a mapping, which need not be complete
 */
OlivineMapping *
olivine_mapping_guess (GPtrArray *header)
{
  OlivineMapping *mapping = olivine_mapping_new ();

  g_return_val_if_fail (header != NULL, mapping);

  for (guint i = 0; i < header->len; i++)
    {
      const char *title = g_ptr_array_index (header, i);
      OlivineMeaning meaning = guess_column (title);

      if (meaning.kind != OLIVINE_MEANING_IGNORE && !is_taken (mapping, meaning))
        olivine_mapping_set (mapping, title, meaning);
    }

  return mapping;
}
