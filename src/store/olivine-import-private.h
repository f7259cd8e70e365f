/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the parts of an import share.  Private to the store. */

#pragma once

#include "olivine-import-log.h"
#include "olivine-journal.h"

G_BEGIN_DECLS

/* Bytes of a hash of content: half of SHA-256, which is still beyond any chance. */
#define OLIVINE_IDENTITY_BYTES 16

/* A UUID as text, with its end. */
#define OLIVINE_IDENTITY_UID_SIZE 37

/* Makes hashes, with memory that is used again for each. */
typedef struct {
  GChecksum *sum;
  GString   *bytes;
} OlivineIdentity;

struct _OlivineImportStage
{
  OlivineStore    *store;
  OlivineDb       *db;
  OlivineStmt     *put_entry;       /* into the staging tables */
  OlivineStmt     *put_food;
  OlivineStmt     *put_portion;
  OlivineStmt     *put_lab;
  OlivineStmt     *put_plan_item;
  OlivineStmt     *put_perhaps;
  OlivineIdentity  identity;
  guint8          *seen;            /* a Bloom filter of the hashes so far */
  gint64           n_rows;          /* the rank of the last row */
  gint64           n_foods;
  gint64           n_labs;
  gint64           n_plan_items;
  gboolean         in_transaction;  /* that touches the staging tables only */
};

void     olivine_identity_init       (OlivineIdentity     *identity);
void     olivine_identity_clear      (OlivineIdentity     *identity);
void     olivine_identity_of_entry   (OlivineIdentity     *identity,
                                      const OlivineEntry  *entry,
                                      guint8              *hash);
void     olivine_identity_of_food    (OlivineIdentity     *identity,
                                      const OlivineFood   *food,
                                      guint8              *hash);
void     olivine_identity_of_lab     (OlivineIdentity     *identity,
                                      const OlivineLab    *lab,
                                      guint8              *hash);
void     olivine_identity_of_plan_item (OlivineIdentity   *identity,
                                      const OlivinePlanItem *item,
                                      guint8              *hash);
void     olivine_identity_to_uid     (const guint8        *hash,
                                      char                *uid);
gboolean olivine_identity_add_to_sql (OlivineDb           *db,
                                      GError             **error);

/* Dishes of the plan. */
gboolean olivine_import_plan_prepare (OlivineImportStage  *stage,
                                      GError             **error);
gboolean olivine_import_plan_add     (OlivineImportStage     *stage,
                                      const OlivinePlanItem  *item,
                                      GError                **error);
gboolean olivine_import_plan_merge   (OlivineImportStage  *stage,
                                      gint64               import_id,
                                      gint64              *n_imported,
                                      GError             **error);
gboolean olivine_import_plan_take    (OlivineDb           *db,
                                      gint64               import_id,
                                      GPtrArray           *kept_uids,
                                      gint64              *n_removed,
                                      GError             **error);

/* Around a transaction that changes many rows. */
gboolean olivine_import_bulk_begin   (OlivineDb           *db,
                                      GError             **error);
gboolean olivine_import_bulk_end     (OlivineDb           *db,
                                      GError             **error);

G_END_DECLS
