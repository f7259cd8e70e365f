/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cronometer's biometrics.csv: laboratory values among weights, pulses and moods.
 *
 * Only what the name says beyond doubt is taken: magnesium in red cells or in urine
 * is no serum magnesium.  A value is kept in the unit of its row.
 */

#include "config.h"

#include "olivine-file-format.h"

#include <glib/gi18n.h>

typedef struct {
  const char     *words; /* as name_to_words() leaves them */
  OlivineLabName  name;
} MetricName;

static const MetricName metric_table[] = {
  { "magnesium", OLIVINE_LAB_SERUM_MAGNESIUM },
  { "egfr", OLIVINE_LAB_EGFR },
  { "gfr", OLIVINE_LAB_EGFR },
  { "estimated gfr", OLIVINE_LAB_EGFR },
  { "estimated glomerular filtration rate", OLIVINE_LAB_EGFR },
  { "glomerular filtration rate", OLIVINE_LAB_EGFR },
  { "creatinine", OLIVINE_LAB_CREATININE },
  { "potassium", OLIVINE_LAB_POTASSIUM },
  { "phosphate", OLIVINE_LAB_PHOSPHATE },
  { "phosphorus", OLIVINE_LAB_PHOSPHATE },
  { "calcium", OLIVINE_LAB_CALCIUM },
  { "t50", OLIVINE_LAB_T50 },
};

/* Words that change nothing: a laboratory measures these in serum or plasma. */
static const char *const plain_words[] = { "", "serum", "plasma", "blood", "total", NULL };

static const char *const columns[] = { "day", "metric", "unit", "amount", NULL };

static const char *const number_columns[] = { "amount", NULL };

static gboolean
sniff (OlivineTable *table)
{
  for (const char *const *column = columns; *column != NULL; column++)
    if (!olivine_table_has (table, *column))
      return FALSE;

  return TRUE;
}

/* "Magnesium (Serum)" is "magnesium", "RBC Magnesium" stays "rbc magnesium". */
static char *
name_to_words (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  g_auto (GStrv) words = g_strsplit_set (lower, " ()[],-_/", -1);
  GString *kept = g_string_new (NULL);

  for (gsize i = 0; words[i] != NULL; i++)
    if (!g_strv_contains (plain_words, words[i]))
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? " " : "", words[i]);

  return g_string_free (kept, FALSE);
}

static gboolean
find_name (const char     *metric,
           OlivineLabName *name)
{
  g_autofree char *words = name_to_words (metric);

  for (gsize i = 0; i < G_N_ELEMENTS (metric_table); i++)
    if (g_str_equal (metric_table[i].words, words))
      {
        *name = metric_table[i].name;
        return TRUE;
      }

  return FALSE;
}

/* A potassium ion has one charge: a milliequivalent of it is a millimole. */
static const char *
get_unit (OlivineTable        *table,
          const OlivineRecord *record,
          OlivineLabName       name)
{
  const char *unit = olivine_table_get (table, record, "unit");

  return name == OLIVINE_LAB_POTASSIUM && g_ascii_strcasecmp (unit, "mEq/L") == 0 ? "mmol/L" : unit;
}

static gboolean
read_lab (OlivineTable         *table,
          const OlivineRecord  *record,
          OlivineLab           *lab,
          GError              **error)
{
  if (!olivine_table_get_date (table, record, "day", &lab->date, error)
      || !olivine_lab_unit_from_text (lab->name, get_unit (table, record, lab->name), &lab->unit,
                                      error)
      || !olivine_table_get_double (table, record, "amount", &lab->amount, error))
    return FALSE;

  return olivine_lab_validate (lab, table->today, error);
}

static gboolean
read_row (OlivineTable         *table,
          const OlivineRecord  *record,
          OlivineImportRow    **row,
          GError              **error)
{
  g_autofree OlivineLab *lab = g_new0 (OlivineLab, 1);

  if (!find_name (olivine_table_get (table, record, "metric"), &lab->name))
    return TRUE;
  if (!read_lab (table, record, lab, error))
    return FALSE;
  *row = g_new0 (OlivineImportRow, 1);
  (*row)->lab = g_steal_pointer (&lab);

  return TRUE;
}

const OlivineFormat olivine_format_cronometer_biometrics = {
  .id = "cronometer-biometrics",
  .description = N_("Cronometer's biometrics.csv, for its laboratory values"),
  .columns = columns,
  .number_columns = number_columns,
  .date_column = "day",
  .has_dots = TRUE,
  .notice = N_("Only laboratory values that Olivine keeps are taken: magnesium, potassium, "
               "calcium, phosphate, creatinine, eGFR and T50. All other rows are skipped."),
  .sniff = sniff,
  .read_row = read_row,
};
