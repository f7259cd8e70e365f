/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables that no format knows: what their columns mean is said, guessed, remembered,
 * and never taken for granted.
 */

#include "olivine-mapping.h"

#include <string.h>

#include "import-fixture.h"
#include "olivine-import-path.h"
#include "olivine-table-preview.h"

#define GERMAN_HEADER "Datum;Uhrzeit;Mahlzeit;Speise;Menge;Einheit;Magnesium (mg);Kalium (g);Kommentar\n"
#define GERMAN \
  GERMAN_HEADER \
  "20.11.2026;08:30;Fr\303\274hst\303\274ck;Haferflocken;50,5;g;70,25;0,2;mit Zimt\n" \
  "20.11.2026;;Mittagessen;\"Linsen; rot\";1.234;Teller;;1,5;\n" \
  "21.11.2026;;;Tee;;;0;;\n"

static GPtrArray *
split_header (const char *text)
{
  g_auto (GStrv) cells = g_strsplit (text, "|", -1);
  GPtrArray *header = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; cells[i] != NULL; i++)
    g_ptr_array_add (header, g_strdup (cells[i]));

  return header;
}

typedef struct {
  const char *header;
  const char *guess;
} GuessCase;

static const GuessCase guess_cases[] = {
  { "Date|Food|Magnesium (mg)", "Date=date,Food=food,Magnesium (mg)=magnesium mg" },
  { "Datum|Speise|Magnesium", "Datum=date,Speise=food" },
  { "magnesium_mg|Kalium [g]|Eiwei\303\237 g|Energie kJ",
    "magnesium_mg=magnesium mg,Kalium [g]=potassium g,Eiwei\303\237 g=protein g,"
    "Energie kJ=energy kj" },
  { "Fecha|Alimento|Energ\303\255a (kcal)|Energ\303\255a (kJ)",
    "Fecha=date,Alimento=food,Energ\303\255a (kcal)=energy kcal" },
  { "Day|Date|Item|Description|Weight (g)|Qty|Units|Notes|Mood",
    "Day=date,Item=food,Weight (g)=grams,Qty=amount,Units=unit,Notes=note" },
  { "Sodium (\302\265g)|Sodium (kcal)|Vitamin C (mg)", "Sodium (\302\265g)=sodium ug" },
  { "Date|Name|Kind", "Date=date,Name=food,Kind=kind" },
  { "x|", "" },
};

static void
test_guess (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (guess_cases); i++)
    {
      g_autoptr (GPtrArray) header = split_header (guess_cases[i].header);
      g_autoptr (OlivineMapping) mapping = olivine_mapping_guess (header);
      g_autofree char *text = olivine_mapping_to_text (mapping);

      g_assert_cmpstr (text, ==, guess_cases[i].guess);
    }
}

/* Each meaning is another one, and comes back from its text. */
static void
test_meanings (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  OlivineMeaning meaning;
  guint n = 0;

  for (; olivine_meaning_get_nth (n, &meaning); n++)
    {
      g_autofree char *text = olivine_meaning_to_text (meaning);
      OlivineMeaning again;

      g_assert_true (olivine_meaning_from_text (text, &again, NULL));
      g_assert_cmpint (again.kind, ==, meaning.kind);
      g_assert_cmpint (again.nutrient, ==, meaning.nutrient);
      g_assert_cmpstr (again.unit, ==, meaning.unit);
      g_assert_true (g_hash_table_add (seen, g_steal_pointer (&text)));
    }
  g_assert_cmpuint (n, ==, 10 + 9 * 3 + 2);
  g_assert_true (olivine_meaning_from_text (" Energy KJ", &meaning, NULL));
  g_assert_cmpstr (meaning.unit, ==, "kj");
  g_assert_true (olivine_meaning_from_text ("sodium \302\265g", &meaning, NULL));
  g_assert_cmpstr (meaning.unit, ==, "ug");
}

static const char *const round_trips[] = {
  "Datum=date,Speise=food",
  "Datum=date,\"Fett, gesamt\"=fat g,\"say \"\"what\"\"\"=note,x=ignore",
  "a=date,b=food,c=energy kj;dates=dmy;decimal=comma",
  "a=date,b=food;dates=mdy;decimal=dot",
  "a=date,b=food,c=kind",
  "a=date,b=food;dates=dmy;kind=supplement",
  "a=date,b=food;kind=prescribed-binder",
};

static void
test_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (round_trips); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (OlivineMapping) mapping = olivine_mapping_from_text (round_trips[i], &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = olivine_mapping_to_text (mapping);
      g_assert_cmpstr (text, ==, round_trips[i]);
    }
}

typedef struct {
  const char *text;
  const char *message; /* a pattern */
} WrongCase;

