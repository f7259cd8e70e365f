#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A day is a label, not a moment (B14 to B17): whatever the time zone, today is the day of
# the local calendar, what is logged for a day lands on it, and a date never moves.

. "$(dirname "$0")/tap.sh"

# As POSIX rules, so that no zone files are needed: Pago Pago, Kiritimati, Berlin, Apia's
# neighbours with half and quarter hours.
zones='<-11>11 <+14>-14 UTC0 <+0545>-5:45 <-0330>3:30<-0230>,M3.2.0,M11.1.0'
zones="$zones CET-1CEST,M3.5.0,M10.5.0/3"

for zone in $zones; do
  use "today-$zone"
  export TZ="$zone"
  before=$(date +%F)
  run --csv log 30 g almonds
  logged=$(column date)
  after=$(date +%F)
  # Midnight may pass between two commands.
  if [ "$logged" = "$before" ] || [ "$logged" = "$after" ]; then
    ok 0 "B15 $zone: today is the local day"
  else
    ok 1 "B15 $zone: today is the local day"
    note "$before, $after: $logged"
  fi

  # From another day's page to that day, also around the change of the clock.
  for day in 2026-03-28 2026-03-29 2026-03-30 2026-10-24 2026-10-25 2026-10-26 2024-02-29; do
    run --csv --date "$day" log 10 g almonds --time 02:30
    [ "$(column date),$(column time)" = "$day,02:30" ] || note "$zone $day: $out"
    run --csv --date "$day" day
    [ "$(column date),$(column total_mg)" = "$day,25.76" ] || note "$zone $day: $out"
    run --csv history --from "$day" --to "$day"
    [ "$(grep -c . "$scratch/out"),$(column total_mg)" = 2,25.76 ] || note "$zone $day: $out"
  done >"$scratch/wrong"
  is "$(cat "$scratch/wrong")" '' "B14 B16 $zone: what is logged for a day lands on it"

  run --csv history --from 2026-03-01 --to 2026-11-30
  is "$(sed 1d "$scratch/out" | cut -d, -f1 | sort -u | wc -l | tr -d ' ')" 275 \
    "$zone: every day once across both changes of the clock"
done

# The same folder read in one zone after it was written in another.
use travel
TZ='<+14>-14' run --date 2026-11-20 log 30 g almonds --time 23:59
TZ='<+14>-14' diary_of travel >"$scratch/east.csv"
TZ='<-11>11' diary_of travel >"$scratch/west.csv"
cmp -s "$scratch/east.csv" "$scratch/west.csv"
ok $? 'B17 a diary is the same bytes on the other side of the date line'
use arrival
TZ='<-11>11' run import "$scratch/east.csv"
TZ='<-11>11' diary_of arrival >"$scratch/arrived.csv"
cmp -s "$scratch/east.csv" "$scratch/arrived.csv"
ok $? 'B17 and it is when it was imported there'

# A minute before midnight and a minute after it, around both changes of the clock and at
# the turn of the year: whatever the system's zone becomes, no entry ever moves to another
# day, and the report says of each day what was logged on it.
use midnight
while read -r day grams time; do
  TZ='<+14>-14' run --date "$day" log "$grams" g almonds --time "$time"
  [ "$status" = 0 ] || note "$day: $err"
done >"$scratch/wrong" <<'END'
2026-03-28 10 23:59
2026-03-29 20 00:01
2026-03-29 30 23:59
2026-03-30 40 00:01
2025-12-31 50 23:59
2026-01-01 60 00:01
2026-10-25 70 02:30
2026-10-25 80 23:59
2026-10-26 90 00:01
END
is "$(cat "$scratch/wrong")" '' 'entries on both sides of midnight'
run export days "$scratch/days-before.csv"
is "$(awk -F, '$3 != "" && NR > 1 { print $1 }' "$scratch/days-before.csv" | tr '\n' ' ')" \
  '2025-12-31 2026-01-01 2026-03-28 2026-03-29 2026-03-30 2026-10-25 2026-10-26 ' \
  'are on seven days'
is "$(grep -E '^2026-(03-29|10-25)' "$scratch/days-before.csv" | cut -d, -f3 | tr '\n' ' ')" \
  '128.8 386.4 ' 'and what was logged of a day is together'
for zone in $zones; do
  TZ="$zone" run export days "$scratch/days-after.csv"
  cmp -s "$scratch/days-before.csv" "$scratch/days-after.csv"
  ok $? "B16 $zone: no entry has moved"
  TZ="$zone" run --csv history --from 2026-03-28 --to 2026-03-30
  is "$(sed 1d "$scratch/out" | cut -d, -f1,3 | tr '\n' ' ')" \
    '2026-03-28,25.76 2026-03-29,128.8 2026-03-30,103.04 ' "B16 $zone: nor in the history"
  command -v pdftotext >/dev/null || continue
  TZ="$zone" run report "$scratch/days.pdf" --from 2026-03-28 --to 2026-03-30
  is "$(pdftotext -layout "$scratch/days.pdf" - | awk '/^ *2026-03-/ { print $1, $3 }' | tr '\n' ' ')" \
    '2026-03-28 25.76 2026-03-29 128.8 2026-03-30 103.04 ' "B16 $zone: nor in the report"
done

# Dates of other files.
use orders
printf 'date,food,grams\n03/04/2026,A,1\n25/04/2026,B,1\n' >"$scratch/dmy.csv"
run import "$scratch/dmy.csv"
is "$(diary_of orders | sed 1d | cut -d, -f1 | tr '\n' ' ')" '2026-04-03 2026-04-25 ' \
  'one clear date tells for the file'
use chosen
printf 'date,food,grams\n03/04/2026,A,1\n' >"$scratch/either.csv"
run import "$scratch/either.csv" --dates mdy
is "$(diary_of chosen | sed 1d | cut -d, -f1)" 2026-03-04 'or the person does'
use dots
printf 'date,food,grams\n01.11.2026,A,1\n2.11.2026,B,1\n' >"$scratch/dots.csv"
run import "$scratch/dots.csv"
is "$status" 0 'dates with dots are not asked about'
is "$(diary_of dots | sed 1d | cut -d, -f1 | tr '\n' ' ')" '2026-11-01 2026-11-02 ' \
  'and have the day first'
use hyphens
printf 'date,food,grams\n01-11-2026,A,1\n' >"$scratch/hyphens.csv"
run import "$scratch/hyphens.csv"
is "$status" 2 'those with hyphens are asked about'

done_testing
