/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Doses and products as the words of the command line describe them. */

#pragma once

#include "cli.h"
#include "olivine-dose.h"
#include "olivine-products.h"

G_BEGIN_DECLS

OlivineEntry   *cli_get_dose     (Cli         *cli,
                                  GError     **error);
OlivineProduct *cli_get_product  (Cli         *cli,
                                  GError     **error);
OlivineProduct *cli_find_product (Cli         *cli,
                                  const char  *name,
                                  GError     **error);

G_END_DECLS
