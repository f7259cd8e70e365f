/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One caution: what speaks against something, how strongly, why, and whom to ask.
 *
 * Boxed and reference counted; never changed once it was made.  All texts are
 * English templates until olivine_caution_message() and its sisters put them
 * into words.
 */

#pragma once

#include <glib-object.h>

#include "olivine-sentence.h"
#include "olivine-severity.h"

G_BEGIN_DECLS

typedef struct {
  /*< private >*/
  gatomicrefcount  ref_count;
  /*< public >*/
  const char      *id;                /* "KID-01", stable */
  OlivineSeverity  severity;
  const char      *title;             /* a few words, English, to be translated */
  GPtrArray       *message;           /* of OlivineSentence, in order */
  GPtrArray       *reasons;           /* of OlivineSentence: which data triggered it, phrases */
  const char      *whom_to_ask;       /* a phrase, English, to be translated */
  char            *source;            /* the citation, not translated */
  gboolean         unverified;        /* show the word beside the source */
  gboolean         is_cleared;        /* a clinician agreed: told, no longer held against it */
  gboolean         concerns_proposed; /* it speaks of the proposed dose, not only of others */
  GStrv            products;          /* names of the products it speaks of, may be empty */
} OlivineCaution;

#define OLIVINE_TYPE_CAUTION (olivine_caution_get_type ())
GType           olivine_caution_get_type    (void);
OlivineCaution *olivine_caution_new         (void);
OlivineCaution *olivine_caution_ref         (OlivineCaution             *caution);
void            olivine_caution_unref       (OlivineCaution             *caution);

char           *olivine_caution_title       (const OlivineCaution       *caution,
                                             const OlivineCautionWords  *words);
char           *olivine_caution_message     (const OlivineCaution       *caution,
                                             const OlivineCautionWords  *words);
char           *olivine_caution_reason      (const OlivineCaution       *caution,
                                             const OlivineCautionWords  *words);
char           *olivine_caution_whom_to_ask (const OlivineCaution       *caution,
                                             const OlivineCautionWords  *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineCaution, olivine_caution_unref)

G_END_DECLS
