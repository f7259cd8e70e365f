#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tables of foods: into a library of their own, killed at any moment, and out again.

. "$(dirname "$0")/tap.sh"

: "${OLIVINE_SOURCE_ROOT:?is where the sources are}"
make_fixture=$OLIVINE_SOURCE_ROOT/tests/make-food-fixture

n_kills=20

# nothing_left NAME: neither a library nor what is made on the way to one.
nothing_left () {
  is "$(find "$folder" \( -name 'library*' -o -name '.olivine-*' -o -name 'import-*' \) | grep -c .)" 0 "$1"
}

# A first import that comes to nothing leaves nothing.
use first
run log '30 g almonds'
{
  printf 'code\tproduct_name\tbrands\tserving_quantity\tenergy_100g\tenergy-kcal_100g\tmagnesium_100g\n'
  printf '200\tZorgon drink\tAcme\t\t\t40\t90\n'
} >"$scratch/wrong.tsv"
run import "$scratch/wrong.tsv"
is "$status" 2 'first import: no row can be read'
nothing_left 'first import: and no library is left'
{
  cat "$scratch/wrong.tsv"
  printf '300\tZorgon soup\tAcme\t\t\t50\t0.02\n'
} | gzip -c | head -c 80 >"$scratch/cut.tsv.gz"
run import "$scratch/cut.tsv.gz"
is "$status" 2 'first import: a file that was cut off'
nothing_left 'first import: nor of that'

# A byte that was turned over on its way is found, whatever it seems to say.
{
  printf 'code\tproduct_name\tbrands\tserving_quantity\tenergy_100g\tenergy-kcal_100g\tmagnesium_100g\n'
  printf '300\tZorgon soup\tAcme\t\t\t50\t0.02\n'
} | gzip -1 -c >"$scratch/whole.tsv.gz"
{
  head -c 100 "$scratch/whole.tsv.gz"
  printf '\377'
  tail -c +102 "$scratch/whole.tsv.gz"
} >"$scratch/flipped.tsv.gz"
run import "$scratch/flipped.tsv.gz"
is "$status" 2 'a damaged .gz is refused'
like "$err" '*damaged*Download it again*' 'a damaged .gz: what to do'
nothing_left 'a damaged .gz: and no library is left'

# A small table with what an import has to tell.
use small
run log '30 g almonds'
{
  printf 'code\tproduct_name\tbrands\tserving_quantity\tenergy_100g\tenergy-kcal_100g\tmagnesium_100g\n'
  printf '100\tZorgon bar\tAcme\t40\t\t400\t0.076\n'
  printf '200\tZorgon drink\tAcme\t\t\t40\t90\n'
  printf '300\tZorgon soup\tAcme\t\t\t50\t\n'
} >"$scratch/products.tsv"
run --csv import --dry-run "$scratch/products.tsv"
is "$(row 2)" "$scratch/products.tsv,open-food-facts,3,2,0,1,1" 'dry run: what would happen'
run --csv foods search zorgon
is "$(grep -c zorgon "$scratch/out")" 0 'dry run: changed nothing'
run --csv import "$scratch/products.tsv"
is "$(row 2)" "$scratch/products.tsv,open-food-facts,3,2,0,1,1" 'import: and it happened'
like "$err" '*Line 3 was left out, magnesium_100g “90”*' 'import: the unit error with its line'
run --csv import "$scratch/products.tsv"
is "$(column imported),$(column skipped)" 0,2 'import: not a second time'
run --csv foods search 'zorgon bar'
is "$(column id),$(column magnesium_mg),$(column portion_g)" off:100,76,40 'foods search: in milligrams'
run --csv foods show off:100
like "$out" '*open-food-facts*' 'foods show: where it is from'
run --csv --date 2026-03-01 log '40 g zorgon bar'
is "$(column food_id),$(column magnesium_mg)" off:100,30.4 'log: a food of the library'
run foods favourite off:100
is "$status" 0 'foods favourite: a food of the library'

# What was eaten does not change with the library.
run --csv --date 2026-03-01 entries
cp "$scratch/out" "$scratch/entries"
run --csv library remove
is "$(column removed)" 2 'library remove'
run --csv --date 2026-03-01 entries
cmp -s "$scratch/out" "$scratch/entries"
ok $? 'library remove: the entry keeps its name and figures'
run foods show off:100
is "$status" 2 'foods show: the food is gone'
like "$err" '*off:100*' 'foods show: and says which'
run --csv --date 2026-03-01 log '40 g zorgon bar'
is "$status" 2 'log: it is not found any more'
run --csv library remove
is "$(column removed)" 0 'library remove: nothing is left to remove'
run check
is "$status" 0 'check'

