#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The plan: weeks that keep every limit when the diary adds them up, the plan by hand, the
# shopping list, what is refused, and that nothing is ever half done.

. "$(dirname "$0")/tap.sh"

plan_header=date,meal,dish,servings,magnesium_mg,potassium_mg,phosphorus_mg,sodium_mg,energy_kcal,coverage
fill_header=status,days,objective,bound,gap,seconds
shopping_header=group,food,quantity,unit,grams,dishes
dish_header=id,name,meals,servings,serving_g,magnesium_mg,potassium_mg,phosphorus_mg,sodium_mg,energy_kcal,tags
swap_header=date,meal,dish,servings,magnesium_mg,day_magnesium_mg,breaks

# Plans begin tomorrow, so that midnight may pass while this runs.
now=$(date +%s)
day_after () {
  date -d "@$((now + (1 + $1) * 86400))" +%F
}
start=$(day_after 0)
second=$(day_after 1)
last=$(day_after 6)
year=$(date +%Y)

born () {
  echo "$((year - $1))-01-01"
}

# cells NAME…: those columns of the CSV on standard input, separated by tabs, without header.
cells () {
  awk -v names="$*" '
    function split_row (line,   n, i, c, quoted) {
      n = 1; quoted = 0; split ("", cell); cell[1] = ""
      for (i = 1; i <= length (line); i++) {
        c = substr (line, i, 1)
        if (c == "\"" && quoted && substr (line, i + 1, 1) == "\"") { cell[n] = cell[n] c; i++ }
        else if (c == "\"") quoted = !quoted
        else if (c == "," && !quoted) cell[++n] = ""
        else cell[n] = cell[n] c
      }
      return n
    }
    NR == 1 { n = split_row($0); for (i = 1; i <= n; i++) at[cell[i]] = i
              n_names = split (names, name, " "); next }
    { split_row($0); line = ""
      for (i = 1; i <= n_names; i++) line = line (i > 1 ? "\t" : "") cell[at[name[i]]]
      print line }'
}

plan_of () {
  "$OLIVINE_CLI" --data-dir "$scratch/$1" export plan -
}

n_planned () {
  "$OLIVINE_CLI" --data-dir "$folder" --csv plan show --from "$start" --to "$(day_after 27)" \
    | sed 1d | grep -c .
}

