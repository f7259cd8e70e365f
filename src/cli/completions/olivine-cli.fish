# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completion of olivine-cli in fish: the program says what could come next.

function __olivine_cli_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l lines ($words[1] complete-words -- $words[2..-1] 2>/dev/null)
    set -l before (string match -r -- '^--[^=]*=' $words[-1])
    set -l path (string replace -r -- '^--[^=]*=' '' $words[-1])

    for line in $lines
        switch "$line"
            case ':files'
                printf '%s\n' "$before"(__fish_complete_path $path)
            case ':folders'
                printf '%s\n' "$before"(__fish_complete_directories $path '')
            case '*'
                printf '%s\n' $line
        end
    end
end

complete -c olivine-cli -f -a '(__olivine_cli_complete)'
