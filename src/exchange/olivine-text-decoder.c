/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The encoding is found from the first bytes where they tell (a mark, or the
 * zeros of UTF-16), and otherwise from the first byte that is not ASCII: until
 * then UTF-8 and Windows-1252 are the same text, so nothing that was already
 * handed out can turn out wrong.  What comes out does not depend on how the
 * bytes were cut into pieces.
 */

#include "config.h"

#include "olivine-text-decoder.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-csv-reader.h"

typedef enum {
  ENCODING_NOT_SEEN,
  ENCODING_ASCII, /* so far */
  ENCODING_UTF_8,
  ENCODING_UTF_16_LE,
  ENCODING_UTF_16_BE,
  ENCODING_WINDOWS_1252,
} Encoding;

/* How many bytes must be there before the beginning is judged. */
#define N_TELLING_BYTES 4

#define INCOMPLETE ((gunichar) -2)
#define INVALID ((gunichar) -1)

struct _OlivineTextDecoder {
  Encoding    encoding;
  GByteArray *pending; /* not decoded yet, between two calls at most a character */
};

/* 0x80 to 0x9f of Windows-1252, from the Unicode consortium's mapping table
 * CP1252.TXT; 0 where no character is assigned. */
static const guint16 windows_1252[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
  0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/**
 * olivine_text_decoder_new:
 *
 * Creates a decoder for one file.
 *
 * Returns: (transfer full): the decoder
 */
OlivineTextDecoder *
olivine_text_decoder_new (void)
{
  OlivineTextDecoder *decoder = g_new0 (OlivineTextDecoder, 1);

  decoder->pending = g_byte_array_new ();

  return decoder;
}

/* Two ASCII characters in UTF-16. */
static gboolean
zeros_alternate (const guint8 *bytes)
{
  return (bytes[0] == 0) == (bytes[2] == 0)
         && (bytes[1] == 0) == (bytes[3] == 0)
         && (bytes[0] == 0) != (bytes[1] == 0);
}

static gsize
judge_beginning (OlivineTextDecoder *decoder)
{
  const guint8 *bytes = decoder->pending->data;
  gsize n_bytes = decoder->pending->len;

  decoder->encoding = ENCODING_ASCII;

  if (n_bytes >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      decoder->encoding = ENCODING_UTF_8;
      return 3;
    }
  if (n_bytes >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    {
      decoder->encoding = bytes[0] == 0xff ? ENCODING_UTF_16_LE : ENCODING_UTF_16_BE;
      return 2;
    }
  if (n_bytes >= N_TELLING_BYTES && zeros_alternate (bytes))
    decoder->encoding = bytes[0] != 0 ? ENCODING_UTF_16_LE : ENCODING_UTF_16_BE;

  return 0;
}

static gboolean
refuse_byte (guint8   byte,
             GError **error)
{
  if (byte == 0)
    g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_ENCODING,
                         _("There is a zero byte in the file, so it is damaged or no text. "
                           "Export it again as CSV."));
  else
    g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_ENCODING,
                 _("The byte 0x%02x is no text in the encoding of this file. "
                   "Export it again as UTF-8."), byte);

  return FALSE;
}

/* Where the bytes stop being UTF-8 they are Windows-1252, unless letters were
 * read as UTF-8 before: then nobody can say what they are. */
static gboolean
decode_letter (OlivineTextDecoder *decoder,
               gboolean            is_last,
               gsize              *position,
               GString            *text,
               gboolean           *needs_more,
               GError            **error)
{
  const char *bytes = (const char *) decoder->pending->data + *position;
  gsize n_bytes = decoder->pending->len - *position;
  gunichar letter = g_utf8_get_char_validated (bytes, n_bytes);

  if (letter == INCOMPLETE && !is_last)
    {
      *needs_more = TRUE;
      return TRUE;
    }
  if (letter == INCOMPLETE || letter == INVALID)
    {
      if (decoder->encoding == ENCODING_UTF_8)
        return refuse_byte (*bytes, error);
      decoder->encoding = ENCODING_WINDOWS_1252;
      return TRUE;
    }

  decoder->encoding = ENCODING_UTF_8;
  g_string_append_unichar (text, letter);
  *position += g_utf8_skip[(guchar) *bytes];

  return TRUE;
}

static gboolean
decode_windows_1252 (guint8    byte,
                     GString  *text,
                     GError  **error)
{
  gunichar letter = byte;

  if (byte < 0xa0)
    letter = windows_1252[byte - 0x80];
  if (letter == 0)
    return refuse_byte (byte, error);
  g_string_append_unichar (text, letter);

  return TRUE;
}

/* How many bytes from @position on are ASCII and not zero, which is nearly all of
 * most files: eight are looked at together. */
static gsize
measure_ascii (const guint8 *bytes,
               gsize         n_bytes)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const guint64 highs = ones << 7;
  gsize length = 0;

  for (; length + sizeof (guint64) <= n_bytes; length += sizeof (guint64))
    {
      guint64 eight = 0;

      memcpy (&eight, bytes + length, sizeof eight);
      if (((eight | (eight - ones)) & highs) != 0)
        break;
    }
  while (length < n_bytes && bytes[length] != 0 && bytes[length] < 0x80)
    length++;

  return length;
}

