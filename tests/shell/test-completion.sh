#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-completion.sh FOLDER: what the program offers for the last word, and what the shells make of it.

. "$(dirname "$0")/tap.sh"

completions=$1
use none
PATH=$(dirname "$OLIVINE_CLI"):$PATH

# offers EXPECTED WORD…: the words that are offered, separated by spaces.
offers () {
  expected=$1
  shift
  run complete-words -- "$@"
  is "$(cut -f 1 "$scratch/out" | tr '\n' ' ')" "$expected" "words: $*"
}

offers 'foods ' fo
offers 'search show add remove favourite ' foods ''
offers 'set ' profile ''
offers 'kidney= ' profile set ki
offers 'sex=female sex=male ' profile set kidney=ckd sex=
offers '' profile set sex=male,
offers 'conditions=ileus,diabetes ' profile set conditions=ileus,di
offers 'standard=us-ca standard=us-dv ' profile set standard=us
offers 'prescribed-binder prescribed ' dose Magnesium --kind pr
offers '--kind=laxative ' dose Magnesium --kind=la
offers 'citrate citrate-nonahydrate ' dose --compound cit
offers 'breakfast lunch dinner snack ' log --csv --meal ''
offers 'lunch,dinner ' plan fill --meals lunch,di
offers 'meat,nuts ' plan fill --without meat,nuts
offers 'breakfast lunch dinner snack ' plan add 2026-11-20 ''
offers 'undo :files ' import ''
offers 'myfitnesspal ' import diary.csv --as myf
offers ':files ' report ''
offers ':folders ' --data-dir ''
offers 'relevance magnesium per-portion per-kcal per-potassium name ' foods search beans --sort ''
offers 'serum-magnesium ' lab add serum
offers 'mmol/L ' lab add serum-magnesium 0.8 mmo
offers 'nausea ' symptom add nau
offers '--meal ' log --me
offers '' day --meal
offers '' log -- --me
offers 'processing=whole ' foods add Beans processing=w
offers 'meal=snack ' edit 123 meal=s
offers 'day ' help da
offers 'fill ' help plan f
offers '' help plan fill ''
offers '' nonsense ''
offers 'complete complete-words ' compl
offers 'yes no ' complete ''
run complete-words
is "$status" 0 'no word at all'
[ ! -e "$folder" ]
ok $? 'no diary is made for it'

# What is offered is understood: each key of a food, each choice of the profile.
run complete-words -- foods add Beans ''
is "$(grep -c '=' "$scratch/out")" 16 'foods add: all keys'
run complete-words -- profile set ''
keys=$(cut -d = -f 1 "$scratch/out")
n_choices=0
for key in $keys; do
  use "choices-$key"
  run complete-words -- profile set "$key="
  for choice in $(cut -f 1 "$scratch/out"); do
    n_choices=$((n_choices + 1))
    run profile set "$choice"
    case $status in
      0) ;;
      *) note "$choice: $err"; ok 1 "profile set $choice is understood" ;;
    esac
  done
done
[ "$n_choices" -ge 60 ]
ok $? "the $n_choices choices of the profile are understood"

mkdir -p "$scratch/files/folder"
: >"$scratch/files/diary.csv"
: >"$scratch/files/with space.csv"

# Outside a completion compopt is refused; the words are cut as readline cuts them.
cat >"$scratch/bash" <<'SCRIPT'
compopt () { options="$options $*"; }
. "$1/olivine-cli.bash"
complete -p olivine-cli
try () {
  COMP_WORDS=(olivine-cli "$@") COMP_CWORD=$# COMPREPLY=() options=
  _olivine_cli olivine-cli "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
  printf '%s:%s' "$*" "$options"
  [ ${#COMPREPLY[@]} = 0 ] || printf ' <%s>' "${COMPREPLY[@]}"
  echo
}
try fo
try profile set ki
try profile set sex = ''
try profile set sex = f
try profile set conditions = ileus,di
try profile set medicines = loop@08 : 00,levot
try dose X --kind = la
try import d
try report with
try --data-dir = f
try nonsense ''
SCRIPT
if command -v bash >/dev/null; then
  (cd "$scratch/files" && bash "$scratch/bash" "$completions") >"$scratch/got" 2>&1
  is "$(cat "$scratch/got")" "complete -F _olivine_cli olivine-cli
fo: <foods>
profile set ki: -o nospace <kidney=>
profile set sex = : <female> <male>
profile set sex = f: <female>
profile set conditions = ileus,di: <ileus,diabetes>
profile set medicines = loop@08 : 00,levot: <00,levothyroxine>
dose X --kind = la: <laxative>
import d: -o filenames <diary.csv>
report with: -o filenames <with space.csv>
--data-dir = f: -o filenames <folder>
nonsense :" 'bash completes'
else
  skip 'bash completes' 'there is no bash'
fi

cat >"$scratch/fish" <<'SCRIPT'
source $argv[1]/olivine-cli.fish
for line in 'fo' 'profile set ki' 'profile set sex=f' 'dose X --kind=la' 'import d' '--data-dir=f'
    complete -C "olivine-cli $line" | cut -f 1
end
SCRIPT
if command -v fish >/dev/null; then
  (cd "$scratch/files" && fish --no-config "$scratch/fish" "$completions") >"$scratch/got" 2>&1
  is "$(cat "$scratch/got")" "foods
kidney=
sex=female
--kind=laxative
diary.csv
--data-dir=folder/" 'fish completes'
else
  skip 'fish completes' 'there is no fish'
fi

# The completion system of zsh wants a terminal; what it is told is looked at instead.
cat >"$scratch/zsh" <<'SCRIPT'
fpath=($1)
_describe () { print -r -- "$1 $2: ${(P)2}" }
_files () { print -r -- "files $*" }
compset () { true }
autoload -U _olivine-cli
try () { words=(olivine-cli "$@") CURRENT=$#words PREFIX=$words[-1]; _olivine-cli }
try fo
try profile set ki
try import d
try --data-dir=f
SCRIPT
if command -v zsh >/dev/null; then
  zsh -f "$scratch/zsh" "$completions" >"$scratch/got" 2>&1
  is "$(cat "$scratch/got")" "olivine-cli described: foods:search, show, add, remove, favourite
olivine-cli open_ended: kidney=:
files 
files -/" 'zsh is told'
else
  skip 'zsh is told' 'there is no zsh'
fi

done_testing
