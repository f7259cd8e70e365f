#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Files in and out: the same bytes the second time, nothing doubled, everything counted
# (B11, B12), copies that can be put back (B3, B23).

. "$(dirname "$0")/tap.sh"

# A diary of 2,000 entries, with names, amounts and gaps as they come in life.
awk 'BEGIN {
  split ("breakfast lunch dinner snack", meals, " ")
  print "date,time,meal,food,quantity,unit,grams,magnesium_mg,potassium_mg,energy_kcal,note"
  for (i = 0; i < 2000; i++) {
    grams = 5 + (i * 37) % 400
    printf "2025-%02d-%02d,%s,%s,", 1 + i % 12, 1 + i % 28, i % 3 ? "" : sprintf ("%02d:%02d", i % 24, i % 60), meals[1 + i % 4]
    printf "\"Food %d, \"\"raw\"\"\",%d.%03d,g,%d.%d,", i % 50, grams, i % 1000, grams, i % 10
    printf "%s,%d.%d,%d,", i % 9 ? grams / 4 : "", grams * 3, i % 7, grams * 2
    print i % 11 ? "" : "\"-two\nlines\""
  }
}' >"$scratch/life.csv"

use first
run --csv import --dry-run "$scratch/life.csv"
is "$(row 2)" "$scratch/life.csv,olivine-diary,2000,2000,0,0,223" 'B12 dry run: what would happen'
is "$(diary_of first | grep -c .)" 1 'dry run: changed nothing'
run --csv import "$scratch/life.csv"
is "$(row 2)" "$scratch/life.csv,olivine-diary,2000,2000,0,0,223" 'import: and it happened'
run --csv import "$scratch/life.csv"
is "$(row 2)" "$scratch/life.csv,olivine-diary,2000,0,2000,0,223" 'B12 import: not a second time, without uids'

run export diary "$scratch/first.csv"
use second
run --csv import "$scratch/first.csv"
is "$(column imported)" 2000 'B12 import of an export into an empty folder'
run export diary "$scratch/second.csv"
cmp -s "$scratch/first.csv" "$scratch/second.csv"
ok $? 'B12 export, import, export: the same bytes'
run --csv import --dry-run "$scratch/second.csv"
is "$(column imported),$(column skipped)" 0,2000 'B12 dry run of the same file'
run --csv import "$scratch/second.csv"
is "$(column imported),$(column skipped)" 0,2000 'B12 importing the same file again'

# B5: every day's total is the sum of its rows.
run export days "$scratch/days.csv"
awk -F, 'NR > 1 && $5 != "" { print $1, $5 }' "$scratch/days.csv" | sort >"$scratch/totals"
run --csv history --from 2025-01-01 --to 2025-12-31
awk -F, 'NR > 1 && $5 != "" { print $1, $5 }' "$scratch/out" | sort >"$scratch/history"
cmp -s "$scratch/totals" "$scratch/history"
ok $? 'export days and history say the same'
for day in 2025-01-01 2025-02-14 2025-12-24; do
  run --csv --date "$day" entries
  sum=$(tr '\n' ' ' <"$scratch/out" | sed 's/"[^"]*"\("[^"]*"\)*/x/g' | tr ' ' '\n' \
    | awk -F, '$2 ~ /^2025/ { sum += $11 * 1000 } END { printf "%d", sum + 0.5 }')
  run --csv --date "$day" day
  is "$(column total_mg | awk '{ printf "%d", $1 * 1000 + 0.5 }')" "$sum" "B5 $day: the total is the sum of its rows"
done

# Undo of an import, and what was deleted stays deleted.
use second
uids=$(grep -oE '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' "$scratch/second.csv")
uid=$(printf '%s\n' "$uids" | tail -n 1)
uid=$(echo "$uids" | tail -n 1)
run remove "$uid"
run --csv import "$scratch/second.csv"
is "$(column imported)" 0 'a row that was deleted stays deleted'
run undo
other=$(printf '%s\n' "$uids" | head -n 1)
other=$(echo "$uids" | head -n 1)
run edit "$other" note=mine
run --csv import undo
is "$(column file),$(column read),$(column imported)" first.csv,2000,1 'import undo: all but what was edited'
like "$err" "*$other*" 'import undo: lists what stays'
is "$(diary_of second | grep -c "$other")" 1 'import undo: it does stay'

