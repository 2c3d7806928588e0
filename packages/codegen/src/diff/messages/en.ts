import { type ChangeMessages, code, type Facts, list, placeText as at } from './messages.ts'

const values = (fact: Facts['before']) => list(fact, ', ', (count) => ` and ${count} more`)
const moveTo = (name: string | undefined) => (name === undefined ? '' : `; move to ${code(name)}`)
const fact = (value: Facts['before']) => code(value === '' ? "''" : String(value))

const renamed = ({ renamedValues = {} }: Facts) =>
  Object.entries(renamedValues)
    .map(([from, to]) => `${code(to)} for ${code(from)}`)
    .join(', ')

const insteadOfValues = (change: Facts) => {
  const { before, renamedValues = {} } = change
  const isWhole = Array.isArray(before) && before.every((value: string) => value in renamedValues)
  const left = values(change.after)
  return [
    ...(change.renamedValues ? [`write ${renamed(change)}`] : []),
    ...(isWhole || left === '' ? [] : [`use ${left}, or leave it out where it is optional`]),
  ]
    .map((part) => `; ${part}`)
    .join('')
}

export const en: ChangeMessages = {
  'operation-removed': ({ replacement }) => `removed${moveTo(replacement) || '; no operation replaces it'}`,
  'operation-moved': ({ renamedTo, before, after }) =>
    `renamed to ${code(renamedTo ?? '')} (${fact(before)} is now ${fact(after)}); arguments and answer stay`,
  'operation-method-changed': ({ before, after, path, renamedTo }) =>
    `${fact(before)} is now ${fact(after)}: by path, write ${code(`api.${String(after)}('${path ?? ''}')`)}` +
    (renamedTo === undefined ? '; by name the call stays' : `; by name, ${code(renamedTo)}`),
  'operation-renamed': ({ renamedTo, before }) =>
    `called ${code(renamedTo ?? '')} from now on; ${fact(before)} may mean another operation of the same path`,
  'parameter-removed': (change) => `${at(change)} is no longer taken; leave it out`,
  'parameter-renamed': (change) => `${at(change)} is now called ${code(change.renamedTo ?? '')}; rename it`,
  'parameter-moved': (change) =>
    `${at(change)} travels in ${fact(change.after)} instead of ${fact(change.before)}: by path, move it there; by name the call stays`,
  'parameter-type-changed': (change) =>
    `${at(change)} takes ${fact(change.after)} instead of ${fact(change.before)}; convert what you pass`,
  'parameter-required': (change) => `${at(change)} is required; pass it in every call`,
  'required-parameter-added': (change) =>
    `${at(change)} is new and required (${values(change.after)}); pass it in every call`,
  'parameter-default-lost': (change) =>
    `${at(change)} no longer defaults to ${fact(change.before)}; pass it where you relied on that`,
  'parameter-values-removed': (change) =>
    `${at(change)} no longer takes ${values(change.before)}${insteadOfValues(change)}`,
  'parameter-values-closed': (change) => `${at(change)} takes nothing but ${values(change.after)}`,
  'parameter-limits-narrowed': (change) =>
    `${at(change)} is limited further: ${fact(change.after ?? '')}${change.before === undefined ? '' : ` (was ${fact(change.before)})`}`,
  'answer-field-removed': (change) => `${at(change)} is gone from the answer; stop reading it`,
  'answer-field-renamed': (change) =>
    `${at(change)} is now called ${code(change.renamedTo ?? '')}; rename it where you read it`,
  'answer-type-changed': (change) =>
    `${at(change)} is ${fact(change.after)} instead of ${fact(change.before)}; read it as that`,
  'answer-type-narrowed': (change) => `${at(change)} is ${values(change.after)} where it was ${values(change.before)}`,
  'answer-values-removed': (change) => `${at(change)} is never ${values(change.before)} any more; drop those cases`,
  'answer-untyped': (change) => `the type of ${at(change)} is not known any more; check what you read`,
  'paging-removed': () => 'no longer pages: `.pages()` and `.items()` are gone; call it once for each page',
  'paging-items-changed': ({ before, after }) =>
    `\`.items()\` gives what is at ${fact(after ?? '*')} of a page, no longer at ${fact(before)}`,
  'server-removed': ({ before }) => `the server ${fact(before)} is gone; choose another \`environment\` or \`baseUrl\``,

  'operation-added': () => 'new',
  'operation-deprecated': ({ replacement }) => `deprecated${moveTo(replacement) || '; no operation replaces it yet'}`,
  'operation-unlisted': ({ after, replacement }) =>
    `left out of the published document since ${String(after)}, therefore deprecated; still callable and typed${moveTo(replacement)}`,
  'parameter-added': (change) => `${at(change)} is new and optional (${values(change.after)})`,
  'parameter-optional': (change) => `${at(change)} may be left out`,
  'parameter-deprecated': (change) => `${at(change)} is deprecated`,
  'parameter-type-widened': (change) => `${at(change)} also takes ${fact(change.after)} (was ${fact(change.before)})`,
  'parameter-values-added': (change) => `${at(change)} also takes ${values(change.after)}`,
  'parameter-values-opened': (change) => `${at(change)} takes any value, no longer only ${values(change.before)}`,
  'parameter-limits-widened': (change) =>
    `${at(change)} is limited less: ${change.after === undefined ? 'no longer ' : ''}${fact(change.after ?? change.before)}`,
  'answer-field-added': (change) => `${at(change)} is new in the answer (${values(change.after)})`,
  'answer-field-always': (change) => `${at(change)} is always there`,
  'answer-field-optional': (change) => `${at(change)} may be missing; check before you read it`,
  'answer-type-widened': (change) =>
    `${at(change)} may also be another type: ${values(change.after)} (was ${values(change.before)}); handle that where you read it`,
  'answer-values-added': (change) =>
    `${at(change)} may also be ${values(change.after)}; a \`switch\` over all its values needs a case`,
  'answer-typed': (change) => `${at(change)} is typed (${fact(change.after)})`,
  'paging-added': () => 'pages: `.pages()` and `.items()` are there',
  'units-changed': () => 'what is known of the units of its figures changed; look at `figures` where you show them',
  'server-added': ({ after }) => `there is a server ${fact(after)}`,

  'operation-relisted': () => 'back in the published document',
  'operation-undeprecated': () => 'no longer deprecated',
  'successor-changed': ({ replacement }) =>
    replacement === undefined ? 'deprecated without a successor' : `the operation to move to is ${code(replacement)}`,
  'advice-changed': ({ after }) =>
    after === true ? 'the version that is advised' : 'no longer the version that is advised',
  'parameter-default-changed': (change) =>
    change.after === undefined
      ? `${at(change)}: the default ${fact(change.before)} is no longer published`
      : `${at(change)} defaults to ${fact(change.after)}${change.before === undefined ? '' : ` (was ${fact(change.before)})`}; pass it to keep the old result`,
  'parameter-undeprecated': (change) => `${at(change)} is no longer deprecated`,
  'answer-format-changed': (change) =>
    `the text in ${at(change)} is ${change.after === undefined ? 'of no known format' : fact(change.after)}${change.before === undefined ? '' : ` (was ${fact(change.before)})`}`,
  'statuses-changed': ({ before, after }) =>
    `HTTP statuses in the document:${values(after) && ` with ${values(after)}`}${values(before) && ` without ${values(before)}`}; \`code\` decides as before`,
  'paging-changed': () => 'the next page is asked for in another way; `.pages()` does it',
  'token-place-changed': ({ after }) => `the client sends the token in ${fact(after)}; nothing to do`,
  'server-changed': ({ before, after }) => `the server ${fact(before)} is now ${fact(after)}`,
  'words-changed': () => 'other words in titles or descriptions',
}
