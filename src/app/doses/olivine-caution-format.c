/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cautions in words, icons and colours.
 *
 * The core writes English templates; here they become sentences of the user's
 * language, with the locale's numbers and dates.  A severity is always told by
 * a word and an icon, never by its colour alone.
 */

#include "config.h"

#include "olivine-caution-format.h"

#include <glib/gi18n.h>

#include "olivine-caution-rule.h"
#include "olivine-cautions.h"
#include "olivine-format.h"

static const struct {
  const char *word;
  const char *icon_name;
  const char *css_class;
} severities[OLIVINE_N_SEVERITIES] = {
  [OLIVINE_SEVERITY_INFO] = {
    NC_("severity", "Information"), "dialog-information-symbolic", "severity-info",
  },
  [OLIVINE_SEVERITY_CAUTION] = {
    NC_("severity", "Caution"), "dialog-warning-symbolic", "severity-caution",
  },
  [OLIVINE_SEVERITY_WARNING] = {
    NC_("severity", "Check first"), "emblem-important-symbolic", "severity-warning",
  },
  [OLIVINE_SEVERITY_STOP] = {
    NC_("severity", "Do not take yet"), "action-unavailable-symbolic", "severity-stop",
  },
};

static const char *
translate (const char *context,
           const char *text,
           gpointer    user_data)
{
  if (*text == '\0')
    return text;

  return context != NULL ? g_dpgettext2 (NULL, context, text) : _(text);
}

/* The digits a laboratory prints: up to two decimals, none that say nothing. */
static char *
format_number (double   number,
               gpointer user_data)
{
  int n_decimals = 0;
  double scaled = number;

  while (n_decimals < 2 && ABS (scaled - (double) (gint64) (scaled + 0.5)) > 1e-9)
    {
      scaled *= 10;
      n_decimals++;
    }

  return g_strdup_printf ("%'.*f", n_decimals, number);
}

/* Always with the year: a result may be old. */
static char *
format_date (OlivineDate date,
             gpointer    user_data)
{
  return olivine_format_date (date, OLIVINE_DATE_NONE);
}

/**
 * olivine_caution_words:
 *
 * Returns: (transfer none): the user's language, for olivine_caution_message() and its sisters
 */
const OlivineCautionWords *
olivine_caution_words (void)
{
  static const OlivineCautionWords words = {
    .translate = translate,
    .format_number = format_number,
    .format_date = format_date,
  };

  return &words;
}

/**
 * olivine_severity_get_word:
 * @severity: a severity
 *
 * Returns: (transfer none): "Information", "Caution", "Check first" or "Do not take yet"
 */
const char *
olivine_severity_get_word (OlivineSeverity severity)
{
  g_return_val_if_fail (severity < OLIVINE_N_SEVERITIES, NULL);

  return g_dpgettext2 (NULL, "severity", severities[severity].word);
}

const char *
olivine_severity_get_icon_name (OlivineSeverity severity)
{
  g_return_val_if_fail (severity < OLIVINE_N_SEVERITIES, NULL);

  return severities[severity].icon_name;
}

const char *
olivine_severity_get_css_class (OlivineSeverity severity)
{
  g_return_val_if_fail (severity < OLIVINE_N_SEVERITIES, NULL);

  return severities[severity].css_class;
}

/**
 * olivine_caution_format_heading:
 * @caution: a caution
 *
 * Returns: (transfer full): "Do not take yet: Magnesium products with low kidney function"
 */
char *
olivine_caution_format_heading (const OlivineCaution *caution)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (caution != NULL, NULL);

  title = olivine_caution_title (caution, olivine_caution_words ());
  /* Translators: how strongly something is cautioned against, and what it is about */
  return g_strdup_printf (C_("caution", "%s: %s"),
                          olivine_severity_get_word (caution->severity), title);
}

/**
 * olivine_caution_format_on_day:
 * @heading: what is said of a caution
 * @day: (nullable): the day of which it is said, as people write it
 *
 * Returns: (transfer full): "Do not take yet · Friday 20 November"; @heading without a day
 */
char *
olivine_caution_format_on_day (const char *heading,
                               const char *day)
{
  g_return_val_if_fail (heading != NULL, NULL);

  if (day == NULL)
    return g_strdup (heading);

  /* Translators: how strongly something is cautioned against, and on which day */
  return g_strdup_printf (C_("caution", "%s · %s"), heading, day);
}

/**
 * olivine_caution_format_reason:
 * @caution: a caution
 *
 * Returns: (transfer full): which of the person's data triggered it; empty when none is named
 */
char *
olivine_caution_format_reason (const OlivineCaution *caution)
{
  g_autofree char *reason = NULL;

  g_return_val_if_fail (caution != NULL, NULL);

  reason = olivine_caution_reason (caution, olivine_caution_words ());
  if (*reason == '\0')
    return g_strdup ("");

  /* Translators: %s is what in the person's data a caution comes from, as in "eGFR 28" */
  return g_strdup_printf (_("Because of: %s"), reason);
}

/**
 * olivine_caution_format_whom:
 * @caution: a caution
 *
 * Returns: (transfer full): whom to ask; empty when nobody is named
 */
