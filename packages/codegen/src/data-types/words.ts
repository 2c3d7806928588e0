const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The words of a field's name: `aweme_list`, `awemeList` and `AwemeList` have the same two. */
export const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter(Boolean)

/** `aweme_list` becomes `AwemeList`; what is no letter or digit goes. */
export const pascalCase = (name: string): string =>
  wordsOf(name)
    .map((word) => upperFirst(/^[A-Z\d]+$/.test(word) ? word.toLowerCase() : word))
    .join('')

/** Ends in `s` without being a plural, or has a plural that the rules below do not know. */
const SAME =
  /(news|series|goods|status|address|process|access|business|progress|canvas|bonus|basis|analysis|details|stats|statistics|metrics|analytics|ss|us|is)$/i

const singularWord = (word: string): string => {
  if (/^(sku|menu|spu)s$/i.test(word)) return word.slice(0, -1)
  if (/(status|address|canvas|bonus|class|box|batch|match|dish|process)es$/i.test(word)) return word.slice(0, -2)
  if (SAME.test(word) || word.length < 4) return word
  if (/ies$/i.test(word) && !/(movies|series|cookies|selfies)$/i.test(word)) return `${word.slice(0, -3)}y`
  return /s$/i.test(word) ? word.slice(0, -1) : word
}

/** What one element of a list of this name is called: `comments`, `comment_list` and `commentList` hold a comment. */
export const singular = (name: string): string => {
  const words = wordsOf(name)
  // `show_tags_v2` are tags, not versions.
  const version = words.length > 1 && /^v\d+$/i.test(words.at(-1) ?? '') ? words.splice(-1) : []
  const isCollection = words.length > 1 && /^(list|lists|array|arr|map)$/i.test(words.at(-1) ?? '')
  const rest = isCollection ? words.slice(0, -1) : words
  return [...rest.slice(0, -1), singularWord(rest.at(-1) ?? ''), ...version].join('_')
}
