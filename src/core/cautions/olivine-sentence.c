/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Expanding sentences.
 *
 * A placeholder without a value stays in the text, so that a test sees it;
 * nothing here fails.
 */

#include "config.h"

#include "olivine-sentence.h"

#include <glib/gi18n.h>

#include "olivine-thousandths.h"

typedef enum {
  VALUE_TEXT,
  VALUE_TERM, /* to be translated */
  VALUE_NUMBER,
  VALUE_DATE,
} ValueType;

typedef struct {
  const char  *name; /* static */
  ValueType    type;
  const char  *context; /* static, of a term */
  char        *text;
  double       number;
  OlivineDate  date;
} Value;

struct _OlivineCautionValues {
  gatomicrefcount  ref_count;
  GArray          *list; /* of Value, in the order of adding */
};

static const char *const month_names[] = {
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
};

static void
value_clear (gpointer data)
{
  Value *value = data;

  g_clear_pointer (&value->text, g_free);
}

/**
 * olivine_caution_values_new:
 *
 * Returns: (transfer full): an empty set of values
 */
OlivineCautionValues *
olivine_caution_values_new (void)
{
  OlivineCautionValues *values = g_new0 (OlivineCautionValues, 1);

  g_atomic_ref_count_init (&values->ref_count);
  values->list = g_array_new (FALSE, FALSE, sizeof (Value));
  g_array_set_clear_func (values->list, value_clear);
  return values;
}

/**
 * olivine_caution_values_ref:
 * @values: a set of values
 *
 * Returns: (transfer full): @values, with one more owner
 */
OlivineCautionValues *
olivine_caution_values_ref (OlivineCautionValues *values)
{
  g_return_val_if_fail (values != NULL, NULL);

  g_atomic_ref_count_inc (&values->ref_count);
  return values;
}

/**
 * olivine_caution_values_unref:
 * @values: (transfer full): a set of values
 *
 * Gives up a share of @values; the last owner frees it.
 */
void
olivine_caution_values_unref (OlivineCautionValues *values)
{
  g_return_if_fail (values != NULL);

  if (!g_atomic_ref_count_dec (&values->ref_count))
    return;

  g_array_unref (values->list);
  g_free (values);
}

/**
 * olivine_caution_values_add_text:
 * @values: a set of values
 * @name: (transfer none): the placeholder, a static text
 * @text: what stands there in every language: the name of a product
 *
 * Adds a text that is not translated.
 */
void
olivine_caution_values_add_text (OlivineCautionValues *values,
                                 const char           *name,
                                 const char           *text)
{
  Value value = { .name = name, .type = VALUE_TEXT, .text = g_strdup (text) };

  g_return_if_fail (values != NULL);

  g_array_append_val (values->list, value);
}

/**
 * olivine_caution_values_add_term:
 * @values: a set of values
 * @name: (transfer none): the placeholder, a static text
 * @context: (nullable) (transfer none): the context of translation, a static text
 * @text: an English term
 *
 * Adds a term that is translated when it is shown.
 */
void
olivine_caution_values_add_term (OlivineCautionValues *values,
                                 const char           *name,
                                 const char           *context,
                                 const char           *text)
{
  Value value = { .name = name, .type = VALUE_TERM, .context = context, .text = g_strdup (text) };

  g_return_if_fail (values != NULL);

  g_array_append_val (values->list, value);
}

/**
 * olivine_caution_values_add_number:
 * @values: a set of values
 * @name: (transfer none): the placeholder, a static text
 * @number: a number, in the unit that the sentence names
 *
 * Adds a number.
 */
void
olivine_caution_values_add_number (OlivineCautionValues *values,
                                   const char           *name,
                                   double                number)
{
  Value value = { .name = name, .type = VALUE_NUMBER, .number = number };

  g_return_if_fail (values != NULL);

  g_array_append_val (values->list, value);
}

/**
 * olivine_caution_values_add_date:
 * @values: a set of values
 * @name: (transfer none): the placeholder, a static text
 * @date: a day
 *
 * Adds a day.
 */
void
olivine_caution_values_add_date (OlivineCautionValues *values,
                                 const char           *name,
                                 OlivineDate           date)
{
  Value value = { .name = name, .type = VALUE_DATE, .date = date };

  g_return_if_fail (values != NULL);

  g_array_append_val (values->list, value);
}

/**
 * olivine_sentence_new:
 * @text: (transfer none): a static English template
 * @values: (nullable): what its placeholders stand for
 *
 * Returns: (transfer full): a sentence that shares @values
 */
OlivineSentence *
olivine_sentence_new (const char           *text,
                      OlivineCautionValues *values)
{
  OlivineSentence *sentence = g_new0 (OlivineSentence, 1);

  sentence->text = text;
  if (values != NULL)
    sentence->values = olivine_caution_values_ref (values);
  return sentence;
}

/**
 * olivine_sentence_free:
 * @sentence: (transfer full): a sentence
 *
 * Frees a sentence.
 */