# The newest import is taken back, whichever log it is in.
run import "$scratch/products.tsv"
printf 'date,food,grams,magnesium_mg\n2026-03-02,Soup,250,12\n' >"$scratch/diary.csv"
run import "$scratch/diary.csv"
run --csv import undo
is "$(column file)" diary.csv 'import undo: the diary, which came last'
run --csv import undo
is "$(column file),$(column skipped)" products.tsv,2 'import undo: then the foods'

# What cannot be read says what it is.
run import "$scratch"
is "$status" 2 'a folder that is no download is refused'
like "$err" "olivine-cli: $scratch: *holds no tables of foods*" 'a folder: what, where, what to do'
printf 'PK\003\004 cut off' >"$scratch/cut.zip"
run import "$scratch/cut.zip"
is "$status" 2 'an archive that was cut off is refused'
like "$err" "olivine-cli: $scratch/cut.zip: *Download it again*" 'an archive: what to do'

run import --as usda-fdc "$scratch/products.tsv"
is "$status" 2 'import --as: another format than it is is refused'
like "$err" '*by its content it is open-food-facts*' 'import --as: what it is'
run import --as open-food-facts "$scratch/diary.csv"
like "$err" '*is no table of foods that can be read*' 'import --as: a diary is no table of foods'
run import --help
like "$out" '*usda-fdc *USDA FoodData Central*' 'import --help: the tables of foods'

# Killed at any moment of a long import: as it was, or wholly merged.
python3 "$make_fixture" open-food-facts 50000 "$scratch/many.tsv" >"$scratch/expected"
expected=$(sed -n 2p "$scratch/expected" | cut -d, -f2)
use killed
run import "$scratch/products.tsv"
begun=$(date +%s%N)
run import "$scratch/many.tsv"
took_ms=$((($(date +%s%N) - begun) / 1000000))
run import undo
use killed-early
run log '30 g almonds'
"$OLIVINE_CLI" --data-dir "$folder" import "$scratch/many.tsv" >/dev/null 2>&1 </dev/null &
pid=$!
sleep "$(printf '%d.%03d' $((took_ms / 10000)) $((took_ms / 10 % 1000)))"
kill -KILL "$pid" 2>/dev/null
is "$?" 0 'killed: while a first import was reading'
wait "$pid" 2>/dev/null
nothing_left 'killed: and no library is left'
use killed
i=0
n_before=0
n_merged=0
n_other=0
n_unsound=0
n_ended=0
while [ "$i" -lt "$n_kills" ]; do
  pause_ms=$(((took_ms * (2 * i + 1) * 11) / (20 * n_kills)))
  "$OLIVINE_CLI" --data-dir "$folder" import "$scratch/many.tsv" >/dev/null 2>&1 </dev/null &
  pid=$!
  sleep "$(printf '%d.%03d' $((pause_ms / 1000)) $((pause_ms % 1000)))"
  kill -KILL "$pid" 2>/dev/null || n_ended=$((n_ended + 1))
  wait "$pid" 2>/dev/null
  run check
  [ "$status" -eq 0 ] || n_unsound=$((n_unsound + 1))
  run --csv import --dry-run "$scratch/products.tsv"
  [ "$(column skipped)" = 2 ] || n_other=$((n_other + 1))
  run --csv import --dry-run "$scratch/many.tsv"
  case $(column imported) in
    "$expected") n_before=$((n_before + 1)) ;;
    0)
      n_merged=$((n_merged + 1))
      run import undo
      ;;
    *) n_other=$((n_other + 1)) ;;
  esac
  i=$((i + 1))
done
note "$n_before as before, $n_merged merged, $n_ended had ended before they were killed"
is "$((n_before + n_merged)),$n_other" "$n_kills,0" 'killed: as before or wholly merged'
is "$n_unsound" 0 'killed: the files are sound'
is "$((n_before > n_kills / 4))" 1 'killed: many were in the middle of it'
run --csv import "$scratch/many.tsv"
is "$(column imported)" "$expected" 'killed: the next import works'
run --csv foods search 'zorgon bar'
is "$(column id)" off:100 'killed: what was there before still is'

done_testing
