/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The products that are kept.
 *
 * There is one of a name, whatever its case; each change is one transaction with
 * its journal.
 */

#include "olivine-products.h"

#include <glib/gi18n.h>

#include "olivine-journal.h"

/* What one writing function hands to its transaction. */
typedef struct {
  const OlivineProduct *product;
  const char           *uid;
} ProductWork;

static void
read_text (OlivineStmt  *stmt,
           int           column,
           char        **text)
{
  g_free (*text);
  *text = olivine_stmt_dup_text (stmt, column);
}

static OlivineProduct *
product_from_row (OlivineStmt  *stmt,
                  GError      **error)
{
  g_autoptr (OlivineProduct) product = olivine_product_new ();
  g_autoptr (GError) local_error = NULL;

  read_text (stmt, 0, &product->uid);
  read_text (stmt, 1, &product->name);
  if (!olivine_kind_from_nick (olivine_stmt_get_text (stmt, 2), &product->kind, &local_error))
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT,
                   _("The product “%s” in the diary is damaged: %s"), product->name,
                   local_error->message);
      return NULL;
    }
  product->elemental_mg = olivine_stmt_get_int (stmt, 3);
  read_text (stmt, 4, &product->compound);
  product->compound_mg = olivine_stmt_get_int (stmt, 5);
  read_text (stmt, 6, &product->unit);
  product->agreed = olivine_stmt_get_int (stmt, 7) == 1;

  return g_steal_pointer (&product);
}

