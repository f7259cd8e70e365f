/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the window can show, and how to come to it: the pages of which the contrast is
 * measured, and a diary to show on them.
 */

#pragma once

#include "olivine-window.h"
#include "widget-fixture.h"

typedef void (*ContrastStep) (OlivineWindow *window);

typedef struct {
  const char  *path;    /* of the case; NULL after the last */
  const char  *page;
  ContrastStep step;    /* from the page to what is looked at; NULL: the page itself */
  guint        n_texts; /* there are at least */
  gboolean     is_menu; /* and a menu is open */
} ContrastPage;

void contrast_fill_diary (WidgetFixture *fixture);

extern const ContrastPage contrast_pages[];
