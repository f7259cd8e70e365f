/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who a row is that does not say so itself: a hash of its content.
 *
 * What is hashed is the content as it is kept, not as the file wrote it: neither
 * the order of columns nor units nor signs make another row.  Rows that say the
 * same are told apart by which of them they are, so that two equal coffees stay
 * two however often the file is read.
 */

#include "olivine-import-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "olivine-words-sql.h"

#define HASH_BYTES 32

/* Private: prepares for making hashes. */
void
olivine_identity_init (OlivineIdentity *identity)
{
  identity->sum = g_checksum_new (G_CHECKSUM_SHA256);
  identity->bytes = g_string_new (NULL);
}

/* Private: frees what olivine_identity_init() made. */
void
olivine_identity_clear (OlivineIdentity *identity)
{
  g_clear_pointer (&identity->sum, g_checksum_free);
  if (identity->bytes != NULL)
    g_string_free (g_steal_pointer (&identity->bytes), TRUE);
}

/* The ending zero keeps two texts apart. */
static void
add_text (OlivineIdentity *identity,
          const char      *text)
{
  g_string_append_len (identity->bytes, text, (gssize) strlen (text) + 1);
}

/* Seven bits a byte, as few as there are (LEB128 of the zigzag number), as hashing
 * takes its time by the byte; what is unknown is a nought that no number is. */
static void
add_int (OlivineIdentity *identity,
         gint64           number)
{
  guint64 rest = ((guint64) number << 1) ^ (number < 0 ? G_MAXUINT64 : 0);

  if (number == OLIVINE_UNKNOWN)
    {
      g_string_append_len (identity->bytes, "\200\0", 2);
      return;
    }
  for (; rest > 0x7f; rest >>= 7)
    g_string_append_c (identity->bytes, (char) (0x80 | (rest & 0x7f)));
  g_string_append_c (identity->bytes, (char) rest);
}

static void
add_double (OlivineIdentity *identity,
            double           number)
{
  gint64 bits = 0;

  /* Of both zeros one. */
  number += 0.0;
  memcpy (&bits, &number, sizeof bits);
  add_int (identity, isnan (number) ? OLIVINE_UNKNOWN : bits);
}

static void
finish (OlivineIdentity *identity,
        guint8          *hash)
{
  guint8 whole[HASH_BYTES];
  gsize n_bytes = sizeof whole;

  g_checksum_reset (identity->sum);
  g_checksum_update (identity->sum, (const guchar *) identity->bytes->str,
                     (gssize) identity->bytes->len);
  g_checksum_get_digest (identity->sum, whole, &n_bytes);
  memcpy (hash, whole, OLIVINE_IDENTITY_BYTES);
  g_string_truncate (identity->bytes, 0);
}

/* Private: the hash of all that an entry says.  Its processing is what the food is
 * known for here, and no part of it. */
void
olivine_identity_of_entry (OlivineIdentity    *identity,
                           const OlivineEntry *entry,
                           guint8             *hash)
{
  add_int (identity, entry->date.julian);
  add_text (identity, entry->time);
  add_text (identity, olivine_meal_to_nick (entry->meal));
  add_text (identity, entry->dish);
  add_text (identity, olivine_kind_to_nick (entry->kind));
  add_text (identity, entry->food_id);
  add_text (identity, entry->food);
  add_int (identity, entry->quantity);
  add_text (identity, entry->unit);
  add_int (identity, entry->grams);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    add_int (identity, entry->snapshot.thousandths[i]);
  add_int (identity, entry->estimated);
  add_text (identity, entry->compound);
  add_int (identity, entry->compound_mg);
  add_int (identity, entry->agreed);
  add_text (identity, entry->cautions);
  add_text (identity, entry->note);
  finish (identity, hash);
}

/* Private: the hash of all that a file says of a food. */
void
olivine_identity_of_food (OlivineIdentity   *identity,
                          const OlivineFood *food,
                          guint8            *hash)
{
  g_autofree char *portions = olivine_portions_to_text (food->portions);

  add_text (identity, food->name);
  add_text (identity, food->group);
  add_text (identity, olivine_processing_to_nick (food->processing));
  add_text (identity, food->brand);
  add_text (identity, food->source);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    add_double (identity, food->per_100g.amount[i]);
  add_text (identity, portions);
  add_text (identity, food->keywords);
  finish (identity, hash);
}

