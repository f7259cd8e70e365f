#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Several programs write to one diary at the same time: no error reaches anyone, and
# nothing is lost.

. "$(dirname "$0")/tap.sh"

n_writers=3
n_entries=15

# writer NUMBER: logs, edits and reads, and writes down whatever goes wrong.
writer () {
  i=0
  while [ "$i" -lt "$n_entries" ]; do
    i=$((i + 1))
    uid=$("$OLIVINE_CLI" --data-dir "$folder" --csv --date 2026-11-20 log "$i g almonds" --note "w$1-$i" \
      2>>"$scratch/errors.$1" | sed -n '2s/,.*//p')
    "$OLIVINE_CLI" --data-dir "$folder" edit "$uid" meal=lunch >/dev/null 2>>"$scratch/errors.$1" \
      || echo "edit $uid: $?" >>"$scratch/errors.$1"
    "$OLIVINE_CLI" --data-dir "$folder" --csv --date 2026-11-20 day >/dev/null 2>>"$scratch/errors.$1" \
      || echo "day: $?" >>"$scratch/errors.$1"
  done
}

# The folder is made by all of them at once, too.
use shared
w=0
while [ "$w" -lt "$n_writers" ]; do
  w=$((w + 1))
  writer "$w" &
done
wait

is "$(cat "$scratch"/errors.*)" '' 'no error reaches anyone'
diary_of shared >"$scratch/diary.csv"
is "$(grep -c ,lunch, "$scratch/diary.csv")" $((n_writers * n_entries)) 'nothing is lost'
run --csv --date 2026-11-20 day
is "$(column total_mg)" "$(awk "BEGIN { print $n_writers * $n_entries * ($n_entries + 1) / 2 * 2.576 }")" \
  'the total is that of all rows'

# An import beside them.
awk 'BEGIN { print "date,food,grams"; for (i = 1; i <= 1000; i++) print "2026-11-21,Food " i ",10" }' \
  >"$scratch/import.csv"
rm -f "$scratch"/errors.*
writer 1 &
"$OLIVINE_CLI" --data-dir "$folder" import "$scratch/import.csv" >/dev/null 2>"$scratch/errors.2"
is "$?" 0 'an import beside a writer'
wait
is "$(cat "$scratch"/errors.*)" '' 'no error reaches either'
is "$(diary_of shared | grep -c .)" $((1 + (n_writers + 1) * n_entries + 1000)) 'nothing is lost with an import'
run --csv check
is "$(row 2)" ok 'the diary is whole'

done_testing