void
olivine_sentence_free (OlivineSentence *sentence)
{
  g_return_if_fail (sentence != NULL);

  g_clear_pointer (&sentence->values, olivine_caution_values_unref);
  g_free (sentence);
}

/**
 * olivine_caution_words_translate:
 * @words: (nullable): the language; %NULL for English
 * @context: (nullable): the context of translation
 * @text: an English text that was marked for translation
 *
 * Returns: (transfer none): the text in that language
 */
const char *
olivine_caution_words_translate (const OlivineCautionWords *words,
                                 const char                *context,
                                 const char                *text)
{
  if (words == NULL || words->translate == NULL)
    return text;

  return words->translate (context, text, words->user_data);
}

/**
 * olivine_caution_words_format_number:
 * @words: (nullable): the format; %NULL for dot decimals, as in files
 * @number: a number
 *
 * Returns: (transfer full): the number as it is shown
 */
char *
olivine_caution_words_format_number (const OlivineCautionWords *words,
                                     double                     number)
{
  if (words != NULL && words->format_number != NULL)
    return words->format_number (number, words->user_data);

  return olivine_thousandths_to_text (olivine_thousandths_from_double (number));
}

/**
 * olivine_caution_words_format_date:
 * @words: (nullable): the format; %NULL for "3 November 2026"
 * @date: a day
 *
 * Returns: (transfer full): the day as it is shown; empty when it is not set
 */
char *
olivine_caution_words_format_date (const OlivineCautionWords *words,
                                   OlivineDate                date)
{
  int year, month, day;

  if (words != NULL && words->format_date != NULL)
    return words->format_date (date, words->user_data);
  if (!olivine_date_is_set (date))
    return g_strdup ("");

  olivine_date_get_ymd (date, &year, &month, &day);
  return g_strdup_printf ("%d %s %d", day, month_names[month - 1], year);
}

static char *
value_to_text (const Value               *value,
               const OlivineCautionWords *words)
{
  switch (value->type)
    {
    case VALUE_TEXT:
      return g_strdup (value->text);
    case VALUE_TERM:
      return g_strdup (olivine_caution_words_translate (words, value->context, value->text));
    case VALUE_NUMBER:
      return olivine_caution_words_format_number (words, value->number);
    case VALUE_DATE:
      return olivine_caution_words_format_date (words, value->date);
    default:
      g_assert_not_reached ();
    }
}

/* All values of that name, as a list; whether there was any. */
static gboolean
append_values (GString                   *expanded,
               OlivineCautionValues      *values,
               const char                *name,
               gsize                      length,
               const OlivineCautionWords *words)
{
  /* Translators: stands between the parts of a list, as in "sodium, potassium" */
  const char *separator = olivine_caution_words_translate (words, "list", NC_ ("list", ", "));
  gboolean is_first = TRUE;

  for (guint i = 0; values != NULL && i < values->list->len; i++)
    {
      const Value *value = &g_array_index (values->list, Value, i);
      g_autofree char *text = NULL;

      if (strlen (value->name) != length || strncmp (value->name, name, length) != 0)
        continue;
      text = value_to_text (value, words);
      g_string_append_printf (expanded, "%s%s", is_first ? "" : separator, text);
      is_first = FALSE;
    }

  return !is_first;
}

/**
 * olivine_sentence_expand:
 * @sentence: a sentence
 * @words: (nullable): the language and formats; %NULL for plain English
 *
 * Puts a sentence into words.
 *
 * Returns: (transfer full): the text
 */
char *
olivine_sentence_expand (const OlivineSentence     *sentence,
                         const OlivineCautionWords *words)
{
  const char *rest = NULL;
  GString *expanded = NULL;

  g_return_val_if_fail (sentence != NULL, NULL);

  expanded = g_string_new (NULL);
  rest = olivine_caution_words_translate (words, NULL, sentence->text);
  while (*rest != '\0')
    {
      gsize length = *rest == '{' ? strcspn (rest + 1, "}") : 0;

      if (length > 0 && rest[1 + length] == '}'
          && append_values (expanded, sentence->values, rest + 1, length, words))
        rest += length + 2;
      else
        g_string_append_c (expanded, *rest++);
    }

  return g_string_free (expanded, FALSE);
}

/**
 * olivine_sentence_say:
 * @words: (nullable): the language; %NULL for English
 * @text: an English template that was marked for translation
 * @...: pairs of a placeholder and the text that stands there, as it is shown, then %NULL
 *
 * Puts a template into words at once, where there is nothing to keep.
 *
 * Returns: (transfer full): the text
 */
char *
olivine_sentence_say (const OlivineCautionWords *words,
                      const char                *text,
                      ...)
{
  g_autoptr (OlivineCautionValues) values = olivine_caution_values_new ();
  OlivineSentence sentence = { text, values };
  const char *name = NULL;
  va_list arguments;

  g_return_val_if_fail (text != NULL, NULL);

  va_start (arguments, text);
  while ((name = va_arg (arguments, const char *)) != NULL)
    olivine_caution_values_add_text (values, name, va_arg (arguments, const char *));
  va_end (arguments);

  return olivine_sentence_expand (&sentence, words);
}
