/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of the profile's keys: how each is read, checked and written.
 *
 * Whatever shows or stores a profile goes through here, so that a key has the
 * same range and the same text in the window, on the command line and in files.
 */

#include "config.h"

#include "olivine-person.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-excerpt.h"
#include "olivine-nicks.h"
#include "olivine-person-lists.h"
#include "olivine-quantity.h"
#include "olivine-thousandths.h"

#define FIRST_YEAR 1880

typedef enum {
  FIELD_DATE,
  FIELD_CHOICE,
  FIELD_STANDARD,
  FIELD_NUMBER,
  FIELD_YES_NO,
  FIELD_CONDITIONS,
  FIELD_MEDICINES,
} FieldType;

typedef struct {
  const char        *key;
  FieldType          type;
  gsize              offset; /* in OlivinePerson */
  const char *const *nicks;  /* of a choice, ordered as its enum; the first is the default */
  double             min;    /* of a number, in the unit that ends the key */
  double             max;
} Field;

static const char *const sex_nicks[] = { "", "female", "male", NULL };
static const char *const life_stage_nicks[] = { "none", "pregnant", "lactating", NULL };
static const char *const kidney_nicks[] = { "unknown", "normal", "ckd", NULL };
static const char *const dialysis_nicks[] = { "none", "haemodialysis", "peritoneal", NULL };
static const char *const yes_no_nicks[] = { "no", "yes", NULL };

#define FIELD(key, type, member, ...) \
  { key, type, G_STRUCT_OFFSET (OlivinePerson, member), __VA_ARGS__ }

static const Field fields[] = {
  FIELD ("birth-date", FIELD_DATE, birth, NULL),
  FIELD ("sex", FIELD_CHOICE, sex, sex_nicks),
  FIELD ("life-stage", FIELD_CHOICE, life_stage, life_stage_nicks),
  FIELD ("weight-kg", FIELD_NUMBER, weight_kg, NULL, 0.5, 500),
  FIELD ("standard", FIELD_STANDARD, standard, NULL),
  FIELD ("target-mg", FIELD_NUMBER, target_mg, NULL, 1, 2000),
  FIELD ("kidney", FIELD_CHOICE, kidney, kidney_nicks),
  FIELD ("egfr", FIELD_NUMBER, egfr_ml_min_173, NULL, 1, 200),
  FIELD ("egfr-date", FIELD_DATE, egfr_date, NULL),
  FIELD ("dialysis", FIELD_CHOICE, dialysis, dialysis_nicks),
  FIELD ("transplant", FIELD_YES_NO, transplant, NULL),
  FIELD ("conditions", FIELD_CONDITIONS, conditions, NULL),
  FIELD ("medicines", FIELD_MEDICINES, medicines, NULL),
  FIELD ("potassium-max-mg", FIELD_NUMBER, potassium_max_mg, NULL, 100, 20000),
  FIELD ("phosphorus-max-mg", FIELD_NUMBER, phosphorus_max_mg, NULL, 50, 10000),
  FIELD ("sodium-max-mg", FIELD_NUMBER, sodium_max_mg, NULL, 100, 20000),
  FIELD ("protein-max-g", FIELD_NUMBER, protein_max_g, NULL, 5, 500),
  FIELD ("energy-kcal", FIELD_NUMBER, energy_kcal, NULL, 300, 10000),
  FIELD ("calcification-goal", FIELD_YES_NO, calcification_goal, NULL),
};

/**
 * olivine_person_keys:
 *
 * Returns: (transfer none) (array zero-terminated=1): the keys of a profile,
 *   in the order in which they are shown
 */
const char *const *
olivine_person_keys (void)
{
  static const char *keys[G_N_ELEMENTS (fields) + 1];
  static gsize is_filled = 0;

  if (g_once_init_enter (&is_filled))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
        keys[i] = fields[i].key;
      g_once_init_leave (&is_filled, 1);
    }

  return keys;
}

