/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a dish contains and is free of, as words and as bits.
 *
 * A dish is free of something only when every ingredient is known to be.
 */

#include "config.h"

#include "olivine-dish.h"

#include <glib/gi18n.h>

#include "olivine-nicks.h"

/* By the number of the bit. */
static const char *const tag_nicks[] = {
  "meat",
  "fish",
  "shellfish",
  "egg",
  "dairy",
  "honey",
  "gluten",
  "nuts",
  "peanut",
  "soy",
  "sesame",
  "unknown",
  "vegetarian",
  "vegan",
  "gluten-free",
  "nut-free",
  "dairy-free",
  NULL,
};

/* A dish that contains none of @without is @tag. */
static const struct {
  OlivineTag  tag;
  OlivineTags without;
} freedoms[] = {
  { OLIVINE_TAG_VEGETARIAN, OLIVINE_TAG_MEAT | OLIVINE_TAG_FISH },
  { OLIVINE_TAG_VEGAN, OLIVINE_TAG_MEAT | OLIVINE_TAG_FISH | OLIVINE_TAG_EGG | OLIVINE_TAG_DAIRY
                       | OLIVINE_TAG_HONEY },
  { OLIVINE_TAG_GLUTEN_FREE, OLIVINE_TAG_GLUTEN },
  { OLIVINE_TAG_NUT_FREE, OLIVINE_TAG_NUTS },
  { OLIVINE_TAG_DAIRY_FREE, OLIVINE_TAG_DAIRY },
};

/**
 * olivine_tags_of_dish:
 * @contains: what the ingredients contain, all together
 *
 * Works out the tags of a dish: shellfish is fish too, and peanuts are nuts; what
 * it is free of only when all ingredients are known.
 *
 * Returns: the tags
 */
OlivineTags
olivine_tags_of_dish (OlivineTags contains)
{
  OlivineTags tags = contains & OLIVINE_TAGS_CONTAINED;

  if ((tags & OLIVINE_TAG_SHELLFISH) != 0)
    tags |= OLIVINE_TAG_FISH;
  if ((tags & OLIVINE_TAG_PEANUT) != 0)
    tags |= OLIVINE_TAG_NUTS;

  for (gsize i = 0; i < G_N_ELEMENTS (freedoms); i++)
    if ((tags & (freedoms[i].without | OLIVINE_TAG_UNKNOWN)) == 0)
      tags |= freedoms[i].tag;

  return tags;
}

/**
 * olivine_tag_to_nick:
 * @tag: one tag
 *
 * Returns: (transfer none): its word in files: "meat", "gluten-free" …
 */
const char *
olivine_tag_to_nick (OlivineTag tag)
{
  int bit = g_bit_nth_lsf (tag, -1);

  g_return_val_if_fail (bit >= 0 && bit < (int) G_N_ELEMENTS (tag_nicks) - 1, NULL);

  return tag_nicks[bit];
}

static gboolean
add_tag (const char   *word,
         OlivineTags  *tags,
         GError      **error)
{
  int bit = 0;

  if (*word == '\0')
    return TRUE;
  if (!olivine_nicks_find (tag_nicks,
                           _("“{word}” is not a known tag. Use one of: {choices}."),
                           word, &bit, error))
    return FALSE;

  *tags |= (OlivineTags) 1 << bit;
  return TRUE;
}

/**
 * olivine_tags_from_text:
 * @text: (nullable): words of olivine_tag_to_nick(), separated by ";" or ","
 * @tags: (out): the tags; 0 when @text is empty
 * @error: return location for an error
 *
 * Reads tags of a file or of the command line.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME.
 *
 * Returns: whether every word is known
 */
gboolean
olivine_tags_from_text (const char   *text,
                        OlivineTags  *tags,
                        GError      **error)
{
  g_auto (GStrv) words = g_strsplit_set (text != NULL ? text : "", ";,", -1);
  OlivineTags found = 0;

  g_return_val_if_fail (tags != NULL, FALSE);

  for (gsize i = 0; words[i] != NULL; i++)
    if (!add_tag (g_strstrip (words[i]), &found, error))
      return FALSE;

  *tags = found;
  return TRUE;
}

/**
 * olivine_tags_to_text:
 * @tags: tags
 *
 * Returns: (transfer full): their words, separated by ";"; empty for none
 */
char *
olivine_tags_to_text (OlivineTags tags)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; tag_nicks[i] != NULL; i++)
    if ((tags & (OlivineTags) 1 << i) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "", tag_nicks[i]);

  return g_string_free (text, FALSE);
}
