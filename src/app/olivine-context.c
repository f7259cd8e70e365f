/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "olivine-context.h"

#include <glib/gi18n.h>

#include "olivine-caution-check.h"
#include "olivine-entry-item.h"
#include "olivine-journal.h"
#include "olivine-local-names.h"
#include "olivine-made-food.h"
#include "olivine-profile.h"

/* How often other processes' changes are looked for while the window is up. */
#define POLL_INTERVAL_S 2

struct _OlivineContext {
  GObject          parent_instance;

  OlivineStore    *store;
  OlivineClock    *clock;
  OlivineSettings *settings;

  OlivineDate      date;
  OlivineDate      today;   /* as of the last look, to notice midnight */
  OlivineDay      *day;
  OlivinePerson   *person;
  GPtrArray       *cautions; /* of the day on screen; NULL until somebody asks */
  GListStore      *entries;
  guint            poll_id;
};

G_DEFINE_FINAL_TYPE (OlivineContext, olivine_context, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_DATE,
  N_PROPS
};

enum {
  CHANGED,
  TOAST,
  DAMAGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* The list keeps the rows that stay, so that the screen does not jump and the
 * focus is not lost: only the run that differs is spliced. */
static void
update_entries (OlivineContext *self)
{
  GListModel *model = G_LIST_MODEL (self->entries);
  guint n_old = g_list_model_get_n_items (model);
  guint n_new = self->day->entries->len;
  guint n_head = 0;
  guint n_tail = 0;
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  while (n_head < MIN (n_old, n_new))
    {
      g_autoptr (OlivineEntryItem) item = g_list_model_get_item (model, n_head);

      if (!olivine_entry_equal (olivine_entry_item_get_entry (item),
                                g_ptr_array_index (self->day->entries, n_head)))
        break;
      n_head++;
    }
  while (n_tail < MIN (n_old, n_new) - n_head)
    {
      g_autoptr (OlivineEntryItem) item = g_list_model_get_item (model, n_old - n_tail - 1);

      if (!olivine_entry_equal (olivine_entry_item_get_entry (item),
                                g_ptr_array_index (self->day->entries, n_new - n_tail - 1)))
        break;
      n_tail++;
    }

  for (guint i = n_head; i < n_new - n_tail; i++)
    g_ptr_array_add (added, olivine_entry_item_new (g_ptr_array_index (self->day->entries, i)));
  if (n_old - n_tail - n_head > 0 || added->len > 0)
    g_list_store_splice (self->entries, n_head, n_old - n_tail - n_head, added->pdata, added->len);
}

/* A page must always have a day to show: where reading failed, an empty one. */
static void
load_day (OlivineContext *self)
{
  g_autoptr (GError) error = NULL;
  OlivineDay *day = olivine_diary_get_day (self->store, self->date, &error);

  if (day == NULL)
    {
      g_autoptr (OlivinePerson) nobody = olivine_person_new ();
      g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

      day = olivine_day_new (self->date, nobody, nothing, OLIVINE_MARK_NONE);
      olivine_context_show_error (self, error);
    }
  olivine_local_names_apply_to_day (self->store, day);
  g_clear_pointer (&self->day, olivine_day_free);
  self->day = day;
}

static void
load_person (OlivineContext *self)
{
  g_autoptr (GError) error = NULL;
  OlivinePerson *person = olivine_profile_get (self->store, self->today, &error);

  if (person == NULL)
    {
      olivine_context_show_error (self, error);
      person = olivine_person_new ();
    }
  g_clear_pointer (&self->person, olivine_person_free);
  self->person = person;
}

static void
reload (OlivineContext *self)
{
  load_day (self);
  load_person (self);
  g_clear_pointer (&self->cautions, g_ptr_array_unref);
  update_entries (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* At midnight a window that shows today goes on showing today. */
static void
follow_the_calendar (OlivineContext *self)
{
  OlivineDate today = olivine_clock_get_today (self->clock);
  gboolean follows = olivine_date_compare (self->date, self->today) == 0;

  if (olivine_date_compare (today, self->today) == 0)
    return;
  self->today = today;
  if (follows)
    olivine_context_set_date (self, today);
  else
    reload (self);
}

static gboolean
on_poll (gpointer user_data)
{
  OlivineContext *self = user_data;

  follow_the_calendar (self);
  if (olivine_store_poll_changed (self->store))
    reload (self);
  return G_SOURCE_CONTINUE;
}

static void
olivine_context_dispose (GObject *object)
{
  OlivineContext *self = OLIVINE_CONTEXT (object);

  g_clear_handle_id (&self->poll_id, g_source_remove);
  g_clear_pointer (&self->day, olivine_day_free);
  g_clear_pointer (&self->person, olivine_person_free);
  g_clear_pointer (&self->cautions, g_ptr_array_unref);
  g_clear_object (&self->entries);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (olivine_context_parent_class)->dispose (object);
}

static void
olivine_context_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  OlivineContext *self = OLIVINE_CONTEXT (object);

  switch (prop_id)
    {
    case PROP_DATE:
      g_value_set_uint (value, self->date.julian);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_context_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  OlivineContext *self = OLIVINE_CONTEXT (object);

  switch (prop_id)
    {
    case PROP_DATE:
      olivine_context_set_date (self, (OlivineDate) { g_value_get_uint (value) });
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_context_class_init (OlivineContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = olivine_context_dispose;
  object_class->get_property = olivine_context_get_property;
  object_class->set_property = olivine_context_set_property;

  /**
   * OlivineContext:date:
   *
   * The day on screen, as a Julian day number.
   */
  props[PROP_DATE] =
    g_param_spec_uint ("date", NULL, NULL, 0, G_MAXUINT32, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * OlivineContext::changed:
   *
   * The day on screen, the person or a food has changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * OlivineContext::toast:
   * @title: what happened
   * @with_undo: whether it can be taken back
   */
  signals[TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_STRING, G_TYPE_BOOLEAN);
  /**
   * OlivineContext::damaged:
   * @error: what is wrong
   *
   * The diary turned out to be damaged: nothing can be done with it any more.
   */
  signals[DAMAGED] = g_signal_new ("damaged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
olivine_context_init (OlivineContext *self)
{
  self->entries = g_list_store_new (OLIVINE_TYPE_ENTRY_ITEM);
  self->poll_id = g_timeout_add_seconds (POLL_INTERVAL_S, on_poll, self);
}

/**
 * olivine_context_new:
 * @store: the open store
 * @clock: what tells the time
 * @settings: the user's settings
 *
 * Returns: (transfer full): a context that shows today
 */
OlivineContext *
olivine_context_new (OlivineStore    *store,
                     OlivineClock    *clock,
                     OlivineSettings *settings)
{
  OlivineContext *self = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (OLIVINE_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (OLIVINE_IS_SETTINGS (settings), NULL);

  self = g_object_new (OLIVINE_TYPE_CONTEXT, NULL);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->settings = g_object_ref (settings);
  self->today = olivine_clock_get_today (clock);
  self->date = self->today;
  reload (self);
  return self;
}

OlivineStore *
olivine_context_get_store (OlivineContext *self)
{
  g_return_val_if_fail (OLIVINE_IS_CONTEXT (self), NULL);

  return self->store;
}

OlivineClock *
olivine_context_get_clock (OlivineContext *self)
{
  g_return_val_if_fail (OLIVINE_IS_CONTEXT (self), NULL);

  return self->clock;
}

OlivineSettings *
olivine_context_get_settings (OlivineContext *self)
{
  g_return_val_if_fail (OLIVINE_IS_CONTEXT (self), NULL);

  return self->settings;
}

OlivineDate
olivine_context_get_date (OlivineContext *self)
{
  g_return_val_if_fail (OLIVINE_IS_CONTEXT (self), OLIVINE_DATE_NONE);

  return self->date;
}

/**
 * olivine_context_set_date:
 * @self: the context
 * @date: the day to show
 */
void
olivine_context_set_date (OlivineContext *self,
                          OlivineDate     date)
{
  g_return_if_fail (OLIVINE_IS_CONTEXT (self));
  g_return_if_fail (olivine_date_is_set (date));

  if (olivine_date_compare (self->date, date) == 0)
    return;
  self->date = date;
  reload (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATE]);
}

OlivineDate
olivine_context_get_today (OlivineContext *self)
{
  g_return_val_if_fail (OLIVINE_IS_CONTEXT (self), OLIVINE_DATE_NONE);

  return olivine_clock_get_today (self->clock);
}

/**
 * olivine_context_get_day:
 * @self: the context
 *
 * Returns: (transfer none): the day on screen, valid until #OlivineContext::changed
 */
const OlivineDay *
olivine_context_get_day (OlivineContext *self)
{
  g_return_val_if_fail (OLIVINE_IS_CONTEXT (self), NULL);

  return self->day;
}

/**
 * olivine_context_get_entries:
 * @self: the context
 *
 * Returns: (transfer none): the entries of the day on screen, as a list of
 *   #OlivineEntryItem that is kept up to date row by row
 */
GListModel *
olivine_context_get_entries (OlivineContext *self)
{
  g_return_val_if_fail (OLIVINE_IS_CONTEXT (self), NULL);

  return G_LIST_MODEL (self->entries);
}

/**
 * olivine_context_get_person:
 * @self: the context
 *
 * Returns: (transfer none): the person as known today
 */
const OlivinePerson *
olivine_context_get_person (OlivineContext *self)
{
  g_return_val_if_fail (OLIVINE_IS_CONTEXT (self), NULL);

  return self->person;
}

/**
 * olivine_context_get_cautions:
 * @self: the context
 *
 * Evaluated once a refresh.  What is in the diary has been taken, so the advice is
 * in the past tense.
 *
 * Returns: (transfer none) (element-type OlivineCaution): what stands on the day on
 *   screen, severest first, valid until #OlivineContext::changed
 */
GPtrArray *
olivine_context_get_cautions (OlivineContext *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (self), NULL);

  if (self->cautions != NULL)
    return self->cautions;

  self->cautions = olivine_store_cautions (self->store, self->date, NULL, TRUE, &error);
  if (self->cautions == NULL)
    {
      self->cautions = g_ptr_array_new ();
      olivine_context_show_error (self, error);
    }
  return self->cautions;
}

/* Where the error is, not the error: it may be set only while the arguments of the
 * call are worked out. */
static gboolean
finish_write (OlivineContext  *self,
              gboolean         done,
              GError         **error,
              const char      *undo_title)
{
  if (!done)
    {
      olivine_context_show_error (self, *error);
      return FALSE;
    }
  olivine_context_refresh (self);
  if (undo_title != NULL)
    olivine_context_toast (self, undo_title, TRUE);
  return TRUE;
}

/**
 * olivine_context_add_entry:
 * @self: the context
 * @entry: a new entry
 * @undo_title: (nullable): what a toast says happened
 *
 * Returns: whether it was logged; when not, the reason has been shown
 */
gboolean
olivine_context_add_entry (OlivineContext *self,
                           OlivineEntry   *entry,
                           const char     *undo_title)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (self), FALSE);

  return finish_write (self, olivine_diary_add (self->store, entry, &error), &error, undo_title);
}

/**
 * olivine_context_add_entries:
 * @self: the context
 * @entries: (element-type OlivineEntry): new entries, logged as one change
 * @undo_title: (nullable): what a toast says happened
 *
 * Returns: whether all were logged; when not, none was and the reason has been shown
 */
gboolean
olivine_context_add_entries (OlivineContext *self,
                             GPtrArray      *entries,
                             const char     *undo_title)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (self), FALSE);

  return finish_write (self, olivine_diary_add_many (self->store, entries, "add", &error), &error,
                       undo_title);
}

/**
 * olivine_context_replace_entry:
 * @self: the context
 * @entry: the entry as it shall be; its uid says which
 * @undo_title: (nullable): what a toast says happened
 *
 * Returns: whether it was saved; when not, the reason has been shown
 */
gboolean
olivine_context_replace_entry (OlivineContext *self,
                               OlivineEntry   *entry,
                               const char     *undo_title)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (self), FALSE);

  return finish_write (self, olivine_diary_replace (self->store, entry, &error), &error,
                       undo_title);
}

/**
 * olivine_context_remove_entry:
 * @self: the context
 * @uid: which entry
 * @undo_title: (nullable): what a toast says happened
 *
 * Returns: whether it was removed; when not, the reason has been shown
 */
gboolean
olivine_context_remove_entry (OlivineContext *self,
                              const char     *uid,
                              const char     *undo_title)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (self), FALSE);

  return finish_write (self, olivine_diary_remove (self->store, uid, NULL, &error), &error,
                       undo_title);
}

