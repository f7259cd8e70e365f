#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What is refused is refused with the right exit status and a message, prints no table,
# and leaves diary, foods and person as they were.

. "$(dirname "$0")/tap.sh"

state () {
  for what in diary days foods; do
    "$OLIVINE_CLI" --data-dir "$folder" export "$what" -
  done
  "$OLIVINE_CLI" --data-dir "$folder" --csv profile
  "$OLIVINE_CLI" --data-dir "$folder" --csv foods show core:almonds
}

# refused STATUS PATTERN ARGUMENT…: the pattern is of the message.
refused () {
  expected=$1
  pattern=$2
  shift 2
  run "$@"
  like "$status:$out:$err" "$expected::olivine-cli: *$pattern*" \
    "$(printf '%s' "$*" | LC_ALL=C tr -c '[:print:]' '?')"
}

use diary
run --date 2026-11-20 profile set birth-date=1980-05-01 sex=female
run --csv --date 2026-11-20 log 30 g almonds
uid=$(column uid)
run --csv foods add Soup magnesium_mg=12
soup=$(row 2)
state >"$scratch/before"

# Words that make no sense.
refused 1 'command is missing*profile set*'
refused 1 'no command “eat”*log*' eat Mag
refused 1 'needs a second word*foods search*' foods
refused 1 'no option “--colour”' day --colour
refused 1 '--date needs a value' day --date
refused 1 'has no option --limit' day --limit 3
refused 1 'missing after “log”' log
refused 1 'too much after “day”' day today
refused 1 'KEY=VALUE' profile set sex
refused 1 'KEY=VALUE' edit "$uid" 30
refused 1 'egfr needs --unit' egfr --creatinine 1 --age 50 --sex male
refused 1 'cannot be exported' export kitchen -
refused 1 'not UTF-8' log "$(printf '30 g alm\377nds')"

# Foods and amounts.
refused 2 'unobtainium' log 30 g unobtainium
refused 2 'amount*above 0' log 0 g almonds
refused 2 'amount*above 0' log -5 g almonds
refused 2 'amount*above 0' log '-5 g almonds'
refused 2 '5000 g*--confirm-amount' log 5 kg pumpkin seeds
refused 2 '*--confirm-amount' log 300 g pumpkin seeds --food core:pumpkin-seeds
refused 2 '100 kg' log 101 kg almonds
refused 2 '100 kg' log 101 kg almonds --confirm-amount
refused 2 '' log 1e99 g almonds
refused 2 '' log 99999999999999999999999999 g almonds
refused 2 '' log nan g almonds
refused 2 '' log ''
refused 2 'core:nope' log 30 g almonds --food core:nope
refused 2 'not a known meal' log 30 g almonds --meal brunch
refused 2 '25:00' log 30 g almonds --time 25:00
refused 2 '' log '3 furlongs almonds'

# Days.
refused 2 '2026-02-30' --date 2026-02-30 log 30 g almonds
refused 2 '2026-02-30' --date 2026-02-30 day
refused 2 '' --date 20.11.2026 day
refused 2 '' --date yesterday day
refused 2 '' --date 1850-01-01 log 30 g almonds
refused 2 '' --date 2199-01-01 log 30 g almonds
refused 2 'after --to' history --from 2026-11-20 --to 2026-11-01
refused 2 '100 years' history --from 1000-01-01 --to 2026-11-01
refused 2 '2026-13-01' history --from 2026-13-01
refused 2 'nothing to copy' copy 2026-01-01
refused 2 '' copy 2026-11-20:brunch
refused 2 '' copy 2026-11-20 2026-02-30
refused 2 'neither yes nor no' complete perhaps

# The person: all or nothing.
refused 2 'future' profile set birth-date=2999-01-01
refused 2 '' profile set birth-date=1700-01-01
refused 2 'no key “height”' profile set height=180
refused 2 '' profile set sex=male kidney=sore
refused 2 '' profile set weight-kg=-70
refused 2 '' profile set weight-kg=1e3
refused 2 '' profile set medicines=snake-oil
refused 2 '' profile set standard=mars
refused 2 '' profile set egfr=abc
refused 2 '' egfr --creatinine 0 --unit mg/dL --age 50 --sex male
refused 2 'unit' egfr --creatinine 1 --unit furlong --age 50 --sex male
refused 2 '18' egfr --creatinine 1 --unit mg/dL --age 12 --sex male
refused 2 'sex' egfr --creatinine 1 --unit mg/dL --age 50 --sex other
refused 2 'not a number' egfr --creatinine abc --unit mg/dL --age 50 --sex male

