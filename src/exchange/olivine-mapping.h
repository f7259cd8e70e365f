/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the columns of a table mean that no format knows: said by a person, guessed
 * from the header, or remembered from the last file with the same header. */

#pragma once

#include "olivine-entry.h"
#include "olivine-import.h"
#include "olivine-nutrient.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_MEANING_IGNORE,
  OLIVINE_MEANING_DATE,
  OLIVINE_MEANING_TIME,
  OLIVINE_MEANING_MEAL,
  OLIVINE_MEANING_FOOD,    /* its name */
  OLIVINE_MEANING_AMOUNT,  /* a number, or number and unit in one cell */
  OLIVINE_MEANING_UNIT,    /* of the amount */
  OLIVINE_MEANING_GRAMS,
  OLIVINE_MEANING_NOTE,
  OLIVINE_MEANING_KIND,    /* food, supplement or another kind of product */
  OLIVINE_MEANING_NUTRIENT,
} OlivineMeaningKind;

/* What one column means. */
typedef struct {
  OlivineMeaningKind  kind;
  OlivineNutrient     nutrient; /* of OLIVINE_MEANING_NUTRIENT, as is: */
  const char         *unit;     /* static: g, mg, ug, kcal, kj */
} OlivineMeaning;

typedef enum {
  OLIVINE_DECIMAL_UNKNOWN, /* the file tells */
  OLIVINE_DECIMAL_DOT,
  OLIVINE_DECIMAL_COMMA,
} OlivineDecimal;

typedef struct {
  char           *title;  /* as the file or the person writes it */
  char           *name;   /* by which the column is asked for */
  OlivineMeaning  meaning;
} OlivineMappedColumn;

struct _OlivineMapping
{
  GPtrArray        *columns;    /* of OlivineMappedColumn; what is not in it is ignored */
  OlivineDecimal    decimal;
  OlivineDateOrder  date_order;
  OlivineKind       kind;       /* of the rows whose own column does not tell */
};

OlivineMapping *olivine_mapping_new         (void);
OlivineMapping *olivine_mapping_guess       (GPtrArray             *header);
void            olivine_mapping_set         (OlivineMapping        *mapping,
                                             const char            *column,
                                             OlivineMeaning         meaning);
OlivineMeaning  olivine_mapping_get         (const OlivineMapping  *mapping,
                                             const char            *column);
const char     *olivine_mapping_find        (const OlivineMapping  *mapping,
                                             OlivineMeaningKind     kind);
gboolean        olivine_mapping_validate    (const OlivineMapping  *mapping,
                                             GPtrArray             *header,
                                             GError               **error);
void            olivine_mapping_free        (OlivineMapping        *mapping);

OlivineMapping *olivine_mapping_from_text   (const char            *text,
                                             GError               **error);
char           *olivine_mapping_to_text     (const OlivineMapping  *mapping);
OlivineMapping *olivine_mapping_recall      (OlivineStore          *store,
                                             GPtrArray             *header,
                                             GError               **error);
gboolean        olivine_mapping_remember    (const OlivineMapping  *mapping,
                                             OlivineStore          *store,
                                             GPtrArray             *header,
                                             GError               **error);

gboolean        olivine_meaning_get_nth     (guint                  i,
                                             OlivineMeaning        *meaning);
char           *olivine_meaning_to_text     (OlivineMeaning         meaning);
gboolean        olivine_meaning_from_text   (const char            *text,
                                             OlivineMeaning        *meaning,
                                             GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineMapping, olivine_mapping_free)

G_END_DECLS
