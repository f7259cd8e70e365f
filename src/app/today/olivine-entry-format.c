/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The wording of the diary's rows and of the matches in Add.
 *
 * Every "sentence" is what assistive tools speak for a row that sighted people
 * read in columns; it leaves nothing out.
 */

#include "config.h"

#include "olivine-entry-format.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "olivine-caution-format.h"
#include "olivine-format.h"

static gint64
entry_mg (const OlivineEntry *entry)
{
  return entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
}

/* "77 milligrams of magnesium", spelled out because "mg" is read letter by letter. */
static char *
spell_magnesium (gint64 magnesium_mg)
{
  g_autofree char *number = NULL;

  if (magnesium_mg == OLIVINE_UNKNOWN)
    return g_strdup (_("magnesium unknown"));

  number = olivine_format_number (magnesium_mg);
  /* Translators: %s is a number */
  return g_strdup_printf (_("%s milligrams of magnesium"), number);
}

static char *
join (GPtrArray  *parts,
      const char *separator)
{
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (separator, (char **) parts->pdata);
}

static char *
line_quantity (const OlivineLogLine *line)
{
  return olivine_format_quantity (olivine_thousandths_from_double (line->quantity), line->unit);
}

/* Whole grams are enough to read; the stored weight is exact. */
static char *
line_grams (const OlivineLogLine *line)
{
  return olivine_format_quantity (olivine_thousandths_from_double (line->grams >= 10.0
                                                                   ? round (line->grams)
                                                                   : line->grams),
                                  "g");
}

/* The form is told where the name does not tell it and there is one to tell. */
static gboolean
form_says_more (const OlivineFood *food)
{
  g_autofree char *name = NULL;

  if (food->form == NULL || *food->form == '\0' || g_str_equal (food->form, "plain"))
    return FALSE;

  name = g_utf8_casefold (food->name, -1);

  return strstr (name, food->form) == NULL;
}

static gboolean
is_in_grams (const OlivineLogLine *line)
{
  return g_strcmp0 (line->unit, "g") == 0;
}

/**
 * olivine_entry_format_figure:
 * @entry: an entry
 *
 * Returns: (transfer full): "77 mg" or "unknown"
 */
char *
olivine_entry_format_figure (const OlivineEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  return olivine_format_amount (entry_mg (entry), "mg", FALSE);
}

/**
 * olivine_entry_format_subtitle:
 * @entry: an entry
 *
 * Returns: (transfer full): "½ cup · 86 g · 12:30 · with oil"
 */
char *
olivine_entry_format_subtitle (const OlivineEntry *entry)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (entry != NULL, NULL);

  g_ptr_array_add (parts, olivine_format_entry_amount (entry));
  if (entry->time != NULL && *entry->time != '\0')
    g_ptr_array_add (parts, g_strdup (entry->time));
  if (entry->note != NULL && *entry->note != '\0')
    g_ptr_array_add (parts, g_strdup (entry->note));

  return join (parts, " · ");
}

/**
 * olivine_entry_format_sentence:
 * @entry: an entry
 *
 * Returns: (transfer full): "Almonds, 30 g, 77 milligrams of magnesium"
 */
char *
olivine_entry_format_sentence (const OlivineEntry *entry)
{
  OlivineSeverity severity = OLIVINE_SEVERITY_INFO;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (entry != NULL, NULL);

  g_ptr_array_add (parts, g_strdup (entry->food));
  g_ptr_array_add (parts, olivine_format_quantity (entry->quantity, entry->unit));
  g_ptr_array_add (parts, spell_magnesium (entry_mg (entry)));
  if (entry->estimated)
    g_ptr_array_add (parts, g_strdup (C_("figure", "estimated")));
  if (olivine_caution_ids_get_severity (entry->cautions, entry->agreed, &severity))
    /* Translators: %s is how strongly a dose was cautioned against, as in "Check first" */
    g_ptr_array_add (parts, g_strdup_printf (_("logged under: %s"),
                                             olivine_severity_get_word (severity)));
  if (entry->time != NULL && *entry->time != '\0')
    g_ptr_array_add (parts, g_strdup (entry->time));
  if (entry->note != NULL && *entry->note != '\0')
    g_ptr_array_add (parts, g_strdup (entry->note));

  return join (parts, ", ");
}

/**
 * olivine_entry_format_logged:
 * @entry: an entry that was just logged
 *
 * Returns: (transfer full): "Almonds, 30 g: 77 mg"
 */
char *
olivine_entry_format_logged (const OlivineEntry *entry)
{
  g_autofree char *quantity = NULL;
  g_autofree char *figure = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  quantity = olivine_format_quantity (entry->quantity, entry->unit);
  if (entry_mg (entry) == OLIVINE_UNKNOWN)
    /* Translators: a food and its quantity, as in "Almonds, 30 g" */
    return g_strdup_printf (_("%s, %s: magnesium unknown"), entry->food, quantity);

  figure = olivine_entry_format_figure (entry);
  /* Translators: a food, its quantity and its magnesium, as in "Almonds, 30 g: 77 mg" */
  return g_strdup_printf (_("%s, %s: %s"), entry->food, quantity, figure);
}