static const Field *
find_field (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_strcmp0 (fields[i].key, key) == 0)
      return &fields[i];

  return NULL;
}

/**
 * olivine_person_key_choices:
 * @key: one of olivine_person_keys()
 * @is_list: (out): whether several of them may be set, separated by commas
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the words that
 *   the key can be set to; %NULL for a number, a date or a key that does not exist
 */
const char *const *
olivine_person_key_choices (const char *key,
                            gboolean   *is_list)
{
  const Field *field = find_field (key);

  g_return_val_if_fail (is_list != NULL, NULL);

  *is_list = field != NULL
             && (field->type == FIELD_CONDITIONS || field->type == FIELD_MEDICINES);
  if (field == NULL)
    return NULL;

  switch (field->type)
    {
    case FIELD_CHOICE:
      return field->nicks;
    case FIELD_STANDARD:
      return olivine_standard_nicks ();
    case FIELD_YES_NO:
      return yes_no_nicks;
    case FIELD_CONDITIONS:
      return olivine_condition_ids ();
    case FIELD_MEDICINES:
      return olivine_medicine_ids ();
    case FIELD_DATE:
    case FIELD_NUMBER:
    default:
      return NULL;
    }
}

static gboolean
set_date (const Field  *field,
          OlivineDate  *member,
          const char   *text,
          OlivineDate   today,
          GError      **error)
{
  OlivineDate date = OLIVINE_DATE_NONE;

  if (*text != '\0' && !olivine_date_from_text (text, &date, error))
    {
      g_prefix_error (error, "%s: ", field->key);
      return FALSE;
    }
  if (olivine_date_is_set (date) && olivine_date_is_set (today)
      && olivine_date_compare (date, today) > 0)
    {
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   /* Translators: %s is a date */
                   _("%s is in the future. Check the year."), text);
      g_prefix_error (error, "%s: ", field->key);
      return FALSE;
    }
  if (olivine_date_is_set (date)
      && olivine_date_compare (date, olivine_date_from_ymd (FIRST_YEAR, 1, 1)) < 0)
    {
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   /* Translators: %s is a date, %d a year */
                   _("%s is too long ago. Give a day from %d on."), text, FIRST_YEAR);
      g_prefix_error (error, "%s: ", field->key);
      return FALSE;
    }

  *member = date;
  return TRUE;
}

static gboolean
set_choice (const Field        *field,
            const char *const  *nicks,
            int                *member,
            const char         *text,
            GError            **error)
{
  int position = 0;

  if (*text != '\0'
      && !olivine_nicks_find (nicks,
                              /* Translators: keep {word} and {choices}; they are replaced */
                              _("“{word}” is not one of the choices. Use one of: {choices}."),
                              text, &position, error))
    {
      g_prefix_error (error, "%s: ", field->key);
      return FALSE;
    }

  *member = position;
  return TRUE;
}

static gboolean
set_standard (OlivinePerson  *person,
              const char     *text,
              GError        **error)
{
  if (*text == '\0')
    {
      person->standard = OLIVINE_STANDARD_US_CA;
      return TRUE;
    }

  return olivine_standard_from_nick (text, &person->standard, error);
}

static gboolean
set_number (const Field  *field,
            double       *member,
            const char   *text,
            GError      **error)
{
  double number = NAN;

  /* As in files, with a dot; else as people write it, with a comma. */
  if (!olivine_double_from_text (text, &number, NULL)
      && !olivine_number_parse (text, &number, error))
    {
      g_prefix_error (error, "%s: ", field->key);
      return FALSE;
    }
  if (!isnan (number) && (number < field->min || number > field->max))
    {
      g_autofree char *quoted = olivine_excerpt (text);

      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   /* Translators: %s is the number that was typed */
                   _("%s cannot be. Give a number from %g to %g."),
                   quoted, field->min, field->max);
      g_prefix_error (error, "%s: ", field->key);
      return FALSE;
    }

  *member = number;
  return TRUE;
}

