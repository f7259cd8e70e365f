/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a finding to a caution: agreements, prescriptions, and the message.
 *
 * A stop on a product that a clinician agreed to is told as an info; what was
 * prescribed is never stopped, its prescriber is to be called instead.
 */

#include "config.h"

#include "olivine-finding.h"

#include <glib/gi18n.h>

/* The products of a finding, by what may be said of them. */
typedef struct {
  GPtrArray *open;       /* bought freely, nobody agreed */
  GPtrArray *prescribed;
  GPtrArray *cleared;    /* a clinician agreed */
} Products;

/**
 * olivine_finding_new:
 * @rule: the rule to be tested
 *
 * Returns: (transfer full): an empty finding
 */
OlivineFinding *
olivine_finding_new (const OlivineCautionRule *rule)
{
  OlivineFinding *finding = g_new0 (OlivineFinding, 1);

  finding->rule = rule;
  finding->severity = rule->severity;
  finding->why = rule->why;
  finding->advice = rule->advice;
  finding->advice_taken = rule->advice_taken != NULL ? rule->advice_taken : rule->advice;
  finding->whom_to_ask = rule->whom_to_ask;
  finding->products = g_ptr_array_new ();
  finding->values = olivine_caution_values_new ();
  finding->extras = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_sentence_free);
  finding->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_sentence_free);
  finding->source = g_string_new (NULL);
  finding->unverified = rule->unverified;
  return finding;
}

/**
 * olivine_finding_free:
 * @finding: (transfer full): a finding
 *
 * Frees a finding.
 */
void
olivine_finding_free (OlivineFinding *finding)
{
  g_return_if_fail (finding != NULL);

  g_ptr_array_unref (finding->products);
  olivine_caution_values_unref (finding->values);
  g_ptr_array_unref (finding->extras);
  g_ptr_array_unref (finding->reasons);
  g_string_free (finding->source, TRUE);
  g_free (finding);
}

static void
products_clear (Products *products)
{
  g_ptr_array_unref (products->open);
  g_ptr_array_unref (products->prescribed);
  g_ptr_array_unref (products->cleared);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Products, products_clear)

static void
products_init (Products             *products,
               const OlivineFinding *finding)
{
  gboolean can_clear = finding->rule->clearing == OLIVINE_CLEARING_PER_PRODUCT;

  products->open = g_ptr_array_new ();
  products->prescribed = g_ptr_array_new ();
  products->cleared = g_ptr_array_new ();
  for (guint i = 0; i < finding->products->len; i++)
    {
      OlivineEntry *dose = finding->products->pdata[i];

      if (can_clear && dose->agreed)
        g_ptr_array_add (products->cleared, dose);
      else if (olivine_dose_is_prescribed (dose))
        g_ptr_array_add (products->prescribed, dose);
      else
        g_ptr_array_add (products->open, dose);
    }
}

static gboolean
all_agreed (GPtrArray *products)
{
  for (guint i = 0; i < products->len; i++)
    {
      const OlivineEntry *dose = products->pdata[i];

      if (!dose->agreed)
        return FALSE;
    }

  return products->len > 0;
}

/* Decides how much the finding weighs; FALSE when nothing is left of it. */
static gboolean
weigh (const OlivineFinding *finding,
       const Products       *products,
       OlivineCaution       *caution)
{
  caution->severity = finding->severity;
  if (finding->rule->clearing == OLIVINE_CLEARING_WHOLE_SUM && all_agreed (finding->products))
    return FALSE;
  if (finding->products->len == 0 || products->open->len > 0)
    return TRUE;

  if (products->prescribed->len > 0)
    {
      caution->severity = MIN (finding->severity, OLIVINE_SEVERITY_WARNING);
      return TRUE;
    }

  caution->is_cleared = TRUE;
  caution->severity = OLIVINE_SEVERITY_INFO;
  return finding->severity == OLIVINE_SEVERITY_STOP;
}

/* Distinct names, in the order of the day. */
static GPtrArray *
distinct_names (GPtrArray *doses)
{
  GPtrArray *names = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < doses->len; i++)
    {
      const OlivineEntry *dose = doses->pdata[i];
      g_autofree char *key = g_utf8_casefold (dose->food, -1);

      if (g_hash_table_add (seen, g_steal_pointer (&key)))
        g_ptr_array_add (names, dose->food);
    }

  return names;
}

static void
add_sentence (OlivineCaution       *caution,
              const char           *text,
              OlivineCautionValues *values)
{
  if (*text != '\0')
    g_ptr_array_add (caution->message, olivine_sentence_new (text, values));
}

static void
add_sentence_about (OlivineCaution *caution,
                    const char     *text,
                    GPtrArray      *doses)
{
  g_autoptr (OlivineCautionValues) values = olivine_caution_values_new ();
  g_autoptr (GPtrArray) names = distinct_names (doses);

  for (guint i = 0; i < names->len; i++)
    olivine_caution_values_add_text (values, "list", names->pdata[i]);
  add_sentence (caution, text, values);
}

/* Only a prescriber may stop what was prescribed. */
static gboolean
is_about_prescribed (const OlivineCaution *caution,
                     const Products       *products)
{
  return products->prescribed->len > 0 && caution->severity >= OLIVINE_SEVERITY_WARNING;
}

