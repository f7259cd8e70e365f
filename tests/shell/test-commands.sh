#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every command prints exactly the columns that scripts rely on, and the right figures.

. "$(dirname "$0")/tap.sh"

entries_header=uid,date,time,meal,kind,food_id,food,quantity,unit,grams,magnesium_mg,note
day_header=date,target_mg,food_mg,supplement_mg,total_mg,at_least,coverage,potassium_mg,phosphorus_mg
day_header=$day_header,calcium_mg,sodium_mg,energy_kcal,protein_g,carbohydrate_g,fat_g,fibre_g
day_header=$day_header,unprocessed_share
import_header=file,format,read,imported,skipped,rejected,unknown_magnesium
day='--date 2026-11-20'
use diary

# The person.
run --csv profile
is "$(row 1)" key,value 'profile: columns'
is "$(grep -c . "$scratch/out")" 20 'profile: all keys, also the empty ones'
run $day --csv profile set birth-date=1980-05-01 sex=male
is "$status" 0 'profile set'
is "$(row 2)" birth-date,1980-05-01 'profile set shows the person'
run $day --csv targets
is "$(row 1)" nutrient,kind,amount,unit,standard,source,note 'targets: columns'
like "$(row 2)" 'magnesium,RDA,420,mg,us-ca,*' 'targets: the one that counts comes first'
like "$(row 3)" 'magnesium,EAR,350,mg,us-ca,*' 'targets: then the EAR'
like "$(tail -n 1 "$scratch/out")" 'magnesium-supplement,UL,350,mg,us-ca,*' 'targets: the upper level last'
run $day --csv profile set standard=efsa sex=
run $day --csv targets
is "$(column amount)" '' 'targets: no amount where the sex decides and is not known'
like "$(row 2)" '*?' 'targets: and a note that says why'
run $day profile set standard=us-ca sex=male
run --csv egfr --creatinine 1.0 --unit mg/dL --age 50 --sex male
is "$out" "egfr,category${newline}91.691,G1" 'egfr'
run --csv egfr --creatinine 88.4 --unit umol/L --age 50 --sex male
like "$(row 2)" '91.6*,G1' 'egfr: the same from micromoles'

# Foods.
run --csv foods search black beans --limit 1
is "$(row 1)" \
  id,name,group,source,magnesium_mg,potassium_mg,phosphorus_mg,energy_kcal,portion,portion_g,portion_magnesium_mg \
  'foods search: columns'
like "$(row 2)" 'core:black-beans-boiled,"Black beans, boiled",legumes,usda-sr28,70,355,*,132,*' \
  'foods search: what is meant comes first'
run --csv foods search pumpkin --sort magnesium --limit 2
is "$(grep -c . "$scratch/out")" 3 'foods search --limit'
run --csv foods search qqqqq
is "$status:$(grep -c . "$scratch/out")" 0:1 'foods search: nothing found is a table without rows'
run --csv foods show core:black-beans-boiled
is "$(row 1)" field,value 'foods show: columns'
is "$(grep ^magnesium_mg, "$scratch/out")" magnesium_mg,70 'foods show: a figure per 100 g'
run --csv foods add 'Own bread' group=bread processing=processed magnesium_mg=40 energy_kcal=250 \
  'portion=1 slice:30' 'portion=0.5 loaf:400'
is "$(row 1)" id 'foods add: column'
bread=$(row 2)
like "$bread" 'my:*' 'foods add: an id of its own'
run --csv foods show "$bread"
is "$(grep ^portions, "$scratch/out")" 'portions,1 slice:30;0.5 loaf:400' 'foods add: portions'
is "$(grep ^potassium_mg, "$scratch/out")" 'potassium_mg,' 'B18 foods add: what is not given is not known'
run --csv foods favourite "$bread"
is "$out" "id${newline}$bread" 'foods favourite'
run --csv foods show "$bread"
is "$(grep ^favourite, "$scratch/out")" favourite,yes 'foods favourite: it is one'
run --csv foods favourite "$bread" no
run --csv foods show "$bread"
is "$(grep ^favourite, "$scratch/out")" favourite,no 'foods favourite: and no more'

