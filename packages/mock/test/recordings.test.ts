import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MockFileError, readRecordings } from '../src/files.ts'
import { createMockFetch } from '../src/index.ts'
import { seedUrl } from './seed-call.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recordings-'))
})
afterEach(() => rm(folder, { recursive: true }))

const write = async (files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}
const PLACE = 'douyin-xingtu/get-kol-spread-info/v1'
const ENVELOPE = '{ "code": 0,  "data": {"id":902630132441288704, "a": 1e2}, "requestId": "own" }\n'

const answersOf = async (...urls: string[]) => {
  const mockFetch = createMockFetch({ recordings: await readRecordings(folder) })
  const answers = []
  for (const url of urls) {
    const response = await mockFetch(url)
    answers.push([response.status, await response.text()])
  }
  return { mockFetch, answers }
}

describe('recordings', () => {
  test('an envelope is answered byte for byte', async () => {
    await write({ 'douyinXingtu.getKolSpreadInfoV1.json': ENVELOPE, 'README.md': 'left alone' })
    expect((await answersOf(seedUrl('1'))).answers).toEqual([[200, ENVELOPE]])
  })

  test('the one with the most arguments that fit is used, and samples where there is none', async () => {
    await write({
      [`${PLACE}/kolId=7.json`]: '{"id":902630132441288704}\n',
      [`${PLACE}/kolId=7&range=_3.json`]: '[1, 2]',
      [`${PLACE}/flowType=a%20b%26c.json`]: 'null',
    })
    const { answers } = await answersOf(
      seedUrl('7'),
      seedUrl('7', 't', '&range=_3&type=_1'),
      seedUrl('8', 't', '&flowType=a+b%26c'),
      seedUrl('8'),
    )
    const data = answers.map(([, text]) => /"data":(.*),"recordTime"/.exec(String(text))?.[1])
    expect(data.slice(0, 3)).toEqual(['{"id":902630132441288704}', '[1, 2]', 'null'])
    expect(data[3]).toContain('"play_mid":"3642403"')
  })

  test('a recorded failure has its status, and is charged as its code is', async () => {
    const failure = '{"code":201,"message":null,"data":null}'
    await write({ [`${PLACE}/kolId=1.json`]: failure, [`${PLACE}/kolId=2.json`]: failure.replace('201', '601') })
    const { answers, mockFetch } = await answersOf(seedUrl('1'), seedUrl('2'))
    expect(answers).toEqual([
      [200, failure],
      [403, failure.replace('201', '601')],
    ])
    expect(mockFetch.log().map(({ code, charged }) => [code, charged])).toEqual([
      [201, true],
      [601, false],
    ])
  })

  test('every file that cannot be used is named', async () => {
    await write({
      'nothing/known/v1.json': '{}',
      [`${PLACE}/kolid=1.json`]: '{}',
      [`${PLACE}.json`]: '{"code": 0, "data": ',
    })
    const error = await readRecordings(folder).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(MockFileError)
    expect((error as MockFileError).problems).toEqual([
      `${join(folder, `${PLACE}.json`)}: this is no JSON`,
      expect.stringMatching(/kolid=1\.json: there is no parameter kolid\. Parameters: kolId, /),
      `${join(folder, 'nothing/known/v1.json')}: this is neither OPERATION.json nor OPERATION/NAME=VALUE.json of an operation that is known`,
    ])
  })

  test('in code, a wrong one is refused at once', () => {
    const wrong = (operation: string, body: string) => () => createMockFetch({ recordings: [{ operation, body }] })
    expect(wrong('douyin/nothing', '{}')).toThrow('recordings[0].operation: there is no operation "douyin/nothing"')
    expect(wrong(PLACE, '{')).toThrow(`recordings[0].body: the recording of ${PLACE} is no JSON`)
  })
})