/**
 * olivine_entry_format_section_total:
 * @intake: what the entries of a section add up to
 *
 * Returns: (transfer full): "96 mg", "at least 96 mg", "unknown", or empty without entries
 */
char *
olivine_entry_format_section_total (const OlivineIntake *intake)
{
  g_return_val_if_fail (intake != NULL, NULL);

  if (intake->n_entries == 0)
    return g_strdup ("");
  if (intake->n_unknown == intake->n_entries)
    return olivine_format_amount (OLIVINE_UNKNOWN, "mg", FALSE);

  return olivine_format_amount (intake->total_mg, "mg", intake->at_least);
}

/**
 * olivine_entry_format_section_sentence:
 * @title: the section's name, translated
 * @intake: what its entries add up to
 *
 * Returns: (transfer full): "Breakfast, 96 mg", or the name alone without entries
 */
char *
olivine_entry_format_section_sentence (const char          *title,
                                       const OlivineIntake *intake)
{
  g_autofree char *total = olivine_entry_format_section_total (intake);

  if (*total == '\0')
    return g_strdup (title);

  /* Translators: a meal and its magnesium, as in "Breakfast, 96 mg" */
  return g_strdup_printf (_("%s, %s"), title, total);
}

/**
 * olivine_entry_format_chip:
 * @suggestion: a suggested portion
 *
 * Returns: (transfer full): "Black beans, ½ cup"
 */
char *
olivine_entry_format_chip (const OlivineSuggestion *suggestion)
{
  g_autofree char *quantity = NULL;

  g_return_val_if_fail (suggestion != NULL, NULL);

  quantity = olivine_format_quantity (olivine_thousandths_from_double (suggestion->quantity),
                                      suggestion->unit);

  /* Translators: a food and its quantity, as in "Black beans, ½ cup" */
  return g_strdup_printf (C_("portion", "%s, %s"), suggestion->food->name, quantity);
}

/**
 * olivine_entry_format_chip_gain:
 * @suggestion: a suggested portion
 *
 * Returns: (transfer full): "+60", the milligrams it would add
 */
char *
olivine_entry_format_chip_gain (const OlivineSuggestion *suggestion)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (suggestion != NULL, NULL);

  number = olivine_format_number (suggestion->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM]);
  /* Translators: %s is a number of milligrams that would be added */
  return g_strdup_printf (C_("gain", "+%s"), number);
}

/**
 * olivine_entry_format_shows_minerals:
 * @person: the person
 *
 * Returns: whether potassium and phosphorus stand beside foods: with reduced kidneys, or
 *   when a limit was given
 */
gboolean
olivine_entry_format_shows_minerals (const OlivinePerson *person)
{
  g_return_val_if_fail (person != NULL, FALSE);

  return olivine_person_has_reduced_kidneys (person) || !isnan (person->potassium_max_mg)
         || !isnan (person->phosphorus_max_mg)
         || olivine_person_has_condition (person, "potassium-restricted")
         || olivine_person_has_condition (person, "phosphorus-restricted");
}

/**
 * olivine_entry_format_minerals:
 * @snapshot: what a portion holds
 *
 * Returns: (transfer full): "potassium 611 mg, phosphorus 241 mg"
 */
char *
olivine_entry_format_minerals (const OlivineSnapshot *snapshot)
{
  g_autofree char *potassium = NULL;
  g_autofree char *phosphorus = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  potassium = olivine_format_amount (snapshot->thousandths[OLIVINE_NUTRIENT_POTASSIUM], "mg",
                                     FALSE);
  phosphorus = olivine_format_amount (snapshot->thousandths[OLIVINE_NUTRIENT_PHOSPHORUS], "mg",
                                      FALSE);
  /* Translators: two amounts, as in "potassium 611 mg, phosphorus 241 mg" */
  return g_strdup_printf (_("potassium %s, phosphorus %s"), potassium, phosphorus);
}

/**
 * olivine_entry_format_chip_sentence:
 * @suggestion: a suggested portion
 *
 * Returns: (transfer full): "Add Black beans, ½ cup, 60 milligrams of magnesium"
 */
char *
olivine_entry_format_chip_sentence (const OlivineSuggestion *suggestion)
{
  g_autofree char *quantity = NULL;
  g_autofree char *magnesium = NULL;

  g_return_val_if_fail (suggestion != NULL, NULL);

  quantity = olivine_format_quantity (olivine_thousandths_from_double (suggestion->quantity),
                                      suggestion->unit);
  magnesium = spell_magnesium (suggestion->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM]);

  /* Translators: a food, its quantity, and "60 milligrams of magnesium" */
  return g_strdup_printf (_("Add %s, %s, %s"), suggestion->food->name, quantity, magnesium);
}

/**
 * olivine_entry_format_line_mg:
 * @line: a food and how much of it
 *
 * Returns: its magnesium in thousandths of a milligram, or %OLIVINE_UNKNOWN
 */