# Recipes.
run --csv recipe add 'Bean toast' '100 g black beans' '2 slice own bread' --servings 2 --cooked-g 150
is "$(row 1)" id 'recipe add: column'
toast=$(row 2)
run --csv recipe show
is "$(row 1)" id,name,servings,serving_g,magnesium_mg 'recipe show: columns'
is "$(row 2)" "$toast,Bean toast,2,75,62.66666666666667" 'recipe show: a row, magnesium per 100 g cooked'
run --csv recipe show "$toast"
is "$(grep -c ^ingredient, "$scratch/out")" 2 'recipe show ID: its ingredients'
run --csv $day log '1 serving bean toast'
is "$(column magnesium_mg)" 47 'a serving of a recipe'
run $day undo

# The diary.
run --csv $day log '1/2 cup black beans' --meal lunch --time 12:30 --note 'with rice'
is "$(row 1)" uid,date,time,meal,food_id,food,quantity,unit,grams,magnesium_mg 'log: columns'
like "$(row 2)" '*,2026-11-20,12:30,lunch,core:black-beans-boiled,"Black beans, boiled",0.5,cup,86,60.2' 'log'
beans=$(row 2 | cut -d, -f1)
run $day log 30 g almonds --meal snack
is "$out" 'Logged Almonds: 30 g, 77.28 mg magnesium, snack.' 'log: the form that was taken is said'
run --csv $day day
is "$(row 1)" "$day_header" 'day: columns'
is "$(row 2)" \
  2026-11-20,420,137.48,0,137.48,no,1,525.14,271.27,99.3,0.86,288.599,14.055,26.401,15.791,10.716,1 \
  'day: the sum of its rows, to the last digit'
run $day day
like "$out" '*Magnesium: 137.48 mg*420 mg*RDA*100 %*' 'day: in words'
run --csv $day entries
is "$(row 1)" "$entries_header" 'entries: columns'
is "$(grep -c . "$scratch/out")" 3 'entries: rows'
like "$(grep "$beans" "$scratch/out")" '*,food,core:black-beans-boiled,*,60.2,with rice' 'entries: a row'
run $day entries
like "$out" '*Lunch*Black beans*Snacks*Almonds*' 'entries: by meal'

run --csv edit "$beans" 'amount=1 cup' meal=dinner note= time=
is "$(row 1)" "$entries_header" 'edit: columns'
like "$(row 2)" "$beans,2026-11-20,,dinner,food,*,1,cup,172,120.4," 'edit: the figures follow the amount'
run --csv edit "$beans" quantity=50 unit=g
like "$(row 2)" '*,50,g,50,35,' 'edit: quantity and unit are one amount'
run --csv edit "$beans" date=2026-11-19 food='My beans'
like "$(row 2)" "$beans,2026-11-19,*,My beans,50,g,50,35," 'edit: date and name'
run --csv undo
is "$(row 1)" "$entries_header" 'undo: columns'
like "$(row 2)" "$beans,2026-11-20,*" 'undo: one change'
run --csv undo
run --csv undo
like "$(row 2)" "$beans,2026-11-20,12:30,lunch,food,*,0.5,cup,86,60.2,with rice" 'B19 undo: as it was at first'
run --csv remove "$beans"
like "$(row 2)" "$beans,2026-11-20,12:30,*" 'remove: shows what it was'
run --csv $day entries
is "$(grep -c . "$scratch/out")" 2 'remove: it is gone'
run --csv undo
like "$(row 2)" "$beans,2026-11-20,12:30,lunch,*,60.2,with rice" 'B19 undo: it is back with its amounts'

