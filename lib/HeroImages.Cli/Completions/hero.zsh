#compdef hero
# Completion of hero in zsh. A word that is no option may be a file where hero has nothing to say.
_hero() {
  local word="${words[CURRENT]}"
  local -a found
  found=("${(@f)$(hero "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
  if [[ "$word" != -* ]]; then
    found=("${(@)found:#-*}")
  fi
  found=("${(@M)found:#${word}?*}")
  if (( ${#found} )); then
    compadd -a found
  else
    _files
  fi
}
if [[ "${funcstack[1]}" == "_hero" ]]; then
  _hero "$@"
else
  compdef _hero hero
fi
