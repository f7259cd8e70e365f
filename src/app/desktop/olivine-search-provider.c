/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Answers over the bus, with or without a window.
 *
 * It has foods of its own, opened at the first question, and no diary: nothing that it
 * says can come from there, and nothing that it does can change it.  There is nobody to
 * tell of an error in an overview: what cannot be looked up is not found, and the log
 * says why.
 */

#include "config.h"

#include "olivine-search-provider.h"

#include "olivine-entry-format.h"
#include "olivine-overview.h"

static const char interface_xml[] =
  "<node>"
  "  <interface name='org.gnome.Shell.SearchProvider2'>"
  "    <method name='GetInitialResultSet'>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='as' name='results' direction='out'/>"
  "    </method>"
  "    <method name='GetSubsearchResultSet'>"
  "      <arg type='as' name='previous_results' direction='in'/>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='as' name='results' direction='out'/>"
  "    </method>"
  "    <method name='GetResultMetas'>"
  "      <arg type='as' name='identifiers' direction='in'/>"
  "      <arg type='aa{sv}' name='metas' direction='out'/>"
  "    </method>"
  "    <method name='ActivateResult'>"
  "      <arg type='s' name='identifier' direction='in'/>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='u' name='timestamp' direction='in'/>"
  "    </method>"
  "    <method name='LaunchSearch'>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='u' name='timestamp' direction='in'/>"
  "    </method>"
  "  </interface>"
  "</node>";

struct _OlivineSearchProvider
{
  GObject       parent_instance;

  char         *data_dir;
  OlivineStore *store;   /* NULL until the first question */
  guint         id;      /* of the object on the bus; 0: not there */
};

G_DEFINE_FINAL_TYPE (OlivineSearchProvider, olivine_search_provider, G_TYPE_OBJECT)

enum
{
  ASKED,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The foods as they are now: something may have been imported meanwhile. */
static OlivineStore *
get_store (OlivineSearchProvider *self)
{
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    self->store = olivine_store_open_catalogues (self->data_dir, &error);
  else
    olivine_store_reload_library (self->store, &error);
  if (error != NULL)
    g_message ("search: %s", error->message);

  return self->store;
}

static GVariant *
find_results (OlivineSearchProvider *self,
              const char *const     *terms)
{
  static const char *const nothing[] = { NULL };
  g_autofree char *text = olivine_overview_read_terms (terms);
  OlivineStore *store = text != NULL ? get_store (self) : NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) results = NULL;

  if (store != NULL)
    results = olivine_overview_find (store, text, &error);
  if (error != NULL)
    g_message ("search: %s", error->message);

  return g_variant_new ("(^as)", results != NULL ? (const char *const *) results : nothing);
}

static void
add_meta (GVariantBuilder *metas,
          OlivineStore    *store,
          const char      *id)
{
  g_autoptr (OlivineLogLine) line = olivine_overview_get_line (store, id);
  g_autofree char *description = NULL;

  if (line == NULL)
    return;

  description = olivine_entry_format_overview (line);
  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (line->food->name));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (metas, "{sv}", "gicon", g_variant_new_string (APPLICATION_ID));
  g_variant_builder_close (metas);
}

static GVariant *
describe_results (OlivineSearchProvider *self,
                  const char *const     *ids)
{
  OlivineStore *store = get_store (self);
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (gsize i = 0; store != NULL && ids[i] != NULL; i++)
    add_meta (&metas, store, ids[i]);

  return g_variant_new ("(aa{sv})", &metas);
}

/* What was typed opens Add even where it names no food. */
static void
choose (OlivineSearchProvider *self,
        const char *const     *terms,
        const char            *id,
        guint                  timestamp)
{
  g_auto (OlivineOverviewResult) result = { 0 };
  g_autofree char *text = olivine_overview_read_terms (terms);

  if (text == NULL)
    text = g_strjoinv (" ", (GStrv) terms);
  if (id != NULL)
    olivine_overview_result_parse (id, &result);
  g_signal_emit (self, signals[CHOSEN], 0, text, result.food_id, timestamp);
}

