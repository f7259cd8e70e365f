#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Doses, products, laboratory values and symptoms, and what the rules make of them on
# every way by which a dose comes into the diary.

. "$(dirname "$0")/tap.sh"

dose_header=uid,date,time,name,kind,count,elemental_mg
caution_header=id,severity,message,source
day='--date 2026-11-20'
citrate='Magnesium citrate'

state () {
  for what in diary labs; do
    "$OLIVINE_CLI" --data-dir "$folder" export "$what" -
  done
  "$OLIVINE_CLI" --data-dir "$folder" --csv profile
  "$OLIVINE_CLI" --data-dir "$folder" --csv product list
  "$OLIVINE_CLI" --data-dir "$folder" --csv $day symptom list
}

# refused STATUS PATTERN ARGUMENT…: the message has the pattern, and nothing changed.
refused () {
  expected=$1
  pattern=$2
  shift 2
  state >"$scratch/before"
  run "$@"
  state >"$scratch/after"
  like "$status:$out:$err" "$expected::olivine-cli: *$pattern*" "refused: $*"
  cmp -s "$scratch/before" "$scratch/after"
  ok $? "nothing changed: $*"
}

# ids: the first column of the last table, and the severities.
ids () {
  sed -n '2,$p' "$scratch/out" | cut -d, -f1,2 | tr '\n' ' '
}

# A healthy adult with 200 mg: nothing stands.
use healthy
run $day profile set birth-date=1980-05-01 sex=male kidney=normal
run $day --csv dose $citrate --kind supplement --elemental-mg 200 --time 8:05
is "$status:$err" 0: 'a dose of a healthy adult: no word'
is "$(row 1)" "$dose_header" 'dose: columns'
like "$(row 2)" '*-*,2026-11-20,08:05,Magnesium citrate,supplement,1,200' 'dose: the row'
run $day --csv cautions
is "$out" "$caution_header" 'cautions: none, and the columns'
run $day cautions
is "$out" 'Nothing stands.' 'cautions: none, in words'
run $day --csv day
is "$(column supplement_mg)" 200 'day: the dose is no food'
is "$(column food_mg)" 0 'day: and the food none of it'

# From the compound to its magnesium, per unit times count.
run $day --csv dose 'Oxide 500' --kind multivitamin --compound oxide --compound-mg 250 --count 0.5
is "$(row 2 | cut -d, -f4-)" 'Oxide 500,multivitamin,0.5,150.76' 'dose: elemental of one unit, three decimals'
run $day --csv entries
is "$(sed -n 3p "$scratch/out" | cut -d, -f5,8,11)" multivitamin,0.5,75.38 'entries: the whole count'

# Products.
run --csv product add 'Evening tablets' --kind supplement --elemental-mg 60.5 --agreed
is "$out" "name,kind,elemental_mg,agreed${newline}Evening tablets,supplement,60.5,yes" 'product add'
run --csv product add Salt --kind antacid --compound hydroxide --compound-mg 100
is "$(row 2)" Salt,antacid,41.676,no 'product add: of a compound'
run --csv product list
is "$(sed -n '2,$p' "$scratch/out" | cut -d, -f1 | tr '\n' ';')" 'Evening tablets;Salt;' 'product list'
run --csv --date 2026-11-18 dose 'EVENING tablets' --count 2
is "$(row 2 | cut -d, -f4-)" 'Evening tablets,supplement,2,60.5' 'dose NAME: the product says the rest'
run --csv --date 2026-11-18 dose salt
is "$(row 2 | cut -d, -f4-)" Salt,antacid,1,41.676 'dose NAME: in any case, one unit'
run --csv product add salt --kind antacid --elemental-mg 42
is "$status:$(row 2)" 0:salt,antacid,42,no 'product add: writes over the same name'
like "$err" '*“Salt” was there already*undo*' 'product add: and says so'
run undo
run --csv product list
is "$(row 3)" Salt,antacid,41.676,no 'product add: undone'
run --csv product remove EVENING tablets
is "$status:$out" "0:name,kind,elemental_mg,agreed${newline}Evening tablets,supplement,60.5,yes" \
  'product remove: in any case, and shows what it was'
