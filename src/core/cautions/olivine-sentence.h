/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sentences with named placeholders, put into words only when they are shown.
 *
 * The core holds English templates ("eGFR {egfr} of {date}") and the values
 * that belong in them; window and command line bring their own language, date
 * and number formats as OlivineCautionWords.
 */

#pragma once

#include "olivine-date.h"

G_BEGIN_DECLS

/* Every member may be NULL: then English, plain numbers and "3 November 2026". */
typedef struct {
  const char *(*translate)     (const char  *context, /* NULL: a sentence without context */
                                const char  *text,
                                gpointer     user_data);
  char       *(*format_number) (double       number,
                                gpointer     user_data);
  char       *(*format_date)   (OlivineDate  date,
                                gpointer     user_data);
  gpointer      user_data;
} OlivineCautionWords;

/* Values for placeholders; a name that is added again makes a list. */
typedef struct _OlivineCautionValues OlivineCautionValues;

OlivineCautionValues *olivine_caution_values_new        (void);
OlivineCautionValues *olivine_caution_values_ref        (OlivineCautionValues  *values);
void                  olivine_caution_values_unref      (OlivineCautionValues  *values);
void                  olivine_caution_values_add_text   (OlivineCautionValues  *values,
                                                         const char            *name,
                                                         const char            *text);
void                  olivine_caution_values_add_term   (OlivineCautionValues  *values,
                                                         const char            *name,
                                                         const char            *context,
                                                         const char            *text);
void                  olivine_caution_values_add_number (OlivineCautionValues  *values,
                                                         const char            *name,
                                                         double                 number);
void                  olivine_caution_values_add_date   (OlivineCautionValues  *values,
                                                         const char            *name,
                                                         OlivineDate            date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineCautionValues, olivine_caution_values_unref)

typedef struct {
  const char           *text;   /* static, English, to be translated without a context */
  OlivineCautionValues *values; /* NULL when there are none */
} OlivineSentence;

OlivineSentence *olivine_sentence_new    (const char                *text,
                                          OlivineCautionValues      *values);
void             olivine_sentence_free   (OlivineSentence           *sentence);
char            *olivine_sentence_expand (const OlivineSentence     *sentence,
                                          const OlivineCautionWords *words);
char            *olivine_sentence_say    (const OlivineCautionWords *words,
                                          const char                *text,
                                          ...) G_GNUC_NULL_TERMINATED;

/* A word, a number, a day by themselves. */
const char *olivine_caution_words_translate     (const OlivineCautionWords *words,
                                                 const char                *context,
                                                 const char                *text);
char       *olivine_caution_words_format_number (const OlivineCautionWords *words,
                                                 double                     number);
char       *olivine_caution_words_format_date   (const OlivineCautionWords *words,
                                                 OlivineDate                date);

G_END_DECLS