static GVariant *
answer (OlivineSearchProvider *self,
        const char            *method,
        GVariant              *parameters)
{
  g_autofree const char **words = NULL;
  const char *id = NULL;
  guint timestamp = 0;

  if (g_str_equal (method, "GetInitialResultSet"))
    {
      g_variant_get (parameters, "(^a&s)", &words);
      return find_results (self, words);
    }
  if (g_str_equal (method, "GetSubsearchResultSet"))
    {
      g_variant_get_child (parameters, 1, "^a&s", &words);
      return find_results (self, words);
    }
  if (g_str_equal (method, "GetResultMetas"))
    {
      g_variant_get (parameters, "(^a&s)", &words);
      return describe_results (self, words);
    }

  if (g_str_equal (method, "ActivateResult"))
    g_variant_get (parameters, "(&s^a&su)", &id, &words, &timestamp);
  else
    g_variant_get (parameters, "(^a&su)", &words, &timestamp);
  choose (self, words, id, timestamp);

  return NULL;
}

/* GDBus lets through only what the interface above describes. */
static void
on_method_call (GDBusConnection       *connection,
                const char            *sender,
                const char            *object_path,
                const char            *interface_name,
                const char            *method_name,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               user_data)
{
  OlivineSearchProvider *self = OLIVINE_SEARCH_PROVIDER (user_data);

  g_signal_emit (self, signals[ASKED], 0);
  g_dbus_method_invocation_return_value (invocation, answer (self, method_name, parameters));
}

static void
olivine_search_provider_finalize (GObject *object)
{
  OlivineSearchProvider *self = OLIVINE_SEARCH_PROVIDER (object);

  g_clear_object (&self->store);
  g_free (self->data_dir);

  G_OBJECT_CLASS (olivine_search_provider_parent_class)->finalize (object);
}

static void
olivine_search_provider_class_init (OlivineSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = olivine_search_provider_finalize;

  /**
   * OlivineSearchProvider::asked:
   *
   * Somebody asks something: the program is in use.
   */
  signals[ASKED] = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * OlivineSearchProvider::chosen:
   * @text: what was typed
   * @food_id: (nullable): the food that was chosen
   * @timestamp: of the event that chose it
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                  G_TYPE_STRING, G_TYPE_STRING, G_TYPE_UINT);
}

static void
olivine_search_provider_init (OlivineSearchProvider *self)
{
}

/**
 * olivine_search_provider_new:
 * @data_dir: the folder of the diary, for the foods that were imported
 *
 * Returns: (transfer full): a provider, not on the bus yet
 */
OlivineSearchProvider *
olivine_search_provider_new (const char *data_dir)
{
  OlivineSearchProvider *self = NULL;

  g_return_val_if_fail (data_dir != NULL, NULL);

  self = g_object_new (OLIVINE_TYPE_SEARCH_PROVIDER, NULL);
  self->data_dir = g_strdup (data_dir);

  return self;
}

/**
 * olivine_search_provider_export:
 * @self: a provider
 * @connection: the session bus
 * @object_path: where to answer
 * @error: return location for an error
 *
 * Returns: whether it can be asked now
 *
 * Errors: those of g_dbus_connection_register_object()
 */
gboolean
olivine_search_provider_export (OlivineSearchProvider  *self,
                                GDBusConnection        *connection,
                                const char             *object_path,
                                GError                **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = on_method_call };
  g_autoptr (GDBusNodeInfo) node = NULL;

  g_return_val_if_fail (OLIVINE_IS_SEARCH_PROVIDER (self), FALSE);

  node = g_dbus_node_info_new_for_xml (interface_xml, error);
  if (node == NULL)
    return FALSE;
  self->id = g_dbus_connection_register_object (connection, object_path, node->interfaces[0],
                                                &vtable, self, NULL, error);

  return self->id != 0;
}

/**
 * olivine_search_provider_unexport:
 * @self: a provider
 * @connection: the session bus
 *
 * Takes it off the bus again, if it is there.
 */
void
olivine_search_provider_unexport (OlivineSearchProvider *self,
                                  GDBusConnection       *connection)
{
  g_return_if_fail (OLIVINE_IS_SEARCH_PROVIDER (self));

  if (self->id != 0)
    g_dbus_connection_unregister_object (connection, self->id);
  self->id = 0;
}
