# Completion of hero in PowerShell. A word that is no option may be a file where hero has nothing to say.
Register-ArgumentCompleter -Native -CommandName hero -ScriptBlock {
    param($word, $line, $position)
    hero "[suggest:$position]" "$line" 2>$null |
        Where-Object { $_ -like "$word*" -and ($word -like '-*' -or $_ -notlike '-*') } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
