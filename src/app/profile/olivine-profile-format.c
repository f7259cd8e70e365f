/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the profile and its target are called on screen.
 *
 * A target is never shown without its kind and source, and where there is none
 * the reason is said instead of a number.
 */

#include "olivine-profile-format.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "olivine-food-draft.h"
#include "olivine-format.h"

/**
 * olivine_profile_choices:
 * @key: "sex", "life-stage", "kidney", "dialysis" or "standard"
 *
 * Returns: (transfer none) (array zero-terminated=1): the texts that @key can
 *   have, as olivine_person_set_text() takes them, in the order of a menu
 */
const char *const *
olivine_profile_choices (const char *key)
{
  static const char *const sexes[] = { "", "female", "male", NULL };
  static const char *const life_stages[] = { "none", "pregnant", "lactating", NULL };
  static const char *const kidneys[] = { "unknown", "normal", "ckd", NULL };
  static const char *const dialyses[] = { "none", "haemodialysis", "peritoneal", NULL };
  static const char *standards[OLIVINE_N_STANDARDS + 1];

  if (g_strcmp0 (key, "sex") == 0)
    return sexes;
  if (g_strcmp0 (key, "life-stage") == 0)
    return life_stages;
  if (g_strcmp0 (key, "kidney") == 0)
    return kidneys;
  if (g_strcmp0 (key, "dialysis") == 0)
    return dialyses;
  g_return_val_if_fail (g_strcmp0 (key, "standard") == 0, NULL);

  for (OlivineStandard i = 0; i < OLIVINE_N_STANDARDS; i++)
    standards[i] = olivine_standard_to_nick (i);

  return standards;
}

static char *
standard_label (const char *choice)
{
  OlivineStandard standard = OLIVINE_STANDARD_US_CA;

  if (!olivine_standard_from_nick (choice, &standard, NULL))
    return g_strdup (choice);

  /* Translators: for whom a standard is, and who published it. */
  return g_strdup_printf (C_("standard", "%s · %s"),
                          olivine_format_standard (standard),
                          olivine_standard_get_publisher (standard));
}

static const char *
kidney_label (const char *choice)
{
  if (g_str_equal (choice, "normal"))
    return C_("kidneys", "Healthy, as far as tests say");
  if (g_str_equal (choice, "ckd"))
    return C_("kidneys", "Chronic kidney disease");

  return C_("kidneys", "Not known");
}

static const char *
dialysis_label (const char *choice)
{
  if (g_str_equal (choice, "haemodialysis"))
    return C_("dialysis", "Haemodialysis");
  if (g_str_equal (choice, "peritoneal"))
    return C_("dialysis", "Peritoneal dialysis");

  return C_("dialysis", "No dialysis");
}

/**
 * olivine_profile_choice_label:
 * @key: "sex", "life-stage", "kidney", "dialysis" or "standard"
 * @choice: one of olivine_profile_choices()
 *
 * Returns: (transfer full): what @choice is called, translated
 */
char *
olivine_profile_choice_label (const char *key,
                              const char *choice)
{
  if (g_strcmp0 (key, "standard") == 0)
    return standard_label (choice);
  if (g_strcmp0 (key, "kidney") == 0)
    return g_strdup (kidney_label (choice));
  if (g_strcmp0 (key, "dialysis") == 0)
    return g_strdup (dialysis_label (choice));
  if (g_str_equal (choice, "female"))
    return g_strdup (C_("sex", "Female"));
  if (g_str_equal (choice, "male"))
    return g_strdup (C_("sex", "Male"));
  if (g_str_equal (choice, "pregnant"))
    return g_strdup (C_("life stage", "Pregnant"));
  if (g_str_equal (choice, "lactating"))
    return g_strdup (C_("life stage", "Breastfeeding"));
  if (g_str_equal (choice, "none"))
    return g_strdup (C_("life stage", "Neither pregnant nor breastfeeding"));

  return g_strdup (C_("sex", "Not said"));
}

static gboolean
is_number (const char *key)
{
  return g_str_has_suffix (key, "-kg") || g_str_has_suffix (key, "-mg")
         || g_str_has_suffix (key, "-g") || g_str_has_suffix (key, "-kcal")
         || g_str_equal (key, "egfr");
}

/**
 * olivine_profile_edit_text:
 * @person: the person
 * @key: a profile key
 *
 * Returns: (transfer full): the value of @key as it is shown for editing
 */
char *
olivine_profile_edit_text (const OlivinePerson *person,
                           const char          *key)
{
  g_autofree char *text = olivine_person_get_text (person, key);
  double number = NAN;

  if (is_number (key) && olivine_double_from_text (text, &number, NULL))
    return olivine_draft_write_number (number);

  return g_steal_pointer (&text);
}

/**
 * olivine_profile_error_text:
 * @key: the profile key that was set
 * @error: why it was not
 *
 * Beside its field a message need not name the key.
 *
 * Returns: (transfer full): the message without the key
 */
char *
olivine_profile_error_text (const char   *key,
                            const GError *error)
{
  g_autofree char *prefix = g_strconcat (key, ": ", NULL);

  if (g_str_has_prefix (error->message, prefix))
    return g_strdup (error->message + strlen (prefix));

  return g_strdup (error->message);
}

