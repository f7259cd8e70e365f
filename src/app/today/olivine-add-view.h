/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Add: one entry that understands "30 g almonds", and what it finds. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_ADD_VIEW (olivine_add_view_get_type ())
G_DECLARE_FINAL_TYPE (OlivineAddView, olivine_add_view, OLIVINE, ADD_VIEW, GtkBox)

void olivine_add_view_set_context (OlivineAddView *self,
                                   OlivineContext *context);
void olivine_add_view_begin       (OlivineAddView *self,
                                   const char     *text,
                                   OlivineMeal     meal);
void olivine_add_view_begin_food  (OlivineAddView *self,
                                   const char     *text,
                                   const char     *food_id);
void olivine_add_view_type        (OlivineAddView *self,
                                   const char     *text);

/* Signals:
 *   logged (const char *uid)   an entry was logged and Add is done
 *   cancelled ()
 */

G_END_DECLS
