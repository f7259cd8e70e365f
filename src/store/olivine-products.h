/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Supplements and medicines that a person takes often. */

#pragma once

#include "olivine-dose.h"
#include "olivine-store.h"

G_BEGIN_DECLS

typedef struct {
  char        *uid;           /* empty until it is saved */
  char        *name;
  OlivineKind  kind;
  gint64       elemental_mg;  /* thousandths per unit, also when a compound was given */
  char        *compound;      /* id, or "" */
  gint64       compound_mg;   /* thousandths per unit; OLIVINE_UNKNOWN when elemental was given */
  char        *unit;          /* "tablet" … */
  gboolean     agreed;        /* a clinician agreed to it */
} OlivineProduct;

OlivineProduct *olivine_product_new     (void);
void            olivine_product_free    (OlivineProduct         *product);

GPtrArray      *olivine_products_list   (OlivineStore           *store,
                                         GError                **error);
OlivineProduct *olivine_products_find   (OlivineStore           *store,
                                         const char             *name,
                                         GError                **error);
gboolean        olivine_products_save   (OlivineStore           *store,
                                         OlivineProduct         *product,
                                         GError                **error);
gboolean        olivine_products_remove (OlivineStore           *store,
                                         const char             *uid,
                                         GError                **error);
gboolean        olivine_product_complete (OlivineProduct        *product,
                                         GError                **error);
OlivineEntry   *olivine_product_to_dose (const OlivineProduct   *product,
                                         double                  count,
                                         const char             *time,
                                         OlivineDate             date,
                                         GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineProduct, olivine_product_free)

G_END_DECLS