state () {
  for what in diary plan; do
    "$OLIVINE_CLI" --data-dir "$folder" export "$what" -
  done
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

# run_within SECONDS ARGUMENT…: like run, and status 124 when it takes longer.
run_within () {
  seconds=$1
  shift
  timeout "$seconds" "$OLIVINE_CLI" --data-dir "$folder" "$@" >"$scratch/out" 2>"$scratch/err" \
    </dev/null
  status=$?
  out=$(cat "$scratch/out")
  err=$(cat "$scratch/err")
}

# eat_all: every meal of the plan; prints what went wrong.
eat_all () {
  for day in 0 1 2 3 4 5 6; do
    for meal in breakfast lunch dinner snack; do
      run --csv plan eat "$(day_after $day)" $meal
      [ "$status" = 0 ] || echo "$day $meal: $err"
    done
  done
}

# days_kept MAGNESIUM POTASSIUM PHOSPHORUS SODIUM LEAST-ENERGY MOST-ENERGY: prints the days
# whose diary says otherwise.
days_kept () {
  for day in 0 1 2 3 4 5 6; do
    run --csv --date "$(day_after $day)" day
    cells date food_mg potassium_mg phosphorus_mg sodium_mg energy_kcal coverage at_least \
      <"$scratch/out" | awk -F '\t' -v mg="$1" -v k="$2" -v p="$3" -v na="$4" -v low="$5" \
      -v high="$6" '$2 < mg || $3 == "" || $3 > k || $4 == "" || $4 > p || $5 == "" || $5 > na \
                    || $6 < low || $6 > high || $7 != 1 || $8 != "no"'
  done
}

# rules_kept: of the exported plan; prints what breaks a rule of repeating or of portions.
rules_kept () {
  plan_of "$1" | cells date meal dish_id servings | awk -F '\t' '
    $4 != 0.5 && $4 != 1 && $4 != 1.5 && $4 != 2 { print "portion", $0 }
    { sum[$3] += $4; n++ }
    { if (!($1 in yesterday)) { yesterday[$1] = current; current = $1 } }
    $2 == "lunch" || $2 == "dinner" {
      if (last[$3] != "" && last[$3] == yesterday[$1]) print "running", $0
      last[$3] = $1
    }
    END { for (dish in sum) if (sum[dish] > 3) print "too often", dish, sum[dish]
          if (n != 28) print "meals", n }'
}

# week NAME MAGNESIUM POTASSIUM PHOSPHORUS SODIUM LEAST MOST OPTION…
week () {
  name=$1
  limits="$2 $3 $4 $5 $6 $7"
  shift 7
  run --csv --date "$start" plan fill --days 7 "$@"
  is "$(row 1)" "$fill_header" "$name: columns of fill"
  like "$status:$(column status):$(column days)" '0:[ow][pi]t[ih]*:7' "$name: filled"
  awk -F, 'NR == 2 { exit !($3 >= $4 && $5 >= 0 && $5 <= 1) }' "$scratch/out"
  ok $? "$name: the bound is below the objective, the gap a share"
  note "$name: $(row 2)"
  run --csv --date "$start" plan show
  is "$(row 1)" "$plan_header" "$name: columns of show"
  is "$(cells date meal <"$scratch/out" | sort -u | grep -c .)" 28 "$name: every meal once"
  is "$(rules_kept "$name")" '' "$name: rules of repeating and portions"
  run --csv --date "$start" plan shopping
  cp "$scratch/out" "$scratch/shopping"
  is "$(eat_all)" '' "$name: every meal eaten"
  # shellcheck disable=SC2086
  is "$(days_kept $limits)" '' "$name: every limit kept, as the diary adds up"
}

# The five people; without a limit anything is below it.
none=1000000
use woman-30
run profile set birth-date="$(born 30)" sex=female
run --csv targets
target=$(column amount)
week woman-30 "$target" $none $none $none 1700 2300

# What was to be bought is what was eaten.
run --csv --date "$start" plan shopping
is "$status:$out" "0:$shopping_header" 'shopping: what is eaten is not bought again'
is "$(sed -n 1p "$scratch/shopping")" "$shopping_header" 'shopping: columns'
cells food grams <"$scratch/shopping" | LC_ALL=C sort >"$scratch/bought"
diary_of woman-30 | cells food grams \
  | awk -F '\t' '{ sum[$1] += $2 }
      END { for (food in sum) { text = sprintf ("%.3f", sum[food]); sub (/\.?0+$/, "", text)
                                print food "\t" text } }' | LC_ALL=C sort >"$scratch/eaten"
cmp -s "$scratch/bought" "$scratch/eaten"
ok $? 'shopping: the grams of each food are those that were eaten'

use man-45
run profile set birth-date="$(born 45)" sex=male energy-kcal=2500
run --csv targets
week man-45 "$(column amount)" $none $none $none 2125 2875
use woman-70
run profile set birth-date="$(born 70)" sex=female
run --csv targets
target=$(column amount)
week woman-70 "$target" $none $none $none 1700 2300 --only vegan
"$OLIVINE_CLI" --data-dir "$folder" --csv plan dishes --only vegan | cells name | sort >"$scratch/vegan"
plan_of woman-70 | cells dish | sort -u | comm -23 - "$scratch/vegan" >"$scratch/not-vegan"
is "$(cat "$scratch/not-vegan")" '' 'woman-70: every dish is vegan'
use man-60
run profile set birth-date="$(born 60)" sex=male kidney=ckd potassium-max-mg=2400 \
  phosphorus-max-mg=1000 sodium-max-mg=2300
run --csv targets
week man-60 "$(column amount)" 2400 1000 2300 1700 2300
use child-10
run profile set birth-date="$(born 10)" sex=male energy-kcal=1800
run --csv targets
week child-10 "$(column amount)" $none $none $none 1530 2070

# The same seed gives the same plan, in another folder too; another one gives a plan as well.
fill_seed () {
  use "$1"
  run profile set birth-date="$(born 30)" sex=female
  run --csv --date "$start" plan fill --days 2 --seed "$2"
  "$OLIVINE_CLI" --data-dir "$folder" --csv --date "$start" plan show >"$scratch/$1.csv"
}
fill_seed seed-a 7
fill_seed seed-b 7
cmp -s "$scratch/seed-a.csv" "$scratch/seed-b.csv"
ok $? 'fill: the same seed gives the same plan'
fill_seed seed-c 8
is "$status:$(grep -c . "$scratch/seed-c.csv")" 0:9 'fill: so does another seed'

# What is chosen is kept, and filling, clearing, eating and copying are one change each.
use hand
run profile set birth-date="$(born 30)" sex=female
run --csv plan add "$second" lunch "Bean burrito bowl" --servings 1.5
is "$status:$(row 1)" "0:$plan_header" 'add: columns'
like "$(row 2)" "$second,lunch,Bean burrito bowl,1.5,*,*,*,*,*,1" 'add: the row'
run --csv --date "$start" plan fill --days 3 --dry-run
is "$status:$(row 1):$(sed 1d "$scratch/out" | grep -c .):$(n_planned)" "0:$plan_header:12:1" \
  'fill --dry-run: the plan, and nothing is changed'
cp "$scratch/out" "$scratch/preview"
run --csv --date "$start" plan fill --days 3
is "$status:$(column days):$(n_planned)" 0:3:12 'fill: around what is chosen'
run --csv --date "$start" plan show --to "$(day_after 2)"
cmp -s "$scratch/preview" "$scratch/out"
ok $? 'fill --dry-run: showed what then was done'
is "$(grep -c "^$second,lunch,Bean burrito bowl,1.5," "$scratch/out")" 1 'fill: keeps what is chosen'
refused 2 'planned or eaten already' --date "$start" plan fill --days 3
run undo
is "$status:$(n_planned)" 0:1 'undo: takes all of a fill back'
run --csv --date "$start" plan fill --days 2 --meals lunch,dinner
is "$status:$(n_planned)" 0:4 'fill --meals: only these'
like "$err" 'olivine-cli: Left out: breakfast,snack.*share of the day*' 'fill --meals: says what it means'
run --csv plan eat "$second" lunch
is "$status:$(row 1)" "0:$plan_header" 'eat: columns'
like "$(row 2)" "$second,lunch,Bean burrito bowl,1.5,*" 'eat: the row'
is "$(diary_of hand | cells dish meal date | sort -u)" "Bean burrito bowl	lunch	$second" \
  'eat: the ingredients are in the diary, as one dish of that meal'
planned=$(column magnesium_mg)
run --csv --date "$second" day
is "$(column food_mg)" "$planned" 'eat: the diary holds what the plan said'
refused 2 'eaten already' plan eat "$second" lunch
run --date "$start" plan show
like "$out" "*Bean burrito bowl*eaten*$second: magnesium *, target 310 mg; energy * kcal*" \
  'show: in words, with what is eaten and the totals of the day'
run --csv --date "$start" plan clear
is "$status:$(row 1):$(sed 1d "$scratch/out" | cut -d, -f1-3)" \
  "0:$plan_header:$second,lunch,Bean burrito bowl" 'clear: what is eaten stays'
is "$(n_planned)" 1 'clear: and only that'
run undo
is "$(n_planned)" 4 'undo: brings all of it back'
run undo
is "$(diary_of hand | sed 1d):$(n_planned)" :4 'undo: of eating, all of it'
run --csv plan swap "$second" lunch --limit 4
is "$status:$(row 1):$(sed 1d "$scratch/out" | grep -c .)" "0:$swap_header:4" 'swap: offers'
is "$(sed 1d "$scratch/out" | grep -c 'Bean burrito')" 0 'swap: others than what is there'
run --csv plan swap "$second" lunch lentil-soup-with-rye-bread --servings 2
like "$status:$(row 2)" "0:$second,lunch,Lentil soup with rye bread,2,*" 'swap: for one that is named'
run undo
run --csv plan show --from "$second" --to "$second"
is "$(grep -c 'Bean burrito bowl,1.5' "$scratch/out")" 1 'undo: of a swap'
run --csv plan copy "$start" "$last" --days 2
is "$status:$(sed 1d "$scratch/out" | grep -c .):$(n_planned)" 0:4:8 'copy'
run --csv plan copy "$start" "$last" --days 2
is "$status:$(n_planned)" 0:8 'copy: what is there stays'
run undo
is "$(n_planned)" 4 'undo: of a copy'
run --csv plan remove "$second" lunch
like "$status:$(row 2):$(n_planned)" "0:$second,lunch,Bean burrito bowl,1.5,*:3" 'remove'
run undo
is "$(n_planned)" 4 'undo: of a removal'
run --csv plan add "$second" lunch dish:lentil-soup-with-rye-bread
refused 2 'Several dishes*Bean burrito bowl, Lentil soup' plan remove "$second" lunch
run --csv plan remove "$second" lunch lentil soup with rye bread
is "$status:$(n_planned)" 0:4 'remove: the one that is named'

# The shopping list's ticks, and the dishes.
run --date "$start" plan shopping
like "$status:$out" '0:vegetables*[[] ]*' 'shopping: in words, by the way through a shop'
food=$("$OLIVINE_CLI" --data-dir "$folder" --csv --date "$start" plan shopping | cells food | head -n 1)
run --date "$start" plan tick "$food"
is "$status:$(grep -c '\[x]' "$scratch/out")" 0:1 'tick'
run --date "$start" plan tick "$food" no
is "$status:$(grep -c '\[x]' "$scratch/out")" 0:0 'tick: and not'
refused 2 'not on the shopping list' --date "$start" plan tick marzipan
run --csv plan dishes lentil soup --meal lunch
is "$status:$(row 1)" "0:$dish_header" 'dishes: columns'
like "$out" '*dish:lentil-soup-with-rye-bread,Lentil soup with rye bread,*' 'dishes: found by words'
run --csv plan dishes --without meat,fish --only gluten-free
is "$status:$(cells tags <"$scratch/out" | grep -vc 'vegetarian.*gluten-free')" 0:0 \
  'dishes: by tags'
run --csv plan dish lentil soup with rye bread
like "$status:$out" '0:field,value*id,dish:lentil-soup-with-rye-bread*ingredient,*method,*tags,*' 'dish'
run --csv plan prefer lentil soup with rye bread never
is "$status:$(row 1)" "0:$dish_header" 'prefer: columns'
run --csv plan dish lentil-soup-with-rye-bread
is "$(grep liking "$scratch/out")" liking,never 'prefer: kept'
run undo
run --csv plan dish lentil-soup-with-rye-bread
is "$(grep liking "$scratch/out")" liking,neutral 'undo: of prefer'
run --csv recipe add 'Green soup' '200 g spinach' '100 g potatoes' --servings 2
recipe=$(row 2)
run --csv plan meals "$recipe" snack,lunch
is "$status:$(column meals)" '0:lunch;snack' 'meals: of a recipe'

# Out of the diary.
run --csv export plan "$scratch/plan-1.csv"
is "$status:$out" "0:rows${newline}4" 'export plan: rows'
is "$(head -n 1 "$scratch/plan-1.csv")" "$plan_header,dish_id,eaten" 'export plan: columns'
plan_of hand >"$scratch/plan-2.csv"
cmp -s "$scratch/plan-1.csv" "$scratch/plan-2.csv"
ok $? 'export plan: the same bytes twice'
run backup "$scratch/copy.db"
use restored
run restore "$scratch/copy.db"
plan_of restored >"$scratch/plan-3.csv"
cmp -s "$scratch/plan-1.csv" "$scratch/plan-3.csv"
ok $? 'export plan: and from a restored copy'

# A recipe that is gone: its row says so, it is not eaten, and it can be taken out.
run --csv plan add "$last" dinner "$recipe"
run foods remove "$recipe"
run --csv plan show --from "$last" --to "$last"
is "$(row 2)" "$last,dinner,Green soup,1,,,,,," 'show: nothing is known of a dish that is gone'
refused 2 'no dish “Green soup” any more' plan eat "$last" dinner
run --date "$last" plan fill --days 1 --csv
is "$status" 0 'fill: beside a dish that is gone'
run undo
run plan remove "$last" dinner Green\ soup
is "$status" 0 'remove: a dish that is gone, by its name'

# Refused.
use refusals
run profile set birth-date="$(born 30)" sex=female
refused 1 'days is missing' plan fill
refused 1 'missing after “plan eat”' plan eat "$start"
refused 1 'needs a second word*plan fill' plan
refused 2 '1 to 28 days, not “0”' plan fill --days 0
refused 2 '1 to 28 days, not “400”' plan fill --days 400
refused 2 '1 to 28 days, not “-1”' plan fill --days -1
refused 2 '1 to 28 days, not “a week”' plan fill --days 'a week'
refused 2 'Days that are over' --date 2020-01-01 plan fill --days 1
refused 2 '“meet” is not a known tag' plan fill --days 1 --without meet
refused 2 '“green” is not a known tag' plan fill --days 1 --only green
refused 2 '“brunch” is not a known meal' plan fill --days 1 --meals lunch,brunch
refused 2 'No meal is named' plan fill --days 1 --meals ,
refused 2 'No dish is left*Leave out less' plan fill --days 1 --only vegan,meat
refused 2 '“0” is not a number above 0' plan fill --days 1 --repeats 0
refused 2 'repeated' plan fill --days 1 --repeats 1000
refused 2 '500 to 10000 kcal' plan fill --days 1 --energy 499
refused 2 '500 to 10000 kcal' plan fill --days 1 --energy 10001
refused 2 'number' plan fill --days 1 --energy lots
refused 2 '“0” is not a number above 0' plan fill --days 1 --target-mg 0
refused 2 'whole number' plan fill --days 1 --seed -1
refused 2 'first day is after the last' plan show --from 2026-02-01 --to 2026-01-01
refused 2 'more than a year' plan show --from 2020-01-01 --to 2026-01-01
refused 2 'not a date' plan eat soon lunch
refused 2 '“brunch” is not a known meal' plan eat "$start" brunch
refused 2 'Nothing is planned' plan eat "$start" lunch
refused 2 'Nothing is planned' plan remove "$start" lunch
refused 2 'Nothing is planned' plan swap "$start" lunch
refused 2 'No dish matches “stone soup”' plan add "$start" lunch stone soup
refused 2 'could be*name one of them' plan add "$start" lunch rice
refused 2 'above 0' plan add "$start" lunch bean-burrito-bowl --servings 0
refused 2 '100' plan add "$start" lunch bean-burrito-bowl --servings 101
refused 2 'favourite, never or neutral' plan prefer bean-burrito-bowl hated
refused 2 'not your own recipe' plan meals bean-burrito-bowl lunch
refused 2 '1 to 28 days' plan copy "$start" "$last" --days 29
run --csv plan show
is "$status:$out" "0:$plan_header" 'show: without a plan'
run plan show
is "$status:$out" '0:Nothing is planned on these days.' 'show: without a plan, in words'
run --csv plan shopping
is "$status:$out" "0:$shopping_header" 'shopping: without a plan'
run --csv --date 9999-12-31 plan show
is "$status:$out" "0:$plan_header" 'show: on the last of all days'

use no-target
refused 2 'no magnesium target' plan fill --days 1
use kidneys
run profile set birth-date="$(born 60)" sex=male kidney=ckd
refused 2 'potassium-max-mg*kidney team' plan fill --days 1
run profile set kidney=unknown egfr=40 egfr-date="$(born 1)"
refused 2 'potassium-max-mg' plan fill --days 1
run profile set egfr= egfr-date= dialysis=haemodialysis
refused 2 'potassium-max-mg' plan fill --days 1
for id in SYM-01 LAB-02 LAB-01; do
  use "standing-$id"
  run profile set birth-date="$(born 30)" sex=female
  case $id in
    SYM-01) run symptom add marked-weakness ;;
    LAB-02) run lab add serum-magnesium 2.6 mmol/L ;;
    LAB-01) run lab add serum-magnesium 1.1 mmol/L ;;
  esac
  refused 2 "while this stands ($id): *" plan fill --days 1