static void
add_advice (OlivineCaution       *caution,
            const OlivineFinding *finding,
            const Products       *products,
            gboolean              is_taken)
{
  if (caution->is_cleared)
    {
      add_sentence_about (caution,
                          N_("You noted that a clinician agreed to {list}, so it is not held back "
                             "here. Tell them if anything about your health changes."),
                          products->cleared);
      return;
    }

  if (!is_about_prescribed (caution, products) || products->open->len > 0)
    add_sentence (caution, is_taken ? finding->advice_taken : finding->advice, finding->values);
  if (is_about_prescribed (caution, products))
    add_sentence_about (caution,
                        N_("This was prescribed: {list}. Please call your prescriber today to "
                           "check it, and do not stop it yourself."),
                        products->prescribed);
}

static void
add_message (OlivineCaution       *caution,
             const OlivineFinding *finding,
             const Products       *products,
             gboolean              is_taken)
{
  add_sentence (caution, finding->why, finding->values);
  add_advice (caution, finding, products, is_taken);
  for (guint i = 0; i < finding->extras->len; i++)
    {
      const OlivineSentence *extra = finding->extras->pdata[i];

      add_sentence (caution, extra->text, extra->values);
    }
  if (is_taken && caution->severity == OLIVINE_SEVERITY_STOP && finding->products->len > 0)
    add_sentence (caution,
                  N_("If you feel very weak, drowsy, faint or short of breath, call your local "
                     "emergency number now."),
                  NULL);
}

static void
add_product_reason (OlivineCaution     *caution,
                    const OlivineFacts *facts,
                    const OlivineEntry *dose)
{
  g_autoptr (OlivineCautionValues) values = olivine_caution_values_new ();
  gboolean is_known = olivine_dose_get_mg (dose) != OLIVINE_UNKNOWN;
  gboolean has_time = *dose->time != '\0';
  const char *text = NULL;

  olivine_caution_values_add_text (values, "product", dose->food);
  olivine_caution_values_add_number (values, "mg",
                                     olivine_thousandths_to_double (olivine_dose_get_mg (dose)));
  olivine_caution_values_add_text (values, "time", dose->time);
  olivine_caution_values_add_date (values, "date", dose->date);
  if (olivine_dose_get_day (facts, dose) != 0)
    text = has_time ? N_("{product} on {date} at {time}") : N_("{product} on {date}");
  else if (!is_known)
    text = N_("{product}, amount of magnesium not known");
  else
    text = has_time ? N_("{product}, {mg} mg at {time}") : N_("{product}, {mg} mg");

  g_ptr_array_add (caution->reasons, olivine_sentence_new (text, values));
}

static void
add_products (OlivineCaution     *caution,
              const OlivineFacts *facts,
              GPtrArray          *doses)
{
  g_autoptr (GPtrArray) names = distinct_names (doses);
  g_auto (GStrv) copies = g_new0 (char *, names->len + 1);

  for (guint i = 0; i < names->len; i++)
    copies[i] = g_strdup (names->pdata[i]);
  g_strfreev (caution->products);
  caution->products = g_steal_pointer (&copies);

  for (guint i = 0; i < doses->len; i++)
    {
      add_product_reason (caution, facts, doses->pdata[i]);
      if (doses->pdata[i] == facts->input->proposed)
        caution->concerns_proposed = TRUE;
    }
}

/* A caution about the person speaks of whatever they take without a prescription. */
static gboolean
concerns_proposed_anyway (const OlivineFacts *facts)
{
  const OlivineEntry *proposed = facts->input->proposed;

  return proposed != NULL && proposed->kind != OLIVINE_KIND_FOOD
         && olivine_dose_may_contain_mg (proposed) && !olivine_dose_is_prescribed (proposed);
}

static void
add_finding_reasons (OlivineCaution *caution,
                     GPtrArray      *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const OlivineSentence *reason = reasons->pdata[i];

      g_ptr_array_add (caution->reasons, olivine_sentence_new (reason->text, reason->values));
    }
}

/**
 * olivine_finding_to_caution:
 * @finding: what a rule found
 * @facts: the facts it found it in
 *
 * Makes a caution of a finding.
 *
 * Returns: (transfer full) (nullable): the caution; %NULL when all it speaks of
 *   was agreed to by a clinician and there is nothing to tell
 */
OlivineCaution *
olivine_finding_to_caution (OlivineFinding     *finding,
                            const OlivineFacts *facts)
{
  g_auto (Products) products = { 0 };
  g_autoptr (OlivineCaution) caution = olivine_caution_new ();
  g_autoptr (GPtrArray) named = NULL;

  products_init (&products, finding);
  if (!weigh (finding, &products, caution))
    return NULL;

  caution->id = finding->rule->id;
  caution->title = finding->rule->title;
  caution->whom_to_ask = finding->whom_to_ask;
  if (is_about_prescribed (caution, &products) && products.open->len == 0)
    caution->whom_to_ask = N_("Your prescriber, today");
  caution->source = g_strdup (finding->source->len > 0 ? finding->source->str
                                                       : finding->rule->source);
  caution->unverified = finding->unverified;
  add_message (caution, finding, &products, facts->input->is_taken);
  add_finding_reasons (caution, finding->reasons);

  named = g_ptr_array_new ();
  if (caution->is_cleared)
    g_ptr_array_extend (named, products.cleared, NULL, NULL);
  g_ptr_array_extend (named, products.open, NULL, NULL);
  g_ptr_array_extend (named, products.prescribed, NULL, NULL);
  add_products (caution, facts, named);
  if (finding->products->len == 0)
    caution->concerns_proposed = concerns_proposed_anyway (facts);

  return g_steal_pointer (&caution);
}
