/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the portions of the built-in foods are called.
 *
 * data/portions.csv says how much they weigh; the words stand here so that they can be
 * translated whole.
 */

#include "config.h"

#include "olivine-portion.h"

#include <glib/gi18n.h>

static const char *const portion_words[] = {
  /* Translators: these follow a number, as in "2 slice, thin"; a cup is 240 ml */
  NC_ ("portion", "almond"),
  NC_ ("portion", "apricot"),
  NC_ ("portion", "avocado"),
  NC_ ("portion", "bag"),
  NC_ ("portion", "bar"),
  NC_ ("portion", "bar, small"),
  NC_ ("portion", "biscuit"),
  NC_ ("portion", "biscuit, large"),
  NC_ ("portion", "biscuit, small"),
  NC_ ("portion", "block"),
  NC_ ("portion", "bottle"),
  NC_ ("portion", "breast"),
  NC_ ("portion", "bunch"),
  NC_ ("portion", "burger"),
  NC_ ("portion", "can"),
  NC_ ("portion", "can, drained"),
  NC_ ("portion", "carrot"),
  NC_ ("portion", "cherry"),
  NC_ ("portion", "chestnut"),
  NC_ ("portion", "chop"),
  NC_ ("portion", "clementine"),
  NC_ ("portion", "clove"),
  NC_ ("portion", "cracker"),
  NC_ ("portion", "cube"),
  NC_ ("portion", "cup"),
  NC_ ("portion", "cup, chips"),
  NC_ ("portion", "cup, chopped"),
  NC_ ("portion", "cup, crushed"),
  NC_ ("portion", "cup, cubed"),
  NC_ ("portion", "cup, diced"),
  NC_ ("portion", "cup, flaked"),
  NC_ ("portion", "cup, grated"),
  NC_ ("portion", "cup, ground"),
  NC_ ("portion", "cup, macaroni"),
  NC_ ("portion", "cup, mashed"),
  NC_ ("portion", "cup, melted"),
  NC_ ("portion", "cup, packed"),
  NC_ ("portion", "cup, pitted"),
  NC_ ("portion", "cup, shredded"),
  NC_ ("portion", "cup, sliced"),
  NC_ ("portion", "cup, spaghetti"),
  NC_ ("portion", "cup, whipped"),
  NC_ ("portion", "cup, with hulls"),
  NC_ ("portion", "cup, with liquid"),
  NC_ ("portion", "date"),
  NC_ ("portion", "drumstick"),
  NC_ ("portion", "ear"),
  NC_ ("portion", "ear, large"),
  NC_ ("portion", "ear, small"),
  NC_ ("portion", "egg"),
  NC_ ("portion", "fig"),
  NC_ ("portion", "fillet"),
  NC_ ("portion", "fillet, large"),
  NC_ ("portion", "fillet, medium"),
  NC_ ("portion", "fillet, small"),
  NC_ ("portion", "glass"),
  NC_ ("portion", "grape"),
  NC_ ("portion", "half"),
  NC_ ("portion", "head"),
  NC_ ("portion", "kiwi"),
  NC_ ("portion", "large"),
  NC_ ("portion", "leaf"),
  NC_ ("portion", "leaf, large"),
  NC_ ("portion", "leaf, small"),
  NC_ ("portion", "leg"),
  NC_ ("portion", "lemon"),
  NC_ ("portion", "lime"),
  NC_ ("portion", "mango"),
  NC_ ("portion", "medium"),
  NC_ ("portion", "mushroom"),
  NC_ ("portion", "nut"),
  NC_ ("portion", "olive"),
  NC_ ("portion", "pack"),
  NC_ ("portion", "packet"),
  NC_ ("portion", "pancake"),
  NC_ ("portion", "pancake, large"),
  NC_ ("portion", "patty"),
  NC_ ("portion", "peanut"),
  NC_ ("portion", "piece"),
  NC_ ("portion", "piece, large"),
  NC_ ("portion", "piece, small"),
  NC_ ("portion", "pinch"),
  NC_ ("portion", "pizza"),
  NC_ ("portion", "plum"),
  NC_ ("portion", "pod"),
  NC_ ("portion", "pot"),
  NC_ ("portion", "prune"),
  NC_ ("portion", "raisin"),
  NC_ ("portion", "roll"),
  NC_ ("portion", "roll, large"),
  NC_ ("portion", "sandwich"),
  NC_ ("portion", "sausage"),
  NC_ ("portion", "serving"),
  NC_ ("portion", "shot"),
  NC_ ("portion", "slice"),
  NC_ ("portion", "slice, large"),
  NC_ ("portion", "slice, thin"),
  NC_ ("portion", "small"),
  NC_ ("portion", "spear"),
  NC_ ("portion", "spear, large"),
  NC_ ("portion", "sprig"),
  NC_ ("portion", "stalk"),
  NC_ ("portion", "stalk, large"),
  NC_ ("portion", "stalk, small"),
  NC_ ("portion", "steak"),
  NC_ ("portion", "tbsp"),
  NC_ ("portion", "thigh"),
  NC_ ("portion", "tomato"),
  NC_ ("portion", "tsp"),
  NC_ ("portion", "wedge"),
  NC_ ("portion", "wedge, large"),
  NC_ ("portion", "wing"),
  NULL,
};

/**
 * olivine_portion_words:
 *
 * Returns: (transfer none) (array zero-terminated=1): every unit of a portion of a built-in
 *   food, to be translated in the context "portion"
 */
const char *const *
olivine_portion_words (void)
{
  return portion_words;
}
