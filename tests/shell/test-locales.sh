#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Numbers for scripts and files have dot decimals and ASCII digits in every locale, and
# what a person types may have a comma.

. "$(dirname "$0")/tap.sh"

if [ -z "${LOCPATH:-}" ]; then
  sh "$(dirname "$0")/../make-locales" "$scratch/locales" 2>/dev/null
  export LOCPATH="$scratch/locales"
fi

day='--date 2026-11-20'
use plain
export LC_ALL=C.UTF-8
printf 'date,food,grams,magnesium_mg,uid\n2026-11-20,A,12.5,1.234,one\n' >"$scratch/dots.csv"
printf 'date;food;grams;magnesium_mg;uid\n20.11.2026;A;12,5;1,234;one\n' >"$scratch/commas.csv"

for locale in C.UTF-8 C en_US.UTF-8 de_DE.UTF-8 ar_EG.UTF-8 tr_TR.UTF-8; do
  if [ ! -d "$LOCPATH/$locale" ] && [ "${locale#C}" = "$locale" ]; then
    skip "B10 $locale" 'this locale cannot be made here'
    continue
  fi
  export LC_ALL="$locale"
  use "$locale"
  run $day profile set birth-date=1980-05-01 sex=male weight-kg=70.5

  for text in '1.5 g almonds' '1,5 g almonds' '1½ g almonds' '3/2 g almonds'; do
    run --csv $day log "$text" --meal snack
    [ "$(column quantity),$(column magnesium_mg)" = 1.5,3.864 ] || note "$text: $out$err"
  done >"$scratch/wrong"
  is "$(cat "$scratch/wrong")" '' "B10 $locale: a decimal comma typed is one and a half"

  run --csv $day day
  is "$(column target_mg),$(column total_mg),$(column coverage)" 420,15.456,1 "$locale: day"
  run --csv profile
  is "$(grep weight "$scratch/out")" weight-kg,70.5 "$locale: profile"
  run --csv egfr --creatinine 1.0 --unit mg/dL --age 50 --sex male
  is "$(row 2)" 91.691,G1 "$locale: egfr"
  run --csv foods search almonds --limit 1
  is "$(column magnesium_mg)" 257.6 "$locale: foods"
  run --csv foods search ALMONDS --limit 1
  is "$(column id)" core:almonds "$locale: capitals"
  run --csv $day log 1 g tofu --meal lunch --note 'crème İıß 豆腐'
  like "$out" '*2026-11-20,*' "$locale: text of any letters"

  for file in dots commas; do
    use "$locale-$file"
    run import "$scratch/$file.csv"
    diary_of "$locale-$file"
  done >"$scratch/both"
  is "$(sort -u "$scratch/both" | grep -c .)" 2 "B10 $locale: a file with either sign is the same diary"
  like "$(cat "$scratch/both")" '*,12.5,1.234,*' "B10 $locale: and 1,234 beside 12,5 is one and a bit"
done

# 1,234 alone is asked about.
export LC_ALL=C.UTF-8
use alone
printf 'date\tfood\tgrams\n2026-11-20\tA\t1,234\n' >"$scratch/alone.csv"
run --csv import "$scratch/alone.csv"
is "$status" 2 'B10 1,234 alone is not guessed at'
like "$err" '*Line 2*grams*1,234*' 'B10 but said'

done_testing
