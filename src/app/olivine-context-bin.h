/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What every page is: a widget that works with the context it is handed.
 *
 * Property "context" (OlivineContext), set once after construction.
 */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_CONTEXT_BIN (olivine_context_bin_get_type ())
G_DECLARE_DERIVABLE_TYPE (OlivineContextBin, olivine_context_bin, OLIVINE, CONTEXT_BIN, AdwBin)

struct _OlivineContextBinClass
{
  AdwBinClass parent_class;

  /* The context is there: hand it on, connect to it, show what it holds. */
  void (*context_set) (OlivineContextBin *self,
                       OlivineContext    *context);
};

OlivineContext *olivine_context_bin_get_context (OlivineContextBin *self);

G_END_DECLS
