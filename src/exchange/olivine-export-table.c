/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tables of a store, whole or in part.
 *
 * As they are unless something else is asked for, they are read back to the last
 * byte.  With other columns or a decimal comma they are for spreadsheets.
 */

#include "config.h"

#include "olivine-export-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-columns.h"
#include "olivine-csv-reader.h"
#include "olivine-diary.h"
#include "olivine-health.h"

/* Every day that can be written YYYY-MM-DD. */
#define FIRST_YEAR 1
#define LAST_YEAR 9999

typedef gboolean (*AddFunc) (OlivineCsvWriter            *writer,
                             OlivineStore                *store,
                             const OlivineExportOptions  *options,
                             guint                       *n_rows,
                             GError                     **error);

typedef GPtrArray *(*LoadFunc) (OlivineStore  *store,
                                OlivineDate    from,
                                OlivineDate    to,
                                GError       **error);

static const char *const diary_columns[] = { OLIVINE_DIARY_COLUMNS, NULL };
static const char *const days_columns[] = { OLIVINE_DAY_COLUMNS, "complete", NULL };
static const char *const foods_columns[] = { OLIVINE_FOOD_COLUMNS, NULL };
static const char *const plan_columns[] = { OLIVINE_PLAN_COLUMNS, "dish_id", "eaten", NULL };
static const char *const labs_columns[] = { OLIVINE_LAB_COLUMNS, NULL };

/* The days of the diary that are asked for; none: @from is not set. */
static gboolean
get_bounds (OlivineStore                *store,
            const OlivineExportOptions  *options,
            OlivineDate                 *from,
            OlivineDate                 *to,
            GError                     **error)
{
  if (!olivine_diary_bounds (store, from, to, error))
    return FALSE;
  if (!olivine_date_is_set (*from))
    return TRUE;

  if (olivine_date_is_set (options->from) && olivine_date_compare (options->from, *from) > 0)
    *from = options->from;
  if (olivine_date_is_set (options->to) && olivine_date_compare (options->to, *to) < 0)
    *to = options->to;
  if (olivine_date_compare (*from, *to) > 0)
    *from = OLIVINE_DATE_NONE;

  return TRUE;
}

/* What the diary holds of the days that are asked for. */
static GPtrArray *
load_days (OlivineStore                *store,
           const OlivineExportOptions  *options,
           LoadFunc                     load,
           GError                     **error)
{
  OlivineDate from = OLIVINE_DATE_NONE;
  OlivineDate to = OLIVINE_DATE_NONE;

  if (!get_bounds (store, options, &from, &to, error))
    return NULL;

  return olivine_date_is_set (from) ? load (store, from, to, error) : g_ptr_array_new ();
}

static gboolean
add_diary (OlivineCsvWriter            *writer,
           OlivineStore                *store,
           const OlivineExportOptions  *options,
           guint                       *n_rows,
           GError                     **error)
{
  g_autoptr (GPtrArray) entries = load_days (store, options, olivine_diary_entries, error);

  if (entries == NULL)
    return FALSE;

  olivine_export_add_entries (writer, entries);
  *n_rows = entries->len;
  return TRUE;
}

static gboolean
add_days (OlivineCsvWriter            *writer,
          OlivineStore                *store,
          const OlivineExportOptions  *options,
          guint                       *n_rows,
          GError                     **error)
{
  g_autoptr (GPtrArray) days = load_days (store, options, olivine_diary_get_days, error);

  if (days == NULL)
    return FALSE;

  olivine_export_add_days (writer, days, TRUE);
  *n_rows = days->len;
  return TRUE;
}

static gboolean
add_foods (OlivineCsvWriter            *writer,
           OlivineStore                *store,
           const OlivineExportOptions  *options,
           guint                       *n_rows,
           GError                     **error)
{
  g_autoptr (GPtrArray) foods = olivine_export_load_foods (store, error);

  if (foods == NULL)
    return FALSE;

  olivine_export_add_foods (writer, foods);
  *n_rows = foods->len;
  return TRUE;
}

static gboolean
add_plan (OlivineCsvWriter            *writer,
          OlivineStore                *store,
          const OlivineExportOptions  *options,
          guint                       *n_rows,
          GError                     **error)
{
  OlivineDate from = olivine_date_is_set (options->from) ? options->from
                                                         : olivine_date_from_ymd (FIRST_YEAR, 1, 1);
  OlivineDate to = olivine_date_is_set (options->to) ? options->to
                                                     : olivine_date_from_ymd (LAST_YEAR, 12, 31);
  g_autoptr (GPtrArray) items = olivine_meal_plan_items (store, from, to, error);

  if (items == NULL)
    return FALSE;

  olivine_export_add_plan (writer, items, TRUE);
  *n_rows = items->len;
  return TRUE;
}

static gboolean
is_asked_for (OlivineDate                 date,
              const OlivineExportOptions *options)
{
  return (!olivine_date_is_set (options->from) || olivine_date_compare (date, options->from) >= 0)
         && (!olivine_date_is_set (options->to) || olivine_date_compare (date, options->to) <= 0);
}

static gboolean
add_labs (OlivineCsvWriter            *writer,
          OlivineStore                *store,
          const OlivineExportOptions  *options,
          guint                       *n_rows,
          GError                     **error)
{
  g_autoptr (GArray) labs = olivine_health_get_labs (store, error);

  if (labs == NULL)
    return FALSE;

  for (guint i = labs->len; i > 0; i--)
    if (!is_asked_for (g_array_index (labs, OlivineLab, i - 1).date, options))
      g_array_remove_index (labs, i - 1);
  olivine_export_add_labs (writer, labs);
  *n_rows = labs->len;
  return TRUE;
}

