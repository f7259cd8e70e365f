/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Fills a drop-down with the portions of a food, then grams, then the unit in
 * use where that is another one, such as ounces.
 *
 * The units behind the labels travel with the drop-down, so that label and unit
 * cannot come apart.
 */

#include "config.h"

#include "olivine-portion-choice.h"

#include <glib/gi18n.h>

#include "olivine-format.h"
#include "olivine-unit-words.h"

#define UNITS_KEY "olivine-units"

static void
add_unit (GtkStringList *labels,
          GPtrArray     *units,
          const char    *label,
          const char    *unit)
{
  gtk_string_list_append (labels, label);
  g_ptr_array_add (units, g_strdup (unit));
}

static void
add_portion (GtkStringList        *labels,
             GPtrArray            *units,
             const OlivinePortion *portion)
{
  g_autofree char *quantity =
    olivine_format_quantity (olivine_thousandths_from_double (portion->quantity), portion->unit);
  g_autofree char *grams =
    olivine_format_quantity (olivine_thousandths_from_double (portion->grams), "g");
  g_autofree char *label = g_strdup_printf ("%s · %s", quantity, grams);

  add_unit (labels, units, label, portion->unit);
}

static gboolean
has_unit (GPtrArray  *units,
          const char *unit)
{
  for (guint i = 0; i < units->len; i++)
    if (g_strcmp0 (g_ptr_array_index (units, i), unit) == 0)
      return TRUE;

  return FALSE;
}

/* The unit in use where it is none of the food's own, or a line that asks for one. */
static void
add_current (GtkStringList        *labels,
             GPtrArray            *units,
             const OlivineLogLine *line)
{
  g_autofree char *label = NULL;

  if (line == NULL)
    {
      gtk_string_list_splice (labels, 0, 0, (const char *[]) { _("Choose a portion"), NULL });
      g_ptr_array_insert (units, 0, NULL);
      return;
    }

  label = olivine_unit_get_name (line->unit, line->quantity);
  if (*label != '\0' && !has_unit (units, line->unit))
    add_unit (labels, units, label, line->unit);
}

static void
collect (const OlivineFood    *food,
         const OlivineLogLine *line,
         GtkStringList        *labels,
         GPtrArray            *units)
{
  g_autofree char *grams = olivine_unit_get_name ("g", 1.0);

  for (guint i = 0; food->portions != NULL && i < food->portions->len; i++)
    {
      const OlivinePortion *portion = g_ptr_array_index (food->portions, i);

      if (!has_unit (units, portion->unit))
        add_portion (labels, units, portion);
    }
  if (!has_unit (units, "g"))
    add_unit (labels, units, grams, "g");
  add_current (labels, units, line);
}

/**
 * olivine_portion_choice_show:
 * @drop_down: a drop-down
 * @food: (nullable): the food whose portions to offer
 * @line: (nullable): what is about to be logged of it, if the amount is understood
 *
 * Offers the portions of @food, with the unit of @line chosen; hides the
 * drop-down when there is nothing to choose.
 */
void
olivine_portion_choice_show (GtkDropDown          *drop_down,
                             const OlivineFood    *food,
                             const OlivineLogLine *line)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func (g_free);
  const char *current = line != NULL ? line->unit : NULL;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  if (food != NULL)
    collect (food, line, labels, units);

  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (labels));
  for (guint i = 0; i < units->len; i++)
    if (g_strcmp0 (g_ptr_array_index (units, i), current) == 0)
      gtk_drop_down_set_selected (drop_down, i);
  gtk_widget_set_visible (GTK_WIDGET (drop_down), units->len > 0);
  g_object_set_data_full (G_OBJECT (drop_down), UNITS_KEY, g_steal_pointer (&units),
                          (GDestroyNotify) g_ptr_array_unref);
}

/**
 * olivine_portion_choice_get_unit:
 * @drop_down: a drop-down filled by olivine_portion_choice_show()
 *
 * Returns: (transfer none) (nullable): the unit that is chosen, %NULL for none yet
 */
const char *
olivine_portion_choice_get_unit (GtkDropDown *drop_down)
{
  GPtrArray *units = NULL;
  guint position = 0;

  g_return_val_if_fail (GTK_IS_DROP_DOWN (drop_down), NULL);

  units = g_object_get_data (G_OBJECT (drop_down), UNITS_KEY);
  position = gtk_drop_down_get_selected (drop_down);

  return units != NULL && position < units->len ? g_ptr_array_index (units, position) : NULL;
}