gint64
olivine_entry_format_line_mg (const OlivineLogLine *line)
{
  OlivineSnapshot snapshot;

  g_return_val_if_fail (line != NULL, OLIVINE_UNKNOWN);

  olivine_nutrients_snapshot (&line->food->per_100g, line->grams, &snapshot);

  return snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
}

/**
 * olivine_entry_format_match_subtitle:
 * @line: a food and how much of it
 *
 * Returns: (transfer full): "½ cup · 86 g · Legumes · boiled"
 */
char *
olivine_entry_format_match_subtitle (const OlivineLogLine *line)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const OlivineFood *food = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  food = line->food;
  g_ptr_array_add (parts, line_quantity (line));
  if (!is_in_grams (line))
    g_ptr_array_add (parts, line_grams (line));
  if (food->brand != NULL && *food->brand != '\0')
    g_ptr_array_add (parts, g_strdup (food->brand));
  if (food->group != NULL && *food->group != '\0')
    g_ptr_array_add (parts, g_strdup (olivine_format_group (food->group)));
  if (form_says_more (food))
    g_ptr_array_add (parts, g_strdup (olivine_format_form (food->form)));

  return join (parts, " · ");
}

/**
 * olivine_entry_format_match_sentence:
 * @line: a food and how much of it
 *
 * Returns: (transfer full): "Almonds, 30 g, 77 milligrams of magnesium"
 */
char *
olivine_entry_format_match_sentence (const OlivineLogLine *line)
{
  g_autofree char *quantity = NULL;
  g_autofree char *magnesium = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  quantity = line_quantity (line);
  magnesium = spell_magnesium (olivine_entry_format_line_mg (line));

  return g_strdup_printf ("%s, %s, %s", line->food->name, quantity, magnesium);
}

/**
 * olivine_entry_format_overview:
 * @line: a food and how much of it
 *
 * Returns: (transfer full): what stands below the food's name outside of the window:
 *   "30 g: 77 mg of magnesium"
 */
char *
olivine_entry_format_overview (const OlivineLogLine *line)
{
  g_autofree char *quantity = NULL;
  g_autofree char *figure = NULL;
  gint64 magnesium_mg = OLIVINE_UNKNOWN;

  g_return_val_if_fail (line != NULL, NULL);

  quantity = line_quantity (line);
  magnesium_mg = olivine_entry_format_line_mg (line);
  if (magnesium_mg == OLIVINE_UNKNOWN)
    /* Translators: %s is an amount of a food, as in "1 glass" */
    return g_strdup_printf (_("%s: magnesium unknown"), quantity);

  figure = olivine_format_amount (magnesium_mg, "mg", FALSE);
  /* Translators: an amount of a food and its magnesium, as in "½ cup: 60 mg of magnesium" */
  return g_strdup_printf (_("%s: %s of magnesium"), quantity, figure);
}

/**
 * olivine_entry_format_understood:
 * @line: what would be logged
 *
 * Returns: (transfer full): "Black beans: ½ cup = 86 g, 60 mg of magnesium"
 */
char *
olivine_entry_format_understood (const OlivineLogLine *line)
{
  g_autofree char *quantity = NULL;
  g_autofree char *grams = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *figure = NULL;
  gint64 magnesium_mg = OLIVINE_UNKNOWN;

  g_return_val_if_fail (line != NULL, NULL);

  quantity = line_quantity (line);
  grams = line_grams (line);
  amount = is_in_grams (line) ? g_strdup (quantity) : g_strdup_printf ("%s = %s", quantity, grams);
  magnesium_mg = olivine_entry_format_line_mg (line);
  if (magnesium_mg == OLIVINE_UNKNOWN)
    /* Translators: a food and its amount, as in "Oat drink: 1 glass = 200 g" */
    return g_strdup_printf (_("%s: %s, magnesium unknown"), line->food->name, amount);

  figure = olivine_format_amount (magnesium_mg, "mg", FALSE);
  /* Translators: a food, its amount and "60 mg", as in "Black beans: ½ cup = 86 g, 60 mg …" */
  return g_strdup_printf (_("%s: %s, %s of magnesium"), line->food->name, amount, figure);
}

/**
 * olivine_entry_format_ask_again:
 * @line: an amount that is possible but unlikely
 *
 * Returns: (transfer full): what has to be done to log it all the same
 */
char *
olivine_entry_format_ask_again (const OlivineLogLine *line)
{
  g_autofree char *quantity = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  quantity = line_quantity (line);
  /* Translators: %s is a quantity, as in "5 kg" */
  return g_strdup_printf (_("%s is a lot: press Enter again to log it"), quantity);
}

/**
 * olivine_entry_format_offers_food:
 * @entry: an entry
 *
 * Returns: whether a food of one's own can be made of it: no food stands for it, and
 *   what it weighs and has is its own
 */
gboolean
olivine_entry_format_offers_food (const OlivineEntry *entry)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  return entry->kind == OLIVINE_KIND_FOOD && *entry->food_id == '\0' && !entry->estimated
         && entry->grams != OLIVINE_UNKNOWN && entry->grams > 0;
}
