/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The ring and the bars: how long the arcs are, what is spoken, how boxes fold. */

#include <adwaita.h>
#include <math.h>

#include "olivine-amount-bar.h"
#include "olivine-fold-box.h"
#include "olivine-intake-format.h"
#include "olivine-intake-ring.h"
#include "olivine-wrap-box.h"

typedef struct {
  const char         *name;
  double              food_mg;
  double              supplement_mg;
  double              target_mg;   /* 0: the age is not known */
  gboolean            at_least;
  double              coverage;
  OlivineRingArcs     arcs;
  const char         *sentence;
} RingCase;

static const RingCase ring_cases[] = {
  { "nothing eaten", 0, 0, 420, FALSE, NAN, { 0, 0, 0 },
    "0 of 420 milligrams of magnesium" },
  { "food and dose", 210, 105, 420, FALSE, 1, { 0.5, 0.25, 0 },
    "315 of 420 milligrams of magnesium" },
  { "part unknown", 210, 0, 420, TRUE, 0.8, { 0.5, 0, 0.2 },
    "At least 210 of 420 milligrams of magnesium" },
  { "a little unknown is still seen", 210, 0, 420, TRUE, 0.999, { 0.5, 0, 0.06 },
    "At least 210 of 420 milligrams of magnesium" },
  { "unknown ends at the target", 378, 0, 420, TRUE, 0.5, { 0.9, 0, 0.1 },
    "At least 378 of 420 milligrams of magnesium" },
  { "only an unknown dose", 0, 0, 420, TRUE, NAN, { 0, 0, 0.06 },
    "At least 0 of 420 milligrams of magnesium" },
  { "over the target", 630, 0, 420, TRUE, 0.5, { 1.5, 0, 0 },
    "At least 630 of 420 milligrams of magnesium" },
  { "no target", 210, 100, 0, FALSE, 1, { 0, 0, 0 },
    "310 milligrams of magnesium" },
  { "no target, part unknown", 210, 100, 0, TRUE, 0.5, { 0, 0, 0 },
    "At least 310 milligrams of magnesium" },
};

static OlivineIntake
intake_of (const RingCase *test)
{
  OlivineIntake intake = {
    .n_entries = 1,
    .n_foods = 1,
    .food_mg = olivine_thousandths_from_double (test->food_mg),
    .supplement_mg = olivine_thousandths_from_double (test->supplement_mg),
    .total_mg = olivine_thousandths_from_double (test->food_mg + test->supplement_mg),
    .at_least = test->at_least,
    .coverage = test->coverage,
    .unprocessed_share = NAN,
  };

  return intake;
}

static OlivineTarget
target_of (const RingCase *test)
{
  gboolean covered = test->target_mg > 0;

  return (OlivineTarget) {
    .kind = OLIVINE_TARGET_RDA,
    .state = covered ? OLIVINE_TARGET_COVERED : OLIVINE_TARGET_AGE_UNKNOWN,
    .amount_mg = covered ? test->target_mg : NAN,
    .standard = "us-ca",
    .source = "A source",
    .note = "",
  };
}

static void
test_arcs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ring_cases); i++)
    {
      const RingCase *test = &ring_cases[i];
      OlivineIntake intake = intake_of (test);
      OlivineTarget target = target_of (test);
      OlivineRingArcs arcs = olivine_intake_ring_get_arcs (&intake, &target);

      g_test_message ("%s", test->name);
      g_assert_cmpfloat_with_epsilon (arcs.food, test->arcs.food, 1e-9);
      g_assert_cmpfloat_with_epsilon (arcs.supplement, test->arcs.supplement, 1e-9);
      g_assert_cmpfloat_with_epsilon (arcs.unknown, test->arcs.unknown, 1e-9);
    }
}

