/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the page about magnesium and calcification says.
 *
 * Every paragraph that states a finding names where it comes from, and is only
 * there because that source was read; only the last, which states none, has no
 * source.  Nothing here is advice.
 */

#include "config.h"

#include "olivine-learn-text.h"

#include <glib/gi18n.h>

/* In the order of reading. */
static const OlivineLearnParagraph paragraphs[] = {
  {
    N_("How readily blood calcifies"),
    N_("Tiny particles of calcium and protein in the blood can turn from an early form into a "
       "later one. How long that takes in a blood sample is called T50. A shorter T50 means "
       "that the blood calcifies more readily."),
    {
      { "Bressendorff 2018, CJASN 13:1373", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6140556/" },
    },
  },
  {
    NULL,
    N_("T50 depends mostly on phosphate, calcium, magnesium and two proteins in the blood. It "
       "is a test for research: there is no agreed value to aim for, so Olivine only shows "
       "yours."),
    {
      { "Scientific Reports 2017, 7:17941", "https://pubmed.ncbi.nlm.nih.gov/29263429/" },
      { "Bressendorff 2018, CJASN 13:1373", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6140556/" },
    },
  },
  {
    NULL,
    N_("In people with kidney disease, those with a shorter T50 had more trouble with their "
       "arteries and died earlier. The link was no longer there once the state of their "
       "kidneys, or how stiff their largest artery was, was taken into account."),
    {
      { "CRIC: Bundy 2019", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6832040/" },
      { "Smith 2014, JASN", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3904573/" },
    },
  },
  {
    N_("What magnesium does"),
    N_("In 57 people on dialysis, more magnesium in the dialysis fluid for four weeks made "
       "T50 about 73 minutes longer. That shows a change in a blood sample; it does not yet "
       "show healthier arteries."),
    {
      { "Bressendorff 2018, CJASN 13:1373", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6140556/" },
    },
  },
  {
    NULL,
    N_("Some prescribed medicines that bind phosphate from food contain magnesium. They are "
       "taken with regular blood tests."),
    {
      { "Calcium acetate and magnesium carbonate (OsvaRen), product information", NULL },
    },
  },
  {
    N_("What trials found"),
    N_("The results are mixed. In 148 people with kidney disease, magnesium hydroxide for a "
       "year raised the magnesium in the blood, but calcification of the heart’s arteries "
       "went on as without it, and serious side effects were more frequent than with a dummy "
       "pill."),
    {
      { "MAGiCAL-CKD: Bressendorff 2023, JASN 34:886–894",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC10125639/" },
    },
  },
  {
    NULL,
    N_("An earlier trial, in which everybody knew who got what, was more hopeful: in two "
       "years of magnesium oxide the calcium score rose by 11 %, without it by 40 %. It was "
       "stopped early; of 125 people 96 completed it."),
    {
      { "Sakaguchi 2019, JASN", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6551769/" },
    },
  },
  {
    NULL,
    N_("Two small older studies suggested a benefit too, but both were limited. A large one "
       "in Canada, Dial-Mag, compares two amounts of magnesium in dialysis fluid."),
    {
      { "Clinical Kidney Journal, review of supplements",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC4455827/" },
      { "Dial-Mag Canada, NCT04079582", "https://clinicaltrials.gov/study/NCT04079582" },
    },
  },
  {
    N_("What following people showed"),
    N_("Among people on dialysis, high phosphate went along with fewer extra deaths from "
       "heart disease when there was more magnesium in the blood. Among 1,271 people with "
       "advanced kidney disease, fatal heart failure was about a third as frequent in those "
       "with the most magnesium as in those with the least. Such studies watch; they cannot "
       "show that pills help."),
    {
      { "Sakaguchi 2014, PLoS ONE 9:e116273", "https://doi.org/10.1371/journal.pone.0116273" },
      { "Clinical Kidney Journal 2025, 18(2) sfae390", "https://doi.org/10.1093/ckj/sfae390" },
    },
  },
  {
    N_("Foods first"),
    N_("The body takes up a larger share of a small amount of magnesium than of a large one: "
       "in one comparison 65 % of 36 mg a day, but 11 % of 972 mg. Food spreads it over the "
       "day."),
    {
      { "Calcium acetate and magnesium carbonate (OsvaRen), product information", NULL },
    },
  },
  {
    NULL,
    N_("Refining removes most of it: 100 g of wholemeal flour have 137 mg, of white flour 22 "
       "mg. Cooking in a lot of water washes some out; eating the broth brings it back."),
    {
      { "USDA National Nutrient Database SR28", NULL },
      { "Kimura and Itokawa 1990", "https://pubmed.ncbi.nlm.nih.gov/2081985/" },
    },
  },
  {
    NULL,
    N_("The same foods bring potassium and phosphorus. The phosphorus in plants is taken up "
       "less than the phosphate added to processed food, though not all studies see additives "
       "taken up completely. If you were given limits, they come first."),
    {
      { "Renal Replacement Therapy 2017, table 1", "https://doi.org/10.1186/s41100-017-0095-x" },
      { "St-Jules 2017", "https://pmc.ncbi.nlm.nih.gov/articles/PMC5318242/" },
    },
  },
  {
    N_("If your kidneys are affected"),
    N_("Kidneys that work less let less magnesium out, so magnesium from pills, antacids and "
       "laxatives can build up. Please do not start any of them for the sake of your arteries "
       "on your own."),
    {
      { "Magnesium aspartate, product information", NULL },
      { "MSD Manual, hypermagnesaemia", NULL },
    },
  },
  {
    N_("Ask your team"),
    N_("This page tells what is published. It is not advice and does not know you. Your "
       "kidney team, doctor, dietitian or pharmacist can say what fits your blood tests and "
       "medicines. A good question is: should my magnesium be checked, and what is right for "
       "me to eat?"),
    { { NULL, NULL } },
  },
};

/**
 * olivine_learn_paragraphs:
 * @n_paragraphs: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_paragraphs): the page, in the order of reading
 */
const OlivineLearnParagraph *
olivine_learn_paragraphs (gsize *n_paragraphs)
{
  g_return_val_if_fail (n_paragraphs != NULL, NULL);

  *n_paragraphs = G_N_ELEMENTS (paragraphs);

  return paragraphs;
}