/* Private: the hash of a laboratory value. */
void
olivine_identity_of_lab (OlivineIdentity  *identity,
                         const OlivineLab *lab,
                         guint8           *hash)
{
  add_int (identity, lab->date.julian);
  add_text (identity, olivine_lab_name_to_nick (lab->name));
  add_double (identity, lab->amount);
  add_text (identity, lab->unit);
  finish (identity, hash);
}

/* Private: the hash of a planned dish. */
void
olivine_identity_of_plan_item (OlivineIdentity       *identity,
                               const OlivinePlanItem *item,
                               guint8                *hash)
{
  add_int (identity, item->date.julian);
  add_text (identity, olivine_meal_to_nick (item->meal));
  add_text (identity, item->dish_id);
  add_int (identity, item->servings);
  finish (identity, hash);
}

/* Private: makes a UUID (RFC 9562, version 8) of a hash, always the same one.
 * @uid has room for %OLIVINE_IDENTITY_UID_SIZE. */
void
olivine_identity_to_uid (const guint8 *hash,
                         char         *uid)
{
  static const char digits[] = "0123456789abcdef";
  char *end = uid;

  for (int i = 0; i < OLIVINE_IDENTITY_BYTES; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        *end++ = '-';
      *end++ = digits[hash[i] >> 4];
      *end++ = digits[hash[i] & 0xf];
    }
  *end = '\0';

  /* Version and variant stand where the third and fourth group begin. */
  uid[14] = '8';
  uid[19] = 'a';
}

/* row_uid (hash, n): who the n-th of equal rows is. */
static void
row_uid (sqlite3_context  *context,
         int               n_arguments,
         sqlite3_value   **arguments)
{
  const void *hash = sqlite3_value_blob (arguments[0]);
  gint64 n = GINT64_TO_LE (sqlite3_value_int64 (arguments[1]));
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  char uid[OLIVINE_IDENTITY_UID_SIZE];
  guint8 numbered[HASH_BYTES];
  gsize n_bytes = sizeof numbered;

  if (hash == NULL || sqlite3_value_bytes (arguments[0]) != OLIVINE_IDENTITY_BYTES)
    {
      sqlite3_result_error (context, "row_uid () wants a hash", -1);
      return;
    }
  g_checksum_update (sum, hash, OLIVINE_IDENTITY_BYTES);
  g_checksum_update (sum, (const guchar *) &n, sizeof n);
  g_checksum_get_digest (sum, numbered, &n_bytes);
  olivine_identity_to_uid (numbered, uid);
  sqlite3_result_text (context, uid, -1, SQLITE_TRANSIENT);
}

/* image_hash (text): by which a food that was changed is known. */
static void
image_hash (sqlite3_context  *context,
            int               n_arguments,
            sqlite3_value   **arguments)
{
  const char *image = (const char *) sqlite3_value_text (arguments[0]);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 hash[HASH_BYTES];
  gsize n_bytes = sizeof hash;
  gint64 number = 0;

  if (image == NULL)
    return;
  g_checksum_update (sum, (const guchar *) image, -1);
  g_checksum_get_digest (sum, hash, &n_bytes);
  memcpy (&number, hash, sizeof number);
  sqlite3_result_int64 (context, GINT64_FROM_LE (number));
}

/* Private: lets the statements of imports use these functions. */
gboolean
olivine_identity_add_to_sql (OlivineDb  *db,
                             GError    **error)
{
  static const struct {
    const char *name;
    int         n_arguments;
    void      (*func) (sqlite3_context *, int, sqlite3_value **);
  } functions[] = {
    { "row_uid", 2, row_uid },
    { "image_hash", 1, image_hash },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (functions); i++)
    if (sqlite3_create_function (olivine_db_get_handle (db), functions[i].name,
                                 functions[i].n_arguments,
                                 SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                                 functions[i].func, NULL, NULL) != SQLITE_OK)
      {
        olivine_db_set_error (db, _("preparing the import failed"), error);
        return FALSE;
      }

  return olivine_words_add_to_sql (db, error);
}