run --csv product list
is "$(sed -n '2,$p' "$scratch/out")" Salt,antacid,41.676,no 'product remove: the others stay'
run --csv --date 2026-11-18 entries
is "$(grep -c 'Evening tablets' "$scratch/out")" 1 'product remove: its doses stay'
refused 2 'no product “Evening tablets”; product list*--kind' dose Evening tablets
run undo
run --csv product list
is "$(row 2)" 'Evening tablets,supplement,60.5,yes' 'product remove: undone'

# Refused, and nothing changed.
refused 2 'no product “Zinc”*--kind' dose Zinc
refused 2 'no product' cautions Zinc
refused 2 'no product “Zinc”; product list shows' product remove Zinc
refused 1 'missing after “product remove”' product remove
refused 1 'missing after “dose”' dose --kind supplement --elemental-mg 100
refused 1 'kind of product is missing' dose Mg --elemental-mg 100
refused 1 'amount is missing' dose Mg --kind supplement
refused 1 'amount is missing' dose Mg --kind supplement --compound oxide
refused 1 'needs --compound' dose Mg --kind supplement --compound-mg 400
refused 1 'twice' dose Mg --kind supplement --elemental-mg 1 --compound oxide --compound-mg 4
refused 1 'name of the dose' cautions --kind supplement --elemental-mg 100
refused 2 'kind' dose Mg --kind food --elemental-mg 100
refused 2 '“pill” is no*kind*supplement' dose Mg --kind pill --elemental-mg 100
refused 2 'above 0' dose Mg --kind supplement --elemental-mg -100
refused 2 'above 0' dose Mg --kind supplement --elemental-mg 0
refused 2 'above 0' dose Mg --kind supplement --elemental-mg 100 --count 0
refused 2 'above 0' dose Mg --kind supplement --compound oxide --compound-mg -5
refused 2 '“kryptonite”*oxide' dose Mg --kind supplement --compound kryptonite --compound-mg 5
refused 2 'time' dose Mg --kind supplement --elemental-mg 100 --time 25:00
refused 2 '40 units*--confirm-amount' dose Mg --kind supplement --elemental-mg 10 --count 40
refused 2 '1200 mg*--confirm-amount' dose Mg --kind supplement --elemental-mg 1200 --taken --confirm
refused 2 '5001 mg*--confirm-amount' dose Mg --kind laxative --elemental-mg 5001 --confirm
refused 2 '1000 at most' dose Mg --kind supplement --elemental-mg 1 --count 1001 --confirm-amount
refused 1 'amount is missing' product add Mg --kind supplement
refused 1 'no option --count' product add Mg --kind supplement --elemental-mg 5 --count 2
refused 2 'no unit*mg/dL, umol/L' lab add creatinine 1.8
refused 2 'µmol/L?' lab add creatinine 100 mg/dL
refused 2 'egfr: 0 *from 1 to 200' lab add egfr 0 mL/min/1.73m2
refused 2 'egfr: 400 mL' lab add egfr 400 mL/min/1.73m2
refused 2 'magnesium' lab add iron 4 mg/dL
refused 2 'number' lab add calcium much mmol/L
refused 2 'from 1900 to today' --date 2999-01-01 lab add calcium 2.4 mmol/L
refused 2 'no laboratory value' lab remove 1234
refused 2 '“joy”*nausea' symptom add joy
refused 2 'Symptoms are of today or an earlier day' --date 2999-01-01 symptom add nausea
refused 2 '“joy”*nausea' symptom remove joy
refused 2 '“nausea” is not noted for 2026-11-20; symptom list' $day symptom remove nausea
refused 1 'missing after “symptom remove”' symptom remove
refused 2 'egfr: 0 cannot be' profile set egfr=0
refused 2 'egfr: 400 cannot be' profile set egfr=400
refused 2 '“aspirin-plus”' profile set weight-kg=70 medicines=aspirin-plus
refused 2 '' profile set weight-kg=71 conditions=joy
run $day --csv dose Many --kind supplement --elemental-mg 1 --count 40 --confirm-amount
is "$status" 0 '40 tablets: confirmed'