char *
olivine_caution_format_whom (const OlivineCaution *caution)
{
  g_autofree char *whom = NULL;

  g_return_val_if_fail (caution != NULL, NULL);

  whom = olivine_caution_whom_to_ask (caution, olivine_caution_words ());
  if (*whom == '\0')
    return g_strdup ("");

  /* Translators: %s is who can answer, as in "Your kidney team or pharmacist" */
  return g_strdup_printf (_("Whom to ask: %s"), whom);
}

/**
 * olivine_caution_format_source:
 * @caution: a caution
 *
 * Returns: (transfer full): the citation, with "unverified" where a part was not traced
 */
char *
olivine_caution_format_source (const OlivineCaution *caution)
{
  g_return_val_if_fail (caution != NULL, NULL);

  if (caution->source == NULL || *caution->source == '\0')
    return g_strdup ("");
  if (caution->unverified)
    /* Translators: %s is a citation; a part of what is said was not traced to a publication */
    return g_strdup_printf (_("Source (unverified): %s"), caution->source);

  /* Translators: %s is a citation */
  return g_strdup_printf (_("Source: %s"), caution->source);
}

/**
 * olivine_caution_format_details:
 * @caution: a caution
 *
 * Returns: (transfer full): all that stands below its heading, for assistive tools
 */
char *
olivine_caution_format_details (const OlivineCaution *caution)
{
  g_autofree char *message = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *whom = NULL;
  g_autofree char *source = NULL;
  const char *parts[4];
  GString *details = NULL;

  g_return_val_if_fail (caution != NULL, NULL);

  parts[0] = message = olivine_caution_message (caution, olivine_caution_words ());
  parts[1] = reason = olivine_caution_format_reason (caution);
  parts[2] = whom = olivine_caution_format_whom (caution);
  parts[3] = source = olivine_caution_format_source (caution);
  details = g_string_new (NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (details, "%s%s", details->len > 0 ? "\n" : "", parts[i]);

  return g_string_free (details, FALSE);
}

/**
 * olivine_cautions_format_banner:
 * @cautions: (element-type OlivineCaution): what stands, severest first
 * @is_brief: whether to leave out what the severest is about
 *
 * Returns: (transfer full): one line on the severest, and how many more there are;
 *   empty without any
 */
char *
olivine_cautions_format_banner (GPtrArray *cautions,
                                gboolean   is_brief)
{
  const OlivineCaution *worst = NULL;
  g_autofree char *title = NULL;
  guint n_more = 0;

  g_return_val_if_fail (cautions != NULL, NULL);

  if (cautions->len == 0)
    return g_strdup ("");

  worst = g_ptr_array_index (cautions, 0);
  title = is_brief ? g_strdup (olivine_severity_get_word (worst->severity))
                   : olivine_caution_format_heading (worst);
  n_more = cautions->len - 1;
  if (n_more == 0)
    return g_steal_pointer (&title);

  /* Translators: the heading of a caution, and how many others stand */
  return g_strdup_printf (ngettext ("%s, and %u more", "%s, and %u more", n_more), title, n_more);
}

/**
 * olivine_cautions_format_held:
 * @cautions: (element-type OlivineCaution): what stands
 *
 * Returns: (transfer full) (nullable): why no foods with magnesium are suggested now;
 *   %NULL when they may be
 */
char *
olivine_cautions_format_held (GPtrArray *cautions)
{
  static const char *const holding[] = { "SYM-01", "LAB-02", "LAB-01" };

  g_return_val_if_fail (cautions != NULL, NULL);

  if (!olivine_cautions_hold_suggestions (cautions))
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (holding); i++)
    {
      const OlivineCaution *caution = olivine_cautions_find (cautions, holding[i]);
      g_autofree char *title = NULL;

      if (caution == NULL)
        continue;
      title = olivine_caution_title (caution, olivine_caution_words ());
      /* Translators: %s is what a caution is about, as in "Magnesium in your blood above range" */
      return g_strdup_printf (_("No foods are suggested for more magnesium at the moment: %s."),
                              title);
    }

  return g_strdup (_("No foods are suggested for more magnesium at the moment."));
}

/* An agreed product turns its stops into information, as it did when it was logged. */
static OlivineSeverity
severity_then (const OlivineCautionRule *rule,
               gboolean                  agreed)
{
  return agreed && rule->clearing == OLIVINE_CLEARING_PER_PRODUCT ? OLIVINE_SEVERITY_INFO
                                                                  : rule->severity;
}

/**
 * olivine_caution_ids_get_severity:
 * @ids: (nullable): what an entry was logged under: "KID-01;UL-01"
 * @agreed: whether a clinician agreed to the product
 * @severity: (out): the highest severity of those rules
 *
 * Returns: whether @ids names any rule that is known here
 */
gboolean
olivine_caution_ids_get_severity (const char      *ids,
                                  gboolean         agreed,
                                  OlivineSeverity *severity)
{
  g_auto (GStrv) list = g_strsplit (ids != NULL ? ids : "", ";", -1);
  gboolean found = FALSE;

  g_return_val_if_fail (severity != NULL, FALSE);

  for (guint i = 0; list[i] != NULL; i++)
    {
      const OlivineCautionRule *rule = olivine_caution_rule_find (list[i]);

      if (rule == NULL)
        continue;
      *severity = found ? MAX (*severity, severity_then (rule, agreed))
                        : severity_then (rule, agreed);
      found = TRUE;
    }

  return found;
}
