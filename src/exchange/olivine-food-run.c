/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the readers of tables of foods share: reading with progress and cancel,
 * checking a food, staging or rejecting it.
 *
 * Each food is counted once: as staged, or as rejected with its line, column,
 * value and reason.  Only so many rejects are kept as a person will ever look at;
 * all are counted.
 */

#include "config.h"

#include "olivine-food-run.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "olivine-core-error.h"
#include "olivine-excerpt.h"
#include "olivine-gzip-stream.h"

#define PIECE_BYTES (1 << 16)
#define MAX_REJECTS_KEPT 10000
#define FOODS_BETWEEN_PROGRESS 256
#define MAX_NAME_LENGTH 200

typedef gboolean (*FeedFunc) (gpointer       reader,
                              const guint8  *bytes,
                              gsize          n_bytes,
                              GError       **error);

static void
tell_progress (OlivineFoodRun *run)
{
  double done = run->n_bytes > 0 ? (double) run->n_bytes_read / run->n_bytes : 0.0;

  if (run->progress != NULL)
    run->progress (OLIVINE_FOOD_READING_SHARE * MIN (done, 1.0), run->result->n_read, run->user_data);
}

static void
set_cancelled (GError **error)
{
  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CANCELLED,
                       _("The import was cancelled. Nothing was changed."));
}

