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

/* As high as the longest page. */
#define CONTRAST_WIDTH_PX 1000
#define CONTRAST_HEIGHT_PX 2200

/* A file of another app, of which one row cannot be read. */
#define CONTRAST_SERVINGS \
  "Day,Food Name,Amount,Energy (kcal),Magnesium (mg),Category\n" \
  "2026-03-13,Citrate,1 tablet,,200,Supplements\n" \
  "2026-03-13,\"Almonds, Raw (Brand)\",30.00 g,180,,\n" \
  "2026-03-12,Oats,40.00 g,150,55,\n" \
  "2026-03-32,Beans,30.00 g,180,80,\n"

void           contrast_fill_diary    (WidgetFixture *fixture);
OlivineWindow *contrast_open_window   (WidgetFixture *fixture);
GtkWidget     *contrast_open_import   (WidgetFixture *fixture,
                                       const char    *text);
void           contrast_finish_import (GtkWidget     *window);

extern const ContrastPage contrast_pages[];
