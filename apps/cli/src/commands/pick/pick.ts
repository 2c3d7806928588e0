import { isOld, search } from '@justoneapi/guide/find'
import type { OperationInfo } from '@justoneapi/schema'
import { loadPlatform, platforms } from '@justoneapi/schema/operations'
import { loadIndex } from '../../find/load-index.ts'
import type { ListedOperation } from '../../find/operation-list.ts'
import type { Context } from '../../frame/context.ts'
import { shortOf } from '../../operation/short.ts'
import { marksOf } from '../operations/render.ts'
import { askParameters } from './ask-parameters.ts'
import type { Choice, Prompter } from './prompter.ts'
import { pickWords } from './words.ts'

/** What the user wants done: a command line, and whether it is to be run. */
export interface Picked {
  readonly args: readonly string[]
  readonly runs: boolean
}

const chooseOperation = async (ask: Prompter, { language, messages }: Context): Promise<OperationInfo | undefined> => {
  const index = await loadIndex()
  const titles = new Map(platforms.map(({ platform, title }) => [platform, title[language]]))
  const toChoice = (operation: ListedOperation): Choice<ListedOperation> => ({
    value: operation,
    label: `${operation.title[language]}  ${shortOf(operation)}`,
    hint: [
      titles.get(operation.platform),
      marksOf(operation, messages),
      ...operation.required.map((name) => `--${name}`),
    ]
      .filter(Boolean)
      .join(', '),
  })
  const chosen = await ask.search(pickWords(language).which, (typed) => {
    const { found, near } = search(index, typed.split(/\s+/).filter(Boolean))
    const current = found.filter((operation) => !isOld(operation))
    return [current, found, near].find(({ length }) => length > 0)?.map(toChoice) ?? []
  })
  return chosen && (await loadPlatform(chosen.platform)).operations.find(({ id }) => id === chosen.id)
}

const askAction = (ask: Prompter, { language }: Context) => {
  const { action, actions } = pickWords(language)
  const names = Object.keys(actions) as (keyof typeof actions)[]
  return ask.select(
    action,
    names.map((value) => ({ value, label: actions[value][0], hint: actions[value][1] || undefined })),
  )
}

/**
 * Leads from a few typed words to a command line. What is paid for is never the first choice.
 * @param show tells about the operation that was chosen
 */
export const pick = async (
  ask: Prompter,
  context: Context,
  show: (operation: OperationInfo) => Promise<void>,
): Promise<Picked | undefined> => {
  const operation = await chooseOperation(ask, context)
  if (!operation) return undefined
  await show(operation)
  const given = await askParameters(operation, ask, context)
  const action = given && (await askAction(ask, context))
  if (!action) return undefined
  const parameters = Object.entries(given).flatMap(([name, value]) =>
    value.startsWith('--') ? [`--${name}=${value}`] : [`--${name}`, value],
  )
  const options = action === 'mock' || action === 'dry-run' ? [`--${action}`] : []
  return { args: ['call', shortOf(operation), ...parameters, ...options], runs: action !== 'print' }
}
