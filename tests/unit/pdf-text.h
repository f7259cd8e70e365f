/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words in a PDF, for tests. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *pdf_text_new (GBytes *bytes);

G_END_DECLS