typedef struct {
  OlivineStandard  standard;
  const char      *territories; /* ISO 3166 codes, each followed by a space */
} Region;

/**
 * olivine_profile_locale_standard:
 * @locale: (nullable): a locale name such as "de_AT.UTF-8"
 *
 * The standard to offer first to a person who uses @locale.  Where a territory
 * has none among ours it is the one of the World Health Organization.
 *
 * Returns: a standard
 */
OlivineStandard
olivine_profile_locale_standard (const char *locale)
{
  static const Region regions[] = {
    { OLIVINE_STANDARD_US_CA, "US CA " },
    { OLIVINE_STANDARD_UK, "GB IM JE GG " },
    { OLIVINE_STANDARD_DACH, "DE AT CH " },
    { OLIVINE_STANDARD_NORDIC, "DK FI IS NO SE FO GL AX " },
    { OLIVINE_STANDARD_AU_NZ, "AU NZ " },
    { OLIVINE_STANDARD_JP_2025, "JP " },
    { OLIVINE_STANDARD_EFSA,
      "BE BG CY CZ EE ES FR GR HR HU IE IT LT LU LV MT NL PL PT RO SI SK " },
  };
  const char *territory = locale != NULL ? strchr (locale, '_') : NULL;
  char code[4] = { 0 };

  if (territory == NULL || !g_ascii_isupper (territory[1]) || !g_ascii_isupper (territory[2]))
    return OLIVINE_STANDARD_WHO;

  code[0] = territory[1];
  code[1] = territory[2];
  code[2] = ' ';
  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    if (strstr (regions[i].territories, code) != NULL)
      return regions[i].standard;

  return OLIVINE_STANDARD_WHO;
}

/**
 * olivine_target_format_reason:
 * @target: a target without an amount
 *
 * Returns: (transfer full): why there is no number, and what would help
 */
char *
olivine_target_format_reason (const OlivineTarget *target)
{
  switch (target->state)
    {
    case OLIVINE_TARGET_AGE_UNKNOWN:
      return g_strdup (_("Give a birth date to see a target"));
    case OLIVINE_TARGET_SEX_UNKNOWN:
      return g_strdup (_("This standard’s target depends on sex"));
    case OLIVINE_TARGET_WEIGHT_UNKNOWN:
      return g_strdup (_("This standard’s level depends on weight"));
    case OLIVINE_TARGET_NOT_SET:
      return g_strdup (_("This standard sets no level"));
    case OLIVINE_TARGET_NOT_COVERED:
      return g_strdup (_("Not covered by this standard"));
    case OLIVINE_TARGET_COVERED:
    default:
      return g_strdup ("");
    }
}

/**
 * olivine_target_format_headline:
 * @target: a target
 *
 * Returns: (transfer full): for example "320 mg a day", or why there is none
 */
char *
olivine_target_format_headline (const OlivineTarget *target)
{
  g_autofree char *amount = NULL;

  g_return_val_if_fail (target != NULL, NULL);

  if (target->state != OLIVINE_TARGET_COVERED)
    return olivine_target_format_reason (target);

  amount = olivine_format_amount (olivine_thousandths_from_double (target->amount_mg), "mg", FALSE);

  /* Translators: %s is an amount such as "320 mg". */
  return g_strdup_printf (_("%s a day"), amount);
}

/**
 * olivine_target_format_kind:
 * @kind: a kind of target
 *
 * Returns: the kind in full, translated, with its usual abbreviation
 */
const char *
olivine_target_format_kind (OlivineTargetKind kind)
{
  switch (kind)
    {
    case OLIVINE_TARGET_OWN:
      return _("A target of your clinician");
    case OLIVINE_TARGET_RDA:
      return _("Recommended dietary allowance (RDA)");
    case OLIVINE_TARGET_RDI:
      return _("Recommended dietary intake (RDI)");
    case OLIVINE_TARGET_RNI:
      return _("Reference nutrient intake (RNI)");
    case OLIVINE_TARGET_AI:
      return _("Adequate intake (AI)");
    case OLIVINE_TARGET_DV:
      return _("Daily value on food labels (DV)");
    case OLIVINE_TARGET_NRV:
      return _("Nutrient reference value on food labels (NRV)");
    case OLIVINE_TARGET_EAR:
      return _("Estimated average requirement (EAR)");
    case OLIVINE_TARGET_LRNI:
      return _("Lower reference nutrient intake (LRNI)");
    case OLIVINE_TARGET_UL:
    default:
      return _("Upper level for supplements and medicines (UL)");
    }
}

/**
 * olivine_upper_level_format_line:
 * @level: the upper level of a person
 *
 * Returns: (transfer full): what is said of supplements and medicines
 */
char *
olivine_upper_level_format_line (const OlivineTarget *level)
{
  g_autofree char *headline = NULL;

  g_return_val_if_fail (level != NULL, NULL);

  headline = olivine_target_format_headline (level);

  /* Translators: %s is an amount such as "350 mg a day", or a reason such as
   * "Not covered by this standard". */
  return g_strdup_printf (_("Upper level for supplements and medicines: %s"), headline);
}
