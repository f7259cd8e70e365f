/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the page about magnesium and calcification says.
 *
 * Every paragraph that states a finding names where it comes from; only the last,
 * which states none, has no source.  A source that was not read itself, or does
 * not say all of its paragraph, is marked unverified.  Nothing here is advice.
 */

#include "config.h"

#include "olivine-learn-text.h"

#include <glib/gi18n.h>

/* In the order of reading. */
static const OlivineLearnParagraph paragraphs[] = {
  {
    N_("What calcification is"),
    N_("Calcium belongs in the bones. When it settles elsewhere, in the skin or in the walls of "
       "arteries, it is called soft-tissue calcification. Two kinds of it are named most often."),
    {
      { "Calcinosis cutis part I, J Am Acad Dermatol 2011, 65:1",
        "https://pubmed.ncbi.nlm.nih.gov/21679810/" },
      { "Cleveland Clinic, extraosseous calcification in kidney disease",
        "https://consultqd.clevelandclinic.org/"
        "extraosseous-calcification-in-kidney-disease-pathogenesis-presentation-and-diagnosis" },
    },
  },
  {
    NULL,
    N_("Dystrophic calcification: the tissue was damaged or inflamed before, while calcium and "
       "phosphate in the blood are normal. Metastatic calcification: the tissue was sound, but "
       "calcium or phosphate in the blood is high, as it can be with kidney disease. The word "
       "does not mean cancer here."),
    {
      { "Calcinosis cutis part I, J Am Acad Dermatol 2011, 65:1",
        "https://pubmed.ncbi.nlm.nih.gov/21679810/" },
      { "Dermatological Manifestations of Kidney Disease 2015, chapter 9",
        "https://doi.org/10.1007/978-1-4939-2395-3_9" },
    },
  },
  {
    N_("How readily blood calcifies"),
    N_("Tiny particles of calcium and protein in the blood can turn from an early form, the "
       "primary one, into a later, secondary one. How long that takes in a blood sample is "
       "called T50. A shorter T50 means that the blood calcifies more readily."),
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
    N_("What magnesium does outside cells"),
    N_("In the laboratory magnesium keeps the primary particles from turning into secondary "
       "ones, and hinders crystals of calcium and phosphate."),
    {
      { "ter Braake 2019, review, PMID 31045659", "https://pubmed.ncbi.nlm.nih.gov/31045659/" },
      { "ter Braake 2018, Scientific Reports 8", "https://doi.org/10.1038/s41598-018-20241-3" },
    },
  },
  {
    NULL,
    N_("In 57 people on dialysis, more magnesium in the dialysis fluid for four weeks made "
       "T50 about 73 minutes longer. That shows a change in a blood sample; it does not yet "
       "show healthier arteries."),
    {
      { "Bressendorff 2018, CJASN 13:1373", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6140556/" },
    },
  },
  {
    NULL,
    N_("In the gut magnesium binds phosphate from food, so that less of it is taken up. Some "
       "prescribed medicines that do this contain magnesium. They are taken with regular blood "
       "tests."),
    {
      { "Díaz-Tocados 2017, Kidney Int 92:1084", "https://pubmed.ncbi.nlm.nih.gov/28760336/" },
      { "Calcium acetate and magnesium carbonate (OsvaRen), product information", NULL },
    },
  },
  {
    N_("What magnesium does inside cells"),
    N_("With much phosphate around them, the muscle cells in the wall of an artery can turn "
       "bone-like. In the laboratory magnesium kept them from it. It competes with calcium: less "
       "calcium entered the cells."),
    {
      { "Kircelli 2012, Nephrol Dial Transplant 27:514", "https://doi.org/10.1093/ndt/gfr321" },
    },
  },
  {
    NULL,
    N_("It may also raise substances of the body’s own that hold calcification back, such as "
       "matrix Gla protein (MGP) and osteopontin. All this was seen in cells and animals; it "
       "cannot show what happens in people."),
    {
      { "Experimental and Therapeutic Medicine 2015, 1028–1034",
        "https://doi.org/10.3892/etm.2015.2215", .unverified = TRUE },
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
    NULL,
    N_("More is not better for bones: where magnesium is very high, they take up minerals less "
       "well. In rats with kidney disease a moderate amount in the food did the bones good, "
       "twice as much did not."),
    {
      { "Castiglioni 2013, Nutrients 5:3022", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3775240/" },
      { "Díaz-Tocados 2017, Kidney Int 92:1084", "https://pubmed.ncbi.nlm.nih.gov/28760336/" },
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
    /* xgettext:no-c-format */
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
    N_("Habits that go with less inflammation"),
    N_("Signs of inflammation in the blood were lower in people who move regularly, do not "
       "smoke, drink little alcohol, sleep well and are under less stress, and with meals made "
       "mostly of unprocessed plants. Whether that also slows calcification is not known from "
       "these studies."),
    {
      { "O’Connor and Irwin 2010, Clin Pharmacol Ther 87:479",
        "https://doi.org/10.1038/clpt.2009.255" },
      { "Vrousgos 2016, Open Medicine Journal 3:34",
        "https://doi.org/10.2174/1874220301603010034" },
      { "Plant-based diets and C-reactive protein 2026, review of seven trials",
        "https://doi.org/10.1016/j.numecd.2026.104631", .unverified = TRUE },
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
    { { NULL } },
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