static void
test_spoken (void)
{
  GtkWidget *ring = g_object_ref_sink (olivine_intake_ring_new ());

  for (gsize i = 0; i < G_N_ELEMENTS (ring_cases); i++)
    {
      OlivineIntake intake = intake_of (&ring_cases[i]);
      OlivineTarget target = target_of (&ring_cases[i]);

      olivine_intake_ring_show (OLIVINE_INTAKE_RING (ring), &intake, &target);
      gtk_test_accessible_assert_property (ring, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           ring_cases[i].sentence);
    }
  gtk_test_accessible_assert_role (ring, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_finalize_object (ring);
}

/* Every case is drawn, in both directions: no path may upset cairo. */
static void
test_drawn (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ring_cases); i++)
    {
      OlivineIntake intake = intake_of (&ring_cases[i]);
      OlivineTarget target = target_of (&ring_cases[i]);
      GtkWidget *window = gtk_window_new ();
      GtkWidget *ring = olivine_intake_ring_new ();
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (ring);
      g_autoptr (GskRenderNode) node = NULL;

      gtk_widget_set_direction (ring, i % 2 == 0 ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
      olivine_intake_ring_show (OLIVINE_INTAKE_RING (ring), &intake, &target);
      gtk_window_set_child (GTK_WINDOW (window), ring);
      gtk_window_present (GTK_WINDOW (window));
      while (gtk_widget_get_width (ring) == 0)
        g_main_context_iteration (NULL, TRUE);
      gdk_paintable_snapshot (picture, snapshot, 200, 200);
      node = gtk_snapshot_free_to_node (snapshot);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_no_target (void)
{
  static const OlivineTargetState states[] = {
    OLIVINE_TARGET_NOT_COVERED,
    OLIVINE_TARGET_AGE_UNKNOWN,
    OLIVINE_TARGET_SEX_UNKNOWN,
    OLIVINE_TARGET_WEIGHT_UNKNOWN,
    OLIVINE_TARGET_NOT_SET,
  };
  OlivineTarget target = { .state = OLIVINE_TARGET_COVERED, .amount_mg = 420 };

  g_assert_null (olivine_intake_format_no_target (&target));
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      target.state = states[i];
      g_assert_nonnull (olivine_intake_format_no_target (&target));
    }
}

static void
test_coverage_words (void)
{
  OlivineIntake intake = { .n_entries = 3, .n_foods = 3, .coverage = 0.86 };
  g_autofree char *today = olivine_intake_format_coverage (&intake, TRUE);
  g_autofree char *another_day = olivine_intake_format_coverage (&intake, FALSE);
  g_autofree char *none = NULL;
  g_autofree char *one = NULL;
  g_autofree char *with_dose = NULL;

  g_assert_cmpstr (today, ==, "Known for 86 % of today’s energy");
  g_assert_cmpstr (another_day, ==, "Known for 86 % of the day’s energy");

  none = olivine_intake_format_unknown (&intake);
  g_assert_cmpstr (none, ==, "");
  intake.n_unknown = intake.n_nutrient_unknown[OLIVINE_NUTRIENT_MAGNESIUM] = 1;
  one = olivine_intake_format_unknown (&intake);
  g_assert_cmpstr (one, ==, "1 food has no magnesium value");
  intake.n_unknown = 2;
  with_dose = olivine_intake_format_unknown (&intake);
  g_assert_cmpstr (with_dose, ==, "2 items have no magnesium value");
}

static void
test_bar_spoken (void)
{
  GtkWidget *bar = g_object_ref_sink (olivine_amount_bar_new ("Potassium",
                                                              OLIVINE_COLOUR_NUTRIENT, TRUE));
  g_autofree char *text = olivine_intake_format_bar_text (2100000, TRUE, 2500, FALSE);
  g_autofree char *sentence = olivine_intake_format_bar_sentence ("Potassium", 2100000, TRUE, 2500);
  g_autofree char *unknown = olivine_intake_format_bar_sentence ("Sodium", OLIVINE_UNKNOWN, FALSE,
                                                                 NAN);

  olivine_amount_bar_show (OLIVINE_AMOUNT_BAR (bar), 2100, 2500, text, sentence);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Potassium: at least 2100 mg of 2500 mg");
  g_assert_cmpstr (unknown, ==, "Sodium: unknown");
  g_assert_finalize_object (bar);
}

/* Where a bar does not fit beside its words it goes below them: taller, never cut. */
static void
test_bar_folds (void)
{
  GtkWidget *bar = g_object_ref_sink (olivine_amount_bar_new ("Potassium",
                                                              OLIVINE_COLOUR_NUTRIENT, TRUE));
  int minimum_px = 0;
  int natural_px = 0;
  int folded_px = 0;
  int flat_px = 0;

  olivine_amount_bar_show (OLIVINE_AMOUNT_BAR (bar), 1, 2, "<b>1 mg</b>", "");
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_px, &natural_px, NULL, NULL);
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, minimum_px, &folded_px, NULL, NULL, NULL);
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, natural_px, &flat_px, NULL, NULL, NULL);
  g_assert_cmpint (minimum_px, <, natural_px);
  g_assert_cmpint (folded_px, >, flat_px);
  g_assert_finalize_object (bar);
}

