/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The best menus so far, as a heap with the worst on top. */

#include "config.h"

#include "olivine-day-menu.h"

/**
 * olivine_menu_get_key:
 * @menu: a menu
 *
 * Returns: a number that no other menu of the same class of days has
 */
guint64
olivine_menu_get_key (const OlivineMenu *menu)
{
  guint64 key = 0;

  g_return_val_if_fail (menu != NULL, 0);

  for (guint i = 0; i < OLIVINE_DAY_MAX_SLOTS; i++)
    key = key << 16 | menu->option[i];

  return key;
}

/**
 * olivine_menu_compare:
 * @a: (type OlivineMenu): a menu
 * @b: (type OlivineMenu): another of the same class of days
 *
 * Returns: below 0 when @a is better, above when @b is; 0 only for the same menu
 */
int
olivine_menu_compare (gconstpointer a,
                      gconstpointer b)
{
  const OlivineMenu *first = a;
  const OlivineMenu *second = b;
  guint64 first_key = olivine_menu_get_key (first);
  guint64 second_key = olivine_menu_get_key (second);

  if (first->value != second->value)
    return first->value < second->value ? -1 : 1;

  return (first_key > second_key) - (first_key < second_key);
}

/* Whether @i belongs under @j in the heap. */
static gboolean
is_better (const GArray *menus,
           guint         i,
           guint         j)
{
  return olivine_menu_compare (&g_array_index (menus, OlivineMenu, i),
                               &g_array_index (menus, OlivineMenu, j)) < 0;
}

static void
swap_menus (GArray *menus,
            guint   i,
            guint   j)
{
  OlivineMenu menu = g_array_index (menus, OlivineMenu, i);

  g_array_index (menus, OlivineMenu, i) = g_array_index (menus, OlivineMenu, j);
  g_array_index (menus, OlivineMenu, j) = menu;
}

static void
sift_up (GArray *menus)
{
  for (guint i = menus->len - 1; i > 0 && is_better (menus, (i - 1) / 2, i); i = (i - 1) / 2)
    swap_menus (menus, i, (i - 1) / 2);
}

static void
sift_down (GArray *menus)
{
  guint i = 0;

  while (2 * i + 1 < menus->len)
    {
      guint child = 2 * i + 1;

      if (child + 1 < menus->len && is_better (menus, child, child + 1))
        child++;
      if (!is_better (menus, i, child))
        return;
      swap_menus (menus, i, child);
      i = child;
    }
}

/**
 * olivine_menus_keep:
 * @menus: (element-type OlivineMenu): a heap of menus, the worst on top
 * @max_menus: how many it may hold
 * @menu: a menu that is better than the worst when the heap is full
 *
 * Puts a menu in the heap, in place of the worst one when it is full.
 *
 * Returns: whether there was room
 */
gboolean
olivine_menus_keep (GArray            *menus,
                    guint              max_menus,
                    const OlivineMenu *menu)
{
  g_return_val_if_fail (menus != NULL && menu != NULL && max_menus > 0, FALSE);

  if (menus->len < max_menus)
    {
      g_array_append_vals (menus, menu, 1);
      sift_up (menus);
      return TRUE;
    }

  g_array_index (menus, OlivineMenu, 0) = *menu;
  sift_down (menus);
  return FALSE;
}
