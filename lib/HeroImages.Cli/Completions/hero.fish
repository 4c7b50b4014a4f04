# Completion of hero in fish. A word that is no option may be a file where hero has nothing to say.
function __hero_complete
    set -l line (commandline -cp)
    set -l word (commandline -ct)
    set -l found
    for name in (hero "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
        if string match -q -- '-*' "$name"; and not string match -q -- '-*' "$word"
            continue
        end
        if test (string sub -l (string length -- "$word") -- "$name") = "$word"
            set -a found "$name"
        end
    end
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path "$word"
    end
end
complete -c hero -f -a '(__hero_complete)'
