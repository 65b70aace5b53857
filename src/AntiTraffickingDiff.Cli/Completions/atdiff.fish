# Completion of atdiff for fish. Put into ~/.config/fish/config.fish:  atdiff completion fish | source
function __atdiff_complete
    set -l line (commandline -cp)
    atdiff "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c atdiff -a '(__atdiff_complete)'
