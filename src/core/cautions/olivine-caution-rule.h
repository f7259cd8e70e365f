/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of rules.  Ids are stable; severity and test may not be softened. */

#pragma once

#include "olivine-severity.h"

G_BEGIN_DECLS

typedef struct _OlivineFacts OlivineFacts;
typedef struct _OlivineFinding OlivineFinding;

/* What a clinician's agreement to a product does to a rule. */
typedef enum {
  OLIVINE_CLEARING_NEVER,       /* nothing */
  OLIVINE_CLEARING_PER_PRODUCT, /* a stop becomes an info for that product, all else goes */
  OLIVINE_CLEARING_WHOLE_SUM,   /* it goes when every product in the sum was agreed to */
} OlivineClearing;

typedef struct {
  const char      *id;
  OlivineSeverity  severity;
  OlivineClearing  clearing;
  const char      *unless;        /* the id of a rule that takes its place, or NULL */
  gboolean       (*test)          (const OlivineFacts *facts,
                                   OlivineFinding     *finding);
  const char      *title;
  const char      *why;           /* what is known; may be empty */
  const char      *advice;        /* what to do; may be empty */
  const char      *advice_taken;  /* the same when it has been taken; NULL: no difference */
  const char      *whom_to_ask;
  const char      *source;        /* empty: the rows of a table that the rule names */
  gboolean         unverified;    /* a part of it was not traced to a publication */
} OlivineCautionRule;

const OlivineCautionRule *olivine_caution_rule_table (gsize      *n_rules);
const OlivineCautionRule *olivine_caution_rule_find  (const char *id);

G_END_DECLS