static gboolean
decode_bytes (OlivineTextDecoder *decoder,
              gboolean            is_last,
              gsize              *position,
              GString            *text,
              GError            **error)
{
  gboolean needs_more = FALSE;

  while (*position < decoder->pending->len && !needs_more)
    {
      const guint8 *bytes = decoder->pending->data + *position;
      gsize n_ascii = measure_ascii (bytes, decoder->pending->len - *position);
      guint8 byte = bytes[0];

      if (n_ascii > 0)
        {
          g_string_append_len (text, (const char *) bytes, (gssize) n_ascii);
          *position += n_ascii;
        }
      else if (byte == 0)
        {
          return refuse_byte (byte, error);
        }
      else if (decoder->encoding == ENCODING_WINDOWS_1252)
        {
          if (!decode_windows_1252 (byte, text, error))
            return FALSE;
          (*position)++;
        }
      else if (!decode_letter (decoder, is_last, position, text, &needs_more, error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

static gunichar
get_utf16_unit (OlivineTextDecoder *decoder,
                gsize               position)
{
  const guint8 *bytes = decoder->pending->data + position;

  if (decoder->encoding == ENCODING_UTF_16_LE)
    return bytes[0] | bytes[1] << 8;

  return bytes[0] << 8 | bytes[1];
}

static gboolean
refuse_utf16 (GError **error)
{
  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_ENCODING,
                       _("The file begins as UTF-16 text but does not go on as such. "
                         "Export it again as UTF-8."));
  return FALSE;
}

static gboolean
decode_utf16 (OlivineTextDecoder *decoder,
              gboolean            is_last,
              gsize              *position,
              GString            *text,
              GError            **error)
{
  gsize length = decoder->pending->len;

  while (length - *position >= 2)
    {
      gunichar letter = get_utf16_unit (decoder, *position);
      gsize n_bytes = 2;

      if (letter == 0)
        return refuse_byte (0, error);

      if (letter >= 0xd800 && letter < 0xdc00)
        {
          gunichar low;

          if (length - *position < 4)
            break;
          low = get_utf16_unit (decoder, *position + 2);
          if (low < 0xdc00 || low > 0xdfff)
            return refuse_utf16 (error);
          letter = 0x10000 + ((letter - 0xd800) << 10) + (low - 0xdc00);
          n_bytes = 4;
        }
      else if (letter >= 0xdc00 && letter <= 0xdfff)
        {
          return refuse_utf16 (error);
        }

      g_string_append_unichar (text, letter);
      *position += n_bytes;
    }

  return !is_last || *position == length || refuse_utf16 (error);
}

static gboolean
decode_pending (OlivineTextDecoder *decoder,
                gboolean            is_last,
                GString            *text,
                GError            **error)
{
  gsize position = 0;
  gboolean done;

  if (decoder->encoding == ENCODING_NOT_SEEN)
    {
      if (decoder->pending->len < N_TELLING_BYTES && !is_last)
        return TRUE;
      position = judge_beginning (decoder);
    }

  if (decoder->encoding == ENCODING_UTF_16_LE || decoder->encoding == ENCODING_UTF_16_BE)
    done = decode_utf16 (decoder, is_last, &position, text, error);
  else
    done = decode_bytes (decoder, is_last, &position, text, error);

  if (position > 0)
    g_byte_array_remove_range (decoder->pending, 0, position);

  return done;
}

/**
 * olivine_text_decoder_feed:
 * @decoder: a decoder
 * @bytes: (array length=n_bytes): the next bytes of the file
 * @n_bytes: how many there are
 * @text: where the text is appended, also what came before a mistake
 * @error: return location for an error
 *
 * Decodes the next piece of a file; a character cut in two waits for its rest.
 *
 * Returns: whether all was text; else @error is
 *   %OLIVINE_EXCHANGE_ERROR_ENCODING, without a place: the caller knows the line
 */
gboolean
olivine_text_decoder_feed (OlivineTextDecoder  *decoder,
                           const guint8        *bytes,
                           gsize                n_bytes,
                           GString             *text,
                           GError             **error)
{
  g_return_val_if_fail (decoder != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (n_bytes > 0)
    g_byte_array_append (decoder->pending, bytes, n_bytes);

  return decode_pending (decoder, FALSE, text, error);
}

/**
 * olivine_text_decoder_finish:
 * @decoder: a decoder
 * @text: where the text is appended
 * @error: return location for an error
 *
 * Decodes what is left when no byte follows.
 *
 * Returns: whether all was text; else @error is %OLIVINE_EXCHANGE_ERROR_ENCODING
 */
gboolean
olivine_text_decoder_finish (OlivineTextDecoder  *decoder,
                             GString             *text,
                             GError             **error)
{
  g_return_val_if_fail (decoder != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  return decode_pending (decoder, TRUE, text, error);
}

/**
 * olivine_text_decoder_free:
 * @decoder: (transfer full): a decoder
 *
 * Frees the decoder.
 */
void
olivine_text_decoder_free (OlivineTextDecoder *decoder)
{
  g_byte_array_unref (decoder->pending);
  g_free (decoder);
}
