#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The files of other apps: every row counted, a day's magnesium right, nothing twice, and
# taken back without a trace.
#
#   OLIVINE_SOURCE_ROOT   where tests/make-import-fixture is

. "$(dirname "$0")/tap.sh"

: "${OLIVINE_SOURCE_ROOT:?is where the tests are}"
rows=${OLIVINE_FIXTURE_ROWS:-300}

# expected NAME: what make-import-fixture said of the last file.
expected () {
  awk -F, -v name="$1" 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) at = i }
                        NR == 2 { print $at; exit }' "$scratch/expected"
}

# make KIND: its file, with what to expect of it.
make () {
  "$OLIVINE_SOURCE_ROOT/tests/make-import-fixture" "$1" "$rows" "$scratch/$1.csv" \
    >"$scratch/expected"
}

# exports: all that an import could have changed.
exports () {
  run export diary -
  cat "$scratch/out"
  run export labs -
  cat "$scratch/out"
}

# try_kind KIND FORMAT
try_kind () {
  make "$1"
  file=$scratch/$1.csv
  use "$1"
  run --date 2026-11-20 log 30 g almonds
  exports >"$scratch/before"

  counts=$(expected read),$(expected imported),$(expected skipped),$(expected rejected)
  run --csv import --dry-run "$file"
  is "$(row 2)" "$file,$2,$counts,$(expected unknown)" "$1: the dry run knows"
  exports | cmp -s - "$scratch/before"
  ok $? "$1: and changes nothing"
  run --csv import "$file"
  is "$(row 2)" "$file,$2,$counts,$(expected unknown)" "$1: every row is counted"

  if [ -n "$(expected day)" ]; then
    run --csv --date "$(expected day)" day
    is "$(column food_mg),$(column supplement_mg),$(column energy_kcal)" \
      "$(expected food_mg),$(expected supplement_mg),$(expected energy_kcal)" \
      "$1: food, supplements and energy of a day"
  fi

  run --csv import "$file"
  is "$(column imported),$(column rejected)" 0,0 "$1: not a second time"
  run --csv import undo
  is "$(column format),$(column skipped),$(column imported)" "$2,$(expected imported),0" \
    "$1: taken back as one"
  exports | cmp -s - "$scratch/before"
  ok $? "$1: without a trace"
}

for kind in olivine-diary olivine-diary-without-uids; do
  try_kind "$kind" olivine-diary
done
for year in 2020 2024 2025 old; do
  try_kind "cronometer-servings-$year" cronometer-servings
done
for year in 2025 2026; do
  try_kind "cronometer-dailysummary-$year" cronometer-dailysummary
done
for year in 2024 2026; do
  try_kind "cronometer-biometrics-$year" cronometer-biometrics
done
for kind in macrofactor myfitnesspal loseit; do
  try_kind "$kind" "$kind"
done

# What a file cannot give is said.
use notices
for kind in myfitnesspal loseit; do
  run import --dry-run "$scratch/$kind.csv"
  like "$err" '*This file carries no magnesium*' "$kind: carries no magnesium, and says so"
done
run import --dry-run "$scratch/cronometer-servings-2024.csv"
is "$err" '' 'a file with magnesium needs no notice'
run import --dry-run "$scratch/cronometer-dailysummary-2025.csv"
like "$err" '*does not tell food from supplements*' 'a daily total is no food, and says so'
make cronometer-servings-2026
run import "$scratch/cronometer-servings-2026.csv"
is "$status" 2 'a table without nutrients is declined'
like "$err" '*carries no magnesium*' 'because it carries no magnesium'
is "$(diary_of notices | grep -c .)" 1 'and nothing of it comes in'

# Both tables of one app are there; a day must not count twice.
use both
run import "$scratch/cronometer-servings-2024.csv"
run --csv import "$scratch/cronometer-dailysummary-2025.csv"
run --csv --date 1960-01-01 entries
is "$(grep -c 'Daily total' "$scratch/out")" 0 'a day with food gets no daily total'