# Low kidney function: 1.8 mg/dL at 72 is 29.57, which prints as 30 and is below 30.
use kidney
run $day profile set birth-date=1954-01-01 sex=female kidney=ckd
run --csv --date 2026-11-01 lab add creatinine 1.8 mg/dL
is "$status:$out" "0:date,name,value,unit${newline}2026-11-01,creatinine,1.8,mg/dL" 'lab add: columns and row'
run --csv --date 2026-11-02 lab add serum-magnesium 1,05 MMOL/L
is "$(row 2)" 2026-11-02,serum-magnesium,1.05,mmol/L 'lab add: as people write it'
run --csv lab list
is "$(grep -c . "$scratch/out"):$(row 1)" 3:date,name,value,unit 'lab list'
run lab list
like "$(row 1)" 'date*name*value*unit*uid*' 'lab list: for people with the uid'
uid=$(row 3 | awk '{ print $NF }')
run --csv lab remove "$uid"
is "$status:$(row 2)" 0:2026-11-02,serum-magnesium,1.05,mmol/L 'lab remove'
run undo
run --csv lab list
is "$(grep -c . "$scratch/out")" 3 'lab remove: undone'
run $day --csv cautions $citrate --kind supplement --elemental-mg 100
is "$status:$(ids)" '0:KID-01,stop ' 'cautions NAME: the boundary of 29.57, exit 0'
run $day --csv cautions
is "$(ids)" '' 'cautions NAME: nothing was added'
refused 3 'do not take yet] KID-01: *kidney team*(Magnesium aspartate SmPC*clinician knows*--taken' \
  $day dose $citrate --kind supplement --elemental-mg 100
is "$(printf '%s' "$err" | head -c 36)" 'olivine-cli: [do not take yet] KID-0' 'the caution comes first'
run --csv --date 2026-10-31 cautions $citrate --kind supplement --elemental-mg 100
is "$(ids)" 'KID-05,warning ' 'before the value there was no eGFR'
run $day --csv dose $citrate --kind supplement --elemental-mg 100 --confirm --time 08:00
is "$status" 0 'dose --confirm'
like "$err" '*Please hold this product*' 'dose --confirm: the advice is about what is to come'
confirmed=$(column uid)
run $day --csv dose $citrate --kind supplement --elemental-mg 50 --taken --time 09:00
is "$status" 0 'dose --taken: always logged'
like "$err" '*It has been taken*' 'dose --taken: the advice is in the past tense'
taken=$(column uid)
run export diary -
is "$(grep -c 'KID-01' "$scratch/out")" 2 'the entries keep the cautions that stood'
run $day day
like "$status:$out" '0:*\[do not take yet] KID-01: Magnesium products with low kidney function*' \
  'day: what stands, exit 0'
run $day --csv day
is "$status:$err:$(grep -c . "$scratch/out")" 0::2 'day --csv: the columns only'

# Agreed to by a clinician: a stop becomes an information.
run $day --csv cautions Agreed --kind prescribed --elemental-mg 10 --agreed
like "$(ids)" 'KID-01,*' 'cautions: agreed'
run --date 2026-11-10 --csv dose Agreed --kind supplement --elemental-mg 100 --agreed
is "$status" 0 'dose --agreed: no stop'
like "$err" '*\[information] KID-01*' 'dose --agreed: but a word'

# An edit that makes it more is a dose; one that makes it less is none.
refused 3 'KID-01*--confirm if' edit "$confirmed" quantity=2
refused 3 'KID-01' edit "$confirmed" date=2026-11-19
refused 3 'KID-01' edit "$confirmed" time=10:00
run --csv edit "$confirmed" quantity=2 --confirm
is "$status:$(column magnesium_mg)" 0:200 'edit --confirm'
run --csv edit "$confirmed" quantity=1
is "$status:$err" 0: 'edit: less is not asked about'
run --csv edit "$confirmed" note=breakfast
is "$status:$err" 0: 'edit: a note neither'
refused 2 '--confirm-amount' edit "$confirmed" quantity=40 --confirm