static gboolean
read_piece (OlivineFoodRun  *run,
            GInputStream    *stream,
            guint8          *bytes,
            gssize          *n_bytes,
            GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  *n_bytes = g_input_stream_read (stream, bytes,
                                  run->n_bytes_a_piece > 0 ? run->n_bytes_a_piece : PIECE_BYTES,
                                  run->cancellable, &local_error);
  if (*n_bytes >= 0 && !g_cancellable_set_error_if_cancelled (run->cancellable, &local_error))
    return TRUE;

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_cancelled (error);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
read_all (OlivineFoodRun  *run,
          GInputStream    *stream,
          FeedFunc         feed,
          gpointer         reader,
          GError         **error)
{
  g_autofree guint8 *bytes = g_malloc (MAX (PIECE_BYTES, run->n_bytes_a_piece));
  gssize n_bytes = 0;

  do
    {
      if (!read_piece (run, stream, bytes, &n_bytes, error))
        return FALSE;
      if (!feed (reader, bytes, n_bytes, error))
        {
          olivine_gzip_stream_prefer_damage (stream, run->cancellable, error);
          return FALSE;
        }
      if (run->position != NULL)
        run->n_bytes_read = g_seekable_tell (run->position);
      else
        run->n_bytes_read += n_bytes;
      tell_progress (run);
    }
  while (n_bytes > 0);

  return TRUE;
}

/**
 * olivine_food_run_read_csv:
 * @run: an import
 * @stream: what to read, to its end
 * @func: (scope call): called for each record, the header included
 * @user_data: for @func
 * @error: return location for the error
 *
 * Returns: whether all went well; the errors are those of
 *   olivine_csv_reader_feed(), of the stream, of @func, or
 *   %OLIVINE_EXCHANGE_ERROR_CANCELLED
 */
gboolean
olivine_food_run_read_csv (OlivineFoodRun        *run,
                           GInputStream          *stream,
                           OlivineCsvRecordFunc   func,
                           gpointer               user_data,
                           GError               **error)
{
  g_autoptr (OlivineCsvReader) reader = olivine_csv_reader_new (func, user_data);

  return read_all (run, stream, (FeedFunc) olivine_csv_reader_feed, reader, error) &&
         olivine_csv_reader_finish (reader, error);
}

/**
 * olivine_food_run_read_lines:
 * @run: an import
 * @stream: what to read, to its end
 * @reader: a reader that was not fed yet
 * @error: return location for the error
 *
 * Returns: whether all went well; the errors are those of
 *   olivine_line_reader_feed(), of the stream, of the reader's function, or
 *   %OLIVINE_EXCHANGE_ERROR_CANCELLED
 */
gboolean
olivine_food_run_read_lines (OlivineFoodRun     *run,
                             GInputStream       *stream,
                             OlivineLineReader  *reader,
                             GError            **error)
{
  return read_all (run, stream, (FeedFunc) olivine_line_reader_feed, reader, error) &&
         olivine_line_reader_finish (reader, error);
}

/**
 * olivine_food_run_begin_staging:
 * @run: an import whose tables were read
 * @n_foods: how many foods were put together from them
 *
 * Says that what is left of the bytes that were expected stands for handing over
 * the foods, so that the progress goes on meanwhile.
 */
void
olivine_food_run_begin_staging (OlivineFoodRun *run,
                                gint64          n_foods)
{
  if (n_foods > 0 && run->n_bytes > run->n_bytes_read)
    run->n_bytes_a_food = (run->n_bytes - run->n_bytes_read) / n_foods;
}

/* A food is taken in no time, but there may be millions between two pieces. */
static gboolean
go_on (OlivineFoodRun  *run,
       GError         **error)
{
  if (g_cancellable_is_cancelled (run->cancellable))
    {
      set_cancelled (error);
      return FALSE;
    }
  run->n_bytes_read += run->n_bytes_a_food;
  if (run->n_bytes_a_food > 0 && run->result->n_read % FOODS_BETWEEN_PROGRESS == 0)
    tell_progress (run);

  return TRUE;
}

/**
 * olivine_food_run_reject:
 * @run: an import
 * @line: where the food stands
 * @column: the column to blame
 * @cell: what it says
 * @reason: a sentence that says what is wrong with it
 *
 * Counts a food that is left out.
 */
void
olivine_food_run_reject (OlivineFoodRun *run,
                         guint           line,
                         const char     *column,
                         const char     *cell,
                         const char     *reason)
{
  OlivineReject *reject = NULL;

  run->result->n_read++;
  run->result->n_rejected++;
  if (run->result->rejects->len >= MAX_REJECTS_KEPT)
    return;

  reject = g_new0 (OlivineReject, 1);
  reject->line = line;
  reject->column = g_strdup (column);
  reject->value = olivine_excerpt (cell);
  reject->reason = g_strdup (reason);
  g_ptr_array_add (run->result->rejects, reject);
}

/* Which nutrient is wrong by itself, and why; none is when it is their sum. */
static gboolean
find_culprit (const OlivineFood  *food,
              guint              *culprit,
              char              **reason)
{
  for (*culprit = 0; *culprit < OLIVINE_N_NUTRIENTS; (*culprit)++)
    {
      g_autoptr (OlivineFood) part = NULL;
      g_autoptr (GError) error = NULL;

      part = olivine_food_new (food->id, *food->name != '\0' ? food->name : food->id);
      part->per_100g.amount[*culprit] = food->per_100g.amount[*culprit];
      if (!olivine_food_validate (part, &error))
        {
          *reason = g_strdup (error->message);
          return TRUE;
        }
    }

  return FALSE;
}

/* A figure that cannot be says more of a row than a name that is not there. */
static void
reject_food (OlivineFoodRun          *run,
             const OlivineFood       *food,
             const OlivineFoodPlace  *place,
             const char              *reason)
{
  g_autofree char *culprit_reason = NULL;
  g_autofree char *figure = NULL;
  const char *column = NULL;
  guint culprit = 0;

  if (!find_culprit (food, &culprit, &culprit_reason))
    {
      olivine_food_run_reject (run, place->line, place->name_column, food->name, reason);
      return;
    }
  figure = olivine_double_to_text (food->per_100g.amount[culprit]);
  column = place->columns != NULL ? place->columns[culprit]
                                  : olivine_nutrient_get_id ((OlivineNutrient) culprit);
  olivine_food_run_reject (run, place->line, column,
                           place->cells != NULL ? place->cells[culprit] : figure, culprit_reason);
}

/* Portions are a help: one that cannot be is left out, and the food stays. */
static void
drop_wrong_portions (OlivineFood *food)
{
  for (guint i = food->portions->len; i > 0; i--)
    {
      const OlivinePortion *portion = food->portions->pdata[i - 1];

      if (!(portion->quantity > 0.0) || !isfinite (portion->quantity) ||
          !(portion->grams > 0.0) || !isfinite (portion->grams) || *portion->unit == '\0' ||
          strchr (portion->unit, ';') != NULL)
        g_ptr_array_remove_index (food->portions, i - 1);
    }
}

/**
 * olivine_food_run_take:
 * @run: an import
 * @food: a food that was read, with an id
 * @place: where it stands
 * @error: return location for the error
 *
 * Stages a food, or rejects it when its facts cannot be true, or are implausible
 * and not confirmed.
 *
 * Returns: whether that worked; a reject is no error
 *
 * Errors: %OLIVINE_EXCHANGE_ERROR_CANCELLED, or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_food_run_take (OlivineFoodRun          *run,
                       OlivineFood             *food,
                       const OlivineFoodPlace  *place,
                       GError                 **error)
{
  g_autoptr (GError) local_error = NULL;

  if (!go_on (run, error))
    return FALSE;
  drop_wrong_portions (food);
  if (!olivine_food_validate (food, &local_error) &&
      !(run->options->confirm_amounts &&
        g_error_matches (local_error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNLIKELY)))
    {
      reject_food (run, food, place, local_error->message);
      return TRUE;
    }
  run->result->n_read++;
  if (isnan (food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM]))
    run->result->n_unknown_magnesium++;

  return olivine_library_stage (run->library, food, place->is_product, error);
}

/**
 * olivine_food_run_number:
 * @cell: a cell of a table whose numbers have a dot for decimals
 * @number: (out): what it says; NAN for an empty one, which is unknown
 *
 * Returns: whether it is empty or a number
 */
gboolean
olivine_food_run_number (const char *cell,
                         double     *number)
{
  char *end = NULL;

  *number = NAN;
  cell += strspn (cell, " ");
  if (*cell == '\0')
    return TRUE;
  if (cell[strspn (cell, "0123456789.eE+-")] != '\0')
    return FALSE;
  *number = g_ascii_strtod (cell, &end);

  return end != cell && *end == '\0' && isfinite (*number);
}

/**
 * olivine_food_run_clean_name:
 * @name: a name as a file has it
 *
 * Returns: (transfer full): it on one line, without white space around it, cut
 *   where it is longer than the name of a food may be
 */
char *
olivine_food_run_clean_name (const char *name)
{
  g_autofree char *clean = g_strstrip (g_strdelimit (g_strdup (name), "\t\r\n", ' '));
  g_autofree char *cut = NULL;

  if (strlen (clean) <= MAX_NAME_LENGTH || g_utf8_strlen (clean, -1) <= MAX_NAME_LENGTH)
    return g_steal_pointer (&clean);
  cut = g_utf8_substring (clean, 0, MAX_NAME_LENGTH - 1);

  return g_strconcat (g_strchomp (cut), "…", NULL);
}
