/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A plan as olivine_export_table() writes it.  What a dish holds is what it holds
 * here; the figures of the file are not read.  A dish that was eaten is in the
 * diary, and the file of the diary brings it: it is skipped.
 */

#include "config.h"

#include "olivine-file-format.h"

#include <glib/gi18n.h>

#include "olivine-columns.h"

static const char *const columns[] = { OLIVINE_PLAN_COLUMNS, "dish_id", "eaten", NULL };

static const char *const number_columns[] = { "servings", NULL };

static gboolean
sniff (OlivineTable *table)
{
  return olivine_table_has (table, "date") && olivine_table_has (table, "meal")
         && olivine_table_has (table, "dish_id") && olivine_table_has (table, "servings");
}

static gboolean
refuse (OlivineTable  *table,
        const char    *column,
        const char    *reason,
        GError       **error)
{
  table->column = column;
  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT, reason);

  return FALSE;
}

static gboolean
read_servings (OlivineTable         *table,
               const OlivineRecord  *record,
               OlivinePlanItem      *item,
               GError              **error)
{
  if (!olivine_table_get_thousandths (table, record, "servings", &item->servings, error))
    return FALSE;

  return (item->servings != OLIVINE_UNKNOWN && item->servings > 0
          && item->servings <= OLIVINE_PLAN_MAX_SERVINGS)
         || refuse (table, "servings",
                    _("The servings must be more than 0 and 100 at most."), error);
}

static gboolean
read_meal (OlivineTable         *table,
           const OlivineRecord  *record,
           OlivinePlanItem      *item,
           GError              **error)
{
  table->column = "meal";
  if (!olivine_meal_from_nick (olivine_table_get (table, record, "meal"), &item->meal, error))
    return FALSE;

  return item->meal != OLIVINE_MEAL_NONE
         || refuse (table, "meal", _("A dish is planned for breakfast, lunch, dinner or as a "
                                     "snack. Name one."), error);
}

static gboolean
read_item (OlivineTable         *table,
           const OlivineRecord  *record,
           OlivinePlanItem      *item,
           GError              **error)
{
  if (!olivine_table_get_date (table, record, "date", &item->date, error)
      || !read_meal (table, record, item, error)
      || !read_servings (table, record, item, error))
    return FALSE;

  g_free (item->dish_id);
  item->dish_id = olivine_table_get_text (table, record, "dish_id");
  g_free (item->dish);
  item->dish = olivine_table_get_text (table, record, "dish");

  return *item->dish_id != '\0'
         || refuse (table, "dish_id", _("The dish has no id, so that it is not known which one is "
                                        "meant. Export the plan again with all of its columns."),
                    error);
}

static gboolean
read_row (OlivineTable         *table,
          const OlivineRecord  *record,
          OlivineImportRow    **row,
          GError              **error)
{
  g_autoptr (OlivinePlanItem) item = olivine_plan_item_new ();
  gboolean is_eaten = FALSE;

  if (!olivine_table_get_yes (table, record, "eaten", &is_eaten, error)
      || !read_item (table, record, item, error))
    return FALSE;
  if (is_eaten)
    return TRUE;

  *row = g_new0 (OlivineImportRow, 1);
  (*row)->plan_item = g_steal_pointer (&item);

  return TRUE;
}

const OlivineFormat olivine_format_plan = {
  .id = "olivine-plan",
  .description = N_("planned dishes with the columns date, meal, dish_id and servings"),
  .columns = columns,
  .number_columns = number_columns,
  .date_column = "date",
  .sniff = sniff,
  .read_row = read_row,
};