static gboolean
set_list (const Field  *field,
          GStrv        *member,
          const char   *text,
          GError      **error)
{
  GStrv list = NULL;
  gboolean is_read = field->type == FIELD_CONDITIONS
                     ? olivine_conditions_from_text (text, &list, error)
                     : olivine_medicines_from_text (text, &list, error);

  if (!is_read)
    {
      g_prefix_error (error, "%s: ", field->key);
      return FALSE;
    }

  g_strfreev (*member);
  *member = list;
  return TRUE;
}

/**
 * olivine_person_set_text:
 * @person: the person to change
 * @key: one of olivine_person_keys()
 * @text: (nullable): the value as text; empty sets the key back to its default
 * @today: the day it is, after which no date may be; %OLIVINE_DATE_NONE allows any
 * @error: return location for an error
 *
 * Sets one key of a profile from text.  What keys mean together is checked by
 * olivine_person_validate().
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME for a key or word that does not
 * exist, %OLIVINE_CORE_ERROR_INVALID for what cannot be read,
 * %OLIVINE_CORE_ERROR_RANGE for what cannot be.
 *
 * Returns: whether the key was set; if not, @person is unchanged
 */
gboolean
olivine_person_set_text (OlivinePerson  *person,
                         const char     *key,
                         const char     *text,
                         OlivineDate     today,
                         GError        **error)
{
  const Field *field = NULL;
  g_autofree char *value = NULL;
  gpointer member = NULL;

  g_return_val_if_fail (person != NULL, FALSE);

  field = find_field (key);
  if (field == NULL)
    {
      g_autofree char *keys = g_strjoinv (", ", (GStrv) olivine_person_keys ());
      g_autofree char *quoted = olivine_excerpt (key);

      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNKNOWN_NAME,
                   _("The profile has no key “%s”. Use one of: %s."), quoted, keys);
      return FALSE;
    }

  value = g_strstrip (g_strdup (text != NULL ? text : ""));
  member = G_STRUCT_MEMBER_P (person, field->offset);
  switch (field->type)
    {
    case FIELD_DATE:
      return set_date (field, member, value, today, error);
    case FIELD_CHOICE:
      return set_choice (field, field->nicks, member, value, error);
    case FIELD_STANDARD:
      return set_standard (person, value, error);
    case FIELD_NUMBER:
      return set_number (field, member, value, error);
    case FIELD_YES_NO:
      return set_choice (field, yes_no_nicks, member, value, error);
    case FIELD_CONDITIONS:
    case FIELD_MEDICINES:
      return set_list (field, member, value, error);
    default:
      g_assert_not_reached ();
    }
}

/**
 * olivine_person_get_text:
 * @person: a person
 * @key: one of olivine_person_keys()
 *
 * Writes one key of a profile, so that olivine_person_set_text() reads the same.
 *
 * Returns: (transfer full) (nullable): the text, empty when nothing is known;
 *   %NULL for a key that does not exist
 */
char *
olivine_person_get_text (const OlivinePerson *person,
                         const char          *key)
{
  const Field *field = NULL;
  gconstpointer member = NULL;

  g_return_val_if_fail (person != NULL, NULL);

  field = find_field (key);
  if (field == NULL)
    return NULL;

  member = G_STRUCT_MEMBER_P (person, field->offset);
  switch (field->type)
    {
    case FIELD_DATE:
      return olivine_date_to_text (*(const OlivineDate *) member);
    case FIELD_CHOICE:
      return g_strdup (field->nicks[*(const int *) member]);
    case FIELD_STANDARD:
      return g_strdup (olivine_standard_to_nick (person->standard));
    case FIELD_NUMBER:
      return olivine_double_to_text (*(const double *) member);
    case FIELD_YES_NO:
      return g_strdup (yes_no_nicks[*(const gboolean *) member ? 1 : 0]);
    case FIELD_CONDITIONS:
    case FIELD_MEDICINES:
      return g_strjoinv (",", *(const GStrv *) member);
    default:
      g_assert_not_reached ();
    }
}