# Rows that cannot be.
use rejects
{
  printf 'date,food,grams,magnesium_mg\n'
  printf '2026-11-20,Soup,250,12\n2026-02-30,Soup,250,12\n2026-11-20,Soup,1,5,12\n'
  printf '2026-11-20,Almonds,30,77280\n2026-11-20,"Two\nlines",250,\n2026-11-20,Soup,-1,1\n'
} >"$scratch/rejects.csv"
run --csv import "$scratch/rejects.csv"
is "$status" 0 'a file with some good rows is taken'
is "$(row 2)" "$scratch/rejects.csv,olivine-diary,6,2,0,4,1" 'B11 read is imported, skipped and rejected'
like "$err" '*Line 3 *2026-02-30*Line 4 *Line 5 *77280*1000 mg*Line 8 *-1*' \
  'B11 each reject has its line, value and reason'
run --csv import "$scratch/rejects.csv" --confirm-amount
is "$(column imported),$(column skipped),$(column rejected)" 1,2,3 'B1 confirmed, the implausible one is taken'
{
  printf 'date,food,grams\n'
  awk 'BEGIN { for (i = 0; i < 30; i++) print "2026-11-20,Soup," -i }'
} >"$scratch/many.csv"
run import "$scratch/many.csv"
is "$(grep -c 'was left out' "$scratch/err")" 20 'the first twenty rejects are listed'
like "$err" '*10 lines more*' 'and the rest is counted'

# Standard input and output.
use pipe
"$OLIVINE_CLI" --data-dir "$folder" --csv import - <"$scratch/first.csv" >"$scratch/out"
is "$(column file),$(column imported)" -,2000 'import -'
"$OLIVINE_CLI" --data-dir "$folder" export diary - >"$scratch/piped.csv"
cmp -s "$scratch/first.csv" "$scratch/piped.csv"
ok $? 'export -'
"$OLIVINE_CLI" --data-dir "$folder" backup - >"$scratch/piped.db"
use restored
"$OLIVINE_CLI" --data-dir "$folder" restore - <"$scratch/piped.db" >"$scratch/out"
like "$(cat "$scratch/out")" '*2000 entries*' 'B23 backup - and restore -: says what is there'
run export diary "$scratch/restored.csv"
cmp -s "$scratch/first.csv" "$scratch/restored.csv"
ok $? 'B23 and it is there'

# Restoring keeps what was there.
use keep
run --date 2026-11-20 log 30 g almonds
diary_of keep >"$scratch/mine.csv"
run restore "$scratch/piped.db"
kept=$(find "$folder" -name '*.db' -path '*backups*' | head -n 20)
found=1
for file in $kept; do
  use "look-$(basename "$file")"
  run restore "$file"
  diary_of "$(basename "$folder")" | cmp -s - "$scratch/mine.csv" && found=0
done
ok $found 'B3 restore keeps a copy of what was there'

# Foods.
use foods
run foods add 'Own loaf' magnesium_mg=40.25 'portion=1 slice:30' 'keywords=toast;loaf' brand='"Best"'
run foods add Stew
run export foods "$scratch/foods.csv"
use foods-again
run --csv import "$scratch/foods.csv"
is "$(column format),$(column imported),$(column unknown_magnesium)" olivine-foods,2,1 'import of foods'
run export foods "$scratch/foods-again.csv"
cmp -s "$scratch/foods.csv" "$scratch/foods-again.csv"
ok $? 'foods: export, import, export: the same bytes'
run --csv log 2 slice own loaf
is "$(column magnesium_mg)" 24.15 'and they can be eaten'

