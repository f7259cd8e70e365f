/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What one rule found, and the caution that follows from it.
 *
 * Private to the evaluator.  A rule's test only names products and reasons;
 * what an agreement or a prescription does to its severity is decided here, in
 * one place for all rules.
 */

#pragma once

#include "olivine-facts.h"

G_BEGIN_DECLS

struct _OlivineFinding {
  const OlivineCautionRule *rule;
  OlivineSeverity           severity;     /* the rule's, unless its test changes it */
  const char               *why;          /* likewise */
  const char               *advice;
  const char               *advice_taken;
  const char               *whom_to_ask;
  GPtrArray                *products;     /* of OlivineEntry, what it speaks of */
  OlivineCautionValues     *values;       /* of why and advice */
  GPtrArray                *extras;       /* of OlivineSentence, behind the advice */
  GPtrArray                *reasons;      /* of OlivineSentence */
  GString                  *source;       /* citations of table rows; empty: the rule's */
  gboolean                  unverified;
};

typedef gboolean (*OlivineDoseTest) (const OlivineFacts *facts,
                                     const OlivineEntry *dose);

OlivineFinding *olivine_finding_new               (const OlivineCautionRule *rule);
void            olivine_finding_free              (OlivineFinding           *finding);
OlivineCaution *olivine_finding_to_caution        (OlivineFinding           *finding,
                                                   const OlivineFacts       *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineFinding, olivine_finding_free)

gboolean        olivine_finding_add_products      (OlivineFinding           *finding,
                                                   const OlivineFacts       *facts,
                                                   OlivineDoseTest           test);
gboolean        olivine_finding_add_all_with_mg   (OlivineFinding           *finding,
                                                   const OlivineFacts       *facts);
gboolean        olivine_finding_add_ul_sum        (OlivineFinding           *finding,
                                                   const OlivineFacts       *facts);
void            olivine_finding_add_product       (OlivineFinding           *finding,
                                                   const OlivineEntry       *dose);
void            olivine_finding_add_extra         (OlivineFinding           *finding,
                                                   const char               *text,
                                                   OlivineCautionValues     *values);
void            olivine_finding_add_source        (OlivineFinding           *finding,
                                                   const char               *source,
                                                   gboolean                  unverified);

/* Which of the person's data it was. */
void            olivine_finding_because           (OlivineFinding           *finding,
                                                   const char               *text);
void            olivine_finding_because_number    (OlivineFinding           *finding,
                                                   const char               *text,
                                                   const char               *name,
                                                   double                    number);
void            olivine_finding_because_term      (OlivineFinding           *finding,
                                                   const char               *context,
                                                   const char               *term);
void            olivine_finding_because_age       (OlivineFinding           *finding,
                                                   const OlivineFacts       *facts);
void            olivine_finding_because_egfr      (OlivineFinding           *finding,
                                                   const OlivineFacts       *facts);
void            olivine_finding_because_kidneys   (OlivineFinding           *finding,
                                                   const OlivineFacts       *facts);
gboolean        olivine_finding_because_condition (OlivineFinding           *finding,
                                                   const OlivineFacts       *facts,
                                                   const char               *condition);
gboolean        olivine_finding_because_symptom   (OlivineFinding           *finding,
                                                   const OlivineFacts       *facts,
                                                   OlivineSymptom            symptom);
gboolean        olivine_finding_because_medicine  (OlivineFinding           *finding,
                                                   const OlivineFacts       *facts,
                                                   const char               *id);
void            olivine_finding_because_lab       (OlivineFinding           *finding,
                                                   const OlivineFacts       *facts,
                                                   OlivineLabName            name,
                                                   const OlivineLabReading  *reading);
void            olivine_finding_because_sum       (OlivineFinding           *finding,
                                                   const OlivineFacts       *facts);

G_END_DECLS
