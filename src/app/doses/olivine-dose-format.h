/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Doses in words, and the product types one can start from. */

#pragma once

#include "olivine-products.h"

G_BEGIN_DECLS

/* A common type of product; no brand. */
typedef struct {
  const char  *name;     /* English, context "product" */
  OlivineKind  kind;
  const char  *compound; /* id of the usual one, or NULL */
  const char  *unit;
} OlivineProductType;

const OlivineProductType *
             olivine_product_type_table        (gsize                    *n_types);
OlivineProduct *
             olivine_product_type_to_product   (const OlivineProductType *type);

const char  *olivine_kind_get_name             (OlivineKind               kind);
char        *olivine_product_format_subtitle   (const OlivineProduct     *product);
char        *olivine_dose_format_conversion    (const char               *compound,
                                                double                    compound_mg);
char        *olivine_dose_format_total         (const OlivineEntry       *dose);
char        *olivine_dose_format_question      (const OlivineEntry       *dose);

G_END_DECLS
