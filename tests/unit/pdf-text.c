/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a PDF says of itself, whichever cairo wrote it: 1.16 says it in the open, 1.18
 * in a compressed part.
 */

#include "config.h"

#include "pdf-text.h"

#include <gio/gio.h>
#include <string.h>

/* Appends what is in a compressed part, if that is what begins here. */
static void
append_inflated (GString    *text,
                 const char *part,
                 gsize       n_bytes)
{
  g_autoptr (GConverter) inflate =
      G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  char room[4096];
  gsize n_read = 0;
  gsize n_written = 0;
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED && n_bytes > 0)
    {
      result = g_converter_convert (inflate, part, n_bytes, room, sizeof room, 0, &n_read,
                                    &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        return;
      g_string_append_len (text, room, n_written);
      part += n_read;
      n_bytes -= n_read;
    }
}

/* The whole file, with its compressed parts after it; zero bytes are spaces. */
char *
pdf_text_new (GBytes *bytes)
{
  static const char mark[] = "stream\n";
  gsize n_bytes = 0;
  const char *pdf = g_bytes_get_data (bytes, &n_bytes);
  const char *end = pdf + n_bytes;
  g_autoptr (GString) text = g_string_new_len (pdf, n_bytes);

  for (const char *at = pdf; (at = memmem (at, end - at, mark, strlen (mark))) != NULL; )
    {
      at += strlen (mark);
      append_inflated (text, at, end - at);
    }
  for (gsize i = 0; i < text->len; i++)
    if (text->str[i] == '\0')
      text->str[i] = ' ';

  return g_string_free (g_steal_pointer (&text), FALSE);
}
