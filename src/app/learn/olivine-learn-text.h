/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the page about magnesium and calcification says, and where it is from. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define OLIVINE_LEARN_N_SOURCES 3

typedef struct {
  const char *text;       /* a citation, not translated; NULL: no more sources */
  const char *uri;        /* NULL: the citation has no address of its own */
  gboolean    unverified; /* show the word beside it */
} OlivineLearnSource;

typedef struct {
  const char         *heading; /* English; NULL: the section goes on */
  const char         *text;    /* English */
  OlivineLearnSource  sources[OLIVINE_LEARN_N_SOURCES];
} OlivineLearnParagraph;

const OlivineLearnParagraph *olivine_learn_paragraphs (gsize *n_paragraphs);

G_END_DECLS
