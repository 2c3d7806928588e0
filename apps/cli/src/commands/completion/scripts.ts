/**
 * What each shell is told: to ask `justone __complete` with the words so far, the unfinished one last. A line is a word,
 * or a word, a tab and its meaning. Without an answer the shell completes files.
 */
export const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `_justone() {
  local IFS=$'\\n' line
  COMPREPLY=()
  for line in $(justone __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null); do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done
}
complete -o default -F _justone justone
`,
  zsh: `#compdef justone
_justone() {
  local -a lines words_ shown
  local line
  lines=(\${(f)"$(justone __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  for line in $lines; do
    words_+=("\${line%%$'\\t'*}")
    shown+=("\${line/$'\\t'/  -- }")
  done
  if (( $#words_ )); then
    compadd -Q -l -d shown -a words_
  else
    _files
  fi
}
compdef _justone justone
`,
  fish: `function __justone_complete
  set -l found (justone __complete (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c justone -f -a '(__justone_complete)'
`,
}
