import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { loadPlatform } from '@justoneapi/schema/operations'
import type { Recording } from '../recordings/recording.ts'
import { findOperations, type KnownOperation } from '../scenario/known-operations.ts'
import { MockFileError } from './mock-file-error.ts'

const SENTENCES = {
  en: {
    operation: (file: string) =>
      `${file}: this is neither OPERATION.json nor OPERATION/NAME=VALUE.json of an operation that is known`,
    parameter: (file: string, name: string, all: string) =>
      `${file}: there is no parameter ${name}. Parameters: ${all}`,
    json: (file: string) => `${file}: this is no JSON`,
  },
  zh: {
    operation: (file: string) => `${file}：文件名应为 接口.json 或 接口/参数=值.json，且接口存在`,
    parameter: (file: string, name: string, all: string) => `${file}：没有参数 ${name}。可用参数：${all}`,
    json: (file: string) => `${file}：不是 JSON`,
  },
} as const

interface Named {
  readonly operation: KnownOperation
  readonly args: Readonly<Record<string, string>>
}

const findOne = (name: string) => (name.includes('*') ? undefined : findOperations(name)[0])

/** Reads what a file is for out of its name: `OPERATION.json` or `OPERATION/NAME=VALUE&NAME=VALUE.json`. */
const readName = (file: string): Named | undefined => {
  const name = file
    .split(sep)
    .join('/')
    .replace(/\.json$/, '')
  const whole = findOne(name)
  if (whole) return { operation: whole, args: {} }
  const at = name.lastIndexOf('/')
  const operation = at > 0 ? findOne(name.slice(0, at)) : undefined
  const last = name.slice(at + 1)
  return operation && last.includes('=')
    ? { operation, args: Object.fromEntries(new URLSearchParams(last)) }
    : undefined
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const parametersOf = async ({ id, path }: KnownOperation): Promise<string[]> => {
  const { operations } = await loadPlatform(path.split('/')[2] ?? '')
  return operations.find((operation) => operation.id === id)?.parameters.map(({ name }) => name) ?? []
}

/**
 * Reads answers of your own from a folder: `OPERATION.json` for every call of an operation,
 * `OPERATION/NAME=VALUE&NAME=VALUE.json` for calls with these arguments (encoded as in an address). An operation is written as a
 * name (`douyinXingtu.getKolSpreadInfoV1`) or as folders (`douyin-xingtu/get-kol-spread-info/v1`). Other files than `.json` are
 * left alone.
 * @throws MockFileError that names every file that cannot be used
 * @throws the error of `node:fs` when the folder cannot be read
 */
export const readRecordings = async (
  folder: string,
  { language = 'en' }: { language?: 'en' | 'zh' | undefined } = {},
): Promise<Recording[]> => {
  const words = SENTENCES[language]
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.json')).sort()
  const problems: string[] = []
  const recordings: Recording[] = []
  for (const file of files) {
    const place = join(folder, file)
    const named = readName(file)
    if (!named) {
      problems.push(words.operation(place))
      continue
    }
    const all = await parametersOf(named.operation)
    const strange = Object.keys(named.args).filter((name) => !all.includes(name))
    problems.push(...strange.map((name) => words.parameter(place, name, all.join(', '))))
    const body = (await readFile(place, 'utf8')).replace(/^\uFEFF/, '')
    if (!isJson(body)) problems.push(words.json(place))
    recordings.push({ operation: named.operation.id, arguments: named.args, body })
  }
  if (problems.length > 0) throw new MockFileError(problems)
  return recordings
}
