/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A name, a bar against a target or limit, and the amount in words. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-palette.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_AMOUNT_BAR (olivine_amount_bar_get_type ())
G_DECLARE_FINAL_TYPE (OlivineAmountBar, olivine_amount_bar, OLIVINE, AMOUNT_BAR, GtkWidget)

GtkWidget *olivine_amount_bar_new             (const char       *title,
                                               OlivineColour     colour,
                                               gboolean          is_limit);
void       olivine_amount_bar_set_is_share    (OlivineAmountBar *self,
                                               gboolean          is_share);
void       olivine_amount_bar_add_to_groups   (OlivineAmountBar *self,
                                               GtkSizeGroup     *titles,
                                               GtkSizeGroup     *texts);
void       olivine_amount_bar_show            (OlivineAmountBar *self,
                                               double            amount,
                                               double            mark,
                                               const char       *text,
                                               const char       *sentence);

G_END_DECLS