# A copy.
run $day copy 2026-11-20 2026-11-25
is "$status" 2 'copy: doses stay where they are'
refused 3 'KID-01' copy 2026-11-20 2026-11-19 --doses
run --csv copy 2026-11-20 2026-11-19 --doses --confirm
is "$status:$(grep -c . "$scratch/out")" 0:3 'copy --doses --confirm'

# Deleting withdraws; an undo brings back and says so.
run undo
run remove "$taken"
run remove "$confirmed"
run $day --csv cautions
is "$(ids)" '' 'what was deleted withdraws its cautions'
run undo
is "$status" 0 'undo: is never stopped'
like "$err" '*\[do not take yet] KID-01*' 'undo: what stands with the dose that is back'
run undo
run $day --csv cautions
is "$(ids)" 'KID-01,stop ' 'undo: and it stands'

# The profile changes, and so does what stands.
run $day profile set dialysis=haemodialysis
run $day --csv cautions
like "$(ids)" '*KID-02,stop*' 'a change of the profile is seen at once'
run undo

# Severest first, in words and in order.
run $day profile set medicines=levothyroxine@08:00,bisphosphonate-oral
run $day --csv lab add serum-magnesium 1.3 mmol/L
run $day --csv cautions More --kind supplement --elemental-mg 400 --time 08:30
printf '%s\n' "$out" | sed -n '2,$p' | cut -d, -f2 \
  | awk 'BEGIN { r["stop"] = 4; r["warning"] = 3; r["caution"] = 2; r["info"] = 1; last = 5 }
         { if (!($1 in r) || r[$1] > last) bad = 1; last = r[$1]; n++ } END { exit bad || n < 3 }'
ok $? 'cautions: the severest first'
run $day cautions
like "$out" '\[do not take yet] *Because of: *Whom to ask: *Source: *' 'cautions: in words'

# Symptoms; suggestions are held back.
use symptoms
run $day profile set birth-date=1980-05-01 sex=male kidney=normal
run $day --csv suggest
is "$(grep -c . "$scratch/out"):$err" 4: 'suggest: nothing holds it back'
run $day --csv symptom add slow-breathing
is "$status:$out" "0:date,symptom${newline}2026-11-20,slow-breathing" 'symptom add'
run $day --csv symptom add nausea
run $day --csv symptom list
is "$(sed -n '2,$p' "$scratch/out" | cut -d, -f2 | tr '\n' ' ')" 'slow-breathing nausea ' 'symptom list'
run --date 2026-11-19 --csv symptom list
is "$out" date,symptom 'symptom list: of the day only'
run $day --csv symptom remove nausea
is "$status:$out" "0:date,symptom${newline}2026-11-20,slow-breathing" 'symptom remove: what stays'
run undo
run $day --csv symptom list
is "$(grep -c . "$scratch/out")" 3 'symptom remove: undone'
run $day --csv dose Mg --kind supplement --elemental-mg 100 --taken
run $day --csv suggest
is "$status:$(grep -c . "$scratch/out")" 0:1 'suggest: none while SYM-01 stands'
like "$err" '*No foods are suggested now*SYM-01*Whom to ask*' 'suggest: and why'
run $day suggest
like "$out" '*nothing to suggest*' 'suggest: in words'
run undo
run undo
run undo
run $day --csv suggest
is "$(grep -c . "$scratch/out"):$err" 4: 'suggest: again when it stands no more'
run $day lab add serum-magnesium 2.1 mmol/L
is "$status" 0 'lab add: exit 0 whatever stands'
run $day --csv suggest
is "$(grep -c . "$scratch/out")" 1 'suggest: none with a high magnesium'
like "$err" '*LAB-0*' 'suggest: and why'

# A profile that does not fit.
use question
run $day profile set kidney=normal egfr=45
is "$status" 0 'kidney=normal beside a low eGFR is taken'
like "$err" '*kidney=normal*Which is right?*' 'and questioned'
run $day profile set egfr=90
is "$err" '' 'and not when it fits'
run $day lab add egfr 50 mL/min/1.73 m²
like "$status:$err" '0:*Which is right?*' 'also when it comes from a laboratory'

