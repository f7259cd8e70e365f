#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# An import that is killed at any moment leaves the diary as it was or wholly merged.
#
#   OLIVINE_SOURCE_ROOT   where tests/make-import-fixture is

. "$(dirname "$0")/tap.sh"

: "${OLIVINE_SOURCE_ROOT:?is where the tests are}"
rows=${OLIVINE_FIXTURE_ROWS:-20000}
moments=20

"$OLIVINE_SOURCE_ROOT/tests/make-import-fixture" cronometer-servings-2024 "$rows" \
  "$scratch/diary.csv" >/dev/null

# How long it takes, and what it comes to.
use whole
run --date 2026-11-20 log 30 g almonds
cp -r "$folder" "$scratch/clean"
diary_of whole >"$scratch/before.csv"
begin=$(date +%s%N)
run --csv import "$scratch/diary.csv"
took=$((($(date +%s%N) - begin) / 1000000))
is "$(column imported)" "$rows" 'all of it comes in when nobody disturbs'
diary_of whole >"$scratch/after.csv"
use clean
run --csv import --dry-run "$scratch/diary.csv"

# milliseconds N: as sleep wants them.
milliseconds () {
  printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000))
}

n_killed=0
moment=0
while [ $moment -lt $moments ]; do
  moment=$((moment + 1))
  use "killed-$moment"
  cp -r "$scratch/clean" "$folder"
  "$OLIVINE_CLI" --data-dir "$folder" import "$scratch/diary.csv" >/dev/null 2>&1 &
  import=$!
  sleep "$(milliseconds $((took * moment / moments)))"
  kill -9 $import 2>/dev/null && n_killed=$((n_killed + 1))
  wait $import 2>/dev/null

  run check
  is "$status" 0 "killed at $moment of $moments: the diary is sound"
  diary_of "killed-$moment" >"$scratch/now.csv"
  if cmp -s "$scratch/now.csv" "$scratch/before.csv"; then
    expected=$rows
  elif cmp -s "$scratch/now.csv" "$scratch/after.csv"; then
    expected=0
  else
    expected=neither
  fi
  run --csv import --dry-run "$scratch/diary.csv"
  is "$(column imported)" "$expected" "killed at $moment of $moments: all of it is there or nothing"
  is "$(find "$folder" -name 'import-*' | grep -c .)" 0 'and nothing else'
  rm -rf "$folder"
done
[ $n_killed -ge $((moments / 4)) ]
ok $? "$n_killed of $moments were killed while they ran"

done_testing