# Foods of one's own.
refused 2 'name' foods add ''
refused 2 '--confirm-amount' foods add X magnesium_mg=1001
refused 2 'not a number' foods add X magnesium_mg=lots
refused 2 '' foods add X magnesium_mg=-1
refused 2 'no “taste”' foods add X taste=good
refused 2 '' foods add X portion=slice
refused 2 '' foods add X processing=little
refused 2 'core:nope' foods show core:nope
refused 2 'cannot be removed' foods remove core:almonds
refused 2 'my:nope' foods remove my:nope
refused 2 'core:nope' foods favourite core:nope
refused 2 'neither yes nor no' foods favourite core:almonds perhaps
refused 2 'not a recipe' recipe show "$soup"
refused 2 'unobtainium' recipe add Stew '100 g unobtainium'
refused 2 '' recipe add Stew '100 g almonds' --servings 0
refused 2 'sorted by' foods search almonds --sort colour
refused 2 '1 to 100000' foods search almonds --limit 0

# Entries.
refused 2 'nope' remove nope
refused 2 'nope' edit nope amount=3
refused 2 'taste' edit "$uid" taste=good
refused 2 '' edit "$uid" amount=0
refused 2 '' edit "$uid" note=x date=2026-02-30
refused 2 '--confirm-amount' edit "$uid" amount='4 kg'
refused 2 '' edit "$uid" food=

# Files.
refused 2 'No such file' import "$scratch/none.csv"
refused 2 'directory' import "$scratch"
refused 2 'nothing in the file' import /dev/null
printf 'Day,Amount\n1,2\n' >"$scratch/unknown.csv"
refused 2 'Day, Amount*olivine-diary*' import "$scratch/unknown.csv"
refused 2 'no format “vcard”' import "$scratch/unknown.csv" --as vcard
printf 'date,food,grams\n2026-11-20,A,10\n2026-11-20,"B,10\n' >"$scratch/open-quote.csv"
refused 2 'Line 3: A quotation mark' import "$scratch/open-quote.csv"
printf 'date,food,grams\n03/04/2026,A,10\n' >"$scratch/dates.csv"
refused 2 '--dates' import "$scratch/dates.csv"
refused 2 'dmy or mdy' import "$scratch/dates.csv" --dates ymd
printf 'date,food\n2026-11-20,A\0\n' >"$scratch/zero.csv"
refused 2 'Line 2: *zero byte' import "$scratch/zero.csv"
refused 2 '' import undo
refused 4 'not written' export diary "$scratch/none/diary.csv"
refused 4 '' backup "$scratch/none/copy.db"
refused 2 '' restore "$scratch/none.db"
printf 'not a database, whatever it is called, and long enough to be read as a header of one page\n' \
  >"$scratch/text.db"
refused 4 '' restore "$scratch/text.db"

state >"$scratch/after"
cmp -s "$scratch/before" "$scratch/after"
ok $? 'nothing of all this changed anything'
run undo
like "$out" '*Soup*' 'and nothing of it can be undone'

# Confirmed it is taken.
run --csv --date 2026-11-20 log 5 kg pumpkin seeds --confirm-amount
is "$(column grams)" 5000 'a confirmed amount is taken'

# Files that must not be written to.
use text
mkdir -p "$folder"
cp "$scratch/text.db" "$folder/diary.db"
refused 4 'diary.db' day
refused 4 'diary.db' log 30 g almonds
cmp -s "$scratch/text.db" "$folder/diary.db"
ok $? 'B3 what is no database is left as it is'

use newer
run log 30 g almonds
if command -v sqlite3 >/dev/null; then
  sqlite3 "$folder/diary.db" 'PRAGMA user_version = 999; PRAGMA wal_checkpoint(TRUNCATE)' >/dev/null
  cp "$folder/diary.db" "$scratch/newer.db"
  refused 4 'newer' day
  refused 4 'newer' log 30 g almonds
  cmp -s "$scratch/newer.db" "$folder/diary.db"
  ok $? 'B3 a diary of a newer version is left as it is'
else
  skip 'B3 a diary of a newer version is left as it is' 'sqlite3 is not installed'
fi

# A folder that cannot be written.
use locked
mkdir -p "$folder"
chmod 500 "$folder"
if [ "$(id -u)" -eq 0 ]; then
  use none/below
  printf '' >"$scratch/none"
  refused 4 '' log 30 g almonds
else
  refused 4 '' log 30 g almonds
fi

# Standard output that is full.
if [ -w /dev/full ]; then
  use diary
  "$OLIVINE_CLI" --data-dir "$folder" --csv entries >/dev/full 2>"$scratch/err"
  is "$?" 4 'a table that cannot be printed is a failure'
else
  skip 'a table that cannot be printed is a failure' 'there is no /dev/full'
fi

done_testing