# Labs out and in.
use kidney
run export labs "$scratch/labs.csv"
is "$status:$out" "0:rows${newline}   3" 'export labs: rows'
is "$(head -n 1 "$scratch/labs.csv")" date,name,value,unit 'export labs: columns'
use labs
run --csv import "$scratch/labs.csv"
is "$(row 2 | cut -d, -f2-)" olivine-labs,3,3,0,0,0 'import labs'
run export labs "$scratch/again.csv"
cmp -s "$scratch/labs.csv" "$scratch/again.csv"
ok $? 'export labs: the same bytes'
run --csv import "$scratch/labs.csv"
is "$(row 2 | cut -d, -f2-)" olivine-labs,3,0,3,0,0 'import labs: nothing twice'
run --csv import undo
is "$(row 2 | cut -d, -f2-)" olivine-labs,3,0,3,0, 'import undo: takes labs back'
run --csv lab list
is "$(grep -c . "$scratch/out")" 1 'import undo: and they are gone'
run --csv --date 2026-11-01 lab add creatinine 1.8 mg/dL
run --csv import "$scratch/labs.csv"
is "$(row 2 | cut -d, -f2-)" olivine-labs,3,2,1,0,0 'import labs: what was typed is there already'
printf 'date;name;value;unit\n2026-11-03;creatinine;100;mg/dL\n2026-11-03;creatinine;1,9;\n' >"$scratch/bad.csv"
printf '2026-11-03;iron;1;mg/dL\n2026-11-04;potassium;5,1;mmol/l\n' >>"$scratch/bad.csv"
run --csv import "$scratch/bad.csv"
is "$(row 2 | cut -d, -f2-)" olivine-labs,4,1,0,3,0 'import labs: wrong rows are left out'
like "$err" '*Line 2*value “100”*µmol/L*Line 3*unit*Line 4*name “iron”*' 'import labs: and named'

# Labs of days to come are left out, and so are doses that nobody takes at once.
printf 'date,name,value,unit\n2999-01-01,potassium,5,mmol/L\n' >"$scratch/ahead.csv"
run --csv import "$scratch/ahead.csv"
is "$status" 2 'import labs: of a day to come'
like "$err" '*Line 2*2999-01-01 cannot be the day*none of its 1 rows*' 'import labs: and says so'
printf 'date,kind,food,quantity,magnesium_mg\n2026-11-18,supplement,Many,40,400\n' >"$scratch/many.csv"
printf '2026-11-18,supplement,Oxide,1,1001\n2026-11-18,laxative,Salts,1,1001\n' >>"$scratch/many.csv"
use many
run --csv import "$scratch/many.csv"
is "$(row 2 | cut -d, -f2-)" olivine-diary,3,1,0,2,0 'import: unlikely doses are rejected'
like "$err" '*Line 2*quantity “40”*40 units*--confirm-amount*Line 3*magnesium_mg “1001”*--confirm-amount*' \
  'import: and named'
run --csv import "$scratch/many.csv" --confirm-amount
is "$(row 2 | cut -d, -f2-)" olivine-diary,3,2,1,0,0 'import --confirm-amount: takes them'
run export diary "$scratch/many-out.csv"
run --csv import "$scratch/many-out.csv" --confirm-amount
is "$(row 2 | cut -d, -f2-)" olivine-diary,3,0,3,0,0 'import --confirm-amount: nothing twice'

# A diary that comes with doses says what stands for the last seven days.
today=$("$OLIVINE_CLI" --data-dir "$scratch/kidney" --csv day | sed -n 2p | cut -d, -f1)
use imported
run profile set egfr=20
printf 'date,kind,food,quantity,magnesium_mg\n%s,supplement,Citrate,1,100\n' "$today" >"$scratch/doses.csv"
run --csv import "$scratch/doses.csv" --dry-run
is "$status:$err" 0: 'import --dry-run: nothing was changed, nothing stands'
run --csv import "$scratch/doses.csv"
is "$status" 0 'import of a dose'
like "$err" "*last seven days*\[do not take yet] KID-01 on $today: *" 'import: what stands at its end'

done_testing