/**
 * olivine_context_make_food:
 * @self: the context
 * @uid: an entry that no food stands for
 * @undo_title: (nullable): what a toast says happened
 *
 * Makes a food of one's own of an entry.
 *
 * Returns: whether it was made; when not, the reason has been shown
 */
gboolean
olivine_context_make_food (OlivineContext *self,
                           const char     *uid,
                           const char     *undo_title)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *food_id = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (self), FALSE);
  g_return_val_if_fail (uid != NULL, FALSE);

  food_id = olivine_entry_make_food (self->store, uid, &error);

  return finish_write (self, food_id != NULL, &error, undo_title);
}

/**
 * olivine_context_undo:
 * @self: the context
 *
 * Takes back the last change that has not been taken back, and shows its day.
 *
 * Returns: whether there was one that could be
 */
gboolean
olivine_context_undo (OlivineContext *self)
{
  g_autoptr (GError) error = NULL;
  OlivineDate date = OLIVINE_DATE_NONE;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (self), FALSE);

  if (!olivine_journal_undo (self->store, NULL, NULL, &date, &error))
    {
      if (g_error_matches (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND))
        olivine_context_toast (self, _("Nothing to undo"), FALSE);
      else
        olivine_context_show_error (self, error);
      return FALSE;
    }
  if (olivine_date_is_set (date))
    olivine_context_set_date (self, date);
  olivine_context_refresh (self);
  olivine_context_toast (self, _("Undone"), FALSE);
  return TRUE;
}