static const WrongCase wrong_texts[] = {
  { "", "*does not say what a column is*" },
  { "Datum", "*“Datum” does not say*" },
  { "=date", "*does not say*" },
  { "Datum=date,", "*does not say*" },
  { "\"Datum=date", "*does not say*" },
  { "Datum=day", "*cannot be “day”*date, time*" },
  { "Mg=magnesium", "*cannot be “magnesium”*with mg, g or ug*" },
  { "Mg=magnesium kcal", "*magnesium kcal*" },
  { "E=energy g", "*energy g*" },
  { "Datum=date;dates=ymd", "*“dates=ymd” is no setting*" },
  { "Datum=date;kind=pill", "*kind=*“pill”*supplement*" },
};

static void
test_wrong_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wrong_texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (olivine_mapping_from_text (wrong_texts[i].text, &error));
      g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT);
      if (!g_pattern_match_simple (wrong_texts[i].message, error->message))
        g_error ("\"%s\" does not match \"%s\"", error->message, wrong_texts[i].message);
    }
}

static const WrongCase refused[] = {
  { "Datum=date,Essen=food", "*no column “Essen”*Datum, Uhrzeit*" },
  { "Datum=date,Speise=food,Kommentar=food", "*“Speise” and “Kommentar” cannot both be food*" },
  { "Datum=date,Speise=food,Magnesium (mg)=magnesium mg,Kalium (g)=magnesium g",
    "*“Magnesium (mg)” and “Kalium (g)” cannot both be magnesium g*" },
  { "Speise=food", "*No column*date*" },
  { "Datum=date,Speise=food,Kommentar=ignore,Einheit=ignore,Menge=food",
    "*“Speise” and “Menge” cannot both be food*" },
  { "Datum=date,Menge=amount", "*No column*food*" },
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *name = g_strdup_printf ("diary-%zu", i);
      g_autoptr (OlivineStore) store = import_fixture_open_store (name);
      g_autoptr (GError) error = NULL;
      g_autofree char *entries = NULL;

      g_assert_null (import_fixture_mapped (store, GERMAN, refused[i].text, &error));
      g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT);
      if (!g_pattern_match_simple (refused[i].message, error->message))
        g_error ("\"%s\" does not match \"%s\"", error->message, refused[i].message);
      entries = import_fixture_list_entries (store);
      g_assert_cmpstr (entries, ==, "");
    }
}

static void
assert_entries (OlivineStore *store,
                const char   *expected)
{
  g_autofree char *entries = import_fixture_list_entries (store);

  g_assert_cmpstr (entries, ==, expected);
}

#define GERMAN_MAP \
  "Datum=date,Uhrzeit=time,Mahlzeit=meal,Speise=food,Menge=amount,Einheit=unit," \
  "Magnesium (mg)=magnesium mg,Kalium (g)=potassium g,Kommentar=note"

#define GERMAN_ENTRIES \
  "2026-11-20|08:30|breakfast|food|Haferflocken|g|mit Zimt|50.5|50.5|70.25|200|\n" \
  "2026-11-20||lunch|food|Linsen; rot|Teller||1234|||1500|\n" \
  "2026-11-21|||food|Tee||||" "|0||\n"

/* A decimal comma, units of the header, a semicolon in quotes; blank is not known. */
static void
test_german (void)
{
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result = import_fixture_mapped (store, GERMAN, GERMAN_MAP,
                                                                  &error);

  g_assert_no_error (error);
  g_assert_cmpstr (result->format, ==, "table");
  g_assert_cmpuint (result->n_imported, ==, 3);
  g_assert_cmpuint (result->n_unknown_magnesium, ==, 1);
  g_assert_null (result->notice);
  assert_entries (store, GERMAN_ENTRIES);
}

static void
test_us_dates (void)
{
  static const char text[] = "When,What,Grams\n3/4/2026,Rice,200\n5/6/2026,Beans,100\n";
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result = NULL;

  g_assert_null (import_fixture_mapped (store, text, "When=date,What=food,Grams=grams", &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_AMBIGUOUS);
  g_clear_error (&error);

  result = import_fixture_mapped (store, text, "When=date,What=food,Grams=grams;dates=mdy", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_imported, ==, 2);
  g_assert_nonnull (strstr (result->notice, "no magnesium"));
  assert_entries (store, "2026-03-04|||food|Rice|g||200|200|||\n"
                  "2026-05-06|||food|Beans|g||100|100|||\n");
}

/* 418.4 kJ are 100 kcal; a table may know nothing else. */
static void
test_kilojoules_only (void)
{
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result = NULL;

  result = import_fixture_mapped (store, "Tag\tGericht\tkJ\n2026-11-20\tSuppe\t418.4\n",
                                  "Tag=date,Gericht=food,kJ=energy kJ", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_imported, ==, 1);
  assert_entries (store, "2026-11-20|||food|Suppe|||||||100\n");
}

/* 1,234 could be either; what the person says decides. */
static void
test_decimal_is_said (void)
{
  static const char text[] = "Tag;Speise;Gramm\n2026-11-20;A;1.234\n";
  g_autoptr (OlivineStore) store = import_fixture_open_store ("dot");
  g_autoptr (OlivineStore) other = import_fixture_open_store ("comma");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) dot = NULL;
  g_autoptr (OlivineImportResult) comma = NULL;

  dot = import_fixture_mapped (store, text, "Tag=date,Speise=food,Gramm=grams;decimal=dot", &error);
  g_assert_no_error (error);
  assert_entries (store, "2026-11-20|||food|A|g||1.234|1.234|||\n");
  comma = import_fixture_mapped (other, text, "Tag=date,Speise=food,Gramm=grams;decimal=comma",
                                 &error);
  g_assert_no_error (error);
  assert_entries (other, "2026-11-20|||food|A|g||1234|1234|||\n");
}

