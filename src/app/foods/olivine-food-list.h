/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The foods that match a query, as a list model that grows while it is scrolled. */

#pragma once

#include <gio/gio.h>

#include "olivine-catalogue.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FOOD_LIST (olivine_food_list_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFoodList, olivine_food_list, OLIVINE, FOOD_LIST, GObject)

OlivineFoodList *olivine_food_list_new    (OlivineStore            *store);
gboolean         olivine_food_list_search (OlivineFoodList         *self,
                                           const OlivineFoodQuery  *query,
                                           GError                 **error);
gboolean         olivine_food_list_reload (OlivineFoodList         *self,
                                           GError                 **error);
guint            olivine_food_list_find   (OlivineFoodList         *self,
                                           const char              *id);

G_END_DECLS