/**
 * olivine_context_refresh:
 * @self: the context
 *
 * Reads the day and the person anew; to be called after a write through the store.
 */
void
olivine_context_refresh (OlivineContext *self)
{
  g_return_if_fail (OLIVINE_IS_CONTEXT (self));

  reload (self);
}

/**
 * olivine_context_toast:
 * @self: the context
 * @title: what happened
 * @with_undo: whether the toast offers to take it back
 */
void
olivine_context_toast (OlivineContext *self,
                       const char     *title,
                       gboolean        with_undo)
{
  g_return_if_fail (OLIVINE_IS_CONTEXT (self));
  g_return_if_fail (title != NULL);

  g_signal_emit (self, signals[TOAST], 0, title, with_undo);
}

/**
 * olivine_context_tell_damage:
 * @self: the context
 * @error: what is wrong with the diary
 *
 * Has the diary closed and help offered, by whoever listens.
 */
void
olivine_context_tell_damage (OlivineContext *self,
                             const GError   *error)
{
  g_return_if_fail (OLIVINE_IS_CONTEXT (self));
  g_return_if_fail (error != NULL);

  g_signal_emit (self, signals[DAMAGED], 0, error);
}

/**
 * olivine_context_show_error:
 * @self: the context
 * @error: (nullable): what went wrong
 */
void
olivine_context_show_error (OlivineContext *self,
                            const GError   *error)
{
  g_return_if_fail (OLIVINE_IS_CONTEXT (self));

  olivine_context_toast (self, error != NULL ? error->message : _("That did not work"), FALSE);
}
