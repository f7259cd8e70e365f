/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of all rules: id, severity, test, words and source.
 *
 * Ids are stable.  Severity and test may not be softened; wording may be
 * improved.  A dose that has been taken gets its own advice where "before
 * taking it" would come too late.
 */

#include "config.h"

#include "olivine-caution-rule.h"

#include <glib/gi18n.h>

#include "olivine-rules.h"

static const OlivineCautionRule rules[] = {
  {
    .id = "KID-01",
    .severity = OLIVINE_SEVERITY_STOP,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_kid_01,
    .title = N_("Magnesium products with low kidney function"),
    .why = N_("With kidney function at this level, magnesium from pills, antacids and laxatives "
              "can build up because less leaves in the urine. Magnesium in ordinary food is a "
              "separate matter."),
    .advice = N_("Please hold this product until your kidney team or pharmacist says it is "
                 "right for you."),
    .advice_taken = N_("It has been taken: please take no more of it until your kidney team or "
                       "pharmacist says it is right for you, and let them know today."),
    .whom_to_ask = N_("Your kidney team or pharmacist"),
    .source = "Magnesium aspartate SmPC (contraindicated at a GFR below 30); Medscape, "
              "magnesium oxide (monitor at a clearance below 30); Oliveira 2018",
  },
  {
    .id = "KID-02",
    .severity = OLIVINE_SEVERITY_STOP,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_kid_02,
    .title = N_("Magnesium products on dialysis"),
    .why = N_("On dialysis, your magnesium level depends on your dialysis fluid and on what you "
              "swallow."),
    .advice = N_("Please do not take magnesium that was bought without a prescription, or "
                 "antacids and laxatives that contain it, unless your dialysis team has agreed."),
    .advice_taken = N_("It has been taken: please take no more of it unless your dialysis team "
                       "agrees, and let them know today."),
    .whom_to_ask = N_("Your dialysis team"),
    .source = "Rocaltrol patient information (dialysis: no magnesium without a prescription); "
              "MSD Manual; Magnesium aspartate SmPC",
  },
  {
    .id = "KID-03",
    .severity = OLIVINE_SEVERITY_WARNING,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_kid_03,
    .title = N_("Magnesium products with reduced kidney function"),
    .why = N_("Your kidneys clear magnesium more slowly than usual."),
    .advice = N_("A supplement may still be suitable, but it is worth asking your doctor first "
                 "and having a blood magnesium check arranged."),
    .advice_taken = N_("A supplement may still be suitable, but before you take more it is "
                       "worth asking your doctor and having a blood magnesium check arranged."),
    .whom_to_ask = N_("Your doctor"),
    .source = "JJNP 2012 (the dose tracked the magnesium in blood below an eGFR of 45); Wakai "
              "2019; MAGiCAL-CKD (used with monitoring only)",
  },
  {
    .id = "KID-04",
    .severity = OLIVINE_SEVERITY_CAUTION,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_kid_04,
    .title = N_("Magnesium products with mildly reduced kidney function"),
    .why = "",
    .advice = N_("With reduced kidney function, keep magnesium that is not from food modest and "
                 "mention it at your next appointment, especially if you use it most days."),
    .whom_to_ask = N_("Your doctor, at the next appointment"),
    .source = "Wakai 2019 (an eGFR of 55.4 or less was a risk factor by itself); Magnesium "
              "aspartate SmPC (monitor every 3 to 6 months)",
  },
  {
    .id = "KID-05",
    .severity = OLIVINE_SEVERITY_WARNING,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_kid_05,
    .title = N_("Kidney disease without an eGFR"),
    .why = N_("You told us you have kidney disease but we do not have an eGFR. Safe amounts "
              "depend on it."),
    .advice = N_("Please check with your care team before taking this, and add your latest "
                 "result when you have it."),
    .advice_taken = N_("Please check with your care team before taking more of this, and add "
                       "your latest result when you have it."),
    .whom_to_ask = N_("Your care team"),
    .source = "69 FR 13725 (label warning of the US); MSD Manual",
  },
  {
    .id = "KID-06",
    .severity = OLIVINE_SEVERITY_INFO,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_kid_06,
    .title = N_("Kidney function not known"),
    .why = N_("Kidney function is often unknown at your age or with your health conditions."),
    .advice = N_("A simple blood test helps your doctor tell you whether regular magnesium is "
                 "fine for you."),
    .whom_to_ask = N_("Your doctor"),
    .source = "Oliveira 2018; PMDA 2015, action on older adults (as reported)",
  },
  {
    .id = "KID-08",
    .severity = OLIVINE_SEVERITY_STOP,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_kid_08,
    .title = N_("Bowel preparation with low kidney function"),
    .why = N_("This bowel-cleansing product contains a large amount of magnesium."),
    .advice = N_("Please call the clinic that gave it to you before drinking it and tell them "
                 "about your kidneys; they can choose another preparation."),
    .advice_taken = N_("It has been drunk: please drink no more of it, call the clinic that "
                       "gave it to you now and tell them about your kidneys."),
    .whom_to_ask = N_("The clinic that gave it to you"),
    .source = "Medscape, picosulfate with magnesium oxide (3.5 g of the oxide in a dose); the "
              "limit of 30 was not traced",
    .unverified = TRUE,
  },
  {
    .id = "KID-10",
    .severity = OLIVINE_SEVERITY_STOP,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_kid_10,
    .title = N_("Epsom salt by mouth with reduced kidney function"),
    .why = N_("Epsom salt taken by mouth delivers close to 500 mg of magnesium per level "
              "teaspoon."),
    .advice = N_("With reduced kidney function please do not drink it unless a clinician has "
                 "told you to."),
    .advice_taken = N_("It has been drunk: with reduced kidney function please drink no more of "
                       "it, and call a doctor or pharmacist today."),
    .whom_to_ask = N_("Your doctor or pharmacist"),
    .source = "DailyMed, Epsom salt label (495 mg of magnesium per teaspoon; ask a doctor with "
              "kidney disease)",
  },
  {
    .id = "KID-12",
    .severity = OLIVINE_SEVERITY_WARNING,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_kid_12,
    .title = N_("Laxatives and antacids with reduced kidney function"),
    .why = N_("Some laxatives, antacids and bowel-cleansing drinks contain a lot of magnesium. "
              "Labels ask people with kidney disease to check with a doctor first."),
    .advice = N_("A pharmacist or the clinic can suggest one without it."),
    .advice_taken = N_("Before you take more, a pharmacist or the clinic can suggest one "
                       "without it."),
    .whom_to_ask = N_("A pharmacist or the clinic"),
    .source = "DailyMed, Milk of Magnesia labels; 69 FR 13725",
  },
  {
    .id = "KID-13",
    .severity = OLIVINE_SEVERITY_INFO,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_kid_13,
    .title = N_("Phosphate binder with magnesium"),
    .why = N_("This phosphate binder contains magnesium, so we add it to your total that is not "
              "from food."),
    .advice = N_("Keep taking it as prescribed; your team already plans blood tests around it."),
    .whom_to_ask = N_("Your kidney team"),
    .source = "OsvaRen SmPC (60 mg of magnesium a tablet, up to 12 a day; monitor magnesium)",
  },
  {
    .id = "KID-14",
    .severity = OLIVINE_SEVERITY_CAUTION,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_kid_14,
    .title = N_("Magnesium after a kidney transplant"),
    .why = N_("After a kidney transplant magnesium is often low because of anti-rejection "
              "medicines, and supplements are sometimes prescribed."),
    .advice = N_("Please do not start, stop or change them yourself, and keep them apart from "
                 "your transplant medicines."),
    .whom_to_ask = N_("Your transplant team"),
    .source = "Nutrients review PMC6024843; Barton 1987 (ciclosporin); Magnesium hydroxide SmPC "
              "(mycophenolate)",
  },
  {
    .id = "KID-15",
    .severity = OLIVINE_SEVERITY_STOP,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_kid_15,
    .title = N_("Dehydration or a sudden kidney problem"),
    .why = N_("During dehydration or a sudden kidney problem, magnesium can build up quickly."),
    .advice = N_("Pause magnesium that was not prescribed and speak to your clinic about when "
                 "to restart."),
    .advice_taken = N_("It has been taken: please take no more magnesium that was not "
                       "prescribed, and speak to your clinic today."),
    .whom_to_ask = N_("Your clinic"),
    .source = "MSD Manual (kidney failure and a magnesium product together are the usual route "
              "to high magnesium); the wording for sick days was not traced",
    .unverified = TRUE,
  },
  {
    .id = "UL-01",
    .severity = OLIVINE_SEVERITY_CAUTION,
    .clearing = OLIVINE_CLEARING_WHOLE_SUM,
    .test = olivine_rule_ul_01,
    .title = N_("Above the upper level"),
    .why = N_("Today's total from supplements and medicines is above the usual upper level of "
              "{ul} mg ({scheme}). Food magnesium is not part of this limit."),
    .advice = N_("Loose stools are the most common result."),
    .whom_to_ask = N_("A pharmacist or doctor"),
    .source = "",
  },
  {
    .id = "UL-02",
    .severity = OLIVINE_SEVERITY_WARNING,
    .clearing = OLIVINE_CLEARING_WHOLE_SUM,
    .test = olivine_rule_ul_02,
    .title = N_("More than 600 mg that is not from food"),
    .why = N_("Today's magnesium from supplements and medicines is over 600 mg. That is the "
              "amount at which US medicine labels start to carry a kidney warning."),
    .advice = N_("Please check this is intended."),
    .advice_taken = N_("Please check that this was intended before you take more."),
    .whom_to_ask = N_("A pharmacist or doctor"),
    .source = "FDA final rule 69 FR 13725",
  },
  {
    .id = "UL-03",
    .severity = OLIVINE_SEVERITY_STOP,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_ul_03,
    .title = N_("A very high amount"),
    .why = N_("The amount logged today is very high."),
    .advice = N_("If this is correct, please contact a poison centre, pharmacist or doctor now, "
                 "even if you feel well. If it is a typing mistake, correct the entry."),
    .advice_taken = N_("If this much has been taken, please contact a poison centre, pharmacist "
                       "or doctor now, even if you feel well. If it is a typing mistake, "
                       "correct the entry."),
    .whom_to_ask = N_("A poison centre, pharmacist or doctor"),
    .source = "SCF/EFSA summary: low blood pressure and muscle weakness seen from about 2,500 "
              "mg a day",
  },
  {
    .id = "UL-04",
    .severity = OLIVINE_SEVERITY_INFO,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_ul_04,
    .title = N_("A large dose at one time"),
    .why = N_("Larger doses are absorbed less well and more often upset the stomach."),
    .advice = N_("Splitting into two smaller doses with meals is commonly advised."),
    .advice_taken = N_("Next time, splitting into two smaller doses with meals is commonly "
                       "advised."),
    .whom_to_ask = N_("A pharmacist"),
    .source = "BfR 2017 (two doses or more); OsvaRen SmPC (65 % absorbed at 36 mg, 11 % at 972 "
              "mg)",
  },
  {
    .id = "UL-05",
    .severity = OLIVINE_SEVERITY_CAUTION,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_ul_05,
    .title = N_("More than one product"),
    .why = N_("More than one product with magnesium is logged today ({list})."),
    .advice = N_("Check the labels so amounts are not doubled by accident."),
    .whom_to_ask = N_("A pharmacist"),
    .source = "69 FR 13725 (labels state magnesium from 8 mg a dose on)",
  },
  {
    .id = "AGE-01",
    .severity = OLIVINE_SEVERITY_STOP,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_age_01,
    .title = N_("Magnesium products for a baby"),
    .why = N_("Babies should get magnesium only from milk, formula and food unless a doctor has "
              "prescribed it."),
    .advice = N_("Please do not give it before you have spoken to a health professional."),
    .advice_taken = N_("It has been given: please give no more of it, and speak to a health "
                       "professional now."),
    .whom_to_ask = N_("A doctor, midwife or pharmacist"),
    .source = "IOM 1997 (no upper level can be set: food and formula only)",
  },
  {
    .id = "AGE-02",
    .severity = OLIVINE_SEVERITY_WARNING,
    .clearing = OLIVINE_CLEARING_WHOLE_SUM,
    .test = olivine_rule_age_02,
    .title = N_("Supplements at this age"),
    .why = N_("This is above the upper level for supplements at this age ({ul} mg)."),
    .advice = N_("Please ask a doctor or pharmacist before giving it."),
    .advice_taken = N_("Please ask a doctor or pharmacist today, and before giving more."),
    .whom_to_ask = N_("A doctor or pharmacist"),
    .source = "IOM 1997; McGuire 2000 and Araki 2021 (serious cases in small children)",
  },
  {
    .id = "AGE-05",
    .severity = OLIVINE_SEVERITY_WARNING,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_age_05,
    .title = N_("Laxatives for a small child"),
    .why = N_("Magnesium laxatives for young children should be chosen by a doctor: labels say "
              "to ask a doctor under 6 years."),
    .advice = N_("Please ask a doctor before giving it."),
    .advice_taken = N_("Please ask a doctor today, and before giving more."),
    .whom_to_ask = N_("A doctor"),
    .source = "DailyMed, Milk of Magnesia; Araki 2021 (a healthy child of 20 months, 11 mg/dL "
              "after 4 days of magnesium oxide)",
  },
  {
    .id = "AGE-06",
    .severity = OLIVINE_SEVERITY_CAUTION,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_age_06,
    .title = N_("Regular laxatives or antacids in later life"),
    .why = N_("Regular magnesium laxatives or antacids can raise blood magnesium in later life "
              "even without known kidney disease."),
    .advice = N_("Ask your doctor about a blood test or another option."),
    .whom_to_ask = N_("Your doctor"),
    .source = "Mori 2019 (16.6 % of tested users of magnesium oxide had 2.5 mg/dL or more); "
              "Wakai 2019; label change in Japan 2015 (as reported)",
  },
  {
    .id = "PREG-01",
    .severity = OLIVINE_SEVERITY_INFO,
    .clearing = OLIVINE_CLEARING_NEVER,
    .unless = "PREG-02",
    .test = olivine_rule_preg_01,
    .title = N_("Pregnancy and breastfeeding"),
    .why = N_("Labels ask for professional advice in pregnancy and while breastfeeding; amounts "
              "within the limit are not usually a problem."),
    .advice = N_("Please mention this product to your midwife, doctor or pharmacist."),
    .whom_to_ask = N_("Your midwife, doctor or pharmacist"),
    .source = "DailyMed labels; SCF (the upper level covers pregnancy and breastfeeding)",
  },
  {
    .id = "PREG-02",
    .severity = OLIVINE_SEVERITY_WARNING,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_preg_02,
    .title = N_("Magnesium in pregnancy"),
    .why = N_("Magnesium can add to medicines used in pregnancy, including some for blood "
              "pressure."),
    .advice = N_("Please check with your maternity team before taking this."),
    .advice_taken = N_("Please check with your maternity team today, and before taking more."),
    .whom_to_ask = N_("Your maternity team"),
    .source = "Interaction sheet for nifedipine in pregnancy; effects beside magnesium into a "
              "vein were not traced",
    .unverified = TRUE,
  },
  {
    .id = "COND-01",
    .severity = OLIVINE_SEVERITY_STOP,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_cond_01,
    .title = N_("Magnesium and muscle weakness"),
    .why = N_("Magnesium can make muscle weakness worse in your condition, even at ordinary "
              "blood levels."),
    .advice = N_("Please avoid this product unless your neurologist has agreed. New trouble "
                 "with breathing, swallowing or speech needs emergency help."),
    .advice_taken = N_("It has been taken: please take no more of it unless your neurologist "
                       "agrees, and let them know today. New trouble with breathing, swallowing "
                       "or speech needs emergency help."),
    .whom_to_ask = N_("Your neurologist"),
    .source = "Review hosted by the Myasthenia Gravis Foundation of America; OsvaRen SmPC "
              "(contraindicated)",
  },
  {
    .id = "COND-02",
    .severity = OLIVINE_SEVERITY_STOP,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_cond_02,
    .title = N_("Magnesium and a slow heartbeat"),
    .why = N_("Magnesium can slow the heart's electrical signals."),
    .advice = N_("With your heart rhythm condition, please ask your cardiologist before taking "
                 "this."),
    .advice_taken = N_("It has been taken: with your heart rhythm condition, please take no "
                       "more of it and call your cardiologist today."),
    .whom_to_ask = N_("Your cardiologist"),
    .source = "OsvaRen SmPC (contraindicated in AV block III, caution in II with a slow pulse); "
              "Magnesium aspartate SmPC (conduction disorders)",
  },
  {
    .id = "COND-03",
    .severity = OLIVINE_SEVERITY_STOP,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_cond_03,
    .title = N_("Severe belly pain or a blocked bowel"),
    .why = "",
    .advice = N_("Please do not take a laxative or antacid with magnesium while you have severe "
                 "belly pain, vomiting or a suspected blockage. Get medical advice today."),
    .advice_taken = N_("A laxative or antacid with magnesium has been taken although there is "
                       "severe belly pain, vomiting or a suspected blockage: please take no "
                       "more of it and get medical advice now."),
    .whom_to_ask = N_("A doctor, today"),
    .source = "Magnesium hydroxide mixture SmPCs (contraindicated in acute conditions of the "
              "bowel); DailyMed, Milk of Magnesia",
  },
  {
    .id = "COND-05",
    .severity = OLIVINE_SEVERITY_CAUTION,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_cond_05,
    .title = N_("A short-term remedy used for long"),
    .why = N_("This product is meant for short use (about a week for laxatives, two weeks for "
              "antacids)."),
    .advice = N_("If you still need it, please see a doctor about the cause."),
    .whom_to_ask = N_("Your doctor"),
    .source = "DailyMed, Milk of Magnesia (one week); UK SmPC (3 days as a laxative, 14 days as "
              "an antacid)",
  },
  {
    .id = "LAB-01",
    .severity = OLIVINE_SEVERITY_WARNING,
    .clearing = OLIVINE_CLEARING_NEVER,
    .unless = "LAB-02",
    .test = olivine_rule_lab_01,
    .title = N_("Blood magnesium above the usual range"),
    .why = N_("Your last blood magnesium was above the usual range."),
    .advice = N_("If your clinic has not already discussed it with you, please contact them, "
                 "and pause any magnesium that was not prescribed."),
    .advice_taken = N_("If your clinic has not already discussed it with you, please contact "
                       "them, and take no more magnesium that was not prescribed."),
    .whom_to_ask = N_("Your clinic"),
    .source = "MSD Manual (high above 1.05 mmol/L, 2.6 mg/dL)",
  },
  {
    .id = "LAB-02",
    .severity = OLIVINE_SEVERITY_STOP,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_lab_02,
    .title = N_("Blood magnesium well above range"),
    .why = N_("That magnesium result is well above range."),
    .advice = N_("Please contact your kidney team or urgent care today. Do not take magnesium "
                 "that was bought without a prescription meanwhile, and ask them about any "
                 "prescribed product that contains it."),
    .advice_taken = N_("Please contact your kidney team or urgent care today, and tell them "
                       "what has been taken. Take no more magnesium that was bought without a "
                       "prescription meanwhile, and ask them about any prescribed product that "
                       "contains it."),
    .whom_to_ask = N_("Your kidney team or urgent care, today"),
    .source = "OsvaRen SmPC (contraindicated above 2 mmol/L); Clin Kidney J 2012, table 7; "
              "Medscape",
  },
  {
    .id = "LAB-03",
    .severity = OLIVINE_SEVERITY_CAUTION,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_lab_03,
    .title = N_("Blood magnesium below the usual range"),
    .why = N_("Your last blood magnesium was below the usual range. This has several causes, "
              "including some medicines."),
    .advice = N_("Ask your clinic before starting a supplement, especially with kidney disease."),
    .advice_taken = N_("Ask your clinic before taking more of a supplement, especially with "
                       "kidney disease."),
    .whom_to_ask = N_("Your clinic"),
    .source = "IOM 1997 (usual range 0.75 to 0.95 mmol/L); the limits of 0.70 and 0.50 were not "
              "traced",
    .unverified = TRUE,
  },
  {
    .id = "SYM-01",
    .severity = OLIVINE_SEVERITY_STOP,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_sym_01,
    .title = N_("Symptoms that need urgent help"),
    .why = "",
    .advice = N_("These symptoms need urgent help. Call your local emergency number now."),
    .whom_to_ask = N_("Your local emergency number, now"),
    .source = "MSD Manual; Medscape; Clin Kidney J 2012, table 7",
  },
  {
    .id = "SYM-02",
    .severity = OLIVINE_SEVERITY_CAUTION,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_sym_02,
    .title = N_("Symptoms around a magnesium product"),
    .why = N_("This can happen when magnesium from pills or medicines is more than your body "
              "wants."),
    .advice = N_("Stop what was bought without a prescription, but do not stop a prescribed "
                 "medicine yourself; drink as your team allows, and call if it does not settle."),
    .whom_to_ask = N_("Your doctor, pharmacist or kidney team"),
    .source = "IOM 1997 (diarrhoea is the first sign); Medscape",
  },
  {
    .id = "MED-01",
    .severity = OLIVINE_SEVERITY_CAUTION,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_med_01,
    .title = N_("Hours between a medicine and magnesium"),
    .why = "",
    .advice = "",
    .whom_to_ask = N_("Your pharmacist"),
    .source = "",
  },
  {
    .id = "MED-02",
    .severity = OLIVINE_SEVERITY_WARNING,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_med_02,
    .title = N_("Polystyrene sulfonate and antacids or laxatives"),
    .why = N_("Magnesium antacids and laxatives interfere with this potassium medicine and can "
              "upset the body's acid balance."),
    .advice = N_("Please ask your pharmacist for another option."),
    .advice_taken = N_("Please ask your pharmacist today for another option, and take no more "
                       "of it meanwhile."),
    .whom_to_ask = N_("Your pharmacist"),
    .source = "MedicineNet and WebMD, after the polystyrene sulfonate label; Magnesium "
              "hydroxide SmPC (UK)",
  },
  {
    .id = "MED-04",
    .severity = OLIVINE_SEVERITY_CAUTION,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_med_04,
    .title = N_("Potassium-sparing medicine and reduced kidney function"),
    .why = N_("This medicine can make the body hold on to magnesium and potassium."),
    .advice = N_("With reduced kidney function, check before adding a supplement."),
    .advice_taken = N_("With reduced kidney function, check before taking more of a supplement."),
    .whom_to_ask = N_("Your doctor or pharmacist"),
    .source = "Summaries of interactions; finerenone and eplerenone were not traced",
    .unverified = TRUE,
  },
  {
    .id = "MED-05",
    .severity = OLIVINE_SEVERITY_INFO,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_med_05,
    .title = N_("A medicine that lowers magnesium"),
    .why = N_("This medicine can lower blood magnesium over time (important if you also take "
              "digoxin)."),
    .advice = N_("Ask at your next visit whether yours is being checked. Do not add a "
                 "supplement on your own if your kidneys are affected."),
    .whom_to_ask = N_("Your doctor, at the next visit"),
    .source = "FDA 2011; Magnesium aspartate SmPC; Liamis 2021; patiromer label",
  },
  {
    .id = "MED-07",
    .severity = OLIVINE_SEVERITY_CAUTION,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_med_07,
    .title = N_("Magnesium before an operation"),
    .why = N_("Magnesium products can strengthen muscle-relaxing medicines."),
    .advice = N_("Tell your anaesthetist about them."),
    .whom_to_ask = N_("Your anaesthetist"),
    .source = "Review hosted by the Myasthenia Gravis Foundation of America; labels of "
              "magnesium sulfate were not traced",
    .unverified = TRUE,
  },
  {
    .id = "FOOD-01",
    .severity = OLIVINE_SEVERITY_INFO,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_food_01,
    .title = N_("A food with much potassium"),
    .why = N_("This food may be good for magnesium, and it is also high in potassium ({k} mg a "
              "portion)."),
    .advice = N_("If you have been told to limit potassium, try a smaller portion or pick "
                 "another food."),
    .whom_to_ask = N_("Your dietitian"),
    .source = "List of more than 200 mg a portion, after the National Kidney Foundation; KDOQI "
              "2020 (keep potassium in blood in range)",
  },
  {
    .id = "FOOD-02",
    .severity = OLIVINE_SEVERITY_INFO,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_food_02,
    .title = N_("Phosphate additives"),
    .why = N_("Packaged foods may contain phosphate additives (ingredients with \"phos\"), and "
              "that phosphorus is absorbed more readily than the phosphorus in beans, nuts or "
              "grains."),
    .advice = N_("Plain versions are a gentler choice."),
    .whom_to_ask = N_("Your dietitian"),
    .source = "RRT 2017, table 1 (plants 20 to 40 %, animals 40 to 60 %, additives about 100 "
              "%); St-Jules 2017 (less sure)",
  },
  {
    .id = "EVID-01",
    .severity = OLIVINE_SEVERITY_INFO,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_evid_01,
    .title = N_("Magnesium pills against calcification"),
    .why = N_("A 12-month placebo-controlled trial in kidney disease did not find that "
              "magnesium pills slow artery calcification, and serious side effects were more "
              "frequent with them. An earlier open trial was more hopeful, so this is not "
              "settled."),
    .advice = N_("Please do not take it for this reason without your team."),
    .whom_to_ask = N_("Your kidney team or doctor"),
    .source = "MAGiCAL-CKD 2023; Sakaguchi 2019 (in favour, open label, stopped early)",
  },
  {
    .id = "KID-16",
    .severity = OLIVINE_SEVERITY_WARNING,
    .clearing = OLIVINE_CLEARING_PER_PRODUCT,
    .test = olivine_rule_kid_16,
    .title = N_("Prescribed magnesium with low kidney function"),
    .why = N_("Kidney function at this level changes how much magnesium is right."),
    .advice = "",
    .whom_to_ask = N_("Your prescriber or kidney team, today"),
    .source = "Magnesium aspartate SmPC (contraindicated at a GFR below 30); Medscape, "
              "magnesium oxide (monitor at a clearance below 30); Oliveira 2018",
  },
  {
    .id = "MED-08",
    .severity = OLIVINE_SEVERITY_WARNING,
    .clearing = OLIVINE_CLEARING_NEVER,
    .test = olivine_rule_med_08,
    .title = N_("A medicine that is not combined with magnesium"),
    .why = N_("Products with magnesium are not usually combined with: {medicine}."),
    .advice = N_("Please ask your pharmacist or doctor before taking both."),
    .advice_taken = N_("Please ask your pharmacist or doctor today, and before taking both "
                       "again."),
    .whom_to_ask = N_("Your pharmacist or doctor"),
    .source = "",
  },
};

/**
 * olivine_caution_rule_table:
 * @n_rules: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_rules): all rules, in the order in
 *   which cautions of one severity are told
 */
const OlivineCautionRule *
olivine_caution_rule_table (gsize *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}

/**
 * olivine_caution_rule_find:
 * @id: (nullable): the id of a rule, as an entry keeps it
 *
 * Returns: (transfer none) (nullable): the rule
 */
const OlivineCautionRule *
olivine_caution_rule_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (rules[i].id, id) == 0)
      return &rules[i];

  return NULL;
}