# Encodings.
for encoding in UTF-8 UTF-16LE UTF-16BE WINDOWS-1252; do
  if ! printf '' | iconv -f UTF-8 -t "$encoding" >/dev/null 2>&1; then
    skip "a file in $encoding" 'iconv does not know it'
    continue
  fi
  use "encoding-$encoding"
  printf 'date;food;grams;uid\r\n2026-11-20;Crème brûlée;12,5;u\r\n' | iconv -f UTF-8 -t "$encoding" \
    >"$scratch/encoded.csv"
  run import "$scratch/encoded.csv"
  like "$(diary_of "encoding-$encoding")" '*,Crème brûlée,,,12.5,*' "a file in $encoding"
done

# A plan: what was eaten is in the diary, and comes with it.
use planned
day=$(date +%F)
next=$(date -d tomorrow +%F)
run profile set sex=female birth-date=1990-05-05
run --date "$day" plan fill --days 2
run --date "$day" plan eat "$day" lunch
run export plan "$scratch/plan.csv"
use planned-again
run --csv import "$scratch/plan.csv" --dry-run
is "$(column read),$(column imported),$(column skipped)" 8,7,1 'plan: a dry run'
run --csv import "$scratch/plan.csv"
is "$(column format),$(column imported),$(column skipped)" olivine-plan,7,1 'plan: what was not eaten'
run export plan "$scratch/plan-again.csv"
ok "$(grep -v ',yes$' "$scratch/plan.csv" | cmp -s - "$scratch/plan-again.csv"; echo $?)" 'plan: export, import, export: the same bytes'
run --csv import "$scratch/plan.csv"
is "$(column imported),$(column skipped)" 0,8 'plan: the same file again'
run --date "$next" plan clear --to "$next"
run --csv import "$scratch/plan.csv"
is "$(column imported)" 0 'plan: a dish that was taken out stays out'
run --date "$day" plan eat "$day" dinner
run --csv import undo
is "$(column read),$(column imported)" 3,1 'plan: import undo takes back all but what was eaten'
run export plan "$scratch/plan-left.csv"
is "$(grep -c . "$scratch/plan-left.csv"),$(grep -c ',dinner,.*yes$' "$scratch/plan-left.csv")" 2,1 'plan: that stays'
printf 'date,meal,dish,servings,dish_id\n2026-11-20,brunch,A,1,core:a\n2026-11-20,lunch,A,0,core:a\n2026-11-20,lunch,A,1,\n' \
  >"$scratch/wrong-plan.csv"
run import "$scratch/wrong-plan.csv"
is "$status" 2 'plan: a file without a good row'
like "$err" '*Line 2*meal*brunch*Line 3*servings*Line 4*dish_id*' 'plan: each with its place'

# Parts of a table, for spreadsheets.
use parts
run --date 2026-11-18 log 30 g almonds
run --date 2026-11-19 log 15.5 g almonds
run --date 2026-11-20 log 30 g almonds
run --csv export diary "$scratch/parts.csv" --from 2026-11-19 --to 2026-11-19 --columns date,food_id,grams --decimal comma
is "$(column rows)" 1 'export of one day'
is "$(cat "$scratch/parts.csv")" 'date;food_id;grams
2026-11-19;core:almonds;15,5' 'chosen columns with a decimal comma'
run --csv export days "$scratch/parts.csv" --from 2026-11-19
is "$(column rows)" 2 'export from a day on'
for wrong in '--columns date,colour' '--decimal dot' '--from 2026-11-20 --to 2026-11-19' '--from soon'; do
  # shellcheck disable=SC2086
  run export diary "$scratch/wrong.csv" $wrong
  is "$status" 2 "export $wrong is refused"
done
ok "$(test ! -e "$scratch/wrong.csv"; echo $?)" 'and nothing is written'

# The automatic copy.
use copies
run log 30 g almonds
run log 30 g almonds
is "$(find "$folder/backups" -name '*.db' 2>/dev/null | grep -c .)" 1 'one automatic copy a day'
rm -rf "$folder/backups"
printf '' >"$folder/backups"
run log 30 g almonds
is "$status" 0 'a copy that cannot be made does not stop a meal'
like "$err" '*copy was not made*' 'but is said'
is "$(stat -c %a "$folder" "$folder/diary.db" | tr '\n' ' ')" '700 600 ' 'only the owner can read the folder'

done_testing
