#compdef atdiff
# Completion of atdiff for zsh. Put into ~/.zshrc, after compinit:  source <(atdiff completion zsh)
_atdiff() {
  local line="${words[1,CURRENT]}"
  local -a found
  found=("${(@f)$(atdiff "[suggest:${#line}]" "$line" 2>/dev/null)}")
  found=(${found:#})
  (( ${#found} )) && compadd -- "${found[@]}"
  [[ $CURRENT -gt 2 && ${words[CURRENT]} != -* ]] && _files
}
compdef _atdiff atdiff