done

# Infeasible: the row, the reason, what would help, and nothing changed.
use infeasible
run profile set birth-date="$(born 60)" sex=male kidney=ckd potassium-max-mg=1500 \
  phosphorus-max-mg=700 target-mg=500
state >"$scratch/before"
run_within 40 --csv --date "$start" plan fill --days 2
state >"$scratch/after"
cmp -s "$scratch/before" "$scratch/after"
ok $? 'infeasible: nothing changed'
is "$status:$(row 1)" "2:$fill_header" 'infeasible: exit 2, and the columns'
like "$(row 2)" 'infeasible,2,,,,*' 'infeasible: the row'
like "$err" '*potassium*Ask your dietitian whether*nothing was changed.' \
  'infeasible: names the limit, and whom to ask'
note "$err"
own=$(printf '%s' "$err" | sed -n 's/.*(--target-mg \([0-9.]*\)).*/\1/p' | head -n 1)
run_within 40 --csv --date "$start" plan fill --days 2 --target-mg "${own:-0}"
is "$status:$(n_planned)" 0:8 'infeasible: taking what is offered makes a plan'

# Killed at any moment: all of the plan is there, or nothing of it.
use killed
run profile set birth-date="$(born 45)" sex=male
for pause in 0.01 0.05 0.1 0.2 0.4 0.8; do
  "$OLIVINE_CLI" --data-dir "$folder" --date "$start" plan fill --days 3 >/dev/null 2>&1 &
  sleep $pause
  kill -9 $! 2>/dev/null
  wait $! 2>/dev/null
  n=$(n_planned)
  [ "$n" = 0 ] || [ "$n" = 12 ] || echo "after $pause: $n"
  run plan clear --from "$start"
  run check
  [ "$status" = 0 ] || echo "after $pause: $err"
done >"$scratch/half"
is "$(cat "$scratch/half")" '' 'killed while it fills: nothing is half done'

run help plan fill
like "$out" '*--days N*--without TAG*--seed N*' 'help plan fill'

done_testing