static gboolean
read_products (OlivineDb  *db,
               GPtrArray  *products,
               GError    **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT uid, name, kind, elemental_mg, compound, compound_mg, "
                             "unit, agreed FROM main.product", error);
  if (stmt == NULL)
    return FALSE;
  while (TRUE)
    {
      OlivineProduct *product = NULL;

      if (!olivine_db_step (db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      product = product_from_row (stmt, error);
      if (product == NULL)
        return FALSE;
      g_ptr_array_add (products, product);
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const OlivineProduct *first = *(const OlivineProduct *const *) a;
  const OlivineProduct *second = *(const OlivineProduct *const *) b;
  g_autofree char *first_name = g_utf8_casefold (first->name, -1);
  g_autofree char *second_name = g_utf8_casefold (second->name, -1);

  return g_strcmp0 (first_name, second_name);
}

static GPtrArray *
load_products (OlivineDb  *db,
               GError    **error)
{
  g_autoptr (GPtrArray) products = NULL;

  products = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_product_free);
  if (!read_products (db, products, error))
    return NULL;
  g_ptr_array_sort (products, compare_names);

  return g_steal_pointer (&products);
}

/**
 * olivine_products_list:
 * @store: a store
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable) (element-type OlivineProduct): all
 *   products, by name
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_products_list (OlivineStore  *store,
                       GError       **error)
{
  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  return load_products (olivine_store_get_db (store), error);
}

static char *
fold_name (const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *normal = g_utf8_normalize (stripped, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : stripped, -1);
}

/* The position of the product of a name; -1 when there is none. */
static int
find_name (GPtrArray  *products,
           const char *name)
{
  g_autofree char *wanted = fold_name (name);

  for (guint i = 0; i < products->len; i++)
    {
      const OlivineProduct *product = g_ptr_array_index (products, i);
      g_autofree char *folded = fold_name (product->name);

      if (g_str_equal (folded, wanted))
        return (int) i;
    }

  return -1;
}

/**
 * olivine_products_find:
 * @store: a store
 * @name: the name of a product, in any case
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): the product; NULL without an error when
 *   there is none of that name
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
OlivineProduct *
olivine_products_find (OlivineStore  *store,
                       const char    *name,
                       GError       **error)
{
  g_autoptr (GPtrArray) products = NULL;
  int position = -1;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  products = load_products (olivine_store_get_db (store), error);
  if (products == NULL)
    return NULL;
  position = find_name (products, name);

  return position >= 0 ? g_ptr_array_steal_index (products, (guint) position) : NULL;
}

static gboolean
refuse_known_name (OlivineDb             *db,
                   const OlivineProduct  *product,
                   GError               **error)
{
  g_autoptr (GPtrArray) products = load_products (db, error);
  const OlivineProduct *same = NULL;
  int position = -1;

  if (products == NULL)
    return FALSE;
  position = find_name (products, product->name);
  if (position < 0)
    return TRUE;
  same = g_ptr_array_index (products, (guint) position);
  if (g_str_equal (same->uid, product->uid))
    return TRUE;

  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
               _("There is a product “%s” already. Change that one, or give this one another "
                 "name."),
               same->name);
  return FALSE;
}

static gboolean
write_product (OlivineDb             *db,
               const OlivineProduct  *product,
               GError               **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "INSERT OR REPLACE INTO main.product "
                             "(uid, name, kind, elemental_mg, compound, compound_mg, unit, agreed) "
                             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, product->uid);
  olivine_stmt_bind_text (stmt, 1, product->name);
  olivine_stmt_bind_text (stmt, 2, olivine_kind_to_nick (product->kind));
  olivine_stmt_bind_int (stmt, 3, product->elemental_mg);
  olivine_stmt_bind_text (stmt, 4, product->compound);
  olivine_stmt_bind_int (stmt, 5, product->compound_mg);
  olivine_stmt_bind_text (stmt, 6, product->unit);
  olivine_stmt_bind_int (stmt, 7, product->agreed ? 1 : 0);

  return olivine_db_run (db, stmt, error);
}

static gboolean
save_work (OlivineDb  *db,
           gpointer    user_data,
           GError    **error)
{
  const OlivineProduct *product = ((ProductWork *) user_data)->product;
  g_autofree char *label = g_strdup_printf ("save %s", product->name);
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, label);

  return refuse_known_name (db, product, error) &&
         olivine_journal_watch (change, OLIVINE_ROW_PRODUCT, product->uid, error) &&
         write_product (db, product, error) &&
         olivine_journal_commit (change, error);
}

static gboolean
run (OlivineStore   *store,
     OlivineDbWork   work,
     ProductWork    *arguments,
     const char     *failure,
     GError        **error)
{
  if (!olivine_db_transaction (olivine_store_get_db (store), work, arguments, error))
    {
      g_prefix_error (error, "%s ", failure);
      return FALSE;
    }
  olivine_store_emit_changed (store);

  return TRUE;
}

/**
 * olivine_products_save:
 * @store: a store
 * @product: a product; gets a uid when it is new, and the elemental magnesium
 *   that follows from its compound's weight when it has one
 * @error: return location for the error
 *
 * Adds a product, or writes over the one of the same uid.
 *
 * Returns: whether it is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_INVALID when another product has that name,
 *   those of olivine_product_complete(), or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_products_save (OlivineStore    *store,
                       OlivineProduct  *product,
                       GError         **error)
{
  ProductWork arguments = { .product = product };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (product != NULL, FALSE);

  if (!olivine_product_complete (product, error))
    return FALSE;
  if (*product->uid == '\0')
    {
      g_free (product->uid);
      product->uid = g_uuid_string_random ();
    }

  return run (store, save_work, &arguments, _("The product was not saved."), error);
}

static gboolean
delete_product (OlivineDb   *db,
                const char  *uid,
                GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "DELETE FROM main.product WHERE uid = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, uid);
  if (!olivine_db_run (db, stmt, error))
    return FALSE;
  if (olivine_db_changes (db) > 0)
    return TRUE;

  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
               _("There is no product “%s”; list the products to see what is there."), uid);
  return FALSE;
}

static gboolean
remove_work (OlivineDb  *db,
             gpointer    user_data,
             GError    **error)
{
  const char *uid = ((ProductWork *) user_data)->uid;
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, "remove a product");

  return olivine_journal_watch (change, OLIVINE_ROW_PRODUCT, uid, error) &&
         delete_product (db, uid, error) &&
         olivine_journal_commit (change, error);
}

/**
 * olivine_products_remove:
 * @store: a store
 * @uid: the uid of a product
 * @error: return location for the error
 *
 * Takes a product away; doses that were taken of it stay, an undo brings it back.
 *
 * Returns: whether it is gone
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_products_remove (OlivineStore  *store,
                         const char    *uid,
                         GError       **error)
{
  ProductWork arguments = { .uid = uid };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (uid != NULL, FALSE);

  return run (store, remove_work, &arguments, _("The removal was not saved."), error);
}
