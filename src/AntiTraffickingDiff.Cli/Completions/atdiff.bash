# Completion of atdiff for bash. Put into ~/.bashrc:  source <(atdiff completion bash)
_atdiff() {
  local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" IFS=$'\n'
  COMPREPLY=($(compgen -W "$(atdiff "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word"))
  if ((COMP_CWORD > 1)) && [[ $word != -* ]]; then
    COMPREPLY+=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _atdiff atdiff
