/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the commands about foods and recipes share. */

#pragma once

#include "cli.h"
#include "olivine-food.h"

G_BEGIN_DECLS

void     cli_print_food    (Cli                *cli,
                            const OlivineFood  *food);
void     cli_print_food_id (Cli                *cli,
                            const char         *id);
gboolean cli_save_food     (Cli                *cli,
                            const OlivineFood  *food,
                            GError            **error);

G_END_DECLS