static GtkWidget *
create_block (int width_px,
              int height_px)
{
  GtkWidget *block = gtk_label_new (NULL);

  gtk_widget_set_size_request (block, width_px, height_px);

  return block;
}

static int
height_for_width_px (GtkWidget *widget,
                     int        width_px)
{
  int minimum_px = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width_px, &minimum_px, NULL, NULL, NULL);

  return minimum_px;
}

static void
test_fold_box (void)
{
  GtkWidget *box = g_object_new (OLIVINE_TYPE_FOLD_BOX, "spacing", 10, "fold-width", 100, NULL);
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GtkBuildableIface *buildable = GTK_BUILDABLE_GET_IFACE (box);

  g_object_ref_sink (box);
  buildable->add_child (GTK_BUILDABLE (box), builder, G_OBJECT (create_block (80, 40)), NULL);
  buildable->add_child (GTK_BUILDABLE (box), builder, G_OBJECT (create_block (60, 30)), NULL);

  g_assert_cmpint (height_for_width_px (box, 190), ==, 40);
  g_assert_cmpint (height_for_width_px (box, 189), ==, 80);
  g_assert_finalize_object (box);
}

static void
test_wrap_box (void)
{
  OlivineWrapBox *box = g_object_ref_sink (g_object_new (OLIVINE_TYPE_WRAP_BOX, NULL));

  olivine_wrap_box_append (box, create_block (50, 20));
  olivine_wrap_box_append (box, create_block (50, 30));
  olivine_wrap_box_append (box, create_block (50, 20));

  g_assert_cmpint (height_for_width_px (GTK_WIDGET (box), 162), ==, 30);
  g_assert_cmpint (height_for_width_px (GTK_WIDGET (box), 161), ==, 56);
  g_assert_cmpint (height_for_width_px (GTK_WIDGET (box), 50), ==, 82);
  g_assert_finalize_object (box);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();
  adw_init ();

  g_test_add_func ("/olivine/ring/arcs-follow-the-day", test_arcs);
  g_test_add_func ("/olivine/ring/says-a-whole-sentence", test_spoken);
  g_test_add_func ("/olivine/ring/is-drawn-in-every-case", test_drawn);
  g_test_add_func ("/olivine/ring/every-missing-target-has-a-reason", test_no_target);
  g_test_add_func ("/olivine/ring/coverage-in-words", test_coverage_words);
  g_test_add_func ("/olivine/ring/bar-says-a-whole-sentence", test_bar_spoken);
  g_test_add_func ("/olivine/ring/bar-folds-when-narrow", test_bar_folds);
  g_test_add_func ("/olivine/ring/fold-box-folds", test_fold_box);
  g_test_add_func ("/olivine/ring/wrap-box-wraps", test_wrap_box);

  return g_test_run ();
}
