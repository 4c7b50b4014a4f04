# Completion of hero in bash. A word that is no option may be a file where hero has nothing to say.
_hero_complete() {
  local word="${COMP_WORDS[COMP_CWORD]}" line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ "$line" == "$word"* && ( "$word" == -* || "$line" != -* ) ]]; then
      COMPREPLY+=("$line")
    fi
  done < <(hero "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
}
complete -o bashdefault -o default -F _hero_complete hero