# A dose is no food, and what stands is said in the end.
use dose
run profile set kidney=ckd egfr=12 egfr-date=2026-11-01
{
  printf 'Day,Food Name,Amount,Energy (kcal),Magnesium (mg),Category\n'
  printf '"%s","Magnesium citrate","2.00 x 1.0 tablet",,200.00,"Supplements"\n' "$(date +%F)"
} >"$scratch/dose.csv"
run --csv import "$scratch/dose.csv"
like "$err" '*KID-01*' 'a dose of a file passes the cautions'
run --csv day
is "$(column food_mg),$(column supplement_mg)" 0,200 'and is counted as a supplement'

# Any other table, once it is said what its columns are.
use mapped
{
  printf 'Datum;Speise;Menge;Magnesium;"Fett, gesamt"\r\n'
  printf '20.11.2026;Linsen;200,5;72,3;1,1\r\n21.11.2026;Reis;150;;0,4\r\n'
} >"$scratch/table.csv"
run import "$scratch/table.csv"
is "$status" 2 'a table that no format knows is refused'
like "$err" '*Datum, Speise, Menge, Magnesium*--map*' 'with its columns, and what to do'
run import "$scratch/table.csv" --map 'Datum=date,Speise=dish'
is "$status" 2 'a meaning that there is not is refused'
like "$err" '*“dish”*date, time, meal, food*' 'with those that there are'
run --csv import "$scratch/table.csv" \
  --map 'Datum=date,Speise=food,Menge=grams,Magnesium=magnesium mg,"Fett, gesamt"=fat g'
is "$(row 2)" "$scratch/table.csv,table,2,2,0,0,1" 'and read as it is said'
like "$(diary_of mapped)" '*2026-11-20,,,,food,,Linsen,200.5,g,200.5,72.3,*1.1,*' 'with its figures'
printf 'Speise;Datum;"Fett, gesamt";Magnesium;Menge\nTofu;22.11.2026;4;;100\n' >"$scratch/table.csv"
run --csv import "$scratch/table.csv"
is "$(column format),$(column imported)" table,1 'which is remembered for the next'
use mapped-doses
run profile set kidney=ckd egfr=12 egfr-date=2026-11-01
printf 'Tag;Was;Art;Mg\n%s;Magnesium;Supplement;200\n%s;Reis;Lebensmittel;30\n' "$(date +%F)" "$(date +%F)" \
  >"$scratch/kinds.csv"
run --csv import "$scratch/kinds.csv" --map 'Tag=date,Was=food,Art=kind,Mg=magnesium mg'
is "$(column imported)" 2 'a column tells food from supplements'
like "$err" "*seven days*KID-01 on $(date +%F):*" 'its doses pass the cautions, told with their day'
run --csv day
is "$(column food_mg),$(column supplement_mg)" 30,200 'and are counted apart'
printf 'Tag;Mittel;Mg\n%s;Pulver;90\n' "$(date +%F)" >"$scratch/all.csv"
run --csv import "$scratch/all.csv" --map 'Tag=date,Mittel=food,Mg=magnesium mg;kind=supplement'
is "$(column imported)" 1 'a whole table is supplements'
like "$err" '*KID-01*' 'and its doses pass the cautions too'
run --csv day
is "$(column food_mg),$(column supplement_mg)" 30,290 'and is no food'
run import --help
like "$out" '*kind *supplement*;kind=supplement*' 'import --help says how'
gzip -c "$scratch/cronometer-servings-2024.csv" >"$scratch/packed.gz"
run --csv import "$scratch/packed.gz"
is "$(column format),$(column imported)" "cronometer-servings,$rows" 'a packed diary is unpacked'

run import --help
for format in olivine-diary cronometer-servings cronometer-dailysummary cronometer-biometrics \
              macrofactor myfitnesspal loseit; do
  like "$out" "*  $format *" "import --help names $format"
done

done_testing
