# Completion of atdiff for PowerShell. Put into $PROFILE:  atdiff completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName atdiff -ScriptBlock {
    param($word, $command, $position)
    $line = $command.ToString().PadRight($position)
    $found = atdiff "[suggest:$position]" "$line" 2>$null | Where-Object { $_.StartsWith($word) }
    $found | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