#define KINDS_MAP \
  "Day=date,What=food,Sort=kind,How much=amount,Weight=grams,Mg=magnesium mg,Note=note"

/* What is no food is a dose: counted and not weighed, without a meal. */
static void
test_kinds (void)
{
  static const char text[] =
    "Day,What,Sort,How much,Weight,Mg,Note\n"
    "2026-11-20,Oats,Food,40 g,40,55,\n"
    "2026-11-20,Pill,supplements,2 tablets,1.5,200,with water\n"
    "2026-11-20,Powder,Nahrungserg\303\244nzungsmittel,5 g,5,100,with water\n"
    "2026-11-20,Milk,Antacid,,,50,\n"
    "2026-11-20,Salt,Bowel prep,,,10,\n"
    "2026-11-20,Tea,,200 ml,,2,\n"
    "2026-11-20,Cheese,Dairy,30 g,30,8,\n"
    "2026-11-20,Too much,Supplement,1,,90000,\n";
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result = import_fixture_mapped (store, text, KINDS_MAP, &error);
  const OlivineReject *reject = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_imported, ==, 6);
  g_assert_cmpuint (result->n_rejected, ==, 2);
  reject = result->rejects->pdata[0];
  g_assert_cmpuint (reject->line, ==, 8);
  g_assert_cmpstr (reject->value, ==, "Dairy");
  g_assert_nonnull (strstr (reject->reason, "supplement"));
  reject = result->rejects->pdata[1];
  g_assert_cmpuint (reject->line, ==, 9);
  g_assert_nonnull (strstr (reject->reason, "--confirm-amount"));
  assert_entries (store,
                  "2026-11-20|||food|Oats|g||40|40|55||\n"
                  "2026-11-20|||supplement|Pill|tablet|with water|2||200||\n"
                  "2026-11-20|||supplement|Powder||5 g, with water|1||100||\n"
                  "2026-11-20|||antacid|Milk|||1||50||\n"
                  "2026-11-20|||bowel-prep|Salt|||1||10||\n"
                  "2026-11-20|||food|Tea|ml||200||2||\n");
}

/* All rows are supplements, but where a column says something else. */
static void
test_all_supplements (void)
{
  static const char text[] = "Day,What,Sort,Weight,Mg\n2026-11-20,Pill,,1.5,200\n"
                             "2026-11-20,Oats,food,40,55\n";
  g_autoptr (OlivineStore) store = import_fixture_open_store ("column");
  g_autoptr (OlivineStore) other = import_fixture_open_store ("no-column");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) by_column = NULL;
  g_autoptr (OlivineImportResult) all = NULL;

  by_column = import_fixture_mapped (store, text, "Day=date,What=food,Sort=kind,Weight=grams,"
                                     "Mg=magnesium mg;kind=supplement", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (by_column->n_imported, ==, 2);
  assert_entries (store, "2026-11-20|||supplement|Pill|||1||200||\n"
                  "2026-11-20|||food|Oats|g||40|40|55||\n");
  all = import_fixture_mapped (other, text, "Day=date,What=food,Mg=magnesium mg;kind=laxative",
                               &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->n_imported, ==, 2);
  assert_entries (other, "2026-11-20|||laxative|Pill|||1||200||\n"
                  "2026-11-20|||laxative|Oats|||1||55||\n");
}

