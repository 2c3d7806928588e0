/** What each shell is told: to ask `justone __complete` with the words so far, the unfinished one last. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `_justone() {
  local IFS=$'\\n'
  COMPREPLY=($(justone __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _justone justone
`,
  zsh: `#compdef justone
_justone() {
  local -a candidates
  candidates=(\${(f)"$(justone __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  compadd -Q -a candidates || _files
}
compdef _justone justone
`,
  fish: `complete -c justone -a '(justone __complete (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`,
}
