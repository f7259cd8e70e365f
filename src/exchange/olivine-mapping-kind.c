/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether a row is food or a dose, in the words that tables have for it.  A word that
 * is not known is never taken for food: a dose would pass without its cautions then.
 */

#include "config.h"

#include "olivine-mapping-kind.h"

typedef struct {
  OlivineKind  kind;
  const char  *words; /* in lower case, English, German, French and Spanish */
} KindWords;

static const KindWords word_table[] = {
  { OLIVINE_KIND_FOOD, "foods;meal;drink;essen;speise;lebensmittel;nahrungsmittel;aliment;"
                       "aliments;alimento;alimentos" },
  { OLIVINE_KIND_SUPPLEMENT, "supplements;supplemente;nahrungserg\303\244nzung;"
                             "nahrungserg\303\244nzungsmittel;compl\303\251ment;"
                             "compl\303\251ment alimentaire;suplemento;suplementos" },
  { OLIVINE_KIND_MULTIVITAMIN, "multivitamins;multi-vitamin;multivitamine;multivitaminas" },
  { OLIVINE_KIND_ELECTROLYTE, "electrolytes;elektrolyt;elektrolyte;\303\251lectrolyte;electrolito" },
  { OLIVINE_KIND_ANTACID, "antacids;antazidum;antiacide;anti\303\241cido" },
  { OLIVINE_KIND_LAXATIVE, "laxatives;abf\303\274hrmittel;laxatif;laxante" },
};

static gboolean
find_word (const char  *word,
           OlivineKind *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (word_table); i++)
    {
      g_auto (GStrv) words = g_strsplit (word_table[i].words, ";", -1);

      if (!g_strv_contains ((const char *const *) words, word))
        continue;
      *kind = word_table[i].kind;
      return TRUE;
    }

  return FALSE;
}

/**
 * olivine_mapping_read_kind:
 * @cell: what a row says of its kind
 * @otherwise: what it is when that is nothing
 * @kind: (out): what it is
 * @error: return location for an error
 *
 * Reads the kind of a row: a nick of olivine_kind_to_nick(), with spaces too, or a
 * word for it.
 *
 * Returns: whether it is known; else @error is %OLIVINE_CORE_ERROR_UNKNOWN_NAME
 */
gboolean
olivine_mapping_read_kind (const char   *cell,
                           OlivineKind   otherwise,
                           OlivineKind  *kind,
                           GError      **error)
{
  g_autofree char *lower = g_utf8_strdown (cell, -1);
  g_autofree char *nick = NULL;

  g_strstrip (lower);
  *kind = otherwise;
  if (*lower == '\0' || find_word (lower, kind))
    return TRUE;
  nick = g_strdelimit (g_strdup (lower), " _", '-');

  return olivine_kind_from_nick (nick, kind, error);
}