run --csv copy 2026-11-20:lunch 2026-11-21:dinner
is "$(row 1)" "$entries_header" 'copy: columns'
like "$(row 2)" '*,2026-11-21,*,dinner,food,core:black-beans-boiled,*,60.2,*' 'copy: a meal to another'
run --csv --date 2026-11-22 copy 2026-11-20
is "$(grep -c 2026-11-22 "$scratch/out")" 2 'copy: a whole day, to --date'
run undo
run --csv --date 2026-11-22 entries
is "$(grep -c . "$scratch/out")" 1 'undo: a copy goes as one'
run --csv --date 2026-11-21 complete
is "$out" "date,complete${newline}2026-11-21,yes" 'complete'
run --csv --date 2026-11-21 complete no
is "$out" "date,complete${newline}2026-11-21,no" 'complete no'
run --csv history --from 2026-11-19 --to 2026-11-21
is "$(row 1)" "$day_header" 'history: columns'
is "$(row 2)" '2026-11-19,420,,,,,,,,,,,,,,,' 'history: a gap knows its date and target only'
like "$(row 3)" '2026-11-20,420,137.48,0,137.48,no,1,*' 'history: a day'
like "$(row 4)" '2026-11-21,420,60.2,0,60.2,no,1,*' 'history: the last day'
run --csv $day suggest --limit 2
is "$(row 1)" food_id,food,quantity,unit,grams,magnesium_mg,potassium_mg,phosphorus_mg,energy_kcal \
  'suggest: columns'
is "$(grep -c . "$scratch/out")" 3 'suggest --limit'

# An unknown food makes the day a lower bound.
run --csv --date 2026-11-23 log 100 g almonds
run --csv foods add 'Mystery stew' energy_kcal=100
run --csv --date 2026-11-23 log 200 g mystery stew
is "$(column magnesium_mg)" '' 'B18 log: unknown stays unknown'
run --csv --date 2026-11-23 day
is "$(column total_mg),$(column at_least)" 257.6,yes 'B18 day: at least'
is "$(column coverage)" 0.745 'day: coverage by energy'
run --date 2026-11-23 day
like "$out" '*at least 257.6 mg*1 of 2 entries has no magnesium value*74 %*' 'day: at least, in words'

# B4: what happens to a food later moves no past day.
run --csv --date 2026-11-24 log 2 slice own bread
run foods remove "$bread"
run --csv --date 2026-11-24 day
is "$(column total_mg)" 24 'B4 a removed food leaves the day as it was'

# Files.
run --csv export diary "$scratch/diary.csv"
is "$out" "rows${newline}6" 'export diary'
is "$(head -n 1 "$scratch/diary.csv")" \
  "date,time,meal,dish,kind,food_id,food,quantity,unit,grams,magnesium_mg,potassium_mg,phosphorus_mg,\
calcium_mg,sodium_mg,energy_kcal,protein_g,carbohydrate_g,fat_g,fibre_g,estimated,compound,compound_mg,\
agreed,cautions,note,uid" 'export diary: columns'
run --csv export days "$scratch/days.csv"
is "$(head -n 1 "$scratch/days.csv")" "$day_header,complete" 'export days: columns'
like "$(grep ^2026-11-21 "$scratch/days.csv")" '*,no' 'export days: the mark'
run --csv export foods "$scratch/foods.csv"
is "$(head -n 1 "$scratch/foods.csv")" \
  "id,name,group,processing,brand,source,magnesium_mg,potassium_mg,phosphorus_mg,calcium_mg,sodium_mg,\
energy_kcal,protein_g,carbohydrate_g,fat_g,fibre_g,portions,keywords" 'export foods: columns'
run --csv import "$scratch/diary.csv"
is "$(row 1)" "$import_header" 'import: columns'
is "$(row 2)" "$scratch/diary.csv,olivine-diary,6,0,6,0,1" 'import: all of it is here already'
run --csv import undo
is "$status" 2 'import undo: nothing came in'
run --csv backup "$scratch/copy.db"
is "$(row 1)" result 'backup: column'
like "$(row 2)" '*6 entries from 2026-11-20 to 2026-11-24*' 'backup: what it holds'
run --csv restore "$scratch/copy.db"
is "$(row 1)" result 'restore: column'
like "$(row 2)" '*Restored 6 entries*' 'B23 restore: says what is there now'
run --csv check
is "$out" "result${newline}ok" 'check'

# Help.
run --help
like "$out" '*foods search*restore*' '--help lists the commands'
run log --help
like "$out" '*--confirm-amount*' '--help after a command explains it'
run help foods add
like "$out" '*KEY=VALUE*' 'help COMMAND'
run --version
like "$out" 'olivine-cli [0-9]*' '--version'

done_testing
