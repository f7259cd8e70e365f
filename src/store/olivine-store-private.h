/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the parts of the store need of each other and nobody else does. */

#pragma once

#include "olivine-store.h"

G_BEGIN_DECLS

struct _OlivineStore
{
  GObject    parent_instance;

  char      *dir;
  gboolean   is_damaged;      /* holds what could be read of a damaged diary */
  OlivineDb *db;
  gint64     data_version;    /* SQLite's count of what other connections committed */
  gint64     library_version; /* the same of library.db; 0 without one */
  GError    *library_error;   /* why library.db was left out, or NULL */
  char      *library_file;    /* which file was looked at, as describe_file() says */
  char      *mended;          /* what others could read until now, in words, or NULL */
};

const GError *olivine_store_get_library_error (OlivineStore *self);
gboolean      olivine_store_has_library       (OlivineStore *self);
void          olivine_store_attach_library    (OlivineStore *self);

G_END_DECLS