/* Said once, a header is known; in whatever order its columns stand. */
static void
test_remembered (void)
{
  static const char other[] = "Speise;Gramm;Tag\nB;5;2026-11-19\n";
  static const char map[] = "Tag=date,Speise=food,Gramm=grams";
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineMapping) mapping = olivine_mapping_from_text (map, NULL);
  const OlivineImportOptions dry = { .mapping = mapping, .dry_run = TRUE };
  g_autoptr (OlivineImportResult) tried = NULL;
  g_autoptr (OlivineImportResult) first = NULL;
  g_autoptr (OlivineImportResult) second = NULL;

  tried = import_fixture_import (store, other, strlen (other), G_MAXSIZE, &dry, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tried->n_imported, ==, 1);
  g_assert_null (import_fixture_mapped (store, other, NULL, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "--map"));
  g_clear_error (&error);

  first = import_fixture_mapped (store, "Tag;Speise;Gramm\n2026-11-20;A;10\n", map, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (first->n_imported, ==, 1);
  second = import_fixture_mapped (store, other, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (second->n_imported, ==, 1);
  assert_entries (store, "2026-11-19|||food|B|g||5|5|||\n2026-11-20|||food|A|g||10|10|||\n");
}

/* What a known format would read is read as the person says. */
static void
test_mapping_wins (void)
{
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result = NULL;

  result = import_fixture_mapped (store, "date,food,dish,grams\n2026-11-20,A,B,10\n",
                                  "date=date,dish=food,grams=grams", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (result->format, ==, "table");
  assert_entries (store, "2026-11-20|||food|B|g||10|10|||\n");
}

static void
assert_row (GPtrArray  *cells,
            const char *expected)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  g_ptr_array_extend (list, cells, NULL, NULL);
  g_ptr_array_add (list, NULL);
  text = g_strjoinv ("|", (char **) list->pdata);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_preview (void)
{
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GFile) file = import_fixture_write ("german.csv", GERMAN, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineTablePreview) guessed = NULL;
  g_autoptr (OlivineTablePreview) remembered = NULL;
  g_autoptr (OlivineImportResult) result = NULL;
  g_autofree char *guess = NULL;
  g_autofree char *again = NULL;

  guessed = olivine_import_preview (store, file, 2, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (guessed->format);
  g_assert_false (guessed->is_remembered);
  assert_row (guessed->header, "Datum|Uhrzeit|Mahlzeit|Speise|Menge|Einheit|Magnesium (mg)|"
              "Kalium (g)|Kommentar");
  g_assert_cmpuint (guessed->rows->len, ==, 2);
  assert_row (guessed->rows->pdata[1], "20.11.2026||Mittagessen|Linsen; rot|1.234|Teller||1,5|");
  guess = olivine_mapping_to_text (guessed->mapping);
  g_assert_cmpstr (guess, ==, GERMAN_MAP);

  result = import_fixture_mapped (store, GERMAN,
                                  "Datum=date,Speise=food,Magnesium (mg)=magnesium mg",
                          &error);
  g_assert_no_error (error);
  remembered = olivine_import_preview (store, file, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (remembered->is_remembered);
  g_assert_cmpuint (remembered->rows->len, ==, 0);
  again = olivine_mapping_to_text (remembered->mapping);
  g_assert_cmpstr (again, ==, "Datum=date,Speise=food,Magnesium (mg)=magnesium mg");
}

/* Only the beginning is looked at: what is wrong further on is no matter yet. */
static void
test_preview_of_known (void)
{
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autoptr (GFile) file = import_fixture_write ("diary.csv",
                                                 "date,food,grams\n2026-11-20,A,1\n\"never", -1);
  g_autoptr (GFile) empty = import_fixture_write ("empty.csv", "", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineTablePreview) preview = olivine_import_preview (store, file, 1, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (preview->format, ==, "olivine-diary");
  g_assert_null (preview->mapping);
  g_assert_cmpuint (preview->rows->len, ==, 1);

  g_assert_null (olivine_import_preview (store, file, 5, NULL, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_SYNTAX);
  g_clear_error (&error);
  g_assert_null (olivine_import_preview (store, empty, 5, NULL, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_EMPTY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/mapping/guess", test_guess);
  g_test_add_func ("/olivine/mapping/meanings", test_meanings);
  g_test_add_func ("/olivine/mapping/text", test_text);
  g_test_add_func ("/olivine/mapping/wrong-text", test_wrong_text);
  g_test_add_func ("/olivine/mapping/refused", test_refused);
  g_test_add_func ("/olivine/mapping/german", test_german);
  g_test_add_func ("/olivine/mapping/us-dates", test_us_dates);
  g_test_add_func ("/olivine/mapping/kilojoules-only", test_kilojoules_only);
  g_test_add_func ("/olivine/mapping/decimal-is-said", test_decimal_is_said);
  g_test_add_func ("/olivine/mapping/kinds", test_kinds);
  g_test_add_func ("/olivine/mapping/all-supplements", test_all_supplements);
  g_test_add_func ("/olivine/mapping/remembered", test_remembered);
  g_test_add_func ("/olivine/mapping/mapping-wins", test_mapping_wins);
  g_test_add_func ("/olivine/mapping/preview", test_preview);
  g_test_add_func ("/olivine/mapping/preview-of-known", test_preview_of_known);

  return g_test_run ();
}
