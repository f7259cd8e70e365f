/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cautions as reference counted values, and their texts. */

#include "config.h"

#include "olivine-caution.h"

#include <glib/gi18n.h>

G_DEFINE_BOXED_TYPE (OlivineCaution, olivine_caution, olivine_caution_ref, olivine_caution_unref)

static GPtrArray *
new_sentences (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_sentence_free);
}

/**
 * olivine_caution_new:
 *
 * Makes an empty caution, to be filled in by the rules.
 *
 * Returns: (transfer full): a new caution
 */
OlivineCaution *
olivine_caution_new (void)
{
  OlivineCaution *caution = g_new0 (OlivineCaution, 1);

  g_atomic_ref_count_init (&caution->ref_count);
  caution->message = new_sentences ();
  caution->reasons = new_sentences ();
  caution->products = g_new0 (char *, 1);
  return caution;
}

/**
 * olivine_caution_ref:
 * @caution: a caution
 *
 * Returns: (transfer full): @caution, with one more owner
 */
OlivineCaution *
olivine_caution_ref (OlivineCaution *caution)
{
  g_return_val_if_fail (caution != NULL, NULL);

  g_atomic_ref_count_inc (&caution->ref_count);
  return caution;
}

/**
 * olivine_caution_unref:
 * @caution: (transfer full): a caution
 *
 * Gives up a share of @caution; the last owner frees it.
 */
void
olivine_caution_unref (OlivineCaution *caution)
{
  g_return_if_fail (caution != NULL);

  if (!g_atomic_ref_count_dec (&caution->ref_count))
    return;

  g_ptr_array_unref (caution->message);
  g_ptr_array_unref (caution->reasons);
  g_free (caution->source);
  g_strfreev (caution->products);
  g_free (caution);
}

static char *
join_sentences (GPtrArray                 *sentences,
                const char                *separator,
                const OlivineCautionWords *words)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      g_autofree char *text = olivine_sentence_expand (sentences->pdata[i], words);

      g_string_append_printf (joined, "%s%s", i == 0 ? "" : separator, text);
    }

  return g_string_free (joined, FALSE);
}

static char *
expand_phrase (const char                *text,
               const OlivineCautionWords *words)
{
  const OlivineSentence phrase = { .text = text };

  return olivine_sentence_expand (&phrase, words);
}

/**
 * olivine_caution_title:
 * @caution: a caution
 * @words: (nullable): the language; %NULL for English
 *
 * Returns: (transfer full): what it is about, in a few words
 */
char *
olivine_caution_title (const OlivineCaution      *caution,
                       const OlivineCautionWords *words)
{
  g_return_val_if_fail (caution != NULL, NULL);

  return expand_phrase (caution->title, words);
}

/**
 * olivine_caution_message:
 * @caution: a caution
 * @words: (nullable): the language and formats; %NULL for English
 *
 * Tells what is known and what to do.  The advice is in the past tense when the
 * evaluation was told that the dose has been taken.
 *
 * Returns: (transfer full): one or more sentences
 */
char *
olivine_caution_message (const OlivineCaution      *caution,
                         const OlivineCautionWords *words)
{
  g_return_val_if_fail (caution != NULL, NULL);

  return join_sentences (caution->message, " ", words);
}

/**
 * olivine_caution_reason:
 * @caution: a caution
 * @words: (nullable): the language and formats; %NULL for English
 *
 * Tells which of the person's data triggered a caution, like "eGFR 28 of
 * 3 November 2026; Magnesium citrate, 100 mg at 08:00".
 *
 * Returns: (transfer full): phrases
 */
char *
olivine_caution_reason (const OlivineCaution      *caution,
                        const OlivineCautionWords *words)
{
  g_return_val_if_fail (caution != NULL, NULL);

  /* Translators: stands between the reasons for a caution */
  return join_sentences (caution->reasons,
                         olivine_caution_words_translate (words, "reasons", NC_ ("reasons", "; ")),
                         words);
}

/**
 * olivine_caution_whom_to_ask:
 * @caution: a caution
 * @words: (nullable): the language; %NULL for English
 *
 * Returns: (transfer full): whom to ask, like "Your kidney team or pharmacist"
 */
char *
olivine_caution_whom_to_ask (const OlivineCaution      *caution,
                             const OlivineCautionWords *words)
{
  g_return_val_if_fail (caution != NULL, NULL);

  return expand_phrase (caution->whom_to_ask, words);
}