static const struct {
  const char        *nick;
  const char *const *columns;
  gboolean           has_dates;
  AddFunc            add;
} tables[OLIVINE_N_EXPORTS] = {
  [OLIVINE_EXPORT_DIARY] = { "diary", diary_columns, TRUE, add_diary },
  [OLIVINE_EXPORT_DAYS] = { "days", days_columns, TRUE, add_days },
  [OLIVINE_EXPORT_FOODS] = { "foods", foods_columns, FALSE, add_foods },
  [OLIVINE_EXPORT_PLAN] = { "plan", plan_columns, TRUE, add_plan },
  [OLIVINE_EXPORT_LABS] = { "labs", labs_columns, TRUE, add_labs },
};

/**
 * olivine_export_get_nick:
 * @kind: a table
 *
 * Returns: (transfer none): its name in commands and files
 */
const char *
olivine_export_get_nick (OlivineExportKind kind)
{
  g_return_val_if_fail (kind < OLIVINE_N_EXPORTS, NULL);

  return tables[kind].nick;
}

/**
 * olivine_export_from_nick:
 * @nick: a name
 * @kind: (out): the table of that name
 * @error: return location for the error
 *
 * Returns: whether there is one
 *
 * Errors: %OLIVINE_EXCHANGE_ERROR_FORMAT
 */
gboolean
olivine_export_from_nick (const char         *nick,
                          OlivineExportKind  *kind,
                          GError            **error)
{
  g_return_val_if_fail (nick != NULL && kind != NULL, FALSE);

  for (int i = 0; i < OLIVINE_N_EXPORTS; i++)
    if (g_str_equal (tables[i].nick, nick))
      {
        *kind = i;
        return TRUE;
      }

  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
               _("“%s” cannot be exported; write diary, days, foods, plan or labs."), nick);
  return FALSE;
}

/**
 * olivine_export_get_columns:
 * @kind: a table
 *
 * Returns: (transfer none) (array zero-terminated=1): its columns, in their order
 */
const char *const *
olivine_export_get_columns (OlivineExportKind kind)
{
  g_return_val_if_fail (kind < OLIVINE_N_EXPORTS, NULL);

  return tables[kind].columns;
}

/**
 * olivine_export_has_dates:
 * @kind: a table
 *
 * Returns: whether its rows are of a day, so that a range of days can be asked for
 */
gboolean
olivine_export_has_dates (OlivineExportKind kind)
{
  g_return_val_if_fail (kind < OLIVINE_N_EXPORTS, FALSE);

  return tables[kind].has_dates;
}

static gboolean
check_columns (OlivineExportKind            kind,
               const OlivineExportOptions  *options,
               GError                     **error)
{
  g_autofree char *known = NULL;

  if (options->columns == NULL)
    return TRUE;
  for (guint i = 0; options->columns[i] != NULL; i++)
    if (!g_strv_contains (tables[kind].columns, options->columns[i]))
      {
        known = g_strjoinv (", ", (char **) tables[kind].columns);
        g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                     _("There is no column “%s”. The columns are %s."),
                     options->columns[i], known);
        return FALSE;
      }
  if (options->columns[0] != NULL)
    return TRUE;

  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                       _("No column was chosen. Choose at least one."));
  return FALSE;
}

static gboolean
check_options (OlivineExportKind            kind,
               const OlivineExportOptions  *options,
               GError                     **error)
{
  gboolean has_range = olivine_date_is_set (options->from) || olivine_date_is_set (options->to);

  if (!check_columns (kind, options, error))
    return FALSE;
  if (has_range && !tables[kind].has_dates)
    {
      g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                           _("Foods are of no day; leave out the first and the last day."));
      return FALSE;
    }
  if (olivine_date_is_set (options->from) && olivine_date_is_set (options->to)
      && olivine_date_compare (options->from, options->to) > 0)
    {
      g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                           _("The first day comes after the last one. Exchange them."));
      return FALSE;
    }

  return TRUE;
}

/**
 * olivine_export_table:
 * @store: the store
 * @kind: which of its tables
 * @options: (nullable): what of it and how; %NULL for all of it, as an import takes
 *   it back
 * @n_rows: (out) (optional): how many rows there are beside the header
 * @error: return location for an error
 *
 * Writes a table.
 *
 * Returns: (nullable) (transfer full): the bytes of the file
 *
 * Errors: %OLIVINE_EXCHANGE_ERROR_FORMAT for options that do not fit, or any of
 *   %OLIVINE_STORE_ERROR
 */
GString *
olivine_export_table (OlivineStore                *store,
                      OlivineExportKind            kind,
                      const OlivineExportOptions  *options,
                      guint                       *n_rows,
                      GError                     **error)
{
  static const OlivineExportOptions whole = { 0 };
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();
  guint n_added = 0;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (kind < OLIVINE_N_EXPORTS, NULL);

  if (options == NULL)
    options = &whole;
  if (!check_options (kind, options, error))
    return NULL;

  if (options->decimal_comma)
    olivine_csv_writer_use_commas (writer);
  if (options->columns != NULL)
    olivine_csv_writer_choose (writer, options->columns);
  if (!tables[kind].add (writer, store, options, &n_added, error))
    return NULL;
  if (n_rows != NULL)
    *n_rows = n_added;

  return olivine_csv_writer_dup_text (writer);
}
