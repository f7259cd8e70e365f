# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completion of olivine-cli in bash: the program says what could come next.

# Bash cuts words at "=" and ":"; what was one word is put together again, as far as the cursor.
_olivine_cli_words () {
  local i word joined=0
  words=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    case $word in
      [=:]*) [ "${#words[@]}" -gt 0 ] || words=('')
        words[-1]+=$word joined=1 ;;
      *) if [ "$joined" = 1 ]; then words[-1]+=$word; else words+=("$word"); fi
        joined=0 ;;
    esac
  done
}

_olivine_cli () {
  local words=() lines=() files=() last cut line path kind
  _olivine_cli_words
  last=${words[-1]-}
  # Only what comes behind the last cut is replaced.
  cut=${last%"${last##*[=:]}"}
  path=${last#--*=}
  COMPREPLY=()
  mapfile -t lines < <("$1" complete-words -- "${words[@]}" 2>/dev/null)

  for line in "${lines[@]}"; do
    case $line in
      :files | :folders)
        kind=-f
        [ "$line" = :files ] || kind=-d
        mapfile -t files < <(compgen "$kind" -- "$path")
        compopt -o filenames
        COMPREPLY+=("${files[@]}") ;;
      *) line=${line%%$'\t'*}
        COMPREPLY+=("${line#"$cut"}") ;;
    esac
  done
  [[ ${#COMPREPLY[@]} -ne 1 || ${COMPREPLY[0]} != *= ]] || compopt -o nospace
}

complete -F _olivine_cli olivine-cli
